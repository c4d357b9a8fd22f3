import { crc32, deflateRawSync } from 'node:zlib'
import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dispute, found, openScene, otherTown, plan, plans, rowsIn, type Scene, town, xlsx } from '../../../test/sheets/scene.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { openRecord } from '../records/open-record.ts'
import { perform } from '../steps/perform.ts'
import { type Imported, importRecords } from './import-records.ts'
import { undoImport } from './import-undo.ts'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
})
afterAll(() => scene.end())

const activities = (file: Uint8Array, more: { name?: string; unit?: string; role?: string } = {}) =>
  importRecords(scene.office, scene.actor(more.role ?? 'clerkJustice'), {
    register: 'activity',
    unit: more.unit ?? town,
    file,
    name: more.name ?? '活动.xlsx',
  })
const disputes = (file: Uint8Array, name = '纠纷.xlsx') =>
  importRecords(scene.office, scene.actor('clerkJustice'), { register: 'dispute', unit: town, file, name })

const count = async (table: string) => Number((await scene.sql(`SELECT count(*) AS n FROM ${table}`))[0]?.n)
const refusal = (result: Imported) => ('problem' in result ? (result.problem as Problem) : undefined)
const details = (result: Imported) => refusal(result)?.details?.map(({ message }) => message) ?? []
const batchOf = (result: Imported): string => {
  if ('rows' in result) return result.batch
  throw new Error(`${result.problem.message} ${details(result).join(' ')}`)
}

describe('a good file', () => {
  beforeEach(async () => {
    await scene.sql('TRUNCATE activity, dispute, event, clock, secret_key, numbering, import_batch')
  })

  it('becomes records with events, numbers in the order of the rows, and one batch', async () => {
    const result = await activities(await xlsx(plans, plan('第一场'), plan('第二场', { 计划日期: '2026-05-19' })))
    expect(result).toEqual({ rows: 2, batch: batchOf(result), asides: [] })
    expect(
      await scene.sql(
        'SELECT title, code, state, unit_id, village_id, form, theme, planned_on::text AS day, host, laws, version FROM activity ORDER BY code',
      ),
    ).toEqual([
      {
        title: '第一场',
        code: 'PF-990600101-2026-00001',
        state: 'planned',
        unit_id: 10,
        village_id: 12,
        form: 'lecture',
        theme: 'civilCode',
        day: '2026-05-18',
        host: town,
        laws: ['中华人民共和国民法典'],
        version: 1,
      },
      expect.objectContaining({ title: '第二场', code: 'PF-990600101-2026-00002', day: '2026-05-19' }),
    ])
    const events = await scene.sql("SELECT step, actor_id, actor_role, reason, base->>'title' AS title FROM event ORDER BY id")
    expect(events[0]).toEqual({
      title: '第一场',
      step: 'plan',
      actor_id: `${town}-clerkJustice`,
      actor_role: 'clerkJustice',
      reason: '由文件“活动.xlsx”第 2 行导入',
    })
    expect(await scene.sql('SELECT register, unit_id, rows, by FROM import_batch')).toEqual([
      { register: 'activity', unit_id: 10, rows: 2, by: `${town}-clerkJustice` },
    ])
  })

  it('of the next time goes on with the numbers, and numbers of earlier years are a series of their own', async () => {
    await activities(await xlsx(plans, plan('甲')))
    await activities(await xlsx(plans, plan('乙')))
    await disputes(await xlsx(found, dispute('旧', { 发现日期: '2024-07-01' }), dispute('新')))
    expect((await scene.sql('SELECT code FROM activity UNION SELECT code FROM dispute ORDER BY code')).map(({ code }) => code)).toEqual([
      'JF-990600101-2024-00001',
      'JF-990600101-2026-00001',
      'PF-990600101-2026-00001',
      'PF-990600101-2026-00002',
    ])
  })

  it('needs no reason for what happened long ago, and every record can be opened and goes on as if it had been typed', async () => {
    const batch = batchOf(await disputes(await xlsx(found, dispute('占道', { 发现日期: '2025-01-10' }))))
    expect(batch).toMatch(/^[\da-f-]{36}$/)
    const [row] = await scene.sql('SELECT id FROM dispute')
    const view = await openRecord(scene.office, scene.actor('justiceHead'), { register: 'dispute', id: String(row?.id) })
    if (isProblem(view)) throw new Error(view.message)
    expect(view.record).toMatchObject({ title: '占道', state: 'found', values: { foundOn: '2025-01-10', amount: 120_050 } })
    expect(view.steps.map(({ step }) => step)).toContain('triage')
  })

  it('may have its columns in any order, headings with marks and brackets, a title above, empty rows, an example and a sum', async () => {
    const [name, ...rest] = plans
    const headings = [...rest, ` ${name} ＊`, '序号']
    const turned = (row: readonly (string | number | null)[]) => [...row.slice(1), row[0] ?? null, 1]
    const result = await activities(
      await xlsx(
        ['青石镇2026年普法计划'],
        [],
        headings,
        turned(plan('【示例】本行不导入') as string[]),
        turned(plan('真的一场') as string[]),
        [],
        ['合计', null, null, 1],
      ),
    )
    expect(refusal(result)).toBeUndefined()
    expect(await scene.sql('SELECT title FROM activity')).toEqual([{ title: '真的一场' }])
  })

  it('gives choices by label or key, several in one cell, and people by name', async () => {
    const rows = [
      plan('标签', { 活动形式: '知识竞赛、趣味活动', 法律七进: '乡村、 学校；社区', 宣讲人: '周晓雨' }),
      plan('键', { 活动形式: 'talk', 法律七进: 'organ' }),
    ]
    expect(refusal(await activities(await xlsx(plans, ...rows)))).toBeUndefined()
    expect(await scene.sql('SELECT form, "into", speakers FROM activity ORDER BY code')).toEqual([
      { form: 'contest', into: ['village', 'school', 'community'], speakers: ['p-zhou'] },
      { form: 'talk', into: ['organ'], speakers: null },
    ])
  })

  it('writes dates in five notations, and a real date cell', async () => {
    // 46086 is 2026-03-05: 46023 is 2026-01-01 (45658 is 2025-01-01), then 31 + 28 + 4 days.
    const notations = ['2026-03-05', '2026/3/5', '2026.3.5', '2026年3月5日', 46_086, new Date(Date.UTC(2026, 2, 5))]
    expect(
      refusal(await activities(await xlsx(plans, ...notations.map((day, index) => plan(`第${index}场`, { 计划日期: day }))))),
    ).toBeUndefined()
    expect(await scene.sql('SELECT DISTINCT planned_on::text AS day FROM activity')).toEqual([{ day: '2026-03-05' }])
  })

  it('DB-23: seals id numbers: they are in no column and no event as they are', async () => {
    await disputes(await xlsx(found, dispute('占道')))
    const [row] = await scene.sql(`SELECT parties::text || (SELECT string_agg("set"::text, '') FROM event) AS everything FROM dispute`)
    expect(row?.everything).not.toContain('990601199001010016')
    expect(row?.everything).toContain('王强')
  })

  it('takes what a formula shows, and refuses one that shows nothing', async () => {
    expect(
      refusal(await activities(await xlsx(plans, plan('有结果', { 活动地点: { formula: 'A1&"院坝"', result: '上青院坝' } })))),
    ).toBeUndefined()
    expect(await scene.sql('SELECT place FROM activity')).toEqual([{ place: '上青院坝' }])
    const result = await activities(await xlsx(plans, plan('无结果', { 活动地点: { formula: '1/0' } })))
    expect(details(result)).toEqual(['第 2 行“活动地点”：“活动地点”的公式没有可用的结果。'])
  })

  it('may be CSV in UTF-8 or GB18030', async () => {
    const lines = [plans, plan('甲'), plan('乙', { 活动地点: '"上青村, 院坝"' })]
      .map((row) => row.map((cell) => cell ?? '').join(','))
      .join('\r\n')
    expect(refusal(await activities(new TextEncoder().encode(`\ufeff${lines}`), { name: '活动.csv' }))).toBeUndefined()
    expect(refusal(await activities(inGb18030, { name: '旧表.csv' }))).toBeUndefined()
    expect((await scene.sql('SELECT title, place FROM activity ORDER BY code')).map(({ title, place }) => [title, place])).toEqual([
      ['甲', '上青村院坝'],
      ['乙', '上青村, 院坝'],
      ['法律', '法律'],
    ])
  })
})

/** 事项名称,活动形式,主题,计划日期,活动地点,主办单位 / 法律,宣讲,宪法,2026-5-1,法律,青石镇 in GB18030. */
const inGb18030 = Uint8Array.from(
  Buffer.from(
    'cac2cfeec3fbb3c62cbbeeb6afd0cecabd2cd6f7cce22cbcc6bbaec8d5c6da2cbbeeb6afb5d8b5e32cd6f7b0ecb5a5cebb0d0a' +
      'b7a8c2c92cd0fbbdb22ccfdcb7a82c323032362d352d312cb7a8c2c92cc7e0caafd5f20d0a',
    'hex',
  ),
)

describe('a file with wrong rows', () => {
  it('stores nothing, names every line and field, and comes back with the reasons beside the rows', async () => {
    const before = await count('dispute')
    const bad = [
      dispute('好的'),
      dispute('身份证错', { 当事人2身份证号: '990601198503120027' }),
      dispute('类型错', { 纠纷类型: '吵架', 发现日期: '3月5日' }),
      dispute('没有概况', { 纠纷概况: null }),
    ]
    const result = await disputes(await xlsx(found, ...bad))
    expect(refusal(result)).toMatchObject({ code: 'MF-IMP-001', status: 422 })
    expect(refusal(result)?.message).toContain('3 行')
    expect(refusal(result)?.details?.map(({ field }) => field)).toEqual(['当事人2公民身份号码', '发现日期', '纠纷类型', '纠纷概况'])
    expect(details(result)[0]).toBe('第 3 行“当事人2公民身份号码”：“公民身份号码”不是有效的公民身份号码：校验码不符。')
    expect(details(result)[3]).toContain('第 5 行“纠纷概况”')
    expect(await count('dispute')).toBe(before)
    expect(await scene.sql("SELECT * FROM numbering WHERE scheme LIKE 'dispute%' AND year = 2026 AND last > 1")).toEqual([])
    const rows = await rowsIn((result as { rejected: Uint8Array }).rejected)
    expect(rows[0]?.at(-1)).toBe('退回原因')
    expect(rows.map((row) => row[0])).toEqual(['事项名称', '好的', '身份证错', '类型错', '没有概况'])
    expect(rows[1]?.[found.length] ?? '').toBe('')
    expect(rows[2]?.[found.length]).toContain('当事人2公民身份号码：')
    expect(rows[3]?.[found.length]).toContain('婚姻家庭继承')
  })

  it('can be corrected in the rejected file and imported from there', async () => {
    const result = await disputes(await xlsx(found, dispute('待改', { 涉及人数: '十几' })))
    const rows = await rowsIn((result as { rejected: Uint8Array }).rejected)
    const corrected = rows.map((row, index) => row.map((cell, at) => (index > 0 && found[at] === '涉及人数' ? '12' : cell)))
    expect(refusal(await disputes(await xlsx(...corrected), '退回.xlsx'))).toBeUndefined()
  })

  it.each([
    ['an id number typed as a number', { 当事人1身份证号: 990601199001010000 }, '末几位已经失真'],
    ['a third decimal place of a yuan', { 涉及金额: 12.345 }, '最多保留两位小数'],
    ['about so much', { 涉及金额: '约1万' }, '以元为单位的金额'],
    ['a village of another township', { '村（社区）': '渡口村' }, '没有“渡口村”这个单位'],
    ['a day that does not exist', { 发现日期: '2026-2-30' }, '没有这一天'],
    ['a day to come', { 发现日期: '2026-7-1' }, '晚于今天'],
  ])('refuses %s', async (_, change, says) => {
    const result = await disputes(await xlsx(found, dispute('一件', change)))
    expect(details(result)).toHaveLength(1)
    expect(details(result)[0]).toContain(says)
  })

  it('refuses people whom the roster does not know or knows twice', async () => {
    const result = await activities(await xlsx(plans, plan('甲', { 宣讲人: '周晓雨、诸葛某' }), plan('乙', { 宣讲人: '李明' })))
    expect(details(result)).toEqual([
      '第 2 行“宣讲人”：“宣讲人”中的“诸葛某”不在青石镇的名册上。',
      '第 3 行“宣讲人”：“宣讲人”中的“李明”在青石镇有 2 人同名。',
    ])
  })

  it('passes the guards of the register like every other door', async () => {
    const headings = ['事项名称', '活动形式', '主题', '举办日期', '活动地点', '主办单位', '参加人次', '人次来源']
    const result = await activities(await xlsx(headings, ['无照片', '宣讲', '宪法', '2026-05-01', '院坝', '青石镇', '60人次', '清点']))
    expect(details(result)[0]).toContain('没有照片，也没有签到表')
  })
})

describe('a file as a whole is refused', () => {
  it('when it was imported before for the same unit and register; after an undo it may come again', async () => {
    const file = await xlsx(plans, plan('只此一次'))
    const batch = batchOf(await activities(file))
    const before = await count('event')
    const again = await activities(file, { name: '改了名.xlsx' })
    expect(refusal(again)).toMatchObject({ code: 'MF-IMP-007', status: 409 })
    expect(await count('event')).toBe(before)
    expect(await undoImport(scene.office, scene.actor('justiceHead'), batch)).toEqual({ rows: 1, batch })
    expect(refusal(await activities(file))).toBeUndefined()
  })

  it('when it comes twice at the same moment', async () => {
    const file = await xlsx(plans, plan('两人同时'))
    const results = await Promise.all([activities(file), activities(file)])
    expect(results.map((one) => refusal(one)?.code ?? 'in').sort()).toEqual(['MF-IMP-007', 'in'])
    expect(await scene.sql("SELECT title FROM activity WHERE title = '两人同时'")).toHaveLength(1)
  })

  it('for another unit, and for a post that may not register', async () => {
    const file = await xlsx(plans, plan('别处'))
    expect(refusal(await activities(file, { unit: otherTown }))?.code).toBe('MF-PER-006')
    expect(refusal(await activities(file, { role: 'deputyLeader' }))?.code).toBe('MF-PER-001')
    expect(refusal(await activities(file, { unit: `${town}201` }))?.message).toBe('“上青村”是村（社区）或站所，记录登记在“青石镇”名下。')
    expect(
      refusal(
        await importRecords(scene.office, scene.actor('auditor', '990600'), { register: 'activity', unit: town, file, name: '活动.xlsx' }),
      )?.code,
    ).toMatch(/^MF-PER/)
  })

  it.each([
    [
      'unknown columns',
      [
        [...plans, '领导批示'],
        [...plan('甲'), '好'],
      ],
      'MF-IMP-005',
      '领导批示',
    ],
    ['a required column missing', [plans.filter((one) => one !== '主题'), ['甲']], 'MF-IMP-002', '主题'],
    ['a column twice', [[...plans, '活动形式'], plan('甲')], 'MF-IMP-006', '活动形式'],
    [
      'no headings',
      [
        ['甲', '乙'],
        ['1', '2'],
      ],
      'MF-IMP-004',
      '事项名称',
    ],
    ['no rows', [plans, plan('【示例】')], 'MF-IMP-010', ''],
  ])('with %s', async (_, rows, code, says) => {
    const result = await activities(await xlsx(...rows))
    expect(refusal(result)?.code).toBe(code)
    expect(`${refusal(result)?.message}${refusal(result)?.next}`).toContain(says)
  })

  it('with two sheets that fit, because one of them would be lost', async () => {
    const book = new Workbook()
    for (const month of ['五月', '六月']) {
      const sheet = book.addWorksheet(month)
      sheet.addRow([...plans])
      sheet.addRow(plan(month))
    }
    expect(refusal(await activities(new Uint8Array(await book.xlsx.writeBuffer())))).toMatchObject({ code: 'MF-IMP-022' })
  })

  it('T-07: that is no table, is broken, or would burst', async () => {
    expect(refusal(await activities(new TextEncoder().encode('你好'), { name: '信.txt' }))?.code).toBe('MF-IMP-009')
    const whole = await xlsx(plans, plan('甲'))
    expect(refusal(await activities(whole.slice(0, whole.length / 2)))?.code).toMatch(/^MF-FIL-/)
    expect(refusal(await activities(bomb()))?.code).toBe('MF-FIL-007')
  })
})

describe('undoing an import', () => {
  it('voids its records by an event each and deletes nothing', async () => {
    const batch = batchOf(await activities(await xlsx(plans, plan('误一'), plan('误二'))))
    const events = await count('event')
    expect(await undoImport(scene.office, scene.actor('justiceHead'), batch)).toEqual({ rows: 2, batch })
    expect(await scene.sql("SELECT voided FROM activity WHERE title LIKE '误%'")).toEqual(
      Array(2).fill({ voided: '撤销 2026-06-30 的导入（共 2 条）' }),
    )
    expect(await count('event')).toBe(events + 2)
    expect(await undoImport(scene.office, scene.actor('justiceHead'), batch)).toMatchObject({ code: 'MF-IMP-018' })
  })

  it('is refused as a whole once somebody went on with one of them', async () => {
    const batch = batchOf(await activities(await xlsx(plans, plan('办过'), plan('没办'))))
    const [row] = await scene.sql("SELECT id FROM activity WHERE title = '办过'")
    await perform(scene.office, scene.actor('justiceHead'), {
      register: 'activity',
      record: String(row?.id),
      command: { step: 'approve', input: {} },
    })
    expect(await undoImport(scene.office, scene.actor('justiceHead'), batch)).toMatchObject({ code: 'MF-IMP-019' })
    expect(await scene.sql("SELECT voided FROM activity WHERE title = '没办'")).toEqual([{ voided: null }])
  })

  it('is an approver’s step, and of the own unit', async () => {
    const batch = batchOf(await activities(await xlsx(plans, plan('他人'))))
    expect(await undoImport(scene.office, scene.actor('clerkJustice'), batch)).toMatchObject({ code: 'MF-PER-001' })
    expect(await undoImport(scene.office, scene.actor('justiceHead', otherTown), batch)).toMatchObject({ code: 'MF-IMP-018' })
    expect(await undoImport(scene.office, scene.actor('justiceHead'), 'x')).toMatchObject({ code: 'MF-IMP-018' })
  })
})

/** A workbook whose sheet unpacks to 300 MB of spaces and claims one kilobyte. */
function bomb(): Uint8Array {
  const parts = [
    ['xl/workbook.xml', Buffer.from('<workbook/>')],
    ['xl/worksheets/sheet1.xml', Buffer.alloc(300 * 1024 * 1024, 32)],
  ] as const
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, bytes] of parts) {
    const packed = deflateRawSync(bytes)
    const title = Buffer.from(name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(Math.min(bytes.length, 1024), 18)
    fields.writeUInt16LE(title.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    local.push(Buffer.from('PK\x03\x04'), fields, title, packed)
    central.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), fields, rest, title)
    at += 30 + title.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06'), end]))
}
