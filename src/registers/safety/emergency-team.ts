import { all, every, filled, is, not, rowsOf, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, number, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'

type Values = Readonly<Record<string, unknown>>

const firstExpiry = ({ stocks }: Values): unknown =>
  rowsOf(stocks).map(({ expiry }) => expiry).filter((day) => typeof day === 'string').sort()[0] ?? null
const sizeOf = ({ members }: Values): unknown => (Array.isArray(members) ? members.length : null)

const clerks = ['clerkEmergency', 'clerkPeace', 'villageCadre'] as const
const isTeam = is('kind', 'team')
const isStock = is('kind', 'stock')
const isShelter = is('kind', 'shelter')
const content = ['members', 'leader', 'insured', 'insurance', 'stocks', 'capacity', 'keeper', 'phone', 'photos'] as const

const guards = {
  // 第四十条：为应急救援人员购买人身意外伤害保险，配备防护装备。
  insured: {
    id: 'insured', when: isTeam, needs: yes('insured'), warns: true, law: emergencyResponse.art(40),
    says: '没有为队员购买人身意外伤害保险。', help: '请尽快购买；暂时没有的，说明原因后继续。',
  },
  kept: { id: 'kept', when: isStock, needs: every('stocks', filled('keeper')), says: '有的物资没有写保管人。', help: '请逐项填写保管人。' },
} as const

/** 应急队伍、物资和避难场所：一条记录就是一支队伍、一处物资库或者一处避难场所。 */
export const emergencyTeam = defineRegister({
  id: 'emergency-team', name: '应急队伍和物资', area: 'safety', prefix: 'YD', about: '乡镇和村的应急救援队伍、物资储备和应急避难场所：人员、保险、训练、物资数量和有效期。',
  version: { number: 1, since: '2026-01-01' },
  law: [emergencyResponse.art(22), emergencyResponse.art(39, '第二款'), emergencyResponse.art(40)],
  fields: {
    kind: choice('类别', { team: '应急救援队伍', stock: '应急物资', shelter: '应急避难场所' }),
    setOn: date('建立日期'),
    address: text('地址', { max: 100 }),
    members: persons('队员', { max: 300, neededIf: isTeam }),
    size: computed('队员人数', { of: 'number', from: ['members'], compute: sizeOf }),
    leader: person('队长', { neededIf: isTeam }),
    insured: yesNo('已购买意外伤害保险', { neededIf: isTeam }), insurance: files('保险单'),
    trainings: parts('训练', {
      on: date('训练日期', { needed: true }), topic: text('训练内容', { needed: true, max: 100 }), attendance: number('参加人次', '人次', { min: 1, max: 5000 }),
    }, { grows: true }),
    stocks: parts('物资', {
      item: text('品名', { needed: true, max: 40 }), quantity: number('数量', '', { max: 1_000_000 }), measure: text('计量单位', { max: 10, neededIf: filled('quantity') }),
      place: text('存放位置', { max: 60 }), expiry: date('有效期至', { future: true }), keeper: person('保管人'),
    }, { neededIf: isStock, max: 300 }),
    firstExpiry: computed('最早到期日', { of: 'date', from: ['stocks'], compute: firstExpiry }),
    capacity: number('可容纳人数', '人', { min: 1, neededIf: isShelter }),
    keeper: person('管理人'),
    phone: text('值班联系电话', { format: 'phone', secret: 'personal', purpose: '应急调用时联系' }),
    photos: files('照片'),
    checkedOn: date('清点日期'),
    closedOn: date('撤销日期'),
  },
  states: { active: '在册', closed: '已撤销' },
  final: ['closed'],
  steps: {
    set: {
      name: '登记', by: clerks, from: [], to: 'active', on: 'setOn', asks: ['kind', 'setOn', 'address'], may: content,
      needs: [guards.insured, guards.kept], makes: ['roster', 'ledger'], law: emergencyResponse.art(39, '第二款'),
    },
    train: { name: '训练', by: clerks, from: ['active'], asks: ['trainings'], law: emergencyResponse.art(39, '第二款') },
    check: {
      name: '清点更新', by: clerks, from: ['active'], on: 'checkedOn', asks: ['checkedOn'], may: [...content, 'address'],
      needs: [guards.insured, guards.kept], makes: ['roster', 'ledger'],
    },
    close: {
      name: '撤销', by: ['deputyLeader', 'principal'], from: ['active'], to: 'closed', on: 'closedOn', asks: ['closedOn'], reason: 'needed',
      notBy: ['set'],
    },
  },
  clocks: {
    expiry: {
      name: '物资到期', from: 'setOn', until: 'firstExpiry', stops: ['close'], warns: [60, 30],
      late: '有物资过了有效期，请更换后办理“清点更新”。',
    },
  },
  figures: {
    'emergency.teams': { name: '应急救援队伍', unit: '支', count: 'stock', on: 'setOn', until: 'closedOn', where: isTeam },
    'emergency.teamsInsured': { name: '已投保的应急救援队伍', unit: '支', count: 'stock', on: 'setOn', until: 'closedOn', where: all(isTeam, yes('insured')) },
    'emergency.stocks': { name: '应急物资储备点', unit: '处', count: 'stock', on: 'setOn', until: 'closedOn', where: isStock },
    'emergency.shelters': { name: '应急避难场所', unit: '处', count: 'stock', on: 'setOn', until: 'closedOn', where: isShelter },
    'emergency.trainings': { name: '应急队伍训练', unit: '次', count: 'rows', of: 'trainings', on: 'trainings.on' },
    'emergency.trainees': { name: '参加应急训练', unit: '人次', count: 'sum', of: 'trainings.attendance', on: 'trainings.on' },
  },
  papers: {
    roster: { name: '应急队伍名册', when: isTeam, shows: ['address', 'leader', 'members', 'insured', 'setOn'] },
    ledger: { name: '应急物资台账', when: isStock, shows: ['address', 'stocks', 'keeper', 'checkedOn'], signs: ['保管人'] },
    training: { name: '训练记录', when: not(isShelter), shows: ['leader', 'trainings'] },
  },
  // 只公布避难场所；队员名单、保管人和电话都不公布。
  portal: { shows: 'items', when: isShelter, fields: ['kind', 'address', 'capacity', 'setOn', 'closedOn'], date: 'setOn' },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village', grid: 'village', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  privacy: { purpose: '应急调用队伍和物资', basis: emergencyResponse.art(39, '第二款'), keepYears: 3, after: 'closedOn' },
  entitled: '{address}{kind}',
  listedBy: 'setOn', lists: ['kind', 'address', 'size', 'insured', 'capacity', 'checkedOn'],
  duplicates: { same: ['kind', 'address'], days: 365 },
})
