import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/kernel/calendar/calendar.ts'
import type { Ask } from '../api-stage.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

let stage: AdminStage
let admin: Ask
/** Day on which the clock of the one lent tool ends. */
let due = ''
beforeAll(async () => {
  stage = await setAdminStage()
  admin = await stage.as('admin')
  const clerk = await stage.as('clerk')
  const lentOn = new Date(Date.parse(stage.office.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
  const input = { tool: '电钻', borrower: '欧阳修远', size: 'small', lentOn }
  const opened = await clerk({
    method: 'POST',
    url: '/api/registers/loan/records',
    payload: { step: 'lend', unit: '990101', village: '99010101', title: '电钻一把', input },
  })
  expect(opened.statusCode).toBe(201)
  due = await dueOf()
})
afterAll(() => stage.stop())

async function dueOf(): Promise<string> {
  const [row] = await stage.sql<{ due_legal: string }>("SELECT due_legal FROM clock WHERE clock = 'back'")
  return String(row?.due_legal).slice(0, 10)
}

describe('a day of the county’s own', () => {
  const wanted = (day: string, more: object = {}) => ({ unit: '990100', day, kind: 'holiday', name: '县庆', ...more })
  it('is tried first: how many running clocks would end on another day, without changing any', async () => {
    const tried = await stage.post(admin, '/calendar/preview', wanted(due))
    expect(tried.body).toMatchObject({ open: 1, moved: 1, kinds: [{ register: '工具借用', count: 1, from: due }] })
    expect(await dueOf()).toBe(due)
    expect((await stage.post(admin, '/calendar/preview', wanted('2025-03-03'))).body).toMatchObject({ open: 1, moved: 0 })
  })
  it('moves the clocks when it is set, and gives them back when it is taken away', async () => {
    expect((await stage.post(admin, '/calendar', { ...wanted(due), reason: '自治条例' })).body).toEqual({ recomputed: 1 })
    expect((await dueOf()) > due).toBe(true)
    const year = (await admin({ url: `/api/administration/calendar?unit=990101&year=${due.slice(0, 4)}` })).json()
    expect(year.days).toContainEqual({ day: due, works: false, name: '县庆', own: { by: '郑立新', at: expect.any(String), unit: '北斗' } })
    expect((await stage.post(admin, '/calendar', { ...wanted(due, { kind: 'national', name: '' }), reason: '取消' })).status).toBe(200)
    expect(await dueOf()).toBe(due)
  })
  it('needs a name, a reason and a day that exists', async () => {
    expect((await stage.post(admin, '/calendar', { ...wanted(due, { name: ' ' }), reason: '自治条例' })).body.problem?.code).toBe(
      'MF-FLD-002',
    )
    expect((await stage.post(admin, '/calendar', wanted(due))).status).toBe(422)
    expect((await stage.post(admin, '/calendar', { ...wanted('2026-02-30'), reason: '自治条例' })).body.problem?.code).toBe('MF-DAT-001')
  })
})

describe('a year without an official notice', () => {
  const notice = {
    year: 2099,
    name: '2099年放假通知',
    published: '2098-11-01',
    source: '国务院公报',
    off: '元旦 2099-01-01 至 2099-01-03',
    work: '2099-01-10',
  }
  const seen = async (year: number) => (await admin({ url: `/api/administration/calendar?unit=990100&year=${year}` })).json()
  it('is provisional until the county loads its notice', async () => {
    expect((await seen(2099)).notice).toBeNull()
    expect((await stage.post(admin, '/calendar/notices/preview', notice)).status).toBe(200)
    expect((await seen(2099)).notice).toBeNull()
    expect((await stage.post(admin, '/calendar/notices', { ...notice, reason: '通知印发' })).status).toBe(200)
    const year = await seen(2099)
    expect(year.notice).toEqual({ name: '2099年放假通知', number: null, published: '2098-11-01', source: '国务院公报', loadedHere: true })
    expect(year.days).toContainEqual({ day: '2099-01-10', works: true, name: '调休上班', own: null })
    expect(year.days).toContainEqual({ day: addDays('2099-01-01', 1), works: false, name: '元旦假期', own: null })
  })
  it('that the program carries is not written over, and a line that cannot be is named', async () => {
    expect((await stage.post(admin, '/calendar/notices', { ...notice, year: 2026, reason: 'xx' })).body.problem?.code).toBe('MF-ADM-022')
    expect((await seen(2026)).notice).toMatchObject({ loadedHere: false, published: '2025-11-04' })
    expect((await stage.post(admin, '/calendar/notices/preview', { ...notice, work: '2099-01-12' })).body.problem?.code).toBe('MF-ADM-021')
  })
})
