import { stretchesIn } from '../kernel/calendar/spans.ts'
import { type ClockContext, clocksOf, standingOf } from '../kernel/clock/clock.ts'
import { holds, idsAt, rowsOf, type Values, type View, valueAt } from '../kernel/condition.ts'
import type { RecordState } from '../kernel/event.ts'
import { type Figure, type GivenFigure, isGiven, quotientOf, type Rhythm } from '../kernel/figure.ts'
import { linkPaths } from '../kernel/links.ts'
import { withPlace } from '../kernel/place.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Unit } from '../kernel/unit.ts'
import { type FigureCatalogue, getFigure } from './catalogue.ts'
import type { Period } from './periods.ts'
import { asCounted, askedOf, countedPersons, dayAt, type PersonsFigure, personsTotal } from './persons.ts'
import type { Counted, FigureGroup } from './value.ts'

/** Everything that a count in memory looks at: the definitions, and all records that may matter, linked ones of other registers included. */
export type World = {
  readonly catalogue: FigureCatalogue
  readonly records: readonly RecordState[]
  /** The units of the tree, for figures that count places and records that count for several units. */
  readonly places?: readonly Unit[]
  /** Today and the calendar, for conditions that time or a clock decides; without it no day has come and no clock has ended. */
  readonly time?: ClockContext
}

type Dated = Extract<Figure, { on: string }>
/**
 * `units` limits which records are counted, not which are linked: the unit asked for first, then all below it. A village asked for alone counts the
 * records that lie in it. Without `units` everything counts.
 */
type Question = Period & { readonly units?: readonly number[]; readonly by?: string }
type Count = {
  readonly register: AnyRegister
  readonly figure: Dated
  readonly asked: Question
  readonly view: View
  /** What is asked of the persons whom the record counts (`count: 'persons'`). */
  readonly least: number | null
}
/** One counted thing of a record: a record, a row, a value or what it gives a person, its amount, and the groups it falls into. */
type Piece = {
  readonly record: string
  readonly groups: readonly (string | null)[]
  readonly amount: number
  readonly value: string
  readonly asked: number | null
}

/**
 * Counts a figure over records in memory, one by one, with the kernel's own `holds`: slow, plain, and the yardstick for the SQL of the store.
 * Voided records never count. A manual figure has no records, hence no value here. `by` splits the value; a record with several choices is in each.
 */
export function tallyInMemory(world: World, id: string, asked: Question): Counted {
  const { register, definition: figure } = getFigure(world.catalogue, id)
  if (figure.count === 'manual') return { value: null, records: 0, entered: false }
  if (isGiven(figure)) return { value: given(figure, world, asked), records: 0, entered: true }
  if (figure.count === 'rate') return rate(figure, { world, asked })
  const counts = countsOf(world, { register, figure, asked })
  const pieces = counts.flatMap(([record, count]) => piecesOf(record, count))
  return {
    value: total(figure, pieces),
    records: recordsIn(figure, pieces).size,
    entered: counts.some(([record, count]) => isEntered(record, count)),
    ...(asked.by === undefined ? {} : { groups: groupsOf(figure, pieces) }),
  }
}

/** The ids of the records that the figure counted, sorted; those of a rate are its base. */
export function idsInMemory(world: World, id: string, asked: Question): readonly string[] {
  const { register, definition: figure } = getFigure(world.catalogue, id)
  if (figure.count === 'manual' || isGiven(figure)) return []
  if (figure.count === 'rate') return idsInMemory(world, recordsOf(world, figure), asked)
  const pieces = countsOf(world, { register, figure, asked }).flatMap(([record, count]) => piecesOf(record, count))
  return [...recordsIn(figure, pieces)].toSorted()
}

/** The records behind a count; of persons only those of the persons who are counted. */
function recordsIn(figure: Dated, pieces: readonly Piece[]): ReadonlySet<string> {
  const persons = isOfPersons(figure) ? countedPersons(figure, pieces) : null
  return new Set(pieces.filter(({ value }) => persons?.has(value) ?? true).map(({ record }) => record))
}

function rate(figure: Extract<Figure, { count: 'rate' }>, { world, asked }: { world: World; asked: Question }): Counted {
  const { by: _, ...whole } = asked
  const [of, base] = [
    tallyInMemory(world, figure.of, asked),
    tallyInMemory(world, figure.base, isGiven(getFigure(world.catalogue, figure.base).definition) ? whole : asked),
  ]
  const counted = recordsOf(world, figure) === figure.base ? base : of
  const [numerator, denominator] = [of.value ?? 0, base.value ?? 0]
  const shares = base.groups?.map(({ group, value }) => ({
    group,
    value: quotientOf(figure, of.groups?.find((one) => one.group === group)?.value ?? 0, value),
  }))
  return {
    value: quotientOf(figure, numerator, denominator),
    numerator,
    denominator,
    records: counted.records,
    entered: counted.entered,
    ...(shares ? { groups: shares.filter((one): one is FigureGroup => one.value !== null) } : {}),
  }
}

/** The part of a rate whose records stand behind it: its base, or where the tree and the calendar give the base, its numerator. */
const recordsOf = ({ catalogue }: World, { of, base }: Extract<Figure, { count: 'rate' }>): string =>
  isGiven(getFigure(catalogue, base).definition) ? of : base

function given(figure: GivenFigure, { places = [] }: World, { units, from, to }: Question): number {
  const standing = (kind: Unit['kind']) =>
    places.filter((unit) => unit.kind === kind && (units?.includes(unit.id) ?? true) && (!unit.closedOn || unit.closedOn > to)).length
  if (figure.count === 'places') return standing(figure.kind)
  return stretchesIn(figure.every, { from, to }).length * (figure.per ? standing(figure.per) : 1)
}

function countsOf(world: World, one: Omit<Count, 'view' | 'least'>): readonly (readonly [RecordState, Count])[] {
  const { register, asked } = one
  return world.records
    .filter(
      (record) =>
        record.register === register.id && record.voided === null && liesIn(record, asked.units, unitsBeside(record, register, world)),
    )
    .map((record) => [record, { ...one, view: viewOf(record, register, world), least: leastOf(record, world, one) }])
}

function leastOf(record: RecordState, { records, places = [] }: World, { figure, asked }: Omit<Count, 'view' | 'least'>): number | null {
  return figure.count === 'persons' ? askedOf(figure.atLeast, asked, { record, records, places }) : null
}

const liesIn = (record: RecordState, units: readonly number[] | undefined, beside: readonly number[]): boolean =>
  units === undefined ||
  [record.unit, ...beside].some((unit) => units.includes(unit)) ||
  (record.village !== null && units[0] === record.village)

/** The units for which the record counts beside its own (C7). */
function unitsBeside({ values }: RecordState, { alsoFor }: AnyRegister, { places = [] }: World): readonly number[] {
  if (alsoFor === undefined) return []
  const codes = textsOf(values[alsoFor])
  return places.filter(({ code }) => codes.includes(code)).map(({ id }) => id)
}

/** A record as conditions see it. A voided record is no longer linked. */
function viewOf(record: RecordState, register: AnyRegister, { records, time }: World): View {
  const linked = linkPaths(register.fields).map(([path, target]) => {
    const ids = idsAt(record.values, path)
    return [path, records.filter((one) => one.register === target && one.voided === null && ids.includes(one.id))] as const
  })
  return {
    values: withPlace(record.values, record.village),
    state: record.state,
    steps: new Set(record.trail.map(({ step }) => step)),
    linked: Object.fromEntries(linked),
    related: record.links.map((link) => link.register),
    counting: true,
    ...(time ? { today: time.now.slice(0, 10), clocks: standingOf(clocksOf(register, record, time)) } : {}),
  }
}

function piecesOf(record: RecordState, count: Count): readonly Piece[] {
  const { figure, view, asked } = count
  if (figure.where && !holds(figure.where, view)) return []
  const part = partOf(count)
  const ofRow = (path: string) => part !== null && path.startsWith(`${part}.`)
  const at = (path: string, row: Values) => (ofRow(path) ? valueAt(row, path.slice(path.indexOf('.') + 1)) : valueAt(view.values, path))
  const filter = 'rows' in figure ? figure.rows : undefined
  const counted = (part === null ? [{}] : rowsOf(record.values[part])).filter(
    (row) => isInTime(figure, asked, (path) => at(path, row)) && (!filter || holds(filter, { ...view, values: row })),
  )
  return counted.flatMap((row) => {
    if ('each' in figure && figure.each && record.village === null) return []
    const groups = asked.by === undefined ? [null] : keysOf(at(asked.by, row))
    const place = 'each' in figure && figure.each ? ` ${record.village}` : ''
    return amountsOf(count, (path) => at(path, row)).map(({ amount, value }) => ({
      record: record.id,
      asked: count.least,
      groups,
      amount,
      value: value + place,
    }))
  })
}

/** The part whose rows are counted; null where the record itself is. */
function partOf({ register, figure }: Pick<Count, 'register' | 'figure'>): string | null {
  const head = 'of' in figure && figure.of !== undefined ? (figure.of.split('.')[0] as string) : ''
  return register.fields[head]?.kind === 'parts' ? head : null
}

type At = (path: string) => unknown

function isInTime(figure: Dated, { from, to }: Period, at: At): boolean {
  const day = dayAt(at(figure.on))
  if (day === null) return false
  if (figure.count !== 'stock') return from <= day && day <= to
  const until = figure.until === undefined ? null : dayAt(at(figure.until))
  return day <= to && (until === null || to <= until)
}

function amountsOf({ register, figure, asked }: Count, at: At): readonly Pick<Piece, 'amount' | 'value'>[] {
  if (figure.count === 'records' || (figure.count === 'stock' && figure.of === undefined)) return [{ amount: 1, value: '' }]
  if (figure.count === 'stock') return standing(figure, asked, at)
  if (figure.count === 'rows' && register.fields[figure.of]?.kind === 'parts') return [{ amount: 1, value: '' }]
  const value = at(figure.of)
  if (isOfPersons(figure)) return textsOf(at(figure.person)).map((text) => ({ amount: typeof value === 'number' ? value : 0, value: text }))
  if (figure.count === 'sum') return typeof value === 'number' ? [{ amount: value, value: '' }] : []
  const { every } = figure as { every?: Rhythm }
  return textsOf(value)
    .map((text) => (every ? (stretchesIn(every, asked).find(({ from, to }) => from <= text && text.slice(0, 10) <= to)?.from ?? '') : text))
    .filter((text) => text !== '')
    .map((text) => ({ amount: 1, value: text }))
}

/** The amount as it stood on the last day of the period. */
function standing(
  { of = '', less }: Extract<Figure, { count: 'stock' }>,
  { to }: Period,
  at: At,
): readonly Pick<Piece, 'amount' | 'value'>[] {
  const value = at(of)
  if (typeof value !== 'number') return []
  const [part = '', ...path] = (less?.of ?? '').split('.')
  const taken = rowsOf(at(part)).map((row) => {
    const [day, amount] = [dayAt(valueAt(row, less?.on.slice(part.length + 1) ?? '')), valueAt(row, path.join('.'))]
    return day !== null && day <= to && typeof amount === 'number' ? amount : 0
  })
  return [{ amount: value - taken.reduce((sum, one) => sum + one, 0), value: '' }]
}

const textsOf = (value: unknown): readonly string[] =>
  [value]
    .flat()
    .filter((one) => one !== undefined && one !== null && one !== '')
    .map(String)
const keysOf = (value: unknown): readonly (string | null)[] => (textsOf(value).length === 0 ? [null] : textsOf(value))

const isOfPersons = (figure: Dated): figure is PersonsFigure => figure.count === 'persons' || figure.count === 'least'

function total(figure: Dated, pieces: readonly Piece[]): number | null {
  if (isOfPersons(figure)) return personsTotal(figure, pieces)
  if (figure.count === 'distinct') return new Set(pieces.map(({ value }) => value)).size
  return asCounted(pieces.reduce((sum, { amount }) => sum + amount, 0))
}

function groupsOf(figure: Dated, pieces: readonly Piece[]): readonly FigureGroup[] {
  const groups = new Set(pieces.flatMap((piece) => piece.groups))
  return [...groups].toSorted(byName).map((group) => ({
    group,
    // A group has somebody in it.
    value:
      total(
        figure,
        pieces.filter((piece) => piece.groups.includes(group)),
      ) ?? 0,
  }))
}

/** Groups by their key, the empty one last. */
const byName = (a: string | null, b: string | null): number => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)

/** The register was kept in the period: the record is listed in it, or bears the figure's own date in it (for a stock: had begun by its end). */
function isEntered(record: RecordState, { register, figure, asked }: Count): boolean {
  const within = (value: unknown, from: string) => {
    const day = dayAt(value)
    return day !== null && from <= day && day <= asked.to
  }
  const part = partOf({ register, figure })
  const own =
    part !== null && figure.on.startsWith(`${part}.`)
      ? rowsOf(record.values[part]).map((row) => valueAt(row, figure.on.slice(part.length + 1)))
      : [valueAt(record.values, figure.on)]
  return within(record.values[register.listedBy], asked.from) || own.some((day) => within(day, figure.count === 'stock' ? '' : asked.from))
}
