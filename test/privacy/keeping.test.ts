import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run as runKeys } from '../../src/cli/keys.ts'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import { readDocument } from '../../src/office/documents/read-document.ts'
import { openFigure } from '../../src/office/figures/tally-figures.ts'
import { answerPerson } from '../../src/office/privacy/answer-person.ts'
import { answerErasure, listErasures, proposeErasure } from '../../src/office/privacy/erasures.ts'
import { forgetKeys, keyStanding, renewKeys } from '../../src/office/privacy/renew-keys.ts'
import { pastTime, shelveRecord, yearsLater } from '../../src/office/privacy/retention.ts'
import { listRecords } from '../../src/office/records/list-records.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { verifyChains } from '../../src/office/verify-chains.ts'
import { stories } from '../../src/registers/stories.ts'
import { allRoles, type County, openCounty, town, village } from '../contract/county.ts'
import { live, must } from '../contract/live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.end())

const number = '11010519491231002X'
const head = () => county.actor('justiceHead')
const leader = () => county.actor('deputyLeader')
const day = (on: string) => county.at(on)

/** A dispute with somebody’s id number and phone, as it was found. */
async function found(more: object = {}): Promise<string> {
  const parties = [
    { kind: 'natural', name: '赵老根', idNumber: number, phone: '13912345678', address: '柳溪村三组' },
    { kind: 'natural', name: '钱大山', phone: '13800001111' },
  ]
  const input = { foundOn: '2026-03-01', how: 'patrol', kind: 'debt', parties, peopleCount: 2, summary: '借款未还', ...more }
  const command = { step: 'find', title: '借款', unit: town.id, village, input, reason: '并非重复' }
  return must(await perform(day('2026-03-02'), county.actor('clerkJustice'), { register: 'dispute', command })).record.id
}

describe('the end of keeping', () => {
  const closed = async () =>
    live(
      county,
      county.office.register('dispute')!,
      stories.dispute!.find((story) => story.steps.at(-1)?.step === 'close' && !JSON.stringify(story).includes('assignee'))!,
    )

  it('PI-04: is ten years after the matter ended, or what the county set, and only then is the record told of', async () => {
    const record = await closed()
    const ended = record.trail.at(-1)!.on
    const told = async (on: string) => (await pastTime(day(on), head())).filter(({ id }) => id === record.id).map(({ until }) => until)
    const until = yearsLater(ended, 10)
    expect([await told(until), await told('2037-12-31')]).toEqual([[], [until]])
    expect((await pastTime(day('2037-12-31'), county.person('far-justiceHead'))).filter(({ id }) => id === record.id)).toEqual([])
    expect(await pastTime(day('2037-12-31'), county.actor('clerkJustice'))).toEqual([])
    expect((await pastTime(day('2037-12-31'))).some(({ id }) => id === record.id)).toBe(true)
  })

  it('PI-04: a record put away is in no list, search or address, is still counted, and its chain is whole', async () => {
    const { id, title } = await closed()
    const office = day('2037-12-31')
    const figure = { figure: 'disputes.found', unit: town.code, from: '2026-01-01', to: '2026-12-31' }
    const before = must(await openFigure(office, head(), figure)).value
    expect(await shelveRecord(day('2027-12-31'), head(), { register: 'dispute', id })).toMatchObject({ code: 'MF-PRI-008' })
    expect(await shelveRecord(office, county.person('far-justiceHead'), { register: 'dispute', id })).toMatchObject({ code: 'MF-REC-001' })
    must(await shelveRecord(office, head(), { register: 'dispute', id }))
    for (const role of allRoles) {
      const list = await listRecords(office, county.actor(role), { register: 'dispute', q: title, page: 1, size: 50 })
      expect(JSON.stringify(list).includes(id), role).toBe(false)
      expect(isProblem(await openRecord(office, county.actor(role), { register: 'dispute', id })), role).toBe(true)
    }
    expect(must(await openFigure(office, head(), figure)).value).toBe(before)
    expect((await pastTime(office, head())).some((one) => one.id === id)).toBe(false)
    expect(await verifyChains(county.office)).toEqual([])
  })

  it('runs to the same day of the year, and of 29 February to the 28th', () => {
    expect([yearsLater('2026-03-01', 10), yearsLater('2024-02-29', 1), yearsLater('2024-02-29', 4)]).toEqual([
      '2036-03-01',
      '2025-02-28',
      '2028-02-29',
    ])
  })
})

describe('erasing the sensitive values of a record', () => {
  it('T-36, PI-04: takes two persons and a reason, leaves a certificate, and nobody can open them any more while the chain stays whole', async () => {
    const id = await found()
    const office = day('2026-06-01')
    const asked = { register: 'dispute', id, reason: '当事人依法申请删除，已核对身份' }
    expect(await proposeErasure(office, county.actor('clerkJustice'), { ...asked, early: true })).toMatchObject({ code: 'MF-PRI-007' })
    expect(await proposeErasure(office, head(), asked)).toMatchObject({ code: 'MF-PRI-008' })
    expect(await proposeErasure(office, head(), { ...asked, reason: '删', early: true })).toMatchObject({ code: 'MF-PRI-012' })
    const proposal = must(await proposeErasure(office, head(), { ...asked, early: true }))
    expect(await proposeErasure(office, leader(), { ...asked, early: true })).toMatchObject({ code: 'MF-PRI-009' })
    expect(await answerErasure(office, head(), { id: proposal.id, grant: true })).toMatchObject({ code: 'MF-PRI-004' })
    expect(await answerErasure(office, county.person('far-justiceHead'), { id: proposal.id, grant: true })).toMatchObject({
      code: 'MF-PRI-010',
    })
    expect(await revealRecord(office, head(), { register: 'dispute', id, purpose: '核对身份' })).toMatchObject({
      parties: [{ idNumber: number }, {}],
    })

    const done = must(await answerErasure(office, leader(), { id: proposal.id, grant: true }))
    expect([done.certificate?.length, done.decidedBy, done.fields]).toEqual([64, leader().id, ['parties.idNumber']])
    const values = must(await revealRecord(office, head(), { register: 'dispute', id, purpose: '核对身份' })) as { parties: object[] }
    expect(values.parties[0]).toMatchObject({ name: '赵老根' })
    expect(JSON.stringify(values)).not.toContain(number)
    expect(await county.sql('SELECT 1 FROM person_lookup WHERE record = $1', [id])).toEqual([])
    expect(await county.sql('SELECT 1 FROM secret_key WHERE record = $1', [id])).toEqual([])
    expect((await listErasures(office, leader())).map((one) => one.certificate)).toContain(done.certificate)
    expect(await county.sql("SELECT after FROM audit WHERE kind = 'erased' AND object = $1", [`dispute/${id}`])).toEqual([
      { after: done.certificate },
    ])
    expect(await verifyChains(county.office)).toEqual([])
  })

  it('T-36: a proposal that was sent back erases nothing, and another may follow', async () => {
    const id = await found()
    const office = day('2026-06-01')
    const asked = { register: 'dispute', id, reason: '目的已经实现', early: true }
    const first = must(await proposeErasure(office, head(), asked))
    must(await answerErasure(office, leader(), { id: first.id, grant: false }))
    expect(await revealRecord(office, head(), { register: 'dispute', id, purpose: '核对身份' })).toMatchObject({
      parties: [{ idNumber: number }, {}],
    })
    expect(isProblem(await proposeErasure(office, leader(), asked))).toBe(false)
  })
})

describe('a person who asks what is held about him', () => {
  const words = async (bytes: Uint8Array) => must(await readDocument(bytes, 'x.docx')).text

  it('PI-11: gets a document with every matter, what for, on which article and how long; found by id number in full-width digits too (CR-06), or by phone', async () => {
    const office = day('2026-07-01')
    const id = await found()
    const [row] = await county.sql('SELECT code FROM dispute WHERE id = $1', [id])
    for (const asked of ['１１０１０５１９４９１２３１００２ｘ', number, '13912345678']) {
      const text = await words(must(await answerPerson(office, head(), { number: asked, reason: '申请〔2026〕3号' })).bytes)
      for (const word of [String(row!.code), '赵老根', '柳溪村三组', '《中华人民共和国人民调解法》第二十七条', '办结后 10 年', '送达文书'])
        expect(text).toContain(word)
      expect(text).not.toContain('钱大山')
    }
    const kept = await county.sql('SELECT purpose FROM reading WHERE record = $1', [id])
    expect(kept.map(({ purpose }) => purpose)).toEqual(Array(3).fill('答复个人查阅请求：申请〔2026〕3号'))
    const [line] = await county.sql(
      "SELECT row_to_json(a)::text AS line FROM audit a WHERE kind = 'personAnswered' ORDER BY id DESC LIMIT 1",
    )
    expect(String(line!.line)).not.toMatch(/1101051949|赵老根|13912345678/)
  })

  it('PI-11: is answered only by whoever may, within his own scope, for a number that is one and with a reason', async () => {
    const office = day('2026-07-01')
    const ask = (role: Parameters<County['actor']>[0], number: string, reason = '申请〔2026〕3号') =>
      answerPerson(office, county.actor(role), { number, reason })
    expect(await ask('clerkJustice', number)).toMatchObject({ code: 'MF-PRI-007' })
    expect(await ask('justiceHead', '123')).toMatchObject({ code: 'MF-PRI-011' })
    expect(await ask('justiceHead', number, '查')).toMatchObject({ code: 'MF-PRI-012' })
    const far = must(await answerPerson(office, county.person('far-justiceHead'), { number, reason: '申请〔2026〕4号' }))
    expect(await words(far.bytes)).toContain('没有以该号码登记')
  })

  it('PI-09: of a closed matter the answer tells that there is one and nothing more', async () => {
    const office = day('2026-07-01')
    const id = await found({ riskFlags: ['domesticViolence'], assignee: head().id, victimHarmed: false })
    const text = await words(must(await answerPerson(office, head(), { number, reason: '申请〔2026〕5号' })).bytes)
    expect(text).toContain('另有 1 条限定知悉范围的记录')
    expect(await county.sql('SELECT 1 FROM reading WHERE record = $1', [id])).toEqual([])
  })
})

describe('the master key of the county', () => {
  it('CR-01: is changed with everything readable afterwards and kept in the audit; the earlier one goes only when nothing needs it', async () => {
    const id = await found()
    const before = await keyStanding(county.office)
    const after = await renewKeys(county.office, 'operator')
    expect([after.waiting, after.rewrapped > 0, after.key === before.key]).toEqual([0, true, false])
    expect(await revealRecord(day('2026-06-01'), head(), { register: 'dispute', id, purpose: '核对身份' })).toMatchObject({
      parties: [{ idNumber: number }, {}],
    })
    expect(await forgetKeys(county.office, 'operator')).toEqual({ forgotten: 1, waiting: 0 })
    expect(await revealRecord(day('2026-06-01'), head(), { register: 'dispute', id, purpose: '核对身份' })).toMatchObject({
      parties: [{ idNumber: number }, {}],
    })
    expect(await county.sql("SELECT count(*)::int AS count FROM audit WHERE kind = 'keyRotated'")).toEqual([{ count: 2 }])
  })
  it('CR-01: `mingfa keys` tells how it stands, changes it, and refuses what it does not know', async () => {
    const out: string[] = []
    const io = { stdout: (text: string) => void out.push(text), stderr: () => undefined }
    expect(await runKeys(['status'], io, county.office)).toBe(0)
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ suite: 'intl', waiting: 0 })
    expect(await runKeys(['rotate'], io, county.office)).toBe(0)
    expect(JSON.parse(out.at(-1)!).key).not.toBe(JSON.parse(out[0]!).key)
    expect(await runKeys(['forget'], io, county.office)).toBe(0)
    expect([
      await runKeys([], io, county.office),
      await runKeys(['status', '--json'], io, county.office),
      await runKeys(['drop'], io, county.office),
    ]).toEqual([2, 2, 2])
  })
})
