import { Link } from '@tanstack/react-router'
import type { Sheet } from './sheet.ts'

/** The figure of the registers under a measure, which opens its records in a window of its own, so that the text here is not lost. */
export function FigureLink({ id, sheet }: { id: string; sheet: Sheet }) {
  const own = sheet.figures.find((figure) => figure.id === id)
  if (!own || !sheet.period) return null
  return (
    <p>
      台账：
      <Link to="/figures/$figure" params={{ figure: id }} search={{ unit: sheet.unit, ...sheet.period }} target="_blank">
        {own.value} {own.unit}（{own.records ?? 0} 条记录，新窗口打开）
      </Link>
    </p>
  )
}
