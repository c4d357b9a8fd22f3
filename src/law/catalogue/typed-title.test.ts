import { describe, expect, it } from 'vitest'
import { fullTitle, titleNote } from './typed-title.ts'

describe('a title that somebody types as a basis', () => {
  it('becomes the full one where the catalogue knows it, and stays as typed where not', () => {
    expect(fullTitle('建筑法')).toBe('中华人民共和国建筑法')
    expect(fullTitle('《行政处罚法》')).toBe('中华人民共和国行政处罚法')
    expect(fullTitle('青石镇农村饮水管理办法')).toBe('青石镇农村饮水管理办法')
    expect(fullTitle('噪声')).toBe('噪声')
  })
  it('is asked about when nobody knows it, when it looks misspelt and when it no longer holds', () => {
    expect(titleNote('中华人民共和国建筑法', '2026-11-23')).toBeNull()
    expect(titleNote('噪声', '2026-11-23')).toBe('法规目录里没有《噪声》，请核对名称；本地文件可以照填。')
    expect(titleNote('中华人民共和国土地管里法', '2026-11-23')).toContain('是不是《中华人民共和国土地管理法》？')
    // 民法典自2021年1月1日起施行，合同法同时废止（民法典第一千二百六十条）。
    expect(titleNote('中华人民共和国合同法', '2020-12-31')).toBeNull()
    expect(titleNote('中华人民共和国合同法', '2021-01-01')).toMatch(/已经失效，现行的是《中华人民共和国民法典》/)
  })
})
