import { addDays } from '../../kernel/calendar/calendar.ts'
import { all, filled, inState, not, ordered, type Values, yes } from '../../kernel/condition.ts'
import { choice, computed, date, longText, parts, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'

const lapses = ({ until }: Values) => (typeof until === 'string' ? addDays(until, 1) : null)
const ended = ({ endedOn, until }: Values) => [endedOn, until].filter((day) => typeof day === 'string').sort()[0] ?? null
const term = ['letterNo', 'appointedOn', 'until'] as const

const notOfficer = {
  id: 'officer', needs: not(yes('isOfficer')), says: '执法人员不能担任社会监督员。', help: '请推荐执法队伍以外的人。', law: enforcementSupervision.art(6),
} as const
const checkedOfficer = {
  id: 'checked', needs: yes('checkedRoster'), says: '没有与“执法人员”名册核对。', help: '请核对他不在执法人员名册上，再聘任。',
} as const
const termInOrder = { id: 'term', needs: ordered('appointedOn', 'until', 1), says: '聘期止不晚于聘任日期。', help: '请照聘书核对。' } as const
const consents = {
  id: 'consent', when: filled('publicName'), needs: yes('consent'), says: '本人没有同意公开姓名。', help: '请征得同意；不同意的，“公示的姓名”留空。',
} as const

/** 执法社会监督员：推荐、聘任、履职、解聘。执法人员不能当；本人同意才公示姓名。 */
export const supervisionSupervisor = defineRegister({
  id: 'supervision-supervisor', name: '执法社会监督员', area: 'enforcement', prefix: 'JDY', about: '聘了哪些社会监督员、任期、参加了什么监督活动。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6)],
  fields: {
    name: text('姓名', { max: 30, secret: 'personal' }),
    phone: text('联系电话', { format: 'phone', secret: 'personal' }),
    identity: choice('身份', { congress: '人大代表', cppcc: '政协委员', firm: '企业', media: '媒体', lawyer: '律师', resident: '群众' }),
    isOfficer: yesNo('是执法人员'),
    checkedRoster: yesNo('已与执法人员名册核对'),
    nominatedOn: date('推荐日期'),
    letterNo: text('聘书号', { max: 40 }),
    appointedOn: date('聘任日期'),
    until: date('聘期止', { future: true }),
    lapses: computed('聘期满次日', { of: 'date', from: ['until'], compute: lapses }),
    consent: yesNo('同意公开姓名'),
    publicName: text('公示的姓名', { max: 30, help: '本人同意的才填' }),
    activities: parts('监督活动', {
      on: date('活动日期', { needed: true }), what: longText('活动内容', { needed: true, max: 1000 }),
      kind: choice('活动种类', { accompany: '随队监督', survey: '座谈走访', review: '案卷评查', other: '其他' }),
    }, { grows: true, max: 200 }),
    endedOn: date('解聘日期'),
    heldUntil: computed('聘到', { of: 'date', from: ['endedOn', 'until'], compute: ended }),
  },
  states: { nominated: '已推荐', appointed: '已聘任', serving: '履职中', dismissed: '已解聘' },
  final: ['dismissed'],
  standing: ['appointed'],
  steps: {
    nominate: {
      name: '推荐监督员', by: ['clerkJustice', 'clerkOffice', 'justiceHead'], from: [], to: 'nominated', on: 'nominatedOn',
      asks: ['name', 'identity', 'nominatedOn', 'isOfficer'], may: ['phone'], needs: [notOfficer],
    },
    appoint: {
      name: '聘任', by: ['deputyLeader', 'principal', 'countyReviewer'], from: ['nominated'], to: 'appointed', on: 'appointedOn',
      asks: [...term, 'checkedRoster', 'consent'], may: ['publicName'], needs: [notOfficer, checkedOfficer, termInOrder, consents],
      notBy: ['nominate'], makes: ['letter'],
    },
    decline: {
      name: '不聘任', by: ['deputyLeader', 'principal', 'countyReviewer'], from: ['nominated'], to: 'dismissed', on: 'endedOn', asks: ['endedOn'],
      reason: 'needed',
    },
    supervise: { name: '登记监督活动', by: ['clerkJustice', 'justiceHead'], from: ['appointed', 'serving'], to: 'serving', asks: ['activities'] },
    renew: {
      name: '续聘', by: ['deputyLeader', 'principal', 'countyReviewer'], from: ['appointed', 'serving'], asks: ['letterNo', 'until'],
      needs: [termInOrder], makes: ['letter'],
    },
    changeConsent: { name: '变更公开意愿', by: ['clerkJustice', 'justiceHead'], from: ['appointed', 'serving'], asks: ['consent'], may: ['publicName'] },
    dismiss: {
      name: '解聘', by: ['deputyLeader', 'principal', 'countyReviewer'], from: ['appointed', 'serving'], to: 'dismissed', on: 'endedOn',
      asks: ['endedOn'], reason: 'needed',
    },
    lapse: { name: '聘期届满', by: 'time', from: ['appointed', 'serving'], to: 'dismissed', when: 'lapses' },
  },
  figures: {
    'enforcement.socialSupervisors': { name: '执法社会监督员', unit: '名', count: 'stock', on: 'appointedOn', until: 'heldUntil', by: ['identity'] },
    'supervision.activities': { name: '社会监督员监督活动', unit: '次', count: 'rows', of: 'activities', on: 'activities.on' },
  },
  papers: { letter: { name: '聘书', shows: ['name', 'identity', 'letterNo', 'appointedOn', 'until'], signs: ['聘任单位（印章）'] } },
  // 本人同意的才公示姓名；电话不公开。
  portal: {
    shows: 'items', when: all(inState('appointed', 'serving'), yes('consent')), fields: ['publicName', 'identity', 'appointedOn', 'until'],
    date: 'appointedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'totals', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit',
    evaluator: 'totals', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '聘任社会监督员并与本人联络', basis: enforcementSupervision.art(6), keepYears: 3, after: 'endedOn' },
  entitled: '{identity}监督员',
  listedBy: 'nominatedOn', lists: ['name', 'identity', 'letterNo', 'appointedOn', 'until', 'endedOn'],
  duplicates: { same: ['name', 'identity'], days: 365 },
})
