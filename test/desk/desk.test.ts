import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { nextStep, sendingBack, stepsAhead } from '../../src/kernel/step/next-step.ts'
import type { Story } from '../../src/kernel/story/story.ts'
import { digestOf } from '../../src/office/desk/digest.ts'
import { digestFor, digestRead, sendDigests } from '../../src/office/desk/send-digests.ts'
import { workDesk } from '../../src/office/desk/work-desk.ts'
import type { Office } from '../../src/office/office.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { registerById } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { type County, openCounty } from '../contract/county.ts'
import { live, must, take } from '../contract/live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const register = (id: string): AnyRegister => registerById(id) as AnyRegister
const story = (id: string, title: string): Story => stories[id]?.find((one) => one.title === title) as Story

/** Lives the first steps of a story under a title of its own. */
async function lived(id: string, from: string, { upTo, title }: { upTo: number; title: string }): Promise<RecordState> {
  let record: RecordState | null = null
  for (const step of story(id, from).steps.slice(0, upTo))
    record = must(await take(county, register(id), step, record ? { record: record.id } : { title })).record
  return record as RecordState
}

const titles = (list: { readonly rows: readonly { readonly title: string }[] }) => list.rows.map(({ title }) => title)
const deskOf = (actor: Actor, day: string) => workDesk(county.at(day), actor)

describe('the way a definition goes on', () => {
  it('is the first step that leaves the state, never a way back', () => {
    const names = (id: string, states: readonly string[]) => states.map((state) => nextStep(register(id), state)?.id ?? null)
    expect(names('activity', ['planned', 'approved', 'held', 'recorded', 'verified', 'archived'])).toEqual([
      'approve',
      'hold',
      'record',
      'verify',
      'archive',
      null,
    ])
    expect(names('annual-report', ['submitted', 'verified', 'endorsed', 'approved'])).toEqual(['verify', 'endorse', 'approve', 'send'])
    expect(names('normative-document', ['reviewing', 'discussed', 'returned'])).toEqual(['discuss', 'sign', 'draft'])
    expect(stepsAhead(register('activity'), 'planned').map(({ id }) => id)).toEqual(['approve', 'hold', 'record', 'verify', 'archive'])
  })

  it('tells a step that gives a matter back from one that rests in the same hands', () => {
    expect(sendingBack(register('annual-report'))).toEqual(['return', 'rejectCorrection'])
    expect(sendingBack(register('normative-document'))).toEqual(['return', 'rejectCorrection'])
    expect(sendingBack(register('dispute'))).toEqual(['rejectCorrection'])
  })
})

describe('the desk', () => {
  it('shows a head what waits for his signature, and not what the handler can go on with himself', async () => {
    await lived('activity', '国家安全教育日赶场宣传', { upTo: 1, title: '等批准的活动' })
    await lived('dispute', '青石镇柳溪村两户排水沟纠纷', { upTo: 2, title: '调解员自己在办的纠纷' })
    const desk = await deskOf(county.actor('justiceHead'), '2026-04-02')
    expect(titles(desk.waiting)).toContain('等批准的活动')
    expect(desk.waiting.rows.find(({ title }) => title === '等批准的活动')?.next).toEqual({ step: 'approve', name: '批准', form: true })
    expect(titles(desk.waiting)).not.toContain('调解员自己在办的纠纷')
    expect(titles((await deskOf(county.actor('mediator'), '2026-04-02')).handling)).toContain('调解员自己在办的纠纷')
  })

  it('does not offer a verification to whoever entered the matter himself', async () => {
    await lived('activity', '法律顾问柳溪村院坝讲民法典', { upTo: 1, title: '等核实的院坝宣讲' })
    for (const [role, waits] of [
      ['justiceHead', true],
      ['deputyLeader', true],
      ['clerkPeace', false],
      ['villageCadre', false],
    ] as const)
      expect([role, titles((await deskOf(county.actor(role), '2026-05-20')).waiting).includes('等核实的院坝宣讲')]).toEqual([role, waits])
  })

  it('gives a dispute found by the grid to whoever sorts it, and to nobody of another township', async () => {
    await lived('dispute', '白鹭镇院墙施工欠款纠纷', { upTo: 1, title: '网格员发现的欠款纠纷' })
    expect(titles((await deskOf(county.actor('clerkPeace'), '2026-04-08')).waiting)).toContain('网格员发现的欠款纠纷')
    expect(titles((await deskOf(county.person('far-clerkPeace'), '2026-04-08')).waiting)).not.toContain('网格员发现的欠款纠纷')
  })

  it('hands an accepted matter to the mediators named in it', async () => {
    await lived('dispute', '青石镇环镇路征地补偿纠纷', { upTo: 2, title: '已研判的征地纠纷' })
    expect(titles((await deskOf(county.actor('mediator'), '2026-06-03')).waiting)).toContain('已研判的征地纠纷')
    expect(titles((await deskOf(county.person('other-mediator'), '2026-06-03')).waiting)).not.toContain('已研判的征地纠纷')
  })

  it('shows both sides of what was given back, with the reason', async () => {
    const steps = story('normative-document', '青石镇集市经营管理规定').steps
    const back = steps.findIndex(({ step }) => step === 'return')
    const record = await lived('normative-document', '青石镇集市经营管理规定', { upTo: back, title: '被退回的规定' })
    const returned = must(await take(county, register('normative-document'), steps[back]!, { record: record.id })).record
    const mine = (await deskOf(county.actor('clerkOffice'), '2026-02-28')).returned.rows.find(({ id }) => id === returned.id)
    expect(mine).toMatchObject({ title: '被退回的规定', reason: '第四条权限表述不清。', next: { step: 'draft' } })
    expect(titles((await deskOf(county.actor('justiceHead'), '2026-02-28')).sentBack)).toContain('被退回的规定')
  })

  it('shows corrections to those who may approve them, never to whoever asked', async () => {
    const record = await lived('activity', '法律顾问柳溪村院坝讲民法典', { upTo: 1, title: '人次填错的宣讲' })
    const command = { step: 'correct', input: { attendance: 64 }, reason: '签到表是 64 人' }
    must(await perform(county.at('2026-05-19'), county.actor('justiceHead'), { register: 'activity', record: record.id, command }))
    expect(titles((await deskOf(county.actor('deputyLeader'), '2026-05-20')).corrections)).toContain('人次填错的宣讲')
    expect(titles((await deskOf(county.actor('justiceHead'), '2026-05-20')).corrections)).not.toContain('人次填错的宣讲')
  })

  it('shows what somebody asked for by a step that leaves the state as it is, to those who answer it, until one of them did', async () => {
    const crime = (stories.case as readonly Story[]).find(({ title }) => title.includes('盗挖')) as Story
    const upTo = crime.steps.findIndex(({ step }) => step === 'reportCrime') + 1
    const record = await live(county, register('case'), { ...crime, title: '报告移送公安的案件', steps: crime.steps.slice(0, upTo) })
    const seen = async (role: 'principal' | 'deputyLeader' | 'clerkEnforce' | 'clerkJustice') =>
      (await deskOf(county.actor(role), '2026-05-14')).waiting.rows.find(({ id }) => id === record.id)
    const asked = {
      name: '提出移送公安的报告',
      on: '2026-05-13',
      by: 'p-clerkEnforce',
      answers: [
        { step: 'toPolice', name: '决定移送公安', form: true },
        { step: 'refuseCrime', name: '决定不移送', form: true },
      ],
    }
    for (const role of ['principal', 'deputyLeader'] as const) expect(await seen(role)).toMatchObject({ asked })
    for (const role of ['clerkEnforce', 'clerkJustice'] as const) expect(await seen(role)).toBeUndefined()
    const refusal = { step: 'refuseCrime', input: {}, reason: '补充鉴定后再报。' }
    must(await perform(county.at('2026-05-14'), county.actor('principal'), { register: 'case', record: record.id, command: refusal }))
    expect(await seen('principal')).toBeUndefined()
  })

  it('shows whoever carries a task that he was urged, by whom and when, until he reports; also where he handles it himself', async () => {
    const carried = story('task', '行政执法案卷自查')
    const upTo = carried.steps.findIndex(({ step }) => step === 'urge') + 1
    const record = await lived('task', '行政执法案卷自查', { upTo, title: '被督办的任务' })
    const seen = async (role: 'clerkEnforce' | 'clerkOffice' | 'clerkJustice') =>
      (await deskOf(county.actor(role), '2026-04-24')).waiting.rows.find(({ id }) => id === record.id)
    expect(await seen('clerkEnforce')).toMatchObject({
      asked: { name: '督办', on: '2026-04-23', by: 'p-clerkOffice', answers: [{ step: 'report' }, { step: 'submit' }] },
    })
    for (const role of ['clerkOffice', 'clerkJustice'] as const) expect((await seen(role))?.asked ?? null).toBeNull()
    const hand = { step: 'handOver', input: { person: 'p-clerkEnforce' }, reason: '由承办人经办' }
    must(await perform(county.at('2026-04-24'), county.actor('clerkOffice'), { register: 'task', record: record.id, command: hand }))
    expect(await seen('clerkEnforce')).toMatchObject({ asked: { name: '督办' } })
    must(
      await take(
        county,
        register('task'),
        { ...carried.steps.find(({ step }) => step === 'report')!, on: '2026-04-24' },
        { record: record.id },
      ),
    )
    expect((await seen('clerkEnforce'))?.asked ?? null).toBeNull()
  })

  it('shows running clocks to a mediator and a village, who read neither by unit', async () => {
    await lived('dispute', '青石镇柳溪村两户排水沟纠纷', { upTo: 3, title: '等司法确认的协议' })
    for (const role of ['mediator', 'villageCadre'] as const) {
      const { due } = await deskOf(county.actor(role), '2026-04-07')
      expect([role, due.rows.filter(({ title }) => title === '等司法确认的协议').map(({ clock, mine }) => [clock, mine])]).toEqual([
        role,
        [['confirmation', role === 'mediator']],
      ])
    }
  })

  it('asks registers that are read alike together, and one statement more only where something may wait', async () => {
    const counted = counting(county.at('2026-05-20'))
    const desk = await workDesk(counted.office, county.actor('justiceHead'))
    const waiting = new Set([...desk.waiting.rows, ...desk.corrections.rows].map((one) => one.register))
    // What he handles, the clocks, where something may wait, and why matters came back; this county has a matter or two in few registers.
    expect(counted.transactions()).toBeLessThanOrEqual(4)
    expect(counted.statements()).toBeLessThanOrEqual(4 * counted.transactions() + waiting.size + 12)
    const idle = counting(county.at('2026-05-20'))
    await workDesk(idle.office, { ...county.actor('villageCadre'), id: 'nobody-yet' })
    expect(idle.statements()).toBeLessThanOrEqual(4 * idle.transactions())
  })

  it('shows administrators nothing', async () => {
    const desk = await deskOf(county.actor('systemAdmin'), '2026-05-20')
    expect(Object.values(desk).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
  })
})

describe('the digest of a day', () => {
  const words = { today: '2026-05-20', registerName: (id: string) => register(id).name }

  it('names matters by number and step, and nothing of what somebody typed', async () => {
    const lines = digestOf(await deskOf(county.actor('justiceHead'), '2026-05-20'), words)
    expect(lines.join('\n')).toMatch(/等您办理：.*普法活动“核实” \d+ 件/)
    for (const typed of ['等核实的院坝宣讲', '网格员发现', '柳溪村']) expect(lines.join('\n')).not.toContain(typed)
  })

  it('is empty when nothing waits', async () => {
    expect(digestOf(await deskOf(county.actor('auditAdmin'), '2026-05-20'), words)).toEqual([])
  })

  it('comes once on a working day, to the desk and through the way out, and is told read', async () => {
    const office = county.at('2026-05-20')
    const posted: string[] = []
    const first = await sendDigests(office, async ({ person }) => void posted.push(person))
    expect(first.kept).toBe(posted.length)
    expect(posted).toContain('p-justiceHead')
    expect(posted).not.toContain('p-systemAdmin')
    expect(await sendDigests(office, async ({ person }) => void posted.push(person))).toEqual({ kept: 0, failed: 0 })
    const head = county.actor('justiceHead')
    expect(await digestFor(office, head)).toMatchObject({ day: '2026-05-20', readAt: null })
    await digestRead(office, head)
    expect((await digestFor(office, head))?.readAt).not.toBeNull()
    expect((await digestFor(office, county.actor('deputyLeader')))?.readAt).toBeNull()
  })

  it('does not come on a Saturday, and goes on when the way out fails', async () => {
    expect(await sendDigests(county.at('2026-05-23'))).toEqual({ kept: 0, failed: 0 })
    const broken = await sendDigests(county.at('2026-05-21'), async () => {
      throw new Error('the gateway is away')
    })
    expect(broken.kept).toBeGreaterThan(1)
    expect(broken.failed).toBe(broken.kept)
  })
})

/** The office with a counter in its database: transactions, and the most statements asked in one of them. */
function counting(office: Office) {
  const statements: number[] = []
  const read: Office['db']['read'] = (scope, work) =>
    office.db.read(scope, (tx) => {
      const at = statements.push(0) - 1
      const count =
        <A extends unknown[], R>(ask: (...asked: A) => R) =>
        (...asked: A): R => {
          statements[at] = (statements[at] ?? 0) + 1
          return ask(...asked)
        }
      return work({ ...tx, query: count(tx.query) as typeof tx.query, rows: count(tx.rows), run: count(tx.run) as typeof tx.run })
    })
  return {
    office: { ...office, db: { ...office.db, read } },
    statements: () => statements.reduce((sum, one) => sum + one, 0),
    transactions: () => statements.length,
  }
}
