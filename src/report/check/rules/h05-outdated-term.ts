/**
 * H05 机构、制度的旧名称
 *
 * 查什么：报告年度之前已经改名、撤并的机构和已经废止的制度。
 * 依据：各次机构改革方案和有关决定（年份见下表）。
 * 怎么改：改用当年的名称。
 *
 * @good
 * 青石镇2016年法治政府建设工作报告
 * 联合工商局开展宣传。
 *
 * @bad
 * 青石镇2021年法治政府建设工作报告
 * 联合县工商局开展3·15宣传，做好刑释解教人员帮教。
 * → info「工商局」2018年机构改革后为市场监督管理局。
 * → info「刑释解教」劳动教养制度2013年底已废止，现称刑满释放人员。
 */
import type { Objection, Rule } from '../rule.ts'

/** An old name, the last year in which it was right, what replaced it; `now` where one name takes its place as it stands. */
type Term = { readonly word: RegExp; readonly until: number; readonly says: string; readonly now?: string }

const terms: readonly Term[] = [
  { word: /工商(?:行政管理)?局/g, until: 2018, says: '2018年机构改革后为市场监督管理局。', now: '市场监督管理局' },
  { word: /质(?:量技术)?监(?:督)?局/g, until: 2018, says: '2018年机构改革后为市场监督管理局。', now: '市场监督管理局' },
  { word: /食(?:品)?药(?:品)?监(?:督管理)?局/g, until: 2018, says: '2018年机构改革后为市场监督管理局。', now: '市场监督管理局' },
  { word: /安(?:全生产)?监(?:督管理)?局/g, until: 2018, says: '2018年机构改革后为应急管理局。', now: '应急管理局' },
  { word: /国土(?:资源)?局/g, until: 2018, says: '2018年机构改革后为自然资源局。', now: '自然资源局' },
  { word: /环(?:境)?保(?:护)?局/g, until: 2018, says: '2018年机构改革后为生态环境局。', now: '生态环境局' },
  { word: /旅游局|文广新局/g, until: 2018, says: '2018年机构改革后为文化和旅游局。', now: '文化和旅游局' },
  { word: /农业局(?!面)|农牧局/g, until: 2018, says: '2018年机构改革后为农业农村局。', now: '农业农村局' },
  {
    word: /卫计委|卫(?:生)?和?计(?:划)?生(?:育)?委(?:员会)?/g,
    until: 2018,
    says: '2018年机构改革后为卫生健康委员会。',
    now: '卫生健康委员会',
  },
  { word: /扶贫办/g, until: 2021, says: '2021年起为乡村振兴局，2023年机构改革后并入农业农村部门。' },
  { word: /刑释解教(?=人员)?/g, until: 2013, says: '劳动教养制度2013年底已废止，现称刑满释放人员。', now: '刑满释放' },
  { word: /劳动教养|两劳(?:释放)?人员/g, until: 2013, says: '劳动教养制度2013年底已废止，现称刑满释放人员。' },
  { word: /收容教育/g, until: 2019, says: '收容教育制度2019年底已废止。' },
]

export const outdatedTerm: Rule = {
  id: 'H05',
  name: '机构、制度的旧名称',
  severity: 'info',
  check: ({ text, year }) => (year === null ? [] : terms.filter(({ until }) => until < year).flatMap((term) => first(text, term))),
}

/** Each old name is shown where it stands first. */
function first(text: string, { word, says, now }: Term): readonly Objection[] {
  const match = [...text.matchAll(word)][0]
  if (!match) return []
  const place = { start: match.index, end: match.index + match[0].length }
  const proposal = now === undefined ? {} : { proposal: { ...place, text: now } }
  return [{ ...place, ...proposal, message: says, suggestion: '改用当年的名称。' }]
}
