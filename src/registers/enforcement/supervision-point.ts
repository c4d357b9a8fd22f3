import { addDays } from '../../kernel/calendar/calendar.ts'
import { inState, type Values } from '../../kernel/condition.ts'
import { choice, computed, date, longText, parts, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { enforcementSupervision } from '../../law/enforcement-supervision.ts'

const lapses = ({ until }: Values) => (typeof until === 'string' ? addDays(until, 1) : null)
const ended = ({ endedOn, until }: Values) => [endedOn, until].filter((day) => typeof day === 'string').sort()[0] ?? null
const basics = ['name', 'type', 'from', 'until'] as const

/** 执法监督联系点：设在企业、商户、村居、商会，听取对执法的意见；意见登记在“执法意见建议”。 */
export const supervisionPoint = defineRegister({
  id: 'supervision-point', name: '执法监督联系点', area: 'enforcement', prefix: 'LXD', about: '设了哪些执法监督联系点、谁联系、去过几次。',
  version: { number: 1, since: '2026-02-01' },
  law: [enforcementSupervision.art(6)],
  fields: {
    name: text('联系点名称', { max: 60 }),
    type: choice('联系点类型', { firm: '企业', shop: '商户', village: '村居', association: '商会' }),
    from: date('设立日期'),
    until: date('期限止', { future: true, help: '没有期限的不填' }),
    lapses: computed('期满次日', { of: 'date', from: ['until'], compute: lapses }),
    contact: text('联络人', { max: 40, secret: 'personal' }),
    phone: text('联络电话', { format: 'phone', secret: 'personal' }),
    visits: parts('走访', { on: date('走访日期', { needed: true }), what: longText('走访了解的情况', { needed: true, max: 1000 }) }, { grows: true, max: 200 }),
    endedOn: date('撤销日期'),
    heldUntil: computed('设到', { of: 'date', from: ['endedOn', 'until'], compute: ended }),
  },
  states: { active: '在册', dissolved: '已撤销' },
  final: ['dissolved'],
  steps: {
    establish: {
      name: '设立联系点', by: ['justiceHead', 'deputyLeader', 'countyReviewer'], from: [], to: 'active', on: 'from', asks: ['name', 'type', 'from'],
      may: ['until', 'contact', 'phone'],
    },
    visit: { name: '走访联系点', by: ['clerkJustice', 'clerkEnforce', 'justiceHead'], from: ['active'], asks: ['visits'] },
    change: { name: '变更联系点', by: ['clerkJustice', 'justiceHead'], from: ['active'], may: [...basics, 'contact', 'phone'], reason: 'needed' },
    dissolve: {
      name: '撤销联系点', by: ['justiceHead', 'deputyLeader', 'countyReviewer'], from: ['active'], to: 'dissolved', on: 'endedOn', asks: ['endedOn'],
      reason: 'needed',
    },
    lapse: { name: '联系点期满', by: 'time', from: ['active'], to: 'dissolved', when: 'lapses' },
  },
  figures: {
    'enforcement.contactPoints': { name: '执法监督联系点', unit: '个', count: 'stock', on: 'from', until: 'heldUntil', by: ['type'] },
    'supervision.pointVisits': { name: '走访执法监督联系点', unit: '次', count: 'rows', of: 'visits', on: 'visits.on' },
  },
  // 名称、类型公开；联络人和走访情况不公开。
  portal: { shows: 'items', when: inState('active'), fields: ['name', 'type', 'from', 'until'], date: 'from' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkEnforce: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    countyReviewer: 'unit',
    evaluator: 'unit', auditor: 'unit', deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  privacy: { purpose: '与联系点联络', basis: enforcementSupervision.art(6), keepYears: 3, after: 'endedOn' },
  entitled: '{type}联系点',
  listedBy: 'from', lists: ['name', 'type', 'from', 'until', 'endedOn'],
  duplicates: { same: ['name'], days: 3650 },
})
