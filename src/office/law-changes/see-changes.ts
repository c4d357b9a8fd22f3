import { addDays, type Day } from '../../kernel/calendar/calendar.ts'
import { inForce, seat } from '../../kernel/permission.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { changeKinds, changesInCatalogue, type LawChange } from '../../law/changes.ts'
import { type Office, today, unitOf } from '../office.ts'
import { type Touched, touchedBy } from './touched.ts'

/** A record that a change touches, as its unit sees it: where, why, what is to be done, and whether it is. */
export type TouchedView = {
  readonly register: string
  readonly registerName: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly stateName: string
  readonly unit: string
  readonly because: string
  readonly mark: string
  readonly todo: readonly string[]
  readonly settledOn: Day | null
}

/** One change of law with the work it causes. `inForce`: its day has come; `open`: what nobody settled yet. */
export type ChangeView = {
  readonly title: string
  readonly kind: LawChange['kind']
  readonly kindName: string
  readonly on: Day
  readonly inForce: boolean
  readonly articles: string
  readonly successor: string
  readonly notedOn: Day | null
  readonly items: readonly TouchedView[]
  readonly open: number
}

export type LawChangesView = {
  readonly unit: string
  readonly unitName: string
  readonly mayNote: boolean
  readonly changes: readonly ChangeView[]
}

/** How far back a change is still shown, and from when on the catalogue's own changes are, in days. */
const shown = 730
const fromCatalogue = 365

/**
 * What changed in the law, and what of the unit's records rests on it: of those below it too, as far as the reader may see them. Changes noted here and
 * those that the catalogue knows; such that touch nothing are shown only when somebody noted them.
 */
export async function seeLawChanges(office: Office, actor: Actor, { unit: code }: { unit?: string }): Promise<LawChangesView | Problem> {
  const posts = inForce(actor, today(office)).filter(
    ({ role }) => role !== 'systemAdmin' && role !== 'securityAdmin' && role !== 'auditAdmin',
  )
  const reach = posts.flatMap((post) => office.tree().subtree(seat(post, office.tree())))
  const own = posts[0] ? seat(posts[0], office.tree()) : undefined
  const unit = code === undefined ? own : unitOf(office, code, reach)
  if (isProblem(unit)) return unit
  const place = office.tree().get(unit ?? -1)
  const mayNote = posts.some(({ role }) => role === 'countyReviewer')
  if (!place) return { unit: '', unitName: '', mayNote, changes: [] }
  const day = today(office)
  const changes = known(office, day)
  const touched = await touchedBy(office, actor, { changes, units: office.tree().subtree(place.id) })
  const views = changes.map((change) => viewOf(office, change, { touched, day }))
  return {
    unit: place.code,
    unitName: place.shortName,
    mayNote,
    changes: views.filter(({ notedOn, items }) => notedOn !== null || items.length > 0),
  }
}

/** The newest first; a change that somebody noted takes the place of the catalogue's own line. */
function known(office: Office, day: Day): readonly LawChange[] {
  const noted = office.law().noted.filter(({ on }) => on >= addDays(day, -shown))
  const own = changesInCatalogue(addDays(day, -fromCatalogue))
  const fresh = own.filter((one) => !noted.some(({ title, on }) => title === one.title && on === one.on))
  return [...noted, ...fresh].sort((one, other) => (one.on < other.on ? 1 : -1))
}

type Around = { readonly touched: readonly Touched[]; readonly day: Day }

function viewOf(office: Office, change: LawChange, { touched, day }: Around): ChangeView {
  const items = touched.filter(({ laws }) => laws.includes(change.title)).map((one) => itemOf(office, change, one))
  const { title, kind, on, articles, successor, noted } = change
  return {
    ...{ title, kind, kindName: changeKinds[kind], on, inForce: on <= day, articles, successor, notedOn: noted?.on ?? null, items },
    open: items.filter(({ settledOn }) => settledOn === null).length,
  }
}

const marks: Readonly<Record<string, string>> = { 'authority-list': '待复核', 'normative-document': '列入清理' }

function itemOf(office: Office, change: LawChange, { way, through, ...row }: Touched): TouchedView {
  const { register, name, rests } = way
  const known = change.noted?.on ?? change.on
  const todo = rests.settledBy.map((step) => register.steps[step]).filter((step) => step?.from.includes(row.state))
  return {
    register: register.id,
    registerName: register.name,
    id: row.id,
    code: row.code,
    title: row.title,
    stateName: register.states[row.state] ?? row.state,
    unit: office.tree().get(row.unit)?.shortName ?? '',
    because: through === null ? name : `${name}的依据`,
    mark: marks[register.id] ?? '待核对',
    todo: todo.flatMap((step) => step?.name ?? []),
    settledOn: row.settledOn !== null && row.settledOn >= known ? row.settledOn : null,
  }
}
