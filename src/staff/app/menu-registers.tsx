import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Input } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { RegisterEntry } from '../api/types.ts'
import { usualOf } from '../pages/desk/usual.ts'
import { areaNames } from './definitions.ts'
import { useSession } from './session-context.ts'
import { useUnfolded } from './use-unfolded.ts'

/** More registers than this are folded by area and can be searched. */
const many = 12

type Props = { entries: readonly RegisterEntry[]; onGo: () => void }

/** The registers by area. Areas fold; the one of the open page stands open, the others as the person left them. */
export function MenuRegisters({ entries, onGo }: Props) {
  const [words, setWords] = useState('')
  const navigate = useNavigate()
  const sought = words.trim()
  const found = entries.filter(({ name }) => name.includes(sought))
  const folding = useFolding(entries)
  const left = () => {
    setWords('')
    onGo()
  }
  const goToFirst = ({ key }: KeyboardEvent) => {
    const first = found[0]
    if (key !== 'Enter' || sought === '' || !first) return
    void navigate({ to: '/r/$register', params: { register: first.id }, search: {} })
    left()
  }
  return (
    <>
      {entries.length > many ? (
        <div className="find-register">
          <label htmlFor="find-register">找台账</label>
          <Input
            id="find-register"
            type="search"
            value={words}
            allowClear
            autoComplete="off"
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={goToFirst}
          />
          <p className="quiet" role="status">
            {sought === '' ? '' : found.length > 0 ? `找到 ${found.length} 本` : '没有这样的台账'}
          </p>
        </div>
      ) : null}
      {Object.entries(areaNames).map(([area, name]) => (
        <Area
          key={area}
          area={area}
          name={name}
          entries={found.filter((entry) => entry.area === area)}
          open={sought !== '' || folding.isOpen(area)}
          onTurn={() => folding.turn(area)}
          onGo={left}
        />
      ))}
    </>
  )
}

/** Which areas are open. The area of the open page is, unless it is folded while the page is open. */
function useFolding(entries: readonly RegisterEntry[]) {
  const { actor } = useSession()
  const { register } = useParams({ strict: false })
  const here = entries.find(({ id }) => id === register)?.area
  const [foldedHere, setFoldedHere] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page unfolds its area anew
  useEffect(() => setFoldedHere(false), [here])
  const daily = usualOf(actor.appointments.map(({ role }) => role))
  const usual = entries.filter(({ id }) => entries.length <= many || daily.includes(id)).map(({ area }) => area)
  const unfolded = useUnfolded('menu', [...new Set(usual)])
  const isOpen = (area: string): boolean => (area === here ? !foldedHere : unfolded.has(area))
  const turn = (area: string): void => {
    if (area === here) setFoldedHere(!foldedHere)
    unfolded.turn(area, !isOpen(area))
  }
  return { isOpen, turn }
}

type AreaProps = Props & { area: string; name: string; open: boolean; onTurn: () => void }

function Area({ area, name, entries, open, onTurn, onGo }: AreaProps) {
  if (entries.length === 0) return null
  return (
    <section>
      <h2>
        <button type="button" className="fold" aria-expanded={open} aria-controls={`area-${area}`} onClick={onTurn}>
          {name}
        </button>
      </h2>
      <ul id={`area-${area}`} hidden={!open}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Link to="/r/$register" params={{ register: entry.id }} search={{}} onClick={onGo} title={entry.about}>
              {entry.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
