import { clocksOf } from '../../kernel/clock/clock.ts'
import { linksOfPapers, papersOf } from '../../kernel/compare/papers.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isPurged } from '../../kernel/privacy/purge.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { openValues, type Tx } from '../../store/index.ts'
import { clockContext, type Office, today } from '../office.ts'
import { behindLinks } from '../steps/behind-links.ts'

/** The papers that belong to a record as it stands, judged by its full values: the same on the record's page and when one is made. */
export async function papersHere(
  office: Office,
  tx: Tx,
  { register, record }: { register: AnyRegister; record: RecordState },
): Promise<readonly string[]> {
  if (isPurged(record)) return []
  const conditional = Object.values(register.papers ?? {}).some(({ when }) => when !== undefined)
  if (!conditional) return Object.keys(register.papers ?? {})
  const values = await openValues(tx, register, record)
  const linked = await behindLinks(office, tx, { register, paths: linksOfPapers(register), values: [values] })
  const clocks = clocksOf(register, record, clockContext(office, record.unit))
  return papersOf(register, { ...record, values }, { today: today(office), clocks, linked })
}
