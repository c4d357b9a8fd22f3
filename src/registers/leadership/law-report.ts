import { alike, all, filled, inState, linked, not, yes } from '../../kernel/condition.ts'
import { choice, computed, date, files, link, longText, person, text, year, yesNo } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { civilServants } from '../../law/civil-servants.ts'
import { firstResponsible } from '../../law/first-responsible.ts'
import { legalPublicity } from '../../law/legal-publicity.ts'
import { posts } from './duty-words.ts'
import { yearStart } from './year.ts'

type Values = Readonly<Record<string, unknown>>
const accounted = ({ submittedOn, presentedOn }: Values) => submittedOn ?? presentedOn ?? null

const clerks = ['clerkOffice', 'clerkJustice'] as const
const report = ['problems', 'next'] as const
// 退回修改、还没有重新提交的，不算已述法。
const accounts = all(filled('accountedOn'), not(inState('drafted')))

const problemsTold = {
  id: 'G1', needs: filled('problems'), says: '述法报告没有写存在的问题。', help: '请实事求是地写明问题和原因；只写成绩的不能提交。',
} as const
// 文字雷同的比例系统不计算，只认一字不差的；八成雷同由审阅人判断。
const sameAsBefore = {
  id: 'sameText', needs: not(alike(['holder', 'body'])), says: '述法报告与本人以往的一份完全相同。', help: '请按当年情况重写；确有理由的，写明后继续。',
  warns: true,
} as const
const rectified = {
  id: 'rectified', when: inState('rectifying'), needs: linked('rectification', { states: ['closed', 'rechecked'] }),
  says: '述法中指出的问题还没有整改销号。', help: '请等整改销号后归档。',
} as const

/** 述法：一条记录就是一个人一年的一份述法。述法的日期和形式没有全国规定（未核实），由各县在通知中确定，逐人填写截止日期。 */
export const lawReport = defineRegister({
  id: 'law-report', name: '述法', area: 'leadership', prefix: 'SF', about: '谁应当述法、什么时候前、怎样述；报告、问题、点评、整改。村（社区）书记述职述法述廉的，也登记在这里。',
  version: { number: 1, since: '2026-01-01' },
  law: [firstResponsible.art(2), firstResponsible.art(4), legalPublicity.art(1)],
  fields: {
    holder: person('述法人'),
    post: choice('职务', posts),
    forYear: year('述法年度'),
    yearStart,
    form: choice('述法形式', { written: '书面述法', meeting: '会议述法' }),
    dueOn: date('述法截止日期', { future: true }),
    body: longText('述法报告', { max: 20_000 }),
    problems: longText('存在的问题', { max: 5000 }),
    next: longText('改进措施', { max: 5000 }),
    submittedOn: date('提交日期'),
    presentedOn: date('述法日期'),
    accountedOn: computed('完成述法日期', { of: 'date', from: ['submittedOn', 'presentedOn'], compute: accounted }),
    meeting: link('述法的会议', 'meeting'),
    presentation: files('述法会议材料'),
    comment: longText('点评意见', { max: 2000, secret: 'personal' }),
    score: choice('测评等次', { excellent: '优秀', good: '良好', fair: '一般', poor: '较差' }, { secret: 'personal' }),
    commentedOn: date('点评日期'),
    rectifyOn: date('转入整改日期'),
    toRectify: text('要求整改的问题', { max: 300 }),
    rectification: link('整改记录', 'rectification'),
    published: yesNo('公开摘要'),
    summary: longText('述法摘要', { max: 1000, help: '公开用：不写点评、等次，不写对他人的批评' }),
    publishedOn: date('公开日期'),
  },
  states: {
    pending: '待述', drafted: '已起草', submitted: '已提交', presented: '已述法', commented: '已点评', rectifying: '整改中', archived: '已归档',
    excused: '不需述法',
  },
  final: ['archived', 'excused'],
  steps: {
    oblige: { name: '列入述法名单', by: clerks, from: [], to: 'pending', asks: ['holder', 'post', 'forYear', 'form', 'dueOn'] },
    draft: { name: '起草述法报告', by: ['in:holder'], from: ['pending', 'drafted'], to: 'drafted', asks: ['body'], may: report },
    submit: {
      name: '提交', by: ['in:holder'], from: ['drafted'], to: 'submitted', on: 'submittedOn', asks: ['submittedOn'], may: ['problems', 'next'],
      needs: [problemsTold, sameAsBefore], makes: ['report'],
    },
    return: { name: '退回修改', by: ['justiceHead', 'clerkJustice'], from: ['submitted'], to: 'drafted', reason: 'needed', notIn: ['holder'] },
    present: {
      name: '述法', by: clerks, from: ['submitted'], to: 'presented', on: 'presentedOn', asks: ['presentedOn'],
      may: ['meeting', 'presentation', 'form'], notIn: ['holder'],
    },
    comment: {
      name: '点评', by: ['countyReviewer', 'principal'], from: ['presented'], to: 'commented', on: 'commentedOn', asks: ['commentedOn', 'comment'],
      may: ['score'], notBy: ['submit'], notIn: ['holder'], makes: ['opinion'],
    },
    rectify: {
      name: '转入整改', by: clerks, from: ['commented'], to: 'rectifying', on: 'rectifyOn', asks: ['rectifyOn', 'toRectify'], notIn: ['holder'],
      opens: {
        register: 'rectification', step: 'register', link: 'rectification',
        with: { origin: { value: 'other' }, foundOn: 'rectifyOn', problem: 'toRectify' },
      },
    },
    // 先归档、后定稿摘要的，也还能公开。
    publish: {
      name: '公开摘要', by: ['justiceHead', 'principal'], from: ['commented', 'rectifying', 'archived'], on: 'publishedOn',
      asks: ['summary', 'publishedOn'], sets: { published: true }, notBy: ['submit'], notIn: ['holder'],
    },
    archive: { name: '归档', by: clerks, from: ['commented', 'rectifying'], to: 'archived', needs: [rectified] },
    excuse: { name: '不需述法', by: ['justiceHead', 'deputyLeader'], from: ['pending', 'drafted'], to: 'excused', reason: 'needed', notIn: ['holder'] },
  },
  clocks: {
    // 截止日期由各县通知。退回修改的，以退回以后重新提交的那天为准。
    due: {
      name: '按期述法', until: 'dueOn', stops: ['submit', 'excuse'], restarts: ['return'], warns: [15, 5],
      late: '未按期述法；国家没有统一期限，后果由各县规定。',
    },
  },
  figures: {
    'duty.accountability': { name: '述法', unit: '人次', count: 'records', on: 'accountedOn', where: accounts, by: ['post', 'form'] },
    'duty.accountsDue': { name: '应当述法', unit: '人次', count: 'records', on: 'dueOn', where: not(inState('excused')), by: ['post'] },
    'duty.accountsDone': { name: '应当述法且已述法', unit: '人次', count: 'records', on: 'dueOn', where: accounts, by: ['post'] },
    'duty.accountRate': { name: '述法完成率', unit: '%', count: 'rate', of: 'duty.accountsDone', base: 'duty.accountsDue' },
  },
  recurs: {
    yearly: {
      name: '年度述法', every: 'year', per: 'unit', by: clerks, on: 'yearStart', where: filled('accountedOn'), setting: 'lawReport.yearly',
      says: '每年把应当述法的人列入名单，当年完成述法。',
    },
  },
  papers: {
    report: { name: '述法报告', shows: ['holder', 'post', 'forYear', 'body', 'problems', 'next', 'submittedOn'], signs: ['述法人'] },
    opinion: { name: '述法点评意见', shows: ['holder', 'post', 'forYear', 'presentedOn', 'comment', 'commentedOn'], signs: ['点评人'] },
    scores: { name: '测评汇总表', shows: ['forYear', 'post', 'holder', 'score'], signs: ['计票人', '监票人'] },
  },
  // 公开的只有摘要；点评、测评等次和对人的批评不公开。
  portal: {
    shows: 'items', when: all(yes('published'), filled('summary')), fields: ['post', 'forYear', 'form', 'summary'], text: 'summary',
    date: 'publishedOn',
  },
  reads: {
    clerkOffice: 'unit', clerkJustice: 'unit', justiceHead: 'unit', deputyLeader: 'own', principal: 'unit', villageCadre: 'own',
    countyReviewer: 'unit', evaluator: 'totals', auditor: 'unit',
  },
  approvers: ['justiceHead', 'principal'],
  // 只有点评和等次；保存年限未核实，由各县设置（law-report.keepYears）。
  privacy: { purpose: '登记述法点评和测评结果，作为考核依据', basis: civilServants.art(35), keepYears: 5 },
  entitled: '{forYear}年{post}述法',
  listedBy: 'dueOn', lists: ['forYear', 'holder', 'post', 'form', 'dueOn', 'submittedOn', 'presentedOn'],
  duplicates: { same: ['holder', 'forYear'], days: 366 },
})
