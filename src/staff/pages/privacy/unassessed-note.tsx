import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { needsAssessment } from '../../../kernel/privacy/privacy.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Unassessed } from '../../../office/privacy/unassessed.ts'
import { orThrow } from '../../api/call.ts'
import { fetchUnassessed } from '../../api/privacy.ts'
import { useRegisters } from '../../app/menu.tsx'

const assessments = 'impact-assessment'

/** What is still to be assessed where this person works; asked once for all forms of the day. */
export const useUnassessed = (enabled = true) =>
  useQuery({ queryKey: ['privacy', 'unassessed'], queryFn: () => orThrow(fetchUnassessed()), staleTime: 300_000, enabled })

/** Above the form that begins an assessment: what waits for one. */
const Missing = ({ units }: { units: readonly Unassessed[] }) =>
  units.map(({ unit, unitName, registers }) => (
    <p key={unit} className="quiet about" role="note">
      {unitName}还没有评估的台账：{registers.map(({ name }) => name).join('、')}。
    </p>
  ))

/**
 * Says above a form that its register of sensitive data was not assessed yet: to those who can begin an assessment, and to everybody where nothing may be
 * entered without one. A village that can do nothing about it is not bothered.
 */
export function UnassessedNote({ register }: { register: AnyRegister }) {
  const assesses = register.id === assessments
  const { data } = useUnassessed(assesses || needsAssessment(register))
  const canAssess = useRegisters().data?.some(({ id, opens }) => id === assessments && opens.length > 0) ?? false
  if (assesses) return <Missing units={data?.units ?? []} />
  const [place] = data?.units.filter(({ registers }) => registers.some(({ id }) => id === register.id)) ?? []
  if (!data || !place || !(data.required || canAssess)) return null
  return (
    <p className="quiet about" role="note">
      {place.unitName}还没有对“{register.name}”作个人信息保护影响评估（个人信息保护法第五十五条）。
      {data.required ? '本县规定先评估、后登记。' : '可以先登记，请尽快评估。'}
      {canAssess ? (
        <Link to="/r/$register" params={{ register: assessments }}>
          去评估
        </Link>
      ) : null}
    </p>
  )
}
