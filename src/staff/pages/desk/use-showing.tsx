import { Button } from 'antd'
import { type ReactNode, useState } from 'react'

const few = 6

/** The first few of a list, and the button that shows the rest. `fetchRest`: asks for what did not come along. */
export function useShowing<T>(
  rows: readonly T[],
  { total = rows.length, fetchRest }: { total?: number; fetchRest?: () => void } = {},
): {
  readonly shown: readonly T[]
  readonly more: ReactNode
} {
  const [whole, setWhole] = useState(false)
  const shown = whole ? rows : rows.slice(0, few)
  const left = total - shown.length
  const show = () => {
    setWhole(true)
    if (rows.length < total) fetchRest?.()
  }
  const more =
    left > 0 && !whole ? (
      <p className="row">
        <Button onClick={show}>再显示 {left} 件</Button>
      </p>
    ) : left > 0 ? (
      <p className="quiet">
        这里最多列出 {rows.length} 件，其余 {left} 件请到台账中按状态查找。
      </p>
    ) : null
  return { shown, more }
}
