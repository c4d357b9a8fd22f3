import type { Explaining } from './compare/differing.ts'
import type { WordingTest } from './compare/wording.ts'
import { type Alike, type Condition, type Linked, linkPath } from './condition.ts'

/** The `linked` tests inside a condition. */
export function linkedNeeded(condition: Condition): readonly Linked[] {
  switch (condition.test) {
    case 'linked':
      return [condition]
    case 'all':
    case 'any':
      return condition.of.flatMap(linkedNeeded)
    case 'not':
      return linkedNeeded(condition.of)
    case 'some':
    case 'every':
    case 'last':
      return linkedNeeded(condition.where)
    default:
      return []
  }
}

/** The link paths a condition looks through (`part.field` for those in rows, the nearer record first), for the office to load before deciding. */
export const linksNeeded = (condition: Condition): readonly string[] =>
  linkedNeeded(condition).flatMap((one) => (one.behind === undefined ? [one.field] : [one.field, linkPath(one)]))

/** The `alike` tests inside a condition, for the office to look up. */
export function alikeNeeded(condition: Condition): readonly Alike[] {
  if (condition.test === 'alike') return [condition]
  if (condition.test === 'not') return alikeNeeded(condition.of)
  return condition.test === 'all' || condition.test === 'any' ? condition.of.flatMap(alikeNeeded) : []
}

/** The clocks whose end a condition asks about. */
export function clocksNeeded(condition: Condition): readonly string[] {
  if (condition.test === 'inTime' || condition.test === 'late') return [condition.clock]
  if (condition.test === 'not') return clocksNeeded(condition.of)
  return condition.test === 'all' || condition.test === 'any' ? condition.of.flatMap(clocksNeeded) : []
}

/** The steps that a condition asks about, for the check that they exist. */
export function stepsAsked(condition: Condition): readonly string[] {
  if (condition.test === 'done') return [condition.step]
  if (condition.test === 'doneSince') return [condition.step, condition.since]
  if (condition.test === 'not') return stepsAsked(condition.of)
  return condition.test === 'all' || condition.test === 'any' ? condition.of.flatMap(stepsAsked) : []
}

/** The `papersAgree` tests inside a condition. */
export function papersNeeded(condition: Condition): readonly Explaining[] {
  if (condition.test === 'papersAgree') return [condition]
  if (condition.test === 'not') return papersNeeded(condition.of)
  return condition.test === 'all' || condition.test === 'any' ? condition.of.flatMap(papersNeeded) : []
}

/** The `wording` tests inside a condition. */
export function wordingNeeded(condition: Condition): readonly WordingTest[] {
  if (condition.test === 'wording') return [condition]
  if (condition.test === 'not') return wordingNeeded(condition.of)
  return condition.test === 'all' || condition.test === 'any' ? condition.of.flatMap(wordingNeeded) : []
}

/** The fields of the record itself that a condition reads (paths into parts by their head). */
export function fieldsNeeded(condition: Condition): readonly string[] {
  switch (condition.test) {
    case 'filled':
    case 'is':
    case 'yes':
    case 'reached':
    case 'atLeast':
    case 'atMost':
      return [condition.field.split('.')[0] as string]
    case 'linked':
      return [condition.field, ...(condition.covers?.days ?? []), ...(condition.names === undefined ? [] : [condition.names])].map(
        (path) => path.split('.')[0] as string,
      )
    case 'alike':
      return [...condition.same, ...(condition.overlap ? [condition.overlap.from, condition.overlap.to] : [])]
    case 'wording':
      return [...condition.reviewed, ...condition.signed]
    case 'papersAgree':
      return [condition.explained, condition.approved]
    case 'stands':
    case 'holdsPost':
      return [condition.field, condition.on].map((path) => path.split('.')[0] as string)
    case 'ordered':
    case 'ahead':
      return [condition.first, condition.then].map((path) => path.split('.')[0] as string)
    case 'some':
    case 'every':
    case 'last':
      return [condition.part]
    case 'all':
    case 'any':
      return condition.of.flatMap(fieldsNeeded)
    case 'not':
      return fieldsNeeded(condition.of)
    default:
      return []
  }
}
