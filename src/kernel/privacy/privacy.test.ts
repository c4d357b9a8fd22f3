import { describe, expect, it } from 'vitest'
import { dispute } from '../../registers/disputes/dispute.ts'
import { registers } from '../../registers/index.ts'
import { lawReport } from '../../registers/leadership/law-report.ts'
import { study } from '../../registers/leadership/study.ts'
import { checkRegisters } from '../check/check.ts'
import { longText, parts, text } from '../field.ts'
import type { AnyRegister } from '../register.ts'
import { type Role, roles } from '../role.ts'
import { isUnder, withMinors } from './age.ts'
import { coverValues, hideNumbers, holdsSecrets, maskValues } from './mask.ts'
import { clearanceOf, dominates, highest, labelOf, labels, personalFields, yearsKept } from './privacy.ts'

const party = (more: object) => ({ parties: [{ kind: 'natural', name: '柳大成', ...more }] })
const today = '2026-11-22'
const label = (values: object, day = today) => labelOf(dispute, values as Record<string, unknown>, { today: day })

describe('personal numbers in free words', () => {
  it('id and phone numbers in a text are masked; codes of organisations, document numbers, days and sums are not', () => {
    expect(hideNumbers('张某11010519491231002X，电话13912340987')).toBe('张某110105**********2X，电话139****0987')
    for (const kept of [
      '统一社会信用代码11500110733965117G',
      '青政规〔2026〕1号',
      '共12345678901元',
      '拨打12345',
      '2026-11-23 至 2026-12-23',
    ])
      expect(hideNumbers(kept)).toBe(kept)
  })

  it('as people write them too: in groups, with hyphens, full width', () => {
    expect(hideNumbers('139 1234 0987 或 139-1234-0987，１３９１２３４０９８７')).toBe('139****0987 或 139****0987，139****0987')
    expect(hideNumbers('身份证 110105-19491231-002X，110105 19491231 002x')).toBe('身份证 110105**********2X，110105**********2X')
    // 6222 0212 3456 7890 128：校验位按 ISO/IEC 7812 算得 8。
    expect(hideNumbers('卡号 6222 0212 3456 7890 128。')).not.toContain('3456')
  })

  it('are masked in what people outside wrote, which else stays readable, and whoever states a purpose can see them', () => {
    const fields = { said: parts('意见', { content: longText('内容', { outside: true }), gist: text('要点') }) }
    const values = { said: [{ content: '请早点办，电话 13912340987', gist: '早办 13912340987' }, { content: '同意' }] }
    expect(maskValues(fields, values)).toEqual({
      said: [{ content: '请早点办，电话 139****0987', gist: '早办 13912340987' }, { content: '同意' }],
    })
    expect([holdsSecrets(fields, values), holdsSecrets(fields, { said: [{ content: '同意' }] })]).toEqual([true, false])
  })
})

describe('the age of a party', () => {
  it.each([
    ['2012-11-23', true],
    ['2012-11-22', true],
    ['2012-11-21', false],
    ['2012-11-20', false],
  ])(
    'PI-08: born on %s, under fourteen on 2026-11-22: %s (the birthday is the last day of the year of life, 民法典 第二百零一条、第二百零二条)',
    (born, under) => {
      expect(isUnder(14, born, today)).toBe(under)
    },
  )

  it('PI-08: born on 29 February, one is fourteen from the first of March on', () => {
    expect([isUnder(14, '2012-02-29', '2026-02-28'), isUnder(14, '2012-02-29', '2026-03-01')]).toEqual([true, false])
  })

  it('answers “minor” from the date of birth and from the id number, and never takes back what somebody said', () => {
    const minors = (more: object) =>
      (withMinors(dispute.fields, party(more), today).parties as { minor?: boolean }[]).map((one) => one.minor)
    expect(minors({ birth: '2010-01-01' })).toEqual([true])
    expect(minors({ birth: '2010-01-01', minor: false })).toEqual([true])
    expect(minors({ idNumber: '110105194912310038' })).toEqual([undefined])
    expect(minors({ birth: '1980-01-01', minor: true })).toEqual([true])
  })
})

describe('the label of a record', () => {
  it('DB-09: is 敏感 where something is sealed, 内部 where nothing is, 公开 once published', () => {
    expect(label(party({}))).toBe('sensitive')
    expect(labelOf(study, { topic: '民法典' }, { today, state: 'planned' })).toBe('internal')
    expect(labelOf(study, { topic: '民法典' }, { today, state: 'archived' })).toBe('public')
    expect(labelOf(study, { topic: '民法典', speaker: '某教授' }, { today, state: 'archived' })).toBe('internal')
  })

  it('PI-08: turns 高度敏感 by itself for a child, and back after the fourteenth birthday if nobody called it a minor’s matter', () => {
    expect(label(party({ birth: '2012-11-22' }))).toBe('highlySensitive')
    expect(label(party({ birth: '2012-11-22' }), '2026-11-23')).toBe('sensitive')
    expect(label(party({ birth: '2012-11-22', minor: true }), '2026-11-23')).toBe('highlySensitive')
  })

  it('SD-11: is 高度敏感 for domestic violence, because the register says so', () => {
    expect(label({ ...party({}), riskFlags: ['domesticViolence'] })).toBe('highlySensitive')
    expect(label({ ...party({}), riskFlags: ['group'] })).toBe('sensitive')
  })

  it('has an order, and several together carry the highest', () => {
    const all = Object.keys(labels) as (keyof typeof labels)[]
    for (const [index, one] of all.entries()) for (const [below, other] of all.entries()) expect(dominates(one, other)).toBe(index >= below)
    expect([highest([]), highest(['internal', 'sensitive', 'public'])]).toEqual(['public', 'sensitive'])
  })
})

describe('the clearance of a person', () => {
  const clearance = (role: Role, until?: string) =>
    clearanceOf({ id: 'p', name: '某人', appointments: [{ role, unit: 1, from: '2020-01-01', ...(until ? { until } : {}) }] }, today)

  it('DB-09: comes with posts in force, never reaches 高度敏感, and is none for the three administrators', () => {
    for (const role of Object.keys(roles) as Role[]) expect(clearance(role), role).not.toBe('highlySensitive')
    expect(['systemAdmin', 'securityAdmin', 'auditAdmin'].map((role) => clearance(role as Role))).toEqual(['public', 'public', 'public'])
    expect([clearance('evaluator'), clearance('justiceHead'), clearance('justiceHead', '2026-11-21')]).toEqual([
      'internal',
      'sensitive',
      'public',
    ])
  })
})

describe('the definitions', () => {
  it('DB-27, PI-01, PI-02: each personal field of the house says what for, on which article and for how long', () => {
    const all = registers.flatMap((register) => personalFields(register).map((one) => ({ ...one, register: register.id })))
    expect(all.length).toBeGreaterThan(8)
    for (const { register, path, purpose, basis, keepYears } of all)
      expect([register, path, purpose.length > 3, basis?.article ? 1 : 0, keepYears! > 0]).toEqual([register, path, true, 1, true])
  })

  it('DB-27: one that leaves it out does not load', () => {
    const { privacy: _, ...silent } = dispute
    const says = (register: AnyRegister) =>
      checkRegisters([register]).filter(({ where }) => where.startsWith('fields.terms') || where === 'privacy')
    expect(says(silent as AnyRegister).map(({ where }) => where)).toEqual(['fields.terms', 'fields.terms', 'fields.terms', 'privacy'])
    expect(says(dispute as AnyRegister)).toEqual([])
    const added = { ...study, fields: { ...study.fields, home: text('住址', { secret: 'personal', purpose: '寄送通知' }) } } as AnyRegister
    expect(checkRegisters([added]).filter(({ where }) => where === 'fields.home')).toEqual([])
  })

  it('take the years from the county where it set them', () => {
    expect([
      yearsKept(dispute, {}),
      yearsKept(dispute, { 'dispute.keepYears': 30 }),
      yearsKept(registers.find(({ id }) => id === 'activity')!, {}),
    ]).toEqual([10, 30, undefined])
  })
})

describe('what is shown', () => {
  it('PI-17: of an id number that was opened the first six and the last two, of a sealed one nothing', () => {
    const shown = (idNumber: string) => (maskValues(dispute.fields, party({ idNumber })).parties as { idNumber: string }[])[0]!.idNumber
    expect(shown('11010519491231002X')).toBe('110105**********2X')
    expect(shown('v1.aaaaaaaa.bbbbbbbbbbbbbbbb.cccccccccccccccccccccccc')).toBe('******')
  })

  it('of a masked choice not even the beginning: it would tell which of four grades was given', () => {
    const masked = maskValues(lawReport.fields, { score: 'good', comment: '学时要补足。', forYear: 2026 })
    expect(masked).toEqual({ score: '******', comment: '******', forYear: 2026 })
  })

  it('PI-09: of a closed record no word at all, while its choices and dates stay', () => {
    const values = {
      ...party({ phone: '13800001111', address: '柳溪村' }),
      summary: '一段经过',
      kind: 'neighbour',
      foundOn: '2026-03-01',
      agreementFiles: ['a'],
    }
    const covered = coverValues(dispute.fields, values)
    expect(JSON.stringify(covered)).not.toMatch(/柳|138|经过|natural/)
    expect(covered).toMatchObject({ kind: 'neighbour', foundOn: '2026-03-01', summary: '******', agreementFiles: [] })
  })
})
