import { addDays } from '../../kernel/calendar.ts'
import { isProblem } from '../../kernel/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import { checkAnnualReport } from '../check-annual-report.ts'
import { draftOf, draftReport } from '../draft-report.ts'
import { listRecords } from '../list-records.ts'
import { type Office, today } from '../office.ts'
import { perform, type Request } from '../perform.ts'
import { documentStories } from './documents.ts'
import { storiesOfNow } from './now.ts'
import { performStory } from './perform-story.ts'
import type { Staff } from './staff.ts'

const town = '990600101'

/** What cannot be lived in memory: matters that open others, running clocks of these days, and the published report of last year. Done once. */
export async function guidedTour(office: Office, people: readonly Staff[]): Promise<void> {
  const unit = office.tree().byCode(town)
  if (!unit) return
  const seats = [unit.id, unit.id + 1, unit.parent]
  const by = (role: Role): Actor => office.actor(people.find((one) => one.role === role && seats.includes(one.unit))?.id ?? '') as Actor
  const clerk = by('clerkJustice')
  const year = Number(today(office).slice(0, 4)) - 1
  const reports = await listRecords(office, clerk, { register: 'annual-report', unit: town, page: 1, size: 1 })
  if (isProblem(reports) || reports.total > 0) return
  await storiesOfNow(office, unit.id, by)
  for (const story of documentStories) await performStory(office, story, { unit: unit.id, by })
  await publishReport(office, { year, by })
}

type Publishing = { readonly year: number; readonly by: (role: Role) => Actor }

/** Last year's report goes the whole way: written out, checked, approved by three, sent and published before 1 April. */
async function publishReport(office: Office, { year, by }: Publishing): Promise<void> {
  const at = (day: string): Office => ({ ...office, now: () => `${day}T02:00:00.000Z` })
  const drafted = must(await draftReport(at(`${year + 1}-01-12`), by('clerkJustice'), { unit: town, year }))
  const take = async (day: string, role: Role, step: string, more: Partial<Request['command']> = {}) =>
    must(await perform(at(day), by(role), { register: 'annual-report', record: drafted.id, command: { step, input: {}, ...more } }))
  const sections = draftOf(drafted).sections.map((section) => ({ ...section, text: written[section.kind] ?? section.text }))
  await take(`${year + 1}-01-15`, 'clerkJustice', 'write', { input: { sections } })
  must(await checkAnnualReport(at(`${year + 1}-01-16`), by('clerkJustice'), { id: drafted.id }))
  await take(`${year + 1}-01-16`, 'clerkJustice', 'submit')
  await take(`${year + 1}-01-19`, 'justiceHead', 'verify')
  await take(`${year + 1}-01-21`, 'deputyLeader', 'endorse')
  await take(`${year + 1}-01-23`, 'principal', 'approve')
  const sentOn = `${year + 1}-01-26`
  await take(sentOn, 'clerkOffice', 'send', { input: { sentOn, sentTo: '中共云岭县委、云岭县人民政府' } })
  await take(addDays(sentOn, 2), 'deputyLeader', 'clear')
  const publishedOn = addDays(sentOn, 4)
  await take(publishedOn, 'clerkOffice', 'publish', { input: { publishedOn } })
}

function must<T>(result: T): Exclude<T, { code: string; next: string }> {
  if (isProblem(result))
    throw new Error(`the guided tour was refused: ${result.message} ${(result.details ?? []).map((one) => one.message).join(' ')}`)
  return result as Exclude<T, { code: string; next: string }>
}

const written: Readonly<Record<string, string>> = {
  problems:
    '一是普法活动集中在集镇，偏远村组覆盖不够。二是村级调解记录不够规范，个别协议要素不全。\n原因在于：村级专职力量不足，培训以会代训较多，针对性不强。',
  duty: '镇党委书记、镇长履行推进法治建设第一责任人职责，亲自部署年度法治工作要点，亲自过问信访积案和重大疑难纠纷，亲自协调合法性审查力量，亲自督办行政执法问题整改；定期听取法治建设工作汇报，带头学法，年底向县委、县政府书面述法。',
  plan: '一是把普法活动向偏远村组延伸，每个村至少开展一场院坝宣讲。二是规范村级调解文书，组织调解员轮训。三是落实合法性审查全覆盖，规范性文件有件必备。',
}
