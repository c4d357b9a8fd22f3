import { describe, expect, it } from 'vitest'
import { changesInCatalogue, forceWith, type LawChange, spellings } from './changes.ts'

const noted = (change: Partial<LawChange>): LawChange => ({
  title: '中华人民共和国渔业法', kind: 'replaced', on: '2026-10-01', articles: '', successor: '渔业资源保护法', noted: { record: 'r', on: '2026-08-03' },
  ...change,
})

describe('a statute after a change that somebody noted', () => {
  const { stands, fate } = forceWith([noted({})])

  it('stands up to the day before, under its full and its short title', () => {
    expect(stands('中华人民共和国渔业法', '2026-09-30')).toBe(true)
    expect(stands('渔业法', '2026-09-30')).toBe(true)
    expect(stands('中华人民共和国渔业法', '2026-10-01')).toBe(false)
    expect(stands('渔业法', '2026-10-01')).toBe(false)
  })

  it('is told with the day and the law that stands instead', () => {
    expect(fate('渔业法', '2026-10-08')).toBe('《渔业法》自2026-10-01起由新法替代，现行的是《渔业资源保护法》。')
    expect(fate('渔业法', '2026-09-30')).toBeNull()
  })

  it('gives way to its successor from that day on, though no catalogue holds it yet', () => {
    expect(stands('渔业资源保护法', '2026-09-30')).toBe(false)
    expect(stands('渔业资源保护法', '2026-10-01')).toBe(true)
  })

  it('stands on where it was only amended', () => {
    expect(forceWith([noted({ kind: 'amended', successor: '' })]).stands('渔业法', '2026-12-01')).toBe(true)
  })

  it('needs nobody to note what the catalogue itself knows', () => {
    const own = forceWith([])
    expect(own.stands('中华人民共和国治安管理处罚条例', '2026-01-01')).toBe(false)
    expect(own.fate('中华人民共和国增值税暂行条例', '2026-01-01')).toContain('由《中华人民共和国增值税法》替代')
    expect(own.fate('并无此法', '2026-01-01')).toBe('法律目录中没有《并无此法》。')
  })
})

describe('the catalogue', () => {
  it('tells the repeals and amendments since a day', () => {
    const told = changesInCatalogue('2025-06-30')
    expect(told.find(({ title }) => title === '中华人民共和国增值税暂行条例')).toMatchObject({
      kind: 'replaced', on: '2026-01-01', successor: '中华人民共和国增值税法',
    })
    expect(told.find(({ title }) => title === '中华人民共和国矿产资源法')).toMatchObject({ kind: 'amended', on: '2025-07-01' })
    expect(told.filter(({ on }) => on < '2025-06-30')).toEqual([])
  })

  it('knows the ways in which records spell a title', () => {
    expect(spellings('行政处罚法')).toEqual(expect.arrayContaining(['中华人民共和国行政处罚法', '行政处罚法']))
    expect(spellings('云岭县养犬办法')).toEqual(['云岭县养犬办法'])
  })
})
