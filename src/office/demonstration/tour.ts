import { isProblem } from '../../kernel/problem/problem.ts'
import type { Actor, Role } from '../../kernel/role.ts'
import type { Unit } from '../../kernel/unit.ts'
import { type Office, today } from '../office.ts'
import { listRecords } from '../records/list-records.ts'
import { documentStories } from './documents.ts'
import { lawChangeStories } from './law-change.ts'
import { storiesOfNow } from './now.ts'
import { performStory } from './perform-story.ts'
import { tellReport } from './reports.ts'
import type { Staff } from './staff.ts'

const town = '990600101'

/** What cannot be lived in memory: matters that open others, running clocks of these days, and the last year's reports of the townships. Done once. */
export async function guidedTour(office: Office, people: readonly Staff[]): Promise<void> {
  const unit = office.tree().byCode(town)
  if (!unit) return
  const by = seatedIn(office, people, unit)
  const clerk = by('clerkJustice')
  const year = Number(today(office).slice(0, 4)) - 1
  const reports = await listRecords(office, clerk, { register: 'annual-report', unit: town, page: 1, size: 1 })
  if (isProblem(reports) || reports.total > 0) return
  await storiesOfNow(office, unit.id, by)
  for (const story of documentStories) await performStory(office, story, { unit: unit.id, by })
  for (const { at, story } of lawChangeStories(today(office)))
    await performStory(office, story, { unit: at === 'county' ? (unit.parent ?? unit.id) : unit.id, by })
  for (const one of office.tree().children(unit.parent ?? -1))
    if (one.kind === 'township') await tellReport(office, { year, unit: one.code, by: seatedIn(office, people, one) })
}

/** Who holds a role in a township, its justice office, its first village or the county above it. */
export const seatedIn =
  (office: Office, people: readonly Staff[], unit: Unit) =>
  (role: Role): Actor => {
    const village = office
      .tree()
      .children(unit.id)
      .find(({ kind }) => kind === 'village')
    const seats = [unit.id, unit.id + 1, village?.id, unit.parent]
    return office.actor(people.find((one) => one.role === role && seats.includes(one.unit))?.id ?? '') as Actor
  }
