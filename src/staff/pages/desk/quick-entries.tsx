import { Link } from '@tanstack/react-router'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import type { RegisterEntry } from '../../api/types.ts'
import { findRegister } from '../../app/definitions.ts'
import { useRegisters } from '../../app/menu.tsx'
import { lastChoices } from '../../forms/habits.ts'

/** Areas whose entries are made by the day, before those made by the year. */
const daily = ['disputes', 'safety', 'publicity', 'openness', 'leadership']
const most = 3

type Quick = { readonly register: AnyRegister; readonly step: string; readonly name: string; readonly used: boolean }

/** The step by which somebody enters what has happened: the first of his opening steps that carries the day on which it did. */
function quickOf({ id, opens }: RegisterEntry): readonly Quick[] {
  const register = findRegister(id)
  const dated = (step: string): boolean => (register?.steps[step] as Step | undefined)?.on !== undefined
  const step = opens.find(dated)
  if (!register || step === undefined) return []
  const used = Object.keys(lastChoices({ register: id, step, record: null })).length > 0
  return [{ register, step, name: register.steps[step]?.name ?? step, used }]
}

const rank = ({ register, used }: Quick): number => {
  const place = daily.indexOf(register.area)
  return (used ? 0 : 100) + (place < 0 ? daily.length : place)
}

/** Large buttons for what this person enters most: read off what his post may open, what he used before first. */
export function QuickEntries() {
  const { data = [] } = useRegisters()
  const entries = data.flatMap(quickOf).sort((one, other) => rank(one) - rank(other))
  if (entries.length === 0) return null
  return (
    <nav className="quick" aria-label="快速登记">
      {entries.slice(0, most).map(({ register, step, name }) => (
        <Link key={register.id} className="button primary" to="/r/$register/new/$step" params={{ register: register.id, step }}>
          <b>{register.name}</b>
          <span>{name}</span>
        </Link>
      ))}
    </nav>
  )
}
