import { clocksOf } from '../kernel/clock.ts'
import type { RecordState } from '../kernel/event.ts'
import { linksOfPapers, papersOf } from '../kernel/papers.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { linkedRecords, openValues, type Tx } from '../store/index.ts'
import { clockContext, type Office, today } from './office.ts'

/** The papers that belong to a record as it stands, judged by its full values: the same on the record's page and when one is made. */
export async function papersHere(
  office: Office,
  tx: Tx,
  { register, record }: { register: AnyRegister; record: RecordState },
): Promise<readonly string[]> {
  const conditional = Object.values(register.papers ?? {}).some(({ when }) => when !== undefined)
  if (!conditional) return Object.keys(register.papers ?? {})
  const values = await openValues(tx, register, record)
  const linked = linksOfPapers(register).map(async (name) => {
    const field = register.fields[name]
    const target = field && 'register' in field ? office.register(field.register) : undefined
    const ids = [values[name] ?? []].flat() as string[]
    return [name, target && ids.length > 0 ? await linkedRecords(tx, target, ids) : []] as const
  })
  const clocks = clocksOf(register, record, clockContext(office, record.unit))
  return papersOf(register, { ...record, values }, { today: today(office), clocks, linked: Object.fromEntries(await Promise.all(linked)) })
}
