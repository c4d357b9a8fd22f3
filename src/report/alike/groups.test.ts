import { describe, expect, it } from 'vitest'
import { alikeCounts } from './groups.ts'

const ditch = '张家与李家因宅旁排水沟归属引发争执，雨季积水漫进堂屋，双方各执一词。'
const wages = '砖厂拖欠六名务工人员三个月工资，厂方承认欠款，对支付时间有分歧。'

describe('texts that say nearly the same', () => {
  it('are counted together, whatever numbers, spaces and marks are in them', () => {
    const again = '张家与李家因宅旁排水沟归属引发争执， 雨季积水漫进堂屋,双方各执一词'
    expect(alikeCounts([ditch, wages, again, ditch], 80)).toEqual([3, 1, 3, 3])
  })

  it('are found with a name exchanged, and through one another', () => {
    const named = ditch.replace('张家', '赵家')
    const renamed = named.replace('李家', '孙家')
    expect(alikeCounts([ditch, named, renamed], 80)).toEqual([3, 3, 3])
  })

  it('are not alike because one stands inside a long one', () => {
    const long = `${ditch}另外还查明，院墙滴水、通行道路、树木越界三个问题由来已久，两家老人都曾请村里长辈出面说和，三次约定三次反悔，至今没有形成书面意见。`
    expect(alikeCounts([ditch, long], 80)).toEqual([1, 1])
  })

  it('are not alike when they are short: a few words are the same by chance', () => {
    expect(alikeCounts(['邻里纠纷已化解', '邻里纠纷已化解'], 80)).toEqual([1, 1])
  })

  it('are still found when hundreds of them are copies', () => {
    const copies = Array.from({ length: 300 }, () => ditch)
    expect(new Set(alikeCounts([...copies, wages], 80).slice(0, 300))).toEqual(new Set([300]))
  })
})
