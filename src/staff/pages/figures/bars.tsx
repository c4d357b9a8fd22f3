import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { FigureDetail } from '../../api/types.ts'
import { fontFamily } from '../../app/theme.ts'

use([BarChart, GridComponent, SVGRenderer])

const rowHeight = 30
type Props = { detail: FigureDetail; onOpen: (unit: string) => void }
type Child = NonNullable<FigureDetail['perChild']>[number]

const optionOf = (children: readonly Child[], unit: string) => ({
  animation: false,
  textStyle: { fontFamily, fontSize: 14 },
  grid: { left: 8, right: 64, top: 4, bottom: 4, containLabel: true },
  xAxis: { type: 'value' as const, show: false },
  yAxis: {
    type: 'category' as const,
    inverse: true,
    data: children.map((child) => child.unit.name),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: { color: '#1f2933' },
  },
  series: [
    {
      type: 'bar' as const,
      data: children.map(({ value }) => value ?? 0),
      barMaxWidth: 18,
      itemStyle: { color: '#1d5a9e' },
      label: {
        show: true,
        position: 'right' as const,
        color: '#1f2933',
        formatter: ({ dataIndex }: { dataIndex: number }) => say(children[dataIndex], unit),
      },
    },
  ],
})

const say = (child: Child | undefined, unit: string): string =>
  child?.value === null || child === undefined ? '未填报' : `${child.value} ${unit}`

/** The units below as bars; each bar opens its own records. The same as a list of buttons for keyboard and screen reader. */
export function Bars({ detail, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const children = detail.perChild ?? []
  useEffect(() => {
    if (!place.current) return
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption(optionOf(children, detail.unit))
    chart.on('click', ({ dataIndex }) => {
      const child = children[dataIndex]
      if (child) onOpen(child.unit.code)
    })
    const fit = () => chart.resize()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      chart.dispose()
    }
  }, [children, detail.unit, onOpen])
  return (
    <section aria-labelledby="below">
      <h2 id="below">下级单位</h2>
      <div ref={place} style={{ height: children.length * rowHeight + 16 }} aria-hidden="true" />
      <details>
        <summary>按单位列出</summary>
        <ul className="cards">
          {children.map((child) => (
            <li key={child.unit.code}>
              <button type="button" className="plain" onClick={() => onOpen(child.unit.code)}>
                {child.unit.name}：{say(child, detail.unit)}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
