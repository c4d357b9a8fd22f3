import type { Place } from './place.ts'

/**
 * A rate that moved (满意率由82%提高到88%，提高6个百分点): from, to, and the step that is named. `inPoints`: the step is named in 百分点, else in %; both words
 * say which way. `number`: where the step with its unit stands. Without a named step only the way is judged.
 */
export type PointChange = Place & {
  readonly from: number
  readonly to: number
  readonly rises: boolean
  readonly step: {
    readonly value: number
    readonly decimals: number
    readonly inPoints: boolean
    readonly rises: boolean
    readonly number: Place
  } | null
}

const up = '提高|提升|上升|增长|增加|上涨|升'
const down = '下降|降低|回落|减少|降'
const way = `${up}|${down}`
const rate = '(\\d+(?:\\.\\d+)?)\\s*[%％]'
const stepOf = `(${way})(?:了|幅度为)?\\s*(\\d+(?:\\.(\\d+))?)\\s*(个?百分点|[%％])`
const moved = new RegExp(
  `(?:由|从|比|较)[^，,。；%％\\n]{0,12}?${rate}[^，,。；\\d\\n]{0,8}?(${way})[至到为]了?[^，,。；\\d\\n]{0,8}?${rate}(?:[，,、（(][^，,。；\\d\\n]{0,10}?${stepOf})?`,
  'g',
)
const compared = new RegExp(
  `${rate}[，,（(]?[^，,。；\\d\\n]{0,6}(?:较|比|与|同)[^，,。；\\d\\n]{0,8}(?:(?:19|20)\\d\\d年)?[^，,。；\\d\\n]{0,8}?${rate}[）)]?[^，,。；\\d\\n]{0,6}?${stepOf}`,
  'g',
)

/** Every rate of which the text gives where it stood before and where it stands now. */
export function everyPointChange(text: string): readonly PointChange[] {
  return [
    ...[...text.matchAll(moved)].map((match) => {
      const [found, from, verb = '', to] = match
      return { ...placeOf(match), from: Number(from), to: Number(to), rises: isUp(verb), step: stepIn(match, found, match.slice(4)) }
    }),
    ...[...text.matchAll(compared)].map((match) => {
      const [found, to, from, verb = ''] = match
      return { ...placeOf(match), from: Number(from), to: Number(to), rises: isUp(verb), step: stepIn(match, found, match.slice(3)) }
    }),
  ]
}

const isUp = (verb: string): boolean => new RegExp(`^(?:${up})$`).test(verb)
const placeOf = ({ index, 0: found }: RegExpExecArray): Place => ({ start: index, end: index + found.length })

function stepIn(
  { index }: RegExpExecArray,
  found: string,
  [verb, value, fraction = '', unit = '']: readonly (string | undefined)[],
): PointChange['step'] {
  if (verb === undefined || value === undefined) return null
  const at = index + found.lastIndexOf(value)
  const number = { start: at, end: index + found.length }
  return { value: Number(value), decimals: fraction.length, inPoints: unit.includes('百分点'), rises: isUp(verb), number }
}
