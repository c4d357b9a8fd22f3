import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { fetchFile, uploadFile } from '../../src/office/attach-file.ts'
import { handOverSheet } from '../../src/office/desk/hand-over.ts'
import { pastTime } from '../../src/office/privacy/retention.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { disputeStories } from '../../src/registers/disputes/dispute.examples.ts'
import { dispute } from '../../src/registers/disputes/dispute.ts'
import { clueStories } from '../../src/registers/safety/clue.examples.ts'
import { clue } from '../../src/registers/safety/clue.ts'
import { correctionStories } from '../../src/registers/safety/correction.examples.ts'
import { correction } from '../../src/registers/safety/correction.ts'
import { resettleStories } from '../../src/registers/safety/resettle.examples.ts'
import { resettle } from '../../src/registers/safety/resettle.ts'
import { allRoles, type County, openCounty, units } from '../contract/county.ts'
import { begin, must, take } from '../contract/live.ts'
import { closed, codeOf, day, type Kept, keptIn, strangersTo } from './stage.ts'

let county: County
const all: Kept[] = []
beforeAll(async () => {
  county = await openCounty()
  for (const [, register, told] of closed) all.push(...(await keptIn(county, register, told)))
}, 240_000)
afterAll(() => county.end())

/** Links one record to another as somebody who is named in both. */
const link = (from: RecordState, to: RecordState, by: string) =>
  perform(county.at(day), county.person(by), {
    register: from.register,
    record: from.id,
    command: { step: 'link', input: { register: to.register, record: to.id, kind: 'opens' } },
  })

describe('a matter that is linked to one for named persons', () => {
  const opened = async () => {
    const source = (await begin(county, dispute, disputeStories[2]!)).record
    const { record } = (await begin(county, clue, clueStories[0]!)) as { record: RecordState }
    must(await link(source, record, 'p-clerkPeace'))
    return { source, record }
  }
  const reader = () => county.person('other-clerkPeace')

  it('shows it only to whoever is named there: it is not among the linked matters of others (X19)', async () => {
    const { source, record } = await opened()
    const told = async (id: string) =>
      must(await openRecord(county.at(day), county.person(id), { register: 'dispute', id: source.id })).linked
    expect((await told('p-clerkPeace')).map(({ id }) => id)).toContain(record.id)
    expect((await told(reader().id)).map(({ id }) => id)).not.toContain(record.id)
  })

  it('does not betray it by the bare id in its links, its values or its history (X8)', async () => {
    const { source, record } = await opened()
    const view = must(await openRecord(county.at(day), reader(), { register: 'dispute', id: source.id }))
    expect(JSON.stringify(view)).not.toContain(record.id)
  })

  it('of one restricted register does not betray that of another to somebody named in only one of them (X19)', async () => {
    const case1 = (await begin(county, correction, correctionStories[0]!)).record
    const first = resettleStories[1]!.steps[0]!
    const step = { ...first, input: { ...first.input, helpers: ['@clerkJustice', '@villageCadre'], correction: case1.id } }
    const { record } = must(await take(county, resettle, step, { title: '安置帮教' }))
    const view = must(await openRecord(county.at(day), county.actor('villageCadre'), { register: 'resettle', id: record.id }))
    expect(view.linked).toEqual([])
    expect(JSON.stringify(view)).not.toContain(case1.id)
  })

  it('cannot be used to ask whether an id exists: to link to what is hidden and to what is not answers alike', async () => {
    const { source, record } = await opened()
    const never = { ...record, id: randomUUID() }
    expect(codeOf(await link(source, record, reader().id))).toBe(codeOf(await link(source, never, reader().id)))
  })
})

describe('what others see of a named person’s day', () => {
  it('does not grow when a clue waits for him: the hand-over sheet tells no number of another’s desk', async () => {
    const waiting = async () => must(await handOverSheet(county.at(day), county.actor('clerkOffice'), 'p-deputyLeader')).waiting
    const before = await waiting()
    await begin(county, clue, clueStories[0]!)
    expect(await waiting()).toBe(before)
  })
})

describe('what is past its time', () => {
  it('is told to approvers by number and date, without title or content, and to nobody else', async () => {
    const late = { ...county.office, now: () => '2050-01-04T02:00:00.000Z' }
    const secret = all.flatMap((one) => one.secret)
    for (const role of allRoles) {
      const told = JSON.stringify(await pastTime(late, county.actor(role)))
      expect([role, secret.filter((mark) => told.includes(mark))]).toEqual([role, []])
      for (const { register, record } of all) {
        if (!register.approvers.includes(role)) expect([role, told.includes(record.id)]).toEqual([role, false])
        expect([role, told.includes(record.title)]).toEqual([role, false])
      }
    }
  })
})

describe('a file of a restricted record', () => {
  it('is not given away by uploading the same bytes: whoever does has his own file, and no other name', async () => {
    const bytes = Buffer.from(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
    )
    const named = county.actor('clerkPeace')
    const own = must(await uploadFile(county.at(day), named, { name: '移送函之一.pdf', bytes }))
    const { record } = await begin(county, clue, clueStories[0]!)
    must(
      await perform(county.at(day), named, {
        register: 'clue',
        record: record.id,
        command: { step: 'attach', input: {}, files: [own.digest] },
      }),
    )
    const stranger = county.person('other-clerkPeace')
    expect(codeOf(await fetchFile(county.at(day), stranger, { digest: own.digest, register: 'clue' }))).toBe('MF-REC-001')
    const same = must(await uploadFile(county.at(day), stranger, { name: '白纸.pdf', bytes }))
    const fetched = must(await fetchFile(county.at(day), stranger, { digest: same.digest }))
    fetched.content.destroy()
    expect(fetched.name).toBe('白纸.pdf')
  })
})

describe('the database itself, asked as somebody who is not named', () => {
  const everywhere = units.map(({ id }) => id)
  /** Rows about the record in every table that names records, seen by this person with every unit in his scope. */
  async function rowsSeen({ register, record }: Kept, user: string): Promise<readonly string[]> {
    const tables = await county.sql(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'record' ORDER BY 1",
    )
    const asked = [...tables.map(({ name }) => [String(name), 'record'] as const), [register.id.replaceAll('-', '_'), 'id'] as const]
    const seen: string[] = []
    for (const [table, column] of asked) {
      const count = await county.office.db
        .read({ user, units: everywhere, villages: everywhere }, (tx) =>
          tx.query<{ n: number }>({ text: `SELECT count(*)::int AS n FROM "${table}" WHERE ${column}::text = $1` }, [record.id]),
        )
        .catch((error: { code?: string }) => (error.code === '42501' ? [{ n: 0 }] : Promise.reject(error)))
      if (count[0]!.n > 0) seen.push(table)
    }
    return seen
  }

  it('shows nothing of the record: no row, event, clock, file, lookup, key or sent command', async () => {
    for (const kept of all) {
      const { register, record } = kept
      expect([register.id, await rowsSeen(kept, strangersTo(county, kept)[0]!.id)]).toEqual([register.id, []])
      expect(await rowsSeen(kept, record.involved[0]!)).toEqual(expect.arrayContaining(['event', register.id.replaceAll('-', '_')]))
    }
  })

  it('shows nobody else who read it and what for', async () => {
    const kept = all.find(({ register }) => register.id === 'clue')!
    const reader = county.person(kept.record.handler)
    must(await revealRecord(county.at(day), reader, { register: 'clue', id: kept.record.id, purpose: '回复举报人' }))
    expect(await rowsSeen(kept, strangersTo(county, kept)[0]!.id)).toEqual([])
  })
})
