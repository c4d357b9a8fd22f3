import type { RecordEvent } from '../kernel/event.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { FileStore } from '../store/files.ts'
import { type Database, loadDirectory } from '../store/index.ts'
import { calendarIn, lockOf, remember, settingsIn, textIn } from './memory.ts'
import type { Office } from './office.ts'
import { findSetting } from './settings-catalogue.ts'

/** The parts an office is made of. `now` gives UTC ISO 8601; tests pass their own. */
export type Parts = {
  readonly db: Database
  readonly files: FileStore
  readonly registers: readonly AnyRegister[]
  readonly now: () => string
  readonly tell?: (event: RecordEvent) => void
}

/** Puts the office together and loads its directory. Everything asked on the hot path is answered from memory. */
export async function assembleOffice({ db, files, registers, now, tell = () => undefined }: Parts): Promise<Office> {
  const byId = new Map(registers.map((register) => [register.id, register]))
  let memory = remember(await db.owner(loadDirectory))
  return {
    db,
    files,
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
    refresh: async () => {
      memory = remember(await db.owner(loadDirectory))
    },
  }
}
