import { addDays } from '../../kernel/calendar/calendar.ts'
import type { StoryStep } from '../../kernel/story/story.ts'
import type { Told } from './perform-story.ts'

const clauses = [
  { no: '一', body: '集镇农贸市场由镇中街迁至镇东，原经营户按登记顺序优先选择摊位。' },
  { no: '二', body: '迁入后两年内摊位费按现行标准收取，两年后调整的，提前三个月公布成本。' },
  { no: '三', body: '设三个月过渡期，过渡期内原址保留早市。' },
]
type Words = { readonly no: string; readonly clause?: string; readonly content: string; readonly name?: string }

/** From the proposal to the day on which the draft goes before the public. */
function opening(now: string): readonly StoryStep[] {
  const ago = (days: number) => addDays(now, -days)
  return [
    {
      step: 'propose',
      by: 'clerkEnforce',
      on: ago(24),
      input: {
        kind: 'project',
        proposedOn: ago(24),
        proposedBy: 'office',
        office: '@unit',
        necessity: '老市场占道经营，消防通道不足，群众多次反映。',
      },
    },
    {
      step: 'initiate',
      by: 'principal',
      on: ago(22),
      input: {
        initiatedOn: ago(22),
        office: '@unit',
        dueOn: addDays(now, 90),
        traits: ['interests'],
        required: ['participate', 'legality', 'discuss', 'experts', 'risk'],
        drafter: '@clerkEnforce',
        outsideWhy: '消防检查发现重大隐患，年度目录公布后提出。',
      },
    },
    {
      step: 'draft',
      by: 'clerkEnforce',
      on: ago(16),
      input: {
        explanation: '现市场占道六百米，消防车无法通行。新址已完成用地手续，可容纳现有全部经营户。',
        policyBasis: '县年度重点工作安排。',
        disagreement: false,
        basis: ['中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'],
        clauses,
      },
    },
    {
      step: 'consult',
      by: 'clerkOffice',
      on: ago(12),
      input: {
        consultFrom: ago(12),
        consultTo: addDays(now, 20),
        consultChannels: ['online', 'board'],
        consultDraft: ['@file:征求意见稿.pdf'],
      },
    },
  ]
}

/** A decision whose draft is before the public these days: some comments have come through the portal, some by letter, one is answered. */
export function consultationOfNow(now: string): Told {
  const ago = (days: number) => addDays(now, -days)
  const received = (days: number, words: Words): StoryStep => ({
    step: 'receive',
    by: 'public',
    on: ago(days),
    input: { comments: [{ on: ago(days), channel: 'online', ...words }] },
  })
  const letter = { no: '1', on: ago(5), channel: 'letter', clause: '三', content: '过渡期请延长到半年。', name: '钟小满' }
  const steps = [
    ...opening(now),
    received(9, { no: 'WQ7M4K2XA', clause: '二', content: '摊位费不要一下子涨太多。' }),
    received(8, { no: 'W3TR8N6PB', clause: '二', content: '摊位费不要涨太多，我们是小本生意。', name: '经营户' }),
    received(6, { no: 'WH5C9V2DE', content: '赞成搬迁，希望同时修好公交站。' }),
    { step: 'comment', by: 'clerkOffice', on: ago(5), input: { comments: [letter] } } as const,
    {
      step: 'answer',
      by: 'clerkOffice',
      on: ago(4),
      input: {
        answers: [{ no: 'WH5C9V2DE', gist: '同步修好公交站', adopted: 'part', reply: '公交站已列入下一年度计划，先设临时停靠点。' }],
      },
    } as const,
  ]
  return { register: 'decision', title: '集镇农贸市场搬迁方案', ends: 'participating', steps }
}
