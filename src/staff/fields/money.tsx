import { type Face, type FieldOf, type InputProps, type OutputProps, textOf } from './face.ts'
import { Numeral, type Reading } from './numeral.tsx'

/** Yuan as typed to 分 as stored, without passing through a fraction: 12.3 → 1230. */
export function fen(text: string): number | null {
  const parts = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text)
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : null
}

/** How yuan are typed and shown. */
export const yuan: Reading = { read: fen, show: (value) => (value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)) }

const MoneyInput = (props: InputProps<FieldOf<'money'>>) => <Numeral {...props} reading={yuan} />

function MoneyOutput({ value }: OutputProps<FieldOf<'money'>>) {
  if (typeof value !== 'number') return <span>{textOf(value)}</span>
  return <span>{(value / 100).toLocaleString('zh-CN', { minimumFractionDigits: value % 100 === 0 ? 0 : 2 })} 元</span>
}

/** Money: shown and typed in yuan, stored in 分. */
export const money: Face<FieldOf<'money'>> = { Input: MoneyInput, Output: MoneyOutput }
