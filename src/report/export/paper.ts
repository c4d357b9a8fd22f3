import { type Level, levelNumber } from './wording.ts'

/** The figure a piece of text was written from. `value` is the number before wording (rounding, 万) was applied. */
export interface BoundFigure {
  readonly id: string
  readonly value: number
  /** Its Chinese name, shown on the control in Word. */
  readonly name?: string
}

/** A piece of running text. With `figure` the text stays bound to it: `.docx` and `.json` say which number it shows. */
export interface Run {
  readonly text: string
  readonly figure?: BoundFigure
}

/** Text given in short: a string, a run, or several of them. */
export type Words = string | Run | readonly (string | Run)[]

/** A column of a table; `width` is a share (default 1). */
export interface Column {
  readonly name: string
  readonly width?: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A labelled box of a form; `wide` takes the whole line, `lines` is its least height in lines (default 1). */
export interface Field {
  readonly label: string
  readonly value: readonly Run[]
  readonly wide?: boolean
  readonly lines?: number
}

/** A place to sign by hand, with or without a place for the date. */
export interface Signature {
  readonly label: string
  readonly dated?: boolean
}

/** A part of the body. A heading may be run in: `follow` is the text after it in the same paragraph. */
export type Block =
  | { readonly block: 'heading'; readonly level: Level; readonly runs: readonly Run[]; readonly follow?: readonly Run[] }
  | { readonly block: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly block: 'table'
      readonly caption?: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
      /** In 五号, for tables of much text on a page. */
      readonly compact?: boolean
    }
  | { readonly block: 'fields'; readonly fields: readonly Field[] }
  | { readonly block: 'signatures'; readonly signatures: readonly Signature[] }
  | { readonly block: 'blank' }

/** A block of one kind. */
export type BlockOf<K extends Block['block']> = Extract<Block, { block: K }>

/** An attachment: its name, and its text where it is printed with the paper. */
export interface Attachment {
  readonly name: string
  readonly blocks?: readonly Block[]
}

/** An organ and the ISO day beside it. */
export interface Dated {
  readonly organ: string
  readonly date: string
}

/**
 * A paper in no particular file format: what stands in it and in which order, not how it looks.
 * report 报告 (goes up: signer beside the number), notice 通知 (goes down), letter 函, minutes 纪要, form 文书.
 */
export interface Paper {
  readonly kind: 'report' | 'notice' | 'letter' | 'minutes' | 'form'
  /** Full or standard short name of the organ; the only name in the file's properties. */
  readonly organ: string
  /** Issuing mark (发文机关标志) in red. Without it the paper has no red head, as when a report is published. */
  readonly mark?: string
  readonly urgency?: '特急' | '加急'
  readonly docNo?: string
  readonly signers?: readonly string[]
  /** Lines of the title, broken by sense. */
  readonly title: readonly string[]
  readonly addressees?: readonly string[]
  readonly blocks: readonly Block[]
  /** 出席, 请假, 列席 of minutes. */
  readonly attendance?: readonly { readonly label: string; readonly names: readonly string[] }[]
  readonly attachments?: readonly Attachment[]
  readonly signOff?: Dated
  /** 附注, without its brackets: 此件公开发布. */
  readonly note?: string
  /** 抄送. */
  readonly copies?: readonly string[]
  /** 印发. */
  readonly printed?: Dated
}

/** Words in full: always a list of runs. */
export function runs(words: Words): readonly Run[] {
  const list = Array.isArray(words) ? words : [words]
  return list.map((word: string | Run) => (typeof word === 'string' ? { text: word } : word))
}

/** Text that shows a figure. `text` is how the sentence words it; by default the bare number. */
export const figure = (bound: BoundFigure, text = String(bound.value)): Run => ({ text, figure: bound })

/** A heading with its number: heading(2, 3, '…') begins with （三）. `follow` is body text on the same line. */
export function heading(level: Level, number: number, words: Words, follow?: Words): BlockOf<'heading'> {
  const numbered = [{ text: levelNumber(level, number) }, ...runs(words)]
  return { block: 'heading', level, runs: numbered, ...(follow === undefined ? {} : { follow: runs(follow) }) }
}

/** A paragraph of body text, set two characters in. */
export const paragraph = (words: Words): BlockOf<'paragraph'> => ({ block: 'paragraph', runs: runs(words) })

/** A table. A row shorter than the columns is filled up; a longer one is a mistake of the caller and throws RangeError. */
export function table(columns: readonly Column[], rows: readonly (readonly Words[])[], caption?: string): BlockOf<'table'> {
  const cells = rows.map((row) => {
    if (row.length > columns.length) throw new RangeError(`${row.length} cells for ${columns.length} columns`)
    return columns.map((_, index) => runs(row[index] ?? ''))
  })
  return { block: 'table', columns, rows: cells, ...(caption === undefined ? {} : { caption }) }
}

/** One box of a form. */
export function field(label: string, value: Words, shape: Pick<Field, 'wide' | 'lines'> = {}): Field {
  return { label, value: runs(value), ...shape }
}

/** A grid of boxes as in 受理登记表: two to a line, wide ones alone. */
export const fields = (...list: readonly Field[]): BlockOf<'fields'> => ({ block: 'fields', fields: list })

/** Places to sign, one below the other. */
export const signatures = (...list: readonly Signature[]): BlockOf<'signatures'> => ({ block: 'signatures', signatures: list })

/** An empty line. */
export const blank: BlockOf<'blank'> = { block: 'blank' }
