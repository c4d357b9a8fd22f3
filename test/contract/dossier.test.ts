import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Story } from '../../src/kernel/story/story.ts'
import { docxText } from '../../src/office/documents/docx-text.ts'
import { makeDossier } from '../../src/office/papers/make-dossier.ts'
import { registerById } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import { readingsOf } from '../../src/store/index.ts'
import { type County, openCounty } from './county.ts'
import { live, must } from './live.ts'

let county: County
let record: RecordState
const register = registerById('decision') as AnyRegister
/** 农贸市场：五项程序都走过，意见四条，听证、论证、评估、审查、讨论、公布、执行、后评估、归档。 */
const market = stories.decision?.find(({ title }) => title === '青石镇农贸市场搬迁改造') as Story

beforeAll(async () => {
  county = await openCounty()
  record = await live(county, register, market)
})
afterAll(() => county.end())

const textOf = (bytes: Uint8Array): string => must(docxText(bytes, '全卷.docx')).text
const wanted = () => ({ register: 'decision', id: record.id })

describe('the file of a decision', () => {
  it('holds every paper, comment and vote in one document, in the order of the days, behind a table of contents', async () => {
    const { bytes, name } = must(await makeDossier(county.office, county.actor('clerkOffice'), wanted()))
    expect(name).toMatch(/^重大行政决策全卷-JC-.+\.docx$/)
    const text = textOf(bytes)
    const papers = [
      '启动审批表',
      '征求意见公告',
      '听证报告',
      '意见登记表',
      '意见采纳说明',
      '专家论证意见',
      '风险评估报告',
      '公平竞争审查表',
      '会议讨论记录',
      '决策公布文本',
    ]
    const places = papers.map((paper) => text.indexOf(`、${paper}`))
    expect(places.every((place) => place > text.indexOf('卷内目录'))).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const words of [
      '新市场请多留无障碍通道。',
      '按无障碍设计规范设置。',
      '建议写明过渡期。',
      '消防分区需要调整。',
      '2026-JC-01',
      '附件目录',
    ])
      expect(text, words).toContain(words)
  })

  it('holds the opinion of the legality review for whoever may read it', async () => {
    const read = async (role: 'clerkJustice' | 'clerkOffice') =>
      textOf(must(await makeDossier(county.office, county.actor(role), wanted())).bytes)
    expect(await read('clerkJustice')).toContain('合法性审查意见书')
    expect(await read('clerkOffice')).not.toContain('合法性审查意见书')
  })

  it('is not there for those who may not read the record, and each making of it is kept as a reading', async () => {
    expect(await makeDossier(county.office, county.actor('mediator'), wanted())).toMatchObject({ code: 'MF-REC-001' })
    const readings = await county.office.db.owner((tx) => readingsOf(tx, record.id))
    expect(readings.map(({ purpose }) => purpose)).toEqual(expect.arrayContaining(['制作文书：重大行政决策全卷']))
  })
})
