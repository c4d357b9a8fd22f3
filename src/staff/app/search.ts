import type { ListQuery } from '../api/records.ts'

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
const count = (value: unknown): number | undefined => (Number.isInteger(Number(value)) && Number(value) > 0 ? Number(value) : undefined)

/** The part of a list's address that says how it is cut; what does not belong there is dropped. */
export type Asked = Omit<ListQuery, 'on'>
export const readAsked = (search: Record<string, unknown>): Asked => ({
  unit: word(search.unit),
  state: word(search.state),
  from: word(search.from),
  to: word(search.to),
  q: word(search.q),
  sort: word(search.sort),
  page: count(search.page),
  size: count(search.size),
  ...beginningWith('f.', search),
})

/** `f.<field>`: filters by columns; `v.<field>`: values. */
const beginningWith = (prefix: 'f.' | 'v.', search: Record<string, unknown>): Record<`${typeof prefix}${string}`, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => {
      const text = name.startsWith(prefix) ? word(value) : undefined
      return text === undefined ? [] : [[name, text]]
    }),
  )

/** The part of a figure's address: whose, of which days, split by which field. */
export type CountingAsked = {
  readonly unit?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly page?: number
  /** The bar that was opened: of which unit, of which days, of which kind (`none`: left empty). */
  readonly at?: string
  readonly since?: string
  readonly until?: string
  readonly group?: string
}
export const readCounting = (search: Record<string, unknown>): CountingAsked => ({
  unit: word(search.unit),
  from: word(search.from),
  to: word(search.to),
  by: word(search.by),
  page: count(search.page),
  at: word(search.at),
  since: word(search.since),
  until: word(search.until),
  group: word(search.group),
})

/** The draft with which a form goes on, and (`v.<field>`) what is filled in beforehand. */
export type FormAsked = { readonly draft?: string } & { readonly [given: `v.${string}`]: string | undefined }
export const readDraft = (search: Record<string, unknown>): FormAsked => ({ draft: word(search.draft), ...beginningWith('v.', search) })
