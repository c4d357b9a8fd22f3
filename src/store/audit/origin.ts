import { AsyncLocalStorage } from 'node:async_hooks'
import type { AuditEntry } from '../../kernel/audit.ts'

/** Where a request came from: what every line of the audit says beside who and what (GB/T 22239 8.1.4.3 b). */
export type Origin = Pick<AuditEntry, 'source' | 'session' | 'request'>

const origins = new AsyncLocalStorage<() => Origin>()

/**
 * Everything that `work` writes to the audit carries this origin, without each use case handing it on. Asked when a line is written: the session is
 * known only after the request was looked at.
 */
export const withOrigin = <T>(origin: () => Origin, work: () => T): T => origins.run(origin, work)

/** The origin of what runs now; empty outside of requests and commands. */
export const originNow = (): Origin => origins.getStore()?.() ?? {}
