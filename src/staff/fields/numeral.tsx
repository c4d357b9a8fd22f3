import { Input } from 'antd'
import { useState } from 'react'
import type { NumberField } from '../../kernel/field.ts'
import { type InputProps, textOf } from './face.ts'

/** How a number is typed: `read` gives the stored number, or null for what is not one. */
export type Reading = { readonly read: (text: string) => number | null; readonly show: (value: number) => string }

/** A typed number. Keeps the text as it is typed (`12.`), hands on the number, or the text itself when it cannot be read. */
export function Numeral({
  field,
  id,
  value,
  onChange,
  invalid,
  describedBy,
  needed,
  reading,
}: InputProps<NumberField> & { reading: Reading }) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typeof value === 'number' ? reading.show(value) : textOf(value)
  const text = typed !== null && (reading.read(typed) ?? typed) === value ? typed : shown
  const change = (next: string) => {
    const half = next.normalize('NFKC').replace(/[,\s]/g, '')
    setTyped(half)
    onChange(half === '' ? null : (reading.read(half) ?? half))
  }
  return (
    <Input
      id={id}
      className="numeral"
      value={text}
      inputMode={field.whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      suffix={field.unit}
      status={invalid ? 'error' : ''}
      aria-invalid={invalid}
      aria-required={needed}
      aria-describedby={describedBy}
      onChange={(event) => change(event.target.value)}
    />
  )
}
