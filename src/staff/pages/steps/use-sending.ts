import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Values } from '../../../kernel/condition.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../../kernel/register.ts'
import { isRefusal } from '../../api/call.ts'
import { fetchRecord } from '../../api/records.ts'
import type { RecordSeen, RecordView } from '../../api/types.ts'
import type { FormPlace } from '../../forms/drafts/draft.ts'
import type { Entering } from '../../forms/use-entry.ts'
import { useSubmission } from '../../forms/use-submission.ts'
import { reportRegister } from '../reports/report.ts'

type Sent = { readonly input: Values; readonly on?: string; readonly reason?: string; readonly files?: readonly string[] }
type Clash = { readonly problem: Problem; readonly now: RecordSeen }

type About = { register: AnyRegister; place: FormPlace; view: RecordView; onDone?: (() => unknown) | undefined }

/** Sends a step on the version that was seen; on success leads back to the record (a report: to its text; or where `onDone` leads), on a clash fetches what stands now. */
export function useSending({ register, place, view, onDone }: About, entering: Entering) {
  const submit = useSubmission(place, entering)
  const navigate = useNavigate()
  const [current, setCurrent] = useState(view.record)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [conflict, setConflict] = useState<Clash | null>(null)
  const { id } = current
  const refuse = async (problem: Problem) => {
    setRefusal(problem)
    if (problem.code !== 'MF-REC-003') return problem
    const now = await fetchRecord(register.id, id)
    if (!isRefusal(now)) setConflict({ problem, now: now.record })
    return problem
  }
  const send = async ({ input, on, reason, files }: Sent) => {
    const request = { version: current.version, input, ...(files?.length ? { files } : {}) }
    const answer = await submit({ ...request, ...(on ? { on } : {}), ...(reason ? { reason } : {}) })
    if (answer === null) return answer
    if (isRefusal(answer)) return refuse(answer)
    if (onDone) onDone()
    else if (register.id === reportRegister) await navigate({ to: '/reports/$id', params: { id } })
    else await navigate({ to: '/r/$register/$id', params: { register: register.id, id } })
    return answer
  }
  const accept = () => {
    if (conflict) setCurrent(conflict.now)
    setConflict(null)
    setRefusal(null)
  }
  return { current, refusal, conflict, send, accept, clear: () => setRefusal(null) }
}
