import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegisterEntry } from '../../api/types.ts'
import { useRegisters } from '../../app/menu.tsx'
import { useSession } from '../../app/session-context.ts'
import { lastChoices } from '../../forms/habits.ts'
import { usualOf } from './usual.ts'

const most = 6
/** Shown to a post for which nothing is declared. */
const few = 3

type Quick = { readonly id: string; readonly name: string; readonly step: string; readonly stepName: string }

const quickOf = ({ id, name, quick }: RegisterEntry): readonly Quick[] =>
  quick ? [{ id, name, step: quick.step, stepName: quick.name }] : []
const wasUsed = ({ id, step }: Quick): boolean => Object.keys(lastChoices({ register: id, step, record: null })).length > 0

/** Large buttons for what the post enters most; everything else that he may open behind 更多, what he has entered before first. */
export function QuickEntries() {
  const { data = [] } = useRegisters()
  const { actor } = useSession()
  const entries = data.flatMap(quickOf)
  const usual = usualOf(actor.appointments.map(({ role }) => role)).flatMap((id) => entries.find((one) => one.id === id) ?? [])
  const [first, rest] = split(entries, usual.slice(0, most))
  if (entries.length === 0) return null
  return (
    <nav className="quick" aria-label="快速登记">
      {first.map(({ id, name, step, stepName }) => (
        <Link key={id} className="button primary" to="/r/$register/new/$step" params={{ register: id, step }}>
          <b>{name}</b>
          <span>{stepName}</span>
        </Link>
      ))}
      {rest.length > 0 ? <More entries={rest} /> : null}
    </nav>
  )
}

function split(entries: readonly Quick[], usual: readonly Quick[]): readonly [readonly Quick[], readonly Quick[]] {
  const first = usual.length > 0 ? usual : entries.slice(0, few)
  const rest = entries.filter((one) => !first.includes(one))
  return [first, [...rest.filter(wasUsed), ...rest.filter((one) => !wasUsed(one))]]
}

function More({ entries }: { entries: readonly Quick[] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button more" aria-expanded={open} aria-controls="quick-more" onClick={() => setOpen(!open)}>
        {open ? '收起' : `更多（${entries.length}）`}
      </button>
      <ul id="quick-more" className="quick-more" hidden={!open}>
        {entries.map(({ id, name, step, stepName }) => (
          <li key={id}>
            <Link to="/r/$register/new/$step" params={{ register: id, step }}>
              {name}
              <small> {stepName}</small>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
