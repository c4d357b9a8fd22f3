import { createHash } from 'node:crypto'
import { named } from '../../kernel/named.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { findProgress } from '../../store/progress.ts'
import { type Office, today } from '../office.ts'
import { homeOf } from './site.ts'

/** How far a petition has come, as its petitioner may read it: days and states, no name, no request, no opinion. */
export type Progress = {
  readonly code: string
  readonly unit: string
  readonly state: string
  readonly days: readonly { readonly name: string; readonly day: string }[]
  readonly due: readonly { readonly name: string; readonly day: string }[]
}

const petitions = 'petition'
/** What the regulation makes visible: the steps of handling, each by the day on which it was taken. */
const steps = [
  'receivedOn',
  'informOn',
  'acceptedOn',
  'routedOn',
  'transferredOn',
  'extensionOn',
  'opinionIssuedOn',
  'servedOn',
  'settledOn',
  'reviewDecidedOn',
  'recheckDecidedOn',
  'closedOn',
]
/** The terms that bind the organ. */
const terms = ['inform', 'decide', 'review', 'recheck']

/** Questions in vain about one telephone in a day; after that every question about it is in vain. */
const triesADay = 5
const longest = 60

/**
 * The progress of a petition by its number and a telephone that stands in it (信访工作条例 第十八条、第二十一条). Numbers run on and can be guessed, and others
 * know a telephone: whoever would walk through the numbers with it to learn whether somebody petitioned gets five tries a day. Unknown, wrong, for
 * named persons only and asked too often have one answer: null.
 */
export async function petitionProgress(office: Office, asked: { readonly code: string; readonly phone: string }): Promise<Progress | null> {
  const code = asked.code.normalize('NFKC').replace(/\s/g, '').toUpperCase().slice(0, longest)
  const phone = asked.phone.normalize('NFKC').replace(/\D/g, '').slice(0, longest)
  const register = office.register(petitions)
  if (!register || phone.length < 7) return null
  const tries = triesOf(office)
  const key = createHash('sha256').update(phone).digest('base64url')
  const found = await office.db.owner((tx) =>
    findProgress(tx, register, { code, phone, party: 'petitioners', fields: steps, clocks: terms }),
  )
  const before = tries.get(key) ?? 0
  if (!found) remember(tries, key, before + 1)
  if (!found || before >= triesADay) return null
  return {
    code,
    unit: homeOf(office, found.unit).name,
    state: register.states[found.state] ?? found.state,
    days: steps.flatMap((name) => dayOf(register, name, found.values[name])),
    due: found.due.map(({ clock, day }) => ({ name: named(register.clocks, clock)?.name ?? clock, day })),
  }
}

const dayOf = ({ fields }: AnyRegister, name: string, value: unknown) =>
  typeof value === 'string' ? [{ name: fields[name]?.name ?? name, day: value }] : []

type Tries = { readonly day: string; readonly byPhone: Map<string, number> }
const all = new WeakMap<Office['registers'], Tries>()

/** The tries of the day by the check sum of the telephone; kept in memory only, for nobody to read. */
function triesOf(office: Office): Map<string, number> {
  const known = all.get(office.registers)
  if (known?.day === today(office)) return known.byPhone
  const fresh = { day: today(office), byPhone: new Map<string, number>() }
  all.set(office.registers, fresh)
  return fresh.byPhone
}

/** So many telephones are remembered; the first asked about gives way. */
const mostPhones = 20_000

function remember(tries: Map<string, number>, key: string, count: number): void {
  tries.delete(key)
  tries.set(key, count)
  const [oldest] = tries.keys()
  if (tries.size > mostPhones && oldest !== undefined) tries.delete(oldest)
}
