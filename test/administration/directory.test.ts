import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeEffect } from '../../src/office/administration/take-effect.ts'
import { today } from '../../src/office/office.ts'
import type { Ask } from '../api-stage.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

let stage: AdminStage
let admin: Ask
beforeAll(async () => {
  stage = await setAdminStage()
  admin = await stage.as('admin')
})
afterAll(() => stage.stop())

const day = () => today(stage.office)
const tree = () => stage.office.tree()

describe('units', () => {
  const add = ({ kind = 'township', parent = '990100', reason = '区划调整', ...more }: Record<string, unknown> = {}) =>
    stage.post(admin, '/units', { units: [{ code: '990103', name: '天玑乡', shortName: '天玑', ...more }], kind, parent, reason })
  it('are added below another and stand in the tree at once', async () => {
    expect((await add()).body).toEqual({ codes: ['990103'] })
    expect(tree().byCode('990103')).toMatchObject({ name: '天玑乡', parent: 1, kind: 'township' })
    expect((await add({ code: '99010301', name: '丙村', shortName: '丙村', kind: 'village', parent: '990103' })).status).toBe(200)
  })
  it.each([
    [{}, 'MF-ADM-008'],
    [{ code: '990104', kind: 'village', parent: '99010101' }, 'MF-ADM-009'],
    [{ code: '990104', kind: 'province' }, 'MF-ADM-009'],
    [{ code: '990104', parent: '000000' }, 'MF-PER-006'],
    [{ code: '不是代码' }, 'MF-FLD-006'],
    [{ code: '990104', id: 99 }, 'MF-FLD-003'],
    [{ code: '990104', reason: ' ' }, 'MF-FLD-006'],
  ])('with %j are refused: %s', async (more, code) => expect((await add(more)).body.problem?.code).toBe(code))
  it('are added as a list, whole or not at all', async () => {
    const villages = ['丁村', '戊村', '己村'].map((name, nth) => ({ code: `9901017${nth}`, name, shortName: name }))
    const send = (units: readonly object[]) =>
      stage.post(admin, '/units', { units, kind: 'village', parent: '990101', reason: '按区划代码登记' })
    const twice = await send([...villages, { code: '99010170', name: '庚村', shortName: '庚村' }])
    expect(twice.body.problem).toMatchObject({
      code: 'MF-ADM-020',
      message: expect.stringContaining('名单第 4 行：单位代码“99010170”已被丁村使用'),
    })
    expect(tree().byCode('99010171')).toBeUndefined()
    expect((await send(villages)).body).toEqual({ codes: ['99010170', '99010171', '99010172'] })
    expect(tree().byCode('99010172')).toMatchObject({ name: '己村', kind: 'village' })
  })
  it('are renamed today at once, and from a later day when it has come; the old name stays in the history', async () => {
    const rename = (name: string, from: string) =>
      stage.post(admin, '/units/990103/rename', { name, shortName: '天玑', from, reason: '撤乡设镇' })
    expect((await rename('天玑镇', day())).body).toEqual({ state: 'applied' })
    expect((await rename('天玑街道', '2099-01-01')).body).toEqual({ state: 'scheduled' })
    expect(tree().byCode('990103')?.name).toBe('天玑镇')
    expect(await takeEffect(stage.office)).toBe(0)
    expect(await takeEffect({ ...stage.office, now: () => '2099-01-01T00:00:00.000Z' })).toBe(1)
    expect(tree().byCode('990103')?.name).toBe('天玑街道')
    const { rows } = (await admin({ url: '/api/administration/changes?kind=unitRenamed' })).json()
    expect(rows.map(({ before, after, state }: Record<string, Record<string, string>>) => [before?.name, after?.name, state])).toEqual([
      ['天玑镇', '天玑街道', 'applied'],
      ['天玑乡', '天玑镇', 'applied'],
    ])
  })
  it('are moved, with everything below, but not into themselves', async () => {
    const move = (unit: string, parent: string) => stage.post(admin, `/units/${unit}/move`, { parent, from: day(), reason: '区划调整' })
    expect((await move('99010301', '990101')).body).toEqual({ state: 'applied' })
    expect(tree().within(tree().byCode('99010301')?.id as number, 2)).toBe(true)
    expect((await move('990101', '990101')).body.problem?.code).toBe('MF-ADM-009')
    expect((await move('990101', '99010101')).body.problem?.code).toBe('MF-ADM-009')
  })
  it('are closed only when nothing depends on them, and take nobody afterwards', async () => {
    const close = (unit: string) => stage.post(admin, `/units/${unit}/close`, { from: day(), reason: '撤并' })
    expect((await close('990101')).body.problem?.code).toBe('MF-ADM-010')
    expect((await close('990101S')).body.problem?.code).toBe('MF-ADM-010')
    expect((await close('990103')).body).toEqual({ state: 'applied' })
    expect((await stage.post(admin, '/people', { people: [{ name: '甲某', unit: '990103' }], reason: '登记' })).body.problem?.code).toBe(
      'MF-ADM-020',
    )
    const shown = (await admin({ url: '/api/administration/units' })).json()
    expect(shown).toContainEqual(expect.objectContaining({ code: '990103', closedOn: day() }))
  })
})

describe('people', () => {
  it('are entered as a whole list or not at all, and have no right by that', async () => {
    const add = (people: object[]) => stage.post(admin, '/people', { people, reason: '新进人员' })
    const before = stage.office.people().length
    const wrong = await add([
      { name: '魏长庚', unit: '990101' },
      { name: '陶景行', unit: '000000' },
    ])
    expect([wrong.status, wrong.body.problem?.code]).toEqual([422, 'MF-ADM-020'])
    expect(stage.office.people()).toHaveLength(before)
    const made = await add([
      { name: '魏长庚', unit: '990101' },
      { name: '陶景行', unit: '990102' },
    ])
    expect(made.body.people).toHaveLength(2)
    expect(
      stage.office
        .people()
        .filter(({ name }) => ['魏长庚', '陶景行'].includes(name))
        .map(({ id }) => stage.office.actor(id)?.appointments),
    ).toEqual([[], []])
  })
  it('DB-05, T-14: who is transferred loses the posts of the old unit the same day, and the session', async () => {
    const principal = await stage.as('principal')
    expect((await principal({ url: '/api/registers' })).json()).toHaveLength(1)
    expect((await stage.post(admin, '/people/principal/move', { unit: '990102', reason: '任免通知' })).body).toEqual({ ended: 1 })
    expect((await principal({ url: '/api/registers' })).statusCode).toBe(401)
    expect((await (await stage.as('principal'))({ url: '/api/registers' })).json()).toEqual([])
    expect(stage.office.person('principal')?.unit).toBe(3)
  })
  it('AV-43: who leaves is refused at the next request and cannot come back, and the name stays', async () => {
    const clerk = await stage.as('clerk')
    expect((await stage.post(admin, '/people/clerk/close', { reason: '退休' })).body).toEqual({ ended: 1 })
    expect((await clerk({ url: '/api/session' })).statusCode).toBe(401)
    await expect(stage.as('clerk')).rejects.toThrow()
    expect(stage.office.person('clerk')?.name).toBe('陈安和')
    expect(stage.office.actor('clerk')).toBeUndefined()
    expect((await stage.post(admin, '/people/clerk/close', { reason: '退休' })).body.problem?.code).toBe('MF-ADM-011')
  })
  it('the last of the administrators cannot leave before another is appointed', async () => {
    expect((await stage.post(admin, '/people/watcher/close', { reason: '退休' })).body.problem?.code).toBe('MF-ADM-007')
    expect((await stage.post(admin, '/people/admin/move', { unit: '990101', reason: '调动' })).body.problem?.code).toBe('MF-ADM-007')
  })
  it('open their account by a one-time link; an administrator’s account nobody resets', async () => {
    const invited = await stage.post(admin, '/people/newcomer/invite', { account: 'newcomer.990101' })
    expect(invited.body).toMatchObject({ path: expect.stringContaining('#') })
    expect((await stage.post(admin, '/people/guard/clear-factors', {})).body.problem?.code).toBe('MF-ADM-013')
    expect((await stage.post(admin, '/people/guard/reset-link', {})).body.problem?.code).toBe('MF-ADM-013')
    expect((await stage.post(admin, '/people/idle/reset-link', {})).status).toBe(200)
  })
})
