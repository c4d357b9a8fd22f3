import { Button } from 'antd'
import { useContext, useState } from 'react'
import { isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import type { Field } from '../../kernel/field.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import { mustFill } from '../../kernel/value.ts'
import { type Face, type FieldOf, FillingContext, type InputProps, type OutputProps, useDrawing } from './face.ts'

type Parts = FieldOf<'parts'>

/** At least one row stands ready: nobody has to find out how to add the first. */
const startingRows = (field: Parts, value: unknown): readonly Values[] => {
  const rows = rowsOf(value)
  const least = field.single ? 1 : Math.max(field.min ?? 1, 1)
  return rows.length >= least ? rows : [...rows, ...Array.from({ length: least - rows.length }, () => ({}))]
}

function PartsInput({ field, path, value, onChange, problems }: InputProps<Parts>) {
  const rows = startingRows(field, value)
  const full = field.single || rows.length >= (field.max ?? 500)
  const put = (index: number, row: Values) => onChange(rows.map((one, at) => (at === index ? row : one)))
  return (
    <div className="parts">
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own; their place is what the server names
        <fieldset className="part" key={index} aria-label={field.single ? field.name : `${field.name} 第 ${index + 1} 行`}>
          {field.single ? null : (
            <div className="part-head">
              <span>
                {field.name} {index + 1}
              </span>
              <Button
                type="link"
                size="small"
                aria-label={`删去第 ${index + 1} 行`}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              >
                删去
              </Button>
            </div>
          )}
          <PartRow field={field} path={`${path}[${index}].`} row={row} problems={problems} onChange={(next) => put(index, next)} />
        </fieldset>
      ))}
      {full ? null : <Button onClick={() => onChange([...rows, {}])}>再加一行</Button>}
    </div>
  )
}

type RowProps = { field: Parts; path: string; row: Values; problems: readonly Problem[]; onChange: (row: Values) => void }

/** A row of many fields shows the first few; the others are one click away, and open by themselves when filled or refused. */
const [many, first] = [5, 2]

function PartRow({ field, path, row, problems, onChange }: RowProps) {
  const { Row } = useDrawing()
  const view = { values: row, state: null, steps: new Set<string>(), linked: {} }
  const asked = useContext(FillingContext)?.rows.get(path.split('[')[0] ?? '')
  const must = (one: Field, name = ''): boolean => mustFill(one, view) || asked?.has(name) === true
  // An explanation may be given where none is demanded.
  const open = (one: Field): boolean => one.neededIf === undefined || one.kind === 'longText' || must(one)
  const shown = Object.entries(field.fields).filter(([name, one]) => open(one) || must(one, name) || isFilled(row[name]))
  const called = ([name, one]: readonly [string, Field]): boolean =>
    must(one, name) || isFilled(row[name]) || problems.some((problem) => problem.field === path + name)
  const [folded, setFolded] = useState(() => shown.length > many && (asked !== undefined || !shown.slice(first).some(called)))
  const hidden = folded ? shown.slice(first).filter((pair) => !called(pair)) : []
  const draw = ([name, one]: readonly [string, Field]) => (
    <Row
      key={name}
      field={one}
      path={path + name}
      value={row[name]}
      needed={must(one, name)}
      problems={problems}
      onChange={(next) => onChange({ ...row, [name]: next })}
    />
  )
  return (
    <>
      <div className="grid">{shown.filter((pair) => !hidden.includes(pair)).map(draw)}</div>
      {hidden.length > 0 ? (
        <Button type="link" size="small" className="unfold" onClick={() => setFolded(false)}>
          填写更多（{hidden.map(([, one]) => one.name).join('、')}）
        </Button>
      ) : null}
    </>
  )
}

/** So many rows are drawn at once: a draft may have thousands of comments. */
const atOnce = 30

function PartsOutput({ field, value }: OutputProps<Parts>) {
  const { Shown } = useDrawing()
  const [most, setMost] = useState(atOnce)
  const rows = rowsOf(value)
  return (
    <ol className={field.single ? 'rows single' : 'rows'}>
      {rows.slice(0, most).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
        <li key={index}>
          {Object.entries(field.fields)
            .filter(([name]) => isFilled(row[name]))
            .map(([name, one]) => (
              <span key={name} className="pair">
                <span className="quiet">{one.name}：</span>
                <Shown field={one} value={row[name]} />
              </span>
            ))}
        </li>
      ))}
      {rows.length > most ? (
        <li className="more">
          <Button size="small" onClick={() => setMost(most + 10 * atOnce)}>
            还有 {rows.length - most} 行，接着看
          </Button>
        </li>
      ) : null}
    </ol>
  )
}

/** Repeated rows with fields of their own, or one row of values that belong together. */
export const parts: Face<Parts> = { Input: PartsInput, Output: PartsOutput, grouped: () => true }
