import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Counting } from '../../api/figures.ts'
import type { FigureSeen } from '../../api/types.ts'
import { registerOfFigure } from '../../app/definitions.ts'
import { useUnits } from '../../app/units.ts'
import { BesideTable } from './beside-table.tsx'
import { FigureValue, figureText } from './figure-value.tsx'
import { changeInWords, inWords } from './rows.ts'

type Props = { name: string; figures: readonly FigureSeen[]; before: readonly FigureSeen[]; counting: Counting }

/** The figures of one register; for a county also with its townships side by side. */
export function FigureGroup({ name, figures, before, counting }: Props) {
  const [beside, setBeside] = useState(false)
  const units = useUnits()
  const below = units.some(({ parent, kind }) => parent === counting.unit && kind !== 'village' && kind !== 'office')
  const register = registerOfFigure(figures[0]?.id ?? '')
  return (
    <>
      <div className="head">
        <h3>{name}</h3>
        {below && register ? (
          <Button
            size="small"
            aria-expanded={beside}
            aria-label={`${name}：${beside ? '收起并列表' : '各单位并列'}`}
            onClick={() => setBeside(!beside)}
          >
            {beside ? '收起并列表' : '各单位并列'}
          </Button>
        ) : null}
      </div>
      <div className="scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">本期</th>
              <th scope="col">上年同期</th>
              <th scope="col">增减</th>
              <th scope="col">记录数</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Line key={figure.id} figure={figure} before={before.find(({ id }) => id === figure.id)} counting={counting} />
            ))}
          </tbody>
        </table>
      </div>
      {beside && register ? <BesideTable register={register.id} name={name} counting={counting} /> : null}
    </>
  )
}

function Line({ figure, before, counting }: { figure: FigureSeen; before: FigureSeen | undefined; counting: Counting }) {
  return (
    <tr>
      <th scope="row">{figure.name}</th>
      <td data-name="本期">
        <Link to="/figures/$figure" params={{ figure: figure.id }} search={counting} aria-label={`${figure.name} ${figureText(figure)}`}>
          <FigureValue figure={figure} />
        </Link>
      </td>
      <td data-name="上年同期" className="figure">
        {before ? inWords(before, figure.unit) : '…'}
      </td>
      <td data-name="增减" className="figure">
        {before ? changeInWords({ now: figure, before }, figure.unit) : '…'}
      </td>
      <td data-name="记录数" className="figure">
        {figure.why && figure.records === 0 ? '—' : figure.records}
      </td>
    </tr>
  )
}
