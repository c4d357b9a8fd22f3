/**
 * The database does not answer. `written` says what became of a write: `no` when nothing was confirmed to the server's side either, `unknown`
 * when the connection broke while it was confirming.
 */
export class DatabaseAway extends Error {
  readonly written: 'no' | 'unknown'
  constructor(cause: unknown, written: 'no' | 'unknown' = 'no') {
    super('the database is away', { cause })
    this.name = 'DatabaseAway'
    this.written = written
  }
}

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'ENOENT', 'EAI_AGAIN']
// 57P0x: the server is going down, crashed or is starting; 08: connection faults; 53300: no connection free.
const serverCodes = /^(57P0[123]|08|53300)/
// pg gives these faults no code.
const sentences =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/

/** Whether an error means that the connection is gone, and not that the statement was wrong. */
export function isAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isAway)
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return networkCodes.includes(code) || serverCodes.test(code) || sentences.test(error.message)
}
