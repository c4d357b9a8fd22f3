import { filled, is, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, computed, date, datetime, link, longText, number, parts, person, persons, text, unit, yesNo } from '../../kernel/field.ts'
import { parties, partyFields } from '../../kernel/party.ts'
import { defineRegister } from '../../kernel/register.ts'
import { petitionWork } from '../../law/petition-work.ts'
import { subjects } from './petition-fields.ts'

type Values = Readonly<Record<string, unknown>>
const visitDay = ({ receivedAt }: Values): string | null => (typeof receivedAt === 'string' ? receivedAt.slice(0, 10) : null)

// 接访只记姓名和联系方式，不记证件号码：办信访时需要核对的，到信访登记时再填（个人信息保护法第六条）。
const { kind, name, gender, minor, phone, address, agent } = partyFields
const visitorFields = { kind, name, gender, minor, phone, address, agent } as const

const clerks = ['clerkPetition', 'clerkPeace'] as const
const receivers = ['in:leader', 'in:assignee', ...clerks] as const
const leaders = ['principal', 'deputyLeader'] as const

/** 属于信访事项的，必须转信访登记，本条只留关联，避免重复统计（X2）。 */
const notPetition = {
  id: 'petitionFirst', needs: not(yes('isPetition')), law: petitionWork.art(23, '第一款'),
  says: '这是信访事项，应当登记为信访。', help: '请办理“转信访登记”，当日开出信访事项；本条只保留关联。',
} as const

/** 不是信访事项的，不开信访。 */
const isPetition = {
  id: 'petition', needs: yes('isPetition'), says: '没有认定为信访事项。', help: '属于信访事项的，请先更正“属于信访事项”；不属于的，请当场答复、交办或者引导。',
} as const

/** 期限从交办起算，不会在交办以前。 */
const dueAhead = {
  id: 'due', needs: ordered('assignedOn', 'dueOn'), says: '要求办结日期早于交办日期。', help: '请核对两个日期；当日办结的，填当日。',
} as const

/** 政策类不是两方争议。 */
const mediable = {
  id: 'mediable', needs: not(is('subject', 'policy')), law: petitionWork.art(33), says: '政策类事项不能转为矛盾纠纷。', help: '请当场答复或者交办。',
} as const

const asPetition = { register: 'petition', step: 'receive', link: 'petition', back: 'reception' } as const
const visit = {
  channel: { value: 'visit' }, receivedOn: 'receivedOn', petitioners: 'visitors', people: 'people', request: 'matter', subject: 'subject',
  matterKey: 'matterKey',
} as const

/** 领导接访：一条记录就是接待的一批群众；当场答复、交办、引导，或者转为信访、矛盾纠纷。 */
export const reception = defineRegister({
  id: 'reception', name: '领导接访', area: 'disputes', prefix: 'LDJF',
  about: '领导接待的每一批群众：谈了什么，当场答复、交办还是转信访，办得怎么样。属于信访事项的当日转信访登记，不重复统计。',
  version: { number: 1, since: '2026-01-01' },
  law: [petitionWork.art(18, '第二款')],
  fields: {
    receivedAt: datetime('接访时间'),
    receivedOn: computed('接访当日', { of: 'date', from: ['receivedAt'], compute: visitDay }),
    leader: person('接访领导'),
    kind: choice('接访形式', { fixed: '定点接访', down: '下访', appointed: '约访', online: '视频接访' }),
    schedule: link('接访安排', 'reception-day'),
    visitors: parts('来访群众', visitorFields, { min: 1, max: 100 }),
    people: number('来访人数', '人次', { min: 1 }),
    matter: longText('反映的事项', { max: 2000, secret: 'personal' }),
    subject: choice('问题类别', subjects),
    matterKey: text('同一事项编号', { max: 40, help: '填写这一事项第一次登记的编号，纠纷、信访、接访通用' }),
    isPetition: yesNo('属于信访事项'),
    accusation: yesNo('属于检举控告', { help: '选“是”的，本条和转成的信访只有指定的人能看' }),
    assignee: person('检举控告承接人', { neededIf: yes('accusation'), help: '不得是被反映的人员' }),
    answer: choice('答复方式', {
      onSpot: '当场答复', assign: '交办', petition: '转信访登记', legalRoute: '引导法定途径', dispute: '转矛盾纠纷调处',
    }),
    route: text('引导的法定途径', { max: 60 }),
    answeredOn: date('答复日期'),
    assignedUnit: unit('交办单位'),
    assignees: persons('交办承办人', { max: 10 }),
    assignedOn: date('交办日期'),
    instruction: text('领导批示', { max: 300 }),
    dueOn: date('要求办结日期', { future: true }),
    result: longText('办理结果', { max: 2000, secret: 'personal' }),
    reportedOn: date('反馈日期'),
    closedOn: date('接访办结日期'),
    satisfied: choice('来访群众满意度', { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' }),
    petition: link('转成的信访事项', 'petition'),
    disputants: parties('争议双方', { min: 2, max: 20 }),
    disputeSummary: longText('纠纷概况', { max: 2000, help: '写两边争的是什么；来访时说的私事不写，调解的人要知道的当面说' }),
    dispute: link('转成的矛盾纠纷', 'dispute'),
  },
  states: {
    received: '已登记', answered: '已答复', entrusted: '已交办', handling: '办理中', reported: '已反馈', closed: '已归档', passedOn: '已转办',
  },
  final: ['closed', 'passedOn'],
  steps: {
    receive: {
      name: '登记接访', by: [...clerks, ...leaders], from: [], to: 'received', on: 'receivedOn',
      asks: ['receivedAt', 'leader', 'kind', 'visitors', 'people', 'matter', 'subject', 'isPetition'],
      may: ['schedule', 'matterKey', 'accusation', 'assignee'],
      makes: ['entry'], law: petitionWork.art(18, '第二款'),
    },
    answer: {
      name: '当场答复', by: receivers, from: ['received'], to: 'answered', on: 'answeredOn', sets: { answer: 'onSpot' }, asks: ['answeredOn', 'result'],
      needs: [notPetition], law: petitionWork.art(18, '第二款'),
    },
    guide: {
      name: '引导法定途径', by: receivers, from: ['received'], to: 'answered', on: 'answeredOn',
      sets: { answer: 'legalRoute' }, asks: ['answeredOn', 'route'],
      needs: [notPetition], law: petitionWork.art(31),
    },
    assign: {
      name: '交办', by: ['in:leader', ...leaders], from: ['received'], to: 'entrusted', on: 'assignedOn', sets: { answer: 'assign' },
      asks: ['assignedOn', 'assignedUnit', 'assignees', 'dueOn'], may: ['instruction'], needs: [notPetition, dueAhead], makes: ['order'],
      law: petitionWork.art(18, '第二款'),
    },
    // 当日转：登记日就是接访当日，信访的告知期限从这一天起算（第二十三条）。
    toPetition: {
      name: '转信访登记', by: receivers, from: ['received'], to: 'passedOn', on: 'receivedOn', sets: { answer: 'petition' }, needs: [isPetition],
      law: petitionWork.art(23, '第一款'),
      opens: [
        { ...asPetition, when: not(yes('accusation')), with: visit },
        { ...asPetition, when: yes('accusation'), with: { ...visit, category: { value: 'accusation' }, assignee: 'assignee' } },
      ],
    },
    // 反映的事项是个人信息，纠纷概况不是：经手的人另写概况，不照抄。
    toDispute: {
      name: '转矛盾纠纷调处', by: receivers, from: ['received'], to: 'passedOn', on: 'receivedOn', sets: { answer: 'dispute' },
      asks: ['disputants', 'disputeSummary'], needs: [notPetition, mediable], law: petitionWork.art(37),
      opens: {
        register: 'dispute', step: 'find', link: 'dispute',
        with: { foundOn: 'receivedOn', how: { value: 'reception' }, kind: 'subject',
          parties: 'disputants', peopleCount: 'people', summary: 'disputeSummary' },
      },
    },
    take: { name: '接办', by: ['in:assignees'], from: ['entrusted'], to: 'handling' },
    report: {
      name: '反馈', by: ['in:assignees'], from: ['handling'], to: 'reported', on: 'reportedOn', asks: ['reportedOn', 'result'], makes: ['feedback'],
    },
    close: {
      name: '办结', by: ['in:leader', ...leaders], from: ['answered', 'reported'], to: 'closed', on: 'closedOn', asks: ['closedOn'], may: ['satisfied'],
      notBy: ['report'], law: petitionWork.art(18, '第二款'),
    },
  },
  clocks: {
    // 要求办结的日子由领导在交办时定，法律没有规定。
    feedback: { name: '交办反馈', from: 'assignedOn', until: 'dueOn', stops: ['report'], warns: [5, 1], late: '逾期反馈。' },
  },
  figures: {
    'reception.batches': { name: '接访批次', unit: '批次', count: 'records', on: 'receivedOn', by: ['kind', 'subject', 'answer'], suppress: true },
    'reception.visitors': { name: '接待来访群众', unit: '人次', count: 'sum', of: 'people', on: 'receivedOn', by: ['kind'], suppress: true },
    'reception.onSpot': { name: '当场答复的接访', unit: '批次', count: 'records', on: 'receivedOn', where: is('answer', 'onSpot') },
    'reception.onSpotRate': { name: '当场答复率', unit: '%', count: 'rate', of: 'reception.onSpot', base: 'reception.batches' },
    // 转信访、转纠纷的在各自台账里计办结，不在这里计。
    'reception.own': {
      name: '接访本身办理的批次', unit: '批次', count: 'records', on: 'receivedOn', where: is('answer', 'onSpot', 'assign', 'legalRoute'),
    },
    'reception.closed': { name: '已办结的接访', unit: '批次', count: 'records', on: 'receivedOn', where: filled('closedOn') },
    'reception.closedRate': { name: '接访办结率', unit: '%', count: 'rate', of: 'reception.closed', base: 'reception.own' },
  },
  papers: {
    entry: { name: '接访登记表', shows: ['receivedAt', 'leader', 'kind', 'visitors', 'people', 'matter', 'answer'], signs: ['接访领导', '记录人'] },
    order: { name: '批示（交办单）', shows: ['leader', 'matter', 'assignedUnit', 'assignees', 'instruction', 'dueOn'], signs: ['接访领导'] },
    feedback: { name: '反馈单', shows: ['matter', 'assignedUnit', 'result', 'reportedOn'], signs: ['承办人'] },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkPetition: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', auditor: 'unit', clerkJustice: 'own',
    clerkEmergency: 'own', clerkEnforce: 'own', clerkOffice: 'totals', countyReviewer: 'totals', evaluator: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  // 保存年限未核实，由各县设置（reception.keepYears）。
  privacy: { purpose: '接待来访、答复和交办', basis: petitionWork.art(18, '第二款'), keepYears: 10, highly: yes('accusation') },
  restricted: yes('accusation'),
  entitled: '{subject}接访',
  listedBy: 'receivedOn',
  lists: ['receivedOn', 'leader', 'kind', 'subject', 'people', 'answer', 'dueOn', 'closedOn'],
  duplicates: { same: ['visitors', 'subject'], days: 1 },
})
