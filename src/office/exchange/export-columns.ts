import type { AnyRegister } from '../../kernel/register.ts'
import type { ListedRecord } from '../../store/index.ts'
import { localMinute, type Office } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'

/** One column of an export. `sensitive`: a second person has to agree before it leaves. */
export type ExportColumn = { readonly heading: string; readonly sensitive?: boolean; readonly text: (record: ListedRecord) => string }

/** The columns of the list first, then the other short fields. Sensitive fields are left out, personal ones come masked. */
export function exportColumns(office: Office, register: AnyRegister): readonly ExportColumn[] {
  const unitName = (id: number | null) => (id === null ? '' : (office.tree().get(id)?.name ?? ''))
  const before: readonly ExportColumn[] = [
    { heading: '编号', text: ({ code }) => code },
    { heading: '事项名称', text: ({ title }) => title },
    { heading: '单位', text: ({ unit }) => unitName(unit) },
    { heading: '村（社区）', text: ({ village }) => unitName(village) },
    { heading: '状态', text: ({ state }) => register.states[state] ?? state },
  ]
  const names = new Set([...register.lists, ...Object.keys(register.fields)])
  const fields = [...names].flatMap((name): readonly ExportColumn[] => {
    const field = register.fields[name]
    if (!field || field.secret === 'sensitive' || field.kind === 'parts' || (field.kind === 'longText' && !register.lists.includes(name)))
      return []
    // What is masked is no value of its kind any more.
    const text = (value: unknown) => (field.secret ? String(value ?? '') : valueInWords(office, field, value))
    return [{ heading: field.name, text: ({ values }) => text(values[name]) }]
  })
  const after: readonly ExportColumn[] = [
    { heading: '经办人', text: ({ handler }) => office.person(handler)?.name ?? '' },
    { heading: '登记时间', text: ({ registeredAt }) => localMinute(registeredAt).replace('T', ' ') },
  ]
  return [...before, ...fields, ...after]
}
