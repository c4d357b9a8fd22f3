import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../../figures/catalogue.ts'
import { tallyInMemory } from '../../figures/in-memory.ts'
import { nationalCalendar } from '../../kernel/calendar/calendar.ts'
import { clocksOf } from '../../kernel/clock/clock.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Story, StoryStep } from '../../kernel/story/story.ts'
import { guardsOf, walker } from '../walk.ts'
import { peopleStories } from './people.examples.ts'
import { people } from './people.ts'

const { attempt, walk } = walker(people, { calendar: nationalCalendar })
const [lawPerson, mediator, young, grid] = peopleStories.map((story) => story)
const stepOf = (story: Story | undefined, name: string): StoryStep => story!.steps.find(({ step }) => step === name)!
const enrol = stepOf(mediator, 'enrol')
const enrolled = (input: object) => attempt(null, { ...enrol, input: { ...enrol.input, ...input } })
const recognise = stepOf(lawPerson, 'recognise')
const recognised = (input: object) => attempt(walk(lawPerson!, 3), { ...recognise, input: { ...recognise.input, ...input } })

describe('whoever is put on the roster', () => {
  it('is of age: the eighteenth birthday must be over (人民调解法 14)', () => {
    const nominate = stepOf(young, 'nominate')
    const born = (birth: string) => guardsOf(attempt(null, { ...nominate, input: { ...nominate.input, birth } }))
    expect(born('2008-06-19')).toEqual([])
    expect(born('2008-06-21')).toEqual(['people/adult'])
  })

  it('and stands in a confined register is refused without a reason (X19)', () => {
    const refused = enrolled({ eligibility: 'unfit' })
    expect(guardsOf(refused)).toEqual(['people/X19'])
    expect(JSON.stringify(refused)).not.toMatch(/矫正|重点人员|刑/)
  })

  it('is a law person only after the exam, and certified after it', () => {
    const story = {
      ...lawPerson!,
      steps: lawPerson!.steps.slice(0, 3).map((one) => (one.step === 'examine' ? { ...one, input: { ...one.input, examPassed: false } } : one)),
    }
    expect(guardsOf(attempt(walk(story), recognise))).toEqual(['people/examined'])
    expect(guardsOf(recognised({ certOn: '2025-04-10' }))).toEqual(['people/certificate'])
    expect(guardsOf(recognised({ certOn: '2025-04-11' }))).toEqual([])
  })

  it('is shown to the public by name only with consent', () => {
    expect(guardsOf(recognised({ consented: false }))).toEqual(['people/consent'])
    const shown: readonly string[] = people.portal.shows === 'items' ? people.portal.fields : []
    expect(shown.filter((field) => ['name', 'idNumber', 'phone', 'birth', 'politics'].includes(field))).toEqual([])
  })

  it('is recognised by nobody who nominated or examined', () => {
    expect(people.steps.recognise.notBy).toEqual(['nominate', 'examine'])
  })
})

describe('a mediator', () => {
  it('serves three years at most from the election (人民调解法 9 II)', () => {
    expect(guardsOf(enrolled({ termEnd: '2026-01-07' }))).toEqual(['people/term'])
    expect(guardsOf(enrolled({ electedOn: undefined }))).toEqual(['people/term'])
    expect(guardsOf(enrolled({ termEnd: '2026-01-06' }))).toEqual([])
  })

  it('is due for election after three years, and again three years after a new one', () => {
    const due = (record: RecordState) =>
      clocksOf(people, record, { calendar: nationalCalendar, now: '2026-01-05T09:00' }).map(({ dueStrict }) => dueStrict)
    expect(due(walk(mediator!, 2))).toEqual(['2026-01-06'])
    expect(due(walk(mediator!, 3))).toEqual(['2029-01-05'])
    expect(due(walk(grid!, 1))).toEqual([])
  })

  it('is dismissed on a ground of the law only (人民调解法 15)', () => {
    const remove = stepOf(mediator, 'remove')
    expect(guardsOf(attempt(walk(mediator!, 4), { ...remove, input: { ...remove.input, removal: 'moved' } }))).toEqual(['people/ground'])
    expect(guardsOf(attempt(walk(mediator!, 4), { ...remove, reason: undefined }))).toEqual(['MF-STP-004'])
  })
})

describe('the figures of the roster', () => {
  const records: readonly RecordState[] = peopleStories.map((story, index) => ({ ...walk(story), id: `r${index}` }))
  const on = (id: string, to: string) =>
    tallyInMemory({ catalogue: figureCatalogue([people]), records }, id, { from: `${to.slice(0, 4)}-01-01`, to }).value

  it('count a person with two roles once in all and once in each', () => {
    // 2026-03-31：柳（法律明白人，暂停也在册）、何（调解员兼网格长）、周（网格员）。
    expect(on('people.total', '2026-03-31')).toBe(3)
    expect(['mediators.count', 'people.gridHeads', 'grid.workers', 'lawPersons.count'].map((id) => on(id, '2026-03-31'))).toEqual([1, 1, 1, 1])
  })

  it('leave out whoever has left, and whoever was never recognised', () => {
    expect(on('mediators.count', '2026-08-31')).toBe(0)
    expect(on('grid.workers', '2026-12-31')).toBe(0)
    expect(on('people.total', '2026-12-31')).toBe(0)
    // 归档之后，仍是当年罢免、解聘的人。
    expect(on('people.removed', '2026-12-31')).toBe(1)
  })

  it('count courses apart from those who attended', () => {
    const again = { ...records[0]!, id: 'second' }
    const count = (id: string) =>
      tallyInMemory({ catalogue: figureCatalogue([people]), records: [...records, again] }, id, { from: '2025-01-01', to: '2025-12-31' }).value
    expect(count('people.trainings')).toBe(2)
    expect(count('people.trainees')).toBe(4)
    expect(count('lawPersons.trainings')).toBe(2)
  })
})
