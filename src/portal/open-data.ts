import type { FigureTable, PortalFigure } from '../office/public/figures.ts'

const heads = [
  '指标编号',
  '指标',
  '领域',
  '数值',
  '单位',
  '分子',
  '分母',
  '无数值的原因',
  '统计期起',
  '统计期止',
  '统计时间',
  '口径自',
  '定义',
]

/** Figures as CSV: UTF-8 with a mark so that spreadsheet programs read the Chinese, and no cell that they would take for a formula. */
export function figuresCsv({ areas }: FigureTable): string {
  const rows = areas.flatMap((area) => area.figures.map((figure) => rowOf(area.name, figure)))
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

const rowOf = (area: string, one: PortalFigure): readonly (string | number | undefined | null)[] => [
  one.id,
  one.name,
  area,
  one.value,
  one.unit,
  one.numerator,
  one.denominator,
  one.why,
  one.period.from,
  one.period.to,
  one.asOf,
  one.ruleSince,
  one.rule,
]

function cell(value: string | number | undefined | null): string {
  const text = value === undefined || value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Figures as JSON with all that is needed to read them alone. */
export const figuresJson = ({ unit, year, from, to, asOf, areas }: FigureTable): Readonly<Record<string, unknown>> => ({
  unit: unit.name,
  code: unit.code,
  year,
  period: { from, to },
  asOf,
  licence: '可自由使用，请注明来源',
  figures: areas.flatMap((area) =>
    area.figures.map(({ id, name, unit: measure, value, numerator, denominator, why, ruleSince, rule }) => ({
      id,
      name,
      area: area.name,
      value,
      unit: measure,
      numerator,
      denominator,
      why,
      ruleSince,
      rule,
    })),
  ),
})
