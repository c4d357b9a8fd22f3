import { Button } from 'antd'
import type { ReactNode } from 'react'

const size = 100

type Props = { count: number; current: number | null; onGo: (entry: number) => void; children: (from: number, to: number) => ReactNode }

/** A hundred entries at a time, those among which one is: a long text has thousands, and nobody reads them at once. */
export function Portion({ count, current, onGo, children }: Props) {
  const from = Math.floor((current ?? 0) / size) * size
  const to = Math.min(count, from + size)
  return (
    <>
      {children(from, to)}
      {count > size ? (
        <p className="row">
          <Button size="small" disabled={from === 0} onClick={() => onGo(from - size)}>
            前 {size} 条
          </Button>
          <span className="quiet">
            第 {from + 1}—{to} 条，共 {count} 条
          </span>
          <Button size="small" disabled={to === count} onClick={() => onGo(to)}>
            后 {size} 条
          </Button>
        </p>
      ) : null}
    </>
  )
}
