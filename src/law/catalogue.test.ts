import { describe, expect, it } from 'vitest'
import { aliases, misnomers } from './catalogue/aliases.ts'
import { catalogue, linesOf } from './catalogue.ts'

const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

describe('the statute catalogue', () => {
  const entries = catalogue()

  it('holds the constitution, laws, regulations, party rules and plans', () => {
    const count = (kind: string) => entries.filter((one) => one.kind === kind).length
    expect(count('法律')).toBeGreaterThan(300)
    expect(count('行政法规')).toBeGreaterThan(600)
    expect(count('党内法规')).toBeGreaterThan(40)
    expect(entries.find(({ title }) => title === '中华人民共和国宪法')?.amended).toHaveLength(5)
  })

  it('names every title once', () => {
    const titles = entries.map(({ title }) => title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('has only dates that are dates, and in their order', () => {
    for (const { title, adopted, amended, effective, until } of entries) {
      const dates = [adopted, ...amended, effective, until].filter((one) => one && one !== '?')
      expect(dates.filter((one) => !day.test(one)), title).toEqual([])
      expect([...amended].sort(), title).toEqual([...amended])
    }
  })

  it('knows every title that an alias or a misnomer stands for', () => {
    const titles = new Set(entries.map(({ title }) => title))
    const meant = [...linesOf(aliases), ...linesOf(misnomers)].map((line) => line.split('=')[1] ?? '')
    expect(meant.filter((title) => !titles.has(title))).toEqual([])
  })

  it('reads the period of a plan from its title', () => {
    expect(entries.find(({ title }) => title.startsWith('法治政府建设实施纲要(2021'))?.years).toEqual([2021, 2025])
  })

  it('holds the laws made after its main source: publicity of law, supervision of enforcement, repair of credit', () => {
    const since = (title: string) => entries.find((one) => one.title === title)?.effective
    expect(since('中华人民共和国法治宣传教育法')).toBe('2025-11-01')
    expect(since('行政执法监督条例')).toBe('2026-02-01')
    expect(since('信用修复管理办法')).toBe('2026-04-01')
  })
})
