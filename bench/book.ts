import { Workbook } from '@cj-tech-master/excelts'
import { Client } from 'pg'
import { disputeKinds } from '../src/registers/dispute-kinds.ts'
import { casesSql } from './cases.ts'

/** So many rows are in one workbook. */
export const bookRows = 10_000

type Case = Record<
  'title' | 'found_on' | 'accepted_on' | 'kind' | 'state' | 'risk' | 'one_name' | 'other_name' | 'mediator' | 'summary',
  string
> &
  Record<'village' | 'persons' | 'amount', number> & { readonly concluded_on: string | null }

type Sheet = Readonly<Record<string, (one: Case, at: { readonly township: number; readonly mark: string }) => string | number | null>>

/** What both systems are told of a case. */
const both: Sheet = {
  事项名称: ({ title }, { mark }) => `${title}${mark}`,
  '村（社区）': ({ village }, { township }) => `${township}镇${village}村`,
  发现日期: ({ found_on }) => found_on,
  纠纷类型: ({ kind }) => disputeKinds[kind as keyof typeof disputeKinds],
  涉及人数: ({ persons }) => persons,
  涉及金额: ({ amount }) => Number(amount) / 100,
  纠纷概况: ({ summary }) => summary,
}

/** The headings of each system with what stands under them: ours as its template has them, the twin's as its table. */
const sheets = {
  ours: { ...both, 来源: () => '排查', '当事人（姓名）': ({ one_name, other_name }) => `${one_name}、${other_name}` },
  guarded: {
    乡镇: (_, { township }) => township,
    ...both,
    状态: ({ state }) => state,
    风险等级: ({ risk }) => risk,
    受理日期: ({ accepted_on }) => accepted_on,
    办结日期: ({ concluded_on }) => concluded_on,
    调解员: ({ mediator }) => mediator,
  },
} satisfies Readonly<Record<string, Sheet>>

const days = ['found_on', 'accepted_on', 'concluded_on'].map((day) => `${day}::text AS ${day}`).join(', ')

/**
 * A township's workbook as an office program writes it (shared strings): the cases from the n-th on, in words that a clerk types. `mark` stands in every
 * title, since the same content twice is rightly refused.
 */
export async function bookOf(
  url: string,
  { first, township, mark, of }: { first: number; township: number; mark: string; of: keyof typeof sheets },
): Promise<Uint8Array> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query<Case>(`SELECT *, ${days} FROM (${casesSql}) cases ORDER BY n`, [
    first,
    first + bookRows - 1,
    1_000_000,
  ])
  await client.end()
  const columns: Sheet = sheets[of]
  const book = new Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(Object.keys(columns))
  for (const one of rows) sheet.addRow(Object.values(columns).map((cell) => cell(one, { township, mark })))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
