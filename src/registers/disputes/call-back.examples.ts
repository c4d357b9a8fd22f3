import type { Story, StoryStep } from '../../kernel/story/story.ts'

/** 一件已经办结的小纠纷，供回访。 */
const settled = (on: string, summary: string): readonly StoryStep[] => [
  {
    step: 'takeUp', by: 'mediator', on, in: 'dispute', title: '柳溪村邻里纠纷',
    input: {
      foundOn: on, how: 'initiative', kind: 'neighbour', peopleCount: 2, summary, risk: 'low', mode: 'people', mediators: ['@mediator'],
      parties: [{ kind: 'natural', name: '卞长夏', role: '申请人' }, { kind: 'natural', name: '时晨光', role: '被申请人' }],
      acceptedOn: on, inScope: true, consentOn: on,
    },
  },
  {
    step: 'agree', by: 'mediator', on, in: 'dispute',
    input: {
      agreementForm: 'oral', concludedOn: on, terms: '各清理自家门前一段。', settledAt: 'village', confirmWaived: true,
      sessions: [{ on, place: '村委会', record: '双方当场说清。', result: 'agreed' }],
    },
  },
]
const proposed = (on: string, input: object): StoryStep => ({
  step: 'propose', by: 'justiceHead', on, input: { proposedOn: on, dispute: '@record:dispute', ...input },
})
const called = (step: string, by: StoryStep['by'], on: string, input: object): StoryStep => ({ step, by, on, input: { calledOn: on, ...input } })

/** 回访核实的示例：核实属实；与记录不符，更正；没有联系上，不再回访；回访一场普法活动。 */
export const callBackStories: readonly Story[] = [
  {
    title: '排水沟纠纷回访', ends: 'confirmed',
    steps: [
      ...settled('2026-03-16', '宅旁排水沟淤堵，雨水漫进隔壁院子，两家都说该对方清。'),
      proposed('2026-04-07', { grounds: ['random'], visitor: '@clerkJustice' }),
      called('confirm', 'clerkJustice', '2026-04-09', { way: 'phone' }),
    ],
  },
  {
    title: '柴堆占道纠纷回访', ends: 'corrected',
    steps: [
      ...settled('2026-05-11', '柴堆占了公共巷道，三轮车过不去，口角之后村里出面。'),
      proposed('2026-06-02', { grounds: ['alike', 'phone'], found: '近一年内，本单位有 4 件纠纷的概况几乎一样。' }),
      { step: 'assign', by: 'justiceHead', on: '2026-06-02', input: { visitor: '@clerkPeace' } },
      called('differ', 'clerkPeace', '2026-06-05', { way: 'visit', difference: '双方都说约定的是一个月内搬走柴堆，记录写成了清理门前。' }),
      { step: 'settle', by: 'justiceHead', on: '2026-06-10', input: { correctedOn: '2026-06-10', correction: 'corrected' } },
    ],
  },
  {
    title: '果树遮光纠纷回访', ends: 'dropped',
    steps: [
      ...settled('2026-07-06', '核桃树枝叶伸过院墙，遮了隔壁晒场的光。'),
      proposed('2026-08-03', { grounds: ['lastDay'], visitor: '@clerkJustice' }),
      { step: 'miss', by: 'clerkJustice', on: '2026-08-06', input: { tries: [{ on: '2026-08-06', how: '电话停机' }] } },
      { step: 'drop', by: 'justiceHead', on: '2026-08-20', reason: '双方都已外出务工，村里证实树枝已修剪。' },
    ],
  },
  {
    title: '反诈宣传活动回访', ends: 'confirmed',
    steps: [
      {
        step: 'enter', by: 'clerkJustice', on: '2026-09-10', in: 'activity', title: '反诈宣传进集市',
        input: {
          form: 'publicity', theme: 'antiFraud', heldOn: '2026-09-10', place: '青石镇集市', host: '@unit', site: 'market', attendance: 80,
          method: 'counted', signIn: ['@file:签到表.pdf'],
        },
      },
      proposed('2026-09-21', { dispute: undefined, activity: '@record:activity', grounds: ['asked'], visitor: '@mediator' }),
      called('confirm', 'mediator', '2026-09-22', { way: 'village' }),
    ],
  },
]
