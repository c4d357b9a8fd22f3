import { describe, expect, it } from 'vitest'
import { unitsIn } from './unit-lines.ts'

describe('a list of units', () => {
  it('is read from columns of a sheet, with the short name or without', () => {
    const { units, wrong } = unitsIn('青石镇人民政府\t青石镇\t990600101\n\n云岭县白鹭镇人民政府 990600102\n', '云岭县')
    expect(wrong).toEqual([])
    expect(units).toEqual([
      { name: '青石镇人民政府', shortName: '青石镇', code: '990600101' },
      { name: '云岭县白鹭镇人民政府', shortName: '白鹭镇', code: '990600102' },
    ])
    const short = (name: string) => unitsIn(`${name}，990600101201`, '青石镇').units[0]?.shortName
    expect(['上河村村民委员会', '上河村民委员会', '石桥社区居民委员会'].map(short)).toEqual(['上河村', '上河村', '石桥社区'])
  })
  it('tells the lines that have no code, or more than can be understood', () => {
    expect(unitsIn('青石镇\n白鹭镇 白鹭 990600102\n柳河镇 柳河 99060010３\n甲 乙 990600104 丁', '')).toMatchObject({ wrong: [1, 3, 4] })
  })
})
