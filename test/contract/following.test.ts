import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RecordState } from '../../src/kernel/event.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { registerById } from '../../src/registers/index.ts'
import { adviserLogStories } from '../../src/registers/publicity/adviser-log.examples.ts'
import { adviserLog } from '../../src/registers/publicity/adviser-log.ts'
import { findRecord } from '../../src/store/index.ts'
import { type County, openCounty } from './county.ts'
import { live, must } from './live.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county?.end())

const stored = (register: string, id: unknown) =>
  county.office.db.owner((tx) => findRecord(tx, registerById(register)!, String(id))) as Promise<RecordState>
const step = (register: string, id: string, command: { step: string; reason: string }) =>
  perform(county.office, county.actor('justiceHead'), { register, record: id, command: { ...command, input: {} } })

it('the lecture and the consultations of a voided log are voided with its reason, and come back with it', async () => {
  const story = adviserLogStories.find(({ steps }) =>
    steps.some(({ input }) => (input as { mode?: string } | undefined)?.mode === 'lecture'),
  )!
  const log = await live(county, adviserLog, story)
  const lecture = String(log.values.lecture)
  expect((await stored('activity', lecture)).voided).toBeNull()

  must(await step('adviser-log', log.id, { step: 'void', reason: '当天没有去，记错了' }))
  const gone = await stored('activity', lecture)
  expect(gone.voided).toBe(`随“法律顾问服务日志”${log.code}作废：当天没有去，记错了`)
  expect(gone.trail.at(-1)).toMatchObject({ step: 'void', actor: 'p-justiceHead' })

  must(await step('adviser-log', log.id, { step: 'reopen', reason: '查实去过' }))
  expect((await stored('activity', lecture)).voided).toBeNull()

  must(await step('activity', lecture, { step: 'void', reason: '活动重复登记' }))
  must(await step('adviser-log', log.id, { step: 'void', reason: '再作废' }))
  must(await step('adviser-log', log.id, { step: 'reopen', reason: '再恢复' }))
  expect((await stored('activity', lecture)).voided, 'voided on its own').toBe('活动重复登记')
})
