import { addDays } from '../kernel/calendar.ts'
import { statusOf } from '../kernel/deadline.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { type DueClock, dueClocks, type ListedRecord, listRecords, waitingCorrections } from '../store/index.ts'
import { localMinute, type Office, readingScope, today } from './office.ts'

export type DueMatter = DueClock & { readonly clockName: string; readonly status: string }

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
    const due = await dueClocks(tx, { register: register.id, units: scope.units, until: addDays(today(office), 7), limit: 200 })
    const handling = await listRecords(tx, register, {
      units: scope.units,
      villages: scope.villages,
      own: true,
      states: open,
      filters: [{ field: 'handler', equals: actor.id }],
      page: 1,
      size: 20,
    })
    const approves = actor.appointments.some(({ role }) => register.approvers.includes(role))
    const corrections = approves ? await waitingCorrections(tx, register, { units: scope.units, limit: 20 }) : []
    return { due: due.map((one) => matter(office, register, one)), handling: handling.rows, corrections }
  })
}

function matter(office: Office, register: AnyRegister, clock: DueClock): DueMatter {
  const status = statusOf({ dueStrict: clock.dueStrict, dueLegal: clock.dueLegal }, localMinute(office.now()))
  return { ...clock, clockName: register.clocks?.[clock.clock]?.name ?? clock.clock, status }
}
