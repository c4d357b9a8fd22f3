import { inNetwork } from '../../kernel/network.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { type Setting, type SettingValue, sameSetting, settingFault } from '../../kernel/setting/setting.ts'
import type { Unit } from '../../kernel/unit.ts'
import { alreadyWaiting, saveSetting, settingVersions, type Tx } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { findSetting } from '../settings-catalogue.ts'
import { type Administrator, change, countyFor, notHis, unitFor } from './administer.ts'
import { noteChange } from './note-change.ts'
import { recount } from './recount.ts'

/** A new value of a setting. `unit` (a code) only for settings that every unit has. */
export type SettingChange = { readonly setting: string; readonly value: SettingValue; readonly unit?: string; readonly reason: string }

/**
 * Sets a parameter at once, or proposes a policy that another security administrator approves. Lengths count from then on: the open clocks of
 * the county are worked out anew. Refuses what the catalogue does not have or allow, and a value that stands already.
 */
export async function changeSetting(
  office: Office,
  by: Administrator,
  wanted: SettingChange,
): Promise<{ readonly state: 'applied' | 'waiting'; readonly recounted: number } | Problem> {
  const fit = settingFor(office, by, wanted)
  if (isProblem(fit)) return fit
  const { setting, place } = fit
  const policy = setting.who === 'securityAdmin'
  const subject = `setting/${wanted.setting}`
  const done = await change(office, by, async (tx) => {
    const [old] = await settingVersions(tx, place.id, wanted.setting)
    const before = old?.value ?? setting.fallback
    if (sameSetting(before as SettingValue, wanted.value)) return problem('MF-ADM-019', { slots: { setting: setting.name } })
    const told = {
      kind: policy ? 'policy' : 'parameter',
      subject,
      unit: place.id,
      before,
      after: wanted.value,
      reason: wanted.reason,
      state: policy ? 'waiting' : 'applied',
    } as const
    if (policy && (await alreadyWaiting(tx, told))) return problem('MF-ADM-012')
    if (!policy) await set(tx, { office, by, wanted, place })
    await noteChange(office, tx, { by, told })
    return { state: told.state }
  })
  if (isProblem(done)) return done
  return { ...done, recounted: setting.group === 'periods' ? await recount(office, place.id) : 0 }
}

type Storing = { office: Office; by: Administrator; wanted: SettingChange; place: Unit }
const set = (tx: Tx, { office, by, wanted, place }: Storing) =>
  saveSetting(tx, { unit: place.id, key: wanted.setting, value: wanted.value }, { by: by.id, at: office.now() })

/** The setting and where it would hold, if this administrator may set this value there. */
export function settingFor(
  office: Office,
  by: Administrator,
  { setting: id, value, unit }: Omit<SettingChange, 'reason'>,
): { readonly setting: Setting; readonly place: Unit } | Problem {
  const setting = findSetting(office.registers, id)
  if (!setting) return problem('MF-ADM-003', { slots: { setting: id } })
  const refused = notHis(office, by, { what: `修改“${setting.name}”`, by: [setting.who] })
  if (refused) return refused
  const place = setting.each && unit !== undefined ? unitFor(office, by, unit) : countyFor(office, by)
  if (isProblem(place)) return place
  const fault = setting.who === 'securityAdmin' ? policyFault(office, by, { setting: id, value }) : valueFault(setting, value)
  return fault ?? { setting, place }
}

const valueFault = (setting: Setting, value: unknown): Problem | null => {
  const limit = settingFault(setting, value)
  return limit === null ? null : problem('MF-FLD-006', { field: 'value', slots: { field: setting.name, limit } })
}

/** Why a policy cannot be set to this; one that would shut out its own proposer or approver is refused (MF-ADM-014). */
export function policyFault(
  office: Office,
  by: Administrator,
  { setting: id, value }: { setting: string; value: unknown },
): Problem | null {
  const setting = findSetting(office.registers, id)
  if (!setting) return problem('MF-ADM-003', { slots: { setting: id } })
  const fault = valueFault(setting, value)
  if (fault || id !== 'adminNetworks' || by.source === undefined) return fault
  const inside = (value as readonly string[]).some((network) => inNetwork(by.source ?? '', network))
  return inside ? null : problem('MF-ADM-014', { field: 'value', slots: { address: by.source } })
}
