import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene, type Scene, town } from '../../../test/sheets/scene.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import { registers } from '../../registers/index.ts'
import { importRecords } from './import-records.ts'
import { makeTemplate } from './template.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())

async function open(register: string, wish: { unit?: string; step?: string } = {}) {
  const bytes = await makeTemplate(scene.office, register, wish)
  if (isProblem(bytes)) throw new Error(bytes.message)
  const book = new Workbook()
  await book.xlsx.load(bytes)
  const [sheet, notes] = book.worksheets
  const texts = (row: number) => (sheet!.getRow(row).values as unknown[]).slice(1).map(String)
  return { bytes, book, sheet: sheet!, notes: notes!, headings: texts(1), example: texts(2) }
}

describe('the template of a register', () => {
  it('has a column for every field of the opening step, the required ones marked, parties numbered', async () => {
    const { headings } = await open('dispute')
    expect(headings.slice(0, 6)).toEqual(['事项名称＊', '村（社区）', '发现日期＊', '来源＊', '纠纷类型＊', '当事人1类别'])
    expect(headings).toEqual(expect.arrayContaining(['当事人1公民身份号码', '当事人2姓名或名称', '纠纷概况＊', '涉及金额', '诉讼阶段']))
    expect(headings.filter((heading) => /^当事人3|调解案号|协议/.test(heading))).toEqual([])
  })

  it('offers the closed lists and the villages of the unit as drop-downs', async () => {
    const { sheet, book, headings } = await open('activity', { unit: town })
    const listed = (heading: string) => {
      const letter = String.fromCharCode(65 + headings.findIndex((one) => one.startsWith(heading)))
      const rule = sheet.getCell(`${letter}3`).dataValidation
      const last = rule && 'formulae' in rule ? Number(/\$(\d+)$/.exec(String(rule.formulae[0]))?.[1]) : 0
      return Array.from({ length: last }, (_, row) => book.getWorksheet('字典')!.getCell(`${letter}${row + 1}`).value)
    }
    expect(listed('村（社区）')).toEqual(['上青村', '下青村', '石门村', '竹园村', '长岭村', '河湾村'])
    expect(listed('活动形式')).toHaveLength(9)
    expect(listed('主办单位')).toContain('青石镇司法所')
    expect(listed('活动地点')).toEqual([])
    expect(book.getWorksheet('字典')!.state).toBe('veryHidden')
  })

  it('explains every column on a second sheet', async () => {
    const { notes, headings } = await open('dispute')
    const told = notes.getColumn(1).values as unknown[]
    for (const heading of headings) expect(told).toContain(heading.replace('＊', ''))
    expect(notes.name).toBe('填写说明')
  })

  it.each(registers.map(({ id }) => id))('is made for %s, or it is said why not', async (id) => {
    const result = await makeTemplate(scene.office, id)
    expect(isProblem(result) ? result.code : result.byteLength > 1000).toEqual(isProblem(result) ? 'MF-IMP-017' : true)
  })

  it('chooses among several opening steps', async () => {
    expect((await open('activity', { step: 'enter' })).headings).toContain('参加人次＊')
    expect((await open('activity')).headings).toContain('计划日期＊')
    expect(await makeTemplate(scene.office, 'activity', { step: 'verify' })).toMatchObject({ code: 'MF-STP-001' })
    expect(await makeTemplate(scene.office, 'nothing')).toMatchObject({ code: 'MF-REC-002' })
  })

  it('comes back untouched as a file without rows: the example is never imported', async () => {
    for (const register of ['activity', 'dispute']) {
      const { bytes, example } = await open(register, { unit: town })
      expect(example[0]).toBe('【示例】本行不导入')
      const result = await importRecords(scene.office, scene.actor('clerkJustice'), {
        register,
        unit: town,
        file: bytes,
        name: '模板.xlsx',
      })
      expect(result).toMatchObject({ problem: { code: 'MF-IMP-010' } })
    }
  })

  it('filled in, is imported', async () => {
    const { book, sheet, headings, example } = await open('activity', { unit: town })
    const row = sheet.getRow(3)
    for (const [index, cell] of example.entries()) row.getCell(index + 1).value = cell
    row.getCell(1).value = '照着例子填的一场'
    for (const [heading, value] of [
      ['主办单位', '青石镇司法所'],
      ['宣讲人', ''],
      ['宣讲的法律顾问', ''],
    ] as const)
      row.getCell(headings.findIndex((one) => one.startsWith(heading) && one.replace('＊', '') === heading) + 1).value = value
    const file = new Uint8Array(await book.xlsx.writeBuffer())
    expect(
      await importRecords(scene.office, scene.actor('clerkJustice'), { register: 'activity', unit: town, file, name: '填好.xlsx' }),
    ).toMatchObject({ rows: 1 })
  })
})
