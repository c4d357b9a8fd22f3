/**
 * A family of numbers that are not facts, though a counter stands behind them. All families have this one shape.
 * Conditions (`script`, `value`, `counters`, `bare`, `followed`) must all hold; then one of the marks (`before` … `earlier`) is enough.
 * A family without marks refuses on its conditions alone.
 */
export type Family = {
  readonly name: string
  readonly because: string
  readonly script?: 'arabic' | 'chinese'
  readonly value?: number
  readonly counters?: readonly string[]
  /** 百, 千, 万 without a figure and without 余, 近, 超. */
  readonly bare?: true
  /** Something follows in the clause: the number does not close it (一名律师, but not 律师一名). */
  readonly followed?: true
  /** Words directly before the number. */
  readonly before?: readonly string[]
  /** Words directly behind the counter. */
  readonly thing?: readonly string[]
  /** Signs that touch the numeral on either side. */
  readonly beside?: string
  /** Inside such a pair of signs, at most so many characters apart. */
  readonly within?: readonly (readonly [open: string, close: string, longest: number])[]
  /** Fixed terms that contain the number. */
  readonly terms?: readonly string[]
  /** Words earlier in the clause. */
  readonly earlier?: readonly string[]
  /** Words directly before the number under which the family does not apply. */
  readonly butNot?: readonly string[]
}
