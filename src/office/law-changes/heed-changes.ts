import type { Day } from '../../kernel/calendar/calendar.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import { changeKinds } from '../../law/changes.ts'
import { authorityList } from '../../registers/functions/authority-list.ts'
import { findRecords, type NotedLaw, type StoredRecord } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { touchedBy } from './touched.ts'

const list = 'authority-list'
/** Where an entry is not yet being looked at again. */
const awake: readonly string[] = authorityList.steps.noteChange.from

/**
 * Writes every noted change into the entries of the authority list that rest on it, in the name of whoever noted it and through the step that anybody
 * takes for it; on the day of the change time itself marks them 待复核. Run by a job: entries that come later are found too. Gives how many were written.
 */
export async function heedChanges(office: Office): Promise<number> {
  let heeded = 0
  for (const change of office.law().noted) heeded += await heed(office, change)
  return heeded
}

async function heed(office: Office, change: NotedLaw): Promise<number> {
  const { title, kind, on, successor, noted } = change
  const actor = office.actor(noted.by)
  if (!actor) return 0
  const units = office.tree().all.map(({ id }) => id)
  const touched = await touchedBy(office, actor, { changes: [change], units })
  const entries = touched.filter(({ way, settledOn }) => way.register.id === list && !(settledOn && settledOn >= noted.on))
  const register = entries[0]?.way.register
  if (!register) return 0
  const ids = entries.map(({ id }) => id)
  const records = await office.db.owner((tx) => findRecords(tx, register, ids))
  const changedBasis = `《${title}》${changeKinds[kind]}${successor ? `，现行的是《${successor}》` : ''}`
  let heeded = 0
  const unheeded = records.filter((record) => awake.includes(record.state) && !isHeeded(record, on))
  for (const { id } of unheeded) {
    const input = { basisChange: kind, changedBasis, basisChangesOn: on }
    const done = await perform(office, actor, { register: list, record: id, command: { step: 'noteChange', input } })
    if (!isProblem(done)) heeded += 1
  }
  return heeded
}

/** It already waits for this change or an earlier one: whoever looks at it again then sees all that was noted. */
function isHeeded({ values: { basisChangesOn, confirmedOn } }: StoredRecord, on: Day): boolean {
  const waits = typeof basisChangesOn === 'string' && !(typeof confirmedOn === 'string' && confirmedOn >= basisChangesOn)
  return waits && basisChangesOn <= on
}
