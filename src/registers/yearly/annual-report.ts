import { all, atLeast, atMost, filled, inState, is, some } from '../../kernel/condition.ts'
import { choice, computed, date, docNo, longText, number, parts, text } from '../../kernel/field.ts'
import { defineRegister } from '../../kernel/register.ts'
import { oversight } from '../../law/oversight.ts'

/** 法定四部分（督察工作规定第二十四条）缺一不可；引言和其他部分自定。 */
export const sectionKinds = {
  intro: '引言',
  achievements: '主要举措和成效',
  problems: '存在的不足和原因',
  duty: '党政主要负责人履行第一责任人职责情况',
  plan: '下一年度主要安排',
  other: '其他',
} as const

/** 法治政府建设年度报告：由台账数字起草，校核无误后逐级审定，3月1日前报送，4月1日前公开。 */
export const annualReport = defineRegister({
  id: 'annual-report',
  name: '法治政府建设年度报告',
  area: 'yearly',
  prefix: 'NB',
  about: '每年一份：从台账取数起草，校核，送审，报送，公开。数字由台账算出，不能手填。',
  version: { number: 1, since: '2026-01-01' },
  law: [oversight.art(24)],
  fields: {
    reportYear: number('报告年度', '年', { min: 2000, max: 2100 }),
    yearEnd: computed('年度末日', { of: 'date', from: ['reportYear'], compute: ({ reportYear }) => (reportYear ? `${reportYear}-12-31` : null) }),
    countedThrough: computed('计数截至日', { of: 'date', from: ['reportYear', 'cutOff'], compute: ({ reportYear, cutOff }) => cutOff ?? (reportYear ? `${reportYear}-12-31` : null) }),
    cutOff: date('数据截至日', { help: '默认为报告年度12月31日；提前成稿的应当写明截至日' }),
    // 正文中的数字写作 {指标编号}，显示和导出时由快照填入；文字与数字因此始终一致。
    sections: parts('章节', { kind: choice('部分', sectionKinds), heading: text('标题'), text: longText('正文') }),
    figures: parts(
      '数据快照',
      { figure: text('指标编号'), name: text('指标名称'), value: number('数值', '', { whole: false }), unit: text('单位'), snapshot: text('快照编号') },
      { max: 400 },
    ),
    errors: number('错误数', '处'),
    warnings: number('提醒数', '处'),
    findings: parts(
      '校核结果',
      { rule: text('规则'), severity: text('程度'), quote: text('原文', { max: 500 }), message: text('说明', { max: 500 }), suggestion: text('建议', { max: 500 }) },
      { max: 500 },
    ),
    docNo: docNo('发文字号'),
    sentOn: date('报送日期'),
    sentTo: text('报送机关', { max: 100 }),
    publishedOn: date('公开日期'),
    opinion: longText('审核意见'),
  },
  states: {
    collecting: '收集',
    drafted: '成稿',
    checked: '已校核',
    submitted: '送审',
    verified: '已核稿',
    endorsed: '分管领导已审',
    approved: '主要负责人已审定',
    sent: '已报送',
    cleared: '保密审查通过',
    published: '已公开',
  },
  final: ['published'],
  steps: {
    collect: { name: '新建年度报告', by: ['clerkJustice', 'clerkOffice'], from: [], to: 'collecting', asks: ['reportYear'], may: ['cutOff'], law: oversight.art(24) },
    draft: {
      name: '按台账起草',
      by: ['clerkJustice', 'clerkOffice'],
      from: ['collecting', 'drafted', 'checked'],
      to: 'drafted',
      asks: ['sections', 'figures'],
      through: 'draft-report',
    },
    write: { name: '修改正文', by: ['clerkJustice', 'clerkOffice'], from: ['drafted', 'checked'], to: 'drafted', asks: ['sections'] },
    check: {
      name: '校核',
      by: ['clerkJustice', 'clerkOffice', 'justiceHead'],
      from: ['drafted', 'checked'],
      to: 'checked',
      asks: ['errors', 'warnings'],
      may: ['findings'],
      through: 'check-annual-report',
    },
    submit: {
      name: '送审',
      by: ['clerkJustice', 'clerkOffice'],
      from: ['checked'],
      to: 'submitted',
      law: oversight.art(24),
      needs: [
        { id: 'noErrors', needs: atMost('errors', 0), says: '校核结果中还有错误未改正。', help: '请按校核结果逐条修改后重新校核。' },
        {
          id: 'fourParts',
          says: '法定四部分（成效、不足和原因、第一责任人履职、下年安排）不齐。',
          help: '请补写缺少的部分。',
          law: oversight.art(24),
          needs: all(
            some('sections', is('kind', 'achievements')),
            some('sections', is('kind', 'problems')),
            some('sections', is('kind', 'duty')),
            some('sections', is('kind', 'plan')),
          ),
        },
      ],
    },
    verify: { name: '核稿', by: ['justiceHead'], from: ['submitted'], to: 'verified', may: ['opinion'], notBy: ['draft', 'write'] },
    endorse: { name: '分管领导审核', by: ['deputyLeader'], from: ['verified'], to: 'endorsed', may: ['opinion'], notBy: ['draft', 'write', 'verify'] },
    // 审定之后，报告所用的数字锁定；以后的改动只能以更正出现（X21）。
    approve: {
      name: '主要负责人审定', by: ['principal'], from: ['endorsed'], to: 'approved', may: ['opinion', 'docNo'], notBy: ['draft', 'write', 'verify', 'endorse'], locks: 'countedThrough',
    },
    return: {
      name: '退回修改',
      by: ['justiceHead', 'deputyLeader', 'principal'],
      from: ['submitted', 'verified', 'endorsed'],
      to: 'drafted',
      asks: ['opinion'],
      reason: 'needed',
    },
    send: { name: '报送上级', by: ['clerkJustice', 'clerkOffice'], from: ['approved'], to: 'sent', asks: ['sentOn', 'sentTo'], on: 'sentOn', makes: ['letter'] },
    clear: { name: '保密审查', by: ['deputyLeader', 'justiceHead'], from: ['approved', 'sent'], to: 'cleared', notBy: ['draft', 'write'] },
    publish: {
      name: '向社会公开',
      by: ['clerkOffice', 'justiceHead'],
      from: ['cleared'],
      to: 'published',
      asks: ['publishedOn'],
      on: 'publishedOn',
      law: oversight.art(24),
      needs: [{ id: 'whole', needs: all(filled('reportYear'), atLeast('sections', 4)), says: '报告内容不完整。', help: '请退回补写。' }],
    },
  },
  clocks: {
    sending: {
      name: '报送期限（3月1日前）',
      from: 'yearEnd',
      length: { months: 2, profile: 'gov-strict', setting: 'annualReport.sendMonths' },
      stops: ['send', 'clear'],
      warns: [30, 7],
    },
    publishing: {
      name: '公开期限（4月1日前）',
      from: 'yearEnd',
      length: { months: 3, profile: 'gov-strict', law: oversight.art(24) },
      stops: ['publish'],
      warns: [30, 7],
      late: '逾期公开',
    },
  },
  papers: {
    letter: { name: '报送函', shows: ['reportYear', 'sentTo', 'sentOn'], signs: ['报送机关（印章）'] },
    checkRecord: { name: '校核记录', shows: ['reportYear', 'errors', 'warnings', 'findings'], signs: ['校核人', '核稿人'] },
    sources: { name: '数据来源表', shows: ['reportYear', 'figures'], signs: ['经办人'] },
  },
  portal: { shows: 'items', when: inState('published'), fields: ['reportYear', 'publishedOn', 'docNo', 'sections', 'figures'], date: 'publishedOn' },
  reads: {
    clerkOffice: 'unit',
    clerkJustice: 'unit',
    justiceHead: 'unit',
    deputyLeader: 'unit',
    principal: 'unit',
    countyReviewer: 'unit',
    auditor: 'unit',
    evaluator: 'unit',
  },
  approvers: ['justiceHead', 'principal'],
  listedBy: 'yearEnd',
  lists: ['reportYear', 'errors', 'sentOn', 'publishedOn'],
  duplicates: { same: ['reportYear'], days: 366 },
})
