import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister, Step } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { takeStep } from '../../api/records.ts'
import type { Row } from '../../api/types.ts'
import { touchedBy } from '../../app/definitions.ts'
import { PlaceContext } from '../../fields/face.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { useRecord } from '../use-record.ts'
import { Waiting } from '../waiting.tsx'
import { TakeStep } from './take-step.tsx'

/** The one form that stands open on the page: two would carry the same marks. */
export type Opened = { readonly row: string; readonly step: string } | null

type Props = { register: AnyRegister; row: Row; steps: readonly string[]; opened: Opened; onOpen: (opened: Opened) => void }

/** A step that asks nothing is taken with the click itself. */
const asksNothing = (step: Step): boolean => touchedBy(step).length === 0 && step.reason !== 'needed'

/** The steps that may be taken on a row, each as a button: taken at once where nothing is asked, else its form opens below. */
export function RowSteps({ register, row, steps, opened, onOpen }: Props) {
  const client = useQueryClient()
  const open = opened?.row === row.id ? opened.step : null
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const tap = async (id: string, step: Step) => {
    setProblem(null)
    if (!asksNothing(step)) return onOpen(open === id ? null : { row: row.id, step: id })
    setBusy(id)
    const answer = await takeStep(register.id, row.id, { step: id, version: row.version, input: {} })
    setBusy(null)
    if (isRefusal(answer)) return setProblem(answer)
    await client.invalidateQueries()
  }
  const offered = steps.flatMap((id) => (register.steps[id] ? [[id, register.steps[id]] as const] : []))
  if (offered.length === 0) return null
  return (
    <div className="row-steps">
      <div className="row">
        {offered.map(([id, step]) => (
          <Button key={id} loading={busy === id} aria-expanded={asksNothing(step) ? undefined : open === id} onClick={() => tap(id, step)}>
            {step.name}
          </Button>
        ))}
      </div>
      {problem ? <ProblemAlert problem={problem} /> : null}
      {open && register.steps[open] ? (
        <Here key={open} register={register} row={row} stepId={open} step={register.steps[open]} onDone={() => onOpen(null)} />
      ) : null}
    </div>
  )
}

type HereProps = { register: AnyRegister; row: Row; stepId: string; step: Step; onDone: () => void }

function Here({ register, row, stepId, step, onDone }: HereProps) {
  const seen = useRecord(register.id, row.id)
  return (
    <Waiting on={seen}>
      {(view) => (
        <PlaceContext value={{ unit: row.unit.code, register: register.id, names: view.names }}>
          <TakeStep register={register} stepId={stepId} step={step} view={view} onDone={onDone} />
        </PlaceContext>
      )}
    </Waiting>
  )
}
