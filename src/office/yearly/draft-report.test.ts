import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, town } from '../../../test/contract/county.ts'
import { live, must } from '../../../test/contract/live.ts'
import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story } from '../../kernel/story/story.ts'
import { disputeStories } from '../../registers/disputes/dispute.examples.ts'
import { dispute } from '../../registers/disputes/dispute.ts'
import { openRow } from '../records/open-record.ts'
import { perform } from '../steps/perform.ts'
import { draftOf, draftReport } from './draft-report.ts'

const day = '2027-01-12'
let county: County
let drafted: RecordState
beforeAll(async () => {
  county = await openCounty()
  // A year in which nothing was entered has no figure to draft from.
  await live(county, dispute as unknown as AnyRegister, disputeStories[0] as Story)
  drafted = must(await draft())
})
afterAll(() => county.end())

const draft = (more: { overwrite?: boolean; by?: string } = {}) =>
  draftReport(county.at(day), county.person(more.by ?? 'p-clerkJustice'), { unit: town.code, year: 2026, overwrite: more.overwrite })
const write = () => {
  const sections = draftOf(drafted).sections.map((section) => ({ ...section, text: '自己写的一段。' }))
  const command = { step: 'write', input: { sections } }
  return perform(county.at(day), county.actor('clerkOffice'), { register: 'annual-report', record: drafted.id, command })
}
const texts = async () => {
  const { record } = must(await openRow(county.at(day), county.actor('clerkJustice'), { register: 'annual-report', id: drafted.id }))
  return new Set(rowsOf(record.values.sections).map(({ text }) => text))
}

describe('drafting a report anew', () => {
  it('is done without a word while nobody wrote on the text', async () => {
    expect(must(await draft()).id).toBe(drafted.id)
  })

  it('asks before it gives up what somebody wrote, and says whose words they are', async () => {
    must(await write())
    const written = await texts()
    const snapshots = async () => (await county.sql('SELECT count(*)::int AS n FROM figure_snapshot'))[0]?.n
    const before = await snapshots()
    expect(await draft()).toMatchObject({ code: 'MF-RPT-005', message: expect.stringContaining('人员p-clerkOffice') })
    expect([await texts(), await snapshots()]).toEqual([written, before])
  })

  it('gives it up for whoever says so; the words stay in the history', async () => {
    must(await draft({ overwrite: true }))
    expect(await texts()).not.toContain('自己写的一段。')
    const kept = await county.sql(`SELECT 1 FROM event WHERE record = $1 AND "set"::text LIKE '%自己写的一段。%'`, [drafted.id])
    expect(kept).toHaveLength(1)
    expect(must(await draft()).id).toBe(drafted.id)
  })
})
