import type { RecordEvent } from '../kernel/event.ts'
import type { AnyRegister } from '../kernel/register.ts'
import { forceWith } from '../law/changes.ts'
import type { FileStore, Scan } from '../store/files/files.ts'
import { type Database, knownChanges, loadDirectory } from '../store/index.ts'
import { calendarIn, lockOf, remember, settingsIn, textIn } from './memory.ts'
import type { LawNow, Office } from './office.ts'
import { findSetting } from './settings-catalogue.ts'

/** The parts an office is made of. `now` gives UTC ISO 8601; tests pass their own. */
export type Parts = {
  readonly db: Database
  readonly files: FileStore
  readonly scan?: Scan | null
  readonly registers: readonly AnyRegister[]
  readonly now: () => string
  readonly tell?: (event: RecordEvent) => void
}

/** Puts the office together and loads its directory. Everything asked on the hot path is answered from memory. */
export async function assembleOffice({ db, files, scan = null, registers, now, tell = () => undefined }: Parts): Promise<Office> {
  const byId = new Map(registers.map((register) => [register.id, register]))
  const lawChanges = byId.get('law-change')
  const readLaw = async (): Promise<LawNow> => {
    const noted = lawChanges ? await db.owner((tx) => knownChanges(tx, lawChanges)) : []
    return { noted, ...forceWith(noted) }
  }
  let [memory, law] = await Promise.all([db.owner(loadDirectory).then(remember), readLaw()])
  return {
    db,
    files,
    scan,
    registers,
    now,
    tell,
    register: (id) => byId.get(id),
    tree: () => memory.tree,
    person: (id) => memory.people.get(id),
    people: () => memory.active,
    actor: (id) => memory.actors.get(id),
    calendar: (unit) => calendarIn(memory, unit),
    settings: (unit) => settingsIn(memory, unit),
    text: (unit, id) => textIn(memory, unit, { id, setting: findSetting(registers, id) }),
    policy: (id) => memory.policies[id],
    lockedThrough: (unit) => lockOf(memory, unit),
    law: () => law,
    refresh: async () => {
      ;[memory, law] = await Promise.all([db.owner(loadDirectory).then(remember), readLaw()])
    },
  }
}
