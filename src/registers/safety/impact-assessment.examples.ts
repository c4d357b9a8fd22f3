import type { Story, StoryStep } from '../../kernel/story/story.ts'

type Input = Readonly<Record<string, unknown>>
const concluded = (on: string, risk: string, conclusion: string, more: Input = {}): StoryStep => ({
  step: 'conclude', by: 'clerkJustice', on,
  input: {
    concludedOn: on, risk, conclusion, purpose: '为履行法定职责登记和办理，只收办理必需的栏目；能用编号的不用姓名。',
    impact: '泄露会影响当事人的安宁和名誉；查看的人多、用表格传递是主要风险。', measures: '默认遮盖、加密存放、限定知悉、查看留痕；不用工作群传递。', ...more,
  },
})
const opened = (on: string, input: Input): StoryStep => ({
  step: 'open', by: 'clerkJustice', on, input: { startedOn: on, grounds: ['sensitive'], assessors: ['@clerkOffice'], ...input },
})
const approved = (on: string, more: Input = {}): StoryStep => ({ step: 'approve', by: 'deputyLeader', on, input: { approvedOn: on, ...more } })

/** 个人信息保护影响评估的示例：经复核、变化后重评的，落实措施后有效的，不得处理的，停止处理的。 */
export const impactAssessmentStories: readonly Story[] = [
  {
    title: '矛盾纠纷、信访和便民服务影响评估', ends: 'standing',
    steps: [
      opened('2026-01-12', {
        covers: [
          'dispute', 'petition', 'reception', 'reconsideration', 'litigation', 'consult', 'legal-aid', 'people', 'service-case', 'enterprise-service', 'data-complaint',
          'normative-document', 'decision',
        ],
      }), concluded('2026-01-16', 'medium', 'go', { report: ['@file:评估报告.pdf'] }),
      { step: 'return', by: 'deputyLeader', on: '2026-01-19', reason: '没有写明涉未成年人的记录怎样保护。' },
      concluded('2026-01-21', 'medium', 'go', { measures: '默认遮盖、加密存放；未成年人的记录须经批准才能查看。' }), approved('2026-01-23'),
      { step: 'review', by: 'clerkJustice', on: '2026-06-15', input: { reviewedOn: '2026-06-15' } },
      { step: 'change', by: 'clerkOffice', on: '2026-09-07', input: { changedOn: '2026-09-07', change: '调解记录增加远程调解的录像。' } },
      { step: 'reassess', by: 'clerkJustice', on: '2026-09-14', input: {} },
      concluded('2026-09-21', 'medium', 'go', { measures: '录像存放三十日，只有调解员可以回看。' }), approved('2026-09-22'),
    ],
  },
  {
    title: '社区矫正、安置帮教和重点人员影响评估', ends: 'standing',
    steps: [
      opened('2026-02-02', { covers: ['correction', 'resettle', 'key-person', 'clue', 'hazard'] }), concluded('2026-02-06', 'high', 'after'),
      approved('2026-02-12', { measuresOn: '2026-02-11' }),
    ],
  },
  {
    title: '在村口张榜公布帮教对象', ends: 'barred',
    steps: [
      opened('2026-03-09', { grounds: ['sensitive', 'publish'], activity: '把帮教对象名单张榜公布' }),
      concluded('2026-03-10', 'high', 'no', { measures: '没有措施能够消除对本人的影响。' }), { step: 'bar', by: 'principal', on: '2026-03-11' },
    ],
  },
  {
    title: '委托维保公司代管执法记录存储', ends: 'retired',
    steps: [
      opened('2026-04-13', { grounds: ['sensitive', 'entrust'], covers: ['recording'], activity: '委托维保公司代管存储设备' }),
      concluded('2026-04-17', 'medium', 'after'), approved('2026-04-24', { measuresOn: '2026-04-23' }),
      { step: 'retire', by: 'deputyLeader', on: '2026-07-31', input: { retiredOn: '2026-07-31' }, reason: '合同期满，数据已经交回并删除。' },
    ],
  },
  {
    title: '行政执法影响评估', ends: 'standing',
    steps: [
      opened('2026-03-16', { covers: ['officer', 'case', 'supervision-complaint', 'supervision-accountability'] }), concluded('2026-03-20', 'medium', 'go'),
      approved('2026-03-23'),
    ],
  },
]
