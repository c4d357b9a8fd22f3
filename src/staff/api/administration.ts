import type { ChangeKind, ChangeState } from '../../kernel/change.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { Role } from '../../kernel/role.ts'
import type { SettingGroup, SettingValue, Shape } from '../../kernel/setting/setting.ts'
import type { UnitKind } from '../../kernel/unit.ts'
import type { ClockPreview } from '../../office/administration/preview.ts'
import type { SettingPreview } from '../../office/administration/preview-setting.ts'
import type { YearView } from '../../office/administration/see-calendar.ts'
import type { SettingSeen } from '../../office/administration/see-settings.ts'
import { call, query, send } from './call.ts'

const at = '/administration'

export type AdminUnit = {
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parent: string | null
  readonly closedOn?: string | null
  readonly people: number
}
export const fetchAdminUnits = (): Promise<readonly AdminUnit[] | Problem> => call(`${at}/units`)
/** Adds units of one kind below one, all or none. */
export const addUnits = (wanted: object): Promise<{ codes: readonly string[] } | Problem> => send(`${at}/units`, wanted)
/** Renames, moves or closes a unit from a day on. */
export const changeUnit = (
  code: string,
  act: 'rename' | 'move' | 'close',
  change: object,
): Promise<{ state: 'applied' | 'scheduled' } | Problem> => send(`${at}/units/${encodeURIComponent(code)}/${act}`, change)

export type AdminPost = {
  readonly role: Role
  readonly unit: string
  readonly from: string
  readonly until?: string
  readonly now: boolean
}
export type AdminPerson = { readonly id: string; readonly name: string; readonly unit: string; readonly posts: readonly AdminPost[] }
export type PeopleFound = { readonly rows: readonly AdminPerson[]; readonly total: number }
export const fetchAdminPeople = (asked: { unit?: string; q?: string; page: number }): Promise<PeopleFound | Problem> =>
  call(`${at}/people${query({ ...asked, page: asked.page, size: 50 })}`)
export const addPeople = (
  people: readonly { name: string; unit: string }[],
  reason: string,
): Promise<{ people: readonly { id: string; name: string }[] } | Problem> => send(`${at}/people`, { people, reason })
export const movePerson = (person: string, unit: string, reason: string): Promise<{ ended: number } | Problem> =>
  send(`${at}/people/${encodeURIComponent(person)}/move`, { unit, reason })
export const closePerson = (person: string, reason: string): Promise<{ ended: number } | Problem> =>
  send(`${at}/people/${encodeURIComponent(person)}/close`, { reason })

export type AccountStanding = {
  readonly account: {
    readonly account: string
    readonly state: 'invited' | 'open' | 'closed' | 'unused'
    readonly usedAt: string
    readonly secondFactors: number
  } | null
}
export const fetchAccount = (person: string): Promise<AccountStanding | Problem> =>
  call(`${at}/people/${encodeURIComponent(person)}/account`)
/** A one-time link: the part after the host, to be handed over in person. */
export type OneTimeLink = { readonly path: string; readonly expires: string }
export const invite = (person: string, account: string): Promise<OneTimeLink | Problem> =>
  send(`${at}/people/${encodeURIComponent(person)}/invite`, { account })
export const resetAccount = (person: string, act: 'reset-link' | 'clear-factors'): Promise<OneTimeLink | Problem> =>
  send(`${at}/people/${encodeURIComponent(person)}/${act}`)

export const proposeGrant = (grant: object): Promise<{ id: string } | Problem> => send(`${at}/grants`, grant)
export const endGrant = (grant: { person: string; role: Role; unit: string; reason: string }): Promise<{ ended: true } | Problem> =>
  send(`${at}/grants/end`, grant)

export const fetchSettings = (group: SettingGroup, unit?: string): Promise<readonly SettingSeen[] | Problem> =>
  call(`${at}/settings${query({ group, unit })}`)

type SettingWanted = { readonly value: SettingValue; readonly unit?: string }
export const previewSetting = (id: string, wanted: SettingWanted): Promise<SettingPreview | Problem> =>
  send(`${at}/settings/${encodeURIComponent(id)}/preview`, wanted)
export const setSetting = (
  id: string,
  wanted: SettingWanted & { reason: string },
): Promise<{ state: 'applied' | 'waiting'; recounted: number } | Problem> => send(`${at}/settings/${encodeURIComponent(id)}`, wanted)

export const fetchYear = (unit: string, year: number): Promise<YearView | Problem> => call(`${at}/calendar${query({ unit, year })}`)
export type DayWanted = {
  readonly unit: string
  readonly day: string
  readonly kind: 'holiday' | 'workday' | 'national'
  readonly name: string
}
export const previewDay = (wanted: DayWanted): Promise<ClockPreview | Problem> => send(`${at}/calendar/preview`, wanted)
export const setDay = (wanted: DayWanted & { reason: string }): Promise<{ recomputed: number } | Problem> => send(`${at}/calendar`, wanted)
export type NoticeTyped = {
  readonly year: number
  readonly name: string
  readonly number?: string
  readonly published: string
  readonly source: string
  readonly off: string
  readonly work: string
}
export const previewNotice = (typed: NoticeTyped): Promise<ClockPreview | Problem> => send(`${at}/calendar/notices/preview`, typed)
export const loadNotice = (typed: NoticeTyped & { reason: string }): Promise<{ recomputed: number } | Problem> =>
  send(`${at}/calendar/notices`, typed)

export type ChangeSeen = {
  readonly id: string
  readonly kind: ChangeKind
  readonly kindName: string
  readonly about: string
  readonly subject: string
  readonly unitName: string | null
  readonly shape: Shape | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string
  readonly state: ChangeState
  readonly from: string | null
  readonly proposedName: string
  readonly proposedAt: string
  readonly decidedName: string | null
  readonly decidedAt: string | null
  readonly decision: string | null
  readonly own: boolean
}
export type ChangesFound = { readonly rows: readonly ChangeSeen[]; readonly total: number }
export const fetchChanges = (asked: {
  state?: ChangeState
  kind?: ChangeKind
  subject?: string
  page: number
}): Promise<ChangesFound | Problem> => call(`${at}/changes${query({ ...asked, page: asked.page })}`)
export const approve = (id: string, words: string): Promise<{ state: ChangeState } | Problem> =>
  send(`${at}/changes/${id}/approve`, { words })
export const refuse = (id: string, reason: string): Promise<{ state: ChangeState } | Problem> =>
  send(`${at}/changes/${id}/refuse`, { reason })

export type IdentityAsked = {
  readonly provider: string
  readonly subject: string
  readonly providerName: string
  readonly personName: string
  readonly unitName: string
  readonly askedAt: string
  readonly own: boolean
}
/** Bindings of outside identities that wait for a security administrator. */
export const fetchIdentitiesAsked = (): Promise<readonly IdentityAsked[] | Problem> => call(`${at}/identities`)
export const decideIdentity = (
  act: 'approve' | 'refuse',
  { provider, subject }: Pick<IdentityAsked, 'provider' | 'subject'>,
): Promise<{ decided: 'approved' | 'refused' } | Problem> => send(`${at}/identities/${act}`, { provider, subject })
