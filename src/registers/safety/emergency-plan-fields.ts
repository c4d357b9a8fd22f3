import { rowsOf } from '../../kernel/condition.ts'
import { choice, choices, computed, date, docNo, files, link, links, longText, parts, person, text } from '../../kernel/field.ts'
import { eventCategories, responseLevels } from './emergency-words.ts'

const kinds = { overall: '总体预案', special: '专项预案', forest: '森林火灾应急处置办法', safety: '生产安全事故预案', village: '村（社区）预案' } as const
// 应急条例第六条列的修订情形，最后一项是其他。
const triggers = {
  law: '法律、标准变化', command: '指挥机构及职责调整', risk: '风险发生重大变化', resource: '应急资源发生重大变化', drill: '演练或者救援发现重大问题', term: '到期修订', other: '其他',
} as const

/** 应急预案的栏目：一份记录一个版本。 */
export const emergencyPlanFields = {
  kind: choice('预案种类', kinds),
  categories: choices('针对的事件', eventCategories),
  draftedOn: date('起草日期'),
  drafter: person('起草人'),
  body: files('预案文本'),
  summary: longText('公开文本', { max: 10_000, help: '公布用的文本；值班电话以外的个人电话不要写' }),
  levels: choices('响应级别', responseLevels),
  consultedOn: date('征求意见日期'),
  consulted: text('征求意见的单位和专家', { max: 300 }),
  opinions: longText('意见和采纳情况', { max: 2000 }),
  approvedOn: date('批准日期'),
  issuedOn: date('印发日期'),
  planNo: docNo('预案文号'),
  reviewDue: date('下次评估日期', { future: true }),
  filedOn: date('备案日期'),
  filedTo: text('备案机关', { max: 60 }),
  publishedOn: date('公布日期'),
  drills: links('演练', 'drill'),
  drilledOn: date('最近演练日期'),
  revisions: parts('评估和修订', {
    on: date('日期', { needed: true }), trigger: choice('情形', triggers, { needed: true }), result: choice('结论', { keep: '不需修订', small: '小改，本版继续', rewrite: '修订，另起新版' }, { needed: true }),
    note: text('说明', { max: 300 }),
  }, { grows: true }),
  assessedOn: computed('最近一次评估日期', { of: 'date', from: ['revisions'], compute: lastAssessment }),
  predecessor: link('修订前的预案', 'emergency-plan'),
  successor: link('修订后的预案', 'emergency-plan'),
  endedOn: date('停止执行日期'),
} as const

/** 评估修订的周期从评估那天重新起算，不从录入那天起算。 */
function lastAssessment({ revisions }: Readonly<Record<string, unknown>>): unknown {
  return rowsOf(revisions).map(({ on }) => on).filter((on) => typeof on === 'string').sort().at(-1) ?? null
}
