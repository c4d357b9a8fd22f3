import { describe, expect, it } from 'vitest'
import { secrecyMarkIn } from './secrecy-mark.ts'

describe('the mark of a state secret', () => {
  it.each([
    ['机密★10年\n关于某事的通知', '机密★'],
    ['绝密 ★ 长期', '绝密 ★'],
    ['密级：秘密', '密级：秘密'],
    ['保密级别: 机密', '保密级别: 机密'],
    ['【机密】会议纪要', '【机密】'],
    ['青石镇文件\n　秘 密　\n关于某事的请示', '秘 密'],
    ['绝密', '绝密'],
  ])('SD-13: is seen in “%s”', (text, mark) => {
    expect(secrecyMarkIn(text)).toBe(mark)
  })

  it.each([
    '学习《中华人民共和国保守国家秘密法》第三十一条',
    '双方约定对商业秘密保密，不得泄露国家秘密',
    '密级：内部',
    '保密审查通过，不涉及国家秘密、机密事项',
    '机密之语',
    '秘密进行的私下交易',
    '密级文件应当另行处理',
  ])('SD-13: is not seen in “%s”', (text) => {
    expect(secrecyMarkIn(text)).toBeNull()
  })
})
