import type { Day } from '../../kernel/calendar/calendar.ts'
import { checkRecordDocx } from '../../report/export/check-record.ts'
import { markedDocx } from '../../report/export/marked-docx.ts'
import { localMinute } from '../office.ts'
import type { CheckedReading } from './check-report.ts'

/** What goes out on paper after a check: its name, the day of the check and the day whose law was asked. */
export type CheckPaper = { readonly name: string; readonly day: Day; readonly lawAsOf: Day }

/** What goes on the papers of a check that is made now (ISO 8601); the law as of today where no day is named. */
export function paperOf({ name, now, lawAsOf }: { readonly name: string; readonly now: string; readonly lawAsOf?: Day }): CheckPaper {
  const day = localMinute(now).slice(0, 10)
  return { name, day, lawAsOf: lawAsOf ?? day }
}

/** What was read and what was found. */
type Judged = Pick<CheckedReading, 'reading' | 'findings'>

/** The checked text as a Word file with the findings as comments. */
export const markedReport = ({ reading, findings }: Judged, { day }: Pick<CheckPaper, 'day'>): Promise<Uint8Array> =>
  markedDocx({ ...reading, findings, day })

/** The checking record (校核记录) as a Word file. */
export const checkRecord = ({ reading, findings }: Judged, { name, day, lawAsOf }: CheckPaper): Promise<Uint8Array> =>
  checkRecordDocx({ ...reading, findings, document: reading.title ?? name, day, lawAsOf })
