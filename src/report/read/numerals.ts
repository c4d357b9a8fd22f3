import { signsOf } from './signs.ts'

/** A numeral found in a text: `written` without 余, 多, 几; its `value`; and whether the numeral itself is only approximate (20余, 三四十). */
export type Numeral = {
  readonly from: number
  readonly to: number
  readonly written: string
  readonly value: number
  readonly script: 'arabic' | 'chinese'
  readonly approximate: boolean
  /** 百 or 万 alone, without a figure before it. */
  readonly bare: boolean
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
const vague = '余多几来'
const chineseSigns = `${Object.keys(digits).join('')}十百千万亿半`
/** More signs than this are a number of something else (an account, a serial), never a count. */
const longest = 15
const rangeSigns = ['至', '到', '—', '-', '~', '–']

const isChinese = signsOf(chineseSigns)
const begins = signsOf(`0123456789${chineseSigns}`)

/** Whether a numeral could begin here. */
export function beginsNumeral(text: string, at: number): boolean {
  return begins[text.charCodeAt(at)] === 1
}

/**
 * The numeral that begins at `from`: 3,620 · 96.7 · 2.5万 · 5万余 · 三十余 · 两 · 二〇二四 · 3至5 (the lower figure counts, as about).
 * Undefined where no value can be read (几, 数十, a lone 半 before no counter is left to the caller).
 */
export function numeralAt(text: string, from: number): Numeral | undefined {
  const first = isDigit(text[from] ?? '') ? arabicAt(text, from) : chineseAt(text, from)
  if (!first) return undefined
  const sign = text[first.to] ?? ''
  if (!rangeSigns.includes(sign) || !beginsNumeral(text, first.to + 1)) return first
  const second = isDigit(text[first.to + 1]!) ? arabicAt(text, first.to + 1) : chineseAt(text, first.to + 1)
  if (!second || second.script !== first.script || second.value <= first.value) return first
  return { ...first, to: second.to, written: text.slice(from, second.to), approximate: true }
}

/** End of the run of numeral signs from here on: where reading goes on if the run is no numeral, so that each sign is looked at once. */
export function numeralRunEnd(text: string, from: number): number {
  let to = from + 1
  while (beginsNumeral(text, to)) to += 1
  return to
}

/** The value of a numeral that stands alone (四, 两百, 1.2万, 二〇二五), or undefined if the text is more or less than one numeral. */
export function numeralValue(text: string): number | undefined {
  const numeral = numeralAt(text, 0)
  return numeral && numeral.to === text.length ? numeral.value : undefined
}

function arabicAt(text: string, from: number): Numeral | undefined {
  let to = digitsEnd(text, from)
  if (to - from > longest) return undefined
  while (text[to] === ',' && digitsEnd(text, to + 1) === to + 4 && to - from <= 3 + 4 * 3) to += 4
  if (text[to] === '.' && isDigit(text[to + 1] ?? '')) to = digitsEnd(text, to + 1)
  const figure = text.slice(from, to).replaceAll(',', '')
  let power = 0
  let written = text.slice(from, to)
  let approximate = false
  for (let sign = text[to] ?? ''; sign !== ''; sign = text[to] ?? '') {
    const step = powerOf(sign)
    const scaleFollows = vague.includes(sign) && powerOf(text[to + 1] ?? '') > 0
    if (step === 0 && !vague.includes(sign)) break
    if (step === 0 && !scaleFollows && approximate) break
    if (step > 0) written += sign
    else approximate = true
    power += step
    to += 1
  }
  const value = Number(`${figure}e${power}`)
  return Number.isFinite(value) ? { from, to, written, value, script: 'arabic', approximate, bare: false } : undefined
}

function powerOf(sign: string): number {
  if (sign === '十') return 1
  if (sign === '百') return 2
  if (sign === '千') return 3
  if (sign === '万') return 4
  return sign === '亿' ? 8 : 0
}

function chineseAt(text: string, from: number): Numeral | undefined {
  let to = from
  while (isChinese[text.charCodeAt(to)] === 1) to += 1
  const core = text.slice(from, to)
  if (core === '' || core.length > longest) return undefined
  let written = core
  let approximate = false
  const decimals = text[to] === '点' ? run(text, to + 1) : ''
  if (decimals !== '' && digits[core.at(-1)!] !== undefined) {
    const value = Number(`${parseChinese(core)?.value ?? 0}.${[...decimals].map((sign) => digits[sign]).join('')}`)
    return { from, to: to + 1 + decimals.length, written: `${core}点${decimals}`, value, script: 'chinese', approximate, bare: false }
  }
  if (vague.includes(text[to] ?? '-')) {
    approximate = true
    to += 1
    const scale = large[text[to] ?? ''] ? text[to]! : ''
    written += scale
    to += scale.length
  }
  const parsed = parseChinese(written)
  if (!parsed) return undefined
  const bare = digits[core[0]!] === undefined && core[0] !== '十' && core[0] !== '半'
  return { from, to, written, value: parsed.value, script: 'chinese', approximate: approximate || parsed.approximate, bare }
}

function run(text: string, from: number): string {
  let to = from
  while (to - from < 4 && digits[text[to] ?? ''] !== undefined) to += 1
  return text.slice(from, to)
}

/** Positional (二〇二四), with places (三百二十), adjacent figures as an estimate (三四十: the lower one), 半 as a half. */
function parseChinese(written: string): { value: number; approximate: boolean } | undefined {
  if (written === '半') return { value: 0.5, approximate: false }
  const signs = [...written]
  if (signs.length > 2 && signs.every((sign) => digits[sign] !== undefined)) {
    return { value: Number(signs.map((sign) => digits[sign]).join('')), approximate: false }
  }
  let total = 0
  let section = 0
  let figure: number | undefined
  let approximate = false
  for (const sign of signs) {
    if (sign === '零' || sign === '〇' || sign === '○') continue
    if (digits[sign] !== undefined) {
      if (figure !== undefined) approximate = true
      figure ??= digits[sign]
    } else if (small[sign]) {
      section += (figure ?? 1) * small[sign]
      figure = undefined
    } else if (large[sign]) {
      total = (total + section + (figure ?? (section + total === 0 ? 1 : 0))) * large[sign]
      section = 0
      figure = undefined
    } else return undefined
  }
  return { value: total + section + (figure ?? 0), approximate }
}

function digitsEnd(text: string, from: number): number {
  let to = from
  while (isDigit(text[to] ?? '')) to += 1
  return to
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9' && sign.length === 1
}
