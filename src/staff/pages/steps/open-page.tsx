import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { openRecord } from '../../api/records.ts'
import { findRegister, isOpening } from '../../app/definitions.ts'
import { useSession } from '../../app/session-context.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import { draftKey } from '../../forms/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { StepForm } from '../../forms/step-form.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { NotFound } from '../not-found.tsx'

const route = getRouteApi('/r/$register/new/$step')

/** A new record of a register, by one of its opening steps. */
export function OpenPage() {
  const { register: id, step: stepId } = route.useParams()
  const register = findRegister(id)
  const step = register?.steps[stepId]
  if (!register || !step || !isOpening(step)) return <NotFound />
  return <Opening key={`${id}.${stepId}`} register={register} stepId={stepId} step={step} />
}

const none: Values = {}

function Opening({ register, stepId, step }: { register: AnyRegister; stepId: string; step: Step }) {
  useTitle(`${step.name} · ${register.name}`)
  const { actor, today } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const start = useMemo(() => ({ ...emptyEntry, input: step.on ? { [step.on]: today } : {} }), [step, today])
  const entering = useEntry(start, draftKey(actor.id, register.id, stepId, 'new'), register.fields)
  const { entry } = entering
  const send = async (input: Values) => {
    const { unit, title, on, reason, files } = entry
    const request = { step: stepId, unit, title: title.trim(), input, files, ...(entry.village ? { village: entry.village } : {}) }
    const answer = await openRecord(register.id, { ...request, ...(on ? { on } : {}), ...(reason ? { reason } : {}) })
    setRefusal(isRefusal(answer) ? answer : null)
    if (isRefusal(answer)) return answer
    entering.forget()
    await client.invalidateQueries()
    return navigate({ to: '/r/$register/$id', params: { register: register.id, id: answer.record.id } })
  }
  return (
    <PlaceContext value={{ unit: entry.unit || undefined }}>
      <p className="crumbs">
        <Link to="/r/$register" params={{ register: register.id }} search={{}}>
          {register.name}
        </Link>
      </p>
      <h1>{step.name}</h1>
      <StepForm register={register} step={step} entering={entering} base={none} seen={none} refusal={refusal} send={send} />
    </PlaceContext>
  )
}
