import { expect, test } from 'vitest'
import type { Finding } from '../../report/check/rule.ts'
import { notedParagraphs } from './check.ts'

const finding = (start: number, end: number): Finding => ({
  rule: 'F06',
  severity: 'warning',
  start,
  end,
  quote: '',
  message: '',
  suggestion: '',
  why: '',
})

const told = (text: string, findings: readonly Finding[]) =>
  notedParagraphs(text, findings).map((line) => line.map(({ text: words, notes }) => `${words}${notes.join('+')}`).join('|'))

test('each finding stands at its words, with its number; blank lines go', () => {
  expect(told('法制宣传12场。\n\n全年法制。', [finding(0, 2), finding(12, 14)])).toEqual(['法制1|宣传12场。', '全年|法制2|。'])
})

test('findings that overlap are one stretch with both numbers, and nothing of the text is lost', () => {
  expect(told('甲乙丙丁戊己', [finding(1, 4), finding(3, 5)])).toEqual(['甲|乙丙丁戊1+2|己'])
  expect(told('甲乙丙丁戊己', [finding(1, 5), finding(2, 3)])).toEqual(['甲|乙丙丁戊1+2|己'])
})

test('a finding over several paragraphs is noted in the first', () => {
  expect(told('甲乙\n丙丁', [finding(1, 5)])).toEqual(['甲|乙1', '丙丁'])
})
