import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import { orThrow } from '../../api/call.ts'
import { type BulkResult, fetchBulkSteps } from '../../api/lists.ts'
import { Waiting } from '../waiting.tsx'
import { BulkResults } from './bulk-results.tsx'
import type { Choosing } from './use-chosen.ts'
import { mostChosen } from './use-chosen.ts'

/** With the form of a step: fetched when somebody takes one on several records. */
const BulkForm = lazy(() => import('./bulk-form.tsx').then(({ BulkForm: form }) => ({ default: form })))

type Props = { register: AnyRegister; choosing: Choosing; onDone: (notice: string) => void }

/** What is chosen, and the steps that some or all of it may take. After a step the refused records stay chosen, each with its reason. */
export function BulkBar({ register, choosing, onDone }: Props) {
  const [open, setOpen] = useState(false)
  const [results, setResults] = useState<readonly BulkResult[] | null>(null)
  const client = useQueryClient()
  const { chosen } = choosing
  if (chosen.length === 0 && !results) return null
  const done = async (told: readonly BulkResult[]) => {
    const refused = told.filter((one) => 'problem' in one).map(({ id }) => id)
    setOpen(false)
    setResults(told)
    onDone(`办理完毕：${told.length - refused.length} 条成功，${refused.length} 条没有办成。`)
    choosing.keep(refused)
    await client.invalidateQueries()
  }
  const close = () => {
    setOpen(false)
    setResults(null)
    choosing.keep([])
  }
  return (
    <section className="note bulk" aria-label="批量办理">
      <div className="row">
        <b>已选 {chosen.length} 条</b>
        {chosen.length === mostChosen ? <span className="quiet">一次最多 {mostChosen} 条</span> : null}
        {chosen.length > 0 ? (
          <Button type="primary" aria-expanded={open} onClick={() => setOpen(!open)}>
            批量办理
          </Button>
        ) : null}
        <Button onClick={close}>取消选择</Button>
      </div>
      {results ? <BulkResults results={results} choosing={choosing} /> : null}
      {open && chosen.length > 0 ? <Steps register={register} choosing={choosing} onDone={done} /> : null}
    </section>
  )
}

type StepsProps = { register: AnyRegister; choosing: Choosing; onDone: (results: readonly BulkResult[]) => void }

function Steps({ register, choosing, onDone }: StepsProps) {
  const ids = choosing.chosen.map(({ id }) => id)
  const [step, setStep] = useState<string | null>(null)
  const found = useQuery({ queryKey: ['bulk', register.id, ids], queryFn: () => orThrow(fetchBulkSteps(register.id, ids)) })
  return (
    <Waiting on={found}>
      {(steps) => {
        const taken = steps.find((one) => one.step === step)
        if (taken)
          return (
            <Suspense fallback={<p className="quiet">正在打开…</p>}>
              <BulkForm
                key={taken.step}
                register={register}
                step={taken}
                choosing={choosing}
                onDone={onDone}
                onBack={() => setStep(null)}
              />
            </Suspense>
          )
        if (steps.length === 0) return <p>所选记录没有您可以一起办理的环节。</p>
        return (
          <ul className="saved">
            {steps.map((one) => (
              <li key={one.step}>
                <Button onClick={() => setStep(one.step)}>{one.name}</Button>
                <span className="quiet">
                  {one.allowed.length === ids.length
                    ? '全部可以办理'
                    : `${one.allowed.length} 条可以办理，${one.refused.length} 条现在不能`}
                </span>
              </li>
            ))}
          </ul>
        )
      }}
    </Waiting>
  )
}
