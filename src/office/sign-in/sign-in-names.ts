/** Account names are compared without capitals, full-width forms and spaces around. */
export const normaliseAccount = (account: string): string => account.normalize('NFKC').trim().toLowerCase()

/** Letters (Chinese too), digits and `. _ - @`. */
export const isAccount = (account: string): boolean => /^[\p{L}\p{N}._@-]{2,64}$/u.test(account)

/** `__Host-` binds the cookie to this host and to https; over plain http (the demonstration on this machine) no browser would take it. */
export const cookieName = (baseUrl: string): string => (isSecure(baseUrl) ? '__Host-mingfa' : 'mingfa')

export const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** The value of a cookie in a Cookie header, still encoded as it came; null if it is not there. */
export function cookieIn(header: string | undefined, name: string): string | null {
  const start = `${name}=`
  const found = header?.split(';').find((part) => part.trimStart().startsWith(start))
  return found === undefined ? null : found.trim().slice(start.length)
}
