import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dispute, found, openScene, otherTown, plan, plans, rowsIn, type Scene, town, townUnit, xlsx } from '../../../test/sheets/scene.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { exportsOf } from '../../store/index.ts'
import { type Exported, type ExportRequest, exportRecords } from './export-records.ts'
import { importRecords } from './import-records.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
  const put = (register: string, file: Uint8Array) =>
    importRecords(scene.office, scene.actor('clerkJustice'), { register, unit: town, file, name: 'a.xlsx' })
  await put(
    'activity',
    await xlsx(plans, plan('=HYPERLINK("http://x")', { 活动地点: '+86院坝' }), plan('第二场', { 计划日期: '2026-06-01' })),
  )
  // A dispute with a minor is restricted: its clerk sees it, nobody exports it.
  const headings = [...found, '当事人2未成年人']
  await put('dispute', await xlsx(headings, [...dispute('占道'), '否'], [...dispute('伤了孩子'), '是']))
})
afterAll(() => scene.end())

const take = (register: string, more: Partial<ExportRequest> & { role?: string } = {}) => {
  const { role = 'clerkJustice', ...request } = more
  return exportRecords(scene.office, scene.actor(role), {
    register,
    unit: town,
    reason: '季度核对',
    recipient: '县司法局',
    basis: '依法报送统计',
    ...request,
  })
}
const right = (result: Exported | Problem): Exported => {
  if (isProblem(result)) throw new Error(result.message)
  return result
}
const column = (rows: readonly string[][], heading: string) => rows.slice(1).map((row) => row[rows[0]!.indexOf(heading)] ?? '')

describe('an export', () => {
  it('gives the columns of the list first, in words', async () => {
    const { bytes, rows, name } = right(await take('activity'))
    expect([rows, name]).toEqual([2, '普法活动 2026-06-30.xlsx'])
    const sheet = await rowsIn(bytes)
    expect(sheet[0]?.slice(0, 11)).toEqual([
      '编号',
      '事项名称',
      '单位',
      '村（社区）',
      '状态',
      '活动日期',
      '活动形式',
      '主题',
      '活动地点',
      '主办单位',
      '参加人次',
    ])
    expect(column(sheet, '主题')).toEqual(['民法典', '民法典'])
    expect(column(sheet, '村（社区）')).toEqual(['青石镇上青村', '青石镇上青村'])
    expect(column(sheet, '活动日期')).toEqual(['2026-06-01', '2026-05-18'])
  })

  it('asks like a list: period, unit, text', async () => {
    expect(right(await take('activity', { from: '2026-05-25', to: '2026-06-30' })).rows).toBe(1)
    expect(right(await take('activity', { q: '第二场' })).rows).toBe(1)
    expect(right(await take('activity', { unit: otherTown })).rows).toBe(0)
    expect(await take('activity', { from: '2026-02-30' })).toMatchObject({ code: 'MF-DAT-001' })
    expect(await take('dispute', { role: 'clerkOffice' })).toMatchObject({ code: 'MF-PER-003' })
  })

  it('AV-06, T-06: holds texts that no program calculates, in xlsx and in CSV', async () => {
    const sheet = await rowsIn(right(await take('activity')).bytes)
    expect(column(sheet, '事项名称')).toContain('=HYPERLINK("http://x")')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(right(await take('activity', { as: 'csv' })).bytes)
    expect(text.startsWith('\ufeff编号,事项名称')).toBe(true)
    expect(text).toContain(`,"'=HYPERLINK(""http://x"")",`)
    expect(text).toContain(",'+86院坝,")
  })

  it('leaves out restricted records, sensitive fields and whoever the parties are', async () => {
    const { bytes, rows } = right(await take('dispute'))
    expect(rows).toBe(1)
    const text = JSON.stringify(await rowsIn(bytes))
    expect(text).toContain('占道')
    for (const secret of ['伤了孩子', '990601199001010016', '王强', 'v1.']) expect(text).not.toContain(secret)
  })

  it('needs a reason of four characters', async () => {
    expect(await take('activity', { reason: ' 核对 ' })).toMatchObject({ code: 'MF-IMP-020', field: 'reason' })
  })

  it('PI-06: of a register with personal data says whom it goes to and on which basis, in the file, in the log and in the audit', async () => {
    for (const field of ['recipient', 'basis']) expect(await take('dispute', { [field]: ' ' })).toMatchObject({ code: 'MF-IMP-035', field })
    const said = { recipient: '县司法局', basis: '依法报送统计' }
    right(await take('dispute', { recipient: ` ${said.recipient} ` }))
    expect((await scene.sql('SELECT recipient, basis FROM export_log ORDER BY id DESC LIMIT 1'))[0]).toEqual(said)
    const [line] = await scene.sql("SELECT detail FROM audit WHERE kind = 'exported' ORDER BY id DESC LIMIT 1")
    expect(line?.detail).toMatchObject(said)
  })

  it('is kept with who, what, how much, why and the digest of the file', async () => {
    const logged = async () => (await scene.sql('SELECT id FROM export_log')).length
    const before = await logged()
    const { bytes } = right(await take('activity', { from: '2026-06-01', to: '2026-06-30', reason: '报县司法局核对' }))
    await take('activity', { reason: '短' })
    expect(await logged()).toBe(before + 1)
    const kept = await scene.office.db.read({ user: '', units: [townUnit], villages: [] }, (tx) => exportsOf(tx, [townUnit]))
    expect(kept[0]).toMatchObject({
      register: 'activity',
      unit: townUnit,
      actor: { id: `${town}-clerkJustice` },
      rows: 1,
      reason: '报县司法局核对',
      at: '2026-06-30T02:00:00.000Z',
      filter: { unit: town, from: '2026-06-01', to: '2026-06-30' },
      digest: createHash('sha256').update(bytes).digest('hex'),
    })
    expect(await scene.office.db.read({ user: '', units: [20], villages: [] }, (tx) => exportsOf(tx, [townUnit]))).toEqual([])
  })
})
