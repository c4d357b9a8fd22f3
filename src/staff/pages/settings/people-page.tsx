import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { type Role, roles } from '../../../kernel/role.ts'
import { type AdminPerson, type AdminUnit, fetchAdminPeople, fetchAdminUnits } from '../../api/administration.ts'
import { orThrow } from '../../api/call.ts'
import { useSession } from '../../app/session-context.ts'
import { PlainForm } from '../../forms/plain-form.tsx'
import { Waiting } from '../waiting.tsx'
import { Pager } from './pager.tsx'
import { UnitLine } from './parts.tsx'
import { PeopleNew } from './people-new.tsx'
import { PersonPanel } from './person-panel.tsx'
import { holds } from './sections.ts'
import { Told } from './told.tsx'
import { useSending } from './use-sending.ts'

/** People and their posts, by unit and name. What one may change depends on which administrator one is. */
export function PeoplePage() {
  const units = useQuery({ queryKey: ['admin-units'], queryFn: () => orThrow(fetchAdminUnits()) })
  return <Waiting on={units}>{(found) => <People units={found} />}</Waiting>
}

function People({ units }: { units: readonly AdminUnit[] }) {
  const session = useSession()
  const [asked, setAsked] = useState({ unit: '', q: '', page: 1 })
  const [typed, setTyped] = useState('')
  const [adding, setAdding] = useState(false)
  const sending = useSending()
  const found = useQuery({
    queryKey: ['admin-people', asked],
    queryFn: () => orThrow(fetchAdminPeople(asked)),
    placeholderData: (before) => before,
  })
  const search = (event: FormEvent) => {
    event.preventDefault()
    setAsked({ ...asked, q: typed.trim(), page: 1 })
  }
  return (
    <>
      <PlainForm className="filters" aria-label="查找人员" onSubmit={search}>
        <UnitLine
          id="people-unit"
          name="单位"
          units={units}
          value={asked.unit}
          all="全部单位"
          onChange={(unit) => setAsked({ ...asked, unit, page: 1 })}
        />
        <div>
          <label htmlFor="people-q">姓名</label>
          <Input id="people-q" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <Button htmlType="submit">查找</Button>
        {holds(session, 'systemAdmin') ? (
          <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
            登记人员
          </Button>
        ) : null}
      </PlainForm>
      <Told sending={sending} />
      {adding ? <PeopleNew units={units} sending={sending} onClose={() => setAdding(false)} /> : null}
      <Waiting on={found}>
        {({ rows, total }) => (
          <>
            <Rows people={rows} units={units} sending={sending} />
            <Pager total={total} page={asked.page} onPage={(page) => setAsked({ ...asked, page })} />
          </>
        )}
      </Waiting>
    </>
  )
}

type Listed = { people: readonly AdminPerson[]; units: readonly AdminUnit[]; sending: ReturnType<typeof useSending> }

function Rows({ people, units, sending }: Listed) {
  const [open, setOpen] = useState<string | null>(null)
  const unitName = (code: string) => units.find((unit) => unit.code === code)?.shortName ?? code
  if (people.length === 0) return <p className="empty">没有找到人员。换一个单位或姓名再找。</p>
  return (
    <ul className="settings">
      {people.map((person) => (
        <li key={person.id}>
          <div className="setting">
            <div>
              <h2 className="entry">
                {person.name} <small>{unitName(person.unit)}</small>
              </h2>
              <p className="quiet">
                {person.posts
                  .map(({ role, unit, now, from }) => `${roleName(role)}（${unitName(unit)}${now ? '' : `，${from} 起`}）`)
                  .join('、') || '没有岗位'}
              </p>
            </div>
            <button
              type="button"
              className="button"
              aria-expanded={open === person.id}
              aria-label={`${open === person.id ? '收起' : '办理'}${person.name}`}
              onClick={() => setOpen(open === person.id ? null : person.id)}
            >
              {open === person.id ? '收起' : '办理'}
            </button>
          </div>
          {open === person.id ? <PersonPanel person={person} units={units} sending={sending} /> : null}
        </li>
      ))}
    </ul>
  )
}

const roleName = (role: Role): string => roles[role]
