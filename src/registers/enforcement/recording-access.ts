import { filled, is, linked, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, date, link, longText, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { archives } from '../../law/archives.ts'
import { personalInformation } from '../../law/personal-information.ts'

const keepers = ['clerkEnforce', 'clerkOffice'] as const
const heads = ['deputyLeader', 'principal'] as const
const asking = ['clerkEnforce', 'clerkJustice', 'clerkOffice', 'justiceHead', 'countyReviewer', 'auditor'] as const
const sound = {
  id: 'sound', needs: not(linked('recording', { where: yes('tampered') })), says: '这份记录的校验值不一致，不能调阅。', help: '请先查明原因。',
} as const
const grounds = {
  id: 'grounds', when: is('purpose', 'party'), needs: filled('grounds'), says: '当事人查阅，没有写明依据和范围。', help: '当事人一般只能查阅与自己有关的材料，写明依据、查阅的范围。',
} as const

/** 归还的期限由批准人定，在批准、提供之后；早了的，一提供就是逾期。 */
const dueAfter = <const F extends string>(day: F) => ({
  id: 'due', when: filled('dueOn'), needs: ordered<F, 'dueOn'>(day, 'dueOn'), says: '应归还日期已经过去。', help: '请改应归还日期；已经批准的，由批准人定，申请更正。',
} as const)

/** 执法记录调阅：谁、为什么、看还是复制，谁批的，何时归还；每次一条。查看由综合执法队负责人所属的分管领导批，复制由主要负责人批。 */
export const recordingAccess = defineRegister({
  id: 'recording-access', name: '执法记录调阅', area: 'enforcement', prefix: 'JLDY', about: '执法记录的每次查看和复制：先申请、再批准、到期归还。没有用途的不能调阅。',
  version: { number: 1, since: '2026-01-01' },
  law: [archives.art(13), archives.art(14), personalInformation.art(34), personalInformation.art(51)],
  fields: {
    recording: link('执法记录', 'recording'),
    applicant: text('调阅人', { max: 40, secret: 'personal', purpose: '知道谁看过' }),
    applicantUnit: text('调阅单位', { max: 60 }),
    purpose: choice('用途', {
      case: '办案', review: '案卷评查', reconsideration: '行政复议', court: '行政诉讼', discipline: '纪检监察', training: '培训', party: '当事人查阅',
    }),
    mode: choice('方式', { view: '查看', copy: '复制' }),
    grounds: longText('依据和范围', { max: 500 }),
    askedOn: date('申请日期'),
    approvedOn: date('批准日期'),
    givenOn: date('提供日期'),
    dueOn: date('应归还日期', { future: true, neededIf: is('mode', 'copy') }),
    returnedOn: date('归还（销毁复制件）日期'),
  },
  states: { opened: '待填写', asked: '已申请', approved: '已批准', refused: '不予调阅', given: '已提供', returned: '已归还' },
  final: ['refused', 'returned'],
  steps: {
    open: { name: '开出', by: asking, from: [], to: 'opened', may: ['recording', 'purpose'] },
    ask: {
      name: '申请', by: asking, from: ['opened'], to: 'asked', on: 'askedOn', asks: ['askedOn', 'applicant', 'applicantUnit', 'purpose', 'mode'],
      may: ['grounds', 'dueOn', 'recording'], proposes: ['approve', 'approveCopy', 'refuse'],
      needs: [grounds, dueAfter('askedOn')], makes: ['request'],
    },
    // 查看由分管领导批；复制要再上一级。
    approve: {
      name: '批准查看', by: heads, from: ['asked'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'], notBy: ['open', 'ask'],
      recalls: ['applicantUnit', 'purpose', 'mode', 'grounds'],
      needs: [sound, { id: 'view', needs: is('mode', 'view'), says: '复制要由主要负责人批准。', help: '请转主要负责人办理“批准复制”。' }],
    },
    approveCopy: {
      name: '批准复制', by: ['principal'], from: ['asked'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'], may: ['dueOn'], notBy: ['open', 'ask'],
      recalls: ['applicantUnit', 'purpose', 'mode', 'grounds'],
      needs: [sound, dueAfter('approvedOn')],
    },
    refuse: { name: '不予调阅', by: heads, from: ['asked'], to: 'refused', reason: 'needed', notBy: ['open', 'ask'] },
    give: { name: '提供', by: keepers, from: ['approved'], to: 'given', on: 'givenOn', asks: ['givenOn'], needs: [sound, dueAfter('givenOn')], makes: ['register'] },
    giveBack: {
      name: '归还', by: keepers, from: ['given'], to: 'returned', on: 'returnedOn', asks: ['returnedOn'],
    },
  },
  clocks: {
    // 应归还日期由批准人定；没有填的不提示。
    loan: {
      name: '归还', from: 'givenOn', until: 'dueOn', stops: ['giveBack'],
      warns: [3], late: '复制件逾期没有归还或者销毁。',
    },
  },
  figures: {
    'recording.accesses': { name: '执法记录调阅', unit: '次', count: 'records', on: 'askedOn', where: filled('givenOn'), by: ['purpose', 'mode'] },
    'recording.copies': { name: '执法记录复制', unit: '次', count: 'records', on: 'askedOn', where: is('mode', 'copy') },
  },
  papers: {
    request: {
      name: '执法记录调阅审批表', shows: ['recording', 'applicant', 'applicantUnit', 'purpose', 'mode', 'grounds', 'askedOn', 'approvedOn'],
      signs: ['申请人', '批准人'],
    },
    register: { name: '执法记录调阅登记簿', shows: ['recording', 'applicant', 'purpose', 'mode', 'givenOn', 'dueOn', 'returnedOn'], signs: ['保管人', '调阅人'] },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkEnforce: 'unit', clerkJustice: 'unit', clerkOffice: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'own', auditor: 'unit',
    evaluator: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '登记调阅执法记录的人', basis: personalInformation.art(51), keepYears: 10, after: 'returnedOn' },
  entitled: '{purpose}调阅',
  listedBy: 'askedOn',
  lists: ['askedOn', 'applicantUnit', 'purpose', 'mode', 'approvedOn', 'givenOn', 'returnedOn'],
})
