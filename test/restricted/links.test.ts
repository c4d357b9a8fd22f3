import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { readDocument } from '../../src/office/documents/read-document.ts'
import { exportRecords } from '../../src/office/exchange/export-records.ts'
import { makePaper } from '../../src/office/papers/make-paper.ts'
import { listRecords, totals } from '../../src/office/records/list-records.ts'
import { openRecord, openRow, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, town } from '../contract/county.ts'
import { must } from '../contract/live.ts'
import { closedNote, openBook } from './fixtures.ts'

const day = '2026-04-01'
let county: County
let mine: RecordState
let hidden: RecordState
let book: RecordState
beforeAll(async () => {
  county = await openCounty([closedNote, openBook] as unknown as readonly AnyRegister[])
  mine = await noted('other-clerkOffice')
  hidden = await noted('p-clerkOffice')
  const input = {
    writtenOn: day,
    kind: 'one',
    origin: hidden.id,
    others: [mine.id, hidden.id],
    rows: [
      { note: '一', origin: hidden.id },
      { note: '二', origin: mine.id },
    ],
  }
  book = must(
    await perform(county.at(day), named(), { register: openBook.id, command: { step: 'write', title: '册一', unit: town.id, input } }),
  ).record
})
afterAll(() => county.end())

const named = () => county.actor('clerkOffice')
/** Named in one of the two notes, and a reader of the whole book. */
const reader = () => county.person('other-clerkOffice')

async function noted(by: string): Promise<RecordState> {
  const input = { notedOn: day, basis: ['中华人民共和国民法典'], what: '一件事' }
  const command = { step: 'enter', title: '限知', unit: town.id, input }
  return must(await perform(county.at(day), county.person(by), { register: closedNote.id, command })).record
}

describe('a link to a record that the reader may not read', () => {
  it('is left out of the values, in lists of links and rows too; what he may read stays', async () => {
    const wanted = { register: openBook.id, id: book.id }
    const expected = { others: [mine.id], rows: [{ note: '一' }, { note: '二', origin: mine.id }] }
    const opened = must(await openRecord(county.at(day), reader(), wanted))
    expect(opened.record.values).toMatchObject(expected)
    expect(opened.record.values).not.toHaveProperty('origin')
    expect(opened.linked.map(({ id }) => id)).toEqual([mine.id])
    const tellings = [
      opened,
      must(await openRow(county.at(day), reader(), wanted)),
      must(await revealRecord(county.at(day), reader(), { ...wanted, purpose: '核对' })),
    ]
    for (const told of tellings)
      expect([JSON.stringify(told).includes(hidden.id), JSON.stringify(told).includes(mine.id)]).toEqual([false, true])
    expect(must(await openRow(county.at(day), county.actor('clerkOffice'), wanted)).record.values).toMatchObject({ origin: hidden.id })
  })

  it('is left out of lists, exports and papers', async () => {
    const rows = must(await listRecords(county.at(day), reader(), { register: openBook.id, page: 1, size: 10 })).rows
    expect(rows.map(({ values }) => values.others)).toEqual([[mine.id]])
    const sent = must(await exportRecords(county.at(day), reader(), { register: openBook.id, reason: '核对台账', as: 'csv' }))
    const paper = must(await makePaper(county.at(day), reader(), { register: openBook.id, id: book.id, paper: 'card' }))
    const text = await readDocument(paper.bytes, paper.name)
    for (const told of [rows, Buffer.from(sent.bytes).toString(), text])
      expect([hidden.id, hidden.code].filter((word) => JSON.stringify(told).includes(word))).toEqual([])
    // A paper names what it points to, as people do.
    expect(JSON.stringify(text)).toContain(`${mine.title}（${mine.code}）`)
  })

  it('is called by no name, where those that he may read are called by theirs: in lists, on the record, in its rows', async () => {
    const wanted = { register: openBook.id, page: 1, size: 10 }
    const called = { [mine.id]: '限知' }
    expect(must(await listRecords(county.at(day), reader(), wanted)).called).toEqual(called)
    expect(must(await openRecord(county.at(day), reader(), { register: openBook.id, id: book.id })).called).toEqual(called)
    const both = must(await listRecords(county.at(day), county.actor('clerkOffice'), wanted)).called
    expect(both).toHaveProperty(hidden.id, '限知')
  })

  it('cannot be asked for: a filter by its id, and by one that never was, find the same nothing', async () => {
    const asked = async (field: string, id: string, actor = reader()) =>
      must(await listRecords(county.at(day), actor, { register: openBook.id, filters: [{ field, anyOf: [id] }], page: 1, size: 10 })).total
    for (const field of ['origin', 'others']) expect(await asked(field, hidden.id)).toBe(await asked(field, randomUUID()))
    expect([await asked('others', mine.id), await asked('origin', hidden.id, county.actor('clerkOffice'))]).toEqual([1, 1])
    const equal = { register: openBook.id, filters: [{ field: 'origin', equals: hidden.id }], page: 1, size: 10 }
    expect(must(await listRecords(county.at(day), reader(), equal)).total).toBe(0)
  })

  it('is no group of totals: what points there is counted with what points nowhere', async () => {
    await perform(county.at(day), named(), {
      register: openBook.id,
      command: { step: 'write', title: '册二', unit: town.id, reason: '另一册', input: { writtenOn: day, kind: 'other' } },
    })
    const counted = async (actor = reader()) =>
      must(await totals(county.at(day), actor, { register: openBook.id, from: '2026-01-01', to: '2026-12-31', by: 'origin' }))
    expect(await counted()).toEqual([{ key: null, count: 2, states: { open: 2 }, sums: {} }])
    expect((await counted(named())).map(({ key, count }) => [key, count])).toEqual([
      [hidden.id, 1],
      [null, 1],
    ])
  })

  it('stays where it was when a reader sends the list of links back as he saw it', async () => {
    const more = await noted(reader().id)
    const command = { step: 'add', input: { others: [more.id] } }
    must(await perform(county.at(day), reader(), { register: openBook.id, record: book.id, command }))
    const stored = async () => (await county.sql('SELECT others FROM open_book WHERE id = $1', [book.id]))[0]?.others
    expect(await stored()).toEqual([more.id, hidden.id])
    const seen = must(await openRow(county.at(day), reader(), { register: openBook.id, id: book.id })).record.values
    expect(seen.others).toEqual([more.id])
  })
})
