import { describe, expect, it } from 'vitest'
import { run } from './check.ts'

const files: Record<string, string> = {
  '好.txt': '青石镇人民政府2023年法治政府建设情况报告\n宣讲《民法典》12次。',
  '坏.txt': '青石镇人民政府2023年法治政府建设情况报告\n开展法制宣传，学习《行政审批法》。',
  '无年度.txt': '宣讲《婚姻法》。',
  '甲.txt': '青石镇人民政府2023年法治政府建设情况报告\n每月在3个赶场日摆摊设点，由驻村律师现场解答土地流转合同里的疑问。',
  '乙.txt': '白河乡人民政府2023年法治政府建设情况报告\n每月在 5 个赶场日摆摊设点、由驻村律师现场解答土地流转合同里的疑问！',
}

async function check(...args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await run(args, {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('ENOENT')
      return new TextEncoder().encode(text)
    },
  })
  return {
    code,
    ...said,
    lines: () =>
      said.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

describe('mingfa check', () => {
  it('prints one JSON object a file and answers 1 when a report has an error', async () => {
    const { code, lines, stderr } = await check('好.txt', '坏.txt', '--json')
    expect([code, stderr]).toEqual([1, ''])
    const [good, bad] = lines()
    expect(good).toEqual({ file: '好.txt', findings: [], summary: { error: 0, warning: 0, info: 0 } })
    expect(bad.summary).toEqual({ error: 1, warning: 1, info: 0 })
    expect(Object.keys(bad.findings[0])).toEqual(['rule', 'severity', 'start', 'end', 'quote', 'message', 'suggestion'])
    for (const { start, end, quote } of bad.findings) expect(files['坏.txt']?.slice(start, end)).toBe(quote)
  })

  it('answers 0 when there is no error', async () => {
    expect((await check('好.txt', '--json')).code).toBe(0)
  })

  it('checks the other files when one cannot be read, and answers 2', async () => {
    const { code, lines, stderr } = await check('--json', '没有.txt', '坏.txt')
    expect([code, lines().length]).toEqual([2, 1])
    expect(stderr).toContain('MF-DOC-009')
    expect(stderr).toContain('没有.txt')
  })

  it('lists the findings in Chinese without --json', async () => {
    const { stdout } = await check('坏.txt')
    expect(stdout).toContain('【坏.txt】错误 1，警告 1，提示 0')
    expect(stdout).toContain('错误 D01　“行政审批法”')
    expect(stdout).toContain('建议：')
  })

  it('judges statutes for the year of --as-of when the report states no year', async () => {
    expect((await check('无年度.txt', '--json', '--as-of', '2020-12-31')).code).toBe(0)
    expect((await check('无年度.txt', '--json', '--as-of', '2022-01-01')).lines()[0].findings[0]).toMatchObject({
      rule: 'D04',
      quote: '婚姻法',
    })
  })

  it('shows with --against what stands in other reports too, and nothing of the kind without it', async () => {
    const [compared] = (await check('甲.txt', '--json', '--against', '乙.txt', '好.txt')).lines()
    expect(compared.alike).toMatchObject([
      { file: '乙.txt', passages: [{ quote: expect.stringContaining('由驻村律师现场解答土地流转合同里的疑问') }] },
    ])
    for (const { start, end, quote } of compared.alike[0].passages) expect(files['甲.txt']?.slice(start, end)).toBe(quote)
    expect((await check('甲.txt', '--json')).lines()[0]).not.toHaveProperty('alike')
    expect((await check('甲.txt', '--against', '乙.txt')).stdout).toContain('与【乙.txt】相同的有')
    expect(await check('甲.txt', '--against', '没有.txt')).toMatchObject({ code: 2, stdout: '' })
  })

  it.each([
    ['没有写明文件', []],
    ['--against 后面没有写文件', ['好.txt', '--against']],
    ['没有“--jsn”这个选项', ['好.txt', '--jsn']],
    ['“2023-02-30”不是真实的日期', ['好.txt', '--as-of', '2023-02-30']],
    ['--as-of 的值“”', ['好.txt', '--as-of']],
  ])('refuses wrong usage: %s', async (words, args) => {
    const { code, stdout, stderr } = await check(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr).toContain('用法：')
  })
})
