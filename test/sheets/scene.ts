import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook, WorkbookReader } from '@cj-tech-master/excelts'
import { Client } from 'pg'
import type { Actor } from '../../src/kernel/role.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import { places } from '../../src/office/demonstration/places.ts'
import { staff } from '../../src/office/demonstration/staff.ts'
import type { Office } from '../../src/office/office.ts'
import { registers } from '../../src/registers/index.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { appoint, migrate, openDatabase, savePersons, saveUnits } from '../../src/store/index.ts'
import { createTestDatabase } from '../database.ts'

/** The first two townships of the fictional county. */
export const town = '990600101'
export const otherTown = '990600102'
export const townUnit = 10

/** An office over a database of its own with the real registers and the county's staff. `sql` sees everything, as nobody in the office does. */
export type Scene = {
  readonly office: Office
  readonly actor: (role: string, unit?: string) => Actor
  readonly sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  readonly end: () => Promise<void>
}

/** People beside the staff: an adviser whose name nobody else has, and two of one name. */
const others = [
  { id: 'p-zhou', name: '周晓雨', unit: townUnit, active: true },
  { id: 'p-li-1', name: '李明', unit: townUnit, active: true },
  { id: 'p-li-2', name: '李明', unit: townUnit + 2, active: true },
]

export async function openScene(): Promise<Scene> {
  const [database, folder] = [await createTestDatabase(), mkdtempSync(join(tmpdir(), 'mingfa-sheets-'))]
  const db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'key'), poolSize: 4 })
  await migrate(db, registers)
  const units = places()
  const people = staff(units)
  await db.owner(async (tx) => {
    await saveUnits(tx, units)
    await savePersons(tx, [...people.map(({ id, name, unit }) => ({ id, name, unit, active: true })), ...others])
    await appoint(
      tx,
      people.map(({ id, appointment }) => ({ person: id, ...appointment })),
    )
  })
  const files = folderStore(join(folder, 'files'))
  const office = await assembleOffice({ db, files, registers, now: () => '2026-06-30T02:00:00.000Z' })
  const superuser = new Client(database.url)
  await superuser.connect()
  return {
    office,
    actor: (role, unit = town) => office.actor(`${unit}-${role}`) as Actor,
    sql: async (text, values) => (await superuser.query(text, values)).rows,
    end: async () => {
      await Promise.all([db.close(), superuser.end()])
      await database.drop()
      rmSync(folder, { recursive: true })
    },
  }
}

type Given = string | number | boolean | Date | null | { formula: string; result?: string | number }

/** An xlsx with one sheet of these rows, as an office program writes it. */
export async function xlsx(...rows: readonly (readonly Given[])[]): Promise<Uint8Array> {
  const book = new Workbook()
  const sheet = book.addWorksheet('台账')
  for (const row of rows) {
    const added = sheet.addRow([...row])
    for (const [index, value] of row.entries()) if (value instanceof Date) added.getCell(index + 1).numFmt = 'yyyy/m/d'
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The texts of the first sheet, row by row. */
export async function rowsIn(bytes: Uint8Array): Promise<string[][]> {
  for await (const sheet of new WorkbookReader(bytes, { sharedStrings: 'cache', styles: 'cache' })) {
    const rows: string[][] = []
    for await (const row of sheet)
      rows.push(Array.from((row.values as unknown[]).slice(1), (value) => (value === null || value === undefined ? '' : String(value))))
    return rows
  }
  return []
}

export const plans = [
  '事项名称',
  '村（社区）',
  '活动形式',
  '主题',
  '计划日期',
  '活动地点',
  '主办单位',
  '宣传的法律法规',
  '宣讲人',
  '法律七进',
] as const

/** A good row of the activity register's plan; whatever is given instead wins. */
export const plan = (title: string, change: Partial<Record<(typeof plans)[number], Given>> = {}): Given[] => {
  const row: Record<(typeof plans)[number], Given> = {
    事项名称: title,
    '村（社区）': '上青村',
    活动形式: '宣讲',
    主题: '民法典',
    计划日期: '2026-05-18',
    活动地点: '上青村院坝',
    主办单位: '青石镇',
    宣传的法律法规: '《中华人民共和国民法典》',
    宣讲人: null,
    法律七进: '乡村',
    ...change,
  }
  return plans.map((heading) => row[heading])
}

export const found = [
  '事项名称',
  '村（社区）',
  '发现日期',
  '来源',
  '纠纷类型',
  '当事人1类别',
  '当事人1姓名',
  '当事人1身份证号',
  '当事人2类别',
  '当事人2姓名',
  '当事人2身份证号',
  '涉及人数',
  '纠纷概况',
  '涉及金额',
] as const

/** A good row of the dispute register. */
export const dispute = (title: string, change: Partial<Record<(typeof found)[number], Given>> = {}): Given[] => {
  const row: Record<(typeof found)[number], Given> = {
    事项名称: title,
    '村（社区）': '下青村',
    发现日期: '2026-03-05',
    来源: '排查',
    纠纷类型: '邻里',
    当事人1类别: '自然人',
    当事人1姓名: '王强',
    当事人1身份证号: '990601199001010016',
    当事人2类别: '自然人',
    当事人2姓名: '赵立',
    当事人2身份证号: '990601198503120026',
    涉及人数: 2,
    纠纷概况: '院墙占用通道。',
    涉及金额: '1,200.50元',
    ...change,
  }
  return found.map((heading) => row[heading])
}
