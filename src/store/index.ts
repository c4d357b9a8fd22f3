/** The room that touches PostgreSQL: what other rooms may call. */

export { type Attachment, attachFiles, fileNames, findAttachment, knownDigests, noteAttached, noteUpload } from './attachments.ts'
export { type Archive, type ArchivedLine, archivable, archivesOf, linesForArchive, removeArchived } from './audit/archive.ts'
export { AuditUnwritable, recordAudit } from './audit/audit.ts'
export { budgetLiftsOf, readingsToday } from './audit/budget.ts'
export { alarmStands, countAudit } from './audit/counts.ts'
export { type Export, exportsOf, logExport } from './audit/export-log.ts'
export {
  askForExport,
  decideExportRequest,
  type ExportRequestRow,
  exportRequests,
  exportStates,
  lockExportRequest,
  markExportTaken,
} from './audit/export-requests.ts'
export { type Origin, withOrigin } from './audit/origin.ts'
export { type AuditQuery, anchorStatus, findAuditLine, listAudit } from './audit/read.ts'
export { noteRoot, type RootsPlace, readRoots } from './audit/roots.ts'
export { backup } from './backup/backup.ts'
export { type Manifest, RestoreRefusal, type TableSum } from './backup/manifest.ts'
export { restore } from './backup/restore.ts'
export { type Anchor, anchorChains } from './chain/anchors.ts'
export { DatabaseAway } from './connection/away.ts'
export { type Database, type DatabaseOptions, openDatabase } from './connection/database.ts'
export { hearDirectory } from './connection/notices.ts'
export type { Scope } from './connection/scope.ts'
export type { Statement, Tx } from './connection/transaction.ts'
export { awaitedIn } from './desk/awaited.ts'
export { type Digest, dropDigests, findDigest, keepDigest, markDigestRead } from './desk/digests.ts'
export { type DueOnDesk, dueOnDesk } from './desk/due.ts'
export { type MatterInHand, mattersInHand } from './desk/hand-over.ts'
export {
  type Awaited,
  type DeskKind,
  type DeskMatter,
  type DeskQuery,
  deskKinds,
  deskLists,
  type Ground,
} from './desk/lists.ts'
export { lastReasons, myMatters } from './desk/mine.ts'
export { type SetDay, setDays, settingsOf } from './directory/calendar-days.ts'
export {
  alreadyWaiting,
  type Change,
  type ChangeQuery,
  changesDue,
  holdWaiting,
  keepChange,
  listChanges,
  noteApplied,
  noteDecision,
} from './directory/change-requests.ts'
export { type Directory, loadDirectory } from './directory/directory.ts'
export { appoint, endAppointment, holdPosts, type Person, savePersons, saveUnits, updateUnit } from './directory/directory-changes.ts'
export { dropCalendarDay, type SetBy, type SettingVersion, saveCalendarDay, saveSetting, settingVersions } from './directory/settings.ts'
export { knownChanges, type NotedLaw } from './law/law-changes.ts'
export { type RestingQuery, type RestingRow, restingOn } from './law/resting.ts'
export { findAlike } from './likeness/alike.ts'
export { type AskingMany, findAlikeMany, likenessKey } from './likeness/alike-many.ts'
export { findDuplicate } from './likeness/duplicates.ts'
export { type Older, olderRecords } from './likeness/twins.ts'
export { type ListedRecord, type ListQuery, listRecords } from './lists/listing.ts'
export type { Filter } from './lists/listing-parts.ts'
export { dropView, findView, type SavedView, savedViews, saveView, type ViewKind } from './lists/saved-views.ts'
export { selectionSums } from './lists/selection-sums.ts'
export { type Total, type TotalsQuery, totals } from './lists/totals.ts'
export { type MigrateOptions, type Migration, migrate } from './migrate/migrate.ts'
export { columnOf, tableOf } from './names.ts'

export { type StandingAssessment, standingAssessments } from './privacy/assessments.ts'
export { type PastReading, readingsOf } from './privacy/readings.ts'
export { type Moved, previewClocks } from './records/clock-preview.ts'
export { type DueClock, type DueQuery, dueClocks, type Recomputing, recomputeClocks } from './records/clocks.ts'
export { eventsOf, type Reading, recordReading } from './records/events.ts'
export { type HistoriesOf, historiesOf } from './records/histories.ts'
export { findImport, type ImportBatch, importsOf, markUndone, noteImport, oneImportAtATime, sameImport } from './records/import-batches.ts'
export { advanceNumbers, continueNumbers, drawNumber, drawNumbers, type Numbering } from './records/numbers.ts'
export { recordsOfPerson } from './records/person-lookup.ts'
export { eraseSecrets, findRecord, holdsKey, isRecordId, linkedRecords, openEvents, openValues, readableNames } from './records/records.ts'
export { findRecords, saveTurnings, type Turning } from './records/records-many.ts'
export type { StoredRecord } from './records/rows.ts'
export { type History, insertLots, insertMany, type Saving, saveEvent } from './records/save.ts'
export { findSent, forgetSent, type Made, noteSent, type Sending } from './records/sent-once.ts'
export { recordsForTime } from './records/time-steps.ts'
export type { KeyStore } from './seal/key-store.ts'
export { MasterKeyRefusal, readKeyRing } from './seal/master-key.ts'
export { rewrapKeys, staleKeys } from './seal/rewrap.ts'
export { type SuiteId, suiteIds } from './seal/suite.ts'
export { type Attendance, attendance } from './tally/attendance.ts'
export { type MonthlyCount, monthly } from './tally/monthly.ts'
export { type CountedSignal, linkedIn, type Signalled, type SignalQuery, signalled, wordsOf } from './tally/signals.ts'
export type { KnownAnchor } from './verify/anchors.ts'
export { auditFaults } from './verify/audit.ts'
export { type Finding, type FindingKind, findingKinds } from './verify/chain.ts'
export { findingsIn, type VerifyOptions, verify } from './verify/verify.ts'
