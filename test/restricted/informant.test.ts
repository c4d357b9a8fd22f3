import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { readAudit } from '../../src/office/audit/read-audit.ts'
import { readDocument } from '../../src/office/documents/read-document.ts'
import { exportRecords } from '../../src/office/exchange/export-records.ts'
import { targetOf } from '../../src/office/exchange/import-target.ts'
import { twinsOf } from '../../src/office/exchange/import-twins.ts'
import { makePaper } from '../../src/office/papers/make-paper.ts'
import { answerPerson } from '../../src/office/privacy/answer-person.ts'
import { listRecords } from '../../src/office/records/list-records.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { clueStories } from '../../src/registers/safety/clue.examples.ts'
import { clue } from '../../src/registers/safety/clue.ts'
import { eventsOf } from '../../src/store/index.ts'
import { type County, openCounty, town, village } from '../contract/county.ts'
import { must, take } from '../contract/live.ts'
import { codeOf, day, type Kept, rowsOr, strangersTo } from './stage.ts'

const informant = { name: '牟守信', idNumber: '11010519491231002X', phone: '13987650099', address: '青石镇老街七十七号' }
const marks = Object.values(informant)
let county: County
let kept: Kept
beforeAll(async () => {
  county = await openCounty()
  const [opening] = clueStories[0]!.steps
  const step = { ...opening!, input: { ...opening!.input, reporter: [informant] } }
  const { record } = must(await take(county, clue, step, { title: '线索移送件' }))
  kept = { register: clue, record, secret: marks }
})
afterAll(() => county.end())

const found = (told: unknown) => marks.filter((mark) => JSON.stringify(told).includes(mark))
const answered = async (actor: Actor, number: string) => {
  const answer = await answerPerson(county.at(day), actor, { number, reason: '查阅申请2026第3号' })
  if (isProblem(answer)) return answer.code
  const read = await readDocument(answer.bytes, answer.name)
  return isProblem(read) ? read.code : read.text
}

describe('the informant of a clue', () => {
  it('is shown, for a purpose, to who received the clue and to a head of the justice office named in it, and to no other named one', async () => {
    const knowing = kept.record.involved.filter((id) => id === kept.record.handler || id === 'p-justiceHead')
    expect(kept.record.involved.length).toBeGreaterThan(knowing.length)
    for (const id of kept.record.involved) {
      const wanted = { register: 'clue', id: kept.record.id }
      const shown = must(await revealRecord(county.at(day), county.person(id), { ...wanted, purpose: '回复举报人' }))
      expect([id, found(shown).length]).toEqual([id, knowing.includes(id) ? marks.length : 0])
      expect([id, JSON.stringify(shown).includes('facts')]).toEqual([id, true])
      expect(found(await openRecord(county.at(day), county.person(id), wanted))).toEqual([])
      if (!knowing.includes(id))
        for (const number of [informant.idNumber, informant.phone])
          expect((await answered(county.person(id), number)).includes(kept.record.code)).toBe(false)
    }
  })

  it('is not learnt by a named one who corrects the record, nor by one who hands it over to himself', async () => {
    const assessor = kept.record.values.assessor as string
    const act = async (step: string, input: object) =>
      codeOf(
        await perform(county.at(day), county.person(assessor), {
          register: 'clue',
          record: kept.record.id,
          command: { step, input: input as Record<string, unknown>, reason: '试一试' },
        }),
      )
    expect(await act('correct', { reporter: [{ name: '某人' }] })).toBe('MF-PER-009')
    expect(await act('handOver', { person: assessor })).toBe('MF-PER-009')
  })

  it('is not found by the id number or the telephone, by anybody who answers what is held about a person', async () => {
    const others = strangersTo(county, kept)
    for (const actor of others)
      for (const number of [informant.idNumber, informant.phone]) {
        const told = await answered(actor, number)
        expect([actor.id, told.includes(kept.record.code) || found(told.replace(number, '')).length > 0], told).toEqual([actor.id, false])
        // To have nothing and to have what he may not know is the same answer.
        expect(told).toBe(await answered(actor, number === informant.phone ? '13987650098' : '110105194912310038'))
      }
  })

  it('is in no list, search, export, import twin or paper', async () => {
    const office = county.at(day)
    for (const actor of [...strangersTo(county, kept), county.person(kept.record.handler)]) {
      for (const mark of marks) {
        const listed = await listRecords(office, actor, { register: 'clue', q: mark, page: 1, size: 50 })
        expect([actor.id, rowsOr(listed).length]).toEqual([actor.id, 0])
      }
      expect(found(await listRecords(office, actor, { register: 'clue', page: 1, size: 50 }))).toEqual([])
      const sent = await exportRecords(office, actor, {
        register: 'clue',
        reason: '核对台账',
        recipient: '本单位',
        basis: '内部核对',
        as: 'csv',
      })
      expect(found(isProblem(sent) ? [] : Buffer.from(sent.bytes).toString())).toEqual([])
    }
    for (const paper of Object.keys(clue.papers!)) {
      const made = must(await makePaper(office, county.person(kept.record.handler), { register: 'clue', id: kept.record.id, paper }))
      const read = await readDocument(made.bytes, made.name)
      expect(found(isProblem(read) ? read.code : read.text)).toEqual([])
    }
  })

  it('is not asked for by list filters: a sealed field cannot be filtered or sorted by', async () => {
    const ask = (more: object) =>
      listRecords(county.at(day), county.person('other-clerkPeace'), { register: 'clue', page: 1, size: 50, ...more })
    for (const field of ['reporter', 'facts', 'targets']) {
      expect([field, codeOf(await ask({ filters: [{ field, contains: '牟' }] }))]).toEqual([field, 'MF-FLD-003'])
      expect([field, codeOf(await ask({ sort: { field, descending: false } }))]).toEqual([field, 'MF-FLD-003'])
    }
  })

  it('is not guessed by entering the same once more: no “entered twice”, no number of another’s clue', async () => {
    const { input } = clueStories[0]!.steps[0]!
    const again = { ...input, assessor: 'p-deputyLeader', recipients: ['p-justiceHead'], reporter: [informant] }
    const command = { step: 'receive', title: kept.record.title, unit: town.id, village, on: '2026-03-10', input: again }
    const stranger = county.person('other-clerkPeace')
    expect(codeOf(await perform(county.at('2026-03-10'), stranger, { register: 'clue', command }))).toBe('not refused')
    const [event] = await county.office.db.owner((tx) => eventsOf(tx, kept.record.id))
    const target = must(targetOf(county.at('2026-03-10'), stranger, { register: 'clue', unit: town.code }))
    const judged = [{ row: { line: 2 }, event }] as unknown as Parameters<typeof twinsOf>[2]
    const twins = await twinsOf(county.at('2026-03-10'), target, judged)
    expect(twins.filter(({ code }) => code === kept.record.code)).toEqual([])
  })

  it('is not in the audit, for those who read the audit', async () => {
    const page = must(await readAudit(county.at(day), county.actor('auditAdmin'), { page: 1 }))
    expect(page.lines.length).toBeGreaterThan(0)
    expect(found(page)).toEqual([])
  })

  it('is in no cell of the database that can be read', async () => {
    const tables = await county.sql(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = 'public'",
    )
    for (const { name } of tables)
      for (const mark of marks)
        expect([name, await county.sql(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [mark])]).toEqual([name, []])
  })
})
