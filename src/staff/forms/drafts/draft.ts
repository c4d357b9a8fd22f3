import { rowsOf, type Values } from '../../../kernel/condition.ts'
import type { Fields } from '../../../kernel/field.ts'
import type { Problem } from '../../../kernel/problem/problem.ts'
import type { Entry } from '../entry.ts'

/** Which form: the step of a register, on a record or opening one. `called`: both in words, so that a draft is told without their definition. */
export type FormPlace = {
  readonly register: string
  readonly step: string
  readonly record: string | null
  readonly called?: { readonly register: string; readonly step: string }
}
export const samePlace = (one: FormPlace, other: FormPlace): boolean =>
  one.register === other.register && one.step === other.step && one.record === other.record

/** What a form sends, as the API takes it; the step and the record are told by the place. */
export type Sending = Readonly<Record<string, unknown>> & { readonly input: Values; readonly files?: readonly string[] }

/**
 * A form left on this machine. `id` is also the mark under which it is sent, so that it counts once however often it arrives. typing: not sent
 * yet; waiting: to be sent as soon as there is a network; refused: the server said why.
 */
export type Draft = {
  readonly id: string
  readonly place: FormPlace
  readonly title: string
  readonly savedAt: number
  readonly entry: Entry
  readonly status: 'typing' | 'waiting' | 'refused'
  readonly sending?: Sending
  readonly problem?: Problem
}

/** Hours after which a draft is wiped (threat T-31: a machine that others use or steal). */
const lifetime = 72 * 3_600_000
export const isStale = ({ savedAt }: { savedAt: number }, now: number): boolean => now - savedAt > lifetime

/** The entry without anything personal: what may stay on a machine that cannot encrypt. Free text goes too, since nobody knows what stands in it. */
export const withoutPersonal = (fields: Fields, entry: Entry): Entry => ({
  ...entry,
  title: '',
  reason: '',
  files: [],
  input: plain(fields, entry.input),
})

const free = ['text', 'longText', 'files']

function plain(fields: Fields, values: Values): Values {
  const kept = Object.entries(values).filter(([name]) => {
    const field = fields[name]
    return field !== undefined && field.secret === undefined && !free.includes(field.kind)
  })
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const field = fields[name]
      return [name, field?.kind === 'parts' ? rowsOf(value).map((row) => plain(field.fields, row)) : value]
    }),
  )
}
