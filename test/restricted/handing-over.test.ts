import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import type { Command } from '../../src/kernel/step/command.ts'
import { openRecord, revealRecord } from '../../src/office/records/open-record.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { clueStories } from '../../src/registers/safety/clue.examples.ts'
import { clue } from '../../src/registers/safety/clue.ts'
import { verify } from '../../src/store/index.ts'
import { type County, openCounty } from '../contract/county.ts'
import { must, take } from '../contract/live.ts'
import { codeOf } from './stage.ts'

const informant = { name: '牟守信', idNumber: '11010519491231002X', phone: '13987650099', address: '青石镇老街七十七号' }
const marks = Object.values(informant)
const facts = '白鹭镇渡口一处货棚夜间聚众赌博。'
const found = (told: unknown) => marks.filter((mark) => JSON.stringify(told).includes(mark))

let county: County
let first: RecordState
let transfer: RecordState
let second: RecordState

/** The clerk of 青石镇 hands a clue to the clerk of 白鹭镇, who signs for it two days later. */
beforeAll(async () => {
  county = await openCounty()
  const story = clueStories.find(({ ends }) => ends === 'passed')!
  const [receive, assess] = story.steps as [(typeof story.steps)[number], (typeof story.steps)[number]]
  const opened = must(
    await take(county, clue, { ...receive, input: { ...receive.input, facts, reporter: [informant] } }, { title: '线索移送件' }),
  )
  must(await take(county, clue, assess, { record: opened.record.id }))
  const at = (day: string, who: string, [register, record, command]: readonly [string, string, Command]) =>
    perform(county.at(day), county.person(who), { register, record, command })
  const passedOn = '2026-09-08'
  const passing = must(
    await at(passedOn, 'p-clerkPeace', [
      'clue',
      opened.record.id,
      { step: 'passOn', input: { passedOn, passedTo: '白鹭镇平安办', receiver: 'far-clerkPeace' }, on: passedOn },
    ]),
  )
  const acceptedOn = '2026-09-10'
  const accepted = must(
    await at(acceptedOn, 'far-clerkPeace', [
      'clue-transfer',
      passing.opened[0]!.id,
      { step: 'accept', input: { acceptedOn, assessor: 'far-justiceHead' }, on: acceptedOn },
    ]),
  )
  first = passing.record
  transfer = accepted.record
  second = accepted.opened[0]!
})
afterAll(() => county.end())

const open = (who: string, register: string, id: string) => openRecord(county.at('2026-09-11'), county.person(who), { register, id })
const reveal = (who: string, register: string, id: string) =>
  revealRecord(county.at('2026-09-11'), county.person(who), { register, id, purpose: '核对移交的线索' })

describe('a clue that one township hands to another', () => {
  it('belongs to the township that signed for it, under its own number', () => {
    expect([first.unit, transfer.unit, second.unit]).toEqual([10, 10, 20])
    expect(second.code).toMatch(/^XSY-990700102-2026-/)
    expect(second.involved).toEqual(['far-clerkPeace', 'far-justiceHead'])
  })

  it('is out of the reach of the first: it sees when it was signed for, and nothing of where it went from there', async () => {
    for (const who of ['p-clerkPeace', 'p-deputyLeader', 'p-justiceHead'])
      expect([who, codeOf(await open(who, 'clue', second.id))]).toEqual([who, 'MF-REC-001'])
    const view = must(await open('p-clerkPeace', 'clue-transfer', transfer.id))
    expect(view.record).toMatchObject({ state: 'accepted', values: { acceptedOn: '2026-09-10', passedTo: '白鹭镇平安办' } })
    expect(JSON.stringify(view)).not.toContain(second.id)
    expect(codeOf(await open('p-deputyLeader', 'clue-transfer', transfer.id))).toBe('MF-REC-001')
  })

  it('can be read by the second, who finds the facts and no informant, in neither record', async () => {
    expect(codeOf(await open('far-clerkPeace', 'clue', first.id))).toBe('MF-REC-001')
    expect(codeOf(await reveal('far-clerkPeace', 'clue', first.id))).toBe('MF-REC-001')
    for (const [register, id] of [
      ['clue-transfer', transfer.id],
      ['clue', second.id],
    ] as const) {
      const shown = await reveal('far-clerkPeace', register, id)
      expect(shown).toMatchObject({ facts })
      expect([register, found(shown)]).toEqual([register, []])
      const told = must(await open('far-clerkPeace', register, id))
      expect([register, found(told), JSON.stringify(told).includes(first.id)]).toEqual([register, [], false])
    }
  })

  it('keeps its informant with the first, who still answers him', async () => {
    expect(found(await reveal('p-clerkPeace', 'clue', first.id)).length).toBe(marks.length)
  })

  it('runs from the day of receipt there', async () => {
    const view = must(await open('far-clerkPeace', 'clue', second.id))
    expect(view.clocks).toMatchObject([{ clock: 'handOverTaken', start: '2026-09-10', dueLegal: '2026-09-11' }])
  })

  it('leaves chains in which verification finds nothing', async () => {
    expect(await verify(county.office.db, county.office.registers)).toEqual([])
  })
})
