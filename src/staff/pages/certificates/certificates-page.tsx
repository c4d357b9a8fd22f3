import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { CertificateWall, WallPerson } from '../../../office/law-changes/certificate-wall.ts'
import { orThrow } from '../../api/call.ts'
import { fetchCertificates } from '../../api/law.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { useUnits } from '../../app/units.ts'
import { dayInWords } from '../../fields/date.tsx'
import { seatOf } from '../../forms/seat.ts'
import { UnitChoice } from '../law-changes/unit-choice.tsx'
import { Waiting } from '../waiting.tsx'

const route = getRouteApi('/certificates')

/** 执法证: the persons of a unit who enforce, with certificate, expiry and hours. */
export function CertificatesPage() {
  useTitle('执法证')
  const asked = route.useSearch()
  const go = useNavigate({ from: '/certificates' })
  const { actor } = useSession()
  const units = useUnits()
  const unit = asked.unit ?? (units.length > 0 ? seatOf(actor.appointments[0]?.unit.code ?? '', units).unit : '')
  const found = useQuery({ queryKey: ['certificates', unit], queryFn: () => orThrow(fetchCertificates(unit)), enabled: unit !== '' })
  return (
    <>
      <h1>执法证</h1>
      <p className="quiet about">
        本单位执法人员的证件、到期灯号和本年学时，按登记先后排列，不作比较。没有有效证件的，不能写进检查和办案。
      </p>
      <UnitChoice unit={unit} onChoose={(next) => go({ search: { unit: next } })} />
      <Waiting on={found}>{(wall) => <Wall wall={wall} />}</Waiting>
    </>
  )
}

function Wall({ wall: { unitName, year, persons } }: { wall: CertificateWall }) {
  if (persons.length === 0) return <p className="empty">{unitName}没有登记执法人员。</p>
  return (
    <ul className="cards" aria-label={`${unitName}的执法人员`}>
      {persons.map((person) => (
        <Person key={person.id} person={person} year={year} />
      ))}
    </ul>
  )
}

const looks = { good: 'met', soon: 'soon', near: 'late', none: 'late' } as const

function Person({
  person: { id, name, post, duties, certNo, certTo, light, says, hours, planned },
  year,
}: {
  person: WallPerson
  year: number
}) {
  return (
    <li>
      <Link to="/r/$register/$id" params={{ register: 'officer', id }}>
        {name}
      </Link>
      <span className="quiet">{[post, duties].filter(Boolean).join(' · ')}</span>
      <span>
        {certNo ? `证号 ${certNo}` : '没有执法证'}
        {certTo ? `，有效期至${dayInWords(certTo)}` : ''}
      </span>
      <span className="quiet">
        {hours === null ? `${year}年还没有建培训档案` : `${year}年学时 ${hours}${planned === null ? '' : ` / 计划 ${planned}`}`}
      </span>
      <span className={`state ${looks[light]}`}>{says}</span>
    </li>
  )
}
