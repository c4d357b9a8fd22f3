import type { Alike } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import { withComputed } from '../../kernel/value.ts'
import { type AskingMany, findAlikeMany, likenessKey } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { alikeTests } from '../steps/lookups.ts'
import type { ImportForm } from './import-input.ts'
import type { JudgedRow } from './import-rows.ts'
import type { Target } from './import-target.ts'

type Asked = { readonly form: ImportForm; readonly target: Target; readonly judged: readonly JudgedRow[] }

/**
 * For each row the `alike` tests of its step that find another record of the unit, or an earlier row of the sheet that would be one: what a form asks
 * for one record, asked for the whole sheet with one statement per test. Rows without any are left out.
 */
export async function alikeRows(office: Office, { form, target, judged }: Asked): Promise<ReadonlyMap<number, readonly Alike[]>> {
  const tests = alikeTests(form.step)
  if (tests.length === 0) return new Map()
  const rows = judged.flatMap(({ event }, nth) => (event ? [askingOf(form, event, nth)] : []))
  if (rows.length === 0) return new Map()
  const found = await office.db.read(target.scope, (tx) =>
    Promise.all(tests.map((test) => findAlikeMany(tx, form.register, { test, unit: form.unit, rows }))),
  )
  const states = new Map(judged.map(({ event }, nth) => [nth, event?.to]))
  const hits = tests.map((test, at) => new Set([...(found[at] ?? []), ...repeated(form, { test, rows, states })]))
  return new Map(
    rows.flatMap(({ nth }) => {
      const some = tests.filter((_, at) => hits[at]?.has(nth))
      return some.length > 0 ? [[nth, some] as const] : []
    }),
  )
}

/** The values as the step leaves them, as the form's own look-up has them. */
const askingOf = ({ register, step }: ImportForm, { set, base }: RecordEvent, nth: number): AskingMany => ({
  nth,
  village: base.village ?? null,
  values: withComputed(register.fields, { ...set, ...step.sets }),
})

type Repeating = { readonly test: Alike; readonly rows: readonly AskingMany[]; readonly states: ReadonlyMap<number, string | undefined> }

/** Rows that say what an earlier row says: of two the first is the record that the second finds. */
function repeated({ register }: ImportForm, { test, rows, states }: Repeating): readonly number[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    const key = likenessKey(register, test, row)
    if (key === null) return []
    if (seen.has(key)) return [row.nth]
    const stands = test.states === undefined || test.states.includes(states.get(row.nth) ?? '')
    if (stands) seen.add(key)
    return []
  })
}
