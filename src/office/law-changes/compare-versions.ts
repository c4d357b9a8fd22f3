import type { Day } from '../../kernel/calendar/calendar.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { compareLists, type Entry, listOn, listTypeName } from '../../registers/functions/compare-lists.ts'
import { historiesOf } from '../../store/index.ts'
import { type Office, readingScope, registerOf, today, unitOf } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'

/** An entry of the list as the comparison shows it. */
export type EntryView = { readonly id: string; readonly code: string; readonly name: string; readonly type: string; readonly basis: string }
export type VersionsView = {
  readonly unit: string
  readonly from: Day
  readonly to: Day
  readonly counts: { readonly before: number; readonly after: number; readonly same: number }
  readonly added: readonly EntryView[]
  readonly removed: readonly EntryView[]
  readonly changed: readonly ChangedEntryView[]
}
export type ChangedEntryView = EntryView & {
  readonly basisChanged: boolean
  readonly differences: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** The authority list of a unit on two days, compared: what came, what went, what changed, and where the basis did. */
export async function compareVersions(
  office: Office,
  actor: Actor,
  { unit: code, from, to = today(office) }: { unit: string; from: Day; to?: Day },
): Promise<VersionsView | Problem> {
  const register = registerOf(office, 'authority-list')
  if (isProblem(register)) return register
  const scope = readingScope(office, register, actor)
  const unit = unitOf(office, code, scope.units)
  if (isProblem(unit)) return unit
  const histories = await office.db.read(scope, (tx) => historiesOf(tx, register, { unit, filled: 'publishedOn' }))
  const [before, after] = [listOn(histories, from), listOn(histories, to)]
  const found = compareLists(before, after)
  const words = (field: string, value: unknown): string => {
    const defined = register.fields[field]
    return defined && value !== null ? valueInWords(office, defined, value) : ''
  }
  return {
    ...{ unit: code, from, to, counts: { before: before.length, after: after.length, same: found.same } },
    added: found.added.map(entryOf),
    removed: found.removed.map(entryOf),
    changed: found.changed.map(({ after: entry, differences, basisChanged }) => ({
      ...entryOf(entry),
      basisChanged,
      differences: differences.map(({ field, name, ...sides }) => ({
        name,
        before: words(field, sides.before),
        after: words(field, sides.after),
      })),
    })),
  }
}

const entryOf = ({ record, values }: Entry): EntryView => ({
  id: record,
  code: String(values.itemCode ?? ''),
  name: String(values.itemName ?? ''),
  type: listTypeName(values.listType),
  basis: String(values.basisText ?? ''),
})
