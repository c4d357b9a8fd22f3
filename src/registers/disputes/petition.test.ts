import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar as calendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf, stepsDue } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { tell } from '../../kernel/story/tell.ts'
import { registerById } from '../index.ts'
import { guardsOf, tellingOf, walker } from '../walk.ts'
import { dispute } from './dispute.ts'
import { petitionStories } from './petition.examples.ts'
import { petition } from './petition.ts'

const register: AnyRegister = petition
const registers: readonly AnyRegister[] = [petition, dispute, ...['task', 'clue-transfer'].map((id) => registerById(id)!)]
const { attempt, walk } = walker(register, { calendar, registers })
const storyOf = (word: string): Story => petitionStories.find(({ title }) => title.includes(word))!
const [lamp, crops, sewage, letter, licence, bus, again] = ['路灯', '青苗', '排污', '作风', '审批', '班车', '终结后'].map(storyOf) as [
  Story, Story, Story, Story, Story, Story, Story,
]
const at = ({ steps }: Story, step: string, nth = 0) => steps.flatMap((one, index) => (one.step === step ? [index] : []))[nth]!
type Change = { input?: Record<string, unknown>; by?: StoryStep['by']; on?: string; reason?: string; nth?: number }
/** The step of a story, changed, tried on the record as it stood before. */
function retry(story: Story, name: string, { nth, ...change }: Change = {}) {
  const index = at(story, name, nth)
  const one = story.steps[index]!
  return attempt(index === 0 ? null : walk(story, index), { ...one, reason: undefined, ...change, input: { ...one.input, ...change.input } })
}
const tried = (...given: Parameters<typeof retry>) => guardsOf(retry(...given))
/** The story with other input at one step, as it stands before a later one. */
const otherwise = (story: Story, name: string, input: Record<string, unknown>): Story => ({
  ...story, steps: story.steps.map((one) => (one.step === name ? { ...one, input: { ...one.input, ...input } } : one)),
})
const without = (story: Story, ...names: string[]): Story => ({ ...story, steps: story.steps.filter(({ step }) => !names.includes(step)) })
const clock = (story: Story, id: string, upTo: number, day: string, settings?: Record<string, number>) =>
  clocksOf(register, walk(story, upTo), { calendar, now: `${day}T09:00`, settings }).find((one) => one.clock === id)
const due = (...given: Parameters<typeof clock>) => {
  const found = clock(...given)
  return found && [found.dueStrict, found.dueLegal]
}
/** One petition received, told of and accepted on given days. */
const petitioned = (on: { received: string; accepted: string }): Story => ({
  title: '示例', ends: 'handling',
  steps: [
    { step: 'receive', by: 'clerkPetition', on: on.received, input: { ...lamp.steps[0]!.input, receivedOn: on.received } },
    { ...lamp.steps[1]!, on: on.received, input: { ...lamp.steps[1]!.input, simple: false } },
    { ...lamp.steps[2]!, on: on.accepted, input: { informOn: on.accepted } },
    { step: 'accept', by: 'clerkPetition', on: on.accepted, input: { acceptedOn: on.accepted } },
  ],
})

describe('a step out of turn', () => {
  it('is answered with what one’s own post may do now, not with what waits for leaders', () => {
    const refused = (by: StoryStep['by']) => attempt(walk(lamp, 1), { step: 'accept', by, on: '2026-11-20', input: { acceptedOn: '2026-11-20' } })
    const next = (by: StoryStep['by']) => {
      const result = refused(by)
      return isProblem(result) && result.code === 'MF-STP-002' ? result.next : ''
    }
    expect([next('clerkPetition').includes('甄别分类'), next('clerkPetition').includes('积案销号')]).toEqual([true, false])
    expect([next('principal').includes('甄别分类'), next('principal').includes('积案销号')]).toEqual([false, true])
    expect(next('grid'), 'who may do nothing hears what others may').toContain('甄别分类')
  })
})

describe('whether a petition is taken up', () => {
  it('not while the same matter is in process, nor after its third answer (信访工作条例 19 III, 36 III)', () => {
    const earlier = (state: string, ended: boolean) => ({ repeatOf: [{ id: 'p', register: 'petition', state, values: { ended } }] })
    const acceptedBeside = (linked: ReturnType<typeof earlier>) => {
      const linkedWalker = walker(register, { calendar, linked })
      return guardsOf(linkedWalker.attempt(linkedWalker.walk(lamp, at(lamp, 'accept')), lamp.steps[at(lamp, 'accept')]!))
    }
    expect(acceptedBeside(earlier('handling', false))).toEqual(['petition/G1'])
    expect(acceptedBeside(earlier('closed', true))).toEqual(['petition/G1'])
    expect(acceptedBeside(earlier('closed', false))).toEqual([])
  })

  it('only after the petitioner was told, unless nobody knows who or where he is (23 II)', () => {
    const untold = without(lamp, 'inform')
    expect(guardsOf(attempt(walk(untold, 2), lamp.steps[at(lamp, 'accept')]!))).toEqual(['petition/told'])
    expect(walk(letter).state).toBe('routed')
  })

  it('not when a suit, reconsideration or arbitration is open to him (31)', () => {
    const story = otherwise(lamp, 'triage', { statutory: true, route: 'litigation' })
    expect(guardsOf(attempt(walk(story, 3), lamp.steps[3]!))).toEqual(['petition/G3'])
  })

  it('in no other way than the one he was told of', () => {
    const story = otherwise(bus, 'triage', { informType: 'notOurs' })
    expect(guardsOf(attempt(walk(story, 3), bus.steps[3]!))).toEqual(['petition/toTransfer'])
    const accept: StoryStep = { step: 'accept', by: 'clerkPetition', on: '2026-09-04', input: { acceptedOn: '2026-09-04' } }
    expect(guardsOf(attempt(walk(bus, 3), accept))).toEqual(['petition/toAccept'])
    const route: StoryStep = { step: 'route', by: 'clerkPetition', on: '2026-09-04',
      input: { routedOn: '2026-09-04', routedTo: '法院', route: 'litigation' } }
    expect(guardsOf(attempt(walk(bus, 3), route))).toEqual(['petition/toRoute'])
    const refuse: StoryStep = { step: 'refuse', by: 'clerkPetition', on: '2026-09-04', input: { refusedOn: '2026-09-04', refuseReason: 'notOurs' } }
    expect(guardsOf(attempt(walk(bus, 3), refuse))).toEqual(['petition/toRefuse'])
  })

  it('with an objection only where another organ sent it (23 III)', () => {
    const object: StoryStep = { step: 'object', by: 'clerkPetition', on: '2026-04-13', input: { objectOn: '2026-04-13', objectReason: '不归我们。' } }
    expect(guardsOf(attempt(walk(lamp, 1), object))).toEqual(['petition/fromAbove'])
    expect(walk(licence, 2).state).toBe('objected')
  })
})

describe('what is entered', () => {
  it('has no more representatives than people, and asks why there are more than five (20 III)', () => {
    expect(tried(sewage, 'receive', { input: { reps: 19 }, reason: '已劝导。' })).toEqual(['petition/reps'])
    expect(tried(sewage, 'receive')).toEqual(['petition/G6'])
    expect(tried(sewage, 'receive', { input: { reps: 5 } })).toEqual([])
  })

  it('is reported at once when grave and urgent, before anything else is done (25)', () => {
    const late = without(sewage, 'reportUrgent')
    expect(guardsOf(attempt(walk(late, 1), late.steps[1]!))).toEqual(['petition/G7'])
  })

  it('has at least one petitioner, and never fewer than one person', () => {
    const nobody = retry(lamp, 'receive', { input: { petitioners: [] } })
    expect(isProblem(nobody) && nobody.field).toBe('petitioners')
    const none = retry(lamp, 'receive', { input: { people: 0 } })
    expect(isProblem(none) && none.field).toBe('people')
  })
})

describe('an accusation', () => {
  it('is for the one named to take it on, and for nobody else of the office (30 III)', () => {
    const record = walk(letter, 1)
    expect(record.restricted).toBe(true)
    expect(record.involved).toEqual(['p-clerkPetition', 'p-justiceHead'])
    expect(tried(letter, 'receive', { input: { assignee: undefined } })).toContain('MF-FLD-002')
    expect(walk(lamp).restricted).toBe(false)
  })

  it('goes to the supervision organs and is not judged here (30 I)', () => {
    const kept = otherwise(letter, 'triage', { informType: 'accepted' })
    const accept: StoryStep = { step: 'accept', by: 'justiceHead', on: '2026-05-13', input: { acceptedOn: '2026-05-13' } }
    expect(guardsOf(attempt(walk(kept, 2), accept))).toEqual(['petition/G2'])
    expect(tried(letter, 'route', { input: { route: 'recon' } })).toEqual(['petition/G2route'])
  })

  it('is touched neither by the accused person nor by his unit (30 III)', () => {
    const story = otherwise(letter, 'receive', { accused: ['@justiceHead'] })
    expect(guardsOf(attempt(walk(story, 1), letter.steps[1]!))).toEqual(['MF-PER-007'])
    const accused = otherwise(lamp, 'receive', { accusedUnit: '@unit' })
    expect(guardsOf(attempt(walk(accused, at(lamp, 'assign')), lamp.steps[at(lamp, 'assign')]!))).toEqual(['petition/G2unit'])
  })

  it('is handled by nobody with an interest of his own (28 III)', () => {
    const story = otherwise(lamp, 'triage', { interested: ['@clerkPeace'] })
    expect(guardsOf(attempt(walk(story, at(lamp, 'draft')), lamp.steps[at(lamp, 'draft')]!))).toEqual(['MF-PER-007'])
  })
})

describe('the written opinion', () => {
  it('names request, facts, opinion and basis (32)', () => {
    const story = without(lamp, 'draft')
    expect(guardsOf(attempt(walk(story, at(story, 'issue')), story.steps[at(story, 'issue')]!))).toEqual(['petition/G4'])
  })

  it('is signed by the principal, who did not draft it, and served no earlier than issued', () => {
    expect(tried(lamp, 'issue', { by: 'deputyLeader' })).toEqual(['MF-PER-001'])
    const own = otherwise(lamp, 'assign', { handlers: ['@principal'] })
    const drafted = { ...own, steps: own.steps.map((one) => (one.step === 'draft' ? { ...one, by: 'principal' as const } : one)) }
    expect(guardsOf(attempt(walk(drafted, at(lamp, 'issue')), lamp.steps[at(lamp, 'issue')]!))).toEqual(['MF-PER-002'])
    expect(tried(lamp, 'serve', { input: { servedOn: '2026-04-26' } })).toEqual(['MF-DAT-003'])
  })

  it('may be put off thirty days at most, by the principal or the leader whom he authorised (34)', () => {
    expect(guardsOf(retry(crops, 'extend', { input: { extensionDays: 31 } }))).toEqual(['MF-FLD-006'])
    const own = without(crops, 'delegate')
    expect(guardsOf(attempt(walk(own, at(own, 'extend')), own.steps[at(own, 'extend')]!))).toEqual(['MF-PER-001'])
    expect(guardsOf(attempt(walk(own, at(own, 'extend')), { ...own.steps[at(own, 'extend')]!, by: 'principal' }))).toEqual([])
    expect(guardsOf(attempt(walk(own, at(own, 'extend')), crops.steps[at(crops, 'tellExtension')]!))).toEqual(['petition/extended'])
  })
})

describe('the clocks of a petition', () => {
  it('give fifteen days to tell, of which both ends are shown (E1)', () => {
    const story = petitioned({ received: '2026-09-20', accepted: '2026-09-21' })
    expect(due(story, 'inform', 1, '2026-09-21')).toEqual(['2026-10-05', '2026-10-08'])
    expect(clock(letter, 'inform', 1, '2026-05-12')).toBeUndefined()
    expect(due(bus, 'forward', 2, '2026-09-02')).toEqual(['2026-09-16', '2026-09-16'])
  })

  it('give sixty days to decide, ninety when put off in time, sixty when put off too late (E2, E3, E29)', () => {
    const story = petitioned({ received: '2026-03-02', accepted: '2026-03-03' })
    const extended = (on: string, told = on): Story => ({
      ...story,
      steps: [
        ...story.steps,
        { step: 'extend', by: 'principal', on, input: { extensionDays: 30, extensionOn: on, extensionReason: '情况复杂。' } },
        { step: 'tellExtension', by: 'clerkPetition', on: told, input: { extensionToldOn: told } },
      ],
    })
    expect(due(story, 'decide', 4, '2026-03-10')).toEqual(['2026-05-02', '2026-05-06'])
    expect(due(extended('2026-05-06'), 'decide', 6, '2026-05-06')).toEqual(['2026-06-01', '2026-06-01'])
    expect(due(extended('2026-05-07'), 'decide', 6, '2026-05-07')).toEqual(['2026-05-02', '2026-05-06'])
    expect(due(extended('2026-05-06', '2026-05-07'), 'decide', 6, '2026-05-07')).toEqual(['2026-05-02', '2026-05-06'])
  })

  it('do not stand still for mediation, which the regulation does not say', () => {
    // 6月10日受理，六十日为 8月9日（周日），顺延到 8月10日；6月12日转入调解，日子不变。
    expect(due(sewage, 'decide', at(sewage, 'mediate') + 1, '2026-06-15')).toEqual(['2026-08-09', '2026-08-10'])
  })

  it('give five working days to object (E5)', () => {
    const [receive] = licence.steps
    const story = { ...licence, steps: [{ ...receive!, on: '2024-02-08', input: { ...receive!.input, receivedOn: '2024-02-08' } }] }
    expect(due(story, 'objection', 1, '2024-02-09')).toEqual(['2024-02-21', '2024-02-21'])
  })

  it('give thirty days to ask for a review, after which the matter rests (E4)', () => {
    const served = { ...crops, steps: crops.steps.slice(0, at(crops, 'serve') + 1) }
    // 11月26日送达，第三十日是 12月26日（周五）。
    expect(due(served, 'askReview', served.steps.length, '2025-12-01')).toEqual(['2025-12-26', '2025-12-26'])
    const lapsing = (day: string) => stepsDue(register, walk(served), { calendar, now: `${day}T09:00` })
    expect([lapsing('2025-12-26'), lapsing('2025-12-27')]).toEqual([[], ['lapseReview']])
  })

  it('leave the hearing out of the thirty days of the recheck (36)', () => {
    // 3月10日请求，三十日为 4月9日；听证 3月21日至30日十日不计，4月19日是周日。
    expect(due(crops, 'recheck', at(crops, 'decideRecheck'), '2026-04-01')).toEqual(['2026-04-19', '2026-04-20'])
    expect(walk(crops).values.hearingDays).toBe(10)
    const unheard = without(crops, 'recheckHear')
    expect(guardsOf(attempt(walk(unheard, at(unheard, 'recheckHeard')), unheard.steps[at(unheard, 'recheckHeard')]!)))
      .toEqual(['petition/hearingBegun'])
  })

  it('give thirty days to ask for a recheck from the review that was told last, not from one before it (36)', () => {
    // 第一次复查（责令重新办理）去年 12月31日送达；第二次 2月27日作出、3月2日送达：第三十日是 4月1日。
    const decided = at(crops, 'serveReview', 1)
    expect(clock(crops, 'askRecheck', decided, '2026-02-28')).toBeUndefined()
    expect(stepsDue(register, walk(crops, decided), { calendar, now: '2026-02-28T09:00' })).toEqual([])
    expect(due(crops, 'askRecheck', decided + 1, '2026-03-03')).toEqual(['2026-04-01', '2026-04-01'])
  })

  it('of an objection end when the matter is taken up without a notice, nobody knowing where the petitioner is (23)', () => {
    const [receive, triage] = petitioned({ received: '2026-03-02', accepted: '2026-03-03' }).steps as [StoryStep, StoryStep]
    const nameless = { ...receive, input: { ...receive.input, channel: 'assigned', fromOrgan: '云岭县信访局', contactUnclear: true } }
    const accepted: Story = { ...lamp, steps: [nameless, triage, { step: 'accept', by: 'clerkPetition', on: '2026-03-03', input: { acceptedOn: '2026-03-03' } }] }
    expect(clock(accepted, 'objection', 2, '2026-03-03')?.stoppedOn).toBeNull()
    expect(clock(accepted, 'objection', 3, '2026-03-03')?.stoppedOn).toBe('2026-03-03')
  })

  it('of the simple procedure are the county’s to set', () => {
    expect(due(lamp, 'simpleAccept', 2, '2026-04-14')).toEqual(['2026-04-16', '2026-04-16'])
    expect(due(lamp, 'simpleOpinion', 4, '2026-04-16')).toEqual(['2026-04-29', '2026-04-29'])
    expect(due(lamp, 'simpleOpinion', 4, '2026-04-16', { 'petition.simpleOpinion': 5 })).toEqual(['2026-04-22', '2026-04-22'])
  })
})

describe('review and recheck', () => {
  it('send back to work only what the review told to do again (35)', () => {
    expect(tried(crops, 'redo')).toEqual([])
    const redo: StoryStep = { step: 'redo', by: 'clerkPetition', on: '2026-03-05' }
    expect(guardsOf(attempt(walk(crops, at(crops, 'requestRecheck')), redo))).toEqual(['petition/redo'])
  })

  it('end the matter for good; the people are still cared for (36 III, 37 III)', () => {
    expect(walk(crops).values.ended).toBe(true)
    expect(walk(again).state).toBe('closed')
    expect(tried(again, 'close', { by: 'clerkPetition' })).toEqual(['MF-PER-001'])
  })
})

describe('an old case', () => {
  it('is listed on a ground, unusual ones with a reason', () => {
    expect(tried(crops, 'listOld', { input: { oldBasis: 'repeats' } })).toEqual(['petition/X10'])
    expect(tried(crops, 'listOld', { input: { oldBasis: 'repeats' }, reason: '县里规定两次即列入。' })).toEqual([])
    expect(tried(crops, 'listOld', { input: { oldBasis: 'repeats', repeatCount: 3 } })).toEqual([])
    expect(tried(crops, 'listOld', { input: { oldBasis: 'upper' } })).toContain('MF-FLD-002')
  })

  it('leaves the list only settled, ended, judged or struck off from above, and is not closed before', () => {
    expect(tried(crops, 'unlistOld', { input: { oldEndBasis: 'settled' } })).toEqual(['petition/X10settled'])
    const kept = without(crops, 'unlistOld')
    expect(guardsOf(attempt(walk(kept, at(kept, 'close')), { ...kept.steps[at(kept, 'close')]!, by: 'principal' }))).toEqual(['petition/X10open'])
    const young = { ...lamp, steps: [...lamp.steps.slice(0, 8), { ...crops.steps[at(crops, 'listOld')]!, reason: '上年遗留。' }] }
    expect(guardsOf(attempt(walk(young), { ...crops.steps[at(crops, 'unlistOld')]!, input: { oldEndedOn: '2026-10-19', oldEndBasis: 'ended' } })))
      .toEqual(['petition/X10ended'])
    expect(guardsOf(attempt(walk(lamp, 8), crops.steps[at(crops, 'noteOld')]!))).not.toEqual([])
  })

  it('has something to say every month', () => {
    const listed = at(crops, 'listOld') + 1
    expect(due(crops, 'oldMonthly', listed, '2026-09-10')).toEqual(['2026-10-07', '2026-10-08'])
    expect(due(crops, 'oldMonthly', listed + 1, '2026-10-01')).toEqual(['2026-10-28', '2026-10-28'])
  })
})

describe('mediation of a petition (33)', () => {
  it('opens the dispute with both sides, and the dispute knows where it came from', () => {
    expect(walk(sewage).values.mediated).toBeTruthy()
    const one = retry(sewage, 'mediate', { input: { disputants: [{ kind: 'natural', name: '覃永贵' }] } })
    expect(isProblem(one) && one.field).toBe('disputants')
    const policy = otherwise(sewage, 'triage', { subject: 'policy' })
    expect(guardsOf(attempt(walk(policy, at(sewage, 'mediate')), sewage.steps[at(sewage, 'mediate')]!))).toEqual(['petition/mediable'])
  })
})

describe('a clue found in a petition', () => {
  it('goes on to whoever signs for it, with what was asked and not who asked; the petition keeps its course (X8)', () => {
    const told = tell(sewage, tellingOf(register, { calendar, registers }), at(sewage, 'handClue') + 1)
    const [before, left] = [walk(sewage, at(sewage, 'handClue')), told.get('petition')!.state]
    expect(told.get('clue-transfer')!.state).toMatchObject({
      state: 'offered', restricted: true, values: { how: 'petition', kind: 'other', urgent: false, facts: sewage.steps[0]!.input!.request },
    })
    expect(JSON.stringify(told.get('clue-transfer')!.state.values)).not.toContain('覃永贵')
    expect([left.state, left.values.handedOverOn, before.values.handedOverOn]).toEqual([before.state, '2026-06-15', undefined])
  })

  it('is not handed over by whoever is accused or has an interest (28 III, 30 III)', () => {
    const apart = attempt(walk(otherwise(sewage, 'assign', { interested: ['@deputyLeader'] }), at(sewage, 'handClue')), {
      ...sewage.steps[at(sewage, 'handClue')]!, by: 'deputyLeader',
    })
    expect(guardsOf(apart)).toEqual(['MF-PER-007'])
  })
})

describe('the figures of petitions', () => {
  const records = petitionStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const worldOf = (list: typeof records, day: string) => ({
    catalogue: figureCatalogue(registers), records: list, time: { calendar, now: `${day}T09:00` },
  })
  const count = (id: string) => tallyInMemory(worldOf(records, '2026-11-20'), id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('count items and persons by the day of receipt: 8 items, 27 persons', () => {
    expect([count('petitions.received'), count('petitions.people'),
      count('petitions.onlineLetters'), count('petitions.group')]).toEqual([8, 27, 1, 1])
  })

  it('take as concluded what was answered or settled, never what went another way (X4)', () => {
    expect([count('petitions.resolved'), count('petitions.due'), count('petitions.resolvedRate')]).toEqual([3, 3, 100])
    expect([count('petitions.routed'), count('petitions.informRate'), count('petitions.inTimeRate')]).toEqual([2, 100, 100])
    expect([count('petitions.firstSettled'), count('petitions.first'),
      count('petitions.satisfiedRate'), count('petitions.skips')]).toEqual([1, 3, 100, 1])
    expect([count('petitions.oldListed'), count('petitions.oldSettled'), count('petitions.repeated')]).toEqual([1, 0, 0])
  })

  it('leave out of the base what still has time, and count what ran over it', () => {
    const open = [{ ...walk(petitioned({ received: '2026-03-02', accepted: '2026-03-03' })), id: 'o' }]
    const rate = (day: string) => tallyInMemory(worldOf(open, day), 'petitions.resolvedRate', { from: '2026-01-01', to: '2026-12-31' }).value
    expect([rate('2026-05-06'), rate('2026-05-07')]).toEqual([null, 0])
  })
})

describe('what the public sees', () => {
  it('is totals', () => {
    expect(register.portal).toEqual({ shows: 'totals' })
  })
})
