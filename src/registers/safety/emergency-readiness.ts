import { all, filled, is, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, files, parts, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'

/** 乡镇“六有”、村“三有”：各地应急管理工作的通行要求，不是法律规定。 */
const six = { leaders: '有班子', rules: '有机制', plans: '有预案', team: '有队伍', training: '有培训', drill: '有演练' } as const
const three = { ground: '有场地', gear: '有装备物资', system: '有工作制度' } as const

type Values = Readonly<Record<string, unknown>>
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const metOf = ({ level, sixMet, threeMet }: Values) => listOf(level === 'township' ? sixMet : threeMet)
const asked = ({ level }: Values): number => Object.keys(level === 'township' ? six : three).length
/** 达到的每一项都有佐证。 */
function isProven(values: Values): boolean {
  const shown = new Set(listOf(values.evidence).map((row) => (row as Values).item))
  return metOf(values).every((item) => shown.has(item))
}

const town = is('level', 'township')
const village = is('level', 'village')
const clerks = ['clerkEmergency', 'villageCadre'] as const

const proven = {
  id: 'proven', needs: yes('proven'), says: '有的项目勾了“有”，没有佐证。', help: '每一项附上文件、照片或者写明在哪本台账；没有佐证的，先不要勾。',
} as const

/** 应急能力自查：一条记录就是一个乡镇或者一个村的一次自查，达标要逐项有据。 */
export const emergencyReadiness = defineRegister({
  id: 'emergency-readiness', name: '应急“六有”“三有”自查', area: 'safety', prefix: 'YZ', about: '乡镇“六有”、村（社区）“三有”的逐项自查：有没有、凭什么说有，缺什么、何时补上。',
  version: { number: 1, since: '2026-01-01' },
  law: [emergencyResponse.art(22)],
  fields: {
    level: choice('自查对象', { township: '乡镇（街道）“六有”', village: '村（社区）“三有”' }),
    checkedOn: date('自查日期'),
    sixMet: choices('“六有”已达到的项目', six),
    threeMet: choices('“三有”已达到的项目', three),
    evidence: parts('逐项佐证', { item: choice('项目', { ...six, ...three }, { needed: true }), files: files('佐证材料'), where: text('见于何处', { max: 100 }) }, { max: 30 }),
    proven: computed('逐项有佐证', { of: 'yesNo', from: ['level', 'sixMet', 'threeMet', 'evidence'], compute: isProven }),
    metCount: computed('达到项数', { of: 'number', from: ['level', 'sixMet', 'threeMet'], compute: (values) => metOf(values).length }),
    complete: computed('全部达标', { of: 'yesNo', from: ['level', 'sixMet', 'threeMet'], compute: (values) => metOf(values).length === asked(values) }),
    gaps: text('缺项和补齐安排', { max: 500 }),
    verifiedOn: date('核实日期'),
  },
  states: { recorded: '已登记', verified: '已核实' },
  final: ['verified'],
  steps: {
    check: {
      name: '自查', by: clerks, from: [], to: 'recorded', on: 'checkedOn', asks: ['level', 'checkedOn'],
      may: ['sixMet', 'threeMet', 'evidence', 'gaps'], needs: [proven], makes: ['sheet'],
    },
    amend: { name: '补充', by: clerks, from: ['recorded'], may: ['sixMet', 'threeMet', 'evidence', 'gaps'], needs: [proven] },
    verify: {
      name: '核实', by: ['deputyLeader', 'countyReviewer', 'clerkEmergency'], from: ['recorded'], to: 'verified', on: 'verifiedOn',
      asks: ['verifiedOn'], notBy: ['check', 'amend'],
    },
  },
  figures: {
    'emergency.sixHaves': {
      name: '镇应急“六有”达到项数', unit: '项', count: 'distinct', of: 'sixMet', on: 'checkedOn', where: all(town, filled('verifiedOn')),
    },
    'emergency.threeHaves': {
      name: '应急“三有”达标的村（社区）', unit: '个', count: 'distinct', of: 'village', on: 'checkedOn',
      where: all(village, filled('verifiedOn'), yes('complete')),
    },
    'emergency.threeHavesRate': { name: '应急“三有”达标率', unit: '%', count: 'rate', of: 'emergency.threeHaves', base: 'org.villages' },
  },
  papers: {
    sheet: { name: '应急能力自查表', shows: ['level', 'checkedOn', 'sixMet', 'threeMet', 'evidence', 'metCount', 'gaps'], signs: ['自查人', '负责人'] },
  },
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkEmergency: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit',
    villageCadre: 'village', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{village}应急自查（{level}）',
  listedBy: 'checkedOn', lists: ['checkedOn', 'level', 'metCount', 'complete', 'gaps'],
  duplicates: { same: ['level', 'checkedOn'], days: 1 },
})
