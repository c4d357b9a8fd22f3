import type { ReactNode } from 'react'
import type { Plan } from './plan.ts'

type Props = { fields: Plan['needed']; open: boolean; children: ReactNode }

/** Fields that the page has filled in already: named, and open to be changed. */
export function Settled({ fields, open, children }: Props) {
  if (fields.length === 0) return null
  return (
    <details className="offered" open={open}>
      <summary>已填好：{fields.map(([, field]) => field.name).join('、')}（点开可改）</summary>
      {children}
    </details>
  )
}
