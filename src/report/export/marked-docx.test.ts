import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../check/rule.ts'
import { markedDocx } from './marked-docx.ts'
import { zipEntries, zipText } from './zip.ts'

const text = '青石镇2023年法治政府建设情况报告\n\n　　开展法制宣传12场，学习《行政审批法》。\n风清气\n\n气正，截止目前<完成>。'
const findingAt = (quote: string, more: Partial<Finding> = {}): Finding => ({
  rule: 'F06',
  severity: 'warning',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
  message: '应为“法治宣传”。',
  suggestion: '改为“法治宣传”。',
  why: '宪法修正案。',
  ...more,
})

async function part(file: Uint8Array, name: string): Promise<string> {
  const entry = zipEntries(file).find((one) => one.name === name)
  if (!entry) throw new Error(`no ${name}`)
  return zipText(file, entry)
}

/** The words between the start and the end of each comment's range, by its number. */
function ranges(xml: string): Record<string, string> {
  const words: Record<string, string> = {}
  const open = new Set<string>()
  for (const [, start, end, run] of xml.matchAll(
    /<w:commentRangeStart w:id="(\d+)"\/>|<w:commentRangeEnd w:id="(\d+)"\/>|<w:t [^>]*>([^<]*)<\/w:t>/g,
  )) {
    if (start) open.add(start)
    if (end) open.delete(end)
    if (run) for (const id of open) words[id] = (words[id] ?? '') + run
  }
  return words
}

const findings = [
  findingAt('法制宣传', { proposal: { start: text.indexOf('法制宣传'), end: text.indexOf('法制宣传') + 4, text: '法治宣传' } }),
  findingAt('法制宣传12场，学习', { severity: 'error' }),
  findingAt('气\n\n气', { message: '换行处“气”字重复。' }),
  findingAt('<完成>', { severity: 'info' }),
]
const marked = { text, findings, day: '2024-01-05', title: '青石镇2023年法治政府建设情况报告', facts: [findingAt('12场')] }

describe('a marked text in Word', async () => {
  const file = await markedDocx(marked)
  const xml = await part(file, 'word/document.xml')
  const comments = await part(file, 'word/comments.xml')

  it('has one comment for each finding, anchored at exactly its words, also where they overlap and where they cross lines', () => {
    expect(ranges(xml)).toEqual({ 0: '法制宣传', 1: '法制宣传12场，学习', 2: '气气', 3: '&lt;完成&gt;' })
    expect(comments.match(/<w:comment /g)).toHaveLength(4)
    expect(xml.match(/<w:commentReference /g)).toHaveLength(4)
  })

  it('says in each comment what is wrong, what to write and why, and bears the day of the check', () => {
    const [first = ''] = comments.split('</w:comment>')
    const said = [...first.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words)
    expect(said).toEqual(['警告 F06　应为“法治宣传”。', '建议：“法制宣传”改为“法治宣传”。', '依据：宪法修正案。'])
    expect(first).toContain('w:author="明法校核"')
    expect(first).toContain('w:date="2024-01-05T00:00:00.000Z"')
  })

  it('leaves the words as they are and underlines the numbers that were read', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    expect(value.split(/\n+/).filter(Boolean)).toEqual([
      '青石镇2023年法治政府建设情况报告',
      '开展法制宣传12场，学习《行政审批法》。',
      '风清气',
      '气正，截止目前<完成>。',
    ])
    expect(/<w:u w:val="dotted"\/>.*?<w:t [^>]*>([^<]*)/.exec(xml)?.[1]).toBe('12场')
  })

  it('is the same file for the same findings, and names no hour and no machine', async () => {
    expect(await markedDocx(marked)).toEqual(file)
    expect(await part(file, 'docProps/core.xml')).not.toContain('dcterms')
  })

  it('leaves out a finding outside the text and refuses a day that does not exist', async () => {
    const outside = await markedDocx({ ...marked, findings: [findingAt('法制宣传', { end: 9999 })] })
    expect(await part(outside, 'word/document.xml')).not.toContain('commentRangeStart')
    await expect(markedDocx({ ...marked, day: '2024-02-30' })).rejects.toThrow(RangeError)
  })
})
