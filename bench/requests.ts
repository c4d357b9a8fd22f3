import { kinds, period, states, townships, villages } from './cases.ts'
import { recordId, townshipCode } from './ours-fill.ts'

/** One request as the load tool sends it; `{n}` in a body is another word each time. */
export type Asked = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: string }

/** What one question is about: the same for both systems. */
export type Question = {
  readonly case: number
  readonly township: number
  readonly village: number
  readonly state: string
  readonly kind: string
  readonly year: number
  readonly persons: number
}

export const operations = ['get', 'list', 'totals', 'create'] as const
export type Operation = (typeof operations)[number]
export type Dialect = Readonly<Record<Operation, (question: Question) => Asked>>

/** Small, fast and the same every time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}

/** So many questions about so many cases, the same list for both systems; states that a list really asks for are as frequent as they are. */
export function questions(count: number, rows: number): readonly Question[] {
  const roll = dice(7)
  const years = Math.floor(period.days / 365)
  return Array.from({ length: count }, () => ({
    case: 1 + roll(rows),
    township: 1 + roll(townships),
    village: 1 + roll(villages),
    state: states[[3, 3, 3, 4, 2, 5][roll(6)] as number]![0],
    kind: kinds[roll(kinds.length)]![0],
    year: Number(period.first.slice(0, 4)) + roll(years),
    persons: 2 + roll(18),
  }))
}

/** A case may be entered up to 30 days after it was found. */
const today = new Date().toISOString().slice(0, 10)
const summary = '双方因排水沟的位置发生争执，网格员排查发现后上报，司法所已派员到现场查看并分别听取了双方的陈述。'
const year = (one: number): string => `from=${one}-01-01&to=${one}-12-31`

const get = (path: string): Asked => ({ method: 'GET', path })
const post = (path: string, body: object): Asked => ({ method: 'POST', path, body: JSON.stringify(body) })

export const guarded: Dialect = {
  get: (one) => get(`/cases/${one.case}`),
  list: (one) => get(`/cases?township=${one.township}&state=${one.state}&${year(one.year)}&page=1`),
  totals: (one) => get(`/totals?township=${one.township}&${year(one.year)}`),
  create: ({ township, village, kind, persons }) =>
    post('/cases', { township, village, title: '王{n}与李{n}排水纠纷', kind, foundOn: today, persons, amount: 120_000, summary }),
}

const records = '/api/registers/dispute/records'
const parties = ['王{n}', '李{n}'].map((name) => ({ kind: 'natural', name }))

export const ours: Dialect = {
  get: (one) => get(`${records}/${recordId(one.case)}?view=row`),
  list: (one) => get(`${records}?unit=${townshipCode(one.township)}&state=${one.state}&${year(one.year)}&page=1&size=50`),
  totals: (one) => get(`/api/registers/dispute/totals?unit=${townshipCode(one.township)}&${year(one.year)}&by=kind`),
  create: ({ township, village, kind, persons }) =>
    post(records, {
      step: 'find',
      unit: townshipCode(township),
      village: `${townshipCode(township)}${village}`,
      title: '王{n}与李{n}排水纠纷',
      input: { foundOn: today, how: 'patrol', kind, parties, peopleCount: persons, amount: 120_000, summary },
    }),
}
