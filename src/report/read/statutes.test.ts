import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findMentions } from './statute-mentions.ts'
import { readStatutes } from './statutes.ts'

const mentions = (text: string) => findMentions(text).map(({ mention }) => mention)
const only = (text: string, year: number | null = 2023, organisation = '') => readStatutes(text, year, organisation)[0]

describe('finding titles', () => {
  it('takes every pair of brackets, with offsets of the words between them', () => {
    const text = '学习《民法典》《中华人民共和国宪法》等。'
    expect(mentions(text)).toEqual(['民法典', '中华人民共和国宪法'])
    for (const { start, end, mention } of findMentions(text)) expect(text.slice(start, end)).toBe(mention)
  })

  it('keeps a title within a title together, in either kind of inner bracket', () => {
    expect(mentions('印发《关于贯彻〈重庆市方案〉的分工表》')).toEqual(['关于贯彻〈重庆市方案〉的分工表'])
    expect(mentions('《国务院关于实施《中华人民共和国行政处罚法》的通知》')).toEqual(['国务院关于实施《中华人民共和国行政处罚法》的通知'])
  })

  it('survives brackets that never close, empty ones and stray ends', () => {
    expect(mentions('《安全生产法、《消防法》等》')).toHaveLength(1)
    expect(mentions('《')).toEqual([])
    expect(mentions('》《》《 》')).toEqual([])
    expect(mentions('《未完\n\n第二段》')).toEqual([])
    expect(mentions('《《行政强制法》。《行政复议法》》')).toEqual(['行政强制法', '行政复议法'])
  })

  it('keeps the issuer in the full title of a paper of the centre', () => {
    expect(only('《国务院办公厅关于严格规范涉企行政检查的意见》', 2025)?.canonical).toBe('国务院办公厅关于严格规范涉企行政检查的意见')
    expect(only('《关于严格规范涉企行政检查的意见》', 2025)?.canonical).toBe('关于严格规范涉企行政检查的意见')
  })

  it('takes several statutes in one pair of brackets one by one, and leaves a list that is no list of statutes together', () => {
    const text = '《中华人民共和国宪法、民法典》《法治宣传、依法治理》'
    const found = readStatutes(text, 2023)
    expect(found.map(({ mention, canonical }) => [mention, canonical])).toEqual([
      ['中华人民共和国宪法', '中华人民共和国宪法'],
      ['民法典', '中华人民共和国民法典'],
      ['法治宣传、依法治理', null],
    ])
    for (const { start, end, mention } of found) expect(text.slice(start, end)).toBe(mention)
  })

  it('takes the paper by which a county carries out one of the centre for its own, not for a slip', () => {
    expect(only('《关于推行法律顾问制度和公职律师公司律师制度的实施意见》')).toMatchObject({
      canonical: null,
      kind: '政策文件',
      status: 'n/a',
    })
    expect(only('《关于推行法律顾问制度和公职律师公司律师制度的意见》')?.canonical).toBe('关于推行法律顾问制度和公职律师公司律师制度的意见')
  })

  it('reads a title that a line end cuts in two', () => {
    expect(only('《中华人民共和\n国宪法》')?.canonical).toBe('中华人民共和国宪法')
  })
})

describe('kinds', () => {
  it.each([
    ['宪法', '法律'],
    ['重大行政决策程序暂行条例', '行政法规'],
    ['信访工作条例', '党内法规'],
    ['机动车登记规定', '规章'],
    ['住房和城乡建设行政处罚程序规定', '规章'],
    ['乡村集市监督管理办法', '规章'],
    ['农村厕所整治三年行动方案', '政策文件'],
    ['浙江省人民调解条例', '地方性法规'],
    ['上海市街道办事处条例', '地方性法规'],
    ['浙江省实施〈中华人民共和国人民调解法〉办法', '地方性法规'],
    ['今日说法', '其他'],
    ['法治日报', '其他'],
    ['调解协议书', '其他'],
    ['云岭县法治政府建设实施方案(2022—2025年)', '政策文件'],
    ['关于印发〈2024年全镇普法工作要点〉的通知', '内部文件'],
    ['法治政府建设实施纲要(2021—2025年)', '政策文件'],
    ['云岭县2023年法治政府建设工作要点', '政策文件'],
    ['2024年全县法治政府建设工作要点', '政策文件'],
    ['青石镇2023年法治政府建设工作计划', '内部文件'],
    ['2021年矛盾纠纷排查调解工作制度', '内部文件'],
    ['命案防控无小事、普法宣传在行动', '其他'],
    ['习近平法治思想学习纲要', '其他'],
  ])('《%s》 is %s', (mention, kind) => {
    expect(only(`《${mention}》`)?.kind).toBe(kind)
  })

  it('calls a notice that names the reporting town an internal paper, and the scheme of “the city” a paper from above', () => {
    expect(only('《关于调整青石镇法治政府建设领导小组的通知》', 2023, '云岭县青石镇人民政府')?.kind).toBe('内部文件')
    expect(only('《关于调整领导小组的通知》', 2023, '云岭县青石镇人民政府')?.kind).toBe('政策文件')
    expect(only('《市法治政府建设实施方案（2021-2025年）》')?.kind).toBe('政策文件')
  })

  it('calls a county’s own scheme an internal paper in the county’s own report only', () => {
    expect(only('《云岭县机构改革实施方案》', 2023, '云岭县人民政府')?.kind).toBe('内部文件')
    expect(only('《云岭县机构改革实施方案》', 2023, '青石镇人民政府')?.kind).toBe('政策文件')
  })
})

describe('judging', () => {
  it('says that a national statute does not exist, and says nothing of local and internal papers', () => {
    expect(only('《中华人民共和国行政审批法》')).toMatchObject({ canonical: null, kind: '法律', status: 'no such title' })
    expect(only('《城市绿化促进法》')).toMatchObject({ canonical: null, status: 'no such title' })
    for (const mention of ['云岭县行政审批工作办法', '调解工作法', '我与宪法', '今日说法', '工作方法'])
      expect(only(`《${mention}》`)?.status, mention).toBe('n/a')
  })

  it('leaves a title with unfilled blanks to the rule about blanks', () => {
    expect(only('《法治政府建设实施纲要(****—****年)》')).toMatchObject({ canonical: null, kind: '政策文件', status: 'n/a' })
  })

  it('takes no local plan for the national one of nearly the same name', () => {
    expect(only('《云岭县法治政府建设实施纲要(2021—2025年)》')).toMatchObject({ canonical: null, status: 'n/a' })
  })
})

const catalogue = new URL('../../../../shared/law/catalogue.tsv', import.meta.url)

describe.skipIf(!existsSync(catalogue))('the list of titles with dates (../shared/law; skipped where it is absent)', () => {
  // The body of a skipped group runs all the same, so that the list may be absent here.
  const rows = (existsSync(catalogue) ? readFileSync(catalogue, 'utf8') : '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([title]) => title !== '中华人民共和国行政审批法')

  it('has no title that is not found', () => {
    expect(rows.map(([title = '']) => title).filter((title) => only(`《${title}》`, 2024)?.matchedBy === 'unknown')).toEqual([])
  })

  it('has no repealed title that is not in force in the year before and repealed in the year after, with what replaced it', () => {
    const repealed = rows.filter(([, , , , , , , status = '']) => /(?:repealed|replaced|superseded).*\d{4}-\d\d-\d\d/.test(status))
    const wrong = repealed.filter(([title = '', , , , , , , status = '']) => {
      const year = Number(/(\d{4})-\d\d-\d\d/.exec(status)?.[1])
      const successor = / by ([^(]+?)(?: \(|$)/.exec(status)?.[1] ?? ''
      const [before, after] = [only(`《${title}》`, year - 1), only(`《${title}》`, year + 1)]
      return before?.status !== 'in force at report year' || after?.status !== 'repealed before' || !after.note.includes(successor)
    })
    expect(repealed.length).toBeGreaterThan(40)
    expect(wrong.map(([title]) => title)).toEqual([])
  })
})

const corpus = new URL('../../../../shared/corpus/', import.meta.url)
const seeds = new URL('../../../../shared/seeds/', import.meta.url)
const labels = new URL('statutes-dev.jsonl', corpus)

type Label = { file: string; mention: string; canonical: string | null; kind: string; status: string }
const yearsOfSeeds: Record<string, number> = { '000': 2020, '001': 2022, '002': 2020, '003': 2021, '004': 2024 }

function judged(file: string): { mention: string; canonical: string | null; status: string }[] {
  const year = yearsOfSeeds[file.slice(0, 3)]
  if (year && /^00\d_/.test(file)) return [...readStatutes(readFileSync(new URL(file, seeds), 'utf8'), year)]
  const source = readFileSync(new URL(file, corpus), 'utf8')
  const stated = Number(/^# year: (\d{4})/m.exec(source)?.[1])
  return [...readStatutes(source.slice(source.indexOf('\n\n') + 2), stated || null)]
}

describe.skipIf(!existsSync(labels))('labelled reports (../shared/corpus; skipped where it is absent)', () => {
  it('finds 99 %, names 97 % and judges 95 % of the titles as labelled', () => {
    const rows = readFileSync(labels, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Label)
    const hits = [...new Set(rows.map(({ file }) => file))].flatMap((file) => {
      const found = judged(file)
      return rows
        .filter((row) => row.file === file)
        .map((row) => {
          const at = found.findIndex(({ mention }) => mention === row.mention)
          return { row, hit: at < 0 ? undefined : found.splice(at, 1)[0] }
        })
    })
    const share = (test: (one: (typeof hits)[number]) => boolean) => hits.filter(test).length / hits.length
    expect(share(({ hit }) => hit !== undefined)).toBeGreaterThanOrEqual(0.99)
    expect(share(({ hit, row }) => hit?.canonical === row.canonical)).toBeGreaterThanOrEqual(0.97)
    expect(share(({ hit, row }) => hit?.status === row.status)).toBeGreaterThanOrEqual(0.95)
  })
})
