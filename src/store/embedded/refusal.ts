/**
 * The embedded database cannot run here: a broken outside thing (permissions, a missing program), hence thrown, not returned.
 * The message is Chinese and has three parts: what is wrong, where, and what to do next.
 */
export class EmbeddedRefusal extends Error {
  constructor(what: string, next: string) {
    super(`内置数据库无法启动：${what}。${next}。`)
    this.name = 'EmbeddedRefusal'
  }
}

/** True for a system error with one of these codes, such as EACCES. */
export const failedWith = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))
