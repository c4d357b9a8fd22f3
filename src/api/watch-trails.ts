import type { AuditKind } from '../kernel/audit.ts'
import { named } from '../kernel/named.ts'

/**
 * What a changing route leaves behind: an event (steps on records) or lines of these kinds, written in the transaction of its change; nothing, because
 * it only asks a question that does not fit into an address; or the plain line, which the watch writes after the change. The plain line is
 * for what is somebody's own (a saved view, a read notice) and bears on no record.
 */
export type Trail = 'event' | 'asks only' | 'plain line' | readonly AuditKind[]

export const trails: Readonly<Record<string, Trail>> = {
  'POST /api/sign-in': ['signedIn', 'signInRefused'],
  'POST /api/sign-out': ['signedOut'],
  'POST /api/sign-in/passkey/question': 'asks only',
  'POST /api/sign-in/passkey': ['signedIn', 'signInRefused'],
  'POST /api/sign-in/provider': 'asks only',
  'POST /api/activation/look': 'asks only',
  'POST /api/activation': ['passwordSet', 'signedIn'],
  'POST /api/set-up/look': 'asks only',
  'POST /api/set-up': ['accountMade'],
  'POST /api/own-account/proof': ['signedIn', 'signInRefused'],
  'POST /api/own-account/proof/passkey': 'asks only',
  'POST /api/own-account/password': ['passwordSet'],
  'POST /api/own-account/authenticator': 'asks only',
  'POST /api/own-account/authenticator/confirm': ['secondFactorSet'],
  'POST /api/own-account/passkey': 'asks only',
  'POST /api/own-account/passkey/confirm': ['secondFactorSet'],
  'POST /api/own-account/factors/:factor/remove': ['secondFactorRemoved'],
  'POST /api/own-account/recovery-codes': ['secondFactorSet'],
  'POST /api/own-account/sessions/end': ['sessionEnded'],
  'POST /api/own-account/sessions/end-others': ['sessionEnded'],
  'POST /api/own-account/devices/seen': 'asks only',
  'POST /api/own-account/identities': 'asks only',
  'POST /api/registers/:register/records': 'event',
  'POST /api/registers/:register/records/:id/steps/:step': 'event',
  'POST /api/registers/:register/records/:id/reveal': ['recordRead'],
  'POST /api/registers/:register/import': ['imported'],
  'POST /api/registers/:register/imports': 'asks only',
  'POST /api/registers/:register/imports/:id/preview': 'asks only',
  'POST /api/registers/:register/imports/:id/check': 'asks only',
  'POST /api/registers/:register/imports/:id/write': ['imported'],
  'POST /api/registers/:register/imports/:id/cancel': 'asks only',
  'POST /api/registers/:register/imports/:id/undo': ['importUndone'],
  'POST /api/registers/:register/views': 'plain line',
  'POST /api/registers/:register/views/forget': 'plain line',
  'POST /api/registers/:register/bulk/steps': 'asks only',
  'POST /api/registers/:register/bulk': 'event',
  'POST /api/desk/digest/read': 'plain line',
  'POST /api/hand-over': 'event',
  'POST /api/hand-over/receipt': 'event',
  'POST /api/privacy/viewings/:id': ['viewingGranted', 'viewingRefused'],
  'POST /api/privacy/shelve': ['shelved'],
  'POST /api/privacy/erasures': ['erasureProposed'],
  'POST /api/privacy/erasures/:id': ['erased', 'erasureRefused'],
  'POST /api/privacy/person': ['personAnswered'],
  'POST /api/reports': 'event',
  'POST /api/reports/:id/check': 'event',
  'POST /api/zero-reports': ['recordChanged'],
  'POST /api/figures/:id/entries': ['recordChanged'],
  'POST /api/files': ['recordChanged'],
  'POST /api/export-requests/:id/decision': ['exportApproved', 'exportRefused'],
  'POST /api/audit/:id/marks': ['auditMarked'],
  'POST /api/audit/verify': ['jobRan'],
  'POST /api/audit/lifts': ['budgetLifted'],
  'POST /api/administration/units': ['unitChanged'],
  'POST /api/administration/units/:unit/rename': ['unitChanged'],
  'POST /api/administration/units/:unit/move': ['unitChanged'],
  'POST /api/administration/units/:unit/close': ['unitChanged'],
  'POST /api/administration/people': ['personChanged'],
  'POST /api/administration/people/:person/move': ['personChanged'],
  'POST /api/administration/people/:person/close': ['personChanged'],
  'POST /api/administration/people/:person/invite': ['accountMade'],
  'POST /api/administration/people/:person/reset-link': ['accountMade'],
  'POST /api/administration/people/:person/clear-factors': ['accountMade'],
  'POST /api/administration/grants': ['grantProposed'],
  'POST /api/administration/grants/end': ['grantEnded'],
  'POST /api/administration/settings/:setting/preview': 'asks only',
  'POST /api/administration/settings/:setting': ['settingChanged', 'settingProposed'],
  'POST /api/administration/calendar/preview': 'asks only',
  'POST /api/administration/calendar': ['calendarChanged'],
  'POST /api/administration/calendar/notices/preview': 'asks only',
  'POST /api/administration/calendar/notices': ['calendarChanged'],
  'POST /api/administration/changes/:id/approve': ['grantApproved', 'settingApproved'],
  'POST /api/administration/changes/:id/refuse': ['grantRefused', 'settingRefused'],
}

/** Whether nothing more is to be written for the route. One that is not in the table gets the plain line. */
export function leavesOwnTrail(method: string, url: string): boolean {
  const trail = named(trails, `${method} ${url}`)
  return trail !== undefined && trail !== 'plain line'
}
