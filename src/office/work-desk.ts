import { addDays } from '../kernel/calendar.ts'
import { statusOf } from '../kernel/deadline.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { type DueClock, dueClocks, type ListedRecord, listRecords, type Tx } from '../store/index.ts'
import { localMinute, type Office, readingScope, today } from './office.ts'

export type DueMatter = DueClock & { readonly clockName: string; readonly status: string; readonly code: string; readonly title: string }

/** What waits for a person today: clocks that end within a week or have ended, matters he handles, corrections he may approve. */
export type WorkDesk = {
  readonly due: readonly DueMatter[]
  readonly handling: readonly ListedRecord[]
  readonly corrections: readonly ListedRecord[]
}

/** One desk over all registers the actor may read. A register he may not read adds nothing. */
export async function workDesk(office: Office, actor: Actor): Promise<WorkDesk> {
  const desks = await Promise.all(office.registers.map((register) => deskOf(office, actor, register)))
  return {
    due: desks.flatMap((desk) => desk.due).sort((a, b) => a.dueLegal.localeCompare(b.dueLegal)),
    handling: desks.flatMap((desk) => desk.handling),
    corrections: desks.flatMap((desk) => desk.corrections),
  }
}

async function deskOf(office: Office, actor: Actor, register: AnyRegister): Promise<WorkDesk> {
  const scope = readingScope(office, register, actor)
  if (scope.units.length + scope.villages.length === 0 && scope.user === '') return { due: [], handling: [], corrections: [] }
  const open = Object.keys(register.states).filter((state) => !register.final.includes(state))
  return office.db.read(scope, async (tx) => {
    const where = { units: scope.units, villages: scope.villages, own: true, page: 1 }
    const handling = await listRecords(tx, register, { ...where, states: open, handler: actor.id, size: 20 })
    const approves = actor.appointments.some(({ role }) => register.approvers.includes(role))
    const corrections = approves ? await listRecords(tx, register, { ...where, pending: true, size: 20 }) : null
    return { due: await dueOf(office, tx, { register, units: scope.units }), handling: handling.rows, corrections: corrections?.rows ?? [] }
  })
}

/** Clocks that end within a week or have ended, with the matter they belong to: two statements, whatever their number. */
async function dueOf(
  office: Office,
  tx: Tx,
  { register, units }: { register: AnyRegister; units: readonly number[] },
): Promise<readonly DueMatter[]> {
  const clocks = await dueClocks(tx, { register: register.id, units, until: addDays(today(office), 7), limit: 100 })
  if (clocks.length === 0) return []
  const ids = [...new Set(clocks.map((clock) => clock.record))]
  const { rows } = await listRecords(tx, register, { units, ids, page: 1, size: ids.length })
  const matters = new Map(rows.map((row) => [row.id, row]))
  return clocks.flatMap((clock) => {
    const matter = matters.get(clock.record)
    const status = statusOf({ dueStrict: clock.dueStrict, dueLegal: clock.dueLegal }, localMinute(office.now()))
    return matter
      ? [{ ...clock, clockName: register.clocks?.[clock.clock]?.name ?? clock.clock, status, code: matter.code, title: matter.title }]
      : []
  })
}
