/**
 * F02 漏字、多字
 *
 * 查什么：几种有把握的残句：“不断提……水平”漏“高”“升”，“牢牢抓……同时”漏“住”，“履行和……审查”“政府的和各级”多“和”“的”；常用词语漏了一个字（“第一责人”）；虚词、动词末字写了两遍（“的的”“推进进”）。
 * 依据：公文应当文字通顺（《党政机关公文处理工作条例》关于起草公文的要求）。
 * 怎么改：补字或删字。
 *
 * @good
 * 不断提高执法水平，牢牢抓住法治政府建设，同时加强应诉，在县政府和各级部门指导下严格履行合法性审查程序，目的的确达到了，开展了了解民情活动，推进进村入户。
 *
 * @bad
 * 不断提行政执法的水平，严格履行和合法性审查程序，牢牢抓法治政府建设同时，在县政府的和各级部门指导下工作。
 * → error「不断提行政」漏字：应为“不断提高行政”。
 * → error「履行和合法性审查」多字：应为“履行合法性审查”。
 * → error「牢牢抓法治政府建设同时」漏字：应为“牢牢抓住法治政府建设的同时”。
 * → error「政府的和各级」多字：应为“政府和各级”。
 *
 * @bad
 * 镇长履行第一责人职责，提高执法人员的的素质，推进进依法行政，化解矛盾纷12件。
 * → error「第一责人」漏字：应为“第一责任人”。
 * → error「的的」多字：应为“的”。
 * → error「推进进」多字：应为“推进”。
 * → error「矛盾纷」漏字：应为“矛盾纠纷”。
 */
import { everyMatch, type Rule } from '../rule.ts'

/** A pattern, what is wrong with it, and how the words should run (in the way of String.replace). */
type Fault = { readonly pattern: RegExp; readonly kind: '漏字' | '多字'; readonly mended: string }

const faults: readonly Fault[] = [
  { pattern: /不断提(?![高升出供振质档标效速示])([\u4e00-\u9fff]{2})/g, kind: '漏字', mended: '不断提高$1' },
  { pattern: /牢牢抓(?![住好紧实牢])([^，,。；\n]{2,12})同时/g, kind: '漏字', mended: '牢牢抓住$1的同时' },
  { pattern: /履行和((?:合法性|公平|集体)[\u4e00-\u9fff]{0,4}?(?:审查|审核|讨论))/g, kind: '多字', mended: '履行$1' },
  { pattern: /(政府|党委|部门|单位)的和(各级?)/g, kind: '多字', mended: '$1和$2' },
  { pattern: /的的(?!确)/g, kind: '多字', mended: '的' },
  { pattern: /和和(?![美气睦谐解平])/g, kind: '多字', mended: '和' },
  { pattern: /与与(?!会)/g, kind: '多字', mended: '与' },
  { pattern: /在在(?![编岗册校线职建逃场])/g, kind: '多字', mended: '在' },
  { pattern: /了了(?![解如结断却然望无])/g, kind: '多字', mended: '了' },
  { pattern: /是是(?!非)/g, kind: '多字', mended: '是' },
  { pattern: /对对(?![口外内应照比方接标手联象账策冲抗立称等])/g, kind: '多字', mended: '对' },
  { pattern: /推进进(?![一行村社企机校入家展万乡度京城店学网小])/g, kind: '多字', mended: '推进' },
]

/** Words of every report, with the signs that may follow their last one doubled: 监管管理 is right, 监管管 is not. */
const mayFollow: Readonly<Record<string, string>> = {
  加强: '制化对行',
  落实: '施名际时地体效物质',
  遵守: '',
  提高: '标质效层度校素水原新端',
  监管: '理控辖道护',
  建设: '施备置计立',
  工作: '风用为出',
  服务: '实必工农',
  管理: '论念由事解',
  治理: '论念',
  群众: '',
  纠纷: '',
  调解: '决答除读释',
  化解: '决',
  培训: '练',
  审查: '处实明看找',
  检查: '处出实明看',
  监督: '促办查导',
  制度: '',
  机制: '定度',
  法治: '理安',
  普法: '律治规院',
  宣传: '播统达承',
  完善: '',
  提升: '级',
  开展: '示览现开板销',
  组织: '',
  领导: '致向',
  保障: '',
  责任: '务何期免',
  问题: '',
  整改: '革进变造善',
  政府: '',
  行政: '府务策法治',
  复议: '事题',
  决策: '划略',
  执法: '律治规制院',
  矛盾: '',
  规范: '围例',
  依法: '律治规制院',
}
const doubled = new RegExp(
  Object.entries(mayFollow)
    .map(([word, next]) => `${word}${word.at(-1)}${next === '' ? '' : `(?![${next}])`}`)
    .join('|'),
  'g',
)

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
}
const lost = new RegExp(Object.keys(dropped).join('|'), 'g')

export const wordMissing: Rule = {
  id: 'F02',
  name: '漏字、多字',
  severity: 'error',
  check: ({ text }) => [
    ...faults.flatMap(({ pattern, kind, mended }) =>
      everyMatch(text, pattern, ([found]) => objection(kind, found.replace(new RegExp(pattern.source), mended))),
    ),
    ...everyMatch(text, doubled, ([found]) => objection('多字', found.slice(0, -1))),
    ...everyMatch(text, lost, ([found]) => objection('漏字', dropped[found] ?? '')),
  ],
}

const objection = (kind: Fault['kind'], right: string) => ({
  message: `${kind}：应为“${right}”。`,
  suggestion: '补字或删字后通读一遍。',
  replacement: right,
})
