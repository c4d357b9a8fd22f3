import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { birthOffered, homesteadOffered, shopOffered } from './service-item.examples.ts'

const person = (name: string, phone: string) => [{ kind: 'natural', name, gender: 'female', phone, address: '云岭县青石镇柳溪村' }]
type More = Readonly<Record<string, unknown>>
const received = (on: string, name: string, more: More = {}): StoryStep => ({
  step: 'receive', by: 'clerkOffice', on,
  input: {
    item: '@record:service-item', procedure: 'plain', applicant: person(name, '13800000071'), channel: 'window',
    receivedAt: `${on}T09:20`, ...more,
  },
})
const accepted = (on: string, more: More = {}): StoryStep => ({
  step: 'accept', by: 'clerkOffice', on, input: { acceptedAt: `${on}T10:00`, ...more },
})
const reviewed = (on: string, opinion = '符合条件，建议准予。'): StoryStep => ({
  step: 'review', by: 'clerkEmergency', on, input: { reviewers: ['@clerkEmergency'], opinion },
})
const granted = (on: string, no: string): StoryStep => ({
  step: 'decide', by: 'deputyLeader', on, input: { decision: 'granted', decidedOn: on, decisionNo: no },
})
const delivered = (on: string, way = 'window'): StoryStep => ({
  step: 'deliver', by: 'clerkOffice', on, input: { deliveredOn: on, deliveryWay: way },
})
const archived = (on: string): StoryStep => ({ step: 'archive', by: 'clerkOffice', on })

/** 政务服务办件的示例：补正后办成、差评整改、听证后不予、上级决定、视为受理、视为延续、联合办理、不予受理。 */
export const serviceCaseStories: readonly Story[] = [
  {
    title: '柳溪村张家宅基地审批', ends: 'archived',
    steps: [
      ...homesteadOffered,
      { ...received('2026-03-02', '张秀梅', { channel: 'agent', agent: '@villageCadre', promiseDays: 15 }), by: 'villageCadre' },
      {
        step: 'askSupply', by: 'clerkOffice', on: '2026-03-04',
        input: {
          noticeAt: '2026-03-04T15:00', missing: [{ name: '村民代表会议讨论记录', basis: '省宅基地管理办法第十条', source: 'applicant' }],
        },
      },
      { step: 'supply', by: 'villageCadre', on: '2026-03-09', input: { supplementedAt: '2026-03-09T11:00' } },
      accepted('2026-03-10', { spared: [{ name: '户口簿', source: 'shared' }] }),
      {
        step: 'inspect', by: 'clerkEmergency', on: '2026-03-13',
        input: { inspectedOn: '2026-03-13', inspectors: ['@clerkEmergency', '@clerkEnforce'], findings: '到场丈量，位置、面积与规划相符，不占耕地。' },
      },
      reviewed('2026-03-16'), granted('2026-03-23', '青石宅批〔2026〕7号'), delivered('2026-03-24', 'home'),
      { step: 'rate', by: 'clerkOffice', on: '2026-03-25', input: { rating: 'great', ratedOn: '2026-03-25' } },
      archived('2026-03-31'),
    ],
  },
  {
    title: '生育登记当场办结后差评', ends: 'archived',
    steps: [
      ...birthOffered,
      {
        step: 'finishOnSpot', by: 'clerkPeace', on: '2026-06-08',
        input: {
          item: '@record:service-item', applicant: person('李巧云', '13800000072'), channel: 'window', receivedAt: '2026-06-08T11:40',
          spared: [{ name: '结婚登记信息', source: 'shared' }],
        },
      },
      { step: 'rate', by: 'clerkOffice', on: '2026-06-08', input: { rating: 'poor', ratedOn: '2026-06-08', ratingText: '等了四十分钟才叫号。' } },
      {
        step: 'repair', by: 'clerkOffice', on: '2026-06-12',
        input: { badHandledOn: '2026-06-12', badTrue: 'partly', badHandled: '中午增设一个窗口，已当面说明。', calledBackOn: '2026-06-12' },
      },
      archived('2026-06-15'),
    ],
  },
  {
    title: '赵家宅基地审批听证', ends: 'archived',
    steps: [
      ...homesteadOffered, received('2026-04-07', '赵大河'), accepted('2026-04-08', { promiseDays: 15 }),
      reviewed('2026-04-10', '邻居对采光有异议，需要鉴定并告知听证权利。'),
      {
        step: 'exclude', by: 'clerkEmergency', on: '2026-04-13',
        input: { excluded: [{ why: 'appraise', from: '2026-04-13', days: 14, toldOn: '2026-04-13', files: ['@file:鉴定时间告知书.pdf'] }] },
      },
      { step: 'include', by: 'clerkEmergency', on: '2026-04-27', input: { includedOn: '2026-04-27' } },
      { step: 'tellHearing', by: 'clerkOffice', on: '2026-04-28', input: { hearingToldOn: '2026-04-28' } },
      { step: 'askHearing', by: 'clerkOffice', on: '2026-05-06', input: { hearingAskedOn: '2026-05-06' } },
      {
        step: 'noticeHearing', by: 'clerkOffice', on: '2026-05-08',
        input: { hearingNoticedOn: '2026-05-08', hearingOn: '2026-05-22', hearingChair: '@justiceHead' },
      },
      { step: 'holdHearing', by: 'justiceHead', on: '2026-05-22', input: { hearingOn: '2026-05-22', hearingRecord: ['@file:听证笔录.pdf'] } },
      {
        step: 'extend', by: 'principal', on: '2026-05-25', input: { extendedOn: '2026-05-25', extensionToldOn: '2026-05-25' }, reason: '听证后需要补充测量。',
      },
      {
        step: 'decide', by: 'deputyLeader', on: '2026-06-04',
        input: {
          decision: 'refused', decidedOn: '2026-06-04', reason: '加高后不符合村庄规划的间距要求（县村庄规划管理规定第十四条）。',
          remedies: '六十日内可以向云岭县人民政府申请行政复议，六个月内可以向云岭县人民法院起诉。',
        },
      },
      delivered('2026-06-05'), archived('2026-06-30'),
    ],
  },
  {
    title: '林家跨村宅基地初审上报', ends: 'archived',
    steps: [
      ...homesteadOffered, received('2026-07-06', '林正华', { procedure: 'firstReview' }), accepted('2026-07-07'),
      reviewed('2026-07-14', '涉及农用地转用，报县审批。'),
      { step: 'sendUp', by: 'deputyLeader', on: '2026-07-20', input: { sentUpOn: '2026-07-20', upperOrgan: '云岭县人民政府' } },
      {
        step: 'registerUpper', by: 'clerkOffice', on: '2026-08-24',
        input: { decision: 'granted', decidedOn: '2026-08-24', decisionNo: '云政地〔2026〕31号' },
      },
      delivered('2026-08-27', 'mail'), archived('2026-09-15'),
    ],
  },
  {
    title: '何家宅基地逾期未告知视为受理后撤回', ends: 'withdrawn',
    steps: [
      ...homesteadOffered, received('2026-03-02', '何满堂'), { step: 'deemAccepted', by: 'time', on: '2026-03-10' },
      { step: 'withdraw', by: 'clerkOffice', on: '2026-03-13', input: { endedOn: '2026-03-13' }, reason: '申请人决定翻修旧宅，书面撤回。' },
    ],
  },
  {
    title: '蒋家宅基地批准书延续', ends: 'delivered',
    steps: [
      ...homesteadOffered, received('2026-01-05', '蒋为民', { renewal: true, expiresOn: '2026-02-06' }), accepted('2026-01-06'), reviewed('2026-01-12'),
      { step: 'deemRenewed', by: 'time', on: '2026-02-07' },
      delivered('2026-02-09'),
    ],
  },
  {
    title: '餐饮店开办联合办理', ends: 'terminated',
    steps: [
      ...shopOffered, received('2026-04-13', '马小军', { procedure: 'joint', channel: 'online', fullOnline: true }),
      accepted('2026-04-14'),
      reviewed('2026-04-16', '消防检查意见未到。'),
      {
        step: 'extendJoint', by: 'principal', on: '2026-06-10', input: { extendedOn: '2026-06-10', extensionToldOn: '2026-06-10' }, reason: '等待消防复查。',
      },
      { step: 'terminate', by: 'deputyLeader', on: '2026-07-03', input: { endedOn: '2026-07-03' }, reason: '经营场所已经转租，申请事项不再存在。' },
    ],
  },
  {
    title: '社保转移咨询不予受理', ends: 'notAccepted',
    steps: [
      ...shopOffered, received('2026-10-12', '孙国平', { procedure: 'business' }),
      {
        step: 'refuse', by: 'clerkOffice', on: '2026-10-12', reason: '跨省社保转移由县社保中心办理。',
        input: { refusedOn: '2026-10-12', refusedWhy: 'notOurs', whereTo: '云岭县社会保险事业服务中心' },
      },
    ],
  },
]
