import { lazy, Suspense } from 'react'
import type { ChartProps } from './chart.tsx'
import { changeInWords, inWords, type Opening, type Row } from './rows.ts'

const Chart = lazy(() => import('./chart.tsx').then(({ Chart }) => ({ default: Chart })))

type Props = ChartProps & { readonly id: string; readonly title: string; readonly about?: string; readonly children?: React.ReactNode }

/** One cut through a figure: chart and table of the same rows. Every row opens its records. */
export function Breakdown({ id, title, about, children, ...chart }: Props) {
  const { rows } = chart
  return (
    <section className="breakdown" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {about ? <p className="quiet">{about}</p> : null}
      {rows.length === 0 ? null : (
        <div className="picture-pair">
          <Suspense fallback={<div className="chart" />}>
            <Chart {...chart} />
          </Suspense>
          <Twin {...chart} title={title} />
        </div>
      )}
    </section>
  )
}

const sameOpening = (opens: Opening, chosen: Opening): boolean => JSON.stringify(opens) === JSON.stringify({ ...opens, ...chosen })

function Twin({ rows, unit, chosen, onOpen, title }: ChartProps & { title: string }) {
  const compared = rows.some(({ before }) => before.value !== null)
  return (
    <div className="scroll">
      <table className="twin">
        <caption>
          {title}（{unit}）{compared ? '' : '；上年同期没有数'}
        </caption>
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">本期</th>
            {compared ? (
              <>
                <th scope="col">上年同期</th>
                <th scope="col">增减</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.label} row={row} unit={unit} compared={compared} chosen={sameOpening(row.opens, chosen)} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type LineProps = { row: Row; unit: string; compared: boolean; chosen: boolean; onOpen: (opens: Opening) => void }

function Line({ row, unit, compared, chosen, onOpen }: LineProps) {
  return (
    <tr className={chosen ? 'chosen' : undefined}>
      <th scope="row">{row.label}</th>
      <td className="figure">
        {row.now.value === null || row.now.value === 0 ? (
          <span className={row.now.value === null ? 'quiet' : undefined}>{inWords(row.now, unit)}</span>
        ) : (
          <button
            type="button"
            className="plain"
            aria-pressed={chosen}
            aria-label={`${row.label} ${inWords(row.now, unit)}${unit === '%' ? '' : unit}，看记录`}
            onClick={() => onOpen(row.opens)}
          >
            {inWords(row.now, unit)}
          </button>
        )}
      </td>
      {compared ? (
        <>
          <td className="figure">{inWords(row.before, unit)}</td>
          <td className="figure">{changeInWords(row, unit)}</td>
        </>
      ) : null}
    </tr>
  )
}
