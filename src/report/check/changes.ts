import { type Place, sentenceStart } from './place.ts'
import { type Count, countsBetween } from './rates.ts'

/**
 * A stated change (较上年的40件增长25%): the number now, the number it started from, and what the sentence says of the step between them. `percent`: the
 * step is a share of `before`, else a number of the same unit. `rises`: the word says up. `number`: where the step stands.
 */
export type Change = Place & {
  readonly now: Count
  readonly before: Count
  readonly step: number
  readonly decimals: number
  readonly percent: boolean
  readonly rises: boolean
  readonly number: Place
}

const up = '增长|增加|上升|提高|上涨|多'
const down = '下降|减少|降低|回落|少'
const step = new RegExp(
  `(${up}|${down})(?:了|率为|幅度?为|达)?\\s*(\\d+(?:\\.(\\d+))?)\\s*([%％]|件次|人次|场次|批次|[件起宗个人名次户份条项批部家处例场])(?![分余多])`,
  'g',
)
const asBase = /(?:上年|去年|同期|上一年|前年|(?<!\d)(?:19|20)\d\d年|由|从)[^，,。；\d]{0,12}$/
const asResult = /[至到](?:(?:19|20)\d\d年|今年|本年)?的?$/
const target = /力争|确保|目标|争取|计划|预计|下一步/

/** Every change of which the sentence gives both numbers. Sentences with more than one earlier number, with vague numbers or about plans are left out. */
export function everyChange(text: string): readonly Change[] {
  return [...text.matchAll(step)].flatMap((match) => {
    const from = sentenceStart(text, match.index, '。；\n')
    const counts = countsBetween(text, from, match.index).filter(({ vague }) => !vague)
    const isBase = ({ start }: Count) => {
      const ahead = text.slice(Math.max(from, start - 18), start)
      return asBase.test(ahead) && !asResult.test(ahead)
    }
    const bases = counts.filter(isBase)
    const [before] = bases
    const now = counts.filter((count) => !isBase(count) && count.unit === before?.unit).at(-1)
    if (bases.length !== 1 || !before || !now || target.test(text.slice(Math.max(from, before.start - 16), match.index))) return []
    const same = counts.filter(({ unit }) => unit === before.unit)
    if (Math.abs(same.indexOf(now) - same.indexOf(before)) !== 1) return []
    return [changeOf(match, now, before)]
  })
}

function changeOf(match: RegExpExecArray, now: Count, before: Count): Change {
  const [found, word = '', number = '', fraction = '', unit = ''] = match
  const at = match.index + found.indexOf(number)
  return {
    start: Math.min(now.start, before.start),
    end: match.index + found.length,
    now,
    before,
    step: Number(number),
    decimals: fraction.length,
    percent: /[%％]/.test(unit),
    rises: new RegExp(up).test(word),
    number: { start: at, end: at + number.length },
  }
}
