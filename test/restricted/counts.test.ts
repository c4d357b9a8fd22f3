import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { pictureFigure } from '../../src/office/figures/figure-picture.ts'
import { figureTable } from '../../src/office/figures/figure-table.ts'
import { figuresBeside } from '../../src/office/figures/figures-beside.ts'
import { figureRecords, openFigure, tallyFigures } from '../../src/office/figures/tally-figures.ts'
import { draftedFigures } from '../../src/report/draft/sentences.ts'
import { allRoles, type County, openCounty, town } from '../contract/county.ts'
import { live, must, take } from '../contract/live.ts'
import { closed, day, inTurns, year } from './stage.ts'

let county: County
const all = closed.filter(([, register]) => register.restricted === 'all')
beforeAll(async () => {
  county = await openCounty()
  for (const [, register, told] of all) for (const story of told) await live(county, register, story)
  // Six clues more of one kind, so that there are enough of these and one of another.
  const [, clue, [story]] = all.find(([id]) => id === 'clue')!
  for (let nth = 0; nth < 6; nth++) must(await take(county, clue, story!.steps[0]!))
}, 240_000)
afterAll(() => county.end())

const figures = all.flatMap(([, { figures: defined = {} }]) => Object.entries(defined).filter(([, one]) => one.count !== 'manual'))
const small = (value: unknown): boolean => typeof value === 'number' && value > 0 && value < 5
const names = ['value', 'numerator', 'denominator', 'records', 'hidden', 'now', 'before']

/** Every small number that a told figure carries under one of its names, wherever it stands. Rates are judged by what they are made of. */
function smallIn(told: unknown, path = ''): readonly string[] {
  if (Array.isArray(told)) return told.flatMap((one, index) => smallIn(one, `${path}[${index}]`))
  if (told === null || typeof told !== 'object') return []
  const unit = 'unit' in told ? told.unit : undefined
  return Object.entries(told).flatMap(([name, value]) => [
    ...(names.includes(name) && small(value) && unit !== '%' ? [`${path}.${name} = ${value}`] : []),
    ...smallIn(value, `${path}.${name}`),
  ])
}

/** One post for every reach into the register that somebody at the township or the county has. */
const postsOf = (figure: string): readonly Role[] => {
  const reads = all.find(([, { figures: defined = {} }]) => figure in defined)![1].reads
  const reaches = Map.groupBy(allRoles, (role) => `${reads[role]} ${county.actor(role).appointments[0]!.unit}`)
  return [...reaches.values()].map(([first]) => first as Role)
}

async function toldTo(actor: Actor, figure: string, splits: readonly string[]): Promise<unknown> {
  const office = county.at(day)
  const asked = [town.code, '990700'].flatMap((unit) => [undefined, ...splits].map((by) => ({ figure, unit, ...year, by })))
  const told = await inTurns(asked, async (one) => [
    await openFigure(office, actor, one),
    await pictureFigure(office, actor, one),
    await openFigure(office, actor, { ...one, to: '2026-06-30' }),
    await pictureFigure(office, actor, { ...one, to: '2026-03-31' }),
  ])
  return told.flat().filter((one) => !isProblem(one))
}

describe('a figure that a post does not see', () => {
  it('is refused as such at one’s own unit, and as another’s elsewhere', async () => {
    const asked = (unit: string) => openFigure(county.at(day), county.actor('principal'), { figure: 'clue.found', unit, ...year })
    const [own, other] = [await asked(town.code), await asked('990700')]
    expect([own, other].map((one) => isProblem(one) && one.code)).toEqual(['MF-PER-003', 'MF-PER-006'])
    expect(isProblem(own) && own.message).toContain('发现、收到的线索')
  })
})

describe('counts of matters for named persons', () => {
  it.each(figures)(
    '%s: nobody is told fewer than five, whatever his post, split, period or place',
    async (figure, { by = [] }) => {
      for (const role of postsOf(figure)) expect([role, smallIn(await toldTo(county.actor(role), figure, by))]).toEqual([role, []])
    },
    240_000,
  )

  it('stand nowhere else either: not in the table of all figures, beside other townships, in spreadsheets or as records that stay hidden', async () => {
    const office = county.at(day)
    const mine = new Set(figures.map(([id]) => id))
    for (const role of allRoles) {
      const actor = county.actor(role)
      const table = await tallyFigures(office, actor, { unit: town.code, ...year })
      expect([role, smallIn(isProblem(table) ? [] : table.filter(({ id }) => mine.has(id)))]).toEqual([role, []])
      for (const [register] of all) {
        const beside = await figuresBeside(office, actor, { register, unit: '990700', ...year })
        expect([role, smallIn(isProblem(beside) ? [] : beside.figures)]).toEqual([role, []])
      }
      for (const [figure] of figures.filter(([id]) => postsOf(id).includes(role))) {
        const behind = await figureRecords(office, actor, { figure, unit: town.code, ...year, page: 1, size: 10 })
        expect([role, figure, isProblem(behind) ? 0 : behind.hidden]).toEqual([role, figure, 0])
        const sheet = await figureTable(office, actor, { figure, unit: town.code, ...year, as: 'csv' })
        const cells = isProblem(sheet)
          ? []
          : Buffer.from(sheet.bytes)
              .toString()
              .split(/[\r\n,]+/)
        expect([role, figure, cells.filter((cell) => /^"?[1-4]"?$/.test(cell))]).toEqual([role, figure, []])
      }
    }
  }, 240_000)

  it('are told where they are large: the counter is visible, the record is not', async () => {
    const told = must(await openFigure(county.at(day), county.actor('evaluator'), { figure: 'clue.found', unit: town.code, ...year }))
    // Six more; of the clues' own stories four that stayed and one taken over; one taken over in the stories of hand-overs.
    expect(told.value).toBe(12)
    const split = must(
      await pictureFigure(county.at(day), county.actor('justiceHead'), { figure: 'clue.found', unit: town.code, ...year, by: 'kind' }),
    )
    // Seven of one kind, two of two others each and one of another: these are hidden, and their sum is too small to be told by subtraction.
    expect(split.groups?.filter(({ now }) => small(now))).toEqual([])
  })

  it('are in no sentence of the yearly report, which anybody may draft (X22)', () => {
    const mine = new Set(all.flatMap(([, { figures: defined = {} }]) => Object.keys(defined)))
    expect(draftedFigures.filter((figure) => mine.has(figure))).toEqual([])
  })
})
