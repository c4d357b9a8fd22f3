import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withComputed } from '../../src/kernel/value.ts'
import { rulesOf } from '../../src/office/figures/figure-rules.ts'
import { countFigures } from '../../src/office/figures/tally-figures.ts'
import { registerById } from '../../src/registers/index.ts'
import { saveUnits } from '../../src/store/index.ts'
import { saveZeroReport } from '../../src/store/tally/figure-facts.ts'
import { tally } from '../../src/store/tally/tally.ts'
import { type County, openCounty, put, putAll } from '../portal/county.ts'
import { type Made, type Report, reports, type Stated } from './stated.ts'

const folder = '../shared/seeds'
const texts = existsSync(folder) ? readdirSync(folder) : []
/** Each report is told by a township of its own, and each has as many villages as the first of the reports counts. */
const townOf = (index: number) => 10 * (index + 1)
const villagesPerTown = 10

let county: County
beforeAll(async () => {
  county = await openCounty()
  county.at = '2026-06-30T02:00:00.000Z'
  const tree = county.office.tree()
  const more = reports.flatMap((_, index) => {
    const town = townOf(index)
    const missing = villagesPerTown - tree.children(town).filter(({ kind }) => kind === 'village').length
    return Array.from({ length: missing }, (_one, n) => ({
      id: 5000 + index * 20 + n,
      code: `${tree.get(town)?.code}9${String(n).padStart(2, '0')}`,
      name: `新设${n}村`,
      shortName: `新设${n}村`,
      kind: 'village' as const,
      parent: town,
    }))
  })
  await county.db.owner((tx) => saveUnits(tx, more))
  await county.office.refresh()
  log = await put(county, { register: 'adviser-log', title: '坐班', state: 'verified', values: { servedOn: '2020-05-12' } })
  for (const [index, report] of reports.entries()) {
    const rows = report.figures.flatMap(({ rows = [] }) => rows)
    for (const one of rows) await write(one, townOf(index))
  }
}, 240_000)
afterAll(() => county?.close())

/** What is worked out from other values is worked out here too, as by every step. */
const whole = (register: string, values: Record<string, unknown>) =>
  withComputed(registerById(register)?.fields ?? {}, values.log === '@log' ? { ...values, log } : values)
/** An entry of an adviser's log that was verified. */
let log: string

const write = ({ register, count, state, values }: Made, unit: number) =>
  putAll(
    county,
    register,
    Array.from({ length: count }, (_, n) => ({
      unit,
      title: `${register}${n}`,
      state,
      values: whole(register, typeof values === 'function' ? values(n) : values),
    })),
  )

/** `figure@choice`: the share of one choice, where the report counts only that. */
async function counted(report: Report, index: number, { figure }: Stated) {
  const [id = '', choice] = figure.split('@')
  const range = { from: `${report.year}-01-01`, to: `${report.year}-12-31` }
  const entry = rulesOf(county.office).catalogue.get(id)
  if (!entry) throw new Error(`no figure ${id}`)
  if (choice === undefined) {
    const [value] = await countFigures(county.office, [entry], { unit: townOf(index), ...range })
    return value?.value
  }
  const by = { 'publicity.events': 'theme', 'keyPersons.registered': 'category', 'study.byLaw': 'laws' }[id] ?? 'kind'
  const units = county.office.tree().subtree(townOf(index))
  const { groups } = await county.db.owner((tx) => tally(tx, rulesOf(county.office).book, { figure: id, units, by, ...range }))
  return groups?.find(({ group }) => group === choice)?.value
}

/** The zero report of the township over the whole year. */
const reportZero = ({ year }: Report, index: number, register: string) =>
  county.db.owner((tx) =>
    saveZeroReport(tx, {
      unit: townOf(index),
      register,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      by: 'clerk',
      at: `${year + 1}-01-05T02:00:00.000Z`,
    }),
  )

describe.each(reports.map((report, index) => [report.seed, report.year, report, index] as const))(
  'the report %s of %i',
  (seed, _year, report, index) => {
    const file = texts.find((name) => name.startsWith(seed))
    it.skipIf(file === undefined)(
      `states these figures in these words${file ? '' : ' (skipped: the reports are not on this machine)'}`,
      () => {
        const text = readFileSync(`${folder}/${file}`, 'utf8')
        expect(report.figures.filter(({ says }) => !text.includes(says)).map(({ says, figure }) => `${says} ${figure}`)).toEqual([])
      },
    )
    it.each(report.figures.map((one) => [one.says, one.figure, one] as const))('%s: %s', async (_says, _figure, one) => {
      const entry = rulesOf(county.office).catalogue.get(one.figure.split('@')[0] ?? '')
      if (one.manual) return expect(entry?.definition.count).toBe('manual')
      if (one.zero) {
        expect(await counted(report, index, one)).toBeNull()
        await reportZero(report, index, entry?.register.id ?? '')
      }
      expect(await counted(report, index, one)).toBe(one.value)
    })
  },
)
