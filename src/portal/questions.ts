/** What a citizen may ask in an address. Anything unreadable counts as not asked. */
export type Asked = { readonly page: number; readonly q: string; readonly year: number | undefined }

const longestQuestion = 60

export function askedIn(query: unknown): Asked {
  const given = (query ?? {}) as Record<string, unknown>
  const text = (name: string): string => (typeof given[name] === 'string' ? (given[name] as string).trim() : '')
  const page = /^\d{1,5}$/.test(text('page')) ? Number(text('page')) : 1
  // PostgreSQL takes no NUL in a text.
  return {
    page: Math.max(1, page),
    q: text('q').replaceAll('\u0000', '').slice(0, longestQuestion),
    year: yearIn(text('year')) ?? undefined,
  }
}

/** A year of four digits, or null. */
export const yearIn = (text: string): number | null => (/^[12]\d{3}$/.test(text) ? Number(text) : null)

/** Where to return to after a switch: a path of this site, never another host (`//host`, `/\host`). */
export const ownPath = (text: unknown): string => (typeof text === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(text) ? text : '/')
