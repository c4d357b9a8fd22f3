import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Counting } from '../../api/figures.ts'
import type { FigureSeen } from '../../api/types.ts'
import { useUnits } from '../../app/units.ts'
import { BesideTable } from './beside-table.tsx'
import { FigureValue, figureText } from './figure-value.tsx'
import type { RegisterGroup } from './overview.ts'
import { changeInWords, inWords } from './rows.ts'

export type Before = ReadonlyMap<string, FigureSeen>
type Props = { group: RegisterGroup; before: Before; counting: Counting; open: boolean; whole: boolean; onTurn: () => void }

/** The figures of one register, folded: what is known of it, and on request what nobody has reported. `whole`: everything at once. */
export function FigureGroup({ group, open, onTurn, ...shown }: Props) {
  const { id, name, told, untold } = group
  return (
    <div className="figure-group">
      <h3>
        <button type="button" className="fold" aria-expanded={open} aria-controls={`figures-${id}`} onClick={onTurn}>
          {name}
        </button>{' '}
        <small>
          {told.length > 0 ? `${told.length} 项有数` : ''}
          {told.length > 0 && untold.length > 0 ? '，' : ''}
          {untold.length > 0 ? `${untold.length} 项没有数` : ''}
        </small>
      </h3>
      <div id={`figures-${id}`} hidden={!open}>
        {open ? <Unfolded group={group} {...shown} /> : null}
      </div>
    </div>
  )
}

/** For a county also with its townships side by side. */
function Unfolded({ group: { id, name, told, untold }, before, counting, whole }: Omit<Props, 'open' | 'onTurn'>) {
  const [beside, setBeside] = useState(false)
  const [asked, setAsked] = useState(false)
  const units = useUnits()
  const below = units.some(({ parent, kind }) => parent === counting.unit && kind !== 'village' && kind !== 'office')
  const all = whole || asked || told.length === 0
  return (
    <>
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
            {[...told, ...(all ? untold : [])].map((figure) => (
              <Line key={figure.id} figure={figure} before={before.get(figure.id)} counting={counting} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row exits">
        {untold.length > 0 && told.length > 0 && !whole ? (
          <Button size="small" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {asked ? `收起没有数的 ${untold.length} 项` : `再看没有数的 ${untold.length} 项`}
          </Button>
        ) : null}
        {below ? (
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
      {beside ? <BesideTable register={id} name={name} counting={counting} /> : null}
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
