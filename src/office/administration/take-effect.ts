import { changesDue, noteApplied } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { carryOut } from './change-unit.ts'

/** Carries out the changes of units whose day has come. Run by a job; gives their number. */
export async function takeEffect(office: Office): Promise<number> {
  const count = await office.db.owner(async (tx) => {
    const due = await changesDue(tx, today(office))
    for (const change of due) {
      await carryOut(office, tx, change)
      await noteApplied(tx, change.id)
    }
    return due.length
  })
  if (count > 0) await office.refresh()
  return count
}
