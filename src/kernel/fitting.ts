import { type Condition, holds, type Linked, type Values } from './condition.ts'
import { fieldsNeeded } from './needed.ts'
import type { AnyRegister, Step } from './register.ts'

/** A record that could be chosen in a link: its state and as many of its fields as are known. */
export type Candidate = { readonly state: string; readonly values: Values }

/**
 * What a step's guards ask of each record that is chosen in one of its links, as far as that record alone tells: where it may stand and what its own open
 * fields must say. It only serves whoever chooses; the guards decide. `doubtful`: states that count by the day on which something was done.
 */
export type Fitting = {
  readonly states: readonly string[]
  readonly doubtful: readonly string[]
  readonly must: readonly Condition[]
  readonly mustNot: readonly Pick<Linked, 'states' | 'where'>[]
}

/** `path`: the link as a guard names it (`part.field` in rows). Of several one may be enough for a guard; then nothing is asked of each. */
export function fittingOf(step: Step, { path, several }: { path: string; several: boolean }, target: AnyRegister): Fitting {
  const asked = (step.needs ?? []).filter(({ when, warns }) => when === undefined && !warns).flatMap(({ needs }) => piecesOf(needs))
  const each = asked.filter((one): one is Linked => isOf(one, path) && (one.every === true || !several))
  const barred = asked.flatMap((one) => (one.test === 'not' && isOf(one.of, path) && isPlain(one.of) ? [one.of] : []))
  const open = ({ where }: Pick<Linked, 'where'>): boolean => where !== undefined && isOpen(where, target)
  const gone = barred.flatMap(({ states, where }) => (where === undefined ? (states ?? []) : []))
  const doubtful = each.flatMap(({ covers }) => covers?.notIn ?? [])
  const allowed = (state: string): boolean =>
    !gone.includes(state) && each.every(({ states }) => states === undefined || states.includes(state))
  return {
    states: Object.keys(target.states).filter((state) => allowed(state)),
    doubtful,
    must: each.flatMap((one) => (open(one) && one.where ? [one.where] : [])),
    mustNot: barred.filter(open),
  }
}

/** Whether the record can serve: surely not (`unfit`), perhaps on the day that counts (`doubtful`), or as far as can be seen (`fits`). */
export function fitnessOf({ states, doubtful, must, mustNot }: Fitting, { state, values }: Candidate): 'fits' | 'doubtful' | 'unfit' {
  const meets = (where: Condition): boolean => holds(where, { values, state, steps: new Set(), linked: {} })
  const hit = ({ states: at, where }: Pick<Linked, 'states' | 'where'>): boolean =>
    (at === undefined || at.includes(state)) && (where === undefined || meets(where))
  if (!states.includes(state) || !must.every(meets) || mustNot.some(hit)) return 'unfit'
  return doubtful.includes(state) ? 'doubtful' : 'fits'
}

/** The fields that are read to tell. */
export const fieldsRead = ({ must, mustNot }: Fitting): readonly string[] => [
  ...new Set([...must, ...mustNot.flatMap(({ where }) => (where === undefined ? [] : [where]))].flatMap(fieldsNeeded)),
]

/** The choices that must be: for a list to be cut by before it is read. */
export function choicesAsked(
  { must }: Fitting,
  target: AnyRegister,
): readonly { readonly field: string; readonly values: readonly string[] }[] {
  const isChoice = (field: string): boolean => ['choice', 'choices'].includes(target.fields[field]?.kind ?? '')
  return must
    .flatMap(piecesOf)
    .flatMap((one) => (one.test === 'is' && isChoice(one.field) ? [{ field: one.field, values: one.values }] : []))
}

const piecesOf = (condition: Condition): readonly Condition[] => (condition.test === 'all' ? condition.of.flatMap(piecesOf) : [condition])
const isOf = (condition: Condition, path: string): condition is Linked =>
  condition.test === 'linked' && condition.field === path && condition.behind === undefined
const isPlain = ({ covers, names }: Linked): boolean => covers === undefined && names === undefined
/** What is masked says nothing. */
const isOpen = (where: Condition, { fields }: AnyRegister): boolean =>
  fieldsNeeded(where).every((name) => fields[name] !== undefined && fields[name]?.secret === undefined)
