import { holds, idsAt, isFilled, rowsOf, type Values, valueAt } from '../condition.ts'
import { apply, type RecordEvent, type RecordState } from '../event.ts'
import { isProblem, type Problem } from '../problem/problem.ts'
import { type AnyRegister, type Opening, openingsOf, type Step } from '../register.ts'
import type { Role } from '../role.ts'
import type { Command } from './command.ts'
import { viewOf } from './guards.ts'

/** A record to be opened elsewhere, with the event that opens it. */
export type Opened = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: null }
/** Judges an opening under the role of the step that opens it. */
export type JudgeOpening = (register: AnyRegister, command: Command, onBehalf: Role) => RecordEvent | Problem

type Taken = {
  readonly step: Step
  readonly event: RecordEvent
  readonly record: RecordState | null
  readonly registerOf: (id: string) => AnyRegister | Problem
  readonly judge: JudgeOpening
  /** The unit for which the step is taken; null where nobody's post says so. */
  readonly seat?: number | null
}

/**
 * What a step opens in other registers, decided by the same rules. Gives the step's own event with the links set, and the openings; a refusal of
 * one of them refuses the step.
 */
export function openElsewhere(
  own: AnyRegister,
  { step, event, record, registerOf, judge, seat }: Taken,
): { event: RecordEvent; opened: readonly Opened[] } | Problem {
  const state = apply(record, event)
  const view = viewOf(state, state.values, {})
  const wanted = openingsOf(step).filter(({ when }) => when === undefined || holds(when, view))
  const opened: Opened[] = []
  let links: Values = {}
  for (const opening of wanted) {
    const register = registerOf(opening.register)
    if (isProblem(register)) return register
    for (const row of rowsFor(opening, { ...state.values, ...links })) {
      const judged = judge(register, commandFor(opening, { state, event, row, seat }), event.actor.role as Role)
      if (isProblem(judged)) return judged
      opened.push({ register, event: judged, before: null })
      links = { ...links, ...linkTo(own, opening, { values: { ...state.values, ...links }, row, id: judged.record }) }
    }
  }
  return { event: withLinks(event, links), opened }
}

/** A part into whose rows links were written is said whole, the rows that were there before with it. */
function withLinks(event: RecordEvent, links: Values): RecordEvent {
  const { adds = [], ...base } = event.base
  const left = adds.filter((name) => !(name in links))
  return { ...event, set: { ...event.set, ...links }, base: left.length > 0 ? { ...base, adds: left } : base }
}

/** The records that only say again what stands in this one: those to which openings with `follows` lead. */
export const followersOf = (
  { steps }: Pick<AnyRegister, 'steps'>,
  values: Values,
): readonly { readonly register: string; readonly id: string }[] =>
  Object.values(steps)
    .flatMap(openingsOf)
    .filter(({ follows }) => follows)
    .flatMap(({ register, link }) => idsAt(values, link).map((id) => ({ register, id })))
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)

/** The numbers of the rows that lead to no record yet; without `each` the record itself, once. */
function rowsFor({ each, link }: Opening, values: Values): readonly (number | null)[] {
  if (each === undefined) return [null]
  return rowsOf(values[each]).flatMap((row, index) => (isFilled(row[inRow(link)]) ? [] : [index]))
}

const inRow = (path: string): string => path.slice(path.indexOf('.') + 1)

type Linking = { readonly values: Values; readonly row: number | null; readonly id: string }

/** The link goes into the row it was opened for; a link that holds one record holds the new one, a list of links gets it besides. */
function linkTo(own: AnyRegister, { each, link }: Opening, { values, row, id }: Linking): Values {
  if (each !== undefined) return { [each]: rowsOf(values[each]).map((one, index) => (index === row ? { ...one, [inRow(link)]: id } : one)) }
  const before = values[link]
  return { [link]: own.fields[link]?.kind === 'links' ? [...(Array.isArray(before) ? before : []), id] : id }
}

type From = {
  readonly state: RecordState
  readonly event: RecordEvent
  readonly row: number | null
  readonly seat: number | null | undefined
}

/** Where the new record belongs: with this one, or with whoever takes the matter over. */
const placeOf = ({ at }: Opening, { state, seat }: From): Pick<Command, 'unit' | 'village'> =>
  at === 'taker' && typeof seat === 'number' ? { unit: seat, village: null } : { unit: state.unit, village: state.village }

function commandFor(opening: Opening, from: From): Command {
  const { state, event, row } = from
  const { each, title } = opening
  const values = each === undefined || row === null ? state.values : { ...state.values, [each]: [rowsOf(state.values[each])[row]] }
  const given = Object.entries(opening.with ?? {}).map(([field, source]) => [
    field,
    typeof source === 'string' ? valueAt(values, source) : source.value,
  ])
  const back = opening.back ? [[opening.back, state.id]] : []
  const called = title === undefined ? undefined : valueAt(values, title)
  return {
    step: opening.step,
    title: typeof called === 'string' && called.trim() ? shortened(called.trim()) : state.title,
    ...placeOf(opening, from),
    on: event.effectiveOn,
    reason: event.reason,
    input: Object.fromEntries([...given.filter(([, value]) => value !== undefined), ...back]),
  }
}

/** A title is one line of a list. */
const shortened = (words: string): string => {
  const letters = [...words.replace(/\s+/g, ' ')]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}
