import { signsOf } from './signs.ts'

/** How exact a number is meant: about 余多近约左右, atLeast 以上不少于至少, atMost 以下不超过, more 超逾突破. */
export type Qualifier = 'exact' | 'about' | 'atLeast' | 'atMost' | 'more'

/** Words that stand directly before the numeral, longest first. */
export const wordsBefore: readonly (readonly [word: string, qualifier: Qualifier])[] = [
  ['不得少于', 'atLeast'],
  ['不少于', 'atLeast'],
  ['不低于', 'atLeast'],
  ['不下于', 'atLeast'],
  ['不下', 'atLeast'],
  ['至少需要', 'atLeast'],
  ['至少有', 'atLeast'],
  ['至少', 'atLeast'],
  ['最少', 'atLeast'],
  ['不得超过', 'atMost'],
  ['不超过', 'atMost'],
  ['不多于', 'atMost'],
  ['不高于', 'atMost'],
  ['至多', 'atMost'],
  ['最多', 'atMost'],
  ['不足', 'atMost'],
  ['超过了', 'more'],
  ['超过', 'more'],
  ['突破', 'more'],
  ['多于', 'more'],
  ['高于', 'more'],
  ['超', 'more'],
  ['逾', 'more'],
  ['大约', 'about'],
  ['将近', 'about'],
  ['接近', 'about'],
  ['约', 'about'],
  ['近', 'about'],
  ['上', 'about'],
]

/** Words that stand directly behind the counter. */
export const wordsAfter: readonly (readonly [word: string, qualifier: Qualifier])[] = [
  ['及以上', 'atLeast'],
  ['以上', 'atLeast'],
  ['及以下', 'atMost'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['左右', 'about'],
  ['上下', 'about'],
  ['余', 'about'],
  ['多', 'about'],
]

/** Words that end in one of the signs above without qualifying anything (村规民约2项, 附近3个村). */
const otherWords = [
  '指出不足',
  '短板不足',
  '问题不足',
  '存在不足',
  '查找不足',
  '薄弱不足',
  '弱项不足',
  '发现不足',
  '民约',
  '公约',
  '合约',
  '契约',
  '签约',
  '预约',
  '履约',
  '违约',
  '制约',
  '节约',
  '附近',
  '最近',
  '临近',
  '靠近',
  '邻近',
  '就近',
  '亲近',
  '赶超',
  '治超',
  '查超',
  '反超',
  '线上',
  '网上',
  '以上',
  '村上',
  '会上',
  '路上',
]

/** The signs in which a word of either list ends: behind any other nothing is looked up. */
const lastOfBefore = signsOf([...wordsBefore.map(([word]) => word), ...otherWords].map((word) => word.at(-1)).join(''))

/** 上 means an estimate only before a bare 百, 千, 万 (上百场); elsewhere it is the end of another word (网上, 以上). */
const onlyBeforeBare = '上'

type Stretch = { readonly from: number; readonly to: number; readonly approximate: boolean; readonly bare: boolean }

/** Qualifier of a number whose numeral begins at `from` and whose counter ends at `to`, with the stretch the qualifying words cover. */
export function qualify(text: string, number: Stretch): { qualifier: Qualifier; from: number; to: number } {
  const mayQualify = lastOfBefore[text.charCodeAt(number.from - 1)] === 1
  const other = mayQualify && otherWords.some((word) => standsBefore(text, word, number.from))
  const before = other || !mayQualify ? undefined : wordsBefore.find(([word]) => standsBefore(text, word, number.from))
  const after = wordsAfter.find(([word]) => text.startsWith(word, number.to))
  const to = after ? number.to + after[0].length : number.to
  if (before && (before[0] !== onlyBeforeBare || number.bare)) return { qualifier: before[1], from: number.from - before[0].length, to }
  const bound = other || before ? undefined : boundBefore(text, number.from)
  if (bound) return { qualifier: bound, from: number.from, to }
  if (number.approximate) return { qualifier: 'about', from: number.from, to }
  return { qualifier: after?.[1] ?? 'exact', from: number.from, to }
}

/** Verbs that may stand between a bound and its number (每年至少开展两次). */
const verbs = ['开展', '组织', '召开', '举办', '安排', '进行', '听取', '研究', '学习', '培训', '轮训', '完成', '培养', '组织开展']

function boundBefore(text: string, end: number): Qualifier | undefined {
  const verb = verbs.find((word) => standsBefore(text, word, end))
  if (!verb) return undefined
  const bound = wordsBefore.find(([word, kind]) => kind.startsWith('at') && standsBefore(text, word, end - verb.length))
  return bound && bound[0] !== '不足' ? bound[1] : undefined
}

function standsBefore(text: string, word: string, end: number): boolean {
  return text.startsWith(word, end - word.length) && end >= word.length
}
