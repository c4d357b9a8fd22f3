import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Cell } from '../../../office/figures/figure-picture.ts'
import { fontFamily } from '../../app/theme.ts'
import { inWords, type Opening, type Row } from './rows.ts'

use([BarChart, GridComponent, LegendComponent, LabelLayout, SVGRenderer])

const [brand, pale, ink, chosenInk] = ['#1d5a9e', '#b7c3cf', '#1f2933', '#c46a00']
const rowHeight = 30
const columnsHeight = 260

export type ChartProps = {
  readonly rows: readonly Row[]
  readonly unit: string
  /** Time runs to the right; places and kinds, whose names are long, stand below each other. */
  readonly lying: boolean
  readonly chosen: Opening
  readonly onOpen: (opens: Opening) => void
}

const isChosen = (opens: Opening, chosen: Opening): boolean =>
  Object.entries(opens).every(([name, value]) => chosen[name as keyof Opening] === value)

function optionOf({ rows, unit, lying, chosen }: ChartProps) {
  const compared = rows.some(({ before }) => before.value !== null)
  const names = {
    type: 'category' as const,
    inverse: lying,
    data: rows.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { color: ink, hideOverlap: true },
  }
  const sizes = { type: 'value' as const, splitLine: { lineStyle: { color: '#e9eef3' } }, axisLabel: { color: '#4b5966' }, minInterval: 1 }
  const label = (side: 'now' | 'before') => ({
    show: true,
    color: ink,
    fontSize: 12,
    position: lying ? ('right' as const) : ('top' as const),
    formatter: ({ dataIndex }: { dataIndex: number }) => shortly(rows[dataIndex]?.[side], side, { unit, lying }),
  })
  const now = {
    name: '本期',
    type: 'bar' as const,
    barMaxWidth: 22,
    data: rows.map(({ now: cell, opens }) => ({
      value: cell.value ?? 0,
      itemStyle: { color: isChosen(opens, chosen) ? chosenInk : brand },
    })),
    itemStyle: { color: brand },
    label: label('now'),
    labelLayout: { hideOverlap: true },
  }
  const before = {
    name: '上年同期',
    type: 'bar' as const,
    barMaxWidth: 22,
    data: rows.map((row) => row.before.value ?? 0),
    itemStyle: { color: pale },
    label: label('before'),
  }
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: 13 },
    ...(compared ? { legend: { top: 0, right: 0, itemHeight: 10 } } : {}),
    grid: { left: 4, right: lying ? 90 : 8, top: compared ? 34 : 22, bottom: 4, containLabel: true },
    xAxis: lying ? { ...sizes, show: false } : names,
    yAxis: lying ? { ...names, axisLine: { show: false } } : sizes,
    series: compared ? [before, now] : [now],
  }
}

/** What stands at the end of a bar: columns have no room for a base or a reason, which the table beside them gives. */
function shortly(cell: Cell | undefined, side: 'now' | 'before', { unit, lying }: { unit: string; lying: boolean }): string {
  if (!cell || (!lying && (side === 'before' || cell.value === null))) return ''
  if (cell.value === null) return side === 'now' ? (cell.why ?? '') : ''
  if (unit !== '%') return String(cell.value)
  return lying ? inWords(cell, unit) : `${cell.value}%`
}

/** Bars by ECharts; a click opens what the bar counts. Hidden from screen readers and from the keyboard, which have the table. */
export function Chart(props: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const { rows, unit, lying, chosen, onOpen } = props
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(optionOf({ rows, unit, lying, chosen, onOpen }))
    chart.on('click', ({ dataIndex }) => {
      const row = rows[dataIndex]
      if (row) onOpen(row.opens)
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(place.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [rows, unit, lying, chosen, onOpen])
  const compared = rows.some(({ before }) => before.value !== null)
  const height = lying ? rows.length * rowHeight * (compared ? 1.5 : 1) + 48 : columnsHeight
  return <div ref={place} className="chart" style={{ height }} aria-hidden="true" />
}
