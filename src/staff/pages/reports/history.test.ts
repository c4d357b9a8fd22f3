import { describe, expect, test } from 'vitest'
import type { AnyRegister } from '../../../kernel/register.ts'
import { annualReport } from '../../../registers/yearly/annual-report.ts'
import type { EventSeen } from '../../api/types.ts'
import { chainOf, returnsOf } from './chain.ts'
import { difference } from './difference.ts'
import { dismissalOf, dismissing } from './dismissal.ts'
import { textFrom } from './editor-text.ts'
import { pairsOf, versionsOf } from './versions.ts'

const register: AnyRegister = annualReport
const event = (version: number, step: string, more: Partial<EventSeen> = {}): EventSeen => ({
  version,
  step,
  stepName: register.steps[step]?.name ?? step,
  actor: { id: 'p1', name: '林守正' },
  recordedAt: `2026-01-0${version}T01:00:00Z`,
  effectiveOn: `2026-01-0${version}`,
  from: 'drafted',
  to: 'drafted',
  set: {},
  ...more,
})
const one = (text: string, values: readonly (readonly [string, string])[] = []) => ({ text, values: new Map(values) })

describe('two versions of a text', () => {
  test('differ word by word', () => {
    expect(difference(one('全年组织学法。'), one('全年组织集体学法。'))).toEqual([
      { kind: 'same', words: '全年组织' },
      { kind: 'added', words: '集体' },
      { kind: 'same', words: '学法。' },
    ])
  })
  test('show a figure whose value changed with both values, and leave one that did not alone', () => {
    const before = one('调解{disputes.handled}件，成功{disputes.succeeded}件', [
      ['disputes.handled', '112'],
      ['disputes.succeeded', '109'],
    ])
    const after = one('调解{disputes.handled}件，成功{disputes.succeeded}件', [
      ['disputes.handled', '113'],
      ['disputes.succeeded', '109'],
    ])
    expect(difference(before, after)).toEqual([
      { kind: 'same', words: '调解' },
      { kind: 'changed', figure: 'disputes.handled', words: '113', before: '112' },
      { kind: 'same', words: '件，成功109件' },
    ])
  })
  test('come from the events that set the text, each with the figures of its day', () => {
    const rows = (text: string) => [{ kind: 'intro', heading: '', text }]
    const versions = versionsOf([
      event(3, 'write', { set: { sections: rows('乙') } }),
      event(2, 'draft', { set: { sections: rows('甲'), figures: [{ figure: 'a.b', name: 'x', value: 3, unit: '件' }] } }),
      event(4, 'check'),
    ])
    expect(versions.map(({ version, values }) => [version, values.get('a.b')])).toEqual([
      [2, '3'],
      [3, '3'],
    ])
    const [first, second] = versions
    expect(first && second ? pairsOf(first, second) : []).toEqual([{ heading: '引言', before: '甲', after: '乙' }])
  })
})

describe('the approval chain', () => {
  test('says who did what, what he said, and who is next', () => {
    const chain = chainOf(register, [
      event(1, 'draft'),
      event(2, 'check'),
      event(3, 'submit'),
      event(4, 'verify', { set: { opinion: '属实' } }),
    ])
    expect(chain.map(({ step, standing }) => [step, standing]).slice(0, 5)).toEqual([
      ['check', 'done'],
      ['submit', 'done'],
      ['verify', 'done'],
      ['endorse', 'next'],
      ['approve', 'ahead'],
    ])
    expect(chain[2]?.done).toMatchObject({ who: '林守正', said: '属实' })
    expect(chain[3]?.by).toBe('分管领导')
  })
  test('begins again after a return, which stays told', () => {
    const events = [event(1, 'check'), event(2, 'submit'), event(3, 'return', { set: { opinion: '补充原因' } })]
    expect(chainOf(register, events).every(({ done }) => done === null)).toBe(true)
    expect(returnsOf(events)).toHaveLength(1)
  })
})

describe('a finding that is not followed', () => {
  const finding = { rule: 'E05', severity: 'warning', quote: '80余', message: '约数' }
  test('is a note with its reason, found again beside the same finding', () => {
    const events = [event(5, 'note', { reason: dismissing(finding, ' 来源只有约数 ') })]
    expect(dismissalOf(finding, events)).toMatchObject({ by: '林守正', why: '来源只有约数' })
    expect(dismissalOf({ ...finding, quote: '90余' }, events)).toBeNull()
  })
})

describe('the text of the editor', () => {
  const text = (words: string) => ({ nodeType: 3, nodeName: '#text', textContent: words, childNodes: [] })
  const chip = (figure: string) => ({ nodeType: 1, nodeName: 'SPAN', textContent: '109', childNodes: [text('109')], dataset: { figure } })
  const line = { nodeType: 1, nodeName: 'BR', textContent: '', childNodes: [] }
  test('keeps a figure as its id, whatever it shows, and lines as lines', () => {
    expect(textFrom({ childNodes: [text('成功'), chip('disputes.succeeded'), text('件。'), line, text('第二段')] })).toBe(
      '成功{disputes.succeeded}件。\n第二段',
    )
  })
})
