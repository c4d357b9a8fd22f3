import type { Day } from '../../kernel/calendar/calendar.ts'
import { type RecordEvent, replay } from '../../kernel/event.ts'
import { authorityListFields, listTypes } from './authority-list-fields.ts'

/** 某一天清单上的一个事项：那天有效的那一版，照那天的内容。 */
export type Entry = { readonly record: string; readonly key: string; readonly values: Readonly<Record<string, unknown>> }

/** 一个事项前后哪一栏不同。 */
export type Difference = { readonly field: string; readonly name: string; readonly before: unknown; readonly after: unknown }
export type Changed = { readonly before: Entry; readonly after: Entry; readonly differences: readonly Difference[]; readonly basisChanged: boolean }
export type ListComparison = { readonly added: readonly Entry[]; readonly removed: readonly Entry[]; readonly changed: readonly Changed[]; readonly same: number }

/** 比对哪些栏；版次、日期不比，改一版本来就不同。 */
const compared = [
  'itemName', 'listType', 'basisText', 'basisLevel', 'subject', 'office', 'leadDept', 'timeLimit', 'feeStandard', 'liability', 'delegationDoc', 'delegatedTo',
] as const
const basis: readonly string[] = ['basisText', 'basisLevel', 'delegationDoc']

const isDay = (value: unknown): value is string => typeof value === 'string'
const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** 这一天公布在清单上、已经生效、没有失效的事项；按那天已经发生的事来看，后来的更改不算。 */
export function listOn(histories: readonly (readonly RecordEvent[])[], day: Day): readonly Entry[] {
  const standing = histories.flatMap((events): Entry[] => {
    const record = replay(events.filter(({ effectiveOn }) => effectiveOn <= day))
    if (!record || record.voided !== null) return []
    const { publishedOn, effectiveFrom, heldUntil, listType, itemCode } = record.values
    const held = isDay(publishedOn) && publishedOn <= day && isDay(effectiveFrom) && effectiveFrom <= day && !(isDay(heldUntil) && heldUntil < day)
    return held ? [{ record: record.id, key: `${textOf(listType)} ${textOf(itemCode)}`, values: record.values }] : []
  })
  const newest = new Map<string, Entry>()
  for (const one of standing) {
    const other = newest.get(one.key)
    if (!other || textOf(other.values.effectiveFrom) < textOf(one.values.effectiveFrom)) newest.set(one.key, one)
  }
  return [...newest.values()].sort((one, other) => one.key.localeCompare(other.key))
}

/** 两天的清单相比：多了哪些、少了哪些、哪些变了（依据变的单独标出）。 */
export function compareLists(before: readonly Entry[], after: readonly Entry[]): ListComparison {
  const then = new Map(before.map((one) => [one.key, one]))
  const now = new Set(after.map(({ key }) => key))
  const kept = after.flatMap((one) => {
    const old = then.get(one.key)
    return old ? [changeOf(old, one)] : []
  })
  const changed = kept.filter(({ differences }) => differences.length > 0)
  return {
    added: after.filter(({ key }) => !then.has(key)), removed: before.filter(({ key }) => !now.has(key)), changed, same: kept.length - changed.length,
  }
}

function changeOf(before: Entry, after: Entry): Changed {
  const differences = compared
    .filter((field) => textOf(before.values[field]) !== textOf(after.values[field]))
    .map((field) => ({ field, name: authorityListFields[field].name, before: before.values[field] ?? null, after: after.values[field] ?? null }))
  return { before, after, differences, basisChanged: differences.some(({ field }) => basis.includes(field)) }
}

/** 清单类别的叫法，供页面使用。 */
export const listTypeName = (type: unknown): string => listTypes[type as keyof typeof listTypes] ?? textOf(type)
