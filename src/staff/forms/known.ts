import { isFilled, rowsOf, type Values } from '../../kernel/condition.ts'
import type { Field } from '../../kernel/field.ts'
import type { AnyRegister, Step } from '../../kernel/register.ts'
import { fieldsNamed, isOpening, touchedBy } from '../app/definitions.ts'

/** What the system knows about whoever fills in a form: today and the minute, who he is, the code of the unit or village he works for, that of the village of the matter, and its short name. */
export type Knowing = {
  readonly today: string
  readonly minute: string
  readonly me: string
  readonly mediates: boolean
  readonly seat: string
  readonly home: string
  readonly village: string
}

/**
 * Values that nobody needs to type: the day is today, the year this one, the host is my unit, the mediator or drafter is I, and at least as many people
 * are concerned as parties were named; what begins as another field of the form (`begins`) follows it. They stand in the form like typed ones and can be changed. Only in forms that open a record.
 */
export function knownFor(register: AnyRegister, step: Step, typed: Values, knowing: Knowing): Values {
  const { me, mediates, seat, home } = knowing
  const known: Record<string, unknown> = {}
  if (step.on) known[step.on] = momentFor(register.fields[step.on], knowing)
  if (!isOpening(step)) return known
  for (const [name, from = ''] of Object.entries<string | undefined>(step.begins ?? {})) {
    const begun = isFilled(typed[from]) ? typed[from] : (known[name] ?? known[from])
    if (isFilled(begun)) known[name] = begun
  }
  const parties = countParties(register, step, typed)
  for (const [name, field] of fieldsNamed(register.fields, touchedBy(step))) {
    if (field.kind === 'unit' && seat && ours.includes(name)) known[name] = seat
    if (field.kind === 'unit' && home && homes.includes(name)) known[name] = home
    if (field.kind === 'person' && mine.includes(name)) known[name] = me
    if (field.kind === 'number' && field.unit === '年' && thisYear.includes(name)) known[name] = Number(knowing.today.slice(0, 4))
    if (field.kind === 'persons' && mediates && isActingField(register, name)) known[name] = [me]
    if (field.kind === 'number' && (field.unit === '人' || field.unit === '人次') && parties > 0 && step.asks?.includes(name))
      known[name] = parties
  }
  return known
}

/**
 * The same for a step on a record that is there: the day is today, and whoever signs, reviews or approves is as a rule whoever takes the step. What the
 * record holds already stays, but for the day of a step that is taken once more (`again`): what stands there is the day of the last time.
 */
export function knownLater(
  register: AnyRegister,
  step: Step,
  held: Values,
  { again, ...knowing }: Pick<Knowing, 'today' | 'minute' | 'me'> & { readonly again?: boolean },
): Values {
  const doer = fieldsNamed(register.fields, step.asks ?? []).filter(([name, { kind }]) => kind === 'person' && doers.includes(name))
  const begun = Object.entries<string | undefined>(step.begins ?? {}).flatMap(([name, from = '']) =>
    isFilled(held[from]) ? [[name, held[from]]] : [],
  )
  const known = Object.fromEntries([...doer.map(([name]) => [name, knowing.me]), ...begun])
  const dated = step.on ? { ...known, [step.on]: momentFor(register.fields[step.on], knowing) } : known
  return Object.fromEntries(Object.entries(dated).filter(([name]) => !held[name] || (again && name === step.on)))
}

const doers: readonly string[] = ['signedBy', 'reviewer', 'fairBy', 'recheckBy', 'approver']

/** Who drafts, handles and answers is as a rule whoever opens the record; the year of a list or plan is as a rule the running one. */
const mine: readonly string[] = ['drafter', 'undertaker', 'answeredBy']
/** Whoever hosts, drafts, mediates or leads is as a rule the own unit; whom a matter complains of is not. What stands in a village stands in the chosen one. */
const ours: readonly string[] = ['host', 'office', 'committee', 'leadOrg']
const homes: readonly string[] = ['community']
const thisYear: readonly string[] = ['forYear', 'year']

/** Today, for a field of minutes with the minute: a day alone would be refused there. */
const momentFor = (field: Field | undefined, { today, minute }: Pick<Knowing, 'today' | 'minute'>): string =>
  field?.kind === 'datetime' ? `${today}T${minute}` : today

/** A person field whose persons take steps: the mediators of a dispute, not its advisers. */
const isActingField = (register: AnyRegister, name: string): boolean =>
  name === 'mediators' && Object.values(register.steps).some((step) => step.by !== 'time' && step.by.includes(`in:${name}`))

/** Rows of the first asked part in which something stands. */
function countParties(register: AnyRegister, step: Step, typed: Values): number {
  const part = fieldsNamed(register.fields, step.asks ?? []).find(([, field]) => field.kind === 'parts' && 'name' in field.fields)
  return part ? rowsOf(typed[part[0]]).filter((row) => Object.values(row).some((value) => value !== '' && value !== null)).length : 0
}

/**
 * What the record is called when nobody calls it otherwise, out of the register's own pattern: `{village}{kind}纠纷` becomes 柳溪村邻里纠纷. Empty
 * until a field of the pattern is filled; where the step asks none of them (`asked`), what is left of the pattern without them. Only choices, years, days,
 * places, topics and the names of firms stand in patterns, so no person's name gets into a title.
 */
export function titleFrom(
  register: AnyRegister,
  values: Values,
  { village, asked }: Pick<Knowing, 'village'> & { readonly asked: readonly string[] },
): string {
  const pattern = register.entitled
  if (!pattern) return ''
  const slots = [...pattern.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name && name !== 'village' ? [name] : []))
  const words = slots.map((name) => wordOf(register, values, name))
  const named = pattern.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'village' ? village : wordOf(register, values, name)))
  const awaited = slots.some((name) => asked.includes(name))
  return awaited && words.every((word) => word === '') ? '' : named.replace('（）', '').slice(0, 100)
}

function wordOf(register: AnyRegister, values: Values, name: string): string {
  const [field, value] = [register.fields[name], values[name]]
  if (typeof value === 'number') return String(value)
  if (field?.kind === 'choices' && Array.isArray(value)) return value.map((key) => field.choices[String(key)] ?? '').join('、')
  if (typeof value !== 'string') return ''
  return field?.kind === 'choice' ? (field.choices[value] ?? '') : value
}
