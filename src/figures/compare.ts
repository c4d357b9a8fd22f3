import type { FigureValue } from './value.ts'

/** A figure as a report froze it when it was approved, with the records it was counted from (X21 of the registers). */
export type Snapshot = {
  readonly figure: string
  readonly value: number | null
  readonly asOf: string
  readonly ruleSince: string
  readonly ids: readonly string[]
}

/** What changed between the approved report and now. The report itself stays; the difference appears as 更正 and in the next report. */
export type Difference = {
  readonly figure: string
  readonly before: number | null
  readonly after: number | null
  /** after − before; null where either has no value. */
  readonly difference: number | null
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Another rule of counting: the two values do not answer the same question. */
  readonly ruleChanged: boolean
  /** The same records and the same rule, yet another value: a record was corrected. */
  readonly corrected: boolean
}

/** Compares a frozen figure with what the registers say now. Two different figures are a bug and throw. */
export function compareFigure(
  before: Snapshot,
  after: Pick<FigureValue, 'id' | 'value' | 'ruleSince'> & { readonly ids: readonly string[] },
): Difference {
  if (before.figure !== after.id) throw new Error(`“${before.figure}” cannot be compared with “${after.id}”`)
  const [then, now] = [new Set(before.ids), new Set(after.ids)]
  const added = [...now].filter((id) => !then.has(id)).toSorted()
  const removed = [...then].filter((id) => !now.has(id)).toSorted()
  const ruleChanged = before.ruleSince !== after.ruleSince
  return {
    figure: before.figure,
    before: before.value,
    after: after.value,
    difference: before.value === null || after.value === null ? null : after.value - before.value,
    added,
    removed,
    ruleChanged,
    corrected: !ruleChanged && added.length + removed.length === 0 && before.value !== after.value,
  }
}
