import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import type { Values } from '../../kernel/condition.ts'
import { type Problem, problem } from '../../kernel/problem.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { cite } from '../../law/statute.ts'
import { isRefusal } from '../api/call.ts'
import { isOpening, touchedBy } from '../app/definitions.ts'
import { Shown } from '../fields/faces.tsx'
import { ClosingPart } from './closing-part.tsx'
import { DraftOffer } from './draft-offer.tsx'
import { focusFirst, isPlaced, partsOf } from './faults.ts'
import { FieldRow } from './field-row.tsx'
import { OpeningPart } from './opening-part.tsx'
import { faultsOf, inputOf, planOf } from './plan.ts'
import { ProblemAlert } from './problem-alert.tsx'
import type { Entering } from './use-entry.ts'

type Props = {
  register: AnyRegister
  step: Step
  entering: Entering
  /** Values of the record that may be shown and kept. */
  base: Values
  /** All values as far as they can be seen, for conditions only. */
  seen: Values
  refusal: Problem | null
  send: (input: Values) => Promise<unknown>
}

/** The form of any step of any register, drawn from its definition. */
export function StepForm({ register, step, entering, base, seen, refusal, send }: Props) {
  const { entry, change } = entering
  const [faults, setFaults] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const values = { ...seen, ...base, ...entry.input }
  const plan = planOf(register, step, values)
  const problems = [...faults, ...partsOf(refusal)]
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = inputOf(register, step, { input: entry.input, base })
    const found = faultsOf(register, step, { entry, input, base: { ...seen, ...base } })
    setFaults(found)
    if (found.length > 0) return focusFirst(found)
    setBusy(true)
    const answer = await send(input)
    setBusy(false)
    if (isRefusal(answer)) focusFirst(partsOf(answer))
  }
  const draw =
    (needed: boolean) =>
    ([name, field]: Plan['needed'][number]) => (
      <FieldRow
        key={name}
        field={field}
        path={name}
        value={name in entry.input ? entry.input[name] : base[name]}
        needed={needed}
        problems={problems}
        onChange={(value) => change({ input: { ...entry.input, [name]: value } })}
      />
    )
  const opening = isOpening(step)
  const lost = problems.filter((one) => !isPlaced(one, [...touchedBy(step), 'title', 'unit', 'village', 'on', 'reason', 'files']))
  const wantsReason = step.reason === 'needed' ? 'needed' : problems.some(asksReason) || entry.reason !== '' ? 'offered' : 'no'
  return (
    <form className="step-form" onSubmit={submit} noValidate aria-label={step.name}>
      <DraftOffer {...entering} />
      {step.law ? <p className="law">依据：{cite(step.law)}</p> : null}
      {problems.length > 0 ? <Summary refusal={refusal} problems={problems} lost={lost} /> : null}
      {opening ? <OpeningPart step={step} entry={entry} change={change} problems={problems} /> : null}
      <div className="grid">{plan.needed.map(draw(true))}</div>
      <Offered
        count={plan.offered.length}
        open={problems.some((one) =>
          isPlaced(
            one,
            plan.offered.map(([name]) => name),
          ),
        )}
      >
        <div className="grid">{plan.offered.map(draw(false))}</div>
      </Offered>
      <ClosingPart
        entry={entry}
        change={change}
        problems={problems}
        asks={{ day: step.on === undefined, reason: wantsReason, files: true }}
      />
      <Follows follows={plan.follows} />
      <p className="row">
        <Button type="primary" htmlType="submit" loading={busy}>
          {opening ? '提交登记' : `办理“${step.name}”`}
        </Button>
      </p>
    </form>
  )
}

type Plan = ReturnType<typeof planOf>

const asksReason = ({ code, field }: Problem): boolean => field === 'reason' || code === 'MF-DAT-004' || code === 'MF-REC-004'

function Summary({ refusal, problems, lost }: { refusal: Problem | null; problems: readonly Problem[]; lost: readonly Problem[] }) {
  const alone = refusal && !refusal.details && refusal.field === undefined
  if (alone && problems.length === 1) return <ProblemAlert problem={refusal} />
  return <ProblemAlert problem={problem('MF-FLD-001', { slots: { count: problems.length } })} details={lost} />
}

/** Up to four fields that may be filled stand open; more are folded away. */
function Offered({ count, open, children }: { count: number; open: boolean; children: React.ReactNode }) {
  if (count === 0) return null
  if (count <= 4) return children
  return (
    <details className="offered" open={open}>
      <summary>还可以填写（{count} 项，选填）</summary>
      {children}
    </details>
  )
}

function Follows({ follows }: { follows: Plan['follows'] }) {
  if (follows.length === 0) return null
  return (
    <p className="quiet" aria-live="polite">
      系统算出：
      {follows.map(([field, value]) => (
        <span key={field.name} className="pair">
          {field.name} <Shown field={field} value={value} />
        </span>
      ))}
    </p>
  )
}
