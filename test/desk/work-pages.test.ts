import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/kernel/calendar/calendar.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { taskBoard } from '../../src/office/work-pages/task-board.ts'
import { registers } from '../../src/registers/index.ts'
import { appoint } from '../../src/store/index.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'

const wanted = [
  'reception',
  'reception-day',
  'petition',
  'dispute',
  'task',
  'activity',
  'hazard-check',
  'hazard',
  'study',
  'study-requirement',
]
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const unit = '990101'

let stage: Stage
let clerk: Ask
let principal: Ask
let justice: Ask
beforeAll(async () => {
  stage = await setStage({ registers: registers.filter(({ id }) => wanted.includes(id)) })
  clerk = await stage.as('clerk')
  principal = await stage.as('principal')
  justice = await stage.as('justice')
})
afterAll(() => stage?.stop())

type Opening = { register: string; step: string; title: string; input: object; village?: string }

async function open(ask: Ask, { register, ...payload }: Opening): Promise<string> {
  const answer = await ask({ method: 'POST', url: `/api/registers/${register}/records`, payload: { unit, ...payload } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<{ record: { id: string } }>().record.id
}
async function see<T>(ask: Ask, url: string): Promise<T> {
  const answer = await ask({ url: `/api${url}` })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<T>()
}
const refusal = async (ask: Ask, url: string): Promise<readonly [number, string]> => {
  const answer = await ask({ url: `/api${url}` })
  return [answer.statusCode, answer.json<{ problem: { code: string } }>().problem.code]
}

describe('the reception day', () => {
  const visit = (title: string, subject: string, isPetition: boolean): Opening => ({
    register: 'reception',
    step: 'receive',
    title,
    input: {
      receivedAt: `${today}T00:05`,
      leader: 'principal',
      kind: 'fixed',
      visitors: [{ kind: 'natural', name: '向来凤', phone: '13800000081' }],
      people: 1,
      matter: '家事纠葛不便外传。',
      subject,
      isPetition,
    },
  })

  it('offers for each visit exactly the steps that the register allows, and shows no visitor', async () => {
    const ids = [
      await open(principal, visit('一件信访', 'villageAffairs', true)),
      await open(principal, visit('两户争执', 'neighbour', false)),
    ] as const
    type Seen = { visits: { rows: { id: string }[] }; steps: Record<string, string[]> }
    const seen = await see<Seen>(principal, `/reception-day?day=${today}`)
    expect(seen.visits.rows.map(({ id }) => id).toSorted()).toEqual([...ids].toSorted())
    // 信访事项只能转信访登记；不是信访的，当场答复、引导、交办或者转纠纷（信访工作条例 第二十三条第一款）。
    expect(seen.steps[ids[0]]).toEqual(['toPetition'])
    expect(seen.steps[ids[1]]?.toSorted()).toEqual(['answer', 'assign', 'guide', 'toDispute'])
    expect(JSON.stringify(seen)).not.toMatch(/向来凤|13800000081|不便外传/)
  })

  it('is refused to whoever may read only totals of receptions', async () => {
    expect(await refusal(clerk, '/reception-day')).toEqual([403, 'MF-PER-003'])
  })
})

describe('the task board', () => {
  const orders = (content: string, days: number) => ({
    ...{ content, area: 'publicity', leadOrg: unit, leader: 'principal', assignee: 'justice' },
    ...{ assignedOn: today, dueOn: addDays(today, days), forYear: Number(today.slice(0, 4)) },
  })
  const assign = (title: string, days: number): Opening => ({
    ...{ register: 'task', step: 'assign', title },
    input: { origin: 'superior', ...orders(title, days) },
  })
  type Standing = { light: string; due: string; urged: { times: number }; steps: string[]; carried: boolean }
  type Board = { rows: { id: string; version: number }[]; standing: Record<string, Standing> }

  it('lights by the clock alone: yellow within seven days, green before, and nobody else’s tasks stand on it', async () => {
    const [soon, later] = [await open(clerk, assign('清理公示栏', 3)), await open(clerk, assign('修订村规民约', 9))]
    const board = await see<Board>(clerk, '/task-board')
    expect([board.standing[soon]?.light, board.standing[later]?.light]).toEqual(['yellow', 'green'])
    expect(board.rows[0]?.id).toBe(soon)
    const late = { ...stage.office, now: () => `${addDays(today, 5)}T02:00:00.000Z` }
    const then = await taskBoard(late, stage.office.actor('clerk') as Actor)
    expect(isProblem(then) || [soon, later].map((id) => then.standing[id]?.light)).toEqual(['red', 'yellow'])
    const neighbour = await stage.as('neighbour')
    expect((await see<Board>(neighbour, '/task-board')).rows).toEqual([])
  })

  it('counts an urging that is taken as the step of the register, and offers it only to those who may', async () => {
    const { rows } = await see<Board>(clerk, '/task-board')
    const { id, version } = rows[0] as Board['rows'][number]
    const urges = [{ on: today, level: 'remind', demand: '请按时完成。' }]
    const url = `/api/registers/task/records/${id}/steps/urge`
    const answer = await clerk({ method: 'POST', url, payload: { version, input: { urges } } })
    expect(answer.statusCode, answer.body).toBe(200)
    const standing = (await see<Board>(clerk, '/task-board')).standing[id]
    expect([standing?.urged.times, standing?.steps.includes('urge')]).toEqual([1, true])
    expect((await see<Board>(justice, '/task-board')).standing[id]?.steps).not.toContain('urge')
  })

  it('tells which task is listed for the next year already', async () => {
    const [{ id }] = (await see<Board>(clerk, '/task-board')).rows as [Board['rows'][number]]
    expect((await see<Board>(clerk, '/task-board')).standing[id]?.carried).toBe(false)
    await open(clerk, {
      register: 'task',
      step: 'propose',
      title: '清理公示栏',
      input: { origin: 'superior', content: '清理公示栏', proposedOn: today, forYear: Number(today.slice(0, 4)) + 1 },
    })
    expect((await see<Board>(clerk, '/task-board')).standing[id]?.carried).toBe(true)
  })
})

describe('the publicity year', () => {
  it('counts by month, state and theme day, and lists what is planned', async () => {
    const input = { form: 'lecture', theme: 'constitution', plannedOn: '2027-12-04', place: '甲村文化广场', host: unit }
    await open(justice, { register: 'activity', step: 'plan', title: '宪法日', input: { ...input, calendarDay: 'constitution' } })
    type Year = { counts: object[]; planned: { rows: { title: string }[] } }
    const year = await see<Year>(justice, '/publicity-year?year=2027')
    expect(year.counts).toEqual([{ month: '2027-12', state: 'planned', group: 'constitution', count: 1 }])
    expect(year.planned.rows.map(({ title }) => title)).toEqual(['宪法日'])
    expect((await see<Year>(justice, '/publicity-year?year=2028')).counts).toEqual([])
  })
})

describe('the places of a hazard round', () => {
  it('are those of earlier rounds in the village and those with an open hazard', async () => {
    const sites = [
      { name: '村口小桥', problem: false },
      { name: '临崖三户', problem: false },
    ]
    const check = { kind: 'weekly', theme: 'flood', checkedOn: today, capacity: 'patrol', inspectors: ['clerk'], allClear: true, sites }
    await open(clerk, { register: 'hazard-check', step: 'enter', title: '一轮', input: check, village: '99010101' })
    const found = { foundOn: today, how: 'patrol', category: 'flood', place: '临崖三户', description: '坡顶裂缝。', tier: 'village' }
    await open(clerk, { register: 'hazard', step: 'find', title: '裂缝', input: found, village: '99010101' })
    expect((await see<{ places: object[] }>(clerk, '/hazard-places?unit=99010101')).places).toEqual([
      { name: '临崖三户', last: today, open: 1 },
      { name: '村口小桥', last: today, open: 0 },
    ])
    expect(await refusal(justice, '/hazard-places?unit=99010101')).toEqual([403, 'MF-PER-003'])
  })
})

describe('study hours', () => {
  type Hours = { person: { id: string }; times: number; hours: number; approved: number; missed: number }
  type Sheet = { own: Hours; people: Hours[]; attended: { title: string }[]; missed: { title: string }[] }
  const sums = ({ times, hours, approved, missed }: Hours) => [times, hours, approved, missed]

  it('are seen by the person himself, and by nobody who does not approve them', async () => {
    const absences = [{ person: 'justice', reason: '出差' }]
    const session = { kind: 'collective', topic: '行政处罚法', heldOn: today, hours: 2, attendees: ['clerk', 'principal'], absences }
    await open(clerk, { register: 'study', step: 'enter', title: '一次学法', input: session })
    await open(clerk, {
      register: 'study',
      step: 'enter',
      title: '两次学法',
      input: { ...session, topic: '民法典', hours: 1.5, attendees: ['clerk'], absences: [] },
    })
    const own = await see<Sheet>(clerk, '/study-hours')
    // 两学时加一个半学时；还没有核定。
    expect([sums(own.own), own.people]).toEqual([[2, 3.5, 0, 0], []])
    const missed = await see<Sheet>(justice, '/study-hours')
    expect([sums(missed.own), missed.missed.map(({ title }) => title)]).toEqual([[0, 0, 0, 1], ['一次学法']])
    expect(await refusal(justice, '/study-hours?person=clerk')).toEqual([403, 'MF-PER-006'])
  })

  it('of the unit are seen by whoever approves them, by name', async () => {
    await stage.office.db.owner((tx) => appoint(tx, [{ person: 'justice', role: 'justiceHead', unit: 4, from: '2020-01-01' }]))
    await stage.office.refresh()
    const head = await stage.as('justice')
    const sheet = await see<Sheet>(head, '/study-hours?person=clerk')
    expect(sheet.own.person.id).toBe('clerk')
    // 陈安和、林守正、吴晓岚：按姓名，不按学时。
    expect(sheet.people.map(({ person }) => person.id)).toEqual(['clerk', 'principal', 'justice'])
    expect(await refusal(head, '/study-hours?person=neighbour')).toEqual([403, 'MF-PER-006'])
  })
})
