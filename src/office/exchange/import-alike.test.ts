import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScene, rowsIn, type Scene, town, xlsx } from '../../../test/sheets/scene.ts'
import { importRecords } from './import-records.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())

const headings = [
  '事项名称',
  '姓名',
  '人员性质',
  '岗位',
  '执法角色',
  '到岗日期',
  '首次取得执法证日期',
  '执法证号',
  '发证机关',
  '有效期起',
  '有效期止',
  '公示的姓名',
]
const officer = (name: string, cert: string) => [
  `${name}的执法证`,
  name,
  '公务员',
  '综合执法队员',
  '执法',
  '2026-02-01',
  '2024-01-10',
  cert,
  '县人民政府',
  '2024-01-10',
  '2028-01-09',
  name,
]
const sent = (rows: readonly string[][], name: string) =>
  xlsx(headings, ...rows).then((file) =>
    importRecords(scene.office, scene.actor('justiceHead'), { register: 'officer', unit: town, file, name, step: 'enrol' }),
  )

describe('a guard that looks for another record alike', () => {
  it('judges a row of a sheet as it judges a form: the number of a certificate belongs to one person', async () => {
    expect(await sent([officer('甲一', 'ZF-001'), officer('甲二', 'ZF-002')], '第一份.xlsx')).toMatchObject({ rows: 2 })
    const again = await sent([officer('乙一', 'ZF-003'), officer('乙二', 'ZF-002')], '第二份.xlsx')
    const problem = 'problem' in again ? again.problem : null
    expect(problem).toMatchObject({ code: 'MF-IMP-001' })
    expect(problem?.details?.map(({ message }) => message)).toEqual([expect.stringContaining('这个执法证号已经登记在别人名下')])
    expect(problem?.details?.[0]?.message).toContain('第 3 行')
    expect(await scene.sql('SELECT count(*)::int AS n FROM officer')).toEqual([{ n: 2 }])
  })

  it('sees the earlier row of the same sheet, and not what stands in another unit', async () => {
    const twice = await sent([officer('丙一', 'ZF-009'), officer('丙二', 'ZF-009')], '第三份.xlsx')
    expect('problem' in twice && twice.problem.details?.map(({ message }) => message)).toEqual([expect.stringContaining('第 3 行')])
    const file = await xlsx(headings, officer('丁一', 'ZF-001'))
    const other = { register: 'officer', unit: '990600102', file, name: '邻镇.xlsx', step: 'enrol' }
    expect(await importRecords(scene.office, scene.actor('justiceHead', '990600102'), other)).toMatchObject({ rows: 1 })
  })
})

it('gives a wrong cell its reason as a comment beside it, and takes the file again once it is corrected', async () => {
  const wrong = officer('戊一', 'ZF-011').with(5, '不知道')
  const refused = await sent([wrong, officer('戊二', 'ZF-012')], '第四份.xlsx')
  const rejected = 'rejected' in refused ? refused.rejected : undefined
  const book = new Workbook()
  await book.xlsx.load(rejected as Uint8Array)
  const sheet = book.worksheets[0]!
  expect(JSON.stringify(sheet.getCell('F2').note)).toContain('到岗日期')
  expect(sheet.getCell('E2').note).toBeUndefined()
  expect((await rowsIn(rejected as Uint8Array))[1]?.at(-1)).toContain('到岗日期')
  sheet.getCell('F2').value = '2026-02-01'
  const corrected = new Uint8Array(await book.xlsx.writeBuffer())
  const asked = { register: 'officer', unit: town, file: corrected, name: '改好.xlsx', step: 'enrol' }
  expect(await importRecords(scene.office, scene.actor('justiceHead'), asked)).toMatchObject({ rows: 2 })
})
