import { clocksOf, standingOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import { clocksNeeded } from '../../kernel/needed.ts'
import { seat } from '../../kernel/permission.ts'
import { needsAssessment } from '../../kernel/privacy/privacy.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import type { Context } from '../../kernel/step/command.ts'
import { clockContext, localMinute, type Office, today } from '../office.ts'
import { informedOf } from './lookups.ts'

/** What every step is judged by, through whichever door it comes: time, person, unit, catalogue of law, locks. The record's own part is added by the caller. */
export type Judging = Omit<Context, 'linked' | 'alike' | 'clocks' | 'draws' | 'through' | 'onBehalf' | 'importing'>

/** The context of a register at a unit (of the record, or where one is opened). The same for form, import, undoing, lists and the record's page. */
export const judging = (office: Office, actor: Actor, { register, unit }: { register: AnyRegister; unit: number }): Judging => ({
  today: today(office),
  now: office.now(),
  minute: localMinute(office.now()),
  actor,
  tree: office.tree(),
  calendar: office.calendar(unit),
  stands: office.law().stands,
  fate: office.law().fate,
  posts: postsAt(office, unit),
  informed: informedOf(office, register, unit),
  lockedThrough: office.lockedThrough(unit),
  unassessed: mustWait(office, register, unit),
  backEntryDays: office.settings(unit).backEntryDays ?? 30,
})

/** Who held which posts there: of those who left, too. */
const postsAt =
  (office: Office, unit: number): NonNullable<Context['posts']> =>
  (person, day) =>
    office
      .posts(person)
      .filter((post) => post.from <= day && (post.until === undefined || day <= post.until) && seat(post, office.tree()) === unit)
      .map(({ role }) => role)

/** Where the county wants it so, nothing is entered in a register of sensitive data before its impact assessment (个人信息保护法 第五十五条). */
const mustWait = (office: Office, register: AnyRegister, unit: number): boolean =>
  office.policy('assessment') === 'required' && needsAssessment(register) && !office.assessed(unit).has(register.id)

/** How the clocks of a record stand now, where some guard of the register asks about one; nothing where none does. */
export const clocksAsked = (office: Office, register: AnyRegister, record: RecordState | null): Pick<Context, 'clocks'> =>
  record && guardsAsk(register) ? { clocks: standingOf(clocksOf(register, record, clockContext(office, record.unit))) } : {}

const guardsAsk = (register: AnyRegister): boolean =>
  Object.values(register.steps)
    .flatMap((step) => step.needs ?? [])
    .some(({ needs, when }) => clocksNeeded(needs).length > 0 || (when !== undefined && clocksNeeded(when).length > 0))
