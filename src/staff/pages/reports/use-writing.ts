import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { takeStep } from '../../api/records.ts'
import { checkReport } from '../../api/reports.ts'
import type { Finding, RecordView } from '../../api/types.ts'
import { dismissing } from './dismissal.ts'
import { reportRegister, type Section, sectionsOf } from './report.ts'

type Mark = { readonly section: number; readonly paragraph: number }

/** The text under work: what was changed, how it is kept and checked. */
export type Writing = {
  readonly sections: readonly Section[]
  readonly changed: boolean
  readonly busy: boolean
  readonly refusal: Problem | null
  readonly marked: Mark | null
  readonly put: (index: number, section: Section) => void
  readonly replace: (sections: readonly Section[]) => void
  readonly mark: (place: Mark | null) => void
  readonly save: () => Promise<void>
  readonly check: () => Promise<void>
  /** Notes on the record that a finding is not followed, and why. */
  readonly dismiss: (finding: Finding, why: string) => Promise<void>
}

/** Holds the sections of the report as they are edited. Saving is the step 修改正文; a check reads what is saved. */
export function useWriting({ record }: RecordView): Writing {
  const client = useQueryClient()
  const [sections, setSections] = useState(() => sectionsOf(record.values))
  const [changed, setChanged] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [marked, setMarked] = useState<Mark | null>(null)
  const replace = (next: readonly Section[]) => {
    setSections(next)
    setChanged(true)
  }
  const attempt = async (answer: Promise<unknown>) => {
    setBusy(true)
    const result = await answer
    setBusy(false)
    setRefusal(isRefusal(result) ? result : null)
    if (isRefusal(result)) return
    setChanged(false)
    await client.invalidateQueries()
  }
  return {
    sections,
    changed,
    busy,
    refusal,
    marked,
    replace,
    put: (index, section) => replace(sections.map((one, at) => (at === index ? section : one))),
    mark: setMarked,
    save: () => attempt(takeStep(reportRegister, record.id, { step: 'write', version: record.version, input: { sections } })),
    check: () => attempt(checkReport(record.id)),
    dismiss: (finding, why) =>
      attempt(takeStep(reportRegister, record.id, { step: 'note', version: record.version, input: {}, reason: dismissing(finding, why) })),
  }
}
