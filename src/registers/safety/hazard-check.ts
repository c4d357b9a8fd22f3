import { all, every, filled, inState, is, not, some, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, links, longText, parts, person, persons, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { emergencyResponse } from '../../law/emergency-response.ts'
import { fireControl } from '../../law/fire-control.ts'
import { forestFire } from '../../law/forest-fire.ts'
import { workSafety } from '../../law/work-safety.ts'
import { hazardThemes } from './hazard-words.ts'

const kinds = { weekly: '每周排查', special: '专项检查', joint: '联合检查', event: '重大活动安保', complaint: '举报核查' } as const

const clerks = ['clerkEmergency', 'clerkPeace', 'clerkEnforce', 'clerkOffice', 'villageCadre'] as const
const what = ['kind', 'theme'] as const
const found = ['capacity', 'inspectors', 'allClear'] as const
const extras = ['leader', 'team', 'partners', 'sites', 'hazards', 'findings', 'photos'] as const
const held = inState('checked', 'verified', 'archived')
const enforcing = is('capacity', 'enforcement')

const guards = {
  // G4：行使检查权的，要有执法证件；网格、村组日常排查不行使检查权，不要求。
  certified: {
    id: 'G4', when: enforcing, needs: every('team', filled('certificate')), law: workSafety.art(67),
    says: '监督检查人员没有填写执法证件。', help: '没有证件的，只能作为日常排查，性质改选“日常排查”；监督检查请换持证人员。',
  },
  // 第六十八条：书面记录由检查人员和被检查单位负责人签字；拒签的，记录在案。
  recorded: {
    id: 'record', when: enforcing, needs: all(filled('sites'), every('sites', filled('record'))), law: workSafety.art(68),
    says: '有的被检查单位没有现场检查记录。', help: '请上传双方签字的记录；拒绝签字的，在“拒签情况”中写明，记录照样上传。',
  },
  // 没有发现问题就是零报告；发现问题的，隐患要逐条登记。
  listed: {
    id: 'listed', when: not(yes('allClear')), needs: filled('hazards'), warns: true,
    says: '发现了问题，但没有关联隐患。', help: '请先在“隐患治理”中逐条登记再关联；当场改掉、不必登记的，说明原因后继续。',
  },
  clear: {
    id: 'clear', when: yes('allClear'), needs: not(some('sites', yes('problem'))), says: '有的单位查出了问题，不能作零报告。', help: '请核对“未发现问题”。',
  },
} as const

/** 隐患排查与专项检查：一条记录就是一次检查，一次可以查几家单位；查出的隐患逐条另登。没有发现问题也要登记，那就是零报告。 */
export const hazardCheck = defineRegister({
  id: 'hazard-check', name: '隐患排查与专项检查', area: 'safety', prefix: 'AJ', about: '每一次排查、检查：查什么、谁去查、查了哪几家、有没有发现问题。发现的隐患登记在“隐患治理”。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    workSafety.art(9, '第二款'), workSafety.art(68), fireControl.art(52), forestFire.art(24), emergencyResponse.art(33), emergencyResponse.art(34),
  ],
  fields: {
    task: link('所属任务', 'task'),
    kind: choice('检查种类', kinds),
    theme: choice('检查主题', hazardThemes),
    scheme: longText('检查安排', { max: 2000 }),
    plannedOn: date('计划检查日期', { future: true }),
    checkedOn: date('检查日期'),
    checkDay: computed('检查或者计划日期', {
      of: 'date', from: ['checkedOn', 'plannedOn'], compute: ({ checkedOn, plannedOn }) => checkedOn ?? plannedOn ?? null,
    }),
    capacity: choice('检查性质', { patrol: '日常排查', enforcement: '监督检查' }, { help: '监督检查要出示执法证件，并作现场检查记录' }),
    leader: person('带队领导'),
    inspectors: persons('检查人员', { max: 30 }),
    team: parts('持证检查人员', { person: person('姓名'), certificate: text('执法证件号', { max: 40, secret: 'personal', purpose: '核对检查人员资格' }) }, {
      max: 30, neededIf: enforcing,
    }),
    partners: parts('联合检查单位', { name: text('单位名称', { needed: true, max: 60 }) }, { max: 20, neededIf: is('kind', 'joint') }),
    sites: parts('被检查单位', {
      name: text('单位（场所）名称', { needed: true, max: 80 }), contact: text('单位联系人', { max: 40, secret: 'personal', purpose: '联系被检查单位' }),
      problem: yesNo('查出问题'), record: files('现场检查记录'), signed: yesNo('单位负责人已签字'),
      refusal: text('拒签情况', { max: 200, neededIf: all(filled('record'), not(yes('signed'))) }),
    }, { max: 60 }),
    allClear: yesNo('未发现问题', { help: '选“是”就是零报告' }),
    findings: longText('检查情况', { max: 3000 }),
    hazards: links('发现的隐患', 'hazard'),
    photos: files('现场照片'),
    verifiedOn: date('核实日期'),
  },
  states: { planned: '已列计划', checked: '已检查', verified: '已核实', archived: '已归档', cancelled: '已取消' },
  final: ['archived', 'cancelled'],
  steps: {
    plan: {
      name: '安排检查', by: clerks, from: [], to: 'planned', asks: [...what, 'plannedOn'], may: ['task', 'scheme', 'leader', 'inspectors', 'partners'],
      makes: ['scheme'], law: workSafety.art(9, '第二款'),
    },
    check: {
      name: '检查', by: [...clerks, 'in:inspectors'], from: ['planned'], to: 'checked', on: 'checkedOn', asks: ['checkedOn', ...found], may: extras,
      needs: [guards.certified, guards.recorded, guards.clear], makes: ['record'], law: workSafety.art(68),
    },
    // 每周排查、网格巡查不必先列计划，一步登记。
    enter: {
      name: '直接登记', by: [...clerks, 'grid'], from: [], to: 'checked', on: 'checkedOn', asks: [...what, 'checkedOn', ...found],
      may: ['task', ...extras], needs: [guards.certified, guards.recorded, guards.clear], makes: ['record'], law: workSafety.art(9, '第二款'),
    },
    list: { name: '关联隐患', by: [...clerks, 'in:inspectors'], from: ['checked'], asks: ['hazards'] },
    verify: {
      name: '核实', by: ['deputyLeader', 'clerkEmergency'], from: ['checked'], to: 'verified', on: 'verifiedOn', asks: ['verifiedOn'],
      needs: [guards.listed], notBy: ['plan', 'check', 'enter'], notIn: ['inspectors'],
    },
    archive: { name: '归档', by: ['clerkEmergency', 'clerkPeace'], from: ['verified'], to: 'archived' },
    cancel: { name: '取消', by: clerks, from: ['planned'], to: 'cancelled', reason: 'needed' },
  },
  figures: {
    'hazard.inspections': { name: '隐患排查、安全检查', unit: '次', count: 'records', on: 'checkedOn', where: held, by: ['kind', 'theme'] },
    'hazard.special': { name: '专项检查', unit: '次', count: 'records', on: 'checkedOn', where: all(held, is('kind', 'special')), by: ['theme'] },
    'hazard.inspectedUnits': { name: '检查单位（场所）', unit: '家次', count: 'rows', of: 'sites', on: 'checkedOn', where: held },
    'hazard.zeroReports': { name: '零报告', unit: '次', count: 'records', on: 'checkedOn', where: all(held, yes('allClear')) },
    // 只数完整落在期间里的周；零报告也算有排查。
    'hazard.weeksCovered': {
      name: '有排查（含零报告）的周', unit: '周', count: 'distinct', of: 'checkedOn', on: 'checkedOn', every: 'week', where: all(held, is('kind', 'weekly')),
    },
    'hazard.weeks': { name: '应排查的周', unit: '周', count: 'periods', every: 'week' },
    'hazard.weeklyCoverage': { name: '每周排查覆盖率', unit: '%', count: 'rate', of: 'hazard.weeksCovered', base: 'hazard.weeks' },
  },
  // 周期没有国家规定，由各县设置。没有发现问题的登记为“未发现问题”，或者整村作零报告，都算排查过。
  recurs: {
    weekly: {
      name: '每周隐患排查', every: 'week', per: 'village', by: ['villageCadre', 'clerkEmergency'], on: 'checkedOn', where: all(held, is('kind', 'weekly')),
      step: 'enter', orZero: true, setting: 'hazardCheck.weekly', says: '每村（社区）每周排查一次；没有发现问题也要登记。',
    },
  },
  papers: {
    scheme: { name: '检查方案', shows: ['kind', 'theme', 'plannedOn', 'scheme', 'leader', 'partners'], signs: ['带队领导'] },
    record: {
      name: '现场检查记录', shows: ['kind', 'theme', 'checkedOn', 'sites', 'findings'], signs: ['检查人员', '被检查单位负责人'], law: workSafety.art(68),
    },
  },
  // 只公布各类检查的次数；被检查单位、联系人、隐患细节都不公布。
  portal: { shows: 'totals' },
  reads: {
    clerkOffice: 'unit', clerkPeace: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit', clerkJustice: 'totals', justiceHead: 'unit',
    deputyLeader: 'unit', principal: 'unit', villageCadre: 'village', grid: 'own', countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  privacy: { purpose: '开展安全检查，作现场检查记录', basis: workSafety.art(68), keepYears: 5, after: 'checkedOn' },
  entitled: '{village}{theme}{kind}',
  listedBy: 'checkDay', lists: ['checkDay', 'kind', 'theme', 'leader', 'allClear'],
  duplicates: { same: ['kind', 'theme', 'checkedOn'], days: 1 },
})
