import { filled, is, rowsOf, type Values } from '../../kernel/condition.ts'
import {
  choice, choices, computed, date, docNo, files, link, links, longText, number, parts, person, persons, text, unit, yesNo,
} from '../../kernel/field.ts'
import { dutyKinds, posts } from './duty-words.ts'

/** 会议主体。一次会挂两块牌子，是一条记录、两个主体：总数只算一次。 */
export const bodies = {
  committee: '依法治镇（街）委员会', leadingGroup: '领导小组', coordinationGroup: '协调小组', partySpecial: '党委专题会', partyCommittee: '党委会',
  govOffice: '政府办公会', jointConference: '联席会议', other: '其他会议',
} as const

const topics = { study: '学习', report: '听取汇报', plan: '审议计划', problem: '研究问题', decision: '决策事项', personnel: '机构调整' } as const
const outcomes = { passed: '通过', revised: '修改后通过', deferred: '缓议', rejected: '不通过', noted: '听取' } as const

const convenedBy = ({ bodies: named }: Values) =>
  Object.entries(bodies).filter(([id]) => Array.isArray(named) && named.includes(id)).map(([, name]) => name).join('、') || null
const numbersOf = (rows: unknown): readonly unknown[] => rowsOf(rows).map(({ no }) => no)
const presides = ({ chair, attendees }: Values) => Array.isArray(attendees) && attendees.includes(chair)
const yearOf = ({ heldOn }: Values) => (typeof heldOn === 'string' ? Number(heldOn.slice(0, 4)) : null)
const dayOf = ({ heldOn, plannedOn }: Values) => heldOn ?? plannedOn ?? null
/** 还没有落实的议定事项数；序号对不上的落实情况不算。 */
const openOf = ({ decisions, fulfilments }: Values) => numbersOf(decisions).filter((no) => !numbersOf(fulfilments).includes(no)).length
const doneOf = ({ decisions, fulfilments }: Values) => numbersOf(decisions).filter((no) => numbersOf(fulfilments).includes(no)).length
/** 说是解决了、议题里却没有（或者不是研究问题、没有结论）的条数，以及重复登记的条数。 */
const groundlessOf = ({ agenda, solutions }: Values) => {
  const problems = rowsOf(agenda).filter(({ kind, outcome }) => kind === 'problem' && outcome)
  const solved = numbersOf(solutions)
  return solved.filter((no, index) => !numbersOf(problems).includes(no) || solved.indexOf(no) !== index).length
}
/** 名字既在出席人员里、又在缺席人员里的人数。 */
const inBothOf = ({ attendees, absentees }: Values) => {
  const present = new Set(Array.isArray(attendees) ? attendees : [])
  return Array.isArray(absentees) ? absentees.filter((person) => present.has(person)).length : 0
}
const hastyOf = ({ decisions, heldOn }: Values) =>
  rowsOf(decisions).filter(({ due }) => typeof due === 'string' && typeof heldOn === 'string' && due < heldOn).length
const twiceOf = ({ decisions }: Values) => numbersOf(decisions).length - new Set(numbersOf(decisions)).size

/** 会议的栏目。纪要印发以后，议题和议定事项不再改；落实和解决的情况另行累加。 */
export const meetingFields = {
  bodies: choices('会议主体', bodies),
  convened: computed('召开主体', { of: 'text', from: ['bodies'], compute: convenedBy }),
  groupName: text('会议名称', { max: 60, help: '协调小组的名称各地不同，照文件填写' }),
  topic: text('公开的主题', { max: 100, help: '填写后在门户公开主题和日期；不公开的不填' }),
  organs: links('召开会议的机构', 'leading-body'),
  ruleOfLaw: yesNo('法治专题'),
  secret: yesNo('涉密', { help: '涉密会议只登记主体和日期，内容不得录入' }),
  plannedOn: date('拟开日期', { future: true }),
  notifiedOn: date('通知日期'),
  heldOn: date('召开日期'),
  meetingDay: computed('会议日期', { of: 'date', from: ['heldOn', 'plannedOn'], compute: dayOf }),
  heldYear: computed('召开年度', { of: 'number', from: ['heldOn'], compute: yearOf }),
  place: text('会议地点', { max: 60 }),
  chair: person('主持人'),
  attendees: persons('出席人员', { max: 100 }),
  chairPresent: computed('主持人出席', { of: 'yesNo', from: ['chair', 'attendees'], compute: presides }),
  absentees: persons('缺席人员', { max: 100 }),
  inBoth: computed('既到又缺的人数', { of: 'number', from: ['attendees', 'absentees'], compute: inBothOf }),
  observers: persons('列席人员', { max: 100 }),
  quorumOk: yesNo('到会人数符合规定'),
  agenda: parts('议题', {
    no: number('序号', '', { min: 1, max: 99 }), title: text('议题名称', { needed: true, max: 100 }), kind: choice('类别', topics), presenter: person('汇报人'),
    outcome: choice('结果', outcomes), major: yesNo('属于重大行政决策'), note: text('讨论摘要', { max: 500 }),
  }, { max: 40 }),
  materials: files('议题材料'),
  decisions: parts('议定事项', {
    no: number('序号', '', { min: 1, max: 99 }), text: text('议定内容', { max: 300 }), owner: unit('责任单位'), due: date('完成时限', { future: true }),
    task: link('下达的任务', 'task'),
  }, { max: 40 }),
  repeated: computed('重号的议定事项', { of: 'number', from: ['decisions'], compute: twiceOf }),
  hasty: computed('时限早于会议的议定事项', { of: 'number', from: ['decisions', 'heldOn'], compute: hastyOf }),
  minutesNo: docNo('纪要文号', { word: '会纪' }),
  minutes: longText('会议记录要点', { max: 10_000 }),
  minutesFiles: files('会议记录与纪要'),
  issuedOn: date('纪要印发日期'),
  // 议定事项逐项下达为任务，研究的问题转为整改；内容由系统带到对方台账。
  taskOn: date('任务下达日期'),
  rectifyOn: date('转整改日期'),
  problem: text('转整改的问题', { max: 300 }),
  rectifications: links('转出的整改记录', 'rectification'),
  fulfilments: parts('落实情况', {
    no: number('议定事项序号', '', { min: 1, max: 99 }), on: date('落实日期', { needed: true }), result: text('落实结果', { needed: true, max: 300 }), evidence: files('落实佐证'),
  }, { grows: true }),
  openDecisions: computed('未落实的议定事项', { of: 'number', from: ['decisions', 'fulfilments'], compute: openOf }),
  doneDecisions: computed('已落实的议定事项', { of: 'number', from: ['decisions', 'fulfilments'], compute: doneOf }),
  solutions: parts('问题解决情况', {
    no: number('议题序号', '', { min: 1, max: 99 }), on: date('解决日期', { needed: true }), how: text('怎样解决', { needed: true, max: 300 }), evidence: files('解决佐证'),
  }, { grows: true }),
  groundless: computed('无依据的解决情况', { of: 'number', from: ['agenda', 'solutions'], compute: groundlessOf }),
  // 主持人的履职由会议带出，履职人就是主持人，不必另填。
  dutyItem: link('对应的责任事项', 'duty-list'),
  dutyPost: choice('主持人职务', posts, { neededIf: filled('dutyItem') }),
  dutyKind: choice('履职方式', dutyKinds, { neededIf: filled('dutyItem') }),
  dutyWhat: text('主持人做了什么', { max: 300, neededIf: filled('dutyItem') }),
  duties: links('带出的履职记录', 'duty'),
} as const

/** 已经开过、留有记录的会。 */
export const heldStates = ['held', 'minuted', 'issued', 'followed', 'closed'] as const

/** 党委的会：专题会，或者党委会。 */
export const ofParty = is('bodies', 'partySpecial', 'partyCommittee')
