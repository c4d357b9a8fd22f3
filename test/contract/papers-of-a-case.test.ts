import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { Role } from '../../src/kernel/role.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { explainPaper } from '../../src/office/papers/explain-paper.ts'
import { paperDifferences } from '../../src/office/papers/paper-differences.ts'
import { portalItem } from '../../src/office/public/item.ts'
import { portalList } from '../../src/office/public/items.ts'
import { portalSearch } from '../../src/office/public/search.ts'
import { openRecord } from '../../src/office/records/open-record.ts'
import { type Performed, perform } from '../../src/office/steps/perform.ts'
import { caseStories } from '../../src/registers/enforcement/case.examples.ts'
import { enforcementCase } from '../../src/registers/enforcement/case.ts'
import { type County, openCounty } from './county.ts'
import { live, must } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.end())

const day = '2026-03-13'
const step = (role: Role, id: string, command: { step: string; input?: object; files?: string[] }): Promise<Performed | Problem> =>
  perform(county.at(day), county.actor(role), { register: 'case', record: id, command: { ...command, input: { ...command.input } } })

/** Attaches a Word paper of these lines to the case. */
async function attached(id: string, lines: readonly string[]): Promise<string> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
  const { digest } = must(
    await uploadFile(county.at(day), county.actor('clerkEnforce'), { name: '当场处罚决定书.docx', bytes: new Uint8Array(bytes) }),
  )
  must(await step('clerkEnforce', id, { step: 'attach', files: [digest] }))
  return digest
}

/** The on-the-spot case of the stories as it stands before it is closed: 在耕地上堆放砂石, fined 100 yuan. */
async function readyToClose(): Promise<RecordState> {
  const story = caseStories[1]!
  const upTo = story.steps.findIndex((one) => one.step === 'close')
  return live(county, enforcementCase, { ...story, steps: story.steps.slice(0, upTo) })
}

it('is not closed while a paper tells otherwise, is closed once each difference is explained and approved, and explains nothing else', async () => {
  const { id } = await readyToClose()
  const digest = await attached(id, ['案由', '在耕地上堆放砂石', '违法行为地点', '柳溪村河堤西侧', '罚款：100元'])
  const close = () => step('principal', id, { step: 'close', input: { closedOn: day } })

  const refused = (await close()) as Problem
  expect(refused).toMatchObject({ code: 'MF-STP-003', guard: 'case/papers' })
  expect(refused.message).toContain('“当场处罚决定书.docx”的违法行为地点写的是“柳溪村河堤西侧”，记录是“柳溪村河堤耕地”。')
  const seen = must(await openRecord(county.at(day), county.actor('principal'), { register: 'case', id }))
  expect(seen.steps.find((one) => one.step === 'archive' || one.step === 'close')).toMatchObject({
    allowed: false,
    problem: { guard: 'case/papers' },
  })

  const difference = { register: 'case', id, digest, item: '违法行为地点', inPaper: '柳溪村河堤西侧' }
  const explain = (more: object) =>
    explainPaper(county.at(day), county.actor('clerkEnforce'), { ...difference, reason: '同一地块的两种叫法', ...more })
  expect(await explain({ inPaper: '柳溪村河堤耕地' })).toMatchObject({ code: 'MF-DOC-011' })
  must(await explain({}))
  expect(await close(), 'explained, not approved').toMatchObject({ guard: 'case/papers' })
  must(await step('justiceHead', id, { step: 'approvePapers' }))
  const told = must(await paperDifferences(county.at(day), county.actor('justiceHead'), { register: 'case', id }))
  expect(told).toMatchObject({ approved: true, papers: [{ differences: [{ name: '违法行为地点', reason: '同一地块的两种叫法' }] }] })
  must(await close())

  // A paper that comes in afterwards stands in the way of filing.
  await attached(id, ['罚款：1000元'])
  const archived = await step('clerkEnforce', id, {
    step: 'archive',
    input: { archivedOn: day, archiveNo: 'CF-2026-9' },
  })
  expect(isProblem(archived) && archived.message).toContain('罚款写的是“1000元”')
})

it('the row is written from the comparison alone: nobody types it by the ordinary step', async () => {
  const { id } = await readyToClose()
  const typed = await step('clerkEnforce', id, { step: 'explainPapers', input: { paperNotes: [{ item: '罚款', reason: '已核对' }] } })
  expect(typed).toMatchObject({ code: 'MF-STP-008' })
  expect(await step('deputyLeader', id, { step: 'explainPapers', input: {} })).toMatchObject({ code: 'MF-PER-001' })
})

it('is called on the portal by what it is about, never by its own name, in which a person may be named', async () => {
  const told = caseStories[0]!
  const upTo = told.steps.findIndex((one) => one.step === 'publish' && !one.in) + 1
  // The database looks at its own clock for the end of the publicity.
  const steps = told.steps
    .slice(0, upTo)
    .map((one, index) => (index === upTo - 1 ? { ...one, input: { ...one.input, publishUntil: '2099-12-31' } } : one))
  const { id } = await live(county, enforcementCase, { ...told, title: '何大川取土案', steps })
  const office = county.at('2025-07-01')
  const list = await portalList(office, { unit: '990700101', register: 'case', page: 1 })
  expect(list?.lines.map(({ ref, title }) => [ref.id, title])).toEqual([[id, '破坏耕地种植条件案']])
  const shown = await portalItem(office, list!.lines[0]!.ref)
  expect(shown).toMatchObject({ title: '破坏耕地种植条件案' })
  expect(JSON.stringify([list, shown, await portalSearch(office, '何大川')])).not.toContain('何大川')
  expect(await portalSearch(office, '取土案')).toEqual([])
  expect(JSON.stringify(await portalSearch(office, '种植条件'))).toContain(id)
})
