import type { FigureSeen } from '../../api/types.ts'

/** The same as words, for a link that must be understood without its row. */
export function figureText({ value, unit, why, numerator, denominator }: FigureSeen): string {
  if (value === null) return why ?? '未填报'
  return `${value.toLocaleString('zh-CN')} ${unit}${denominator === undefined ? '' : `（${numerator} ÷ ${denominator}）`}`
}

/** A value with its unit; a rate with its base; without a value, why there is none. */
export function FigureValue({ figure }: { figure: FigureSeen }) {
  const { value, unit, why, numerator, denominator } = figure
  if (value === null) return <span className="quiet">{why ?? '未填报'}</span>
  return (
    <span className="figure-value">
      <b>{value.toLocaleString('zh-CN')}</b> {unit}
      {denominator === undefined ? null : (
        <small>
          （{numerator} ÷ {denominator}）
        </small>
      )}
    </span>
  )
}
