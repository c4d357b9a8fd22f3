import { describe, expect, it } from 'vitest'
import { run } from './read.ts'

const report = '青石镇人民政府2023年法治政府建设情况报告\n\n一、主要举措和成效\n\n宣讲《民法典》12次，调解纠纷30件。\n'

async function read(bytes: Uint8Array, ...args: readonly string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await run(args, {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    readFile: async () => bytes,
  })
  return { code, ...said }
}

describe('mingfa read', () => {
  const bytes = new TextEncoder().encode(report)

  it('prints what the report says as one JSON object', async () => {
    const { code, stdout, stderr } = await read(bytes, '青石镇.txt', '--json')
    expect([code, stderr, stdout.endsWith('}\n')]).toEqual([0, '', true])
    const said = JSON.parse(stdout)
    expect(Object.keys(said)).toEqual(['file', 'title', 'organisation', 'year', 'sections', 'facts', 'statutes'])
    expect(said).toMatchObject({
      file: '青石镇.txt',
      title: '青石镇人民政府2023年法治政府建设情况报告',
      organisation: '青石镇人民政府',
      year: 2023,
    })
    expect(said.statutes).toEqual([
      {
        mention: '民法典',
        start: 38,
        end: 41,
        canonical: '中华人民共和国民法典',
        kind: '法律',
        status: 'in force at report year',
        note: '简称；2021-01-01起施行',
      },
    ])
  })

  it('lists it in Chinese without --json', async () => {
    const { stdout } = await read(bytes, '青石镇.txt')
    expect(stdout).toContain('单位：青石镇人民政府　年度：2023')
    expect(stdout).toContain('一、主要举措和成效')
    expect(stdout).toContain('《民法典》　法律')
  })

  it('answers 2 with a sentence for a file that is no document', async () => {
    const { code, stdout, stderr } = await read(new Uint8Array(), '空.txt', '--json')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('MF-DOC-001 “空.txt”是空文件。')
  })

  it('answers 2 without a file', async () => {
    expect((await read(bytes)).code).toBe(2)
  })
})
