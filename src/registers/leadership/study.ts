import { any, atMost, filled, inState, is, not, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, longText, number, parts, person, persons, statutes, text, unit, year, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { civilServants } from '../../law/civil-servants.ts'
import { constitution } from '../../law/constitution.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { oathDecision } from '../../law/oath.ts'

const kinds = {
  centreGroup: '理论学习中心组', preMeeting: '会前学法', collective: '集体学法', lecture: '法治专题讲座', training: '培训班', partyClass: '专题党课',
  exam: '学法考试', hearing: '旁听庭审', online: '网络学法', discipline: '党风党纪教育',
} as const

type Values = Readonly<Record<string, unknown>>
const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
const attended = ({ attendees }: Values) => sizeOf(attendees)
const expected = ({ attendees, absences }: Values) => sizeOf(attendees) + sizeOf(absences)
/** 名字既在参学人员里、又在缺席情况里的人数：有一个，参学率就错一个。 */
const inBoth = ({ attendees, absences }: Values) => {
  const present = new Set(Array.isArray(attendees) ? attendees : [])
  return rowsOf(absences).filter((row) => present.has(row.person)).length
}
const hoursADay = ({ hours, days }: Values) => (typeof hours === 'number' ? hours / (typeof days === 'number' ? days : 1) : null)

const clerks = ['clerkOffice', 'clerkJustice'] as const
const reads = {
  clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit',
  principal: 'unit', villageCadre: 'own',
  countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
} as const

/** 每人每天不超过八学时：八小时是规格给的合理上限，不是法律规定。 */
const eightHours = { id: 'eightHours', needs: atMost('hoursPerDay', 8), says: '每人每天超过八学时。', help: '请核对学时，多天的培训请填写天数。' } as const

/** 同一个人不会既到又缺。 */
const once = { id: 'once', needs: atMost('inBoth', 0), says: '有人既列为参学人员，又列为缺席人员。', help: '请核对签到表，从其中一处删去。' } as const

/** 学法、培训：一条记录就是一次学习。学时按人记在参学人员名下；公务员培训要登记，结果用于考核。 */
export const study = defineRegister({
  id: 'study', name: '学法与培训', area: 'leadership', prefix: 'XF', about: '谁在什么时候学了哪些法、多少学时。面向群众的宣讲登记在“普法活动”。',
  version: { number: 1, since: '2026-01-01' },
  law: [civilServants.art(66), civilServants.art(67), civilServants.art(68), legalPublicity.art(1)],
  fields: {
    kind: choice('学习形式', kinds),
    plannedOn: date('计划日期', { future: true }),
    heldOn: date('学习日期'),
    days: number('天数', '天', { min: 1, max: 30, help: '不填按一天' }),
    hours: number('每人学时', '学时', { whole: false, min: 0.5, max: 240 }),
    hoursPerDay: computed('每天学时', { of: 'number', from: ['hours', 'days'], compute: hoursADay }),
    topic: text('学习主题', { max: 100 }),
    laws: statutes('学习的法律法规'),
    cleanGovernment: yesNo('廉政法规专题'),
    speaker: text('主讲人', { max: 40, secret: 'personal' }),
    host: unit('主办单位'),
    attendees: persons('参学人员', { max: 1000 }),
    attendeeCount: computed('参学人次', { of: 'number', from: ['attendees'], compute: attended }),
    absences: parts('缺席情况', { person: person('缺席人员', { needed: true }), reason: text('缺席原因', { max: 60, secret: 'personal' }) }),
    inBoth: computed('既到又缺的人数', { of: 'number', from: ['attendees', 'absences'], compute: inBoth }),
    expectedCount: computed('应到人次', { of: 'number', from: ['attendees', 'absences'], compute: expected }),
    makeUp: yesNo('属于补学'),
    scores: parts('考试成绩', {
      person: person('应试人员', { needed: true }), score: number('成绩', '分', { whole: false, max: 150, secret: 'personal' }), passed: yesNo('合格'),
    }),
    materials: files('学习资料与签到表'),
    summary: longText('学习记录', { max: 2000 }),
    certifiedOn: date('核定日期'),
  },
  states: { planned: '已列计划', held: '已举办', recorded: '已登记', verified: '已核定学时', archived: '已归档' },
  final: ['archived'],
  steps: {
    plan: {
      name: '列入学习计划', by: clerks, from: [], to: 'planned', asks: ['kind', 'topic', 'plannedOn'], may: ['laws', 'speaker', 'host'],
      makes: ['schedule'],
      law: civilServants.art(66),
    },
    hold: { name: '举办', by: clerks, from: ['planned'], to: 'held', on: 'heldOn', asks: ['heldOn'], may: ['materials'] },
    record: {
      name: '登记学习情况', by: clerks, from: ['held'], to: 'recorded', asks: ['hours', 'attendees'],
      may: ['days', 'laws', 'cleanGovernment', 'speaker', 'absences', 'makeUp', 'scores', 'materials', 'summary'],
      needs: [eightHours, once],
      law: civilServants.art(68),
    },
    // 临时安排的学习（会前学法最常见）一步登记，不补计划。
    enter: {
      name: '直接登记', by: clerks, from: [], to: 'recorded', on: 'heldOn', asks: ['kind', 'topic', 'heldOn', 'hours', 'attendees'],
      may: ['days', 'laws', 'cleanGovernment', 'speaker', 'host', 'absences', 'makeUp', 'scores', 'materials', 'summary'],
      needs: [eightHours, once], law: civilServants.art(68),
    },
    verify: {
      name: '核定学时', by: ['justiceHead', 'deputyLeader'], from: ['recorded'], to: 'verified', on: 'certifiedOn', asks: ['certifiedOn'],
      notBy: ['record', 'enter'], makes: ['certificate'], law: civilServants.art(68),
    },
    archive: { name: '归档', by: clerks, from: ['verified'], to: 'archived' },
  },
  figures: {
    'study.sessions': {
      name: '集体（专题）学法', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'collective', 'partyClass', 'hearing', 'online'),
      by: ['kind'],
    },
    'study.centreGroupSessions': { name: '理论学习中心组学法', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'centreGroup') },
    'study.preMeetingSessions': { name: '会前学法', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'preMeeting') },
    'study.lectures': { name: '法治讲座', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'lecture') },
    'study.trainings': { name: '法治培训班', unit: '期', count: 'records', on: 'heldOn', where: is('kind', 'training') },
    'study.people': { name: '学法、受训人次', unit: '人次', count: 'sum', of: 'attendeeCount', on: 'heldOn' },
    'study.persons': { name: '学法、受训人数', unit: '人', count: 'distinct', of: 'attendees', on: 'heldOn' },
    'study.hours': { name: '培训学时（每人）', unit: '学时', count: 'sum', of: 'hours', on: 'heldOn', where: is('kind', 'training') },
    'study.lawsStudied': { name: '学习的法律法规', unit: '部', count: 'distinct', of: 'laws', on: 'heldOn' },
    'study.byLaw': { name: '按法律分的学法次数', unit: '次', count: 'records', on: 'heldOn', where: filled('laws'), by: ['laws'] },
    'study.cleanGovSessions': { name: '廉政法规学习', unit: '次', count: 'records', on: 'heldOn', where: yes('cleanGovernment') },
    'study.disciplineSessions': { name: '党风党纪教育', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'discipline') },
    'study.exams': { name: '学法考试', unit: '次', count: 'records', on: 'heldOn', where: is('kind', 'exam') },
    'study.examParticipants': { name: '参加考试人数', unit: '人次', count: 'rows', of: 'scores', on: 'heldOn' },
    'study.examPassed': { name: '考试合格人数', unit: '人次', count: 'rows', of: 'scores', on: 'heldOn', rows: yes('passed') },
    'study.examPassRate': { name: '考试合格率', unit: '%', count: 'rate', of: 'study.examPassed', base: 'study.examParticipants' },
    'study.examExpected': { name: '应考人次', unit: '人次', count: 'sum', of: 'expectedCount', on: 'heldOn', where: is('kind', 'exam') },
    'study.examParticipationRate': { name: '参考率', unit: '%', count: 'rate', of: 'study.examParticipants', base: 'study.examExpected' },
    'study.expected': { name: '应参学人次', unit: '人次', count: 'sum', of: 'expectedCount', on: 'heldOn' },
    'study.attendanceRate': { name: '参学率', unit: '%', count: 'rate', of: 'study.people', base: 'study.expected' },
  },
  papers: {
    schedule: { name: '学习计划', shows: ['kind', 'topic', 'plannedOn', 'laws', 'speaker'] },
    signIn: { name: '签到表', shows: ['topic', 'heldOn', 'attendees', 'absences'], signs: ['参学人员'] },
    minutes: { name: '学习记录', shows: ['kind', 'topic', 'heldOn', 'laws', 'speaker', 'attendeeCount', 'summary'], signs: ['记录人'] },
    certificate: { name: '学时证明', shows: ['topic', 'heldOn', 'hours', 'attendees', 'certifiedOn'], signs: ['核定人'] },
    scoreList: { name: '考试成绩册', when: filled('scores'), shows: ['topic', 'heldOn', 'scores'], signs: ['主考人'] },
  },
  // 只公开主题、日期和人次；成绩、缺席和姓名不公开。
  portal: {
    shows: 'items', when: inState('recorded', 'verified', 'archived'), fields: ['kind', 'topic', 'heldOn', 'attendeeCount', 'laws'],
    date: 'heldOn',
  },
  // 只有姓名、缺席原因和成绩；保存年限未核实，由各县设置（study.keepYears）。
  privacy: { purpose: '登记公务员培训情况，作为考核依据', basis: civilServants.art(68), keepYears: 5 },
  reads, approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{topic}',
  listedBy: 'heldOn', lists: ['kind', 'topic', 'heldOn', 'hours', 'attendeeCount', 'laws'],
  duplicates: { same: ['topic', 'heldOn'], days: 1 },
})

/** 监誓的人站在宣誓的人对面，不监自己的誓。 */
const supervisesSelf = ({ supervisor, swearers }: Values) => rowsOf(swearers).some((row) => row.person && row.person === supervisor)
const supervised = {
  id: 'supervised', needs: not(yes('supervisesSelf')), says: '监誓人也在宣誓人之列。', help: '请另定监誓人，或者更正宣誓人名单。',
} as const

/** 宪法宣誓：任命的国家工作人员就职时公开宣誓。法律没有规定天数，提醒期由各县设置。 */
export const oath = defineRegister({
  id: 'oath', name: '宪法宣誓', area: 'leadership', prefix: 'XS', about: '谁因何职务宣誓、何时、由谁监誓。',
  version: { number: 1, since: '2026-01-01' },
  law: [constitution.art(27, '第三款'), oathDecision.art(1), oathDecision.art(2)],
  fields: {
    appointedOn: date('任命日期', { help: '同场宣誓有多人的，填最早的一人' }),
    swearers: parts('宣誓人', { person: person('姓名', { needed: true }), post: text('职务', { max: 40 }), appointedOn: date('任命日期') }, { min: 1, max: 200 }),
    heldOn: date('宣誓日期'),
    mode: choice('宣誓形式', { single: '单独宣誓', group: '集体宣誓' }),
    lead: person('领誓人', { neededIf: is('mode', 'group') }),
    supervisor: person('监誓人'),
    supervisesSelf: computed('监誓人也在宣誓', { of: 'yesNo', from: ['supervisor', 'swearers'], compute: supervisesSelf }),
    place: text('宣誓地点', { max: 60 }),
    emblem: yesNo('悬挂国旗或者国徽'),
    photos: files('宣誓照片'),
  },
  states: { due: '待宣誓', held: '已宣誓', archived: '已归档' },
  final: ['archived'],
  steps: {
    announce: { name: '登记待宣誓', by: clerks, from: [], to: 'due', asks: ['appointedOn', 'swearers'], law: oathDecision.art(1) },
    hold: {
      name: '宣誓', by: clerks, from: ['due'], to: 'held', on: 'heldOn', asks: ['heldOn', 'mode', 'supervisor', 'place'],
      may: ['lead', 'emblem', 'photos', 'swearers'],
      needs: [supervised], makes: ['list'], law: oathDecision.art(2),
    },
    archive: { name: '归档', by: clerks, from: ['held'], to: 'archived' },
  },
  clocks: {
    oath: {
      name: '就职宣誓提醒', from: 'appointedOn', length: { days: 30, profile: 'civil', setting: 'oath.reminder' }, stops: ['hold'], warns: [7],
      late: '尚未宣誓；法律只要求就职时宣誓，未规定天数。',
    },
  },
  figures: {
    'oath.ceremonies': { name: '宪法宣誓', unit: '场', count: 'records', on: 'heldOn', by: ['mode'] },
    'oath.persons': { name: '宪法宣誓人数', unit: '人', count: 'distinct', of: 'swearers.person', on: 'heldOn' },
  },
  papers: {
    list: { name: '宣誓名单', shows: ['swearers', 'heldOn', 'place', 'mode', 'lead', 'supervisor'], signs: ['监誓人'], law: oathDecision.art(1) },
  },
  portal: { shows: 'items', when: filled('heldOn'), fields: ['heldOn', 'mode', 'place'], date: 'heldOn' },
  reads, approvers: ['deputyLeader', 'justiceHead'],
  entitled: '宪法宣誓（{appointedOn}）',
  listedBy: 'appointedOn', lists: ['appointedOn', 'heldOn', 'mode', 'place', 'supervisor'],
})

/** 学时要求：哪一类人每年应学多少。执法人员六十学时见于各地年报，出处文件未核实，只作默认值，不作强制。 */
export const studyRequirement = defineRegister({
  id: 'study-requirement', name: '学时要求', area: 'leadership', prefix: 'XY', about: '每年对各类人员的学时和次数要求，用来算达标率。',
  version: { number: 1, since: '2026-01-01' },
  law: [civilServants.art(66), civilServants.art(67)],
  fields: {
    forYear: year('适用年度'),
    targetGroup: choice('对象', { leaders: '领导干部', officers: '行政执法人员', staff: '全体干部', villageCadres: '村（社区）干部' }),
    hoursPerYear: number('每年学时', '学时', { adds: false, max: 500, help: '执法人员通常为 60 学时' }),
    sessionsPerYear: number('每年次数', '次', { adds: false, max: 100 }),
    basis: text('要求的出处', { max: 100 }),
    setOn: date('确定日期'),
    endedOn: date('停用日期'),
  },
  states: { valid: '执行中', ended: '已停用' },
  final: ['ended'],
  standing: ['valid'],
  steps: {
    set: {
      name: '确定要求', by: clerks, from: [], to: 'valid', on: 'setOn', asks: ['forYear', 'targetGroup', 'setOn', 'basis'],
      may: ['hoursPerYear', 'sessionsPerYear'],
      needs: [{ id: 'some', needs: any(filled('hoursPerYear'), filled('sessionsPerYear')), says: '学时和次数都没有填。', help: '请至少填写一项。' }],
      law: civilServants.art(66),
    },
    revise: { name: '调整要求', by: clerks, from: ['valid'], may: ['hoursPerYear', 'sessionsPerYear', 'basis'], reason: 'needed' },
    end: { name: '停用', by: clerks, from: ['valid'], to: 'ended', on: 'endedOn', asks: ['endedOn'] },
  },
  portal: { shows: 'nothing' },
  reads, approvers: ['deputyLeader', 'justiceHead'],
  entitled: '{forYear}年{targetGroup}学法要求',
  listedBy: 'setOn', lists: ['forYear', 'targetGroup', 'hoursPerYear', 'sessionsPerYear', 'basis'],
})
