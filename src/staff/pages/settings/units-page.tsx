import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { unitKinds } from '../../../kernel/unit.ts'
import { type AdminUnit, fetchAdminUnits } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { Waiting } from '../waiting.tsx'
import { Told } from './told.tsx'
import { UnitChange } from './unit-change.tsx'
import { UnitsNew } from './units-new.tsx'
import { useSending } from './use-sending.ts'

/** The tree of units, to be added to, renamed, moved and closed. */
export function UnitsPage() {
  const found = useQuery({ queryKey: ['admin-units'], queryFn: () => orThrow(fetchAdminUnits()) })
  return <Waiting on={found}>{(units) => <Tree units={units} />}</Waiting>
}

function Tree({ units }: { units: readonly AdminUnit[] }) {
  const [q, setQ] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const sending = useSending()
  const shown = ordered(units).filter(({ unit }) => q === '' || unit.name.includes(q) || unit.code.includes(q))
  const close = () => {
    setOpen(null)
    setAdding(false)
  }
  return (
    <>
      <div className="row settings-bar">
        <label htmlFor="unit-q">查找</label>
        <Input id="unit-q" className="year" value={q} onChange={(event) => setQ(event.target.value.trim())} />
        <Button onClick={() => setAdding(!adding)} aria-expanded={adding}>
          增设单位
        </Button>
      </div>
      <Told sending={sending} />
      {adding ? <UnitsNew units={units} sending={sending} onClose={close} /> : null}
      <ul className="settings tree">
        {shown.map(({ unit, depth }) => (
          <li key={unit.code} data-depth={depth}>
            <div className="setting">
              <div>
                <h2 className="entry">
                  {unit.name} <small>{unitKinds[unit.kind]}</small>{' '}
                  {unit.closedOn ? <span className="state late">{unit.closedOn} 起撤销</span> : null}
                </h2>
                <p className="quiet">
                  简称 {unit.shortName} · 代码 {unit.code} · {unit.people} 人
                </p>
              </div>
              {unit.closedOn ? null : (
                <button
                  type="button"
                  className="button"
                  aria-expanded={open === unit.code}
                  aria-label={`${open === unit.code ? '收起' : '变更'}${unit.shortName}`}
                  onClick={() => setOpen(open === unit.code ? null : unit.code)}
                >
                  {open === unit.code ? '收起' : '变更'}
                </button>
              )}
            </div>
            {open === unit.code ? <UnitChange unit={unit} units={units} sending={sending} onClose={close} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Every unit under its parent, with how deep it lies. */
function ordered(units: readonly AdminUnit[]): readonly { readonly unit: AdminUnit; readonly depth: number }[] {
  const known = new Set(units.map(({ code }) => code))
  const below = Map.groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : ''))
  const walk = (parent: string, depth: number): { unit: AdminUnit; depth: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...walk(unit.code, depth + 1)])
  return walk('', 0)
}
