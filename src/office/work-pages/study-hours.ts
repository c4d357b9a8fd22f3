import { inForce, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Attendance, attendance, type ListedRecord, listRecords as listRows, type Tx } from '../../store/index.ts'
import { type Office, type Person, readingScope, registerOf, today } from '../office.ts'
import { type ListPage, listRecords } from '../records/list-records.ts'

/** Hours and presence of one person in a year, out of the study records. `hours` counts what is recorded, `approved` what was approved as hours. */
export type PersonHours = {
  readonly person: Person
  readonly times: number
  readonly hours: number
  readonly approved: number
  readonly missed: number
}
export type StudyHours = {
  readonly year: number
  readonly own: PersonHours
  readonly attended: readonly ListedRecord[]
  readonly missed: readonly ListedRecord[]
  /** Those whose hours this person approves, by name; empty for everybody else. There is no other order. */
  readonly people: readonly PersonHours[]
  /** What is required of whom this year. */
  readonly required: ListPage['rows']
}

const fields = ['kind', 'topic', 'heldOn', 'hours', 'makeUp', 'certifiedOn'] as const
const most = 200

/**
 * Hours and attendance of a year (公务员法 第六十八条: training is registered, and its result is a ground of appraisal). Everybody sees his own; those who
 * approve hours also see the people of their unit, one by one (`person`). Refuses anybody else's.
 */
export async function studyHours(office: Office, actor: Actor, asked: { year?: number; person?: string }): Promise<StudyHours | Problem> {
  const register = registerOf(office, 'study')
  if (isProblem(register)) return register
  const reading = readingScope(office, register, actor)
  if (reading.units.length + reading.villages.length === 0 && reading.user === '')
    return problem('MF-PER-003', { slots: { register: register.name } })
  const approved = approvedBy(office, actor, register)
  const person = office.person(asked.person ?? actor.id)
  if (!person || (person.id !== actor.id && !approved.some(({ id }) => id === person.id)))
    return problem('MF-PER-006', { slots: { unit: person ? (office.tree().get(person.unit)?.name ?? '') : (asked.person ?? '') } })
  const year = asked.year ?? Number(today(office).slice(0, 4))
  // A session is counted wherever it was held: what is told of it (kind, topic, day) is public anyway, and of persons only these are looked for.
  const query = { units: office.tree().all.map(({ id }) => id), from: `${year}-01-01`, to: `${year}-12-31`, on: 'heldOn' }
  const among = [...new Set([person, ...approved])]
  const found = await office.db.owner(async (tx) => {
    const sums = await attendance(tx, register, { ...columns, query, among: among.map(({ id }) => id) })
    return { sums, ...(await recordsOf(tx, register, { query, person: person.id, sums })) }
  })
  const of = (one: Person): PersonHours => hoursOf(one, found.sums)
  const people = approved.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN')).map(of)
  const { attended, missed } = found
  return { year, own: of(person), attended, missed, people, required: await requirements(office, actor, year) }
}

const columns = { present: 'attendees', absent: 'absences', amount: 'hours', approved: ['verified', 'archived'] } as const

/** The people of the units in which this person approves hours: his own unit with its offices and villages. A county leaves a town's people to the town. */
function approvedBy(office: Office, actor: Actor, register: AnyRegister): readonly Person[] {
  const by: readonly string[] = register.steps.verify?.by === 'time' ? [] : (register.steps.verify?.by ?? [])
  const posts = inForce(actor, today(office)).filter(({ role }) => by.includes(role))
  const tree = office.tree()
  const near = (top: number) => tree.children(top).filter(({ kind }) => kind === 'office' || kind === 'village')
  const units = new Set(posts.map((post) => seat(post, tree)).flatMap((top) => [top, ...near(top).map(({ id }) => id)]))
  return units.size === 0 ? [] : office.people().filter(({ unit }) => units.has(unit))
}

type Asked = { readonly query: Parameters<typeof listRows>[2]; readonly person: string; readonly sums: readonly Attendance[] }

async function recordsOf(tx: Tx, register: AnyRegister, { query, person, sums }: Asked): Promise<Pick<StudyHours, 'attended' | 'missed'>> {
  const page = { ...query, fields, size: most }
  const ids = sums.find((one) => one.person === person)?.missed ?? []
  const [attended, missed] = await Promise.all([
    listRows(tx, register, { ...page, filters: [{ field: 'attendees', anyOf: [person] }] }),
    listRows(tx, register, { ...page, ids }),
  ])
  return { attended: attended.rows, missed: missed.rows }
}

function hoursOf(person: Person, sums: readonly Attendance[]): PersonHours {
  const found = sums.find((one) => one.person === person.id)
  return { person, times: found?.times ?? 0, hours: found?.amount ?? 0, approved: found?.approved ?? 0, missed: found?.missed.length ?? 0 }
}

async function requirements(office: Office, actor: Actor, year: number): Promise<ListPage['rows']> {
  const filters = [{ field: 'forYear', equals: year }]
  const page = await listRecords(office, actor, { register: 'study-requirement', states: ['valid'], filters, page: 1, size: 20 })
  return isProblem(page) ? [] : page.rows
}
