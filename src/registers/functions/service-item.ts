import { all, filled, inState, is, rowsOf, type Values, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, link, longText, money, number, parts, statutes, text, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { businessEnvironment } from '../../law/business-environment.ts'
import { disclosure } from '../../law/disclosure.ts'
import { licensing } from '../../law/licensing.ts'
import { onlineService } from '../../law/online-service.ts'
import * as guard from './service-item-guards.ts'
import { channels, materialSources, serviceKinds } from './service-words.ts'

const clerks = ['clerkOffice', 'clerkJustice', 'clerkPeace', 'clerkEmergency', 'clerkEnforce'] as const
const essence = ['item', 'kind', 'conditions', 'materials', 'legalLimit', 'promiseLimit', 'channels', 'result', 'complaintLine', 'draftedOn'] as const
const more = ['onSpot', 'fee', 'feeBasis', 'changeReason'] as const
const lawful = [guard.listed, guard.promiseShorter, guard.materialBasis, guard.notHeld, guard.feeBased]
const offered = filled('publishedOn')
const offeredIn = ['drafting', 'approved', 'published', 'suspended'] as const

/** 材料清单写成一句话，公开时用；不用交的也写明从哪里来。 */
const materialsText = ({ materials }: Values) =>
  rowsOf(materials).map(({ name, source }) => `${name}（${materialSources[source as keyof typeof materialSources]}）`).join('；') || null

/** 政务服务事项：一条记录是一份办事指南的一个版本；要改就另起一版。只有“已公布”的可以收件，其中“即办”的可以当场办结。 */
export const serviceItem = defineRegister({
  id: 'service-item', name: '政务服务事项', area: 'functions', prefix: 'FWSX',
  about: '便民服务中心和村级便民点能办什么：条件、材料、时限、收费、从哪里办。机关已有的材料不再向群众要。',
  version: { number: 1, since: '2026-01-01' },
  law: [
    licensing.art(30), licensing.art(58), businessEnvironment.art(34), businessEnvironment.art(35), businessEnvironment.art(36),
    businessEnvironment.art(37),
    businessEnvironment.art(44), onlineService.art(6), onlineService.art(7),
  ],
  fields: {
    item: link('权责清单事项', 'authority-list', { rests: { in: offeredIn, settledBy: ['supersede', 'suspend'] } }),
    kind: choice('事项类型', serviceKinds),
    draftedOn: date('编写日期'),
    conditions: longText('受理条件', { max: 3000 }),
    materials: parts('申请材料', {
      name: text('材料名称', { needed: true, max: 80 }), basis: text('要求提交的依据', { max: 120, help: '写到条' }),
      form: choice('形式', { original: '原件', copy: '复印件', both: '原件和复印件', electronic: '电子材料' }),
      available: yesNo('本机关已有或者能够共享取得'), source: choice('来源', materialSources, { neededIf: filled('name') }),
    }, { max: 50 }),
    materialsText: computed('材料清单', { of: 'text', from: ['materials'], compute: materialsText }),
    legalLimit: number('法定时限', '个工作日', { adds: false, max: 365 }),
    promiseLimit: number('承诺时限', '个工作日', { adds: false, max: 60, help: '当场办结的填 0' }),
    onSpot: yesNo('即办', { help: '材料齐全当场办结；批准指南就是授权窗口当场办' }),
    channels: choices('办理渠道', channels),
    fee: money('收费', { help: '不收费的填 0' }),
    feeBasis: statutes('收费依据', { rests: { in: offeredIn, settledBy: ['supersede', 'suspend'] } }),
    result: text('办理结果', { max: 60, help: '如证照、文书的名称' }),
    complaintLine: text('监督电话', { format: 'phone' }),
    changeReason: text('修订原因', { max: 100 }),
    approvedOn: date('批准日期'),
    publishedOn: date('公布日期'),
    endedOn: date('停用日期'),
    nextDraftedOn: date('另起新版日期'),
    nextReason: text('另起新版的原因', { max: 100 }),
    predecessor: link('上一版', 'service-item'),
    successor: link('下一版', 'service-item'),
  },
  states: { drafting: '起草', approved: '已批准', published: '已公布', suspended: '暂停使用', amended: '已由新版替代', repealed: '已取消' },
  final: ['amended', 'repealed'],
  standing: ['published', 'suspended'],
  steps: {
    draft: { name: '编写办事指南', by: clerks, from: [], to: 'drafting', on: 'draftedOn', asks: essence, may: [...more, 'predecessor'], makes: ['guide'] },
    revise: { name: '修改草稿', by: clerks, from: ['drafting'], may: [...essence, ...more] },
    approve: {
      name: '批准', by: ['deputyLeader', 'principal'], from: ['drafting'], to: 'approved', on: 'approvedOn', asks: ['approvedOn'],
      needs: [...lawful, guard.permitFree], notBy: ['draft', 'revise'],
    },
    sendBack: { name: '退回修改', by: ['deputyLeader', 'principal'], from: ['drafting', 'approved'], to: 'drafting', reason: 'needed' },
    publish: {
      name: '公布', by: ['clerkOffice'], from: ['approved'], to: 'published', on: 'publishedOn', asks: ['publishedOn'],
      needs: [guard.listed, guard.oneGuide], notBy: ['approve'], makes: ['guide'], law: licensing.art(30),
    },
    suspend: { name: '暂停使用', by: ['clerkOffice', 'deputyLeader'], from: ['published'], to: 'suspended', reason: 'needed' },
    resume: { name: '恢复使用', by: ['deputyLeader', 'principal'], from: ['suspended'], to: 'published', reason: 'needed', needs: [guard.listed] },
    amend: {
      name: '起草新版', by: clerks, from: ['published', 'suspended'], on: 'nextDraftedOn', asks: ['nextDraftedOn', 'nextReason'],
      opens: {
        register: 'service-item', step: 'draft', link: 'successor', back: 'predecessor',
        with: {
          item: 'item', kind: 'kind', conditions: 'conditions', materials: 'materials', legalLimit: 'legalLimit', promiseLimit: 'promiseLimit',
          onSpot: 'onSpot', channels: 'channels', fee: 'fee', feeBasis: 'feeBasis', result: 'result', complaintLine: 'complaintLine',
          draftedOn: 'nextDraftedOn', changeReason: 'nextReason',
        },
      },
    },
    supersede: {
      name: '由新版替代', by: ['clerkOffice'], from: ['published', 'suspended'], to: 'amended', on: 'endedOn', asks: ['endedOn'],
      needs: [guard.approvedSuccessor],
    },
    repeal: {
      name: '取消', by: ['deputyLeader', 'principal'], from: ['drafting', 'approved', 'published', 'suspended'], to: 'repealed', on: 'endedOn',
      asks: ['endedOn'], reason: 'needed',
    },
  },
  clocks: {
    publication: {
      name: '公布期限', from: 'approvedOn', length: { workdays: 20, profile: 'gov-strict', law: disclosure.art(26) },
      stops: ['publish', 'sendBack', 'repeal'], warns: [5], late: '办事指南批准以后逾期未公布。',
    },
  },
  figures: {
    'service.items': { name: '政务服务事项', unit: '项', count: 'stock', on: 'publishedOn', until: 'endedOn', by: ['kind', 'channels'] },
    'service.onSpotItems': { name: '即办事项', unit: '项', count: 'stock', on: 'publishedOn', until: 'endedOn', where: yes('onSpot') },
    'service.onlineItems': {
      name: '网上可办事项', unit: '项', count: 'stock', on: 'publishedOn', until: 'endedOn', where: all(offered, is('channels', 'online', 'mobile')),
    },
    'service.onlineRate': { name: '网上可办率', unit: '%', count: 'rate', of: 'service.onlineItems', base: 'service.items' },
    'service.windows': { name: '服务窗口', unit: '个', count: 'manual', source: '党政办（便民服务中心）' },
    'service.villagePoints': { name: '村级便民服务点', unit: '个', count: 'manual', source: '党政办（便民服务中心）' },
  },
  papers: {
    guide: {
      name: '办事指南', law: licensing.art(30),
      shows: [
        'item', 'kind', 'conditions', 'materials', 'legalLimit', 'promiseLimit', 'onSpot', 'channels', 'fee', 'feeBasis', 'result', 'complaintLine',
      ],
    },
  },
  // 办事指南全部公开；旧版不再显示，免得群众照旧的准备。
  portal: {
    shows: 'items', when: inState('published'), date: 'publishedOn',
    fields: [
      'kind', 'conditions', 'materialsText', 'legalLimit', 'promiseLimit', 'onSpot', 'channels', 'fee', 'feeBasis', 'result', 'complaintLine',
      'publishedOn',
    ],
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit', villageCadre: 'unit', grid: 'unit',
    deputyLeader: 'unit', principal: 'unit', adviser: 'unit', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{kind}事项',
  listedBy: 'draftedOn', lists: ['kind', 'item', 'legalLimit', 'promiseLimit', 'onSpot', 'channels', 'fee', 'publishedOn', 'endedOn'],
  duplicates: { same: ['item', 'kind'], days: 3650 },
})
