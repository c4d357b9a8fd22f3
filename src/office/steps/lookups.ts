import type { Alike, Condition, Values } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { alikeNeeded, linksNeeded, papersNeeded } from '../../kernel/needed.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import type { Context } from '../../kernel/step/command.ts'
import { textsOf } from '../../kernel/step/copies.ts'
import { linksGathered } from '../../kernel/step/gathers.ts'
import { parseFields, withComputed } from '../../kernel/value.ts'
import { findAlike, type Tx } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { comparePapers, differingIn } from '../papers/compare-papers.ts'
import { wordsIn } from '../papers/paper-words.ts'
import { behindLinks } from './behind-links.ts'

/** What the guards of a step look at beyond the record itself. */
export type Lookups = Pick<Context, 'linked' | 'alike' | 'papers' | 'words'>
export const nothingElse: Lookups = { linked: {} }

const conditionsOf = (step: Step): readonly Condition[] => (step.needs ?? []).flatMap(({ needs, when }) => (when ? [needs, when] : [needs]))

/** The tests among the step's guards that look for another record alike. */
export const alikeTests = (step: Step): readonly Alike[] => conditionsOf(step).flatMap(alikeNeeded)

/** Whether the step is judged by what the papers of the record say. */
export const looksAtPapers = (step: Step): boolean => conditionsOf(step).some((condition) => papersNeeded(condition).length > 0)

/** The links that the step looks through: those its guards ask about and those it takes something over from. */
const linksOf = (step: Step): readonly string[] => [...conditionsOf(step).flatMap(linksNeeded), ...linksGathered(step)]

/** Whether the step is judged by more than the record and its input. */
export const looksOutside = (step: Step): boolean =>
  looksAtPapers(step) || textsOf(step).length > 0 || linksOf(step).length + alikeTests(step).length > 0

type Looking = {
  register: AnyRegister
  step: Step
  record: RecordState | null
  place: { readonly unit: number; readonly village: number | null }
  input: Values
}

/** The values as the step would leave them: what was typed in its stored spelling, else a space more would make another matter of it. */
function judged(register: AnyRegister, { step, record, input }: Pick<Looking, 'step' | 'record' | 'input'>): Values {
  const typed = parseFields(register.fields, input).values
  return withComputed(register.fields, { ...record?.values, ...typed, ...step.sets })
}

/** Loads it: one query per link field and per `alike` test, never one per row. */
export async function lookUp(office: Office, tx: Tx, { register, step, record, place, input }: Looking): Promise<Lookups> {
  const values = { ...record?.values, ...input }
  const tests = alikeTests(step)
  const linked = behindLinks(office, tx, { register, paths: linksOf(step), values: [values] })
  const alike =
    tests.length > 0
      ? await findAlike(tx, register, { tests, id: record?.id ?? null, ...place, values: judged(register, { step, record, input }) })
      : []
  const papers = record && looksAtPapers(step) ? differingIn(await comparePapers(office, tx, { register, record })) : undefined
  const words = await wordsIn(office, tx, {
    texts: textsOf(step),
    values: textsOf(step).length > 0 ? judged(register, { step, record, input }) : {},
  })
  return { linked: await linked, alike, papers, words }
}

/** Who holds one of the posts that a restricted register informs, at the unit, today. */
export function informedOf(office: Office, register: AnyRegister, unit: number): readonly string[] {
  const { informs } = register
  if (!informs) return []
  return office
    .people()
    .filter(({ id }) => {
      const actor = office.actor(id)
      return actor && inForce(actor, today(office)).some((post) => informs.includes(post.role) && seat(post, office.tree()) === unit)
    })
    .map(({ id }) => id)
}
