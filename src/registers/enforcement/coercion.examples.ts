import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { enrolled } from './officer.examples.ts'

type Input = Readonly<Record<string, unknown>>
const step = (name: string, by: StoryStep['by'], on: string, input: Input = {}, reason?: string): StoryStep => ({
  step: name, by, on, input, ...(reason ? { reason } : {}),
})

const team: readonly StoryStep[] = [enrolled('邓海宁', '云执法5190017'), enrolled('罗立平', '云执法5190003')]
const opened = (on: string, kind: string): StoryStep => step('propose', 'clerkEnforce', on, {
  kind, undertaker: '@clerkEnforce', officers: ['@record:officer#邓海宁', '@record:officer#罗立平'],
})
const pump = [{ name: '抽砂泵', quantity: 1, measure: '台', note: '红色，柴油动力' }]
const basis = '《中华人民共和国土地管理法》关于制止违法行为的规定'
const done = { shown: true, listGiven: true } as const
const applied = (on: string, kind: string, more: Input = {}): StoryStep =>
  step('apply', 'clerkEnforce', on, { proposedOn: on, kind, reason: '不及时固定，证据可能灭失。', items: pump, onlyRelated: true, ...more })
const approved = (on: string): StoryStep => step('approve', 'deputyLeader', on, { approvedOn: on })
const taken = (at: string): StoryStep => step(
  'take', 'clerkEnforce', at.slice(0, 10), { takenAt: at, place: '上河村河滩', items: pump, keeper: '镇停车场', ...done },
)

/** 强制措施的示例：扣押延长、鉴定后解除，登记保存转扣押，紧急查封补批，紧急扣押不补批，不予批准。 */
export const coercionStories: readonly Story[] = [
  {
    title: '扣押抽砂泵', ends: 'disposed',
    steps: [
      ...team, opened('2026-03-02', 'seize'), applied('2026-03-02', 'seize', { basis }), approved('2026-03-02'), taken('2026-03-03T10:20'),
      step('startExam', 'clerkEnforce', '2026-03-09', { examFrom: '2026-03-09', examToldOn: '2026-03-09' }),
      step('endExam', 'clerkEnforce', '2026-03-19', { examTo: '2026-03-19' }),
      step('extend', 'principal', '2026-04-03', { extendedOn: '2026-04-03', extendDays: 20, extendToldOn: '2026-04-03' }, '案情复杂，当事人住所地在外省。'),
      step('dispose', 'clerkEnforce', '2026-04-28', { disposedOn: '2026-04-28', disposal: 'lift' }),
    ],
  },
  {
    title: '先行登记保存抽砂账本', ends: 'disposed',
    steps: [
      ...team, opened('2026-04-29', 'keep'), applied('2026-04-29', 'keep'), approved('2026-04-29'), taken('2026-04-29T15:00'),
      step('dispose', 'clerkEnforce', '2026-05-08', { disposedOn: '2026-05-08', disposal: 'seize' }),
    ],
  },
  {
    title: '夜间查封挖砂点', ends: 'taken',
    steps: [
      ...team, opened('2026-06-11', 'seal'),
      step('takeUrgently', 'clerkEnforce', '2026-06-11', {
        kind: 'seal', basis, reason: '夜间作业，当事人可能转移设备。', items: [{ name: '挖砂点', quantity: 1, measure: '处' }], onlyRelated: true,
        takenAt: '2026-06-11T22:10', place: '上河村河滩', ...done,
      }),
      step('reportUrgent', 'clerkEnforce', '2026-06-12', { reportedAt: '2026-06-12T08:30' }),
      step('approveUrgent', 'principal', '2026-06-12', { approvedAt: '2026-06-12T09:40' }),
    ],
  },
  {
    title: '路边扣押拖拉机', ends: 'disposed',
    steps: [
      ...team, opened('2026-07-06', 'seize'),
      step('takeUrgently', 'clerkEnforce', '2026-07-06', {
        kind: 'seize', basis, reason: '当事人欲驾车离开。', items: [{ name: '拖拉机', quantity: 1, measure: '辆' }], onlyRelated: true,
        takenAt: '2026-07-06T18:00', place: '石梯村口', ...done,
      }),
      step('reportUrgent', 'clerkEnforce', '2026-07-06', { reportedAt: '2026-07-06T19:00' }),
      step('liftAtOnce', 'deputyLeader', '2026-07-06', { disposedOn: '2026-07-06' }, '车辆与违法行为无关，立即返还。'),
    ],
  },
  {
    title: '拟查封砂场', ends: 'refused',
    steps: [
      ...team, opened('2026-08-10', 'seal'), applied('2026-08-10', 'seal', { basis }),
      step('refuse', 'deputyLeader', '2026-08-10', {}, '违法行为已经停止，没有必要查封。'),
    ],
  },
]
