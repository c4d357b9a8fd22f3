import { Button } from 'antd'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import type { Done } from '../../api/types.ts'
import { PlaceContext } from '../../fields/face.ts'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { lastChoices, rememberChoices } from '../../forms/habits.ts'
import { knownFor, titleFrom } from '../../forms/known.ts'
import type { Seat } from '../../forms/seat.ts'
import { StepForm } from '../../forms/step-form.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { useKnowing } from '../../forms/use-knowing.ts'
import { useSubmission } from '../../forms/use-submission.ts'
import { ProveAgain } from '../account/prove-again.tsx'

const none: Values = {}

type Props = {
  register: AnyRegister
  stepId: string
  step: Step
  /** What the page knows beyond what every form knows; it can be changed. */
  given?: Values
  /** Fields of `given` that are folded away. */
  settled?: readonly string[]
  /** Of the fields that may be filled those that stand open. */
  front?: readonly string[]
  /** The place that the page has chosen; then the form does not ask for it. */
  at?: Seat
  /** Stays on the page without a network, too. */
  stay?: boolean
  /** The record that was opened; null where the form waits for the network. */
  onDone: (done: Done | null) => unknown
}

/** The form that opens a record, on its own page or on one made for a task. */
export function OpenForm({ register, stepId, step, given = none, settled, front, at, stay = false, onDone }: Props) {
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const called = { register: register.name, step: step.name }
  const place: FormPlace = { register: register.id, step: stepId, record: null, called }
  const [start] = useState(() => ({ ...emptyEntry, ...at }))
  const entering = useEntry(start, { place, fields: register.fields })
  const submit = useSubmission(place, entering, { stay })
  const { entry, change } = entering
  const knowing = useKnowing(step, entry.village)
  const known = { ...knownFor(register, step, entry.input, knowing), ...given }
  const suggested = titleFrom(register, { ...known, ...entry.input, ...step.sets }, { village: knowing.village, asked: step.asks ?? [] })
  const send = async (input: Values) => {
    const { unit, on, reason, files } = entry
    const title = entry.title.trim() || suggested
    const answer = await submit({
      unit,
      title,
      input,
      files,
      ...(entry.village ? { village: entry.village } : {}),
      ...(on ? { on } : {}),
      ...(reason ? { reason } : {}),
    })
    setRefusal(isRefusal(answer) ? answer : null)
    if (isRefusal(answer)) return answer
    if (answer) rememberChoices(place, { register, step, input })
    return onDone(answer)
  }
  return (
    <PlaceContext value={{ unit: entry.unit || undefined }}>
      <AsLastTime
        register={register}
        place={place}
        untouched={Object.keys(entry.input).length === 0 && Object.keys(given).length === 0}
        onTake={(input) => change({ input })}
      />
      <ProveAgain refusal={refusal} says="公开之前需要再次确认是本人，验证后请再提交一次。" onDone={() => setRefusal(null)} />
      <StepForm
        {...{ register, step, entering, known, suggested, refusal, send, settled, front }}
        placed={at !== undefined}
        base={none}
        seen={none}
      />
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
