import { hash } from 'node:crypto'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { dispute, found, openScene, type Scene, town, xlsx } from '../../../test/sheets/scene.ts'
import { registers } from '../../registers/index.ts'
import { verify } from '../../store/index.ts'
import { importRecords } from './import-records.ts'
import { undoImport } from './import-undo.ts'

// More rows than are judged and written together: what holds for a small sheet holds across lots.
let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())
beforeEach(() => scene.sql('TRUNCATE dispute, event, clock, secret_key, person_lookup, numbering, import_batch'))

const rows = 1201
const years = ['2025', '2026', '2024']
/** The years come in turn in the first thousand rows; the last one only behind them. */
const yearOf = (nth: number) => (nth < 1000 ? years[nth % 2] : years[nth % 3]) as string
const sheet = (change: (nth: number) => Parameters<typeof dispute>[1] = () => ({})) =>
  xlsx(found, ...Array.from({ length: rows }, (_, nth) => dispute(`事项${nth}`, { 发现日期: `${yearOf(nth)}-03-05`, ...change(nth) })))

const bring = (file: Uint8Array) =>
  importRecords(scene.office, scene.actor('clerkJustice'), { register: 'dispute', unit: town, file, name: '纠纷.xlsx' })
const count = async (table: string) => Number((await scene.sql(`SELECT count(*) AS n FROM ${table}`))[0]?.n)

const nothingWritten = async () => {
  for (const table of ['dispute', 'event', 'secret_key', 'person_lookup', 'numbering', 'import_batch']) expect(await count(table)).toBe(0)
}

it('many rows get the numbers of each year without a gap, in the order of the rows, and their chains hold', async () => {
  expect(await bring(await sheet())).toMatchObject({ rows })
  const stored = await scene.sql('SELECT title, code FROM dispute')
  const codes = new Map(stored.map(({ title, code }) => [title, code]))
  const given = new Map<string, number>()
  for (let nth = 0; nth < rows; nth += 1) {
    const next = (given.get(yearOf(nth)) ?? 0) + 1
    given.set(yearOf(nth), next)
    expect(codes.get(`事项${nth}`)).toBe(`JF-${town}-${yearOf(nth)}-${String(next).padStart(5, '0')}`)
  }
  const last = await scene.sql("SELECT year, last FROM numbering WHERE scheme = 'dispute' ORDER BY year")
  expect(last).toEqual([...given].sort().map(([year, number]) => ({ year: Number(year), last: number })))
  expect(await count('secret_key')).toBe(rows)
  expect(await verify(scene.office.db, registers)).toEqual([])
})

it('one wrong row at the end undoes all that was written, and every wrong row is told', async () => {
  const wrong = (nth: number) => (nth === 700 || nth === rows - 1 ? { 纠纷类型: '吵架' } : {})
  const result = await bring(await sheet(wrong))
  expect(result).toMatchObject({ problem: { code: 'MF-IMP-001' }, rejected: expect.any(Uint8Array) })
  const { details } = (result as { problem: { details: readonly { message: string }[] } }).problem
  expect(details.map(({ message }) => message.slice(0, 12))).toEqual(['第 702 行“纠纷类型', `第 ${rows + 1} 行“纠纷类`])
  await nothingWritten()
})

it('what only the end of a file shows refuses all of it: another sheet that fits too', async () => {
  const book = new Workbook()
  const first = book.addWorksheet('一月')
  for (const row of [found, ...Array.from({ length: 3001 }, (_, nth) => dispute(`事项${nth}`))]) first.addRow([...row])
  const second = book.addWorksheet('二月')
  for (const row of [found, dispute('又一件')]) second.addRow([...row])
  expect(await bring(new Uint8Array(await book.xlsx.writeBuffer()))).toMatchObject({ problem: { code: 'MF-IMP-022' } })
  await nothingWritten()
})

it('what only the end of a file shows refuses all of it: more rows than one may bring', async () => {
  const many = await xlsx(found, ...Array.from({ length: 20_001 }, (_, nth) => dispute(`事项${nth}`)))
  expect(await bring(many)).toMatchObject({ problem: { code: 'MF-IMP-011' } })
  await nothingWritten()
})

it('two files that meet the years in another order wait for each other and are both in', async () => {
  const turned = (nth: number) => ({ 事项名称: `另${nth}`, 发现日期: `${yearOf(rows - 1 - nth)}-03-05` })
  const results = await Promise.all([bring(await sheet()), bring(await sheet(turned))])
  expect(results).toMatchObject([{ rows }, { rows }])
  expect(await scene.sql('SELECT count(DISTINCT code)::int AS n FROM dispute')).toEqual([{ n: 2 * rows }])
})

it('the records of a batch can be undone, those of an earlier version too', async () => {
  const result = await bring(await xlsx(found, dispute('一'), dispute('二', { 发现日期: '2026-03-06' })))
  const { batch } = result as { batch: string }
  // As version 0.3.0 made the ids: the digest of batch and place alone.
  for (const [nth, { id }] of (await scene.sql('SELECT id FROM dispute ORDER BY code')).entries()) {
    const hex = hash('sha256', `${batch}/${nth}`)
    const earlier = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
    await scene.sql('UPDATE dispute SET id = $2 WHERE id = $1', [id, earlier])
  }
  expect(await undoImport(scene.office, scene.actor('justiceHead'), batch)).toEqual({ rows: 2, batch })
  expect(await scene.sql('SELECT count(*)::int AS n FROM dispute WHERE voided IS NULL')).toEqual([{ n: 0 }])
})
