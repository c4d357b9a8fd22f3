import type { AnyRegister } from '../kernel/register.ts'
import type { UnitTree } from '../kernel/unit.ts'
import { drawNumber, type Tx } from '../store/index.ts'
import type { Office } from './office.ts'

/** Which number of a record: its own 编号 (`code`) or a number field, of a unit and year. */
export type Numbered = { readonly register: AnyRegister; readonly field: string; readonly unit: number; readonly year: number }

/** The series a number comes from: one per register for 编号, one per field for the rest. */
export const schemeOf = ({ register, field }: Pick<Numbered, 'register' | 'field'>): string =>
  field === 'code' ? register.id : `${register.id}.${field}`

/** A drawn number as it is written. 编号: prefix, unit code, year, sequence. 发文字号 (D-15): 机关代字〔年〕序号号. Other numbers: prefix, year, sequence. */
export function written(tree: UnitTree, numbered: Numbered, number: number): string {
  const { register, field, unit, year } = numbered
  const sequence = String(number).padStart(5, '0')
  const place = tree.get(unit)
  if (field === 'code') return `${register.prefix}-${place?.code ?? unit}-${year}-${sequence}`
  const mark = (place?.shortName ?? '').replace(/(镇|乡|街道)$/, '')
  return register.fields[field]?.kind === 'docNo'
    ? `${mark}${marks[register.area] ?? '府发'}〔${year}〕${number}号`
    : `${register.prefix}${year}-${sequence}`
}

/** 机关代字 after the place: mediation papers are not government documents. A county may set its own later. */
const marks: Readonly<Partial<Record<AnyRegister['area'], string>>> = { disputes: '调字' }

/** Draws the next number inside the transaction that uses it. */
export const drawFor = async (office: Office, tx: Tx, numbered: Numbered): Promise<string> =>
  written(office.tree(), numbered, await drawNumber(tx, { scheme: schemeOf(numbered), unit: numbered.unit, year: numbered.year }))
