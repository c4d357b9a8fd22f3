import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Role } from '../../src/kernel/role.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { heedChanges } from '../../src/office/law-changes/heed-changes.ts'
import type { ChangeView, LawChangesView } from '../../src/office/law-changes/see-changes.ts'
import { localMinute } from '../../src/office/office.ts'
import { type Performed, perform } from '../../src/office/steps/perform.ts'
import { runClocks } from '../../src/office/steps/run-clocks.ts'
import { registers } from '../../src/registers/index.ts'
import { appoint, savePersons } from '../../src/store/index.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'

const law = '中华人民共和国安全生产法'
const successor = '安全生产促进法（试验）'

let stage: Stage
let clerk: Ask
let entry: string
let guide: string
const dayAt = (ahead = 0): string => localMinute(new Date(Date.now() + stage.clock.ahead + ahead * 86_400_000).toISOString()).slice(0, 10)

async function act(
  person: string,
  register: string,
  step: string,
  { record, input = {}, reason }: { record?: string; input?: object; reason?: string },
) {
  const actor = stage.office.actor(person)
  if (!actor) throw new Error(`nobody is called ${person}`)
  const command = { step, input: { ...input }, reason, ...(record ? {} : { unit: 2, title: `${register} ${step}` }) }
  return perform(stage.office, actor, { register, record, command })
}
async function done(...asked: Parameters<typeof act>): Promise<Performed> {
  const result = await act(...asked)
  if (isProblem(result)) throw new Error(JSON.stringify(result))
  return result
}

let times = 0
function plan() {
  times += 1
  return act('squad', 'inspection', 'plan', {
    input: {
      ...{ plannedOn: dayAt(), plannedFor: dayAt(3), kind: 'special', campaign: `专项${dayAt()}`, item: entry, targetKind: 'site' },
      ...{ target: `天枢砂石场${times}号` },
    },
  })
}
const receive = () =>
  act('clerk', 'service-case', 'receive', {
    input: {
      ...{ item: guide, procedure: 'plain', channel: 'window', receivedAt: `${dayAt()}T00:00` },
      applicant: [{ kind: 'natural', name: `${['赵', '钱', '孙', '李'][times % 4]}大明`, phone: '13800000071', address: '甲村' }],
    },
    reason: '另一位申请人',
  })
const seen = async (ask: Ask): Promise<ChangeView | undefined> =>
  (await ask({ method: 'GET', url: '/api/law-changes' })).json<LawChangesView>().changes.find(({ title }) => title === law)

beforeAll(async () => {
  stage = await setStage({ registers })
  const more: readonly (readonly [string, Role])[] = [
    ['squad', 'clerkEnforce'],
    ['justiceHead', 'justiceHead'],
  ]
  await stage.office.db.owner(async (tx) => {
    await savePersons(
      tx,
      more.map(([id]) => ({ id, name: id, unit: 2, active: true })),
    )
    await appoint(
      tx,
      more.map(([person, role]) => ({ person, role, unit: 2, from: '2020-01-01' })),
    )
  })
  await stage.office.refresh()
  clerk = await stage.as('clerk')
  const drafted = await done('clerk', 'authority-list', 'draft', {
    input: {
      ...{
        listType: 'inspection',
        itemCode: 'TS-JC-1',
        itemName: '对砂石场的监督检查',
        basis: [law],
        basisLevel: 'law',
        draftedOn: dayAt(),
      },
      ...{
        articles: [{ statute: law, article: '第九条' }],
        subject: '天枢镇人民政府',
        office: '综合执法队',
        edition: 1,
        effectiveFrom: dayAt(),
      },
    },
  })
  entry = drafted.record.id
  await done('justiceHead', 'authority-list', 'review', { record: entry, input: { reviewedOn: dayAt(), reviewOpinion: '依据有效。' } })
  await done('principal', 'authority-list', 'approve', { record: entry, input: { approvedOn: dayAt() } })
  await done('clerk', 'authority-list', 'publish', { record: entry, input: { publishedOn: dayAt() } })
  const written = await done('clerk', 'service-item', 'draft', {
    input: {
      ...{ item: entry, kind: 'public', draftedOn: dayAt(), conditions: '有安全生产疑问的单位。', legalLimit: 5, promiseLimit: 3 },
      ...{ channels: ['window'], result: '答复意见', complaintLine: '0990-1234567', materials: [{ name: '营业执照', source: 'shared' }] },
    },
  })
  guide = written.record.id
  await done('principal', 'service-item', 'approve', { record: guide, input: { approvedOn: dayAt() } })
  await done('clerk', 'service-item', 'publish', { record: guide, input: { publishedOn: dayAt() } })
})
afterAll(() => stage?.stop())

it('a county notes that a law is replaced from a day on, and its townships see the work it causes; others see none', async () => {
  expect(isProblem(await plan()), 'the law still stands').toBe(false)
  const received = await receive()
  expect(isProblem(received) && received, 'what the counter takes').toBe(false)
  const reviewer = await stage.as('reviewer')
  const noted = await reviewer({
    method: 'POST',
    url: '/api/registers/law-change/records',
    payload: {
      ...{ step: 'register', title: '法规变动', unit: '990100' },
      input: {
        statute: ['安全生产法'],
        kind: 'replaced',
        changesOn: dayAt(2),
        successor: [successor],
        source: '虚拟的公布令',
        notedOn: dayAt(),
      },
    },
  })
  expect(noted.statusCode, noted.body).toBe(201)
  const justice = await stage.as('justice')
  const change = (await justice({ method: 'GET', url: '/api/law-changes' })).json<LawChangesView>().changes[0]
  expect(change).toMatchObject({ title: '安全生产法', on: dayAt(2), inForce: false, successor, open: 4 })
  expect(change?.items.map(({ register, because, mark }) => [register, because, mark])).toEqual([
    ['authority-list', '设定依据', '待复核'],
    ['service-item', '权责清单事项的依据', '待核对'],
    ['inspection', '检查事项的依据', '待核对'],
    ['service-case', '办理事项的依据', '待核对'],
  ])
  const other = (await (await stage.as('neighbour'))({ method: 'GET', url: '/api/law-changes' })).json<LawChangesView>()
  expect(other.changes.map(({ items }) => items.length)).toEqual([0])
  expect((await clerk({ method: 'GET', url: '/api/law-changes?unit=990102' })).statusCode).toBe(403)
})

it('the entry of the list carries the change, once, and until its day all goes on', async () => {
  expect(await heedChanges(stage.office)).toBe(1)
  expect(await heedChanges(stage.office)).toBe(0)
  const entryNow = (await clerk({ method: 'GET', url: `/api/registers/authority-list/records/${entry}` })).json()
  expect(JSON.stringify(entryNow)).toContain(`《安全生产法》由新法替代，现行的是《${successor}》`)
  expect(isProblem(await plan())).toBe(false)
})

it('from its day on no new matter rests on the repealed law, by whatever door: the refusal names the law that stands', async () => {
  stage.clock.ahead = 2 * 86_400_000
  clerk = await stage.as('clerk')
  const refused = await plan()
  if (!isProblem(refused)) throw new Error('it was let through')
  expect(refused.guard).toBe('inspection/basis')
  expect(refused.message).toContain(`《${law}》自${dayAt()}起由新法替代，现行的是《${successor}》`)
  const atCounter = await receive()
  expect(isProblem(atCounter) && [atCounter.guard, atCounter.message.includes(`现行的是《${successor}》`)]).toEqual([
    'service-case/basis',
    true,
  ])
  await runClocks(stage.office)
  const marked = await plan()
  const guards = isProblem(marked) ? (marked.details ?? [marked]).map(({ guard }) => guard) : []
  expect(guards).toEqual(['inspection/item', 'inspection/basis'])
})

it('is settled through the steps of the register, on the law that stands now', async () => {
  const justice = { confirmedOn: dayAt(), basis: [successor], articles: [{ statute: successor, article: '第八条' }] }
  await done('principal', 'authority-list', 'confirm', { record: entry, input: justice, reason: '新法第八条同样规定由乡镇检查。' })
  expect(isProblem(await plan())).toBe(false)
  expect(isProblem(await receive())).toBe(false)
  expect((await seen(clerk))?.items ?? []).toEqual([])
})

it('a change that is withdrawn is none', async () => {
  const record = stage.office.law().noted[0]?.noted.record
  await done('reviewer', 'law-change', 'withdraw', { record, reason: '试登。' })
  expect(stage.office.law().noted).toEqual([])
  expect(stage.office.law().stands(law, dayAt())).toBe(true)
})

it('two days of the list are compared: the basis of the entry changed', async () => {
  const from = dayAt(-2)
  const found = await clerk({ method: 'GET', url: `/api/list-versions?unit=990101&from=${from}` })
  expect(found.json()).toMatchObject({
    counts: { before: 1, after: 1, same: 0 },
    changed: [
      { code: 'TS-JC-1', basisChanged: true, differences: [{ name: '依据', before: `《${law}》第九条`, after: `《${successor}》第八条` }] },
    ],
  })
  expect((await clerk({ method: 'GET', url: '/api/list-versions?unit=990102&from=2026-01-01' })).statusCode).toBe(403)
})

it('the wall of certificates shows the own unit, with light and hours', async () => {
  const officer = await done('justiceHead', 'officer', 'enrol', {
    input: {
      ...{ name: '罗立平', staffType: 'civil', post: '执法岗', duties: ['enforce'], postedOn: dayAt(), certifiedOn: '2024-05-20' },
      ...{ certNo: '北执法1', certIssuer: '北斗县人民政府', certFrom: '2024-05-20', certTo: dayAt(30), publicName: '罗立平' },
    },
  })
  const wall = (await (await stage.as('justice'))({ method: 'GET', url: '/api/certificates?unit=990101' })).json()
  expect(wall.persons).toEqual([
    {
      ...{ id: officer.record.id, name: '罗立平', post: '执法岗', duties: '执法', certNo: '北执法1', certTo: dayAt(30) },
      ...{ light: 'near', says: '还有 30 日到期，请换证', hours: null, planned: null },
    },
  ])
  const stranger = await (await stage.as('neighbour'))({ method: 'GET', url: '/api/certificates?unit=990101' })
  expect(stranger.statusCode).toBe(403)
})

it('a Word paper that was edited is compared with the case: what differs is shown, what agrees is not', async () => {
  const opened = await done('squad', 'case', 'register', {
    input: { source: 'own', discoveredOn: dayAt(), cause: '占用耕地堆放砂石', actPlace: '甲村东坡', actOn: dayAt(-3) },
  })
  const [year, month, day] = dayAt(-3).split('-').map(Number)
  const lines = [
    '案件登记表',
    '案由',
    '占用耕地堆放砂石',
    '违法行为地点',
    '甲村西坡',
    `${year}年${month}月${day}日，当事人在甲村东坡堆放砂石。`,
  ]
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
  const squad = stage.office.actor('squad')
  const file = squad && (await uploadFile(stage.office, squad, { name: '案件登记表（修改）.docx', bytes: new Uint8Array(bytes) }))
  if (!file || isProblem(file)) throw new Error('the file was not taken')
  const attached = { step: 'attach', input: {}, files: [file.digest] }
  expect(isProblem(await perform(stage.office, squad, { register: 'case', record: opened.record.id, command: attached }))).toBe(false)
  const justice = await stage.as('justice')
  const at = `/api/registers/case/records/${opened.record.id}/paper-differences`
  expect((await justice({ method: 'GET', url: at })).json()).toEqual({
    approved: false,
    papers: [
      {
        ...{ digest: file.digest, name: '案件登记表（修改）.docx', readable: true },
        differences: [{ rule: 'K02', name: '违法行为地点', inPaper: '甲村西坡', onRecord: '甲村东坡' }],
      },
    ],
  })
  expect((await (await stage.as('neighbour'))({ method: 'GET', url: at })).statusCode).toBe(404)
})
