import { stepsDue } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { systemActor } from '../../kernel/role.ts'
import { findRecord, recordsForTime } from '../../store/index.ts'
import { clockContext, type Office, today } from '../office.ts'
import { perform } from './perform.ts'

/**
 * Takes the steps that time takes (deemed results, expiry): each through the same door as everybody's, under the system's own name. Run by a
 * job; a record that changed meanwhile is left to the next run. Gives the number of steps taken.
 */
export async function runClocks(office: Office): Promise<number> {
  let taken = 0
  for (const register of office.registers.filter((one) => Object.values(one.steps).some((step) => step.by === 'time')))
    taken += await runRegister(office, register)
  return taken
}

async function runRegister(office: Office, register: AnyRegister): Promise<number> {
  const due = await office.db.owner((tx) => recordsForTime(tx, register, today(office)))
  let taken = 0
  for (const id of due) {
    const record = await office.db.owner((tx) => findRecord(tx, register, id))
    const [step] = record ? stepsDue(register, record, clockContext(office, record.unit)) : []
    if (!record || !step) continue
    const done = await perform(office, systemActor, {
      register: register.id,
      record: id,
      version: record.version,
      command: { step, input: {} },
    })
    if (!isProblem(done)) taken += 1
  }
  return taken
}
