import { counterAt, type Kind } from './counters.ts'
import { beginsNumeral, type Numeral, numeralAt, numeralRunEnd } from './numerals.ts'
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
/** Behind these, 成 is a part of the next word (三成立, 一成不变). */
const notTenths = '立为功果效员绩熟长本型就不交品分套'

/** Every number with a counter or a percent sign, in the order of the text. One pass; each sign is looked at a bounded number of times. */
export function findCandidates(text: string): Candidate[] {
  const found: Candidate[] = []
  let from = 0
  while (from < text.length) {
    if (!beginsNumeral(text, from)) {
      from += 1
      continue
    }
    const numeral = numeralAt(text, from)
    const candidate = numeral && (percentage(text, numeral) ?? counted(text, numeral))
    if (candidate) found.push(candidate)
    from = candidate?.to ?? numeral?.to ?? numeralRunEnd(text, from)
  }
  return found
}

function counted(text: string, numeral: Numeral): Candidate | undefined {
  const counter = counterAt(text, numeral.to)
  if (!counter) return undefined
  const unitTo = numeral.to + counter.word.length
  const { qualifier, from, to } = qualify(text, { ...numeral, to: unitTo })
  const unit = counter.word
    .replace('(次)', '次')
    .replace(/^\((.)\)/, '$1')
    .replace(/\(.*\)/, '')
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

/** 97%, 百分之九十七, 2.3‰, 九成. */
function percentage(text: string, numeral: Numeral): Candidate | undefined {
  const written = rateInWords(text, numeral) ?? rateInSigns(text, numeral)
  if (!written) return undefined
  const { number, value, unit, unitTo, approximate } = written
  const whole = { ...numeral, approximate, bare: false }
  const { qualifier, from, to } = qualify(text, { ...whole, to: unitTo })
  return { numeral: whole, number, value, unit, kinds: rate, qualifier, from, to, unitTo }
}

type Rate = Pick<Candidate, 'number' | 'value' | 'unit' | 'unitTo'> & { readonly approximate: boolean }

function rateInSigns(text: string, { to, written, value, approximate }: Numeral): Rate | undefined {
  const unit = text[to] ?? ''
  return unit === '%' || unit === '‰' ? { number: written + unit, value, unit, unitTo: to + 1, approximate } : undefined
}

/** 百分之九十七点五; 九成, 七成五. */
function rateInWords(text: string, numeral: Numeral): Rate | undefined {
  if (text.startsWith('百分之', numeral.from)) {
    const share = numeralAt(text, numeral.from + 3)
    if (!share) return undefined
    return { number: `百分之${share.written}`, value: share.value, unit: '%', unitTo: share.to, approximate: share.approximate }
  }
  if (text[numeral.to] !== '成' || numeral.value > 9 || numeral.written.length > 1 || notTenths.includes(text[numeral.to + 1] ?? ''))
    return undefined
  const fifth = text[numeral.to + 1] === '五' ? 1 : 0
  const unitTo = numeral.to + 1 + fifth
  const number = text.slice(numeral.from, unitTo)
  return { number, value: numeral.value * 10 + fifth * 5, unit: '%', unitTo, approximate: numeral.approximate }
}
