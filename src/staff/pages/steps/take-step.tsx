import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { outOfTurn } from '../../../kernel/step/taking.ts'
import type { RecordView } from '../../api/types.ts'
import { useSession } from '../../app/session-context.ts'
import { Conflict } from '../../forms/conflict.tsx'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { partsOf } from '../../forms/faults.ts'
import { knownLater } from '../../forms/known.ts'
import { sealedFields } from '../../forms/plan.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { RevealGate } from '../../forms/reveal-gate.tsx'
import { StepForm } from '../../forms/step-form.tsx'
import { useEntry } from '../../forms/use-entry.ts'
import { minuteNow } from '../../forms/use-knowing.ts'
import { ProveAgain } from '../account/prove-again.tsx'
import { useSending } from './use-sending.ts'

type Props = { register: AnyRegister; stepId: string; step: Step; view: RecordView; onDone?: () => unknown }

/** Takes a step of the register. Personal data that the step would write over are shown first, for a stated purpose. */
export function TakeStep({ register, stepId, step, view, onDone }: Props) {
  const { record } = view
  const [revealed, setRevealed] = useState<Values | null>(null)
  const sealed = sealedFields(register, step, record.values)
  const possible = view.steps.find((one) => one.step === stepId)
  // Once, as the page opens: what somebody has typed is not taken away because another moved the record meanwhile.
  const [early] = useState(() => (possible ? null : outOfTurn(register, record, { step, possible: openTo(view, register) })))
  const refusal = possible ? possible.problem : early
  if (refusal) return <NotNow register={register.id} id={record.id} problem={refusal} />
  if (sealed.length > 0 && revealed === null) {
    const names = sealed.map((name) => register.fields[name]?.name).join('、')
    return (
      <RevealGate
        register={register.id}
        id={record.id}
        why={`“${names}”已有内容并含个人信息，办理这一环节要在原有内容上填写。`}
        purpose={`办理“${step.name}”`}
        onShown={setRevealed}
      />
    )
  }
  return <Taking {...{ register, stepId, step, view, revealed, onDone }} />
}

/** What this person may do; where that is nothing, what somebody may do. Nobody takes the steps of time. */
function openTo({ steps }: RecordView, register: AnyRegister): readonly string[] {
  const own = steps.filter(({ allowed }) => allowed)
  const others = steps.filter(({ step, problem }) => register.steps[step]?.by !== 'time' && !partsOf(problem).some(({ guard }) => guard))
  return (own.length > 0 ? own : others).map(({ name }) => name)
}

/** A step that an old link or an address leads to, and that cannot be taken now: why, and the way back, before anything is filled in. */
function NotNow({ register, id, problem }: { register: string; id: string; problem: Problem }) {
  const [first, ...rest] = partsOf(problem)
  return (
    <>
      <ProblemAlert problem={first ?? problem} details={rest} />
      <p>
        <Link to="/r/$register/$id" params={{ register, id }} className="button primary">
          回到这条记录
        </Link>
      </p>
    </>
  )
}

function Taking({ register, stepId, step, view, revealed, onDone }: Props & { revealed: Values | null }) {
  const { today, actor } = useSession()
  const called = { register: register.name, step: step.name }
  const place: FormPlace = { register: register.id, step: stepId, record: view.record.id, called }
  const [start] = useState(() => ({
    ...emptyEntry,
    input: knownLater(register, step, view.record.values, {
      today,
      minute: minuteNow(),
      me: actor.id,
      again: view.events.some((event) => event.step === stepId),
    }),
  }))
  const entering = useEntry(start, { place, fields: register.fields })
  const sending = useSending({ register, place, view, onDone }, entering)
  const { current } = sending
  const values = { ...current.values, ...revealed }
  const sealed = new Set(revealed ? [] : sealedFields(register, step, current.values))
  const base = Object.fromEntries(Object.entries(values).filter(([name]) => !sealed.has(name)))
  const { entry } = entering
  const send = (input: Values) => sending.send({ input, on: entry.on, reason: entry.reason, files: entry.files })
  if (sending.conflict)
    return (
      <Conflict
        register={register}
        problem={sending.conflict.problem}
        before={current}
        now={sending.conflict.now}
        typed={entry.input}
        onAccept={sending.accept}
      />
    )
  return (
    <>
      <ProveAgain refusal={sending.refusal} says="公开之前需要再次确认是本人，验证后请再提交一次。" onDone={sending.clear} />
      <StepForm register={register} step={step} entering={entering} base={base} seen={values} refusal={sending.refusal} send={send} />
    </>
  )
}
