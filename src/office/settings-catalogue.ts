import type { AnyRegister } from '../kernel/register.ts'
import { settingsOfRegisters } from '../kernel/setting/registers.ts'
import { type Setting, settings } from '../kernel/setting/setting.ts'
import { checkSettings } from './check-text/settings.ts'

type Catalogue = Readonly<Record<string, Setting>>
const read = new WeakMap<readonly AnyRegister[], Catalogue>()

/** Everything that this county can set, by id. The list is closed: what does not stand here cannot be set. A setting that says more of itself wins. */
export function settingsCatalogue(registers: readonly AnyRegister[]): Catalogue {
  const known = read.get(registers)
  if (known) return known
  const made: Catalogue = { ...settingsOfRegisters(registers), ...checkSettings, ...settings }
  read.set(registers, made)
  return made
}

/** A setting by its id; undefined where there is none, also for names that every object has. */
export function findSetting(registers: readonly AnyRegister[], id: string): Setting | undefined {
  const all = settingsCatalogue(registers)
  return Object.hasOwn(all, id) ? all[id] : undefined
}
