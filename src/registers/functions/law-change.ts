import { atMost, filled, is, not } from '../../kernel/condition.ts'
import { choice, date, longText, statutes, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { changeKinds } from '../../law/changes.ts'
import { penalty } from '../../law/penalty.ts'

/** 一条记录只写一部法：各部的施行日、替代关系不同。 */
const oneLaw = { id: 'one', needs: atMost('statute', 1), says: '一次只登记一部法律、法规、规章。', help: '几部一起变动的，请逐部登记。' } as const
const oneSuccessor = { id: 'oneSuccessor', when: filled('successor'), needs: atMost('successor', 1), says: '替代的法写了不止一部。', help: '请写主要的一部，其余写在“清理要求”里。' } as const
/** 废止、替代以后全县不得再据以立案、定事项，所以要写明公布依据。 */
const sourced = { id: 'source', when: not(is('kind', 'amended')), needs: filled('source'), says: '没有写公布依据。', help: '请写明公布废止、替代的文件，如“国务院令第825号”。' } as const

/**
 * 法规变动：一部法的一次修改、废止、替代，由县级审核人员登记一次，全县各单位的关口从施行日起照它判断；
 * 受影响的权责事项、办事指南、规范性文件、合同、检查和案件在“法规变动”页列出，由各单位用各台账自己的环节处理。
 */
export const lawChange = defineRegister({
  id: 'law-change', name: '法规变动', area: 'functions', prefix: 'FGBD', about: '哪部法从哪天起修改、废止、由哪部替代：登记一次，全县照它判断，受影响的事项自动列出。',
  version: { number: 1, since: '2026-01-01' },
  law: [businessEnvironment.art(64), penalty.art(37), penalty.art(38)],
  fields: {
    statute: statutes('变动的法律、法规、规章', { help: '写全称；一次一部' }),
    kind: choice('变动', changeKinds),
    changesOn: date('变动施行日', { future: true }),
    articles: text('涉及的条款', { max: 300, help: '如“第五条、第九条第二款”；整部废止的不填' }),
    successor: statutes('现行的法律、法规、规章', { neededIf: is('kind', 'replaced') }),
    source: text('公布依据', { max: 120, help: '如“国务院令第825号”' }),
    announcedOn: date('公布日期'),
    notedOn: date('登记日期'),
    advice: longText('清理要求', { max: 1000, help: '各单位怎样清理；没有特别要求的不填' }),
    cleanedOn: date('清理完毕日期'),
  },
  states: { noted: '待施行', inForce: '已施行', cleaned: '清理完毕', withdrawn: '已撤回' },
  final: ['cleaned', 'withdrawn'],
  steps: {
    register: {
      name: '登记法规变动', by: ['countyReviewer'], from: [], to: 'noted', on: 'notedOn', asks: ['statute', 'kind', 'changesOn', 'notedOn'],
      may: ['articles', 'successor', 'source', 'announcedOn', 'advice'], needs: [oneLaw, oneSuccessor, sourced],
    },
    amend: {
      name: '补充变动内容', by: ['countyReviewer'], from: ['noted', 'inForce'], may: ['articles', 'successor', 'source', 'announcedOn', 'advice'],
      needs: [oneSuccessor],
    },
    takeEffect: { name: '变动施行', by: 'time', from: ['noted'], to: 'inForce', when: 'changesOn' },
    finish: { name: '清理完毕', by: ['countyReviewer'], from: ['inForce'], to: 'cleaned', on: 'cleanedOn', asks: ['cleanedOn'] },
    withdraw: { name: '撤回登记', by: ['countyReviewer'], from: ['noted', 'inForce'], to: 'withdrawn', reason: 'needed' },
  },
  clocks: {
    // 清理没有全国统一的期限，默认自施行起四十个工作日（未核实）。
    cleaning: {
      name: '清理', from: 'changesOn', length: { workdays: 40, profile: 'gov-strict', setting: 'lawChange.cleaning' }, stops: ['finish', 'withdraw'],
      early: true, warns: [10], late: '法规变动施行以后逾期没有清理完毕。',
    },
  },
  figures: {
    'authority.lawChanges': { name: '登记的法规变动', unit: '部', count: 'records', on: 'notedOn', by: ['kind'] },
  },
  portal: { shows: 'nothing' },
  reads: { countyReviewer: 'unit', clerkJustice: 'unit', justiceHead: 'unit', principal: 'unit', evaluator: 'totals', auditor: 'unit' },
  approvers: ['countyReviewer'],
  entitled: '法规{kind}',
  listedBy: 'notedOn', lists: ['statute', 'kind', 'changesOn', 'successor', 'source', 'notedOn', 'cleanedOn'],
})
