import { is, isFilled, not, ordered, rowsOf, type Values, yes } from '../../kernel/condition.ts'
import { choice, computed, date, link, longText, number, parts, person, text, year } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'
import { penalty } from '../../law/penalty.ts'

const total = ({ items }: Values) => (isFilled(items) ? rowsOf(items).reduce((sum, { got }) => sum + (Number(got) || 0), 0) : null)
const overFull = ({ items }: Values) => rowsOf(items).some(({ full, got }) => Number(got) > Number(full))
/** 罚没款项不得同考核、考评直接或者变相挂钩（第七十四条第三款）：评分项目里提到罚没的数额、任务、创收的，不能用。 */
const rewardsFines = ({ items }: Values) =>
  rowsOf(items).some(({ item, how }) => /罚没|罚款|没收|创收|(处罚|办案)(数量|件数|任务|指标)/.test(`${String(item ?? '')}${String(how ?? '')}`))

const noFines = {
  id: 'fines', needs: not(yes('rewardsFines')), says: '评分项目与罚没款、处罚数量挂钩。', help: '罚没款项不得与考核挂钩，请改为程序、文书、群众评价等项目。',
  law: penalty.art(74, '第三款'),
} as const
const withinFull = { id: 'full', needs: not(yes('overFull')), says: '有的项目得分高于满分。', help: '请核对得分。' } as const

/** 执法评议考核：一名执法人员（或者一支队伍）一年一条，评分、本人意见、审定、结果运用。不看罚了多少。 */
export const supervisionAppraisal = defineRegister({
  id: 'supervision-appraisal', name: '执法评议考核', area: 'enforcement', prefix: 'PYKH', about: '每年对执法人员的评议考核：项目、得分、等次、结果用在哪里。',
  version: { number: 1, since: '2026-02-01' },
  law: [penalty.art(74), penalty.art(75), enforcementSupervision.art(6)],
  fields: {
    year: year('年度', { min: 2020 }),
    objectType: choice('考核对象', { officer: '执法人员', team: '执法队伍' }),
    officer: link('执法人员', 'officer', { neededIf: is('objectType', 'officer') }),
    team: text('执法队伍', { max: 60, neededIf: is('objectType', 'team') }),
    account: person('被考核的人（系统内）'),
    scoredOn: date('评分日期'),
    items: parts('评分项目', {
      item: text('项目', { needed: true, max: 60 }), how: text('评分办法', { max: 200 }), full: number('满分', '分', { max: 100 }),
      got: number('得分', '分', { max: 100, whole: false }),
    }, { min: 1, max: 40 }),
    score: computed('总分', { of: 'number', from: ['items'], compute: total }),
    overFull: computed('得分高于满分', { of: 'yesNo', from: ['items'], compute: overFull }),
    rewardsFines: computed('与罚没挂钩', { of: 'yesNo', from: ['items'], compute: rewardsFines }),
    grade: choice('等次', { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' }),
    toldOn: date('告知本人日期'),
    objection: longText('本人异议', { max: 2000, secret: 'personal' }),
    approvedOn: date('审定日期'),
    use: choice('结果运用', { reward: '表彰奖励', promotion: '晋职晋级参考', training: '安排培训', post: '调整岗位', none: '不另运用' }),
    usedOn: date('运用日期'),
  },
  states: { scored: '已评分', told: '已告知本人', objected: '有异议', approved: '已审定', used: '结果已运用' },
  final: ['used'],
  usually: { told: 'approve' },
  steps: {
    score: {
      name: '评分', by: ['clerkJustice', 'justiceHead', 'countyReviewer'], from: [], to: 'scored', on: 'scoredOn',
      asks: ['year', 'objectType', 'scoredOn', 'items', 'grade'], may: ['officer', 'team', 'account'], needs: [noFines, withinFull], makes: ['sheet'],
    },
    rescore: {
      name: '重新评分', by: ['clerkJustice', 'justiceHead', 'countyReviewer'], from: ['scored', 'objected'], to: 'scored', on: 'scoredOn',
      asks: ['scoredOn', 'items', 'grade'], needs: [noFines, withinFull], notIn: ['account'], reason: 'needed',
    },
    tell: { name: '告知本人', by: ['clerkJustice', 'justiceHead'], from: ['scored'], to: 'told', on: 'toldOn', asks: ['toldOn'], notIn: ['account'] },
    object: { name: '登记异议', by: ['clerkJustice', 'justiceHead', 'in:account'], from: ['told'], to: 'objected', asks: ['objection'] },
    approve: {
      name: '审定', by: ['deputyLeader', 'principal'], from: ['told', 'objected'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'],
      needs: [noFines, withinFull, { id: 'told', needs: ordered('toldOn', 'approvedOn'), says: '没有先告知本人。', help: '请先办理“告知本人”。' }],
      notBy: ['score', 'rescore', 'object'], notIn: ['account'],
    },
    use: {
      name: '运用结果', by: ['justiceHead', 'deputyLeader', 'principal'], from: ['approved'], to: 'used', on: 'usedOn', asks: ['use', 'usedOn'],
      notIn: ['account'],
    },
  },
  figures: {
    'supervision.appraised': {
      name: '评议考核的执法人员', unit: '人', count: 'distinct', of: 'officer', on: 'approvedOn', where: is('objectType', 'officer'), by: ['grade'],
    },
    'supervision.appraisals': { name: '执法评议考核', unit: '件', count: 'records', on: 'approvedOn', by: ['objectType', 'grade', 'use'] },
  },
  papers: {
    sheet: {
      name: '执法评议考核表', shows: ['year', 'objectType', 'officer', 'team', 'items', 'score', 'grade', 'objection', 'use'], signs: ['考核人', '被考核人'],
    },
  },
  portal: { shows: 'nothing' },
  reads: {
    clerkJustice: 'unit', clerkEnforce: 'own', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'principal'],
  privacy: { purpose: '考核执法人员并告知本人', basis: penalty.art(75), keepYears: 5, after: 'approvedOn' },
  entitled: '{objectType}评议考核',
  listedBy: 'scoredOn', lists: ['year', 'objectType', 'officer', 'team', 'score', 'grade', 'approvedOn', 'use'],
  duplicates: { same: ['year', 'officer', 'team'], days: 365 },
})
