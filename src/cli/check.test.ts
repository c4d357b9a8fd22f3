import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { run } from './check.ts'
import { run as runRead } from './read.ts'

const files: Record<string, string> = {
  '好.txt': '青石镇人民政府2023年法治政府建设情况报告\n宣讲《民法典》12次。',
  '坏.txt': '青石镇人民政府2023年法治政府建设情况报告\n开展法制宣传，学习《行政审批法》。',
  '旧年度.txt': '青石镇人民政府2022年法治政府建设情况报告\n全年调解矛盾纠纷40件。',
  '新年度.txt': '青石镇人民政府2023年法治政府建设情况报告\n全年调解矛盾纠纷90件。',
  '无年度.txt': '宣讲《婚姻法》。',
  '甲.txt': '青石镇人民政府2023年法治政府建设情况报告\n每月在3个赶场日摆摊设点，由驻村律师现场解答土地流转合同里的疑问。',
  '镇/甲.txt':
    '青石镇人民政府2023年法治政府建设情况报告\n发布日期：2024-04-02\n每月在3个赶场日摆摊设点，由驻村律师现场解答土地流转合同里的疑问。',
  '镇/乙.txt': '白河乡人民政府2023年法治政府建设情况报告\n每月在3个赶场日摆摊设点，由驻村律师现场解答土地流转合同里的疑问。',
  '乙.txt': '白河乡人民政府2023年法治政府建设情况报告\n每月在 5 个赶场日摆摊设点、由驻村律师现场解答土地流转合同里的疑问！',
}

async function check(...args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const written: Record<string, Uint8Array> = {}
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
    filesIn: async (path) => (path === '镇' ? ['镇/甲.txt', '镇/乙.txt', '镇/照片.jpg'] : null),
    writeFile: async (path, bytes) => {
      written[path] = bytes
    },
    now: () => '2026-01-05T02:00:00Z',
  })
  return {
    code,
    ...said,
    written,
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
    expect(Object.keys(bad.findings[0])).toEqual([
      ...['rule', 'severity', 'start', 'end', 'quote', 'message', 'suggestion', 'why', 'proposal'],
    ])
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

  it('takes the year before from --against, so that numbers written off from it are seen', async () => {
    const { lines } = await check('新年度.txt', '--json', '--against', '旧年度.txt')
    expect(lines()[0].findings).toContainEqual(expect.objectContaining({ rule: 'E10', quote: '90件' }))
  })

  it('lays the reports of a folder side by side and lists who was late, who misses what and who shares with whom', async () => {
    const { code, stdout } = await check('镇')
    const [first, second] = stdout.trim().split('\n').slice(-2)
    expect(code).toBe(1)
    expect(first?.split('\t')).toEqual([
      '镇/甲.txt',
      '青石镇人民政府',
      '2023',
      '无',
      '2024-04-02（晚）',
      expect.stringMatching(/^镇\/乙.txt 9\d%$/),
      '1／0／0',
    ])
    expect(second?.split('\t').slice(3, 6)).toEqual(['无', '没有写明', expect.stringMatching(/^镇\/甲.txt 9\d%$/)])
    expect((await check('镇', '--json')).lines()[0]).toMatchObject({ missing: [], late: true, alike: [{ file: '镇/乙.txt' }] })
  })

  it('writes the marked text and the checking record as Word files', async () => {
    const { code, written } = await check('坏.txt', '--marked', '批注.docx', '--record', '记录.docx')
    expect(code).toBe(1)
    const read = async (name: string) => (await mammoth.extractRawText({ buffer: Buffer.from(written[name] ?? []) })).value
    expect(await read('批注.docx')).toContain('开展法制宣传，学习《行政审批法》。')
    expect(await read('记录.docx')).toContain('错误1处，警告1处，提示0处')
    expect(await read('记录.docx')).toContain('2026年1月5日')
  })

  it.each([
    ['an empty file', new Uint8Array()],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a damaged docx', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3])],
    ['a PDF that ends at once', new TextEncoder().encode('%PDF-1.7\n')],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])],
  ])('refuses %s as read does: the same sentence, exit code 2, nothing on stdout', async (_, bytes) => {
    const said = { read: '', check: '' }
    const io = (name: 'read' | 'check') => ({
      stdout: (text: string) => {
        said[name] += `stdout: ${text}`
      },
      stderr: (text: string) => {
        said[name] += text
      },
      readFile: async () => bytes,
      filesIn: async () => null,
      writeFile: async () => {},
      now: () => '2026-01-05T02:00:00Z',
    })
    expect(await runRead(['件.docx'], io('read'))).toBe(2)
    expect(await run(['件.docx'], io('check'))).toBe(2)
    expect(said.check).toBe(said.read)
    expect(said.check).toMatch(/^MF-DOC-\d+ .*。/)
  })

  it('takes the days of publication and of sending from the caller where the text names none', async () => {
    const { lines } = await check('好.txt', '--json', '--published', '2024-04-02', '--sent', '2024-03-01')
    expect(lines()[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(['B01', 'B02'])
    expect((await check('好.txt', '--sent', '2024-02-30')).stderr).toContain('“2024-02-30”不是真实的日期')
  })

  it.each([
    ['没有写明文件', []],
    ['--against 后面没有写文件', ['好.txt', '--against']],
    ['没有“--jsn”这个选项', ['好.txt', '--jsn']],
    ['“2023-02-30”不是真实的日期', ['好.txt', '--as-of', '2023-02-30']],
    ['--as-of 的值“”', ['好.txt', '--as-of']],
    ['--org 和 --year 要一起写', ['好.txt', '--org', '青石镇']],
    ['以 .docx 结尾', ['好.txt', '--marked', '批注.pdf']],
    ['一次只写一份报告', ['好.txt', '坏.txt', '--marked', '批注.docx']],
    ['一次只写一份报告', ['镇', '--record', '记录.docx']],
  ])('refuses wrong usage: %s', async (words, args) => {
    const { code, stdout, stderr } = await check(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(stderr).toContain('用法：')
  })
})
