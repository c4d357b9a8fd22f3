import type { Context } from '../kernel/command.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { stands } from '../law/catalogue/find.ts'
import { informedOf } from './lookups.ts'
import { type Office, today } from './office.ts'

/** What every step is judged by, through whichever door it comes: time, person, unit, catalogue of law, locks. The record's own part is added by the caller. */
export type Judging = Omit<Context, 'linked' | 'alike' | 'draws' | 'through' | 'onBehalf' | 'importing'>

/** The context of a register at a unit (of the record, or where one is opened). The same for form, import, undoing, lists and the record's page. */
export const judging = (office: Office, actor: Actor, { register, unit }: { register: AnyRegister; unit: number }): Judging => ({
  today: today(office),
  now: office.now(),
  actor,
  tree: office.tree(),
  calendar: office.calendar(unit),
  stands,
  informed: informedOf(office, register, unit),
  lockedThrough: office.lockedThrough(unit),
  backEntryDays: office.settings(unit).backEntryDays ?? 30,
})
