import type { FigureSeen } from '../../api/types.ts'

const money = '元'

/** A value with its unit; a rate with its base; without a value, why there is none. Sums of money are counted in 分. */
export function FigureValue({ figure }: { figure: FigureSeen }) {
  const { value, unit, why, numerator, denominator } = figure
  if (value === null) return <span className="quiet">{why ?? '未填报'}</span>
  return (
    <span className="figure-value">
      <b>{(unit === money ? value / 100 : value).toLocaleString('zh-CN')}</b> {unit}
      {denominator === undefined ? null : (
        <small>
          （{numerator} ÷ {denominator}）
        </small>
      )}
    </span>
  )
}
