import type { AnyRegister } from '../../kernel/register.ts'
import { wordOf } from '../../kernel/setting/registers.ts'
import type { UnitTree } from '../../kernel/unit.ts'
import { continueNumbers, drawNumber, type Tx } from '../../store/index.ts'
import type { Office } from '../office.ts'

/** Which number of a record: its own 编号 (`code`) or a number field, of a unit and year. */
export type Numbered = {
  readonly register: AnyRegister
  readonly field: string
  readonly unit: number
  readonly year: number
  readonly words?: NumberWords
}

/** What a county sets of its document numbers: 机关代字 of the unit (empty: its short name) and the word after it (调字, 府发). */
export type NumberWords = { readonly organ: string; readonly word: string }

/**
 * The series a number comes from: one per register for 编号, one per field for the rest. 发文字号 that begin alike come from one series, whatever register
 * draws them: else two papers would carry the same number (K11).
 */
export function schemeOf(tree: UnitTree, numbered: Omit<Numbered, 'year'>): string {
  const { register, field } = numbered
  if (field === 'code') return register.id
  return isDocNo(numbered) ? stemOf(tree, numbered) : `${register.id}.${field}`
}

const isDocNo = ({ register, field }: Pick<Numbered, 'register' | 'field'>): boolean => register.fields[field]?.kind === 'docNo'

/** 机关代字 and the word after it: 青石府发. */
function stemOf(tree: UnitTree, { register, field, unit, words }: Omit<Numbered, 'year'>): string {
  const organ = words?.organ || (tree.get(unit)?.shortName ?? '').replace(/(镇|乡|街道)$/, '')
  return organ + (words?.word || wordOf(register, field))
}

/** A drawn number as it is written. 编号: prefix, unit code, year, sequence. 发文字号 (D-15): 机关代字〔年〕序号号. Other numbers: prefix, year, sequence. */
export function written(tree: UnitTree, numbered: Numbered, number: number): string {
  const { register, field, unit, year } = numbered
  const sequence = String(number).padStart(5, '0')
  const place = tree.get(unit)
  if (field === 'code') return `${register.prefix}-${place?.code ?? unit}-${year}-${sequence}`
  return isDocNo(numbered) ? `${stemOf(tree, numbered)}〔${year}〕${number}号` : `${register.prefix}${year}-${sequence}`
}

/** The words that hold for this series today. Numbers that were written keep theirs. */
export const wordsFor = (office: Pick<Office, 'text'>, { register, field, unit }: Numbered): NumberWords => ({
  organ: office.text(unit, 'number.organ'),
  word: office.text(unit, `number.word.${register.id}.${field}`),
})

/** Draws the next number inside the transaction that uses it. */
export async function drawFor(office: Office, tx: Tx, asked: Numbered): Promise<string> {
  const numbered = { ...asked, words: wordsFor(office, asked) }
  const series = { scheme: schemeOf(office.tree(), numbered), unit: asked.unit, year: asked.year }
  if (isDocNo(asked)) await continueNumbers(tx, series, `${asked.register.id}.${asked.field}`)
  return written(office.tree(), numbered, await drawNumber(tx, series))
}
