import { addDays } from '../../kernel/calendar/calendar.ts'
import { filled, is, not } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, number, parts, person, text, yesNo } from '../../kernel/field.ts'

/** 乡镇常见的执法领域，各地赋权不同，按执法证上载明的填。 */
export const domains = {
  agriculture: '农业农村', urban: '城市管理', housing: '住房和城乡建设', land: '自然资源', environment: '生态环境', emergency: '应急管理', market: '市场监管',
  culture: '文化旅游', water: '水利', transport: '交通运输', forest: '林业草原', civil: '民政', comprehensive: '综合执法', other: '其他',
} as const
export const staffTypes = {
  civil: '公务员', reference: '参照公务员法管理人员', institution: '事业编制人员', worker: '工勤人员', auxiliary: '辅助人员', seconded: '借调人员',
} as const
const duties = { enforce: '执法', review: '法制审核', hearing: '听证主持' } as const

type Values = Readonly<Record<string, unknown>>
const isDay = (value: unknown): value is string => typeof value === 'string'
/** 证件失效的那天：有效期止的次日。 */
const certEnds = ({ certTo }: Values) => (isDay(certTo) ? addDays(certTo, 1) : null)
/** 持证到哪天：有效期止，或者更早的离岗、注销之日。 */
const heldUntil = ({ certTo, leftOn }: Values) => [certTo, leftOn].filter(isDay).sort()[0] ?? null

/** 执法人员的栏目。家庭情况不收。 */
export const officerFields = {
  name: text('姓名', { max: 30, secret: 'personal' }),
  publicName: text('公示的姓名', { max: 30, help: '在岗持证人员的姓名、证号、领域和有效期应当事前公示' }),
  idNumber: text('公民身份号码', { format: 'idNumber', secret: 'sensitive', purpose: '申领执法证时核对身份' }),
  photo: files('证件照片', { max: 1, secret: 'personal' }),
  account: person('系统内人员', { help: '有账号的请选，便于核对他办的事' }),
  staffType: choice('人员性质', staffTypes),
  post: text('岗位', { max: 40 }),
  duties: choices('执法角色', duties, { neededIf: not(is('staffType', 'auxiliary')) }),
  domains: choices('执法领域', domains),
  legalQualified: yesNo('已取得法律职业资格', { help: '初次从事法制审核的，应当通过国家统一法律职业资格考试' }),
  postedOn: date('到岗日期'),
  leftOn: date('离岗（注销）日期'),
  // 申领、考试、发证
  appliedOn: date('申领日期'),
  trainedOn: date('申领前培训结业日期'),
  trainedHours: number('申领前培训学时', '学时', { whole: false, max: 500 }),
  exams: parts('考试', {
    on: date('考试日期', { needed: true }), kind: choice('考试种类', { qualify: '执法资格考试', yearly: '在岗考试', other: '其他考试' }),
    score: number('成绩', '分', { adds: false, whole: false, max: 150, secret: 'personal', purpose: '核对是否合格' }), passed: yesNo('合格', { neededIf: filled('on') }),
  }, { max: 50, grows: true }),
  certifiedOn: date('首次取得执法证日期'),
  certNo: text('执法证号', { max: 30 }),
  certIssuer: text('发证机关', { max: 60 }),
  certFrom: date('有效期起'),
  certTo: date('有效期止', { future: true }),
  renewedOn: date('换证日期'),
  certEnds: computed('证件失效日', { of: 'date', from: ['certTo'], compute: certEnds }),
  heldUntil: computed('持证到', { of: 'date', from: ['certTo', 'leftOn'], compute: heldUntil }),
  // 暂扣、处分
  suspendedOn: date('暂扣日期'),
  restoredOn: date('恢复日期'),
  discipline: parts('处分', {
    on: date('处分日期', { needed: true }), kind: text('处分种类', { needed: true, max: 40, secret: 'sensitive' }), reason: text('处分事由', { max: 200, secret: 'sensitive' }),
    until: date('影响期止', { future: true }),
  }, { max: 20, grows: true, purpose: '判断是否适合从事执法' }),
} as const
