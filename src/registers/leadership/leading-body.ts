import { all, filled, is, last, yes } from '../../kernel/condition.ts'
import { choice, date, docNo, files, link, longText, parts, person, text, unit, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { firstResponsible } from '../../law/first-responsible.ts'
import { localGovernment } from '../../law/local-government.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const leaders = ['deputyLeader', 'principal'] as const

const member = {
  person: person('姓名'), name: text('系统外人员', { max: 20, secret: 'personal' }), post: text('职务', { max: 40 }),
  seat: choice('机构内职务', { chair: '主任（组长、召集人）', deputy: '副主任（副组长）', member: '成员', director: '办公室主任' }),
} as const

/** 每次调整都要说得出哪天、调了什么、凭什么文件。 */
const changed = {
  id: 'change', needs: last('changes', all(filled('on'), filled('kind'), filled('docNo'))), says: '没有写明调整的日期、内容或者文号。',
  help: '请按调整文件填写。',
} as const
const belongs = {
  id: 'parent', when: is('kind', 'coordinationGroup'), needs: filled('parent'), says: '协调小组没有填写所属机构。',
  help: '请选择它所属的委员会或者领导小组；该机构尚未登记的，先登记。',
} as const

/** 领导（协调）机构：一条记录就是一个机构，从设立到撤销；人员和职责的每次调整都留下文号。各协调小组的名称由各地自定（未核实），照文件填写。 */
export const leadingBody = defineRegister({
  id: 'leading-body', name: '领导机构', area: 'leadership', prefix: 'LJ', about: '依法治镇委员会、领导小组、协调小组：何时成立、由谁组成、怎样调整。它们开的会登记在“法治会议”。',
  version: { number: 1, since: '2026-01-01' },
  law: [firstResponsible.art(5), localGovernment.art(76)],
  fields: {
    kind: choice('机构类别', { committee: '依法治镇（街）委员会', leadingGroup: '领导小组', coordinationGroup: '协调小组', joint: '联席会议', other: '其他' }),
    fullName: text('机构名称', { max: 60 }),
    ruleOfLaw: yesNo('属于法治建设的机构'),
    parent: link('所属机构', 'leading-body'),
    duty: longText('主要职责', { max: 2000 }),
    office: unit('办公室设在'),
    members: parts('组成人员', member, { min: 1, max: 60 }),
    meeting: link('研究成立的会议', 'meeting'),
    docNo: docNo('成立文件文号'),
    document: files('成立文件'),
    establishedOn: date('成立日期'),
    changes: parts('历次调整', {
      on: date('调整日期', { needed: true }), kind: choice('调整内容', { members: '人员', duty: '职责', name: '名称' }, { needed: true }), docNo: docNo('调整文件文号'),
      note: text('调整说明', { max: 200 }),
    }, { grows: true }),
    changeFiles: files('调整文件'),
    dissolvedOn: date('撤销日期'),
    dissolvedDocNo: docNo('撤销文件文号'),
  },
  states: { proposed: '拟设立', established: '已成立', dissolved: '已撤销', dropped: '不再设立' },
  final: ['dissolved', 'dropped'],
  standing: ['established'],
  steps: {
    propose: {
      name: '提出设立', by: clerks, from: [], to: 'proposed', asks: ['kind', 'fullName', 'ruleOfLaw', 'duty', 'members'],
      may: ['parent', 'office', 'meeting'], needs: [belongs],
    },
    establish: {
      name: '成立', by: leaders, from: ['proposed'], to: 'established', on: 'establishedOn', asks: ['establishedOn', 'docNo', 'document'],
      may: ['meeting', 'members', 'duty', 'office'], notBy: ['propose'], makes: ['establishment'],
    },
    // 机构早已成立的，照文件补登，不必再批一次。
    enter: {
      name: '登记已有机构', by: clerks, from: [], to: 'established', on: 'establishedOn',
      asks: ['kind', 'fullName', 'ruleOfLaw', 'members', 'establishedOn', 'docNo', 'document'], may: ['parent', 'duty', 'office', 'meeting'],
      needs: [belongs],
    },
    adjust: {
      name: '登记调整', by: clerks, from: ['established'], asks: ['changes'], may: ['members', 'duty', 'fullName', 'office', 'changeFiles'],
      needs: [changed], makes: ['adjustment'],
    },
    dissolve: {
      name: '撤销', by: leaders, from: ['established'], to: 'dissolved', on: 'dissolvedOn', asks: ['dissolvedOn', 'dissolvedDocNo'],
      notBy: ['propose', 'enter'],
    },
    drop: { name: '不再设立', by: leaders, from: ['proposed'], to: 'dropped', reason: 'needed', notBy: ['propose'] },
  },
  figures: {
    'leadership.bodies': {
      name: '法治建设领导（协调）机构', unit: '个', count: 'stock', on: 'establishedOn', until: 'dissolvedOn', where: yes('ruleOfLaw'), by: ['kind'],
    },
    'leadership.bodyChanges': {
      name: '领导（协调）机构调整', unit: '次', count: 'rows', of: 'changes', on: 'changes.on', where: yes('ruleOfLaw'), by: ['kind'],
    },
  },
  papers: {
    establishment: { name: '成立文件', shows: ['docNo', 'fullName', 'members', 'duty', 'office', 'establishedOn'], signs: ['成立机关（印章）'] },
    adjustment: { name: '调整文件', when: filled('changes'), shows: ['fullName', 'docNo', 'changes', 'members'], signs: ['成立机关（印章）'] },
  },
  // 只公开有哪些机构；组成人员和调整不公开。
  portal: {
    shows: 'items', when: all(yes('ruleOfLaw'), filled('establishedOn')), fields: ['kind', 'fullName', 'establishedOn', 'docNo', 'dissolvedOn'],
    date: 'establishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  // 只有系统外人员的姓名；保存年限未核实，由各县设置（leading-body.keepYears）。
  privacy: { purpose: '写明机构由哪些人组成', basis: firstResponsible.art(5), keepYears: 10 },
  entitled: '{fullName}',
  listedBy: 'establishedOn', lists: ['kind', 'fullName', 'ruleOfLaw', 'establishedOn', 'docNo', 'dissolvedOn'],
  duplicates: { same: ['fullName'], days: 366 },
})
