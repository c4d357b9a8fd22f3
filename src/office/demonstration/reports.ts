import { addDays } from '../../kernel/calendar/calendar.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Office } from '../office.ts'
import { perform, type Request } from '../steps/perform.ts'
import { checkAnnualReport } from '../yearly/check-annual-report.ts'
import { draftOf, draftReport } from '../yearly/draft-report.ts'
import { type ReportTold, reportsTold } from './report-texts.ts'

type Publishing = { readonly year: number; readonly unit: string; readonly by: (role: Role) => Actor }

/**
 * Last year's report of one township goes as far as it went: written out, checked, approved by three, sent and published; one of them late, one sent but
 * not published, one never finished. A township that wrote none has none.
 */
export async function tellReport(office: Office, publishing: Publishing): Promise<void> {
  const told = reportsTold[publishing.unit]
  if (told) await tell(office, told, publishing)
}

async function tell(office: Office, told: ReportTold, { year, unit, by }: Publishing): Promise<void> {
  const at = (day: string): Office => ({ ...office, now: () => `${day}T02:00:00.000Z` })
  const start = `${year + 1}-${told.draftedOn}`
  const drafted = must(await draftReport(at(start), by('clerkJustice'), { unit, year }))
  if (told.until === 'drafted') return
  const take = async (days: number, role: Role, step: string, more: Partial<Request['command']> = {}) =>
    must(
      await perform(at(addDays(start, days)), by(role), {
        register: 'annual-report',
        record: drafted.id,
        command: { step, input: {}, ...more },
      }),
    )
  const sections = draftOf(drafted).sections.map((section) => ({ ...section, text: told.written[section.kind] ?? section.text }))
  await take(3, 'clerkJustice', 'write', { input: { sections } })
  must(await checkAnnualReport(at(addDays(start, 4)), by('clerkJustice'), { id: drafted.id }))
  await take(4, 'clerkJustice', 'submit')
  await take(7, 'justiceHead', 'verify')
  await take(9, 'deputyLeader', 'endorse')
  await take(11, 'principal', 'approve')
  await take(14, 'clerkOffice', 'send', { input: { sentOn: addDays(start, 14), sentTo: '中共云岭县委、云岭县人民政府' } })
  if (told.until === 'sent') return
  await take(16, 'deputyLeader', 'clear')
  await take(18, 'clerkOffice', 'publish', { input: { publishedOn: addDays(start, 18) } })
}

function must<T>(result: T): Exclude<T, { code: string; next: string }> {
  if (isProblem(result))
    throw new Error(`a told report was refused: ${result.message} ${(result.details ?? []).map((one) => one.message).join(' ')}`)
  return result as Exclude<T, { code: string; next: string }>
}
