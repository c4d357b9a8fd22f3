import type { Story } from '../../kernel/story/story.ts'
import { servingAdviser } from './adviser.examples.ts'

const who = { adviser: '@adviser', agreement: '@record:adviser' } as const
const disputants = ['郑有田', '何家顺'].map((name) => ({ kind: 'natural', name, address: '云岭县青石镇竹坪村' }))
/** 当场受理并调解过一次的纠纷，法律顾问参与。 */
const mediatedDispute: Story['steps'] = [
  {
    step: 'takeUp', in: 'dispute', title: '竹坪村两户排水纠纷', by: 'mediator', on: '2026-03-03',
    input: {
      foundOn: '2026-03-03', how: 'apply', appliedOn: '2026-03-03', kind: 'neighbour', parties: disputants, peopleCount: 5,
      summary: '上屋排水冲刷下屋地基，双方为改沟费用争执。', place: '竹坪村二组', risk: 'low', mode: 'people', mediators: ['@mediator'],
      acceptedOn: '2026-03-03', inScope: true, consentOn: '2026-03-03', stage: 'none',
    },
  },
  {
    step: 'mediate', in: 'dispute', by: 'mediator', on: '2026-03-05',
    input: {
      sessions: [{ on: '2026-03-05', place: '竹坪村委会', record: '现场查看，双方同意各出一半。', result: 'goingOn' }], advisers: ['@adviser'],
    },
  },
]

/** 法律顾问服务日志的示例：坐班、宣讲（退回补正一次）、参与调解、出具意见。 */
export const adviserLogStories: readonly Story[] = [
  {
    title: '竹坪村三月坐班', ends: 'counted',
    steps: [
      ...servingAdviser,
      {
        step: 'write', by: 'adviser', on: '2026-03-04',
        input: {
          ...who, servedOn: '2026-03-04', mode: 'duty', startAt: '2026-03-04T09:00', endAt: '2026-03-04T12:00', served: 4,
          consultMatter: 'landForest',
          content: '解答土地流转、外出务工欠薪等问题四人次。', photos: ['@file:坐班照片.jpg'],
        },
      },
      { step: 'sign', by: 'villageCadre', on: '2026-03-05', input: { signedBy: '@villageCadre', signedOn: '2026-03-05' } },
      { step: 'verify', by: 'justiceHead', on: '2026-03-31', input: { verifiedOn: '2026-03-31' } },
      { step: 'settle', by: 'countyReviewer', on: '2026-04-08', input: { settledOn: '2026-04-08', settlement: '2026年一季度' } },
    ],
  },
  {
    title: '竹坪村院坝讲婚姻家庭编', ends: 'verified',
    steps: [
      ...servingAdviser,
      {
        step: 'write', by: 'adviser', on: '2026-05-20',
        input: {
          ...who, servedOn: '2026-05-20', mode: 'lecture', served: 0, content: '结合身边事例讲彩礼、赡养和继承。', advisers: ['@adviser'], theme: 'civilCode',
          place: '竹坪村三组院坝', host: '@unit', attendance: 38, method: 'counted', photos: ['@file:院坝宣讲.jpg'],
        },
      },
      { step: 'sign', by: 'villageCadre', on: '2026-05-21', input: { signedBy: '@villageCadre', signedOn: '2026-05-21' } },
      { step: 'return', by: 'justiceHead', on: '2026-05-25', reason: '没有写起止时间。' },
      {
        step: 'amend', by: 'adviser', on: '2026-05-26',
        input: { content: '结合身边事例讲彩礼、赡养和继承，会后答疑。', startAt: '2026-05-20T19:00', endAt: '2026-05-20T20:30' },
      },
      { step: 'sign', by: 'villageCadre', on: '2026-05-27', input: { signedBy: '@villageCadre', signedOn: '2026-05-27' } },
      { step: 'verify', by: 'justiceHead', on: '2026-06-01', input: { verifiedOn: '2026-06-01' } },
    ],
  },
  {
    title: '参与调解排水沟纠纷', ends: 'signed',
    steps: [
      ...servingAdviser, ...mediatedDispute,
      {
        step: 'write', by: 'adviser', on: '2026-03-06',
        input: { ...who, servedOn: '2026-03-06', mode: 'case', served: 0, content: '到现场说明相邻排水的规定，协助拟定分摊办法。', disputes: ['@record:dispute'] },
      },
      { step: 'sign', by: 'villageCadre', on: '2026-03-09', input: { signedBy: '@villageCadre', signedOn: '2026-03-09' } },
    ],
  },
  {
    title: '线上解答并出具法律意见', ends: 'drafted',
    steps: [
      ...servingAdviser,
      {
        step: 'write', by: 'clerkJustice', on: '2026-06-11',
        input: {
          ...who, servedOn: '2026-06-11', mode: 'online', served: 1, consultMatter: 'contract', topic: '集体山林承包合同', content: '对承包合同中的违约条款提出修改意见。',
          opinions: 1,
          opinionFiles: ['@file:法律意见书.pdf'],
        },
      },
    ],
  },
]
