import type { Cell, Compared } from '../../../office/figures/figure-picture.ts'
import type { Picture } from '../../api/figures.ts'

/** What a bar or a line of a table opens: other days, another unit or one kind, all else as asked. */
export type Opening = { readonly at?: string; readonly since?: string; readonly until?: string; readonly group?: string }
/** One line of a table, one bar of a chart. */
export type Row = Compared & { readonly label: string; readonly opens: Opening }

/** How the kind of records that leave the field empty is called in an address. */
export const unnamed = '~'

/** 3月, or 2025年3月 where the rows are of several years; days only where a month is cut. */
export function spanName({ from, to }: { from: string; to: string }, years: boolean): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  if (from.endsWith('-01-01') && to === `${year}-12-31`) return `${year}年`
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  const head = years ? `${year}年${month}月` : `${month}月`
  return from.endsWith('-01') && Number(to.slice(8)) === last ? head : `${head}${Number(from.slice(8))}—${Number(to.slice(8))}日`
}

export function monthRows({ months }: Picture): readonly Row[] {
  const years = new Set(months.map(({ period }) => period.from.slice(0, 4))).size > 1
  return months.map(({ period, ...cells }) => ({
    ...cells,
    label: spanName(period, years),
    opens: { since: period.from, until: period.to },
  }))
}

export const unitRows = ({ units }: Picture): readonly Row[] =>
  units.map(({ unit, ...cells }) => ({ ...cells, label: unit.name, opens: { at: unit.code } }))

const share = (value: number | null): Cell => ({ value, records: 0, ...(value === null ? { why: '—' } : {}) })

/** Kinds under the names that the office gave them. */
export const kindRows = ({ groups = [] }: Picture): readonly Row[] =>
  groups.map(({ group, name, now, before }) => ({
    label: name,
    now: share(now),
    before: share(before),
    opens: { group: group ?? unnamed },
  }))

/** A value in words: with its base where it is a rate, else why there is none. */
export function inWords({ value, why, numerator, denominator }: Cell, unit: string): string {
  if (value === null) return why ?? '未填报'
  const base = denominator === undefined ? '' : `（${numerator}/${denominator}）`
  return unit === '%' ? `${value}%${base}` : value.toLocaleString('zh-CN') + base
}

/** The change on the year before: in points for a rate, else the difference with its percentage; nothing where either has no value. */
export function changeInWords({ now, before }: Compared, unit: string): string {
  if (now.value === null || before.value === null) return '—'
  const change = now.value - before.value
  const sign = change > 0 ? '+' : ''
  if (unit === '%') return `${sign}${Math.round(change * 10) / 10} 个百分点`
  if (before.value === 0) return `${sign}${change.toLocaleString('zh-CN')}`
  return `${sign}${change.toLocaleString('zh-CN')}（${sign}${Math.round((change / before.value) * 100)}%）`
}
