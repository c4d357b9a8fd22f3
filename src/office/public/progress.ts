import { createHash } from 'node:crypto'
import { named } from '../../kernel/named.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { findProgress } from '../../store/public/progress.ts'
import { type Office, today } from '../office.ts'
import { homeOf } from './site.ts'

/** How far a matter has come, as whoever brought it may read it: days and states, no name, no request, no opinion. */
export type Progress = {
  readonly name: string
  readonly code: string
  readonly unit: string
  readonly state: string
  readonly days: readonly { readonly name: string; readonly day: string }[]
  readonly due: readonly { readonly name: string; readonly day: string }[]
  /** What can be done by whoever is not content with it. */
  readonly advice: string
}

/** What of a register may be asked after: the part with the telephone, the steps of handling by the day on which each was taken, the terms that bind the organ. */
type Asking = { readonly party: string; readonly steps: readonly string[]; readonly terms: readonly string[]; readonly advice: string }

const petition: Asking = {
  party: 'petitioners',
  steps: [
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
  ],
  terms: ['inform', 'decide', 'review', 'recheck'],
  advice: '对办理有意见的，可以向受理机关反映；不服处理意见的，自收到书面答复之日起三十日内可以请求复查（信访工作条例第三十五条）。',
}
const dataComplaint: Asking = {
  party: 'complainant',
  steps: ['receivedOn', 'acceptedOn', 'refusedOn', 'transferredOn', 'checkedOn', 'answeredOn', 'closedOn'],
  terms: ['answer'],
  advice: '对答复不满意的，可以向网信等履行个人信息保护职责的部门投诉、举报（个人信息保护法第六十五条）。',
}
const askable: Readonly<Record<string, Asking>> = { petition, 'data-complaint': dataComplaint }

/** The register to which a number belongs, by its prefix; a number of no such register is looked for among the petitions, so that it takes as long. */
function registerFor(office: Office, code: string): readonly [AnyRegister, Asking] | null {
  const id = Object.keys(askable).find((one) => code.startsWith(`${office.register(one)?.prefix}-`)) ?? 'petition'
  const register = office.register(id)
  return register ? [register, askable[id] as Asking] : null
}

/** Questions in vain about one telephone in a day; after that every question about it is in vain. */
const triesADay = 5
const longest = 60

/**
 * The progress of a petition (信访工作条例 第十八条、第二十一条) or of a complaint about personal data by its number and a telephone that stands in it. Numbers run on and can be guessed, and others
 * know a telephone: whoever would walk through the numbers with it to learn whether somebody petitioned gets five tries a day. Unknown, wrong, for
 * named persons only and asked too often have one answer: null.
 */
export async function matterProgress(office: Office, asked: { readonly code: string; readonly phone: string }): Promise<Progress | null> {
  const code = asked.code.normalize('NFKC').replace(/\s/g, '').toUpperCase().slice(0, longest)
  const phone = asked.phone.normalize('NFKC').replace(/\D/g, '').slice(0, longest)
  const one = registerFor(office, code)
  if (!one || phone.length < 7) return null
  const [register, { party, steps, terms, advice }] = one
  const tries = triesOf(office)
  const key = createHash('sha256').update(phone).digest('base64url')
  const found = await office.db.owner((tx) => findProgress(tx, register, { code, phone, party, fields: steps, clocks: terms }))
  const before = tries.get(key) ?? 0
  if (!found) remember(tries, key, before + 1)
  if (!found || before >= triesADay) return null
  return {
    name: register.name,
    code,
    unit: homeOf(office, found.unit).name,
    state: register.states[found.state] ?? found.state,
    days: steps.flatMap((name) => dayOf(register, name, found.values[name])),
    due: found.due.map(({ clock, day }) => ({ name: named(register.clocks, clock)?.name ?? clock, day })),
    advice,
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
