import type { Role } from '../../src/kernel/role.ts'
import { appoint, savePersons } from '../../src/store/index.ts'
import { type Ask, type Stage, stagePassword } from '../api-stage.ts'

/** Brings somebody onto the stage who is not there from the start, and signs him in. */
export async function enter(stage: Stage, { id, name, role, unit }: { id: string; name: string; role: Role; unit: number }): Promise<Ask> {
  await stage.office.db.owner(async (tx) => {
    await savePersons(tx, [{ id, name, unit, active: true }])
    await appoint(tx, [{ person: id, role, unit, from: '2020-01-01' }])
  })
  await stage.office.refresh()
  await stage.signIn.createAccount({ id, name, account: `${id}.990101`, password: stagePassword })
  return stage.as(id)
}
