import { Button, Checkbox, InputNumber } from 'antd'
import type { AnyRegister } from '../../../kernel/register.ts'
import { type KeptColumn, type ListColumn, possibleColumns, rowHead } from './columns.ts'

type Props = { register: AnyRegister; columns: readonly ListColumn[]; onColumns: (columns: readonly KeptColumn[]) => void }

/** Chooses the columns, their order and width. It is remembered for this person and this register, on every machine. */
export function ColumnPanel({ register, columns, onColumns }: Props) {
  const shown = columns.map(({ name, width }) => ({ name, width }))
  const others = possibleColumns(register).filter(({ name }) => !columns.some((column) => column.name === name))
  const move = (index: number, by: number) => {
    const next = [...shown]
    const [one] = next.splice(index, 1)
    if (one) next.splice(index + by, 0, one)
    onColumns(next)
  }
  return (
    <section className="note columns-panel" aria-label="列">
      <p>勾选要看的列，用箭头调整次序；宽度留空为自动，也可以在表头上拖动。只影响您自己。</p>
      <ol>
        {columns.map(({ name, label, width }, index) => (
          <li key={name}>
            <Checkbox checked disabled={name === rowHead} onChange={() => onColumns(shown.filter((one) => one.name !== name))}>
              {label}
            </Checkbox>
            <Button size="small" aria-label={`“${label}”前移`} disabled={index === 0} onClick={() => move(index, -1)}>
              ↑
            </Button>
            <Button size="small" aria-label={`“${label}”后移`} disabled={index === columns.length - 1} onClick={() => move(index, 1)}>
              ↓
            </Button>
            <InputNumber
              size="small"
              min={60}
              max={800}
              step={20}
              placeholder="自动"
              aria-label={`“${label}”宽度（像素）`}
              value={width}
              onChange={(next) => onColumns(shown.map((one) => (one.name === name ? { name, width: next } : one)))}
            />
          </li>
        ))}
      </ol>
      <div className="row">
        {others.map(({ name, label }) => (
          <Checkbox key={name} checked={false} onChange={() => onColumns([...shown, { name, width: null }])}>
            {label}
          </Checkbox>
        ))}
      </div>
      <p>
        <Button size="small" onClick={() => onColumns([])}>
          恢复默认
        </Button>
      </p>
    </section>
  )
}
