import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../src/kernel/calendar/calendar.ts'
import { computeDeadline, explainDeadline, type Length, type ProfileId } from '../../src/kernel/deadline/deadline.ts'

// A second opinion on every period: a wall calendar leafed through one day at a time, written from the text of the law and the notices
// without looking at the engine. Slow on purpose.
const off =
  '2024: 0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007; 2025: 0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008;' +
  '2026: 0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007'
const work = '2024: 0204 0218 0407 0428 0511 0914 0929 1012; 2025: 0126 0208 0427 0928 1011; 2026: 0104 0214 0228 0509 0920 1010'
const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03']

type Leaf = { date: string; year: number; month: number; day: number; works: boolean }
const listed = (text: string): string[] =>
  text.split(';').flatMap((line) => {
    const [year, runs] = line.split(':') as [string, string]
    return runs
      .trim()
      .split(' ')
      .flatMap((run) => {
        const [from, to = from] = run.split('-') as [string, string?]
        const days: string[] = []
        for (let at = Number(from); at <= Number(to); at++)
          days.push(`${year.trim()}-${String(at).padStart(4, '0').replace(/(..)$/, '-$1')}`)
        return days
      })
  })
const offDays = new Set(listed(off))
const workDays = new Set(listed(work))

const wall: Leaf[] = []
for (let at = Date.UTC(2019, 11, 1); at < Date.UTC(2040, 0, 1); at += 86_400_000) {
  const sheet = new Date(at)
  const date = sheet.toISOString().slice(0, 10)
  const year = sheet.getUTCFullYear()
  const known = year >= 2024 && year <= 2026
  const festival = known ? offDays.has(date) : fixed.includes(date.slice(5)) || (year >= 2025 && date.endsWith('05-02'))
  const works = workDays.has(date) || !(festival || [0, 6].includes(sheet.getUTCDay()))
  wall.push({ date, year, month: sheet.getUTCMonth() + 1, day: sheet.getUTCDate(), works })
}
const pageOf = new Map(wall.map((leaf, page) => [leaf.date, page]))

const inLaw: Record<ProfileId, (days: number) => boolean> = {
  civil: () => false,
  civproc: () => false,
  admlit: () => false,
  petition: () => false,
  'gov-strict': () => false,
  hours: () => false,
  custody: () => false,
  recon: (days) => [3, 5, 7, 10].includes(days),
  penalty: (days) => [2, 3, 5, 7].includes(days),
  compel: (days) => days <= 10,
  license: () => true,
}
const counting = (Object.keys(inLaw) as ProfileId[]).filter((profile) => profile !== 'hours')

type Question = { profile: ProfileId; start: string; length: Length; extension?: number; pauses?: { from: string; to: string }[] }

/** Leafs forward from the start, one day at a time, until the budget is used up; then on to a working day. */
function leafed({ profile, start, length, extension = 0, pauses = [] }: Question) {
  const stands = (date: string) => pauses.some(({ from, to }) => from < date && date <= to)
  const working = length.workdays !== undefined || (length.days !== undefined && inLaw[profile](length.days))
  const first = pageOf.get(start)!
  let page = first
  let left = (length.days ?? length.workdays ?? 0) + extension
  if (length.months !== undefined) left = pagesOfMonths(first, length.months + extension)
  while (left > 0) {
    const leaf = wall[++page]!
    if (!stands(leaf.date) && (leaf.works || !working)) left--
  }
  const strict = wall[page]!
  while (profile !== 'custody' && !wall[page]!.works) page++
  const legal = wall[page]!
  const touched = wall.slice(first + 1, page + 1).some((leaf) => leaf.year < 2024 || leaf.year > 2026)
  return {
    dueStrict: strict.date,
    dueLegal: legal.date,
    provisional: touched && (working || profile !== 'custody'),
    unit: working ? 'workdays' : Object.keys(length)[0],
  }
}

/** How many sheets to turn until the same number appears so many months on, or that month runs out. */
function pagesOfMonths(first: number, months: number): number {
  const { day } = wall[first]!
  let turned = 0
  for (let passed = 0; passed < months; turned++) if (wall[first + turned + 1]!.day === 1) passed++
  while (wall[first + turned]!.day < day && wall[first + turned + 1]!.day !== 1) turned++
  return turned
}

const starts = wall.filter(({ year }) => year >= 2020 && year <= 2026).map((leaf) => leaf.date)
const lengths: Length[] = [
  ...[1, 2, 3, 5, 7, 10, 15, 30, 60].map((days) => ({ days })),
  ...[1, 5, 20].map((workdays) => ({ workdays })),
  ...[1, 2, 6, 24].map((months) => ({ months })),
]
const same = (question: Question): boolean => {
  const { extension, ...term } = question
  const [unit] = Object.keys(question.length) as [keyof Length]
  const mine = computeDeadline({ ...term, extensions: extension ? [{ [unit]: extension }] : [], calendar: nationalCalendar })
  const theirs = leafed(question)
  return (
    mine.dueStrict === theirs.dueStrict &&
    mine.dueLegal === theirs.dueLegal &&
    mine.provisional === theirs.provisional &&
    mine.unit === theirs.unit
  )
}

describe('a wall calendar leafed day by day agrees with the engine', () => {
  it.each(counting)('for every start from 2020 to 2026 under %s', (profile) => {
    const wrong: Question[] = []
    for (const start of starts) for (const length of lengths) if (!same({ profile, start, length })) wrong.push({ profile, start, length })
    expect(wrong.slice(0, 5)).toEqual([])
  })

  const pause = fc.tuple(fc.nat(120), fc.nat(60))
  const questions = fc
    .record({
      profile: fc.constantFrom(...counting),
      from: fc.nat(starts.length - 1),
      length: fc.constantFrom(...lengths),
      extension: fc.nat(30),
      pauses: fc.array(pause, { maxLength: 4 }),
    })
    .map(({ from, pauses, ...rest }): Question => {
      const day = (offset: number) => wall[pageOf.get(starts[from]!)! + offset]!.date
      return {
        ...rest,
        start: starts[from]!,
        pauses: pauses.map(([after, long]) => ({ from: day(after - 20), to: day(after - 20 + long) })),
      }
    })

  it('with extensions and pauses, overlapping and early ones too', () => {
    fc.assert(fc.property(questions, same), { numRuns: 3000 })
  })

  it('and the explanation counts exactly the length, names every day once and ends on the legal day', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const term = { ...question, calendar: nationalCalendar }
        const { days, dueStrict, dueLegal, ...rest } = explainDeadline(term)
        expect({ ...rest, dueStrict, dueLegal }).toEqual(computeDeadline(term))
        const first = pageOf.get(question.start)!
        expect(days.map((day) => day.date)).toEqual(wall.slice(first, pageOf.get(dueLegal)! + 1).map((leaf) => leaf.date))
        const budget = question.length.days ?? question.length.workdays ?? pagesOfMonths(first, question.length.months!)
        expect(days.filter((day) => day.counted)).toHaveLength(budget)
        expect(days.filter((day) => day.counted).at(-1)!.date).toBe(dueStrict)
        expect(days.every((day) => /\p{Script=Han}/u.test(day.reason) && !day.reason.includes('undefined'))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
