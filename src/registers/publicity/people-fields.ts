import { addDays } from '../../kernel/calendar/calendar.ts'
import { rowsOf } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, money, number, parts, person, text, yesNo } from '../../kernel/field.ts'
import { isUnder } from '../../kernel/privacy/age.ts'

/** 基层法治队伍的角色；一人可以有几个，总数只计一人，分角色各计一次。 */
export const rosterRoles = {
  mediator: '人民调解员', lawPerson: '法律明白人', grid: '网格员', gridHead: '网格长', security: '治保主任', disputeHead: '矛盾纠纷负责人',
  publicity: '普法志愿者', adviser: '法律顾问', informant: '信息员',
} as const
type RosterRole = keyof typeof rosterRoles

type Values = Readonly<Record<string, unknown>>
const daysAs = (posts: unknown, role: RosterRole, end: 'from' | 'to') => rowsOf(posts).filter((row) => row.role === role).map((row) => row[end])
/** 最早哪天开始担任这个角色。 */
const since = (role: RosterRole) => ({ posts }: Values) => daysAs(posts, role, 'from').filter((day) => typeof day === 'string').sort()[0] ?? null
/** 哪天不再担任：还有一段没写结束的，就是仍在任；离开名册的，到离开那天。 */
const until = (role: RosterRole) => ({ posts, leftOn }: Values) => {
  const ends = daysAs(posts, role, 'to')
  const last = ends.every((day) => typeof day === 'string') ? (ends.toSorted().at(-1) ?? null) : null
  return [last, leftOn].filter((day) => typeof day === 'string').sort()[0] ?? null
}
const span = (role: RosterRole, name: string) =>
  [
    computed(`担任${name}之日`, { of: 'date', from: ['posts'], compute: since(role) }),
    computed(`不再担任${name}之日`, { of: 'date', from: ['posts', 'leftOn'], compute: until(role) }),
  ] as const
const [mediatorSince, mediatorUntil] = span('mediator', '人民调解员')
const [lawPersonSince, lawPersonUntil] = span('lawPerson', '法律明白人')
const [gridSince, gridUntil] = span('grid', '网格员')
const [gridHeadSince, gridHeadUntil] = span('gridHead', '网格长')
const [securitySince, securityUntil] = span('security', '治保主任')

/** 三年任期最晚到哪天（人民调解法第九条第二款）：当选日的三年后。 */
function latestEnd({ electedOn }: Values): string | null {
  if (typeof electedOn !== 'string') return null
  const day = `${Number(electedOn.slice(0, 4)) + 3}${electedOn.slice(4)}`
  return electedOn.endsWith('-02-29') ? addDays(`${Number(electedOn.slice(0, 4)) + 3}-03-01`, -1) : day
}

/** 推荐（登记）那天已满十八周岁。 */
const isAdult = ({ birth, nominatedOn }: Values) =>
  typeof birth === 'string' && typeof nominatedOn === 'string' ? !isUnder(18, birth, nominatedOn) : null

const namesOf = ({ posts }: Values) =>
  [...new Set(rowsOf(posts).filter((row) => !row.to).map((row) => rosterRoles[row.role as RosterRole]))].join('、') || null

/** 名册的栏目。 */
export const peopleFields = {
  // 个人情况
  name: text('姓名', { max: 30, secret: 'personal' }),
  idNumber: text('公民身份号码', { format: 'idNumber', secret: 'sensitive', purpose: '核对身份，避免同名错登' }),
  gender: choice('性别', { male: '男', female: '女' }),
  birth: date('出生日期', { secret: 'personal', age: 'birth', purpose: '核对是否成年' }),
  minority: yesNo('少数民族'),
  phone: text('联系电话', { format: 'phone', secret: 'personal' }),
  education: choice('文化程度', { primary: '小学', junior: '初中', senior: '高中（中专）', college: '大专', bachelor: '本科以上' }),
  politics: choice('政治面貌', { party: '中共党员', league: '共青团员', democratic: '民主党派', masses: '群众' }, { secret: 'personal', purpose: '统计队伍构成' }),
  account: person('系统内人员', { help: '有账号的请选，便于核对他办的事' }),
  // 推荐、培训、考核
  nominatedOn: date('推荐（登记）日期'),
  nominate: choice('产生方式', { self: '自荐', committee: '村（居）民委员会推荐', elected: '推选', hired: '聘任', upper: '上级任命' }),
  wanted: choices('推荐担任', rosterRoles),
  origin: choice('调解员来源', { committee: '调解委员会委员', hired: '聘任' }),
  fullTime: yesNo('专职'),
  gridNo: text('网格编号', { max: 20 }),
  eligibility: choice('资格核查', { fit: '符合条件', unfit: '不符合条件' }, { help: '只填结论，不写原因' }),
  trainings: parts('培训记录', {
    on: date('培训日期', { needed: true }), session: text('期次', { max: 40, help: '同一期培训填同一个名称，如“2026年第1期调解员培训”' }), topic: text('培训内容', { needed: true, max: 80 }),
    hours: number('学时', '学时', { whole: false, max: 100 }), org: text('组织单位', { max: 60 }),
    result: choice('培训结果', { passed: '合格', failed: '不合格', attended: '参加' }),
  }, { max: 200, grows: true }),
  examOn: date('考核日期'),
  examScore: number('考核成绩', '分', { adds: false, whole: false, max: 150, secret: 'personal' }),
  examPassed: yesNo('考核合格'),
  certNo: text('证书编号', { max: 40 }),
  certOn: date('发证日期'),
  // 任职
  posts: parts('担任的角色', {
    role: choice('角色', rosterRoles, { needed: true }), from: date('担任日期', { needed: true }), to: date('结束日期'), appointedBy: text('推选、聘任或者认定单位', { max: 60 }),
    docNo: text('文号、聘书号', { max: 40 }),
  }, { min: 1, max: 20 }),
  recognisedOn: date('认定（任职）日期'),
  electedOn: date('推选（聘任）日期'),
  termEnd: date('任期届满日', { future: true }),
  latestEnd: computed('任期最晚届满日', { of: 'date', from: ['electedOn'], compute: latestEnd }),
  adult: computed('已成年', { of: 'yesNo', from: ['birth', 'nominatedOn'], compute: isAdult }),
  roleNames: computed('现任角色', { of: 'text', from: ['posts'], compute: namesOf }),
  mediatorSince, mediatorUntil, lawPersonSince, lawPersonUntil, gridSince, gridUntil, gridHeadSince, gridHeadUntil, securitySince, securityUntil,
  allowance: money('误工补贴'),
  honours: parts('所获表彰', { name: text('表彰名称', { needed: true, max: 60 }), by: text('表彰单位', { max: 60 }), on: date('表彰日期', { needed: true }) }, { max: 50, grows: true }),
  // 公开
  consented: yesNo('本人同意公开姓名'),
  publicName: text('公开的姓名', { max: 30, help: '只有本人同意才填；填了的，选主任、委员时按它查找' }),
  officePhone: text('办公电话', { max: 20, help: '向公众显示，不填私人手机' }),
  // 离任
  leftOn: date('离任日期'),
  removal: choice('离任原因', {
    partial: '偏袒一方当事人', insult: '侮辱当事人', bribe: '索取、收受财物或者谋取其他不正当利益', leak: '泄露个人隐私、商业秘密', inactive: '不履行职责', moved: '迁出',
    died: '去世', term: '任期届满', other: '其他',
  }),
  removalFiles: files('罢免、解聘决定'),
} as const
