import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policySettings, settingFault, settings as shared } from '../../src/kernel/setting/setting.ts'
import { findSetting, settingsCatalogue } from '../../src/office/settings-catalogue.ts'
import { registers } from '../../src/registers/index.ts'
import type { Ask } from '../api-stage.ts'
import { fieldsOf, periodsOf, rhythmsOf } from './definitions.ts'
import { type AdminStage, setAdminStage } from './stage.ts'

const settings = settingsCatalogue(registers)

let stage: AdminStage
let admin: Ask
let guard: Ask
let second: Ask
beforeAll(async () => {
  stage = await setAdminStage()
  admin = await stage.as('admin')
  guard = await stage.as('guard')
  second = await stage.as('guard2')
})
afterAll(() => stage.stop())

describe('the catalogue of settings', () => {
  it.each(periodsOf(registers))('has the length $setting of $clock with the same default', ({ setting, length }) => {
    expect(findSetting(registers, setting)).toMatchObject({ group: 'periods', fallback: length })
  })
  it('has a length for nothing that no clock, recurring duty or purge reads', () => {
    const read = new Set([...periodsOf(registers).map(({ setting }) => setting), ...registers.flatMap(rhythmsOf)])
    expect(
      Object.entries(settings).filter(([id, { group }]) => group === 'periods' && !read.has(id) && !id.endsWith('.keepYears')),
    ).toEqual([])
  })
  it.each(fieldsOf(registers))('has the word of the document number $register.$field', ({ register, field }) => {
    expect(findSetting(registers, `number.word.${register}.${field}`)?.group).toBe('numbering')
  })
  it.each(Object.entries(settings))('%s: its default fits, it says what it is and where it comes from', (_, setting) => {
    expect(settingFault(setting, setting.fallback)).toBeNull()
    expect([setting.name, setting.about, setting.source].every((text) => text.length > 1)).toBe(true)
  })
  it('gives policies to security administrators and everything else to the system administrator', () => {
    const wrong = Object.entries(settings).filter(([id, { who }]) => (who === 'securityAdmin') !== id in policySettings)
    expect(wrong).toEqual([])
  })
  it.each([
    ['retentionDays', 179],
    ['retentionDays', 400.5],
    ['sessionLimit', '3'],
    ['passwordPolicy', 'weak'],
    ['passwordPolicy', 'toString'],
    ['adminNetworks', []],
    ['adminNetworks', ['10.0.0.1/8']],
    ['number.organ', '云\n青'],
    ['portal.smallestGroup', 4],
  ] as const)('%s cannot be %j', (id, value) => expect(settingFault(shared[id], value)).toEqual(expect.any(String)))
})

describe('a parameter', () => {
  const set = (value: unknown, id = 'backEntryDays', more: object = {}) =>
    stage.post(admin, `/settings/${id}`, { value, reason: '县里统一规定', ...more })
  it('is set by the system administrator at once, and keeps the old value with who and when', async () => {
    expect((await set(20)).body).toMatchObject({ state: 'applied' })
    expect(stage.office.settings(2).backEntryDays).toBe(20)
    expect((await set(25)).status).toBe(200)
    const { rows } = (await admin({ url: '/api/administration/changes?subject=setting/backEntryDays' })).json()
    expect(rows.map(({ before, after, proposedName }: Record<string, unknown>) => [before, after, proposedName])).toEqual([
      [20, 25, '郑立新'],
      [30, 20, '郑立新'],
    ])
    const shown = (await admin({ url: '/api/administration/settings?group=parameters' })).json()
    expect(shown).toContainEqual(
      expect.objectContaining({ id: 'backEntryDays', value: 25, version: 2, set: expect.objectContaining({ by: '郑立新' }) }),
    )
  })
  it('that is not in the catalogue, does not fit, or stands already is refused', async () => {
    expect((await set(1, 'noSuchThing')).body.problem?.code).toBe('MF-ADM-003')
    expect((await set(1, 'constructor')).status).toBe(422)
    expect((await set(0)).body.problem?.code).toBe('MF-FLD-006')
    expect((await set(25)).body.problem?.code).toBe('MF-ADM-019')
    expect((await set(5, 'sessionLimit')).body.problem?.code).toBe('MF-ADM-002')
  })
  it('of a unit holds there and nowhere else', async () => {
    expect((await set('北天', 'number.organ', { unit: '990101' })).status).toBe(200)
    expect([stage.office.text(2, 'number.organ'), stage.office.text(3, 'number.organ'), stage.office.text(1, 'number.organ')]).toEqual([
      '北天',
      '',
      '',
    ])
    expect((await set('北斗县人民政府办公室', 'paper.organ', { unit: '990100' })).status).toBe(200)
    expect(stage.office.text(2, 'paper.organ')).toBe('')
  })
  it('is tried before it is set, and trying changes nothing', async () => {
    const tried = await stage.post(admin, '/settings/number.organ/preview', { value: '枢', unit: '990101' })
    expect(tried.status).toBe(200)
    expect(stage.office.text(2, 'number.organ')).toBe('北天')
  })
})

describe('a policy', () => {
  const propose = (value: unknown, id = 'sessionLimit', ask = guard) => stage.post(ask, `/settings/${id}`, { value, reason: '测评整改' })
  const waiting = async () => (await second({ url: '/api/administration/changes?state=waiting' })).json().rows
  it('DB-07: is proposed by one security administrator and holds when another approves', async () => {
    expect((await propose(5)).body).toMatchObject({ state: 'waiting' })
    expect(stage.office.policy('sessionLimit')).toBe(3)
    const [{ id }] = await waiting()
    expect((await stage.post(guard, `/changes/${id}/approve`, {})).body.problem?.code).toBe('MF-ADM-004')
    expect((await stage.post(second, `/changes/${id}/approve`, {})).status).toBe(200)
    expect(stage.office.policy('sessionLimit')).toBe(5)
    const shown = (await guard({ url: '/api/administration/settings?group=policies' })).json()
    expect(shown).toContainEqual(
      expect.objectContaining({ id: 'sessionLimit', value: 5, set: { by: '许静宜', approvedBy: '曹云舒', at: expect.any(String) } }),
    )
  })
  it('DB-07: is not the system administrator’s, nor the audit administrator’s, nor a business role’s', async () => {
    for (const person of ['admin', 'watcher', 'clerk', 'principal'])
      expect((await propose(6, 'sessionLimit', await stage.as(person))).body.problem?.code).toBe('MF-ADM-002')
  })
  it('DB-29: never keeps the audit shorter than 180 days', async () => {
    expect((await propose(179, 'retentionDays')).body.problem?.code).toBe('MF-FLD-006')
  })
  it('that would shut out its own proposer is refused', async () => {
    expect((await propose(['203.0.113.0/24'], 'adminNetworks')).body.problem?.code).toBe('MF-ADM-014')
  })
})
