import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Role } from '../../kernel/role.ts'
import { possibleSteps } from '../../kernel/step/possible-steps.ts'
import type { Story } from '../../kernel/story/story.ts'
import { tell } from '../../kernel/story/tell.ts'
import { registers } from '../index.ts'
import { tellingOf } from '../walk.ts'
import { decisionStories } from './decision.examples.ts'
import { decision } from './decision.ts'
import { decisionGates } from './decision-gates.ts'

const [depot, market, parking, pilot] = decisionStories as readonly [Story, Story, Story, Story]
const telling = tellingOf(decision, { calendar: nationalCalendar, registers })

/** 示例走到某一环节之前（第几次），由谁来看，程序走到了哪里。 */
function gatesBefore(story: Story, step: string, { by = 'clerkOffice', nth = 1 }: { by?: Role; nth?: number } = {}) {
  const places = story.steps.flatMap((one, place) => (one.in === undefined && one.step === step ? [place] : []))
  const at = places[nth - 1] as number
  const told = tell(story, telling, at)
  const state = told.get('decision')?.state as RecordState
  const on = story.steps[at]!.on
  const context = telling.stage.context({ register: decision, step, on, actor: telling.stage.actor(by), opens: false, nth: 0 })
  const review = told.get('legal-review')?.state
  return decisionGates({ state: state.state, values: state.values, possible: possibleSteps(decision, state, { ...context, linked: { legalReview: review ? [review] : [] } }) })
}
const standings = (gates: ReturnType<typeof gatesBefore>) => Object.fromEntries(gates.map(({ id, standing }) => [id, standing]))

describe('the line of the statutory steps', () => {
  it('stands in the order of the regulation, each with its article', () => {
    expect(gatesBefore(market, 'consult').map(({ id, law }) => [id, law.article])).toEqual([
      ['participate', '第十四条'], ['experts', '第十九条'], ['risk', '第二十二条'], ['fair', '第十八条'], ['legality', '第二十五条'], ['discuss', '第三十条'],
    ])
  })

  it('shows what is done, with its day, and what is still ahead', () => {
    const gates = gatesBefore(market, 'assess', { by: 'clerkPeace' })
    expect(standings(gates)).toEqual({
      participate: 'done', experts: 'done', risk: 'ahead', fair: 'ahead', legality: 'ahead', discuss: 'ahead',
    })
    expect(gates.slice(0, 2).map(({ on }) => on)).toEqual(['2026-03-09', '2026-03-13'])
  })

  it('says what is missing in the words of the guard, and what can be done now', () => {
    const [participate, experts] = gatesBefore(market, 'consult')
    expect(participate?.steps).toEqual([{ step: 'consult', name: '公开征求意见' }])
    expect(participate?.missing).toEqual([{ message: '公众参与还没有完成。', next: '请先公开征求意见，期满后汇总答复。' }])
    expect(experts?.missing.map(({ message }) => message)).toEqual(['专家论证还没有完成。'])
  })

  it('counts the legality review as open again after a return, and as done once the draft is tabled', () => {
    expect(standings(gatesBefore(parking, 'draft', { nth: 2, by: 'clerkEnforce' }))).toMatchObject({ participate: 'done', legality: 'ahead' })
    expect(standings(gatesBefore(parking, 'discuss'))).toMatchObject({ experts: 'notNeeded', risk: 'notNeeded', legality: 'done', discuss: 'now' })
  })

  it('gives the reason of every shortening and of what was found not to apply', () => {
    const [participate] = gatesBefore(parking, 'discuss')
    expect(participate?.shortened).toEqual(['征求意见少于三十日：汛期临近，主街是疏散通道，情况紧急。'])
    const secret = gatesBefore(depot, 'submit', { by: 'clerkEnforce' })
    expect(secret.find(({ id }) => id === 'participate')).toMatchObject({
      standing: 'waived', shortened: ['主要负责人认定不适用：储备点位置依法不予公开。'],
    })
    expect(secret.find(({ id }) => id === 'risk')?.shortened).toEqual(['已按有关规定评估过，不作重复评估'])
    expect(gatesBefore(pilot, 'discuss').find(({ id }) => id === 'legality')?.shortened).toEqual([
      '明示法律风险后提交讨论：租期和退出没有明确规定，可能引起纠纷。',
    ])
  })
})
