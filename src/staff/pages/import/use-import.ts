import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { Mapping } from '../../../office/exchange/import-mapping.ts'
import type { Plan, Preview } from '../../../office/exchange/import-preview.ts'
import type { Order } from '../../../office/exchange/import-staging.ts'
import { isRefusal } from '../../api/call.ts'
import { cancelImport, checkImport, importProgress, openImport, type Progress, previewImport, writeImport } from '../../api/imports.ts'

type Open = { readonly id: string; readonly preview: Preview; readonly plan: Plan }

/** Between two looks at the progress (milliseconds). */
const pause = 350

/** A file on its way in: chosen, understood, checked, written. Each change of the plan asks the server how it reads the file then. */
export function useImport(register: string) {
  const client = useQueryClient()
  const [open, setOpen] = useState<Open | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const turn = useRef(0)
  const tell = <T>(answer: T | Problem): answer is T => {
    setRefusal(isRefusal(answer) ? answer : null)
    return !isRefusal(answer)
  }
  const choose = async (unit: string, file: File) => {
    setBusy(true)
    setProgress(null)
    const answer = await openImport(register, { unit, file })
    setBusy(false)
    setOpen(tell(answer) ? { ...answer, plan: {} } : null)
  }
  const change = async (part: Plan) => {
    if (!open) return
    const plan = { ...open.plan, ...part }
    setOpen({ ...open, plan })
    setProgress(null)
    turn.current += 1
    const mine = turn.current
    const preview = await previewImport(register, open.id, plan)
    // Only the answer to the last change counts.
    if (mine === turn.current && tell(preview)) setOpen({ ...open, plan, preview })
  }
  const changeMapping = (part: Partial<Mapping>) =>
    void (open && change({ mapping: { ...(open.plan.mapping ?? open.preview.mapping), ...part } }))
  const run = async (work: 'check' | 'write', existing: Order['existing']) => {
    const end = open ? await carryOut(register, open, { work, existing, told: setProgress }) : null
    if (end && tell(end) && end.phase === 'done') await client.invalidateQueries()
  }
  const cancel = async () => {
    const answer = open ? await cancelImport(register, open.id) : null
    if (answer && !tell(answer)) return
    setOpen(null)
    setProgress(null)
  }
  return { open, refusal, busy, progress, choose, change, changeMapping, run, cancel }
}

type Work = { readonly work: 'check' | 'write'; readonly existing: Order['existing']; readonly told: (seen: Progress) => void }

/** Orders a check or a write by the plan as it stands, and follows it to its end. */
async function carryOut(register: string, { id, plan, preview }: Open, { work, existing, told }: Work): Promise<Progress | Problem> {
  const whole: Plan = { ...plan, mapping: plan.mapping ?? preview.mapping }
  const answer = await (work === 'check' ? checkImport : writeImport)(register, id, { plan: whole, existing })
  if (isRefusal(answer)) return answer
  told(answer)
  return follow(register, id, told)
}

/** Looks again and again until the work has ended. */
async function follow(register: string, id: string, tell: (seen: Progress) => void): Promise<Progress | Problem> {
  for (;;) {
    await new Promise((later) => setTimeout(later, pause))
    const seen = await importProgress(register, id)
    if (isRefusal(seen)) return seen
    tell(seen)
    if (seen.phase !== 'checking' && seen.phase !== 'writing') return seen
  }
}

export type Importing = ReturnType<typeof useImport>
