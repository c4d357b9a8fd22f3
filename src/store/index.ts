/** The room that touches PostgreSQL: what other rooms may call. */

export { findAlike } from './alike.ts'
export { type AskingMany, findAlikeMany, likenessKey } from './alike-many.ts'
export { type Anchor, anchorChains } from './anchors.ts'
export { type Attachment, attachFiles, fileNames, findAttachment, knownDigests, noteAttached, noteUpload } from './attachments.ts'
export { type Attendance, attendance } from './attendance.ts'
export { type Archive, type ArchivedLine, archivable, archivesOf, linesForArchive, removeArchived } from './audit/archive.ts'
export { AuditUnwritable, recordAudit } from './audit/audit.ts'
export { budgetLiftsOf, readingsToday } from './audit/budget.ts'
export { alarmStands, countAudit } from './audit/counts.ts'
export { type Origin, withOrigin } from './audit/origin.ts'
export { type AuditQuery, anchorStatus, findAuditLine, listAudit } from './audit/read.ts'
export { noteRoot, type RootsPlace, readRoots } from './audit/roots.ts'
export { DatabaseAway } from './away.ts'
export { backup } from './backup/backup.ts'
export { type Manifest, RestoreRefusal, type TableSum } from './backup/manifest.ts'
export { restore } from './backup/restore.ts'
export { type SetDay, setDays, settingsOf } from './calendar-days.ts'
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
} from './change-requests.ts'
export { type Moved, previewClocks } from './clock-preview.ts'
export { type DueClock, type DueQuery, dueClocks, type Recomputing, recomputeClocks } from './clocks.ts'
export { type Database, type DatabaseOptions, openDatabase } from './database.ts'
export { awaitedIn } from './desk/awaited.ts'
export { type DueOnDesk, dueOnDesk } from './desk/due.ts'
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
export { type Digest, dropDigests, findDigest, keepDigest, markDigestRead } from './digests.ts'
export { type Directory, loadDirectory } from './directory.ts'
export { appoint, endAppointment, holdPosts, type Person, savePersons, saveUnits, updateUnit } from './directory-changes.ts'
export { findDuplicate } from './duplicates.ts'
export { eventsOf, type Reading, recordReading } from './events.ts'
export { type Export, exportsOf, logExport } from './export-log.ts'
export {
  askForExport,
  decideExportRequest,
  type ExportRequestRow,
  exportRequests,
  exportStates,
  lockExportRequest,
  markExportTaken,
} from './export-requests.ts'
export { type MatterInHand, mattersInHand } from './hand-over.ts'
export { type HistoriesOf, historiesOf } from './histories.ts'
export { findImport, type ImportBatch, importsOf, markUndone, noteImport, sameImport } from './import-batches.ts'
export { knownChanges, type NotedLaw } from './law-changes.ts'
export { type ListedRecord, type ListQuery, listRecords } from './listing.ts'
export type { Filter } from './listing-parts.ts'
export { type MigrateOptions, type Migration, migrate } from './migrate/migrate.ts'
export { type MonthlyCount, monthly } from './monthly.ts'
export { columnOf, tableOf } from './names.ts'
export { hearDirectory } from './notices.ts'
export { advanceNumbers, continueNumbers, drawNumber, drawNumbers, type Numbering } from './numbers.ts'
export { recordsOfPerson } from './person-lookup.ts'
export { type PastReading, readingsOf } from './readings.ts'
export { eraseSecrets, findRecord, holdsKey, isRecordId, linkedRecords, openEvents, openValues, readableIds } from './records.ts'
export { findRecords, saveTurnings, type Turning } from './records-many.ts'
export { type RestingQuery, type RestingRow, restingOn } from './resting.ts'
export type { StoredRecord } from './rows.ts'
export { type History, insertMany, type Saving, saveEvent } from './save.ts'
export { dropView, findView, type SavedView, savedViews, saveView, type ViewKind } from './saved-views.ts'
export type { Scope } from './scope.ts'
export type { KeyStore } from './seal/key-store.ts'
export { MasterKeyRefusal, readKeyRing } from './seal/master-key.ts'
export { rewrapKeys, staleKeys } from './seal/rewrap.ts'
export { type SuiteId, suiteIds } from './seal/suite.ts'
export { selectionSums } from './selection-sums.ts'
export { findSent, forgetSent, type Made, noteSent, type Sending } from './sent-once.ts'
export { dropCalendarDay, type SetBy, type SettingVersion, saveCalendarDay, saveSetting, settingVersions } from './settings.ts'
export { type CountedSignal, linkedIn, type Signalled, type SignalQuery, signalled, wordsOf } from './signals.ts'
export { recordsForTime } from './time-steps.ts'
export { type Total, type TotalsQuery, totals } from './totals.ts'
export type { Statement, Tx } from './transaction.ts'
export { type Older, olderRecords } from './twins.ts'
export type { KnownAnchor } from './verify/anchors.ts'
export { auditFaults } from './verify/audit.ts'
export { type Finding, type FindingKind, findingKinds } from './verify/chain.ts'
export { findingsIn, type VerifyOptions, verify } from './verify/verify.ts'
