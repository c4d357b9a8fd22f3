import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Setting, SettingGroup, SettingValue } from '../../kernel/setting/setting.ts'
import { settingsOf } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { settingsCatalogue } from '../settings-catalogue.ts'
import { type Administrator, countyFor, notHis, unitFor } from './administer.ts'

/** A setting as it stands: value, since when and by whom (null: never set, the default holds). */
export type SettingSeen = Setting & {
  readonly id: string
  readonly value: SettingValue
  readonly version: number
  readonly set: { readonly by: string; readonly approvedBy: string | null; readonly at: string } | null
}

/** The settings of a group: those of the whole county, and those that the named unit has of its own. */
export async function seeSettings(
  office: Office,
  by: Administrator,
  { group, unit }: { readonly group: SettingGroup; readonly unit?: string },
): Promise<readonly SettingSeen[] | Problem> {
  const who = group === 'policies' ? 'securityAdmin' : 'systemAdmin'
  const refused = notHis(office, by, { what: group === 'policies' ? '查看安全策略' : '查看参数', by: [who] })
  if (refused) return refused
  const county = countyFor(office, by)
  const place = unit === undefined ? county : unitFor(office, by, unit)
  if (isProblem(county)) return county
  if (isProblem(place)) return place
  const [shared, own] = await office.db.owner(async (tx) => [await settingsOf(tx, county.id), await settingsOf(tx, place.id)] as const)
  return Object.entries(settingsCatalogue(office.registers))
    .filter(([, setting]) => setting.group === group)
    .map(([id, setting]) => {
      const row = (setting.each ? own : shared).find(({ key }) => key === id)
      const name = (person: string | null) => (person === null ? null : (office.person(person)?.name ?? person))
      return {
        id,
        ...setting,
        value: (row?.value as SettingValue) ?? setting.fallback,
        version: row?.version ?? 0,
        set: row ? { by: name(row.by) ?? '', approvedBy: name(row.approvedBy), at: row.at } : null,
      }
    })
}
