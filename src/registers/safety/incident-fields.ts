import { is, yes } from '../../kernel/condition.ts'
import {
  choice, computed, date, datetime, files, group, link, links, longText, money, number, parts, person, text, yesNo,
} from '../../kernel/field.ts'
import {
  casualtiesFall, eventCategories, eventLevels, firstByPhone, firstSent, knownTooEarly, lastSent, latest, publicNotice, reportsOutOfOrder,
  responseLevels, writtenSent,
} from './emergency-words.ts'

const fromReports = (name: 'dead' | 'missing' | 'injured') => ({ of: 'number', from: ['reports'], compute: latest(name) }) as const

/** 突发事件的栏目。没有受影响人员的姓名、住址、健康等栏目：确需登记的，登在限定知悉的“重点人员”，事后一并删除。 */
export const incidentFields = {
  // 接报与核实
  occurredAt: datetime('发生时间'),
  knownAt: datetime('接报时间'),
  knownTooEarly: computed('接报早于发生', { of: 'yesNo', from: ['occurredAt', 'knownAt'], compute: knownTooEarly }),
  informant: choice('信息来源', { village: '村（社区）', grid: '网格员', unit: '事发单位', public: '群众', police: '公安、消防', upper: '上级通报', patrol: '巡查' }),
  category: choice('事件类别', eventCategories),
  accidentKind: choice('事故类型', { traffic: '道路交通事故', fire: '火灾事故', work: '生产安全事故', other: '其他事故' }, { neededIf: is('category', 'accident') }),
  kind: text('事件名称', { max: 60, help: '如 山体滑坡、食物中毒' }),
  place: text('发生地点', { max: 100 }),
  summary: longText('事件概况', { max: 3000, help: '时间、地点、经过、影响、已采取的措施；不写伤亡人员姓名' }),
  verifiedOn: date('核实日期'),
  level: choice('事件等级', eventLevels),
  levelBasis: text('定级依据', { max: 200, help: '写明国家或者行业的分级标准；还定不了的，先不定级' }),
  // 事故单位的报告：单位负责人接到报告后一小时内（报告条例第九条）
  headToldAt: datetime('事故单位负责人接报时间'),
  unitReportedAt: datetime('事故单位上报时间'),
  // 报告只增不改（G2）；报告时间写错的，另报一份说明
  reports: parts('信息报告', {
    kind: choice('报告种类', { first: '首报', follow: '续报', final: '终报' }, { needed: true }), way: choice('方式', { phone: '电话', written: '书面' }),
    sentAt: datetime('报出时间', { needed: true }), to: text('报送对象', { needed: true, max: 60 }), by: person('报告人', { needed: true }), content: longText('报告内容', { max: 3000, help: '时间、地点、信息来源、事件性质、影响范围、发展趋势和已采取的措施' }),
    dead: number('死亡', '人', { max: 100_000 }), missing: number('失踪', '人', { max: 100_000 }), injured: number('受伤', '人', { max: 100_000 }),
    verified: yesNo('伤亡数已核实'), publishable: yesNo('可公开'), notice: longText('公开的表述', { max: 1000, neededIf: yes('publishable') }),
  }, { grows: true, max: 200 }),
  firstSentAt: computed('首报时间', { of: 'datetime', from: ['reports'], compute: firstSent }),
  writtenSentAt: computed('首份书面报告时间', { of: 'datetime', from: ['reports'], compute: writtenSent }),
  firstByPhone: computed('首报为电话', { of: 'yesNo', from: ['reports'], compute: firstByPhone }),
  lastSentAt: computed('最近一次报告时间', { of: 'datetime', from: ['reports'], compute: lastSent }),
  outOfOrder: computed('报告次序不对', { of: 'yesNo', from: ['reports', 'knownAt'], compute: reportsOutOfOrder }),
  casualtiesFall: computed('伤亡数少于前一份报告', { of: 'yesNo', from: ['reports'], compute: casualtiesFall }),
  publicNotice: computed('对外通报', { of: 'text', from: ['reports'], compute: publicNotice }),
  dead: computed('死亡人数', fromReports('dead')),
  missing: computed('失踪人数', fromReports('missing')),
  injured: computed('受伤人数', fromReports('injured')),
  affected: number('受影响人数', '人', { max: 10_000_000 }),
  moved: number('转移人数', '人', { max: 10_000_000 }),
  loss: money('直接经济损失'),
  // 处置
  plan: link('启动的预案', 'emergency-plan'),
  response: group('应急响应', {
    level: choice('响应级别', responseLevels, { needed: true }), startedAt: datetime('启动时间', { needed: true }), by: text('决定机关', { max: 60 }), endedAt: datetime('终止时间'),
  }),
  actions: parts('处置措施', { at: datetime('时间', { needed: true }), by: text('单位或者人员', { max: 60 }), what: text('措施', { needed: true, max: 500 }) }, { grows: true, max: 300 }),
  // 征用由县级以上人民政府决定，乡镇协助、登记和返还
  requisitions: parts('征用', {
    what: text('征用的物资、场所', { needed: true, max: 100 }), decision: files('县级以上征用决定'), on: date('征用日期'), returnedOn: date('返还日期'), compensated: money('补偿金额'),
  }, { max: 100 }),
  endedOn: date('解除日期'),
  opinion: link('政务舆情', 'opinion'),
  keyPersons: links('为本事件登记的重点人员', 'key-person'),
  // 善后
  review: files('总结评估报告'),
  lessons: longText('原因和改进措施', { max: 3000 }),
  gaps: longText('需要整改的问题', { max: 3000, help: '填了的，自动转入问题整改' }),
  rectification: link('问题整改', 'rectification'),
  reviewedOn: date('评估日期'),
  purgedOn: date('个人信息删除日期', { help: '包括工作群、表格、纸质登记在内，均已销毁或者删除' }),
  noPersonalData: yesNo('处置中没有收集个人信息', { help: '没有收集的，不必填删除日期' }),
  archivedOn: date('归档日期'),
} as const
