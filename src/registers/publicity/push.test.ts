import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { RecordState } from '../../kernel/event.ts'
import { guardsOf, walker } from '../walk.ts'
import { pushStories } from './push.examples.ts'
import { push } from './push.ts'

const { attempt, walk } = walker(push, { calendar: nationalCalendar })
const [issue, caseArticle, forwarded, video] = pushStories.map((story) => story)
const year = { from: '2026-01-01', to: '2026-12-31' }
const records: readonly RecordState[] = pushStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
const count = (id: string, asked = year) => tallyInMemory({ catalogue: figureCatalogue([push]), records }, id, asked).value

describe('a push', () => {
  it('is not published before somebody else has reviewed it', () => {
    const publish = issue!.steps[2]!
    expect(guardsOf(attempt(walk(issue!, 1), publish))).toEqual(['MF-STP-002'])
    expect(push.steps.review.notBy).toEqual(['draft', 'revise'])
  })

  it('is reviewed for secrets and personal data first (政府信息公开条例 17)', () => {
    const review = issue!.steps[1]!
    expect(guardsOf(attempt(walk(issue!, 1), { ...review, input: { ...review.input, secretsChecked: false } }))).toEqual(['push/secrets'])
  })

  it('that tells a case does not pass while it names the parties', () => {
    const review = caseArticle!.steps[3]!
    expect(guardsOf(attempt(walk(caseArticle!, 1), review))).toEqual(['push/V8'])
    expect(guardsOf(attempt(walk(caseArticle!, 3), review))).toEqual([])
  })

  it('taken over from elsewhere names its source', () => {
    const draft = forwarded!.steps[0]!
    expect(guardsOf(attempt(null, { ...draft, input: { ...draft.input, source: undefined } }))).toEqual(['MF-FLD-002'])
  })

  it('may not be read less than the time before', () => {
    const measure = issue!.steps[5]!
    const fallen = { ...measure, input: { readings: [{ on: '2026-06-09', reads: 411 }] } }
    expect(guardsOf(attempt(walk(issue!, 5), fallen))).toEqual(['push/rising'])
    expect(walk(issue!).values).toMatchObject({ reads: 538, readsOn: '2026-06-09' })
  })

  it('does not put a mobile number before the public', () => {
    const draft = issue!.steps[0]!
    expect(guardsOf(attempt(null, { ...draft, input: { ...draft.input, body: '咨询请拨 13800000001。' } }))).toEqual(['MF-FLD-010'])
  })
})

describe('the figures of pushes', () => {
  it('count one item sent three ways as one item and three deliveries', () => {
    // 公众号、微信群、广播各一次，另有文章、转载（已撤回）、视频各一次。
    expect(count('push.issues')).toBe(1)
    expect(count('push.deliveries')).toBe(5)
    expect(count('push.broadcasts')).toBe(1)
  })

  it('leave out what was withdrawn', () => {
    expect(walk(forwarded!).values.withdrawnOn).toBe('2026-06-18')
    expect(count('push.tips')).toBe(0)
    expect(count('publicity.pushes')).toBe(3)
  })

  it('take the readings of the latest day, never their sum', () => {
    // 538（公众号，6月9日）+ 1260（视频，9月30日）；412 是同一期较早的累计数。
    expect(count('publicity.views')).toBe(538 + 1260)
    expect(walk(video!).values.reads).toBe(1260)
  })

  it('belong to the day of the first delivery', () => {
    expect(count('push.issues', { from: '2026-05-09', to: '2026-05-09' })).toBe(1)
    expect(count('push.broadcasts', { from: '2026-05-10', to: '2026-05-10' })).toBe(1)
  })
})
