import fc from 'fast-check'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { writeDocx } from './docx.ts'
import { exampleForm, exampleLetter, exampleReport } from './paper.examples.ts'
import { figure, type Paper, paragraph, runs } from './paper.ts'
import { zipEntries, zipText } from './zip.ts'

async function part(paper: Paper, name: string): Promise<string> {
  const file = await writeDocx(paper)
  const entry = zipEntries(file).find((each) => each.name === name)
  if (!entry) throw new Error(`no ${name}`)
  return zipText(file, entry)
}

const paragraphs = (xml: string): string[] => xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
const textIn = (xml: string): string => [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
const holding = (xml: string, text: string): string => paragraphs(xml).find((each) => textIn(each).includes(text)) ?? ''
const notice = (...texts: string[]): Paper => ({
  kind: 'notice',
  organ: '青石镇',
  title: ['标题'],
  blocks: texts.map((text) => paragraph(text)),
})
const rawText = async (paper: Paper): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) })).value

describe('page (D-01 to D-08)', async () => {
  const xml = await part(exampleReport, 'word/document.xml')

  it('is A4 with the margins of the standard', () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    for (const margin of ['top="2098"', 'left="1587"', 'right="1474"', 'bottom="1984"'])
      expect(xml).toMatch(new RegExp(`<w:pgMar [^>]*w:${margin}`))
  })

  it('has a line grid of 578 and no character grid', () => {
    expect(xml).toMatch(/<w:docGrid [^>]*w:type="lines"/)
    expect(xml).toMatch(/<w:docGrid [^>]*w:linePitch="578"/)
    expect(xml).not.toContain('charSpace')
  })

  it('sets body text in 16 pt 仿宋, −5 twips, at exactly 578 twips, two characters in', () => {
    const body = holding(xml, '特此报告')
    expect(body).toContain('<w:sz w:val="32"/>')
    expect(body).toContain('<w:spacing w:val="-5"/>')
    expect(body).toContain('<w:spacing w:after="0" w:before="0" w:line="578" w:lineRule="exact"/>')
    expect(body).toContain('w:firstLine="630"')
    expect(body).toContain('w:eastAsia="仿宋_GB2312"')
  })

  it('uses red for nothing but mark and rule (D-07)', () => {
    const reds = paragraphs(xml).filter((each) => each.includes('FF0000'))
    expect(reds.map(textIn)).toEqual(['云岭县青石镇人民政府文件', ''])
  })
})

describe('head and title', async () => {
  const xml = await part(exampleReport, 'word/document.xml')

  it('the mark stands 35 mm under the top of the type area, centred, at most 42 pt (D-13)', () => {
    const mark = holding(xml, '人民政府文件')
    expect(mark).toContain('w:before="1984"')
    expect(mark).toContain('<w:jc w:val="center"/>')
    expect(Number(/<w:sz w:val="(\d+)"/.exec(mark)?.[1])).toBeLessThanOrEqual(84)
  })

  it('number left and signer right share a line, the name in 楷体 (D-14 to D-16)', () => {
    const line = holding(xml, '青政〔2026〕12号')
    expect(textIn(line)).toBe('青政〔2026〕12号签发人：王岩')
    expect(line).toMatch(/w:eastAsia="楷体_GB2312"[^/]*\/>.*王岩/)
    expect(line).toContain('w:left="315"')
  })

  it('the red rule is 4 mm under the number and as wide as the type area (D-17)', () => {
    const rule = paragraphs(xml).find((each) => each.includes('<w:bottom w:val="single" w:color="FF0000"'))
    expect(rule).toContain('w:line="227"')
    expect(rule).not.toContain('w:ind')
  })

  it('the title is 22 pt 小标宋, centred, broken by sense, without run spacing (D-18)', () => {
    const title = holding(xml, '关于2026年')
    expect(title).toContain('<w:jc w:val="center"/>')
    expect(title).toContain('<w:sz w:val="44"/>')
    expect(title).toContain('w:eastAsia="方正小标宋简体"')
    expect(title).toContain('<w:br/>')
    expect(title).not.toContain('<w:spacing w:val=')
  })

  it('the levels are 黑体, 楷体, 仿宋, 仿宋 and none is bold (D-21)', () => {
    const faces = ['一、', '（一）', '1.', '（1）'].map((number) => {
      const found = paragraphs(xml).find((each) => textIn(each).startsWith(number))
      return /w:eastAsia="([^"]+)"/.exec(found ?? '')?.[1]
    })
    expect(faces).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312'])
    expect(xml).not.toMatch(/<w:b\/>|<w:b w:val="(true|1)"/)
  })
})

describe('what follows the body', async () => {
  const xml = await part(exampleReport, 'word/document.xml')

  it('organ two characters from the right, date two characters after its beginning (D-24)', () => {
    const organ = paragraphs(xml).filter((each) => textIn(each) === '云岭县青石镇人民政府')
    expect(organ.at(-1)).toContain('w:right="630"')
    // organ 10 × 315, date 3 × 315 + 7 × 155: the date ends 3150 − 2030 twips before the type area does
    expect(holding(xml, '2026年12月9日')).toContain('w:right="1120"')
  })

  it('the date is Arabic without leading zeros (D-26)', () => {
    expect(textIn(xml)).toContain('2026年12月9日')
  })

  it('attachments are numbered without marks after their names and start a page (D-22, D-29)', () => {
    expect(textIn(holding(xml, '附件：'))).toBe('附件：1.主要数据')
    expect(paragraphs(xml).find((each) => textIn(each) === '附件2')).toContain('<w:pageBreakBefore/>')
  })

  it('the 版记 has outer rules of 8/8 pt and an inner one of 6/8 pt (D-30)', () => {
    const foot = /<w:tbl>(?:(?!<w:tbl>).)*抄送.*?<\/w:tbl>/s.exec(xml)?.[0] ?? ''
    expect(foot).toMatch(/<w:top [^>]*w:sz="8"/)
    expect(foot).toMatch(/<w:bottom [^>]*w:sz="8"/)
    expect(foot).toMatch(/<w:insideH [^>]*w:sz="6"/)
  })

  it('draws no seal', async () => {
    expect(zipEntries(await writeDocx(exampleReport)).filter((entry) => entry.name.includes('media'))).toEqual([])
    expect(xml).not.toContain('<w:drawing')
  })
})

describe('page numbers (D-33, D-44)', () => {
  it('are — 1 —, odd pages right, even pages left, one 14 pt character in', async () => {
    expect(await part(exampleReport, 'word/settings.xml')).toContain('<w:evenAndOddHeaders')
    const feet = await Promise.all(['word/footer1.xml', 'word/footer2.xml'].map((name) => part(exampleReport, name)))
    expect(feet.map(textIn)).toEqual(['—  —', '—  —'])
    for (const foot of feet) expect(foot).toMatch(/instrText[^>]*>PAGE/)
    expect(feet.map((foot) => /w:(right|left)="280"/.exec(foot)?.[1])).toEqual(['right', 'left'])
  })

  it('a letter has none on its first page (D-34)', async () => {
    expect(await part(exampleLetter, 'word/document.xml')).toContain('<w:titlePg')
    expect(await part(exampleReport, 'word/document.xml')).not.toContain('<w:titlePg/>')
  })
})

it('a letter has two red double rules of 170 mm and a 版记 without 印发 (D-34)', async () => {
  const xml = await part(exampleLetter, 'word/document.xml')
  const rules = paragraphs(xml).filter((each) => /ThinSmallGap|ThickSmallGap/.test(each))
  expect(rules).toHaveLength(2)
  for (const rule of rules) expect(rule).toContain('w:w="9638"')
  expect(xml).not.toContain('印发')
})

describe('text', () => {
  it('every run names all four fonts and the East Asian hint (D-43)', async () => {
    for (const paper of [exampleReport, exampleLetter, exampleForm]) {
      const xml = await part(paper, 'word/document.xml')
      const fonts = xml.match(/<w:rFonts [^>]*>/g) ?? []
      expect(fonts).toHaveLength((xml.match(/<w:r>/g) ?? []).length)
      for (const font of fonts)
        for (const name of ['ascii', 'hAnsi', 'cs', 'eastAsia', 'hint="eastAsia"']) expect(font).toContain(`w:${name}`)
    }
  })

  it('digits and Latin letters can have a font of their own', async () => {
    const file = await writeDocx(notice('2026'), { latinFont: 'Times New Roman' })
    const entry = zipEntries(file).find((each) => each.name === 'word/document.xml')
    expect(entry && (await zipText(file, entry))).toContain('w:ascii="Times New Roman"')
  })

  it.each(['<&>"\'', '喆𬱖镕', '{{7*7}} #eval $x$', '  两端  空格  '])('%j comes back as typed (D-45)', async (text) => {
    expect(await rawText(notice(text))).toContain(text)
  })

  it('line ends and tabs become those of Word', async () => {
    expect(await part(notice('一\n二\t三\r\n四'), 'word/document.xml')).toMatch(
      /一<\/w:t><w:br\/>.*二<\/w:t><w:tab\/>.*三<\/w:t><w:br\/>.*四<\/w:t>/,
    )
  })

  it('any text comes back as typed', async () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `字${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')}`),
      { minLength: 1, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        expect(await rawText(notice(...list))).toBe(`标题\n\n\n\n${list.join('\n\n')}\n\n`)
      }),
      { numRuns: 25 },
    )
  })

  it('characters that XML cannot carry do not break the file', async () => {
    expect(await rawText(notice('甲\u0000\u0008乙'))).toContain('甲乙')
  })
})

describe('figures', () => {
  it('are content controls with the id of the figure, locked against typing', async () => {
    const xml = await part(exampleReport, 'word/document.xml')
    const controls = [
      ...xml.matchAll(/<w:sdt>.*?<w:tag w:val="([^"]+)"\/><w:id w:val="(\d+)"\/><w:lock w:val="contentLocked"\/>.*?<\/w:sdt>/g),
    ]
    expect(controls.map((match) => [match[1], textIn(match[0])])).toEqual([
      ['disputes.mediated', '239'],
      ['disputes.successRate', '96.7%'],
      ['disputes.mediated', '239'],
    ])
    expect(new Set(controls.map((match) => match[2])).size).toBe(3)
    expect(xml).toContain('<w:alias w:val="调解矛盾纠纷"/>')
  })

  it('stand in the sentence as if they were typed', async () => {
    const sentence = runs(['调解', figure({ id: 'a<b', value: 7 }), '件'])
    expect(await rawText({ ...notice(), blocks: [{ block: 'paragraph', runs: sentence }] })).toContain('调解7件')
  })
})

describe('the file', () => {
  it('names title and organ and no person (D-45)', async () => {
    const core = await part({ ...exampleReport, organ: '甲&乙' }, 'docProps/core.xml')
    expect(core).toContain('<dc:title>云岭县青石镇人民政府关于2026年法治政府建设情况的报告</dc:title><dc:creator>甲&#38;乙</dc:creator>')
    expect(core).not.toMatch(/王岩|lastModifiedBy|created|modified/)
  })

  it('is the same at any hour', async () => {
    expect(Buffer.from(await writeDocx(exampleReport)).equals(Buffer.from(await writeDocx(exampleReport)))).toBe(true)
    const file = await writeDocx(exampleForm)
    for (const entry of zipEntries(file)) expect([...file.subarray(entry.headerAt + 10, entry.headerAt + 14)]).toEqual([0, 0, 33, 0])
  })
})

it('a form has boxes two to a line, wide ones alone, and lines to sign on', async () => {
  const xml = await part(exampleForm, 'word/document.xml')
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
  expect(rows.map((row) => row.match(/<w:tc>/g)?.length)).toEqual([4, 2])
  expect(rows[1]).toContain('<w:gridSpan w:val="3"/>')
  expect(holding(xml, '登记人：')).toContain('w:leader="underscore"')
})

it('minutes list who was there, label in 黑体 and names in 仿宋 (D-36)', async () => {
  const minutes: Paper = { ...notice('议定事项如下。'), kind: 'minutes', attendance: [{ label: '出席', names: ['赵喆', '钱玥'] }] }
  const list = holding(await part(minutes, 'word/document.xml'), '出席：')
  expect(textIn(list)).toBe('出席：赵喆　钱玥')
  expect([...list.matchAll(/w:eastAsia="([^"]+)"/g)].map((match) => match[1])).toEqual(['黑体', '仿宋_GB2312'])
})

it('organ and date never stand alone on a page: the line before them keeps with them (D-27)', async () => {
  const xml = await part(exampleLetter, 'word/document.xml')
  expect(holding(xml, '专此函达')).toContain('<w:keepNext/>')
  expect(holding(xml, '请予协助')).not.toContain('<w:keepNext/>')
})

it('a day that does not exist stops the writer', async () => {
  await expect(writeDocx({ ...exampleReport, signOff: { organ: '青石镇', date: '2026-02-30' } })).rejects.toThrow(RangeError)
})
