import { describe, expect, it } from 'vitest'
import { figureCatalogue } from '../figures/catalogue.ts'
import { tallyInMemory } from '../figures/in-memory.ts'
import { nationalCalendar } from '../kernel/calendar/calendar.ts'
import type { RecordState } from '../kernel/event.ts'
import { stretchesOf, undoneOf } from '../kernel/recurring.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Story } from '../kernel/story/story.ts'
import { registerById, registers } from './index.ts'
import { stories } from './stories.ts'
import { walker } from './walk.ts'

const dutiesOf = (id: string) => registerById(id)?.recurs ?? {}
const walk = (id: string, story: Story) => walker(registerById(id)!, { calendar: nationalCalendar, registers }).walk(story)

/** What is undone on a day at one place, with the records counted as the desk counts them. */
function undone(id: string, duty: string, { records, today }: { records: readonly RecordState[]; today: string }) {
  const recurrence = dutiesOf(id)[duty]!
  const figure = { name: recurrence.name, unit: '次', count: 'records' as const, on: recurrence.on, where: recurrence.where }
  const world = { catalogue: figureCatalogue([{ ...registerById(id)!, figures: { done: figure } } as AnyRegister]), records }
  const [running, before] = stretchesOf(recurrence, today).map((stretch) => tallyInMemory(world, 'done', stretch).value ?? 0)
  const found = undoneOf(recurrence, [{ place: 3, running: running!, before: before! }], { today, since: '2025-01-01' })
  return found.map(({ from, due, state }) => [from, due, state])
}

describe('what the posts owe again and again', () => {
  it('may be set to nothing by a county, since no article says how often', () => {
    const fixed = registers.flatMap(({ id, recurs = {} }) => Object.values(recurs).filter(({ setting }) => !setting).map(({ name }) => `${id} ${name}`))
    expect(fixed).toEqual([])
  })

  it('is a round of every village each week, done by a report that nothing was found', () => {
    const told = stories['hazard-check']!.find(({ steps: [first] }) => first?.input?.kind === 'weekly')!
    const record = walk('hazard-check', told)
    const day = record.values.checkedOn as string
    // 检查那一周做过了；前一周没有。
    expect(undone('hazard-check', 'weekly', { records: [record], today: day }).map(([, , state]) => state)).toEqual(['missed'])
    expect(undone('hazard-check', 'weekly', { records: [], today: '2026-03-11' })).toEqual([
      ['2026-03-02', '2026-03-08', 'missed'], ['2026-03-09', '2026-03-15', 'open'],
    ])
  })

  it('is the plan of the year by 31 March, whenever it was issued', () => {
    const [issued] = stories.plan!
    const record = walk('plan', issued!)
    const year = Number(record.values.forYear)
    expect(undone('plan', 'yearly', { records: [record], today: `${year}-04-01` }).map(([from]) => from)).toEqual([])
    expect(undone('plan', 'yearly', { records: [], today: '2026-03-31' }).at(-1)).toEqual(['2026-01-01', '2026-03-31', 'open'])
    expect(undone('plan', 'yearly', { records: [], today: '2026-04-01' }).at(-1)).toEqual(['2026-01-01', '2026-03-31', 'overdue'])
  })

  it('is a report on clues each month; each week only where a county asks for it', () => {
    expect(undone('clue', 'monthly', { records: [], today: '2026-03-11' })).toEqual([
      ['2026-02-01', '2026-02-28', 'missed'], ['2026-03-01', '2026-03-31', 'open'],
    ])
    expect(undone('clue', 'weekly', { records: [], today: '2026-03-11' })).toEqual([])
  })
})
