import { describe, expect, it } from 'vitest'
import { nationalCalendar as calendar } from '../kernel/calendar/calendar.ts'
import type { Story, StoryStep } from '../kernel/story/story.ts'
import { registerById, registers } from './index.ts'
import { stories } from './stories.ts'
import { type Walk, walker } from './walk.ts'

type Steps = readonly StoryStep[]
type Typed = Readonly<Record<string, unknown>>

/** 台账的第几个示例，走到办这一步为止。 */
function until(id: string, step: string, nth = 0): Steps {
  const { steps } = stories[id]![nth] as Story
  return steps.slice(0, steps.findIndex((one) => one.step === step && one.in === undefined) + 1)
}
/** 其中一步换一种办法：改填的、改日期的。 */
const otherwise = (steps: Steps, step: string, input: Typed, more: Partial<StoryStep> = {}): Steps => {
  const at = steps.findLastIndex((one) => one.step === step && one.in === undefined)
  return steps.with(at, { ...steps[at]!, ...more, input: { ...steps[at]!.input, ...input } })
}
/** 在此之前，本单位已有同样的另一件。 */
const twice = (id: string, steps: Steps): Steps => [
  ...steps.map((one) => ({ ...one, in: one.in === undefined ? `${id}#another` : `${one.in}#another`, title: '另一件' })), ...steps,
]
/** 最后一步不写理由。 */
const silently = (steps: Steps): Steps => [...steps.slice(0, -1), { ...steps.at(-1)!, reason: undefined }]
const without = (steps: Steps, step: string): Steps => steps.filter((one) => one.step !== step)

const corrected = (by: StoryStep['by'], approver: StoryStep['by'], on: string, input: Typed): Steps => [
  { step: 'correct', by, on, input, reason: '录入有误' }, { step: 'approveCorrection', by: approver, on },
]
const beforeLast = (steps: Steps, more: Steps): Steps => [...steps.slice(0, -1), ...more, steps.at(-1)!]

const online = [{ no: 'WB4N8T6Y', on: '2026-02-13', channel: 'online', content: '轮换半年一次为好。' }]

/** 关口、走到被它拒绝的那一步的故事、它说的话。 */
type Refusal = readonly [guard: string, steps: Steps, says: string, how?: Partial<Walk>]
const refusals: readonly Refusal[] = [
  [
    'authority-list/changeReason', otherwise(until('authority-list', 'review', 1), 'draft', { predecessor: 'old', changeReason: null }),
    '新版没有写调整原因。',
  ],
  [
    'service-item/oneGuide', without((stories['service-item']![0] as Story).steps, 'supersede'), '这个权责事项已经有一份公布的办事指南。',
  ],
  ['normative-document/withinPeriod', otherwise(until('normative-document', 'receive'), 'receive', { comments: online }, { on: '2026-02-13' }), '不在征求意见的日期之内。'],
  [
    'normative-document/dayCome',
    otherwise(without(until('normative-document', 'takeEffect'), 'recordFiling'), 'takeEffect', {}, { on: '2026-04-30' }), '施行日期还没有到。',
  ],
  // 送审的文本事后更正掉了，签发、提请讨论时无从比对。
  [
    'normative-document/body',
    beforeLast(
      otherwise(without(until('normative-document', 'sign'), 'advise'), 'discuss', { body: null }),
      corrected('clerkOffice', 'justiceHead', '2026-03-16', { reviewedText: null }),
    ),
    '没有签发的正文，或者送审稿读不出文字，无从比对。',
  ],
  [
    'decision/reviewedText',
    beforeLast(until('decision', 'table'), corrected('clerkOffice', 'deputyLeader', until('decision', 'table').at(-1)!.on, { reviewedText: null })),
    '没有送审时的草案全文，无从比对。',
  ],
  ['village-rule/earlier', without((stories['village-rule']![0] as Story).steps, 'supersede'), '上一版还在施行。'],
  ['village-rule/one', twice('village-rule', until('village-rule', 'takeEffect')), '本村（社区）已有一部同类的规约在施行。'],
  ['contract-review/number', twice('contract-review', until('contract-review', 'submit')), '本单位已有同一编号的合同。'],
  ['reception-day/overlap', silently(twice('reception-day', until('reception-day', 'plan'))), '这位领导在同一时段已有接访安排。'],
  ['adviser/village', until('adviser', 'propose', 1), '没有选村（社区）。', { village: null }],
  [
    'adviser-log/village', otherwise(until('adviser-log', 'write').slice(-1), 'write', { agreement: 'a' }), '没有选村（社区）。',
    { village: null, linked: { agreement: [{ id: 'a', register: 'adviser', state: 'serving', values: {} }] } },
  ],
  [
    'supervision-file-review/open', silently(otherwise(until('supervision-file-review', 'draw').slice(-1), 'draw', { case: 'c' })), '这个案件还没有办结。',
    { linked: { case: [{ id: 'c', register: 'case', state: 'served', values: {} }] } },
  ],
  ['culture-site/counted', twice('culture-site', until('culture-site', 'open')), '这个村（社区）已有一处阵地计入覆盖。'],
]

describe('a guard refuses, in its own words', () => {
  it.each(refusals.map((one) => [one[0], one] as const))('%s', (guard, [, steps, says, how = {}]) => {
    const register = registerById(guard.split('/')[0] as string)!
    const { walk } = walker(register, { calendar, registers, ...how })
    const story = { title: '试办', ends: '', steps }
    expect(() => walk({ ...story, steps: steps.slice(0, -1) })).not.toThrow()
    expect(() => walk(story)).toThrow(guard)
    expect(() => walk(story)).toThrow(says)
  })
})
