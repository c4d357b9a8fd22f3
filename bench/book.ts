import { Workbook } from '@cj-tech-master/excelts'
import { Client } from 'pg'
import { disputeKinds } from '../src/registers/dispute-kinds.ts'
import { casesSql } from './cases.ts'

/** So many rows are in one workbook. */
export const bookRows = 10_000

/** The headings of the workbook, which both systems understand. */
export const headings = [
  '事项名称',
  '村（社区）',
  '发现日期',
  '来源',
  '纠纷类型',
  '当事人（姓名）',
  '涉及人数',
  '涉及金额',
  '纠纷概况',
] as const

type Case = Record<'title' | 'found_on' | 'kind' | 'one_name' | 'other_name' | 'summary', string> &
  Record<'village' | 'persons' | 'amount', number>

/**
 * A township's workbook as an office program writes it (shared strings): the cases from the n-th on, in words that a clerk types. `mark` stands in every
 * title, since the same content twice is rightly refused.
 */
export async function bookOf(
  url: string,
  { first, township, mark }: { first: number; township: number; mark: string },
): Promise<Uint8Array> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<Case>(`SELECT *, found_on::text AS found_on FROM (${casesSql}) cases ORDER BY n`, [
    first,
    first + bookRows - 1,
    1_000_000,
  ])
  await client.end()
  const book = new Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow([...headings])
  for (const one of rows) sheet.addRow(cellsOf(one, { township, mark }))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const cellsOf = (one: Case, { township, mark }: { township: number; mark: string }): readonly (string | number)[] => [
  `${one.title}${mark}`,
  `${township}镇${one.village}村`,
  one.found_on,
  '排查',
  disputeKinds[one.kind as keyof typeof disputeKinds],
  `${one.one_name}、${one.other_name}`,
  one.persons,
  Number(one.amount) / 100,
  one.summary,
]
