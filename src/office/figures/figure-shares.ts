import type { Field } from '../../kernel/field.ts'
import { fieldAt } from '../../kernel/field-at.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Share, TallyGroup } from '../../store/tally/tally.ts'
import type { Office } from '../office.ts'

/** The key of a share as it is known outside: a village by its code, for inner ids mean nothing there. */
const shareOutside = (office: Office, by: string | undefined, group: string | null): string | null =>
  by === 'village' && group !== null ? (office.tree().get(Number(group))?.code ?? group) : group

/** The same the other way, for whoever opens the records of a share. A code that no unit has is a share of nothing. */
export const shareInside = (office: Office, { by, group }: Share): Share =>
  by === 'village' && group !== null ? { by, group: String(office.tree().byCode(group)?.id ?? -1) } : { by, group }

/** The shares of a figure with their keys as they are known outside. */
export const sharesOutside = (office: Office, by: string | undefined, groups: readonly TallyGroup[]): readonly TallyGroup[] =>
  by === 'village' ? groups.map(({ group, value }) => ({ group: shareOutside(office, by, group), value })) : groups

/** What a share is called: the word of a choice, the short name of a unit, a person's name. Of records that leave the field empty, 未填写. */
export function shareName(office: Office, register: AnyRegister, { by, group }: Share): string {
  if (group === null) return '未填写'
  const field = fieldAt(register.fields, by)
  return field ? called(office, field, group) : group
}

function called(office: Office, field: Field, group: string): string {
  if ('choices' in field) return field.choices[group] ?? group
  if (field.kind === 'yesNo') return group === 'true' ? '是' : '否'
  if (field.kind === 'unit' || field.kind === 'units') return office.tree().byCode(group)?.shortName ?? group
  return field.kind === 'person' || field.kind === 'persons' ? (office.person(group)?.name ?? group) : group
}
