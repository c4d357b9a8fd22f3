import { type Place, sentenceStart } from './place.ts'
import { type Count, countsBetween } from './rates.ts'

/** A stated share of a total (…其中邻里纠纷45件，占40.2%): the two numbers it was made from. `number`: where the percentage stands. */
export type Share = Place & {
  readonly whole: Count
  readonly part: Count
  readonly value: number
  readonly decimals: number
  readonly number: Place
}

const share = /占(?:比|比例|(?:案件|纠纷|受理|全部|全年)?总数的?|总量的?|全部的)?(?:达到?|为)?\s*(\d+(?:\.(\d+))?)\s*[%％](?!以上|左右)/g

/** Every share whose total stands before 其中 in the same unit, within one sentence. Vague numbers are left out. */
export function everyShare(text: string): readonly Share[] {
  return [...text.matchAll(share)].flatMap((match) => {
    const from = sentenceStart(text, match.index)
    const named = from + text.slice(from, match.index).lastIndexOf('其中')
    if (named < from) return []
    const part = countsBetween(text, named, match.index).at(-1)
    const whole = countsBetween(text, from, named).at(-1)
    if (!part || !whole || part.unit !== whole.unit || part.vague || whole.vague) return []
    if (!/^[，,的（(]?$/.test(text.slice(part.end, match.index).trim())) return []
    const [found, value = '', fraction = ''] = match
    const at = match.index + found.indexOf(value)
    const number = { start: at, end: at + value.length }
    return [{ start: whole.start, end: match.index + found.length, whole, part, value: Number(value), decimals: fraction.length, number }]
  })
}
