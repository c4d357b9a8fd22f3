import { Button, Progress } from 'antd'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { type BulkResult, type BulkStep, takeBulkStep } from '../../api/lists.ts'
import { emptyEntry } from '../../forms/entry.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { StepForm } from '../../forms/step-form.tsx'
import type { Entering } from '../../forms/use-entry.ts'
import type { Choosing } from './use-chosen.ts'

type Props = {
  register: AnyRegister
  step: BulkStep
  choosing: Choosing
  onDone: (results: readonly BulkResult[]) => void
  onBack: () => void
}

/** So many records go with one request: often enough that the bar moves. */
const together = 10
const none: Values = {}

/** One form for all: it is sent for a few records at a time, and each of them answers for itself. */
export function BulkForm({ register, step: { step: id, name, allowed, refused }, choosing, onDone, onBack }: Props) {
  const [done, setDone] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const entering = usePlainEntry()
  const records = choosing.chosen.filter((one) => allowed.includes(one.id))
  const send = async (input: Values) => {
    const { on, reason, files } = entering.entry
    const command = { step: id, input, files, ...(on ? { on } : {}), ...(reason ? { reason } : {}) }
    const results: BulkResult[] = refused.flatMap(({ id: one, problem }) => (problem ? [{ id: one, problem }] : []))
    setDone(0)
    for (let start = 0; start < records.length; start += together) {
      const answer = await takeBulkStep(register.id, records.slice(start, start + together), command)
      if (isRefusal(answer)) {
        setDone(null)
        setRefusal(answer)
        if (start > 0) onDone(results)
        return answer
      }
      results.push(...answer)
      setDone(Math.min(records.length, start + together))
    }
    return onDone(results)
  }
  return (
    <div>
      <p className="row">
        <b>{name}</b>
        <span>
          将对 {records.length} 条办理{refused.length > 0 ? `；${refused.length} 条现在不能，会保留选择并说明原因` : ''}。
        </span>
        <Button size="small" onClick={onBack}>
          换一个环节
        </Button>
      </p>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {done === null ? null : (
        <Progress percent={Math.round((done / records.length) * 100)} aria-label="办理进度" format={() => `${done} / ${records.length}`} />
      )}
      <StepForm
        register={register}
        step={withoutRows(register, id)}
        entering={entering}
        base={none}
        seen={none}
        refusal={null}
        send={send}
      />
    </div>
  )
}

/** Rows (sessions, visits) belong to one matter: filled in for many at once they would replace what each of them has. */
function withoutRows(register: AnyRegister, id: string): Step {
  const step = register.steps[id] as Step
  return { ...step, may: (step.may ?? []).filter((name) => register.fields[name]?.kind !== 'parts') }
}

/** What is typed for many records is no draft of any of them, and is not kept. */
function usePlainEntry(): Entering {
  const [entry, setEntry] = useState(emptyEntry)
  const change: Entering['change'] = (part) => setEntry((before) => ({ ...before, ...part }))
  const nothing = () => undefined
  return {
    entry,
    change,
    fill: change,
    key: '',
    resumedAt: null,
    told: null,
    offered: null,
    elsewhere: false,
    resume: nothing,
    startOver: nothing,
    forget: async () => undefined,
    wait: async () => false,
  }
}
