import { alike, any, every, filled, inState, is, last, not, yes } from '../../kernel/condition.ts'
import { defineRegister } from '../../kernel/register.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { modelVillageFields } from './model-village-fields.ts'

const clerks = ['villageCadre', 'clerkJustice'] as const
const county = ['countyReviewer'] as const
const asked = ['applied', 'recommended', 'approved'] as const
const inProcess = ['creating', 'selfChecked', ...asked] as const
const titled = ['named', 'rechecked', 'kept', 'rectifying'] as const
const lastResult = (result: 'keep' | 'rectify' | 'revoke') => last('rechecks', is('result', result))

const guards = {
  // 一个村同一级别只有一个有效称号。
  one: {
    id: 'one', needs: not(alike(['community', 'level'], [...asked, ...titled])), says: '这个村（社区）已有同一级别的称号，或者正在申报。',
    help: '请在原记录上办理复核；原称号已撤销的，才能重新创建。',
  },
  higher: {
    id: 'higher', needs: not(alike(['community'], titled)), warns: true, says: '这个村（社区）还有其他级别的有效称号。',
    help: '计算比例时一个村只计一次：请在较低一级的记录上办理“让位于更高称号”，说明原因后继续。',
  },
  evident: {
    id: 'evident', needs: every('standards', any(filled('evidence'), filled('where'))), says: '有的自评项目没有佐证。', help: '每一项附材料，或者写明见于哪本台账。',
  },
  within: { id: 'within', needs: not(yes('scoreBeyond')), says: '有的自评分超过满分。', help: '请核对每一项的满分和自评分。' },
  clean: { id: 'negatives', needs: not(filled('negatives')), warns: true, says: '有一票否决的情形。', help: '属于一票否决的，不得推荐；已经消除的，说明原因后继续。' },
  complete: { id: 'complete', needs: yes('fileComplete'), says: '一村一档不齐全。', help: '补齐命名、检查、投诉、复核等材料后勾选“档案齐全”。' },
  keep: { id: 'keep', needs: lastResult('keep'), says: '最近一次复核的结论不是“保留”。', help: '请核对复核结论。' },
  rectify: { id: 'rectify', needs: lastResult('rectify'), says: '最近一次复核的结论不是“限期整改”。', help: '请核对复核结论。' },
  revoke: { id: 'revoke', needs: lastResult('revoke'), says: '最近一次复核的结论不是“撤销”。', help: '请核对复核结论；村被合并的，办理“注销”。' },
} as const

/** 民主法治示范村（社区）：一条记录就是一个村的一个称号，从创建、申报、命名到复核、撤销。没有法律规定，依部颁政策和当地办法。 */
export const modelVillage = defineRegister({
  id: 'model-village', name: '民主法治示范村创建与复核', area: 'publicity', prefix: 'MZ', about: '各村（社区）申报和取得的民主法治示范称号：自评、推荐、命名、历次复核，何时失去。',
  version: { number: 1, since: '2026-01-01' },
  law: [legalPublicity.art(1)],
  fields: modelVillageFields,
  states: {
    creating: '创建中', selfChecked: '已自评', applied: '已申报', recommended: '已推荐', approved: '县级审核通过', named: '已命名', rechecked: '复核中', kept: '复核保留',
    rectifying: '限期整改', revoked: '已撤销', cancelled: '已注销', stopped: '未获命名',
  },
  final: ['revoked', 'cancelled', 'stopped'],
  standing: ['named', 'kept'],
  steps: {
    create: {
      name: '启动创建', by: clerks, from: [], to: 'creating', on: 'createdOn', asks: ['community', 'level', 'createdOn'], may: ['scheme', 'batch'],
    },
    selfCheck: {
      name: '自评', by: clerks, from: ['creating'], to: 'selfChecked', on: 'selfCheckedOn', asks: ['selfCheckedOn', 'standards'],
      needs: [guards.evident, guards.within], makes: ['selfCheck'],
    },
    apply: {
      name: '申报', by: ['villageCadre'], from: ['selfChecked'], to: 'applied', on: 'appliedOn', asks: ['appliedOn'], may: ['batch'],
      needs: [guards.one], makes: ['application'],
    },
    recommend: {
      name: '推荐', by: ['justiceHead', 'deputyLeader'], from: ['applied'], to: 'recommended', on: 'recommendedOn',
      asks: ['recommendedOn', 'fileComplete'], needs: [guards.complete, guards.clean], notBy: ['create', 'selfCheck', 'apply'],
    },
    sendBack: { name: '退回补正', by: ['justiceHead', ...county], from: ['applied', 'recommended'], to: 'creating', reason: 'needed' },
    approve: { name: '县级审核通过', by: county, from: ['recommended'], to: 'approved', on: 'countyOn', asks: ['countyOn'], notBy: ['recommend'] },
    stop: { name: '未获命名', by: [...county, 'justiceHead'], from: inProcess, to: 'stopped', on: 'endedOn', asks: ['endedOn'], reason: 'needed' },
    name: {
      name: '登记命名', by: ['justiceHead', 'clerkJustice', ...county], from: ['approved'], to: 'named', on: 'namedOn',
      asks: ['namedOn', 'namedBy', 'docNo'], may: ['plateNo', 'batch'], needs: [guards.one, guards.higher],
    },
    // 本系统启用以前已有的称号，一步登记。
    enter: {
      name: '登记已有称号', by: ['justiceHead', 'clerkJustice'], from: [], to: 'named', on: 'namedOn',
      asks: ['community', 'level', 'namedOn', 'namedBy', 'docNo'], may: ['plateNo', 'batch', 'rechecks'], needs: [guards.one, guards.higher],
    },
    noteNegative: {
      name: '登记一票否决情形', by: ['justiceHead', 'clerkJustice', ...county], from: [...inProcess, ...titled], asks: ['negatives'], may: ['complaints'],
    },
    recheck: {
      name: '复核', by: ['justiceHead', ...county], from: ['named', 'kept', 'rectifying'], to: 'rechecked', on: 'recheckedOn', asks: ['rechecks'],
      may: ['complaints', 'fileComplete', 'rectified'], makes: ['recheck'],
    },
    keep: { name: '复核保留', by: ['justiceHead', ...county], from: ['rechecked'], to: 'kept', on: 'recheckedOn', needs: [guards.keep] },
    rectify: {
      name: '限期整改', by: ['justiceHead', ...county], from: ['rechecked'], to: 'rectifying', asks: ['rectifyBy'], needs: [guards.rectify],
    },
    report: { name: '报告整改情况', by: clerks, from: ['rectifying'], asks: ['rectified'], makes: ['rectification'] },
    revoke: {
      name: '撤销', by: county, from: ['rechecked'], to: 'revoked', on: 'endedOn', asks: ['endedOn'], reason: 'needed', needs: [guards.revoke],
    },
    cancel: {
      name: '注销', by: ['justiceHead', ...county], from: ['named', 'rechecked', 'kept', 'rectifying'], to: 'cancelled', on: 'endedOn',
      asks: ['endedOn'], reason: 'needed',
    },
    // 一个村有几级称号的，比例里只计最高一级。
    yield: { name: '让位于更高称号', by: ['justiceHead', 'clerkJustice'], from: ['named', 'kept'], on: 'yieldedOn', asks: ['yieldedOn'], reason: 'needed' },
  },
  clocks: {
    // 部颁政策两年命名一次、定期复核；周期由各县设置（未核实）。
    recheck: {
      name: '复核周期', from: 'namedOn', length: { years: 2, profile: 'gov-strict', setting: 'modelVillage.recheck' }, restarts: ['keep'],
      stops: ['revoke', 'cancel'], warns: [90, 30], late: '到了复核周期，尚未复核。',
    },
  },
  figures: {
    // 一个村计一次；各级称号合计见“有效称号”。
    'modelVillages.count': { name: '民主法治示范村（社区）', unit: '个', count: 'stock', on: 'namedOn', until: 'heldUntil', by: ['level'] },
    'modelVillages.rate': { name: '民主法治示范村（社区）比例', unit: '%', count: 'rate', of: 'modelVillages.count', base: 'org.villages' },
    'modelVillages.titles': { name: '民主法治示范有效称号', unit: '个', count: 'stock', on: 'namedOn', until: 'endedOn', by: ['level'] },
    'modelVillages.new': { name: '新命名的民主法治示范村（社区）', unit: '个', count: 'records', on: 'namedOn', by: ['level'] },
    'modelVillages.revoked': { name: '撤销的民主法治示范村（社区）', unit: '个', count: 'records', on: 'endedOn', where: inState('revoked'), by: ['level'] },
    'modelVillages.rechecked': { name: '民主法治示范村复核', unit: '次', count: 'rows', of: 'rechecks', on: 'rechecks.on', by: ['rechecks.result'] },
  },
  papers: {
    application: { name: '创建申报表', shows: ['community', 'level', 'batch', 'createdOn', 'selfCheckedOn', 'appliedOn'], signs: ['村（居）民委员会', '乡镇（街道）'] },
    selfCheck: { name: '自评表', shows: ['community', 'level', 'standards', 'selfCheckedOn'], signs: ['自评人'] },
    recheck: { name: '复核表', shows: ['community', 'level', 'namedOn', 'docNo', 'rechecks'], signs: ['复核人'] },
    rectification: { name: '整改报告', shows: ['community', 'level', 'rectifyBy', 'rectified'] },
  },
  // 自评分、投诉、否决情形不公开。
  portal: {
    shows: 'items', when: inState(...titled), fields: ['community', 'level', 'batch', 'namedOn', 'namedBy', 'docNo', 'plateNo'], date: 'namedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', justiceHead: 'unit', deputyLeader: 'unit', principal: 'totals',
    villageCadre: 'village', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '{village}{level}民主法治示范村（社区）',
  listedBy: 'createdOn', lists: ['community', 'level', 'namedOn', 'docNo', 'plateNo', 'heldUntil'],
})
