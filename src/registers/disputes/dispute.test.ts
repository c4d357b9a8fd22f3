import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { tell } from '../../kernel/story/tell.ts'
import { registerById } from '../index.ts'
import { guardsOf, tellingOf, walker } from '../walk.ts'
import { disputeStories } from './dispute.examples.ts'
import { dispute } from './dispute.ts'
import { petition } from './petition.ts'

const register: AnyRegister = dispute
const registers: readonly AnyRegister[] = [dispute, petition, ...['task', 'clue-transfer', 'clue'].map((id) => registerById(id)!)]
const { attempt, walk } = walker(register, { calendar: nationalCalendar, registers })
const storyOf = (word: string): Story => disputeStories.find(({ title }) => title.includes(word))!
const indexOf = ({ steps }: Story, step: string) => steps.findIndex((one) => one.step === step)
/** The step of a story with other input, tried on the record as it stood before. */
function retry(story: Story, name: string, input: Record<string, unknown>) {
  const at = indexOf(story, name)
  const step = story.steps[at]!
  return attempt(at === 0 ? null : walk(story, at), { ...step, input: { ...step.input, ...input } })
}
const without = (story: Story, name: string): Story => ({ ...story, steps: story.steps.filter(({ step }) => step !== name) })
const dues = (story: Story, upTo: number, day: string) =>
  Object.fromEntries(clocksOf(register, walk(story, upTo), { calendar: nationalCalendar, now: `${day}T09:00` }).map((one) => [
    one.clock, [one.dueStrict, one.dueLegal],
  ]))

const [drainage, payment, requisition, care, woodland, goods] = ['排水沟', '施工欠款', '征地', '赡养', '林地', '货款'].map(storyOf) as [
  Story, Story, Story, Story, Story, Story,
]
const refusal = { on: '2026-03-05', result: 'refused', record: '不愿再谈。' }

describe('a clue found on the way', () => {
  const noise = storyOf('麻将')
  it('goes on to whoever signs for it, and leaves here only that something was handed over (X8)', () => {
    const at = indexOf(noise, 'handClue')
    const told = tell(noise, tellingOf(register, { calendar: nationalCalendar, registers }), at + 2)
    const [transfer, clue] = ['clue-transfer', 'clue'].map((id) => told.get(id)!.state)
    const facts = noise.steps[0]!.input!.summary
    expect(transfer).toMatchObject({ state: 'accepted', restricted: true, values: { how: 'dispute', kind: 'gambling', facts } })
    expect(clue).toMatchObject({ state: 'received', restricted: true, values: { how: 'dispute', kind: 'gambling', facts } })
    expect([transfer!.values.clue, clue!.values.reporter, clue!.involved?.includes('p-mediator')]).toEqual([undefined, undefined, false])
    const [left, was] = [walk(noise, at + 1), walk(noise, at)]
    expect(Object.keys(left.values).filter((field) => left.values[field] !== null && was.values[field] === undefined)).toEqual(['handedOverOn', 'clueReceiver', 'clueTransfers'])
    expect([left.state, left.restricted]).toEqual([was.state, false])
    expect(dispute.steps.handClue.name).not.toContain('线索')
  })

  it('is not signed for by whoever handed it over', () => {
    const own = { ...noise, steps: noise.steps.map((one) => (one.step === 'handClue' ? { ...one, by: 'clerkPeace' as const } : one)) }
    expect(() => walk(own)).toThrow('MF-PER-002')
  })
})

describe('a dispute', () => {
  it('is not closed without a result, even where an older correction emptied it', () => {
    const at = indexOf(drainage, 'close')
    const kept = walk(drainage, at)
    const emptied = { ...kept, values: { ...kept.values, performance: null, failReason: null, withdrawnOn: null, decisionServedOn: null } }
    expect(guardsOf(attempt(emptied, drainage.steps[at]!))).toEqual(['dispute/result'])
    expect(guardsOf(attempt(kept, drainage.steps[at]!))).toEqual([])
  })
})

describe('a mediation', () => {
  it('is not held before the matter was accepted', () => {
    expect(guardsOf(retry(drainage, 'mediate', { sessions: [{ on: '2026-03-02', record: '初谈。', result: 'goingOn' }] }))).toEqual(['dispute/heard'])
  })

  it('cannot go on once a party plainly refuses, and ends with the refusal on record (人民调解法 17)', () => {
    expect(guardsOf(retry(drainage, 'mediate', { sessions: [refusal] }))).toEqual(['dispute/G1'])
    expect(guardsOf(retry(drainage, 'agree', { sessions: [refusal] }))).toEqual(['dispute/G1'])
    expect(walk(payment).values.failReason).toBe('refused')
  })

  it('does not end in failure before the other remedies were told (人民调解法 26)', () => {
    expect(guardsOf(retry(payment, 'fail', { advisedRemedy: false }))).toEqual(['dispute/G2'])
  })

  it('needs the consent of both sides unless the committee took it up by itself (人民调解法 3, 17)', () => {
    expect(guardsOf(retry(payment, 'accept', { consentOn: undefined }))).toEqual(['dispute/consented'])
    expect(walk(storyOf('扰民'), 1).state).toBe('accepted')
  })

  it('is not done by a relative of a party, or whoever has an interest in the matter', () => {
    const taken = { ...drainage, steps: drainage.steps.with(0, { ...drainage.steps[0]!, input: { ...drainage.steps[0]!.input, interested: ['@mediator'] } }) }
    expect(() => walk(taken, 1)).toThrow('MF-PER-007')
    const others = { ...payment, steps: payment.steps.map((step) => (step.step === 'triage' ? { ...step, input: { ...step.input, interested: ['@mediator'] } } : step)) }
    const at = indexOf(others, 'accept')
    expect(guardsOf(attempt(walk(others, at), { ...others.steps[at]!, by: 'mediator' }))).toEqual(['MF-PER-007'])
    expect(guardsOf(attempt(walk(others, at), { ...others.steps[at]!, by: 'clerkJustice' }))).toEqual([])
  })

  it('cannot start with one party only', () => {
    const result = retry(drainage, 'takeUp', { parties: [{ kind: 'natural', name: '柳大成' }] })
    expect(isProblem(result) && result.field).toBe('parties')
  })
})

describe('an agreement', () => {
  it('in writing needs every signature, the seal and the scan (人民调解法 29)', () => {
    expect(guardsOf(retry(drainage, 'agree', { allSigned: false }))).toEqual(['dispute/G3'])
    expect(guardsOf(retry(drainage, 'agree', { sealedOn: '2026-03-08' }))).toEqual(['dispute/G3'])
    expect(guardsOf(retry(drainage, 'agree', { sealedOn: undefined }))).toContain('MF-FLD-002')
  })

  it('takes effect on the day of the seal, an oral one on the day it was reached (人民调解法 29, 30)', () => {
    expect(walk(drainage).values.effectiveOn).toBe('2026-03-09')
    expect(walk(care).values.effectiveOn).toBe('2026-07-13')
  })

  it('that was not performed is not filed away as a success without a word', () => {
    const agreed = care.steps.slice(0, indexOf(care, 'agree') + 1)
    const broken: Story = {
      ...care,
      steps: [
        ...agreed, { step: 'breach', by: 'clerkJustice', on: '2026-08-20', input: { performance: 'not' } },
        { step: 'visit', by: 'clerkJustice', on: '2026-08-21', input: { visits: [{ on: '2026-08-21', by: '@clerkJustice', result: 'repeated' }] } },
      ],
    }
    const close: StoryStep = { step: 'close', by: 'deputyLeader', on: '2026-08-24', input: {} }
    expect(guardsOf(attempt(walk(broken), close))).toEqual(['dispute/unperformed'])
    expect(guardsOf(attempt(walk(broken), { ...close, reason: '当事人已经起诉。' }))).toEqual([])
  })

  it('on title to land or forest cannot be brought to court for confirmation (民事诉讼法解释 355)', () => {
    expect(guardsOf(retry(drainage, 'applyConfirm', { confirmEligible: false }))).toEqual(['dispute/confirmable'])
  })

  it('is brought to court once, and again only after a rejection (人民调解法 33 III)', () => {
    const again: StoryStep = {
      step: 'applyConfirm', by: 'mediator', on: '2026-03-20',
      input: { confirmAppliedOn: '2026-03-20', confirmCourt: '云岭县人民法院', confirmEligible: true },
    }
    expect(guardsOf(attempt(walk(drainage, indexOf(drainage, 'applyConfirm') + 1), again))).toEqual(['dispute/notAskedTwice'])
    expect(goods.steps.filter(({ step }) => step === 'applyConfirm')).toHaveLength(2)
    expect(() => walk(goods)).not.toThrow()
  })

  it('is confirmed on the day of the application at the earliest', () => {
    expect(guardsOf(retry(drainage, 'confirm', { confirmDecidedOn: '2026-03-15' }))).toContain('dispute/decidedAfterAsked')
  })

  it('is mediated anew when the court rejects it (人民调解法 33 III)', () => {
    expect(walk(goods, indexOf(goods, 'rejectConfirm') + 1).state).toBe('mediating')
  })

  it('is enforced only after the court confirmed it (人民调解法 33 II)', () => {
    const enforce: StoryStep = { step: 'enforce', by: 'mediator', on: '2026-06-30', input: { enforceAppliedOn: '2026-06-30' } }
    const first = goods.steps.slice(0, 3)
    const broken = {
      ...goods, steps: [...first, { step: 'breach', by: 'mediator', on: '2026-06-29', input: { performance: 'not' } } as const],
    }
    expect(guardsOf(attempt(walk(broken), enforce))).toEqual(['dispute/enforceable'])
  })

  it('is enforced before its day only for a reason: one of several payments was missed (民事诉讼法 250)', () => {
    const at = indexOf(goods, 'enforce')
    const before = walk(goods, at)
    const later = { ...before, values: { ...before.values, performDue: '2026-12-31' } }
    expect(guardsOf(attempt(later, goods.steps[at]!))).toEqual(['dispute/due'])
    expect(guardsOf(attempt(later, { ...goods.steps[at]!, reason: '第一期没有付。' }))).toEqual([])
    expect(guardsOf(attempt(before, goods.steps[at]!))).toEqual([])
  })
})

describe('danger and the weak', () => {
  const mediate: StoryStep = {
    step: 'mediate', by: 'mediator', on: '2026-07-10', reason: '仍由镇里调解。',
    input: { sessions: [{ on: '2026-07-10', record: '初谈。', result: 'goingOn' }] },
  }

  it('bars mediation until the police know of a threat (人民调解法 25)', () => {
    const story = without(requisition, 'report')
    expect(guardsOf(attempt(walk(story, 3), mediate))).toEqual(['dispute/G5'])
    expect(guardsOf(attempt(walk(requisition, 4), mediate))).toEqual([])
  })

  it('bars mediation until violence against a person without capacity was reported (反家庭暴力法 14)', () => {
    const story = without(care, 'report')
    expect(guardsOf(attempt(walk(story, 3), mediate))).toEqual(['dispute/G6violence'])
  })

  it('bars mediation until a danger of suicide was reported (X7), and asks why nobody heard of a minor’s matter', () => {
    const flagged = (flag: string) => {
      const [find, ...rest] = payment.steps
      const input = { ...find!.input, riskFlags: [flag], victimHarmed: false, assignee: '@mediator' }
      return walk({ ...payment, steps: [{ ...find!, input }, rest[0]!, rest[1]!] }, 3)
    }
    const plain = { ...payment.steps[3]!, by: 'mediator' as const }
    expect(guardsOf(attempt(flagged('suicide'), plain))).toEqual(['dispute/X7'])
    expect(guardsOf(attempt(flagged('suicide'), { ...plain, reason: '先谈。' }))).toEqual(['dispute/X7'])
    expect(guardsOf(attempt(flagged('minor'), plain))).toEqual(['dispute/X7told'])
    expect(guardsOf(attempt(flagged('minor'), { ...plain, reason: '孩子只是在场，没有受到侵害。' }))).toEqual([])
  })

  it('asks to hand the matter up when risk, crowd or failure is great (X11)', () => {
    const plain = { ...mediate, reason: undefined, on: '2026-06-09', input: { sessions: [{ on: '2026-06-09', record: '初谈。', result: 'goingOn' }] } }
    expect(guardsOf(attempt(walk(requisition, 4),
      { ...plain, on: '2026-06-03', input: { sessions: [{ on: '2026-06-03', record: '初谈。', result: 'goingOn' }] } })))
      .toEqual(['dispute/X11'])
    expect(guardsOf(attempt(walk(requisition, indexOf(requisition, 'escalate') + 1), plain))).toEqual([])
    const talks = (...results: string[]) => ({
      ...plain, on: '2026-05-14', input: { sessions: results.map((result) => ({ on: '2026-05-14', record: '再谈。', result })) },
    })
    expect(guardsOf(attempt(walk(payment, 4), talks('apart', 'goingOn')))).toEqual([])
    expect(guardsOf(attempt(walk(payment, 4), talks('apart', 'apart')))).toEqual(['dispute/X11'])
  })

  it('says at what minute it was reported', () => {
    expect(guardsOf(retry(care, 'report', { reports: [{ to: 'police' }] }))).toContain('MF-FLD-002')
  })

  it('keeps records with minors or domestic violence for named persons', () => {
    expect(walk(care, 1).restricted).toBe(true)
    expect(walk(care, 1).involved).toEqual(['p-villageCadre', 'p-justiceHead'])
    expect(walk(drainage).restricted).toBe(false)
    const minor = retry(drainage, 'takeUp', { parties: [{ kind: 'natural', name: '柳小成', minor: true }, { kind: 'natural', name: '周秀兰' }] })
    expect(!isProblem(minor) && minor.restricted).toBe(true)
  })
})

describe('a title dispute', () => {
  it('is accepted only after the parties were told to leave the land as it is (土地管理法 14 IV)', () => {
    expect(guardsOf(retry(woodland, 'accept', { statusQuoTold: false }))).toEqual(['dispute/G7'])
  })

  it('is a task to decide, and neither a success nor a failure of mediation (X6)', () => {
    expect(walk(woodland, 3).values.decisionTask).toBeTruthy()
    const fail: StoryStep = {
      step: 'fail', by: 'clerkJustice', on: '2026-03-02', input: { concludedOn: '2026-03-02', failReason: 'noAgreement', advisedRemedy: true },
    }
    expect(guardsOf(attempt(walk(woodland, 3), fail))).toEqual(['dispute/X6'])
    expect(walk(drainage).values.decisionTask).toBeUndefined()
  })

  it('between units goes to the county, not to the township (森林法 22 II)', () => {
    const units = [{ kind: 'unit', name: '甲林场', agent: '王某' }, { kind: 'unit', name: '乙合作社', agent: '李某' }]
    const [find, ...rest] = woodland.steps
    const story = { ...woodland, steps: [{ ...find!, input: { ...find!.input, parties: units } }, ...rest] }
    expect(guardsOf(retry(story, 'decide', {}))).toEqual(['dispute/individuals'])
  })
})

describe('the clocks of a dispute', () => {
  it('give thirty days from the effective day to ask for confirmation', () => {
    expect(dues(drainage, 3, '2026-03-10')).toEqual({ confirmation: ['2026-04-08', '2026-04-08'] })
  })

  it('leave out the appraisal and add what the parties agreed to online mediation (在线调解规则 24, 26)', () => {
    // 4月9日起三十日，扣除鉴定 4月16日至27日十二日，延长十五日：第五十七日。
    expect(dues(payment, indexOf(payment, 'prolong') + 1, '2026-04-28')).toEqual({ online: ['2026-06-05', '2026-06-05'] })
  })

  it('roll the fifteen days of a labour dispute over the national holiday', () => {
    const [takeUp] = drainage.steps
    const labour = {
      ...drainage,
      steps: [
        {
          ...takeUp!, on: '2026-09-22',
          input: {
            ...takeUp!.input, kind: 'labour', appliedOn: '2026-09-22', acceptedOn: '2026-09-22', foundOn: '2026-09-22',
            consentOn: '2026-09-22',
          },
        },
      ],
    }
    expect(dues(labour, 1, '2026-09-23')).toEqual({ labour: ['2026-10-07', '2026-10-08'] })
  })

  it('give thirty days to sue over a title decision, and two years to enforce a confirmed agreement', () => {
    expect(dues(woodland, 4, '2026-04-21')).toEqual({ suit: ['2026-05-20', '2026-05-20'] })
    expect(dues(goods, indexOf(goods, 'confirm') + 7, '2026-06-15').enforcement).toEqual(['2028-07-31', '2028-07-31'])
  })
})

describe('the ladder of levels', () => {
  const records = disputeStories.map((story, index) => ({ ...walk(story), id: `d${index}` }))
  const count = (id: string) =>
    tallyInMemory({ catalogue: figureCatalogue(registers), records }, id, { from: '2026-01-01', to: '2026-12-31' }).value

  it('shows what share was settled in the village and in the township: 1 and 3 of 3', () => {
    expect([count('disputes.succeeded'), count('disputes.settledInVillage'), count('disputes.settledInTown')]).toEqual([3, 1, 3])
    expect([count('disputes.settledInVillageRate'), count('disputes.settledInTownRate')]).toEqual([33, 100])
  })

  it('keeps a later petition with the matter, which is not yet one beyond its level (X3)', () => {
    expect(walk(requisition).values.laterPetitions).toHaveLength(1)
    expect([count('disputes.petitioned'), count('disputes.skipPetitions')]).toEqual([1, 0])
    expect(guardsOf(retry(requisition, 'recordIncident', { incidents: [{ on: '2026-06-05', kind: 'skipPetition' }] }))).toContain('MF-FLD-002')
  })
})

describe('the register itself', () => {
  it('has no field for a fee: mediation is free (人民调解法 4)', () => {
    expect(Object.values(register.fields).filter(({ name }) => /收费|费用|调解费/.test(name))).toEqual([])
  })

  it('lets nobody archive the matter he concluded', () => {
    expect(register.steps.close!.notBy).toEqual(['agree', 'fail'])
  })
})
