/**
 * F02 漏字、多字
 *
 * 查什么：几种有把握的残句：“不断提……水平”漏“高”“升”，“牢牢抓……同时”漏“住”，“履行和……审查”“政府的和各级”多“和”“的”，“落实和执法……制度”多“和”；常用词语漏了一个字（“第一责人”）。
 * 依据：公文应当文字通顺（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：补字或删字。
 *
 * @good
 * 不断提高执法水平，牢牢抓住法治政府建设，同时加强应诉，在县政府和各级部门指导下严格履行合法性审查程序。
 *
 * @bad
 * 不断提行政执法的水平，严格履行和合法性审查程序，牢牢抓法治政府建设同时，在县政府的和各级部门指导下工作。
 * → error「不断提行政」漏字：应为“不断提高行政”。
 * → error「履行和合法性审查」多字：应为“履行合法性审查”。
 * → error「牢牢抓法治政府建设同时」漏字：应为“牢牢抓住法治政府建设的同时”。
 * → error「政府的和各级」多字：应为“政府和各级”。
 *
 * @bad
 * 镇长履行第一责人职责，认真落实和执法全过程记录制度，化解矛盾纷12件。
 * → error「第一责人」漏字：应为“第一责任人”。
 * → error「落实和执法」多字：应为“落实执法”。
 * → error「矛盾纷」漏字：应为“矛盾纠纷”。
 */
import { everyMatch, type Rule } from '../rule.ts'
import { cutTerms } from '../set-terms.ts'

/** A pattern, what is wrong with it, and how the words should run (in the way of String.replace). */
type Fault = { readonly pattern: RegExp; readonly kind: '漏字' | '多字'; readonly mended: string }

const faults: readonly Fault[] = [
  { pattern: /不断提(?![高升出供振质档标效速示])([\u4e00-\u9fff]{2})/g, kind: '漏字', mended: '不断提高$1' },
  { pattern: /牢牢抓(?![住好紧实牢])([^，,。；\n]{2,12})同时/g, kind: '漏字', mended: '牢牢抓住$1的同时' },
  { pattern: /履行和((?:合法性|公平|集体)[\u4e00-\u9fff]{0,4}?(?:审查|审核|讨论))/g, kind: '多字', mended: '履行$1' },
  {
    pattern: /(?<=认真|严格|全面|切实)(落实|执行)和((?:行政)?执法|重大|合法性|公平竞争|政府)(?!监督|督查|检查)/g,
    kind: '多字',
    mended: '$1$2',
  },
  { pattern: /(政府|党委|部门|单位)的和(各级?)/g, kind: '多字', mended: '$1和$2' },
]

/** Words of every report with one sign lost inside; none of the left sides is a word of its own. */
const dropped: Readonly<Record<string, string>> = {
  法政府建设: '法治政府建设',
  法治政建设: '法治政府建设',
  习近平法思想: '习近平法治思想',
  习近平治思想: '习近平法治思想',
  第一责人: '第一责任人',
  第一任人: '第一责任人',
  矛盾纷: '矛盾纠纷',
  矛纠纷: '矛盾纠纷',
  人民调委员会: '人民调解委员会',
  公共法律务: '公共法律服务',
  公共律服务: '公共法律服务',
  法律明人: '法律明白人',
  法律白人: '法律明白人',
  规范性件: '规范性文件',
  合法审查意见书: '合法性审查意见书',
  行政执人员: '行政执法人员',
  推进依行政: '推进依法行政',
  坚持依行政: '坚持依法行政',
  行政处案件: '行政处罚案件',
  行政罚案件: '行政处罚案件',
  行政复案件: '行政复议案件',
  行政诉案件: '行政诉讼案件',
  政务服中心: '政务服务中心',
  便民服中心: '便民服务中心',
  便民务中心: '便民服务中心',
  综合行执法: '综合行政执法',
  综合政执法: '综合行政执法',
  全面依治国: '全面依法治国',
  重大行决策: '重大行政决策',
  重大政决策: '重大行政决策',
  党政主负责人: '党政主要负责人',
  党政主要责人: '党政主要负责人',
  法治政府设: '法治政府建设',
  法治政府建工作: '法治政府建设工作',
  中国特社会主义: '中国特色社会主义',
  新时中国特色: '新时代中国特色',
  公共法服务: '公共法律服务',
  领导干学法: '领导干部学法',
  政府信公开: '政府信息公开',
  政府息公开: '政府信息公开',
  民主法示范村: '民主法治示范村',
  法律顾制度: '法律顾问制度',
  营商境: '营商环境',
  履推进法治: '履行推进法治',
  理论学中心组: '理论学习中心组',
  理论学习中组: '理论学习中心组',
}
const lost = new RegExp([...Object.keys(dropped), ...cutTerms.keys()].join('|'), 'g')

export const wordMissing: Rule = {
  id: 'F02',
  name: '漏字、多字',
  severity: 'error',
  check: ({ text }) => [
    ...faults.flatMap(({ pattern, kind, mended }) =>
      everyMatch(text, pattern, ([found]) =>
        objection(kind, found.replace(new RegExp(pattern.source.replace(/^\(\?<=[^)]*\)/, '')), mended)),
      ),
    ),
    ...everyMatch(text, lost, ([found]) => objection('漏字', dropped[found] ?? cutTerms.get(found) ?? '')),
  ],
}

const objection = (kind: Fault['kind'], right: string) => ({
  message: `${kind}：应为“${right}”。`,
  suggestion: '补字或删字后通读一遍。',
  replacement: right,
})
