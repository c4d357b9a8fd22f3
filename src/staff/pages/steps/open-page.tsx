import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { findRegister, isOpening } from '../../app/definitions.ts'
import { useTitle } from '../../app/title.ts'
import { PlaceContext } from '../../fields/face.ts'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { lastChoices, rememberChoices } from '../../forms/habits.ts'
import { knownFor, titleFrom } from '../../forms/known.ts'
import { StepForm } from '../../forms/step-form.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { useKnowing } from '../../forms/use-knowing.ts'
import { useSubmission } from '../../forms/use-submission.ts'
import { ProveAgain } from '../account/prove-again.tsx'
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
  const navigate = useNavigate()
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const called = { register: register.name, step: step.name }
  const place: FormPlace = { register: register.id, step: stepId, record: null, called }
  const entering = useEntry(emptyEntry, { place, fields: register.fields })
  const submit = useSubmission(place, entering)
  const { entry, change } = entering
  const knowing = useKnowing(step, entry.village)
  const known = knownFor(register, step, entry.input, knowing)
  const suggested = titleFrom(register, { ...known, ...entry.input }, knowing)
  const send = async (input: Values) => {
    const { unit, village, on, reason, files } = entry
    const title = entry.title.trim() || suggested
    const answer = await submit({
      unit,
      title,
      input,
      files,
      ...(village ? { village } : {}),
      ...(on ? { on } : {}),
      ...(reason ? { reason } : {}),
    })
    setRefusal(isRefusal(answer) ? answer : null)
    if (answer === null || isRefusal(answer)) return answer
    rememberChoices(place, { register, step, input })
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
      <AsLastTime
        register={register}
        place={place}
        untouched={Object.keys(entry.input).length === 0}
        onTake={(input) => change({ input })}
      />
      <ProveAgain refusal={refusal} says="公开之前需要再次确认是本人，验证后请再提交一次。" onDone={() => setRefusal(null)} />
      <StepForm {...{ register, step, entering, known, suggested, refusal, send }} base={none} seen={none} />
    </PlaceContext>
  )
}

type LastProps = { register: AnyRegister; place: FormPlace; untouched: boolean; onTake: (input: Values) => void }

/** One tap makes the same choices as the last time. Offered, never made by itself: a wrong kind that nobody noticed would spoil the figures. */
function AsLastTime({ register, place, untouched, onTake }: LastProps) {
  const [last] = useState(() => lastChoices(place))
  const words = Object.entries(last).flatMap(([name, key]) => {
    const field = register.fields[name]
    const word = field?.kind === 'choice' ? field.choices[key] : undefined
    return word ? [word] : []
  })
  if (!untouched || words.length === 0) return null
  return (
    <p className="row">
      <Button onClick={() => onTake(last)}>沿用上次的选择：{words.join('、')}</Button>
    </p>
  )
}
