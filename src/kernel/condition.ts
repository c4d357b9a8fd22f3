import { isAhead } from './ahead.ts'
import { addDays, type Calendar, type Day } from './calendar/calendar.ts'
import { type Differing, type Explaining, unexplained } from './compare/differing.ts'
import { type WordingTest, type Words, wordingHolds } from './compare/wording.ts'
import { type Covers, coversDay } from './covers.ts'
import type { Role } from './role.ts'

/**
 * A condition over a record, as data: the same value is evaluated before a step, shown as a sentence, and turned into SQL for a figure.
 * `Ref` collects what it names (`field`, `part.field`, `field=choice`, `@state`), so that a register that lacks one does not compile.
 */
export type Condition<Ref extends string = string> = Test & { readonly refs?: Ref }

type Test =
  | { readonly test: 'filled'; readonly field: string }
  | { readonly test: 'is'; readonly field: string; readonly values: readonly string[] }
  | { readonly test: 'yes'; readonly field: string }
  | { readonly test: 'atLeast' | 'atMost'; readonly field: string; readonly number: number }
  | { readonly test: 'ordered'; readonly first: string; readonly then: string; readonly gap?: number }
  | { readonly test: 'ahead'; readonly first: string; readonly then: string; readonly workdays: number; readonly between?: true }
  | { readonly test: 'state'; readonly states: readonly string[] }
  | { readonly test: 'done'; readonly step: string }
  | { readonly test: 'doneSince'; readonly step: string; readonly since: string }
  | { readonly test: 'reached'; readonly field: string; readonly days?: number }
  | { readonly test: 'some' | 'every' | 'last'; readonly part: string; readonly where: Condition }
  | ({ readonly test: 'linked'; readonly field: string } & Expected<string>)
  | { readonly test: 'related'; readonly registers: readonly string[] }
  | { readonly test: 'alike'; readonly same: readonly string[]; readonly states?: readonly string[]; readonly overlap?: Overlap }
  | { readonly test: 'stands'; readonly field: string; readonly on: string }
  | { readonly test: 'holdsPost'; readonly field: string; readonly on: string; readonly roles: readonly Role[] }
  | { readonly test: 'inTime' | 'late'; readonly clock: string }
  | ({ readonly test: 'papersAgree' } & Explaining)
  | ({ readonly test: 'wording' } & WordingTest)
  | { readonly test: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition }

/** From when to when something lasts: two dates or times of one record. */
export type Overlap<F extends string = string> = { readonly from: F; readonly to: F }

/**
 * What a linked record must be. `behind`: a link of that record; what follows is then asked of the records to which it leads. `where`: its own fields.
 * `covers`: what held there on a day of this record. `names` with `by`: whoever stands in the person field here stands in one of these person fields
 * there (`part.field`: in any row); so does a number written down here in a text there. `every`: each linked record is so, and there is one; else one of them is enough.
 */
type Expected<F extends string> = {
  readonly every?: true
  readonly behind?: string
  readonly states?: readonly string[]
  readonly where?: Condition
  readonly covers?: Covers<F>
  readonly names?: F
  readonly by?: readonly string[]
}

/** The field has a value (a list: at least one). */
export const filled = <const F extends string>(field: F): Condition<F> => ({ test: 'filled', field })
/** The choice is this one (of several: contains it). */
export const is = <const F extends string, const V extends string>(field: F, ...values: V[]): Condition<`${F}=${V}`> => ({
  test: 'is',
  field,
  values,
})
/** The yes/no field says yes. */
export const yes = <const F extends string>(field: F): Condition<F> => ({ test: 'yes', field })
/** A number is at least n; a list has at least n rows. */
export const atLeast = <const F extends string>(field: F, number: number): Condition<F> => ({ test: 'atLeast', field, number })
export const atMost = <const F extends string>(field: F, number: number): Condition<F> => ({ test: 'atMost', field, number })
/**
 * Both dates (or numbers) are known and the first does not exceed the second (`gap`: at least so many calendar days before it). Two times are compared to
 * the minute, a time and a date by their days; no figure asks it of two times, for figures know a time by its day.
 */
export const ordered = <const A extends string, const B extends string>(first: A, then: B, gap?: number): Condition<A | B> => ({
  test: 'ordered',
  first,
  then,
  gap,
})
/** The first day lies at least so many working days before the other, itself not counted (「N 日前通知」). It asks the calendar, so no figure can. */
export const ahead = <const A extends string, const B extends string>(first: A, then: B, workdays: number): Condition<A | B> => ({
  test: 'ahead',
  first,
  then,
  workdays,
})
/** So many whole working days lie between the two, neither counted: a term of working days that began with the first is over on the other. */
export const waited = <const A extends string, const B extends string>(first: A, then: B, workdays: number): Condition<A | B> => ({
  test: 'ahead',
  first,
  then,
  workdays,
  between: true,
})
/** The day in this field has come; `days`: so many days ago at least (1: it lies before today). */
export const reached = <const F extends string>(field: F, days?: number): Condition<F> => ({
  test: 'reached',
  field,
  ...(days ? { days } : {}),
})
export const inState = <const S extends string>(...states: S[]): Condition<`@${S}`> => ({ test: 'state', states })
/** The step has been taken on this record. Step names are checked when the definition loads. */
export const done = (step: string): Condition<never> => ({ test: 'done', step })
/** The step has been taken, and the other one not again after it: what was begun and is not ended yet. A guard asks it, no figure. */
export const doneSince = (step: string, since: string): Condition<never> => ({ test: 'doneSince', step, since })
/** Some row of a part fulfils the condition (inside, fields are those of the part). */
export const some = <const P extends string, const R extends string>(part: P, where: Condition<R>): Condition<`${P}.${R}`> => ({
  test: 'some',
  part,
  where,
})
export const every = <const P extends string, const R extends string>(part: P, where: Condition<R>): Condition<`${P}.${R}`> => ({
  test: 'every',
  part,
  where,
})
/**
 * The linked record (`part.field`: of any row) exists, in one of the states, fulfilling the condition, naming the person (inside, fields are those of the
 * other register, checked at load).
 */
export const linked = <const F extends string, const N extends string = never>(
  field: F,
  expects: Expected<N> = {},
): Condition<F | NoInfer<N>> => ({
  test: 'linked',
  field,
  ...expects,
})
/** The record is related (by the common step “link” or by an opening) to a record of one of these registers. */
export const related = (...registers: string[]): Condition<never> => ({ test: 'related', registers })
/**
 * Another record of the unit, not voided, has the same values in these fields (and stands in one of the states): the same matter in process,
 * a second title of one level. The office looks it up before the step is judged; no figure can ask it.
 */
export const alike = <const F extends string>(same: readonly F[], states?: readonly string[]): Condition<F> => ({
  test: 'alike',
  same,
  states,
})
/** Another record, alike in these fields, whose time between the two others overlaps: nobody serves in two places at once. Ends that meet do not overlap. */
export const overlapping = <const F extends string, const T extends string>(same: readonly F[], between: Overlap<T>): Condition<F | T> => ({
  test: 'alike',
  same,
  overlap: between,
})
/** Every statute named in the field is in force on the day in the other field (the catalogue decides; an unknown title does not stand). */
export const stands = <const F extends string, const D extends string>(field: F, on: D): Condition<F | D> => ({ test: 'stands', field, on })
/**
 * Everybody named in the person field held one of these posts at the unit of the record on the day in the other field (who appears in court as its head).
 * The office knows the posts; no figure can ask it.
 */
export const holdsPost = <const F extends string, const D extends string>(field: F, on: D, ...roles: Role[]): Condition<F | D> => ({
  test: 'holdsPost',
  field,
  on,
  roles,
})
/** The clock was ended by its legal end. Clock names are checked when the definition loads. */
export const inTime = (clock: string): Condition<never> => ({ test: 'inTime', clock })
/** The clock was ended after its legal end, or runs on beyond it. */
export const late = (clock: string): Condition<never> => ({ test: 'late', clock })
/**
 * No paper of the record tells otherwise than the record, or each such place is explained in the part and the yes/no field says that this was approved.
 * The office compares the papers before the step is judged; no figure can ask it.
 */
export const papersAgree = <const P extends string, const F extends string>(explained: P, approved: F): Condition<P | F> => ({
  test: 'papersAgree',
  explained,
  approved,
})
/**
 * The text that was reviewed and the one that is to be signed say the same, whatever their line breaks; `words`: both can be read at all. Each is looked
 * for in the fields given, in their order: typed in, or the words of the files. The office reads them; no figure can ask it.
 */
export const wording = <const R extends string, const S extends string>(
  expects: WordingTest['expects'],
  { reviewed, signed }: { readonly reviewed: readonly R[]; readonly signed: readonly S[] },
): Condition<R | S> => ({ test: 'wording', reviewed, signed, expects })
/** The last row of a part fulfils the condition (the newest cleanup, the last session). */
export const last = <const P extends string, const R extends string>(part: P, where: Condition<R>): Condition<`${P}.${R}`> => ({
  test: 'last',
  part,
  where,
})
export const all = <const R extends string>(...of: Condition<R>[]): Condition<R> => ({ test: 'all', of })
export const any = <const R extends string>(...of: Condition<R>[]): Condition<R> => ({ test: 'any', of })
export const not = <const R extends string>(of: Condition<R>): Condition<R> => ({ test: 'not', of })

export type Values = Readonly<Record<string, unknown>>

/** A linked record as a guard sees it. */
export type LinkedRecord = {
  readonly id: string
  readonly register: string
  readonly state: string
  readonly values: Values
  /** Its history, oldest first. */
  readonly trail?: readonly { readonly on: Day; readonly to: string }[]
}

/** Everything a condition may look at. `linked` holds, by field, the records that the guard declared it needs. */
export type View = {
  readonly values: Values
  readonly state: string | null
  /** The steps taken, each at the place where it was last taken. */
  readonly steps: ReadonlySet<string>
  readonly linked: Readonly<Record<string, readonly LinkedRecord[]>>
  /** The local day, where time plays a part; without it no day has come. */
  readonly today?: Day
  readonly calendar?: Calendar
  /** Registers to which the record is related. */
  readonly related?: readonly string[]
  /** The `alike` tests of the definition that found another record. */
  readonly alike?: readonly Condition[]
  /** Whether a statute is in force on a day. */
  readonly stands?: (title: string, day: Day) => boolean
  /** The posts that somebody held on a day at the unit of the record. */
  readonly posts?: (person: string, day: Day) => readonly Role[]
  /** How the record's clocks ended or stand, by clock. */
  readonly clocks?: Readonly<Record<string, 'running' | 'inTime' | 'late'>>
  /** Where its papers tell otherwise; absent where nobody compared them. */
  readonly papers?: readonly Differing[]
  /** The texts that `wording` tests compare. */
  readonly words?: Words
  /** Inside a `not`: what is unknown counts as so there, that the whole is never met by what nobody could look at. */
  readonly denied?: boolean
  /** A figure is counted, no step judged: whoever counts sees everything, and a record that is not found is not there. */
  readonly counting?: true
}

type Of<T extends Test['test']> = Test & { readonly test: T }
type Judges = { readonly [T in Test['test']]: (condition: Of<T>, view: View) => boolean }

const judges: Judges = {
  filled: ({ field }, { values }) => isFilled(valueAt(values, field)),
  is: ({ field, values: named }, { values }) => {
    const value = valueAt(values, field)
    return Array.isArray(value) ? value.some((one) => named.includes(String(one))) : isFilled(value) && named.includes(String(value))
  },
  yes: ({ field }, { values }) => valueAt(values, field) === true,
  atLeast: ({ field, number }, { values }) => sizeOf(valueAt(values, field)) >= number,
  atMost: ({ field, number }, { values }) => sizeOf(valueAt(values, field)) <= number,
  ordered: (condition, { values }) => inOrder(condition, values),
  ahead: (one, { values, calendar }) => isAhead(valueAt(values, one.first), valueAt(values, one.then), { ...one, calendar }),
  state: ({ states }, { state }) => state !== null && states.includes(state),
  done: ({ step }, { steps }) => steps.has(step),
  doneSince: ({ step, since }, { steps }) => steps.has(step) && [...steps].indexOf(step) > [...steps].indexOf(since),
  reached: ({ field, days = 0 }, { values, today }) => hasCome(valueAt(values, field), today && addDays(today, -days)),
  some: ({ part, where }, view) => rowsOf(view.values[part]).some((row) => holds(where, { ...view, values: row })),
  every: ({ part, where }, view) => rowsOf(view.values[part]).every((row) => holds(where, { ...view, values: row })),
  last: ({ part, where }, view) =>
    rowsOf(view.values[part])
      .slice(-1)
      .some((row) => holds(where, { ...view, values: row })),
  linked: (condition, view) => linkedFit(condition, view),
  related: ({ registers }, view) => registers.some((register) => view.related?.includes(register)),
  alike: (condition, view) => view.alike?.includes(condition) ?? false,
  stands: (condition, view) => allStand(condition, view),
  holdsPost: (condition, view) => allHold(condition, view),
  inTime: ({ clock }, { clocks }) => clocks?.[clock] === 'inTime',
  late: ({ clock }, { clocks }) => clocks?.[clock] === 'late',
  papersAgree: (condition, { values, papers }) => papers !== undefined && unexplained(papers, condition, values).length === 0,
  wording: (condition, { words }) => words !== undefined && wordingHolds(condition, words),
  all: ({ of }, view) => of.every((one) => holds(one, view)),
  any: ({ of }, view) => of.some((one) => holds(one, view)),
  not: ({ of }, view) => !holds(of, view.counting ? view : { ...view, denied: !view.denied }),
}

/** Whether the condition holds. Unknown values never fulfil a test: a guard must be met, not merely not contradicted. */
export const holds = (condition: Condition, view: View): boolean =>
  (judges[condition.test] as (condition: Condition, view: View) => boolean)(condition, view)

const hasCome = (day: unknown, today: Day | undefined): boolean =>
  typeof day === 'string' && today !== undefined && day.slice(0, 10) <= today

function allStand({ field, on }: Of<'stands'>, { values, stands }: View): boolean {
  const [titles, day] = [asList(valueAt(values, field)), valueAt(values, on)]
  return typeof day === 'string' && titles.length > 0 && titles.every((title) => stands?.(String(title), day.slice(0, 10)) ?? false)
}

function allHold({ field, on, roles }: Of<'holdsPost'>, { values, posts }: View): boolean {
  const [people, day] = [asList(valueAt(values, field)), valueAt(values, on)]
  const held = (person: unknown) => (typeof day === 'string' ? (posts?.(String(person), day.slice(0, 10)) ?? []) : [])
  return people.length > 0 && people.every((person) => held(person).some((role) => roles.includes(role)))
}

/**
 * A record that is pointed to and not found (hidden from whoever asks, or none at all) is unknown: with `every` it is none that fits, and a `not` is not
 * met by it, or whoever may not see a record could do what it forbids.
 */
function linkedFit(condition: Of<'linked'>, view: View): boolean {
  const records = view.linked[linkPath(condition)] ?? []
  const unseen = isUnseen(condition.field, view) || isUnseen(linkPath(condition), view)
  if (!condition.every) return records.some((record) => fits(record, condition, view)) || (unseen && view.denied === true)
  return (unseen ? view.denied === true : records.length > 0) && records.every((record) => fits(record, condition, view))
}

/** Whether some record at the end of the path was not found. */
function isUnseen(path: string, { values, linked }: View): boolean {
  const found = new Set((linked[path] ?? []).map(({ id }) => id))
  return idsAlong(values, path, linked).some((id) => !found.has(id))
}

/** What must have held on days, asked of one linked record. */
function coversAll(covers: Covers, { values, trail = [] }: LinkedRecord, view: View): boolean {
  const days = covers.days.flatMap((path) => idsAt(view.values, path)).map((day) => day.slice(0, 10))
  const at = (path: string | undefined) => (path === undefined ? undefined : valueAt(values, path))
  const period = { from: at(covers.from), to: at(covers.to), trail, basis: covers.basis === undefined ? [] : idsAt(values, covers.basis) }
  return days.length > 0 && days.every((day) => coversDay(covers, period, { day, stands: view.stands }))
}

function fits(record: LinkedRecord, { states, where, covers, names, by = [] }: Of<'linked'>, view: View): boolean {
  const { values } = view
  if (states && !states.includes(record.state)) return false
  if (covers && !coversAll(covers, record, view)) return false
  if (names !== undefined) {
    const there = by.flatMap((path) => idsAt(record.values, path))
    if (!idsAt(values, names).some((id) => there.includes(id))) return false
  }
  return !where || holds(where, { values: record.values, state: record.state, steps: new Set(), linked: {} })
}

/** The texts that stand at `field`, or at `part.field` in any row: ids of linked records, of persons; days. */
export function idsAt(values: Values, path: string): readonly string[] {
  const [head = '', inRow] = path.split('.')
  const found = inRow === undefined ? [values[head]] : rowsOf(values[head]).map((row) => row[inRow])
  return found.flat().filter((one): one is string => typeof one === 'string' && one !== '')
}

/** Where the records behind a `linked` test are kept: `item`, or `item>basis` for those behind a link of the linked record. */
export const linkPath = ({ field, behind }: { readonly field: string; readonly behind?: string }): string =>
  behind === undefined ? field : `${field}>${behind}`

/** The ids at a link path, seen through the records that stand on the way. */
export function idsAlong(values: Values, path: string, linked: View['linked']): readonly string[] {
  const [near = '', behind] = path.split('>')
  const ids = idsAt(values, near)
  return behind === undefined ? ids : (linked[near] ?? []).filter(({ id }) => ids.includes(id)).flatMap((one) => idsAt(one.values, behind))
}

/** `confirm.decidedOn` reaches into a single-row part; a list part gives the list itself. */
export function valueAt(values: Values, path: string): unknown {
  if (!path.includes('.')) return values[path]
  const [head, ...rest] = path.split('.')
  const value = values[head as string]
  const row = Array.isArray(value) ? value[0] : value
  return row && typeof row === 'object' ? valueAt(row as Values, rest.join('.')) : undefined
}

export const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
export const rowsOf = (value: unknown): readonly Values[] => (Array.isArray(value) ? (value as Values[]) : [])
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : isFilled(value) ? [value] : [])
const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : Number.NaN)

function inOrder({ first, then, gap = 0 }: Of<'ordered'>, values: Values): boolean {
  const [earlier, later] = [valueAt(values, first), valueAt(values, then)]
  if (typeof earlier === 'number' && typeof later === 'number') return earlier <= later
  if (typeof earlier !== 'string' || typeof later !== 'string') return false
  const exact = earlier.length > 10 && later.length > 10 ? 16 : 10
  if (gap === 0) return earlier.slice(0, exact) <= later.slice(0, exact)
  return daysApart(earlier.slice(0, 10), later.slice(0, 10)) >= gap
}

const daysApart = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** A test that looks at the records at the other end of a link. */
export type Linked = Of<'linked'>
/** A test that looks for another record alike. */
export type Alike = Extract<Condition, { test: 'alike' }>
