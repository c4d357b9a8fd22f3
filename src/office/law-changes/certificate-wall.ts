import { type Day, daysBetween } from '../../kernel/calendar/calendar.ts'
import type { Values } from '../../kernel/condition.ts'
import { maskText } from '../../kernel/privacy/mask.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type ListedRecord, listRecords } from '../../store/index.ts'
import { type Office, readingScope, registerOf, today, unitOf } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'

/** How a certificate stands: in force, running out in 60 or in 30 days, or no ground to enforce upon. */
export type Light = 'good' | 'soon' | 'near' | 'none'

/** A person of the unit with the certificate and this year's hours of training. No order but that of the names' entry: nobody is ranked. */
export type WallPerson = {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly duties: string
  readonly certNo: string
  readonly certTo: Day | null
  readonly light: Light
  readonly says: string
  readonly hours: number | null
  readonly planned: number | null
}
export type CertificateWall = {
  readonly unit: string
  readonly unitName: string
  readonly year: number
  readonly persons: readonly WallPerson[]
}

const [warnsAt, warnsAgainAt] = [60, 30]
const gone: readonly string[] = ['transferred', 'revoked', 'declined']

/** The officers of one unit, not of those below it, for whoever reads their register there. Names as they are shown to the public, others masked. */
export async function certificateWall(office: Office, actor: Actor, { unit: code }: { unit: string }): Promise<CertificateWall | Problem> {
  const [officers, years] = [registerOf(office, 'officer'), registerOf(office, 'officer-year')]
  if (isProblem(officers)) return officers
  if (isProblem(years)) return years
  const scope = readingScope(office, officers, actor)
  const unit = unitOf(office, code, scope.units)
  if (isProblem(unit)) return unit
  const day = today(office)
  const year = Number(day.slice(0, 4))
  const own = { units: [unit], villages: [], own: false, page: 1, size: 200 } as const
  const [people, trained] = await office.db.read(scope, (tx) =>
    Promise.all([
      listRecords(tx, officers, { ...own, fields: ['name', 'publicName', 'post', 'duties', 'certNo', 'certTo'] }),
      listRecords(tx, years, {
        ...own,
        fields: ['officer', 'totalHours', 'plannedHours'],
        filters: [{ field: 'forYear', equals: String(year) }],
      }),
    ]),
  )
  const hours = new Map(trained.rows.map(({ values }) => [values.officer, values]))
  const present = people.rows.filter(({ state }) => !gone.includes(state))
  const persons = present.map((record) => personOf(office, officers, { record, trained: hours.get(record.id), day }))
  return { unit: code, unitName: office.tree().get(unit)?.shortName ?? '', year, persons: onePerCertificate(persons) }
}

type Seen = { readonly record: ListedRecord; readonly trained: Values | undefined; readonly day: Day }

function personOf(office: Office, officers: AnyRegister, { record: { id, state, values }, trained, day }: Seen): WallPerson {
  const to = typeof values.certTo === 'string' ? values.certTo : null
  const words = (field: string) => (officers.fields[field] ? valueInWords(office, officers.fields[field], values[field]) : '')
  return {
    ...{ id, name: words('publicName') || maskText(words('name')), post: words('post'), duties: words('duties') },
    ...{ certNo: words('certNo'), certTo: to },
    ...lightOf(state, to, { day, stateName: officers.states[state] ?? state }),
    ...{ hours: numberIn(trained?.totalHours), planned: numberIn(trained?.plannedHours) },
  }
}

/** A number belongs to one person (`certOnce`): entered twice in old books, it is shown as it stands last, with the hours that are known. */
function onePerCertificate(persons: readonly WallPerson[]): readonly WallPerson[] {
  const alike = Map.groupBy(persons, ({ certNo, id }) => certNo || id)
  return [...alike.values()].map((same) => {
    const [newest] = same.toSorted((one, other) => ((one.certTo ?? '') < (other.certTo ?? '') ? 1 : -1)) as [WallPerson]
    const known = same.find(({ hours }) => hours !== null)
    return known ? { ...newest, hours: known.hours, planned: known.planned } : newest
  })
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function lightOf(state: string, to: Day | null, { day, stateName }: { day: Day; stateName: string }): Pick<WallPerson, 'light' | 'says'> {
  if (state !== 'active' || to === null || to < day)
    return { light: 'none', says: state === 'active' ? '证件已过期，不得执法' : `${stateName}，不得执法` }
  const left = daysBetween(day, to)
  if (left > warnsAt) return { light: 'good', says: `有效，还有 ${left} 日` }
  return { light: left > warnsAgainAt ? 'soon' : 'near', says: left === 0 ? '今天到期，请换证' : `还有 ${left} 日到期，请换证` }
}
