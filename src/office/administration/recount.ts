import { recomputeClocks } from '../../store/index.ts'
import { clockContext, type Office } from '../office.ts'

/** Works out all open clocks of a unit and below anew, after a calendar or a length changed. Gives the number of records looked at. */
export const recount = (office: Office, unit: number): Promise<number> =>
  office.db.owner(async (tx) => {
    let count = 0
    for (const units of alike(office, office.tree().subtree(unit)))
      count += await recomputeClocks(tx, office.registers, { units, context: clockContext(office, units[0]!) })
    return count
  })

/** Units that count by the same calendar and the same lengths: a township may have set days of its own. */
export const alike = (office: Pick<Office, 'calendar' | 'settings'>, units: readonly number[]): readonly (readonly number[])[] =>
  [...Map.groupBy(units, (id) => office.calendar(id)).values()].flatMap((same) => [
    ...Map.groupBy(same, (id) => office.settings(id)).values(),
  ])
