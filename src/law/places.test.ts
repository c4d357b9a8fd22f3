import { describe, expect, it } from 'vitest'
import { divisionsNamed, fullName, relationOf } from './places.ts'

describe('行政区划的名称', () => {
  it('全国同名的乡镇都找得到，全称写到省', () => {
    expect(divisionsNamed('舟山镇').map(fullName)).toEqual(['浙江省金华市永康市舟山镇'])
    expect(divisionsNamed('城关镇').length).toBeGreaterThan(50)
    expect(divisionsNamed('青石湾镇')).toEqual([])
  })

  it.each([
    ['关坝镇人民政府', '舟山镇', 'elsewhere'],
    ['重庆市綦江区关坝镇人民政府', '关坝镇', 'own'],
    ['重庆市綦江区关坝镇人民政府', '綦江区', 'above'],
    ['重庆市綦江区关坝镇人民政府', '重庆市', 'above'],
    ['重庆市綦江区关坝镇人民政府', '青年镇', 'near'],
    ['万盛关坝镇人民政府', '舟山镇', 'elsewhere'],
    ['云岭县关坝镇人民政府', '舟山镇', 'unknown'],
    ['永康市人民政府', '东阳市', 'near'],
    ['永康市人民政府', '东阿县', 'elsewhere'],
    ['青石湾镇人民政府', '舟山镇', 'unknown'],
    ['关坝镇人民政府', '青石湾镇', 'unknown'],
  ] as const)('%s 的报告里写 %s：%s', (organisation, other, relation) => {
    expect(relationOf(organisation, other)).toBe(relation)
  })
})
