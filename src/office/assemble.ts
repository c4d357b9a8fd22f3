import type { AnyRegister } from '../kernel/register.ts'
import { forceWith } from '../law/changes.ts'
import type { FileStore, Scan } from '../store/files/files.ts'
import { type Database, knownChanges, loadDirectory, standingAssessments } from '../store/index.ts'
import { latest } from './latest.ts'
import { calendarIn, lockOf, remember, settingsIn, textIn } from './memory.ts'
import type { LawNow, Office } from './office.ts'
import { assessedIn } from './privacy/assessed.ts'
import { findSetting } from './settings-catalogue.ts'

/** The parts an office is made of. `now` gives UTC ISO 8601; tests pass their own. */
export type Parts = {
  readonly db: Database
  readonly files: FileStore
  readonly scan?: Scan | null
  readonly registers: readonly AnyRegister[]
  readonly now: () => string
}

/** Puts the office together and loads its directory. Everything asked on the hot path is answered from memory. */
export async function assembleOffice({ db, files, scan = null, registers, now }: Parts): Promise<Office> {
  const byId = new Map(registers.map((register) => [register.id, register]))
  const lawChanges = byId.get('law-change')
  const readLaw = async (): Promise<LawNow> => {
    const noted = lawChanges ? await db.owner((tx) => knownChanges(tx, lawChanges)) : []
    return { noted, ...forceWith(noted) }
  }
  const assessments = byId.get('impact-assessment')
  const readStanding = async () => (assessments ? db.owner((tx) => standingAssessments(tx, assessments)) : [])
  const readAll = () => Promise.all([db.owner(loadDirectory).then(remember), readLaw(), readStanding()])
  let [memory, law, standing] = await readAll()
  return {
    db,
    files,
    scan,
    registers,
    now,
    register: (id) => byId.get(id),
    tree: () => memory.tree,
    person: (id) => memory.people.get(id),
    people: () => memory.active,
    actor: (id) => memory.actors.get(id),
    posts: (id) => memory.posts.get(id) ?? [],
    calendar: (unit) => calendarIn(memory, unit),
    settings: (unit) => settingsIn(memory, unit),
    text: (unit, id) => textIn(memory, unit, { id, setting: findSetting(registers, id) }),
    policy: (id) => memory.policies[id],
    lockedThrough: (unit) => lockOf(memory, unit),
    law: () => law,
    assessed: (unit) => assessedIn(memory.tree, unit, standing),
    refresh: latest(readAll, (read) => {
      ;[memory, law, standing] = read
    }),
  }
}
