import { atLeast, atMost, filled, ordered, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, links, number, text, unit, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { mediation } from '../../law/mediation.ts'

const isMember = ({ chair, members }: Readonly<Record<string, unknown>>) => Array.isArray(members) && members.includes(chair)
const sizeOf = ({ members }: Readonly<Record<string, unknown>>) => (Array.isArray(members) ? members.length : 0)

const clerks = ['clerkJustice', 'villageCadre'] as const
const make = ['chair', 'members', 'womenCount'] as const
const extras = ['multiEthnic', 'minorityCount', 'address', 'officePhone', 'record'] as const

/** 组成：三至九人，一名主任，有妇女成员，多民族居住地区有人数较少民族的成员（人民调解法第八条）。 */
const composition = [
  {
    id: 'size', needs: atLeast('members', 3), law: mediation.art(8), says: '委员不足三人。', help: '人民调解委员会由三至九名委员组成。',
  },
  { id: 'sizeTop', needs: atMost('members', 9), law: mediation.art(8), says: '委员超过九人。', help: '多出的人可以聘任为人民调解员，登记在名册里。' },
  { id: 'chair', needs: yes('chairIsMember'), law: mediation.art(8), says: '主任不在委员名单中。', help: '请把主任也列入委员；主任只有一名。' },
  { id: 'women', needs: atLeast('womenCount', 1), law: mediation.art(8), says: '没有妇女成员。', help: '请按规定推选妇女委员。' },
  { id: 'counted', needs: ordered('womenCount', 'size'), says: '妇女委员人数多于委员总数。', help: '请核对人数。' },
  {
    id: 'minority', when: yes('multiEthnic'), needs: atLeast('minorityCount', 1), law: mediation.art(8), says: '多民族居住地区的调解委员会没有人数较少民族的成员。',
    help: '请核对少数民族委员人数。',
  },
] as const

/** 人民调解委员会：村（居）、乡镇、企业和行业的调解组织，谁组成、何时推选、何时换届。 */
export const mediationCommittee = defineRegister({
  id: 'mediation-committee', name: '人民调解委员会', area: 'publicity', prefix: 'TW', about: '每一个调解组织：主任和委员、推选与换届、报司法行政部门统计并通报法院。',
  version: { number: 1, since: '2026-01-01' },
  law: [mediation.art(8), mediation.art(9), mediation.art(10), mediation.art(34)],
  fields: {
    name: text('委员会名称', { max: 60 }),
    kind: choice('类型', { village: '村（社区）', township: '乡镇（街道）', enterprise: '企事业单位', industry: '行业、专业', other: '其他' }),
    host: unit('设立单位'),
    electedOn: date('推选日期'),
    setOn: date('设立日期'),
    chair: link('主任', 'people', { help: '先登记在“基层法治队伍名册”；按公开的姓名或者编号查找' }),
    members: links('委员', 'people', { help: '含主任，三至九人' }),
    size: computed('委员人数', { of: 'number', from: ['members'], compute: sizeOf }),
    chairIsMember: computed('主任是委员', { of: 'yesNo', from: ['chair', 'members'], compute: isMember }),
    womenCount: number('妇女委员', '人', { max: 20 }),
    multiEthnic: yesNo('多民族居住地区'),
    minorityCount: number('人数较少民族的委员', '人', { max: 20 }),
    address: text('调解室地址', { max: 80 }),
    officePhone: text('办公电话', { max: 20, help: '向公众显示，不填私人手机' }),
    record: files('推选记录'),
    filedOn: date('报统计日期'),
    dissolvedOn: date('撤销日期'),
  },
  states: { established: '已设立', filed: '已报统计', dissolved: '已撤销' },
  final: ['dissolved'],
  standing: ['filed'],
  steps: {
    establish: {
      name: '设立', by: clerks, from: [], to: 'established', on: 'setOn', asks: ['name', 'kind', 'setOn', 'electedOn', ...make],
      may: ['host', ...extras],
      needs: composition, makes: ['list'], law: mediation.art(8),
    },
    // 县级司法行政部门统计设立情况，并将人员组成和调整及时通报基层人民法院。
    file: {
      name: '报司法行政部门统计', by: ['justiceHead'], from: ['established'], to: 'filed', on: 'filedOn', asks: ['filedOn'], notBy: ['establish'],
      law: mediation.art(10),
    },
    change: {
      name: '调整委员', by: clerks, from: ['established', 'filed'], to: 'established', asks: make, may: extras, needs: composition,
      law: mediation.art(10),
    },
    reelect: {
      name: '换届', by: clerks, from: ['established', 'filed'], to: 'established', on: 'electedOn', asks: ['electedOn', ...make], may: extras,
      needs: composition,
      makes: ['list'], law: mediation.art(9, '第二款'),
    },
    dissolve: {
      name: '撤销', by: ['justiceHead', 'deputyLeader'], from: ['established', 'filed'], to: 'dissolved', on: 'dissolvedOn', asks: ['dissolvedOn'],
      reason: 'needed',
    },
  },
  clocks: {
    term: {
      name: '委员会任期', from: 'electedOn', length: { years: 3, profile: 'gov-strict', law: mediation.art(9, '第二款') }, stops: ['dissolve'],
      restarts: ['reelect'], warns: [60], late: '任期已满，尚未换届。',
    },
  },
  figures: {
    'mediation.orgs': { name: '人民调解组织', unit: '个', count: 'stock', on: 'setOn', until: 'dissolvedOn', by: ['kind'] },
    'mediation.filed': { name: '已报统计的人民调解组织', unit: '个', count: 'records', on: 'filedOn', where: filled('filedOn') },
  },
  papers: {
    list: {
      name: '人民调解委员会组成名单', shows: ['name', 'kind', 'chair', 'members', 'size', 'womenCount', 'minorityCount', 'electedOn'], signs: ['设立单位（印章）'],
      law: mediation.art(8),
    },
    report: { name: '设立、调整情况统计表', shows: ['name', 'kind', 'setOn', 'electedOn', 'size', 'filedOn'], signs: ['司法所'], law: mediation.art(10) },
  },
  portal: { shows: 'items', when: yes('chairIsMember'), fields: ['name', 'kind', 'size', 'address', 'officePhone', 'setOn'], date: 'setOn' },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village',
    mediator: 'own', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{name}',
  listedBy: 'setOn', lists: ['name', 'kind', 'size', 'electedOn', 'filedOn', 'officePhone'],
  duplicates: { same: ['name'], days: 36_500 },
})
