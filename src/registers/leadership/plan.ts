import { all, any, every, filled, inState, is, not, ordered, yes } from '../../kernel/condition.ts'
import { choice, computed, date, docNo, files, link, longText, number, parts, person, text, unit, year, yesNo } from '../../kernel/field.ts'
import { areas, defineRegister } from '../../kernel/register.ts'
import { governmentInspection } from '../../law/government-inspection.ts'
import { yearStart } from './year.ts'

const clerks = ['clerkOffice', 'clerkJustice'] as const
const kinds = { keyPoints: '工作要点', arrangement: '工作安排', nextYear: '下年打算' } as const

const issued = not(inState('drafting', 'consulted', 'adopted'))

type Values = Readonly<Record<string, unknown>>
const dayOf = ({ issuedOn, draftedOn }: Values) => issuedOn ?? draftedOn ?? null

const itemised = {
  id: 'items', needs: every('items', all(filled('content'), filled('leadOrg'), filled('due'))), says: '有的任务没有内容、牵头单位或者完成时限。',
  help: '请逐项补齐；一时定不下来的，定下来再分解。',
} as const

/** 年度没有开始，谈不上总结：下年的计划印发早，总结照样在当年。 */
const yearBegun = {
  id: 'yearBegun', needs: ordered('yearStart', 'summarisedOn'), says: '计划的年度还没有开始。', help: '请到计划年度再办“年度总结”；计划年度填错的，请申请更正。',
} as const

/** 年度计划：工作要点、工作安排和下年打算。分解下去的每一项是“工作任务”台账里的一条，一直督办到销号。 */
export const plan = defineRegister({
  id: 'plan', name: '年度计划', area: 'leadership', prefix: 'JH', about: '每年的法治工作要点、工作安排和下年打算：起草、征求意见、审定、印发、执行、总结。任务另有台账。',
  version: { number: 1, since: '2026-01-01' },
  // 乡镇制定计划没有法律上的程序；条例约束县级以上，乡镇是督查对象。
  law: [governmentInspection.art(4), governmentInspection.art(5)],
  fields: {
    forYear: year('计划年度'),
    yearStart,
    kind: choice('计划种类', kinds),
    draftedOn: date('起草日期'),
    upperPlan: text('上级要点', { max: 100, help: '上级文件的标题和文号' }),
    upperFiles: files('上级要点原文'),
    body: longText('正文'),
    draft: files('计划文稿'),
    consultedOn: date('征求意见日期'),
    opinions: longText('意见及采纳情况', { max: 3000 }),
    approvedBy: link('审定会议', 'meeting'),
    approvedOn: date('审定日期'),
    docNo: docNo('发文字号'),
    issuedOn: date('印发日期'),
    planDay: computed('印发或者起草日期', { of: 'date', from: ['issuedOn', 'draftedOn'], compute: dayOf }),
    open: yesNo('可以公开', { help: '公开的是印发的正文，不含任务分工和督办' }),
    startedOn: date('开始执行日期'),
    brokenOn: date('分解日期'),
    items: parts('任务分解', {
      no: number('序号', '', { min: 1, max: 999 }), content: text('任务内容', { needed: true, max: 500 }), area: choice('领域', areas), leadOrg: unit('牵头单位'),
      leader: person('责任领导'), due: date('完成时限', { future: true }), task: link('下达的任务', 'task'),
    }, { grows: true, max: 200 }),
    summary: longText('年度总结', { max: 10_000 }),
    summarisedOn: date('总结日期'),
  },
  states: {
    drafting: '起草', consulted: '已征求意见', adopted: '已审定', issued: '已印发', inForce: '执行中', summarised: '已总结', archived: '已归档',
  },
  final: ['archived'],
  steps: {
    draft: {
      name: '起草计划', by: clerks, from: [], to: 'drafting', on: 'draftedOn', asks: ['forYear', 'kind', 'draftedOn'],
      may: ['upperPlan', 'upperFiles', 'body', 'draft'],
    },
    revise: { name: '修改文稿', by: clerks, from: ['drafting', 'consulted'], to: 'drafting', may: ['upperPlan', 'upperFiles', 'body', 'draft'] },
    consult: {
      name: '征求意见', by: clerks, from: ['drafting'], to: 'consulted', on: 'consultedOn', asks: ['consultedOn', 'opinions'], may: ['body', 'draft'],
    },
    approve: {
      name: '审定', by: ['principal'], from: ['consulted'], to: 'adopted', on: 'approvedOn', asks: ['approvedOn'],
      may: ['approvedBy'], notBy: ['draft', 'revise'],
      needs: [{ id: 'text', needs: any(filled('body'), filled('draft')), says: '没有计划正文，也没有文稿。', help: '请在“修改文稿”中填写正文或者上传文稿。' }],
    },
    return: { name: '退回修改', by: ['principal', 'deputyLeader'], from: ['consulted'], to: 'drafting', reason: 'needed' },
    issue: {
      name: '印发', by: ['clerkOffice'], from: ['adopted'], to: 'issued', on: 'issuedOn', asks: ['docNo', 'issuedOn', 'body', 'open'],
      makes: ['document'],
    },
    start: { name: '开始执行', by: clerks, from: ['issued'], to: 'inForce', on: 'startedOn', asks: ['startedOn'] },
    // 逐项列入“工作任务”，由党政办定承办人后下达；后来增加的，再分解一次，已经列入的不重复。
    breakDown: {
      name: '分解任务', by: clerks, from: ['issued', 'inForce'], on: 'brokenOn', asks: ['brokenOn', 'items'], needs: [itemised], makes: ['breakdown'],
      opens: {
        register: 'task', step: 'propose', each: 'items', link: 'items.task', back: 'plan', title: 'items.content',
        with: {
          origin: { value: 'plan' }, proposedOn: 'brokenOn', serial: 'items.no', content: 'items.content', area: 'items.area', leadOrg: 'items.leadOrg',
          leader: 'items.leader', dueOn: 'items.due', forYear: 'forYear',
        },
      },
    },
    summarise: {
      name: '年度总结', by: clerks, from: ['inForce'], to: 'summarised', on: 'summarisedOn', asks: ['summary', 'summarisedOn'], needs: [yearBegun],
      makes: ['summary'],
    },
    archive: { name: '归档', by: ['clerkOffice'], from: ['summarised'], to: 'archived' },
  },
  figures: {
    'plan.documents': {
      name: '印发的法治工作计划', unit: '份', count: 'records', on: 'issuedOn', where: issued, by: ['kind'],
    },
  },
  recurs: {
    yearly: {
      name: '年度工作计划', every: 'year', per: 'unit', by: clerks, on: 'yearStart', where: all(issued, is('kind', 'keyPoints', 'arrangement')),
      dueBy: '03-31', setting: 'plan.yearly', says: '每年 3 月底前印发当年的工作要点或者工作安排。',
    },
  },
  papers: {
    document: { name: '工作要点（工作安排）', shows: ['docNo', 'forYear', 'kind', 'body', 'issuedOn'], signs: ['镇党委、镇人民政府（印章）'] },
    breakdown: { name: '任务分解表', when: filled('items'), shows: ['docNo', 'forYear', 'kind', 'items'] },
    summary: { name: '年度总结', shows: ['forYear', 'kind', 'docNo', 'summary', 'summarisedOn'] },
  },
  portal: {
    shows: 'items', when: all(filled('issuedOn'), yes('open')), fields: ['forYear', 'kind', 'docNo', 'issuedOn', 'body'], text: 'body',
    date: 'issuedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', villageCadre: 'own', countyReviewer: 'unit', evaluator: 'own', auditor: 'unit',
  },
  approvers: ['deputyLeader', 'principal'],
  entitled: '{forYear}年{kind}',
  listedBy: 'planDay', lists: ['forYear', 'kind', 'docNo', 'issuedOn'],
  duplicates: { same: ['forYear', 'kind'], days: 365 },
})
