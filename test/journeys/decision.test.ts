import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/kernel/calendar/calendar.ts'
import type { RecordState } from '../../src/kernel/event.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { today as dayHere } from '../../src/office/office.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { must } from '../contract/live.ts'
import { expectAccessible } from './accessible.ts'
import { type OpenHouse, openDemonstration } from './house.ts'

// A browser on a machine that does much else takes its time.
vi.setConfig({ testTimeout: 240_000 })

const town = 10
let house: OpenHouse
let decision: string
let contract: string

beforeAll(async () => {
  house = await openDemonstration()
  decision = await consulted()
  contract = await submitted()
}, 240_000)
afterAll(() => house?.stop())

/** Sends a comment. One sent faster than anybody reads comes back with what was typed, and goes in a moment later. */
async function sendComment(page: Page): Promise<void> {
  const send = () => page.getByRole('button', { name: '提交意见' }).click()
  await send()
  const taken = async () => {
    if (await page.getByText('提交得太快').isVisible()) await send()
    return page.getByText('已收到您的意见').isVisible()
  }
  await expect.poll(taken, { timeout: 30_000, interval: 700 }).toBe(true)
}

const today = () => dayHere(house.office)
function by(role: Role): Actor {
  const seats = [town, town + 1]
  const holders = house.office.people().map(({ id }) => house.office.actor(id) as Actor)
  return holders.find(({ appointments }) => appointments.some((post) => post.role === role && seats.includes(post.unit))) as Actor
}
type Taken = {
  readonly register: string
  readonly record?: RecordState
  readonly step: string
  readonly by: Role
  readonly input: object
  readonly title?: string
}
async function take({ register, record, step, by: role, input, title }: Taken): Promise<RecordState> {
  const command = { step, input: { ...input }, ...(record ? {} : { title, unit: town }) }
  return must(await perform(house.office, by(role), { register, record: record?.id, command }), step).record
}

/** A decision whose draft goes before the public today, for thirty days. */
async function consulted(): Promise<string> {
  const on = today()
  const unit = house.office.tree().get(town)?.code
  const drafter = by('clerkEnforce').id
  const common = { register: 'decision' } as const
  const proposed = await take({
    ...common,
    step: 'propose',
    by: 'clerkEnforce',
    title: '河道采砂区划定',
    input: { kind: 'resource', proposedOn: on, proposedBy: 'office', office: unit, necessity: '采砂点分散，需要划定。' },
  })
  const required = ['participate', 'legality', 'discuss', 'experts']
  const initiated = await take({
    ...common,
    record: proposed,
    step: 'initiate',
    by: 'principal',
    input: {
      initiatedOn: on,
      office: unit,
      dueOn: addDays(on, 120),
      traits: ['technical'],
      required,
      drafter,
      outsideWhy: '汛后必须划定。',
    },
  })
  const clauses = [
    { no: '一', body: '上游两公里内禁止采砂。' },
    { no: '二', body: '采砂点由镇统一公布。' },
  ]
  const drafted = await take({
    ...common,
    record: initiated,
    step: 'draft',
    by: 'clerkEnforce',
    input: { explanation: '与水利部门协商一致。', disagreement: false, clauses },
  })
  const period = { consultFrom: on, consultTo: addDays(on, 30), consultChannels: ['online'] }
  return (await take({ ...common, record: drafted, step: 'consult', by: 'clerkOffice', input: period })).id
}

/** A contract that was sent for review with its text. */
async function submitted(): Promise<string> {
  const bytes = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  )
  const { digest } = must(await uploadFile(house.office, by('clerkOffice'), { name: '合同送审稿.pdf', bytes }))
  const sent = await take({
    register: 'contract-review',
    step: 'submit',
    by: 'clerkOffice',
    title: '路灯采购合同',
    input: {
      contractNo: 'QS-J-001',
      office: house.office.tree().get(town)?.code,
      drafter: by('clerkOffice').id,
      party: '明光照明有限公司',
      type: 'procurement',
      amount: 1_000_000,
      pays: false,
      draft: [digest],
      submittedOn: today(),
      reviewedText: '第一条 标的为路灯四百盏。\n第二条 质保三年。',
    },
  })
  return sent.id
}

describe('a draft before the public', () => {
  it('is commented on by citizens without an account, answered together by clause, and followed on the line of the statutory steps', async () => {
    const citizen = await house.citizen('phone')
    const code = house.office.tree().get(town)?.code
    await citizen.goto(`${house.url}/${code}/zqyj`)
    await citizen.getByRole('link', { name: '关于“河道采砂区划定”公开征求意见' }).click()
    for (const words of ['采砂点要写清坐标，方便核对。', '请写清采砂点的坐标，方便核对。']) {
      await citizen.getByRole('link', { name: '对第二条提意见' }).click()
      await citizen.getByLabel('意见和理由').fill(words)
      await citizen.getByLabel('联系方式').fill('13900009999')
      await sendComment(citizen)
    }
    await expectAccessible(citizen)
    await citizen.getByRole('link', { name: '长辈版' }).click()
    await citizen.getByRole('link', { name: '标准版' }).waitFor()
    await expectAccessible(citizen)
    await citizen.context().close()

    const clerk = await house.signedIn('clerkoffice')
    await clerk.goto(`${house.url}/staff/r/decision/${decision}`)
    await clerk.getByRole('heading', { name: '法定程序' }).waitFor()
    await clerk.getByText('正在办理').first().waitFor()
    await expectAccessible(clerk)
    await clerk.getByRole('link', { name: '意见答复' }).click()
    await clerk.getByRole('heading', { name: '第二条 2 条意见' }).waitFor()
    await answered(clerk)
    await expectAccessible(clerk)
    expect(await clerk.getByText('13900009999').count()).toBe(0)
    await clerk.getByText('才能“汇总意见”并在门户公布采纳情况').waitFor()
  })

  it('takes no flood of comments from one address, and says when to come again', async () => {
    const address = `${house.url}/${house.office.tree().get(town)?.code}/zqyj/decision/${decision}`
    const notice = /name="notice" value="(\w+)"/.exec(await (await fetch(address)).text())?.[1] ?? ''
    const body = () => new URLSearchParams({ content: '', notice })
    const post = () => fetch(address, { method: 'POST', headers: { origin: house.url }, body: body() })
    const answers = await Promise.all(Array.from({ length: 31 }, post))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([409, 429]))
    expect(await answers.find(({ status }) => status === 429)?.text()).toContain('提交得太频繁，没有收下。请过十分钟再试')
  })

  it('comes as one file with its contents', async () => {
    const clerk = await house.signedIn('clerkoffice')
    await clerk.goto(`${house.url}/staff/r/decision/${decision}`)
    const link = clerk.getByRole('link', { name: '全卷（docx）' })
    const [download] = await Promise.all([clerk.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^重大行政决策全卷-JC-.+\.docx$/)
  })
})

async function answered(clerk: Page): Promise<void> {
  await clerk.locator('.opinions').getByRole('checkbox').first().check()
  await clerk.getByRole('button', { name: '还有 1 条意思相近，一并选上' }).click()
  await clerk.getByLabel('意见要点（会公开，不写姓名）').fill('写清采砂点坐标')
  await clerk.getByText('采纳', { exact: true }).click()
  await clerk.getByLabel('理由（会公开）').fill('附坐标图。')
  await clerk.getByRole('button', { name: '答复这 2 条' }).click()
  await clerk.getByText('还有 0 条没有答复').waitFor()
}

describe('a contract', () => {
  it('is compared with the text that is to be signed, clause by clause, before anybody signs', async () => {
    const clerk = await house.signedIn('clerkoffice')
    await clerk.goto(`${house.url}/staff/r/contract-review/${contract}`)
    await clerk.getByRole('link', { name: '文本比对' }).click()
    await clerk.getByLabel('现文本').click()
    await clerk.getByTitle('贴入的文本').last().click()
    await clerk.getByLabel('拟签订').fill('第一条 标的为路灯四百盏。\n第二条 质保五年。')
    await clerk.getByRole('heading', { name: '有改动 1 条' }).waitFor()
    expect(await clerk.locator('.sides del').textContent()).toBe('三')
    expect(await clerk.locator('.sides ins').textContent()).toBe('五')
    await expectAccessible(clerk)
  })
})
