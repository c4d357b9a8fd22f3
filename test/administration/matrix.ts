import type { Role } from '../../src/kernel/role.ts'

/**
 * Who may call a route. `open`: anybody, it guards itself (sign-in, one-time links). `person`: whoever has signed in, for what is his own. `business`: by
 * the grants of the register, and never an administrator: he gets a refusal or an empty answer. A list: these administrators and nobody else.
 */
export type Callers = 'open' | 'person' | 'business' | readonly Extract<Role, 'systemAdmin' | 'securityAdmin' | 'auditAdmin'>[]

const system = ['systemAdmin'] as const
const security = ['securityAdmin'] as const
const both = ['systemAdmin', 'securityAdmin'] as const
const all = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const

const door: Readonly<Record<string, Callers>> = {
  'GET /healthz': 'open',
  'GET /metrics': 'open',
  'GET /api/openapi.json': 'open',
  'POST /api/sign-in': 'open',
  'GET /api/sign-in/ways': 'open',
  'POST /api/sign-in/passkey/question': 'open',
  'POST /api/sign-in/passkey': 'open',
  'POST /api/sign-in/provider': 'open',
  'GET /api/sign-in/provider': 'open',
  'POST /api/activation/look': 'open',
  'POST /api/activation': 'open',
  'POST /api/set-up/look': 'open',
  'POST /api/set-up': 'open',
  'GET /api/session': 'person',
  'POST /api/sign-out': 'person',
  'GET /api/own-account': 'person',
  'POST /api/own-account/password': 'person',
  'POST /api/own-account/proof': 'person',
  'POST /api/own-account/proof/passkey': 'person',
  'POST /api/own-account/authenticator': 'person',
  'POST /api/own-account/authenticator/confirm': 'person',
  'POST /api/own-account/passkey': 'person',
  'POST /api/own-account/passkey/confirm': 'person',
  'POST /api/own-account/factors/:factor/remove': 'person',
  'POST /api/own-account/recovery-codes': 'person',
  'POST /api/own-account/sessions/end': 'person',
  'POST /api/own-account/sessions/end-others': 'person',
  'POST /api/own-account/devices/seen': 'person',
  'GET /api/own-account/identities': 'person',
  'POST /api/own-account/identities': 'person',
}

const administration: Readonly<Record<string, Callers>> = {
  'GET /api/administration/units': both,
  'POST /api/administration/units': system,
  'POST /api/administration/units/:unit/rename': system,
  'POST /api/administration/units/:unit/move': system,
  'POST /api/administration/units/:unit/close': system,
  'GET /api/administration/people': both,
  'POST /api/administration/people': system,
  'POST /api/administration/people/:person/move': system,
  'POST /api/administration/people/:person/close': system,
  'GET /api/administration/people/:person/account': both,
  'POST /api/administration/people/:person/invite': system,
  'POST /api/administration/people/:person/reset-link': system,
  'POST /api/administration/people/:person/clear-factors': system,
  'POST /api/administration/grants': security,
  'POST /api/administration/grants/end': security,
  'GET /api/administration/settings': system,
  'POST /api/administration/settings/:setting/preview': system,
  'POST /api/administration/settings/:setting': system,
  'GET /api/administration/calendar': system,
  'POST /api/administration/calendar/preview': system,
  'POST /api/administration/calendar': system,
  'POST /api/administration/calendar/notices/preview': system,
  'POST /api/administration/calendar/notices': system,
  'GET /api/administration/changes': all,
  'POST /api/administration/changes/:id/approve': security,
  'POST /api/administration/changes/:id/refuse': security,
}

const work: Readonly<Record<string, Callers>> = {
  'GET /api/registers': 'business',
  'GET /api/registers/:register/records': 'business',
  'GET /api/registers/:register/totals': 'business',
  'GET /api/registers/:register/records/:id': 'business',
  'POST /api/registers/:register/records/:id/reveal': 'business',
  'POST /api/registers/:register/records': 'business',
  'POST /api/registers/:register/records/:id/steps/:step': 'business',
  'GET /api/registers/:register/records/:id/clocks/:clock': 'business',
  'GET /api/registers/:register/records/:id/papers/:paper': 'business',
  'GET /api/desk': 'person',
  'POST /api/desk/digest/read': 'person',
  'GET /api/entry-aids': 'business',
  'GET /api/hand-over': 'business',
  'POST /api/hand-over': 'business',
  'POST /api/hand-over/receipt': 'business',
  'GET /api/units': 'person',
  'GET /api/people': 'person',
  'GET /api/figures': 'business',
  'GET /api/figures/:id': 'business',
  'GET /api/figures/:id/records': 'business',
  'GET /api/figures/:id/picture': 'business',
  'GET /api/figures/:id/table': 'business',
  'GET /api/figures-beside': 'business',
  'POST /api/zero-reports': 'business',
  'POST /api/figures/:id/entries': 'business',
  'POST /api/reports': 'business',
  'GET /api/reports/:id': 'business',
  'POST /api/reports/:id/check': 'business',
  'GET /api/reports/:id/export': 'business',
  'GET /api/reports/:id/drift': 'business',
  'GET /api/registers/:register/template': 'business',
  'POST /api/registers/:register/imports': 'business',
  'POST /api/registers/:register/imports/:id/preview': 'business',
  'POST /api/registers/:register/imports/:id/check': 'business',
  'POST /api/registers/:register/imports/:id/write': 'business',
  'POST /api/registers/:register/imports/:id/cancel': 'business',
  'GET /api/registers/:register/imports/:id': 'business',
  'GET /api/registers/:register/imports': 'business',
  'POST /api/registers/:register/imports/:id/undo': 'business',
  'POST /api/registers/:register/import': 'business',
  'GET /api/registers/:register/rejected/:id': 'business',
  'GET /api/registers/:register/export': 'business',
  'GET /api/registers/:register/views': 'person',
  'POST /api/registers/:register/views': 'person',
  'POST /api/registers/:register/views/forget': 'person',
  'POST /api/registers/:register/bulk/steps': 'business',
  'POST /api/registers/:register/bulk': 'business',
  'POST /api/files': 'person',
  'GET /api/files/:digest': 'business',
}

/** What PRIVACY and WATCH keep: who decides on sensitive matters, and who reads the audit. */
const watch: Readonly<Record<string, Callers>> = {
  'GET /api/audit': ['auditAdmin'],
  'GET /api/audit/own': 'person',
  'GET /api/audit/status': ['auditAdmin'],
  'POST /api/audit/verify': ['auditAdmin'],
  'GET /api/audit/export': ['auditAdmin'],
  'GET /api/audit/alarms': ['securityAdmin', 'auditAdmin'],
  'POST /api/audit/:id/marks': ['auditAdmin'],
  'POST /api/audit/lifts': ['securityAdmin'],
  'GET /api/export-requests': 'business',
  'POST /api/export-requests/:id/decision': 'business',
  'GET /api/export-requests/:id/file': 'business',
  'GET /api/privacy/viewings': 'business',
  'POST /api/privacy/viewings/:id': 'business',
  'GET /api/privacy/past-time': 'business',
  'POST /api/privacy/shelve': 'business',
  'GET /api/privacy/erasures': 'business',
  'POST /api/privacy/erasures': 'business',
  'POST /api/privacy/erasures/:id': 'business',
  'POST /api/privacy/person': 'business',
}

/** The published matrix (ASVS V8.2.1): a route without a row fails the test. */
export const matrix: Readonly<Record<string, Callers>> = { ...door, ...administration, ...work, ...watch }

const person = { person: 'idle' }
const day = '2026-11-01'
const calendarDay = { unit: '990100', day: '2027-03-03', kind: 'holiday', name: '三月三' }
const notice = { year: 2027, name: '放假通知', published: day, source: '国务院公报', off: '元旦 2027-01-01', work: '' }

/** A request that would be accepted from whoever may make it, by route: query or body, and the parameters of the path. */
export const samples: Readonly<
  Record<string, { readonly at?: Readonly<Record<string, string>>; readonly query?: string; readonly body?: object }>
> = {
  'GET /api/administration/units': {},
  'POST /api/administration/units': {
    body: { code: '990109', name: '瑶光镇', shortName: '瑶光', kind: 'township', parent: '990100', reason: '区划调整' },
  },
  'POST /api/administration/units/:unit/rename': {
    at: { unit: '990102' },
    body: { name: '天璇镇', shortName: '天璇', from: day, reason: '撤乡设镇' },
  },
  'POST /api/administration/units/:unit/move': {
    at: { unit: '99010201' },
    body: { parent: '990101', from: '2099-01-01', reason: '区划调整' },
  },
  'POST /api/administration/units/:unit/close': { at: { unit: '99010101' }, body: { from: '2099-01-01', reason: '并村' } },
  'GET /api/administration/people': {},
  'POST /api/administration/people': { body: { people: [{ name: '姜望舒', unit: '990101' }], reason: '新进人员' } },
  'POST /api/administration/people/:person/move': { at: person, body: { unit: '990102', reason: '调动' } },
  'POST /api/administration/people/:person/close': { at: { person: 'nobody' }, body: { reason: '退休' } },
  'GET /api/administration/people/:person/account': { at: person },
  'POST /api/administration/people/:person/invite': { at: { person: 'newcomer' }, body: { account: 'newcomer.990101' } },
  'POST /api/administration/people/:person/reset-link': { at: person, body: {} },
  'POST /api/administration/people/:person/clear-factors': { at: { person: 'nobody' }, body: {} },
  'POST /api/administration/grants': { body: { ...person, role: 'clerkOffice', unit: '990101', from: day, reason: '接任' } },
  'POST /api/administration/grants/end': { body: { ...person, role: 'clerkOffice', unit: '990101', reason: '离任' } },
  'GET /api/administration/settings': { query: 'group=periods' },
  'POST /api/administration/settings/:setting/preview': { at: { setting: 'backEntryDays' }, body: { value: 20 } },
  'POST /api/administration/settings/:setting': { at: { setting: 'backEntryDays' }, body: { value: 20, reason: '统一规定' } },
  'GET /api/administration/calendar': { query: 'unit=990100&year=2026' },
  'POST /api/administration/calendar/preview': { body: calendarDay },
  'POST /api/administration/calendar': { body: { ...calendarDay, reason: '民族节日' } },
  'POST /api/administration/calendar/notices/preview': { body: notice },
  'POST /api/administration/calendar/notices': { body: { ...notice, reason: '通知已印发' } },
  'GET /api/administration/changes': {},
  'POST /api/administration/changes/:id/approve': { at: { id: '00000000-0000-7000-8000-000000000000' }, body: {} },
  'POST /api/administration/changes/:id/refuse': { at: { id: '00000000-0000-7000-8000-000000000000' }, body: { reason: '不符合条件' } },
}
