import { all, every, filled, inState, is, not, yes } from '../../kernel/condition.ts'
import { choice, choices, computed, date, longText, parts, text, unit, year, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { disclosure } from '../../law/disclosure.ts'
import { majorDecisions as law } from '../../law/major-decisions.ts'
import { decisionKinds, procedures } from './decision-words.ts'

const atYearEnd = ({ year, publishedOn }: Readonly<Record<string, unknown>>) =>
  typeof publishedOn === 'string' && typeof year === 'number' && publishedOn >= `${year}-10-01`

/** 列错了当场就告诉起草人，不等到党委同意时才由别人发现。 */
const alwaysThree = {
  id: 'procedures', needs: every('items', all(is('required', 'participate'), is('required', 'legality'), is('required', 'discuss'))), law: law.art(14),
  says: '有的事项没有列公众参与、合法性审查、集体讨论决定。', help: '这三项程序每个事项都要履行，请补上。',
} as const

/** 重大行政决策事项年度目录：经党委同意后向社会公布，可以动态调整。各项决策从这里列入。 */
export const decisionCatalogue = defineRegister({
  id: 'decision-catalogue', name: '重大行政决策事项目录', area: 'decisions', prefix: 'JCML',
  about: '一年一份：拟决策的事项、承办单位、依据、应履行的程序和完成时间；经党委同意，向社会公布。',
  version: { number: 1, since: '2026-01-01' },
  // 乡镇参照执行（第四十二条）；有的地方性法规要求乡镇编制并公布目录。
  law: [law.art(3), law.art(42), disclosure.art(20)],
  fields: {
    year: year('目录年度', { min: 2019 }),
    draftedOn: date('起草日期'),
    items: parts('决策事项', {
      name: text('事项名称', { max: 120, needed: true }), kind: choice('类别', decisionKinds, { needed: true }), office: unit('承办单位', { needed: true }),
      basis: longText('法律政策依据', { max: 500, needed: true }), required: choices('应履行的程序', procedures, { needed: true }),
      dueOn: date('计划完成时间', { future: true, needed: true }),
    }, { min: 1, max: 100 }),
    nothingExcluded: yesNo('没有宏观调控、政府立法、突发事件应急处置的决策'),
    agreedOn: date('党委同意日期'),
    publishedOn: date('公布日期'),
    publishUrl: text('公布网址', { format: 'url' }),
    yearEnd: computed('第四季度以后才公布', { of: 'yesNo', from: ['year', 'publishedOn'], compute: atYearEnd }),
    adjustedOn: date('调整日期'),
    adjustWhy: longText('调整理由', { max: 500 }),
    closedOn: date('归档日期'),
  },
  states: { drafting: '起草', agreed: '党委已同意', published: '已公布', closed: '已归档' },
  final: ['closed'],
  standing: ['published'],
  steps: {
    draft: {
      name: '起草目录', by: ['clerkOffice'], from: [], to: 'drafting', on: 'draftedOn', asks: ['year', 'draftedOn', 'items'],
      needs: [alwaysThree], law: law.art(3),
    },
    revise: { name: '修改目录', by: ['clerkOffice'], from: ['drafting'], asks: ['items'], needs: [alwaysThree] },
    agree: {
      name: '党委同意', by: ['principal'], from: ['drafting'], to: 'agreed', on: 'agreedOn', asks: ['agreedOn', 'nothingExcluded'],
      notBy: ['draft', 'revise', 'adjust'], law: law.art(3), makes: ['list'],
      needs: [
        {
          id: 'excluded', needs: yes('nothingExcluded'), law: law.art(3), says: '宏观调控、政府立法、突发事件应急处置的决策不列入目录。',
          help: '请逐项核对；有的，退回删去。',
        },
        {
          id: 'complete', needs: every('items', all(filled('name'), filled('kind'), filled('office'), filled('basis'), filled('dueOn'))),
          law: law.art(3), says: '有的事项没有写明名称、类别、承办单位、依据或者完成时间。', help: '请在“修改目录”中补齐。',
        },
        alwaysThree,
      ],
    },
    publish: {
      name: '公布目录', by: ['clerkOffice'], from: ['agreed'], to: 'published', on: 'publishedOn', asks: ['publishedOn'], may: ['publishUrl'],
      law: disclosure.art(26),
      needs: [{
        id: 'yearEnd', needs: not(yes('yearEnd')), warns: true, says: '目录到第四季度以后才公布，起不到事先告知的作用。',
        help: '请核对年度和日期；确是这样的，写明理由后继续。',
      }],
    },
    adjust: {
      name: '动态调整', by: ['clerkOffice'], from: ['published'], to: 'drafting', on: 'adjustedOn', asks: ['adjustedOn', 'adjustWhy', 'items'],
      needs: [alwaysThree], law: law.art(3),
    },
    close: { name: '年度归档', by: ['clerkOffice'], from: ['published'], to: 'closed', on: 'closedOn', asks: ['closedOn'], law: law.art(33) },
  },
  clocks: {
    publication: {
      name: '公布目录', from: 'agreedOn', length: { workdays: 20, profile: 'gov-strict', law: disclosure.art(26) }, stops: ['publish'], warns: [5],
      late: '逾期公布目录。',
    },
  },
  figures: {
    'decisions.catalogueItems': { name: '重大行政决策目录事项', unit: '项', count: 'rows', of: 'items', on: 'publishedOn' },
  },
  papers: {
    list: { name: '重大行政决策事项目录', shows: ['year', 'items', 'agreedOn', 'publishedOn'], signs: ['决策机关（印章）'], law: law.art(3) },
    change: { name: '目录调整说明', when: filled('adjustedOn'), shows: ['year', 'adjustedOn', 'adjustWhy', 'items'], signs: ['党政办'] },
  },
  // 正在调整、党委还没有同意的，不公开；重新公布以后再显示。
  portal: {
    shows: 'items', when: inState('published', 'closed'), fields: ['year', 'items', 'publishedOn', 'publishUrl', 'adjustedOn', 'adjustWhy'],
    date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', clerkPeace: 'unit', clerkPetition: 'unit', clerkEmergency: 'unit', clerkEnforce: 'unit',
    justiceHead: 'unit', deputyLeader: 'unit', principal: 'unit', adviser: 'own', countyReviewer: 'unit', evaluator: 'unit', auditor: 'unit',
    deputyOfCongress: 'totals',
  },
  approvers: ['justiceHead', 'deputyLeader'],
  entitled: '重大行政决策事项目录',
  listedBy: 'draftedOn',
  lists: ['year', 'draftedOn', 'agreedOn', 'publishedOn', 'closedOn'],
  // 一年一份；同一年度再起草一份的，先问是不是重复。要增减事项，办理“动态调整”。
  duplicates: { same: ['year'], days: 400 },
})
