/**
 * F03 重字
 *
 * 查什么：一行末尾和下一行开头是同一个字，两行又是一句话（多半是换页时重复录入）；虚词、常用词的末字写了两遍（“的的”“推进进”）；常用的词写了两遍（“法治法治”）。
 * 依据：公文应当准确。
 * 怎么改：删去重复的字。
 *
 * @good
 * 政治环境风清气
 *
 * 正。同时加强监督。
 *
 * @good
 * 目的的确达到了，开展了了解民情活动，推进进村入户，县政府政府信息公开工作规范。
 *
 * @bad
 * 提高执法人员的的素质，推进进依法行政，扎实开展开展宣传。
 * → error「的的」“的”字重复。
 * → error「推进进」“进”字重复。
 * → error「开展开展」“开展”重复。
 *
 * @bad
 * 认真组织开展述职述法述廉工作，政治环境风清气
 *
 * 气正。同时加强监督。
 * → error「气⏎⏎气」换行处“气”字重复。
 */
import { everyMatch, type Objection, type Rule } from '../rule.ts'

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
  按照: '明相片顾料看',
  贯彻: '',
  结合: '作同',
  通过: '程',
  召开: '展始放',
  推动: '',
  促进: '一行村社企校入家展',
  学习: '惯近',
  研究: '',
  部署: '名',
  整治: '理安',
  维护: '',
  稳定: '期',
}
const tail = new RegExp(
  Object.entries(mayFollow)
    .map(([word, next]) => `${word}${word.at(-1)}${next === '' ? '' : `(?![${next}])`}`)
    .join('|'),
  'g',
)

/** Words that are never said twice running, and what may follow that makes it two words after all (县政府 政府信息公开). */
const twice =
  /(法治|建设|执法|行政|工作|开展|加强|推进|落实|完善|依法|宣传|普法|纠纷|矛盾|调解|服务|制度|机制|监督|管理|责任|领导|培训|案件|决策|规范|提升|提高|深入|扎实|积极|认真|不断|强化|健全|我镇|我乡|我县|全镇|全县|群众)\1(?!站|者|队|中心|委员会)/g

const particles =
  /的的(?!确)|和和(?![美气睦谐解平])|与与(?!会)|在在(?![编岗册校线职建逃场])|了了(?![解如结断却然望无])|是是(?!非)|对对(?![口外内应照比方接标手联象账策冲抗立称等])|推进进(?![一行村社企机校入家展万乡度京城店学网小])/g

const doubled = /([\u4e00-\u9fff])[ \t]*\r?\n\s*\1/g
const mayDouble = /[人个家天年处事时代层步户村点样种次件条项区镇乡一二三四五六七八九十]/

export const doubledCharacter: Rule = {
  id: 'F03',
  name: '重字',
  severity: 'error',
  check: ({ text }) => [...acrossLines(text), ...signTwice(text), ...wordTwice(text)],
}

const suggestion = '删去重复的字。'

const signTwice = (text: string): readonly Objection[] =>
  [particles, tail].flatMap((pattern) =>
    everyMatch(text, pattern, ([found]) => ({ message: `“${found.at(-1)}”字重复。`, suggestion, replacement: found.slice(0, -1) })),
  )

const wordTwice = (text: string): readonly Objection[] =>
  everyMatch(text, twice, ([, word = '']) => ({ message: `“${word}”重复。`, suggestion, replacement: word }))

const acrossLines = (text: string): readonly Objection[] =>
  everyMatch(text, doubled, (match) => {
    const [found, sign = ''] = match
    const line = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
    if (mayDouble.test(sign) || line.length < 15 || !/[，,、；]/.test(line)) return null
    const after = text.slice(match.index + found.length, match.index + found.length + 20)
    return /[，,。、；]/.test(after) ? { message: `换行处“${sign}”字重复。`, suggestion, replacement: sign } : null
  })
