/**
 * C04 口吻不一致
 *
 * 查什么：一份报告里既说“我镇”又说“我局”“我院”“本人”，或者政府的报告里出现“作为镇党委书记”。
 * 依据：年度报告由机关作出，应当始终用一个机关的口吻。
 * 怎么改：统一为本机关的自称。
 *
 * @good
 * 青石镇人民政府2023年法治政府建设情况报告
 * 我镇开展宣传12次，我镇调解员全部持证。
 *
 * @bad
 * 我镇开展宣传12次。我镇召开会议2次。我局制定制度3项。
 * → warning「我局」别处自称“我镇”，这里自称“我局”。
 */
import { everyMatch, type Rule } from '../rule.ts'

const self = /我[镇乡区县局院]|我街道|本人(?!民|员|身|次)|作为(?:镇|乡|县|区|街道)?(?:党委|党工委)?书记(?=[坚带始切认，,])/g

export const mixedVoice: Rule = {
  id: 'C04',
  name: '口吻不一致',
  severity: 'warning',
  check: ({ text, title, organisation }) => {
    if (/述法|述职/.test(title ?? '')) return []
    const said = [...text.matchAll(self)].map(([word]) => word).filter((word) => word.startsWith('我'))
    const kind = /(?:镇|乡|街道|县|区|市|局)(?=(?:人民政府|办事处)?$)/.exec(organisation ?? '')?.[0]
    const usual = said.find((word) => word === `我${kind}`) ?? mostFrequent(said)
    const seen = new Set<string>()
    return everyMatch(text, self, ([word]) => {
      if (!usual || word === usual || seen.has(word)) return null
      seen.add(word)
      const replacement = word.startsWith('我') ? usual : undefined
      return { message: `别处自称“${usual}”，这里自称“${word}”。`, suggestion: '统一为本机关的自称。', replacement }
    })
  },
}

function mostFrequent(words: readonly string[]): string | null {
  const count = (word: string) => words.filter((one) => one === word).length
  return [...new Set(words)].sort((a, b) => count(b) - count(a))[0] ?? null
}
