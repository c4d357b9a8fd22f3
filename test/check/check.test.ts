import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { testDatabaseOf } from '../administration/test-database.ts'
import { type Ask, type Stage, setStage } from '../api-stage.ts'
import { type County, put } from '../portal/county.ts'
import { formOf } from './form.ts'
import { rowsEverywhere } from './rows.ts'

let stage: Stage
let clerk: Ask
let neighbour: Ask
let reviewer: Ask
let admin: Ask
let sql: Client

beforeAll(async () => {
  stage = await setStage({ registers })
  ;[clerk, neighbour, reviewer, admin] = [
    await stage.as('clerk'),
    await stage.as('neighbour'),
    await stage.as('reviewer'),
    await stage.as('admin'),
  ]
  sql = new Client({ connectionString: await testDatabaseOf(stage.office) })
  await sql.connect()
})
afterAll(async () => {
  await sql?.end()
  await stage?.stop()
})

/** A word that no other text contains. */
const sentinel = '苜蓿坪夜话'
const report = `天枢镇人民政府2025年法治政府建设工作报告
一、主要举措和成效
全年开展法制宣传12场，调解矛盾纠纷30件，组织学习《中华人民共和国行政处罚法》2次，${sentinel}三场。
二、存在的不足和原因
由于人员变动，普法不够深入。
三、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人听取法治工作汇报4次。
四、下一年度主要安排
加强培训。`

const check = (ask: Ask, text: string | Uint8Array, texts: Record<string, string> = {}, name = '报告.txt') =>
  ask({ url: '/api/checks', ...formOf({ name, bytes: text }, texts) })

const setting = (id: string, value: string) =>
  admin({ method: 'POST', url: `/api/administration/settings/${id}`, payload: { value, reason: '经研究决定' } })

describe('a text that a clerk has checked', () => {
  it('comes back with what each number counts, what each title is, and what is wrong at which place', async () => {
    const checked = (await check(clerk, report)).json()
    const fact = checked.facts.find(({ number }: { number: string }) => number === '30')
    expect(fact).toMatchObject({ value: 30, unit: '件', qualifier: 'exact', measureName: expect.stringContaining('纠纷') })
    expect(checked.text.slice(fact.start, fact.end)).toBe(fact.quote)
    expect(checked.statutes[0]).toMatchObject({ canonical: '中华人民共和国行政处罚法', kind: '法律', status: 'in force at report year' })
    const finding = checked.findings.find(({ rule }: { rule: string }) => rule === 'F06')
    expect(checked.text.slice(finding.start, finding.end)).toBe(finding.quote)
    expect(finding.quote).toContain('法制')
    expect(checked.rules.F06).toMatchObject({ what: expect.any(String), mend: expect.any(String) })
  })

  it('may be in GB18030, and what is no text is refused with a sentence', async () => {
    const gb = Uint8Array.from([0xb7, 0xa8, 0xd6, 0xc6, 0xd0, 0xfb, 0xb4, 0xab, 0xa1, 0xa3])
    expect((await check(clerk, gb)).json().text).toBe('法制宣传。')
    const refused = async (bytes: string | Uint8Array) => {
      const answer = await check(clerk, bytes)
      return [answer.statusCode, answer.json().problem.code]
    }
    expect(await refused('')).toEqual([422, 'MF-CHK-002'])
    expect(await refused(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]))).toEqual([415, 'MF-DOC-002'])
    expect(await refused('法'.repeat(200_001))).toEqual([413, 'MF-CHK-001'])
    expect((await clerk({ url: '/api/checks', ...formOf(null) })).json().problem.code).toBe('MF-CHK-002')
  })

  it('is compared with the figures of a unit that he may see, and of no other', async () => {
    const own = await check(clerk, report, { unit: '990101' })
    expect([own.statusCode, own.json().figures]).toEqual([200, expect.any(Array)])
    const others = await check(clerk, report, { unit: '990102' })
    expect([others.statusCode, others.json().problem.code]).toEqual([403, 'MF-PER-006'])
    const yearless = await check(clerk, '开展法治宣传12场。', { unit: '990101' })
    expect(yearless.json().problem.code).toBe('MF-CHK-003')
    for (const texts of [{ asOf: '2025-02-30' }, { year: '25' }] as Record<string, string>[])
      expect((await check(clerk, report, texts)).statusCode).toBe(422)
  })

  it('is given back as a Word file with comments, and as a record', async () => {
    for (const [as, name] of [
      ['marked', '报告-批注.docx'],
      ['record', '报告-校核记录.docx'],
    ] as const) {
      const file = await clerk({ url: '/api/checks/files', ...formOf({ name: '报告.txt', bytes: report }, { as }) })
      expect(file.statusCode).toBe(200)
      expect(file.headers['content-disposition']).toContain(encodeURIComponent(name))
      expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('is stored nowhere and logged nowhere', async () => {
    const before = await rowsEverywhere(sql)
    await check(clerk, report, { against: '1', unit: '990101' })
    await clerk({ url: '/api/checks/files', ...formOf({ name: `${sentinel}.txt`, bytes: report }, { as: 'marked' }) })
    expect(await rowsEverywhere(sql)).toEqual(before)
    expect(stage.lines.join('')).not.toContain(sentinel)
  })
})

describe('the severity of a rule', () => {
  const rules = async () => {
    const { findings } = (await check(clerk, report)).json() as { findings: { rule: string; severity: string }[] }
    return findings.find(({ rule }) => rule === 'F06')?.severity
  }

  it('is a setting of the county, with its versions; set back, the rule is as before', async () => {
    const usual = await rules()
    expect((await setting('check.severity.F06', 'error')).statusCode).toBe(200)
    expect(await rules()).toBe('error')
    expect((await setting('check.severity.F06', 'off')).statusCode).toBe(200)
    expect(await rules()).toBeUndefined()
    const listed = (await clerk({ url: '/api/checks/rules' })).json() as { id: string; severity: string; usual: string }[]
    expect(listed.find(({ id }) => id === 'F06')).toMatchObject({ severity: 'off', usual })
    expect((await setting('check.severity.F06', 'usual')).statusCode).toBe(200)
    expect(await rules()).toBe(usual)
    const { rows } = await sql.query("SELECT value FROM setting WHERE key = 'check.severity.F06' ORDER BY version")
    expect(rows.map(({ value }) => value)).toEqual(['error', 'off', 'usual'])
  })

  it('is none that the list does not have, and not for a clerk to set', async () => {
    expect((await setting('check.severity.F06', 'fatal')).json().problem.code).toBe('MF-FLD-006')
    const tried = await clerk({
      method: 'POST',
      url: '/api/administration/settings/check.severity.F06',
      payload: { value: 'off', reason: '不查' },
    })
    expect(tried.json().problem.code).toBe('MF-ADM-002')
  })
})

describe('the reports on record of a year', () => {
  const copied = '每逢集日在桥头设点接谈，村干部轮流值守，当场能办的当场办结，办不了的写明办理单位和日期，由镇上统一交办并逐件回访。'
  const sections = (problems: string) => [
    { kind: 'achievements', heading: '主要举措和成效', text: `${copied}\n全年开展法治宣传12场。` },
    { kind: 'problems', heading: '存在的不足和原因', text: problems },
    { kind: 'plan', heading: '2026年主要安排', text: '完善制度。' },
  ]
  const reportOf = (unit: number, title: string, values: Record<string, unknown>) =>
    put({ db: stage.office.db, at: stage.office.now() } as County, {
      register: 'annual-report',
      unit,
      title,
      state: 'sent',
      values: { reportYear: 2025, figures: [], ...values },
    })
  const county = async (ask: Ask) => (await ask({ url: '/api/checks/county?year=2025' })).json()

  beforeAll(async () => {
    await reportOf(2, '天枢镇人民政府关于2025年法治政府建设情况的报告', {
      sections: sections('由于路远，普法不够深入。'),
      sentOn: '2026-02-10',
    })
    await reportOf(3, '天璇乡人民政府关于2025年法治政府建设情况的报告', {
      sections: sections('因为人少，回访不够及时。'),
      sentOn: '2026-03-05',
    })
  })

  it('stand side by side for the county: what is missing, what was late, what is shared', async () => {
    const { units } = await county(reviewer)
    const of = (name: string) => units.find(({ unit }: { unit: { name: string } }) => unit.name === name)
    expect(units.map(({ unit }: { unit: { name: string } }) => unit.name)).toEqual(['北斗', '天枢', '天璇'])
    expect(of('天枢')).toMatchObject({
      missing: ['党政主要负责人履行推进法治建设第一责任人职责情况'],
      sent: { state: 'inTime', done: '2026-02-10', due: '2026-02-28' },
      alike: [{ unit: { name: '天璇' }, year: 2025 }],
    })
    expect(of('天璇').sent).toMatchObject({ state: 'late', days: 5 })
    expect(of('北斗')).toMatchObject({ report: null, missing: null, alike: [] })
    const [passage] = of('天枢').alike[0].passages
    expect([passage.here, passage.there].every((words: string) => words.includes('当场能办的当场办结'))).toBe(true)
  })

  it('are for a township its own, and for an administrator none', async () => {
    expect((await county(neighbour)).units.map(({ unit }: { unit: { name: string } }) => unit.name)).toEqual(['天璇'])
    expect((await county(admin)).units).toEqual([])
  })

  it('are laid beside a text only as far as its reader may read them', async () => {
    const text = `${copied}${copied.slice(0, 20)}`
    const alike = async (ask: Ask) =>
      (await check(ask, text, { against: '1' })).json().alike.map(({ unit }: { unit: { name: string } }) => unit.name)
    expect((await alike(reviewer)).toSorted()).toEqual(['天枢', '天璇'].toSorted())
    expect(await alike(clerk)).toEqual(['天枢'])
  })
})
