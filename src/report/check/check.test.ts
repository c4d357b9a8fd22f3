import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReport } from '../read/read.ts'
import { readStatutes } from '../read/statutes.ts'
import { checkReport, summarise } from './check.ts'
import type { CheckContext, CheckedReport, Rule } from './rule.ts'
import { allRules } from './rules.ts'

/** The head comment of a rule is its page; its @good and @bad blocks run here. A bad block lists its exact findings: → severity「quote」message (⏎: line end; {71×甲}: 甲 71 times). */
type Example = { readonly good: boolean; readonly context: CheckContext; readonly text: string; readonly findings: readonly string[] }

const folder = new URL('./rules/', import.meta.url)
const files = readdirSync(folder).filter((name) => /^[a-i]\d\d-.+\.ts$/.test(name))

function pageOf(file: string): string {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? ''
  return comment.replace(/^ \*(?: |$)/gm, '')
}

/** `@bad publishedOn=2022-04-02 figures=disputes.handled:109:起 previous=全年…。`: what the caller knows; `previous` is the text of last year's report. */
function contextOf(head: string): CheckContext {
  const given = Object.fromEntries(
    head
      .split(' ')
      .slice(1)
      .map((pair) => pair.split('=') as [string, string]),
  )
  const { figures, previous, ...rest } = given
  return {
    ...rest,
    ...(figures ? { figures: figures.split(',').map((one) => figureOf(one.split(':'))) } : {}),
    ...(previous ? { previous: readReport(previous).facts } : {}),
  }
}

const figureOf = ([id = '', value, unit = '']: string[]) => ({ id, value: Number(value), unit })

function examplesOf(page: string): readonly Example[] {
  return page
    .split(/^@(?=good|bad)/m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trimEnd().split('\n')
      const context = contextOf(head)
      const text = lines
        .filter((line) => !line.startsWith('→'))
        .join('\n')
        .trim()
        .replace(/\{(\d+)×([^}]+)\}/g, (_, times, words) => words.repeat(Number(times)))
      return {
        good: head.startsWith('good'),
        context,
        text,
        findings: lines.filter((line) => line.startsWith('→')).map((line) => line.slice(2)),
      }
    })
}

function reportOf(text: string): CheckedReport {
  const reading = readReport(text)
  return { ...reading, text, statutes: readStatutes(text, reading.year, reading.organisation ?? '') }
}

const found = (rule: Rule, { text, context }: Example) =>
  checkReport(reportOf(text), context, { rules: [rule] }).map(
    ({ severity, quote, message }) => `${severity}「${quote.replace(/\n/g, '⏎')}」${message}`,
  )

describe.each(files)('the page of %s', (file) => {
  const page = pageOf(file)
  const id = file.slice(0, 3).toUpperCase()
  const rule = allRules.find((one) => one.id === id)
  const examples = examplesOf(page)

  it('opens with number and name, says what, why and how to mend, and belongs to a listed rule', () => {
    expect(rule, `${id} in rules.ts`).toBeDefined()
    expect(page.split('\n')[0]).toBe(`${id} ${rule?.name}`)
    for (const part of ['查什么：', '依据：', '怎么改：']) expect(page).toContain(part)
    expect(examples.filter(({ good }) => good).length).toBeGreaterThan(0)
    expect(examples.filter(({ good }) => !good).length).toBeGreaterThan(0)
  })

  it.each(examples.map((example, index) => ({ name: `${example.good ? 'good' : 'bad'} ${index + 1}`, example })))(
    '$name gives exactly its findings',
    ({ example }) => {
      expect(example.good).toBe(example.findings.length === 0)
      expect(rule && found(rule, example)).toEqual(example.findings)
    },
  )

  it('points into the text and says how to mend', () => {
    for (const { text, context } of examples) {
      for (const finding of checkReport(reportOf(text), context, { rules: rule ? [rule] : [] })) {
        expect(text.slice(finding.start, finding.end)).toBe(finding.quote)
        expect(finding.quote).not.toBe('')
        expect(finding.suggestion).not.toBe('')
      }
    }
  })
})

describe('the checker', () => {
  const report = reportOf('关坝镇2021年法治政府建设工作报告\n开展法制宣传12次，学习《行政审批法》。')

  it('lists every rule once, in the order of the numbers', () => {
    const ids = allRules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].sort())
    expect(ids).toEqual(files.map((file) => file.slice(0, 3).toUpperCase()).sort())
  })

  it('gives the findings in the order of the text and counts them', () => {
    const findings = checkReport(report)
    expect(findings.map(({ rule }) => rule)).toEqual(['F06', 'D01'])
    expect(summarise(findings)).toEqual({ error: 1, warning: 1, info: 0 })
  })

  it('lets the caller set or silence the severity of a rule', () => {
    const findings = checkReport(report, {}, { severities: { F06: 'info', D01: 'off' } })
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['F06 info'])
  })

  it('survives an empty text and a text of one sign', () => {
    expect(checkReport(reportOf(''))).toEqual([])
    expect(checkReport(reportOf('《'))).toEqual([])
  })
})
