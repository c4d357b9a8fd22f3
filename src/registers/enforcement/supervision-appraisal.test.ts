import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { registers } from '../index.ts'
import { guardsOf, walker } from '../walk.ts'
import { supervisionAccountability } from './supervision-accountability.ts'
import { supervisionAccountabilityStories, supervisionAppraisalStories, supervisionFileReviewStories } from './supervision-appraisal.examples.ts'
import { supervisionAppraisal } from './supervision-appraisal.ts'
import { supervisionFileReview } from './supervision-file-review.ts'

const calendar = nationalCalendar
const placeOf = ({ steps }: Story, name: string) => steps.findIndex((one) => one.step === name && one.in === undefined)
const changed = (story: Story, name: string, input: object): Story => {
  const at = placeOf(story, name)
  return { ...story, steps: story.steps.with(at, { ...story.steps[at]!, input: { ...story.steps[at]!.input, ...input } }) }
}
/** 换几个栏目或者换个人，再办这一步；开办的一步连同前提一起走。 */
function trial(register: AnyRegister) {
  const { attempt, walk } = walker(register, { calendar, registers })
  const tried = (story: Story, name: string, input: object = {}, other: Partial<StoryStep> = {}) => {
    const at = placeOf(story, name)
    return guardsOf(attempt(walk(story, at), { ...changed(story, name, input).steps[at]!, ...other }))
  }
  const opening = (story: Story, name: string, input: object) => () => walk(changed(story, name, input), placeOf(story, name) + 1)
  return { attempt, walk, tried, opening }
}

describe('a file review', () => {
  const { walk, tried, opening } = trial(supervisionFileReview)
  const [best, mended, failed] = supervisionFileReviewStories as readonly [Story, Story, Story]

  it('is never of one’s own case, and always by two', () => {
    expect(opening(best, 'draw', { reviewers: ['@clerkJustice', '@clerkEnforce'] })).toThrow('supervision-file-review/own')
    expect(opening(best, 'draw', { reviewers: ['@clerkJustice'] })).toThrow('supervision-file-review/two')
    // 办案人员少填了一个：看的是案件本身。
    expect(opening(best, 'draw', { reviewers: ['@clerkJustice', '@clerkEmergency'], caseHandlers: ['@clerkEnforce'] })).toThrow('supervision-file-review/own')
    expect(tried(best, 'review', { reviewers: ['@justiceHead', '@clerkEmergency'] })).toEqual(['supervision-file-review/own'])
  })

  it('that fails a file says why; a score lies between 0 and 100', () => {
    expect(tried(failed, 'review', { defects: [] })).toEqual(['supervision-file-review/defects'])
    expect(tried(best, 'review', { score: 101 })).not.toEqual([])
    expect(tried(best, 'review', { defects: [{ rule: 'K11', what: '文号重复。' }] })).toEqual(['supervision-file-review/grade'])
  })

  it('is closed when what it found was put right, within thirty days or what the county set', () => {
    const unmended: Story = { ...mended, steps: mended.steps.filter(({ step, in: of }) => of !== undefined || step !== 'rectify') }
    expect(tried(unmended, 'finish')).toEqual(['supervision-file-review/rectified'])
    expect(tried(best, 'finish')).toEqual([])
    // 6月10日评查，三十日到7月10日。
    const [clock] = clocksOf(supervisionFileReview, walk(mended, placeOf(mended, 'review') + 1), { calendar, now: '2026-06-10T09:00' })
    expect([clock!.dueStrict, clock!.dueLegal]).toEqual(['2026-07-10', '2026-07-10'])
    expect(clocksOf(supervisionFileReview, walk(best, placeOf(best, 'review') + 1), { calendar, now: '2026-06-10T09:00' })).toEqual([])
  })
})

describe('the figures of file reviews', () => {
  it('count a batch once however many files it has, and files one by one', () => {
    const { walk } = trial(supervisionFileReview)
    const records = supervisionFileReviewStories.map((story, nth) => ({ ...walk(story), id: `f${nth}` }))
    const world = { catalogue: figureCatalogue([supervisionFileReview]), records }
    const count = (id: string) => tallyInMemory(world, id, { from: '2026-01-01', to: '2026-12-31' }).value
    // 两批三份，合格以上两份：三分之二，六十七。
    expect([count('enforcement.fileReviews'), count('enforcement.filesReviewed'), count('supervision.fileDefects')]).toEqual([2, 3, 3])
    expect(count('enforcement.complianceRate')).toBe(67)
  })
})

describe('accountability', () => {
  const { walk, tried } = trial(supervisionAccountability)
  const [forged] = supervisionAccountabilityStories as readonly [Story]

  it('is decided after a hearing, by neither who proposed nor who heard, and never by the person himself', () => {
    expect(tried(forged, 'decide', {}, { by: 'deputyLeader' })).not.toEqual([])
    expect(tried(changed(forged, 'propose', { account: '@principal' }), 'decide')).toEqual(['MF-PER-007'])
    const decide = forged.steps[placeOf(forged, 'decide')]!
    const unheard: Story = { ...forged, steps: [...forged.steps.slice(0, placeOf(forged, 'propose') + 1), decide] }
    expect(tried(unheard, 'decide')).toEqual(['MF-STP-002'])
    expect(tried(forged, 'decide', {}, { reason: undefined })).toEqual(['MF-STP-004'])
  })

  it('takes effect after it was decided, is for named persons and tells the public nothing', () => {
    expect(tried(forged, 'takeEffect', { effectiveOn: '2026-05-24' })).toContain('MF-DAT-003')
    expect(walk(forged).restricted).toBe(true)
    expect(supervisionAccountability.portal).toEqual({ shows: 'nothing' })
  })
})

describe('an appraisal of officers', () => {
  const { tried, opening, walk } = trial(supervisionAppraisal)
  const [excellent, objected] = supervisionAppraisalStories as readonly [Story, Story]
  const item = (name: string, how: string, full = 100, got = 90) => ({ items: [{ item: name, how, full, got }] })

  it('never rewards fines (处罚法 74)', () => {
    for (const bad of [item('罚没收入', '每万元一分'), item('办案', '按处罚数量计分'), item('任务', '完成罚款指标得满分')])
      expect(opening(excellent, 'score', bad)).toThrow('supervision-appraisal/fines')
    expect(opening(excellent, 'score', item('程序', '按案卷评查扣分'))).not.toThrow()
  })

  it('adds up and gives nobody more than the full score', () => {
    expect(walk(excellent).values.score).toBe(93)
    expect(opening(excellent, 'score', item('程序', '扣分', 40, 41))).toThrow('supervision-appraisal/full')
  })

  it('is told to the person and approved by somebody else', () => {
    expect(tried(excellent, 'approve', {}, { by: 'clerkJustice' })).not.toEqual([])
    expect(tried(changed(excellent, 'score', { account: '@deputyLeader' }), 'approve')).toEqual(['MF-PER-007'])
    expect(walk(objected, placeOf(objected, 'rescore') + 1).values.score).toBe(72)
  })
})
