import { counterAt, type Kind } from './counters.ts'
import { beginsNumeral, type Numeral, numeralAt } from './numerals.ts'
import { type Qualifier, qualify } from './qualifiers.ts'

/** A number with a counter behind it, before it is known whether it is a fact. Offsets are characters of the reading. */
export type Candidate = {
  readonly numeral: Numeral
  /** The numeral as a label gives it: with 万 and %, without 余. */
  readonly number: string
  readonly value: number
  readonly unit: string
  readonly kinds: readonly Kind[]
  readonly qualifier: Qualifier
  /** Numeral with the qualifying words around it: [from, to); the counter ends at `unitTo`. */
  readonly from: number
  readonly to: number
  readonly unitTo: number
  /** Words of which the clause must have one for this counter to count. */
  readonly only?: readonly string[]
}

const rate: readonly Kind[] = ['rate']

/** Every number with a counter or a percent sign, in the order of the text. One pass; each sign is looked at a bounded number of times. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = []
  let from = 0
  while (from < text.length) {
    if (!beginsNumeral(text[from]!)) {
      from += 1
      continue
    }
    const numeral = numeralAt(text, from)
    const candidate = numeral && (percentage(text, numeral) ?? counted(text, numeral))
    if (candidate) found.push(candidate)
    from = candidate?.to ?? Math.max(numeral?.to ?? 0, from + 1)
  }
  return found
}

function counted(text: string, numeral: Numeral): Candidate | undefined {
  const counter = counterAt(text, numeral.to)
  if (!counter) return undefined
  const unitTo = numeral.to + counter.word.length
  const { qualifier, from, to } = qualify(text, { ...numeral, to: unitTo })
  const unit = counter.word.replace('(次)', '次').replace(/\(.*\)/, '')
  return {
    numeral,
    number: numeral.written,
    value: numeral.value,
    unit,
    kinds: counter.kinds,
    qualifier,
    from,
    to,
    unitTo,
    only: counter.only,
  }
}

/** 97%, 百分之九十七. */
function percentage(text: string, numeral: Numeral): Candidate | undefined {
  const inWords = text.startsWith('百分之', numeral.from) ? numeralAt(text, numeral.from + 3) : undefined
  const shown = inWords ?? numeral
  const unitTo = inWords ? inWords.to : numeral.to + 1
  if (!inWords && text[numeral.to] !== '%') return undefined
  const whole = { ...shown, from: numeral.from, bare: false }
  const { qualifier, from, to } = qualify(text, { ...whole, to: unitTo })
  const number = inWords ? `百分之${shown.written}` : `${shown.written}%`
  return { numeral: whole, number, value: shown.value, unit: '%', kinds: rate, qualifier, from, to, unitTo }
}
