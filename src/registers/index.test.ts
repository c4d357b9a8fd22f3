import { describe, expect, it } from 'vitest'
import { measures } from '../figures/measures.ts'
import { nationalCalendar } from '../kernel/calendar/calendar.ts'
import { checkRegisters } from '../kernel/check/check.ts'
import type { Field } from '../kernel/field.ts'
import { hasSecrets } from '../kernel/privacy/mask.ts'
import { type AnyRegister, lawsOf, lengthsOf, openingsOf } from '../kernel/register.ts'
import type { Story } from '../kernel/story/story.ts'
import { statutesCited } from '../law/index.ts'
import { registerFigures } from './figure-ids.ts'
import { registerById, registers } from './index.ts'
import { stories } from './stories.ts'
import { walker } from './walk.ts'

const isPersonal = (field: Field): boolean => hasSecrets({ field })
const walk = (register: AnyRegister, story: Story) => walker(register, { calendar: nationalCalendar, registers }).walk(story)

const storied = Object.entries(stories).map(([id, told]) => [id, registerById(id)!, told] as const)

describe('the registers as a whole', () => {
  it('have no fault that the check on load would report', () => {
    expect(checkRegisters(registers)).toEqual([])
  })

  it('have ids and prefixes of their own, and labels that differ within a register', () => {
    expect(new Set(registers.map(({ id }) => id)).size).toBe(registers.length)
    expect(new Set(registers.map(({ prefix }) => prefix)).size).toBe(registers.length)
    for (const { id, fields } of registers) {
      const labels = Object.values(fields).map((field) => field.name)
      expect(new Set(labels).size, id).toBe(labels.length)
    }
  })

  it('count only measures of the annual report or figures listed in figure-ids, with the same name and unit', () => {
    const known = new Set<string>(measures.map(([id]) => id))
    const listed = new Map<string, readonly [string, string]>(registerFigures.map(([id, name, unit]) => [id, [name, unit]]))
    const own = registers.flatMap(({ figures = {} }) => Object.entries(figures)).filter(([id]) => !known.has(id))
    expect(own.map(([id, { name, unit }]) => [id, name, unit]).sort()).toEqual(registerFigures.map((row) => [...row]).sort())
    expect([...listed.keys()].filter((id) => known.has(id))).toEqual([])
  })

  it('cite only statutes that are declared in src/law, each once', () => {
    const declared = new Set(statutesCited.map(({ title }) => title))
    expect(declared.size).toBe(statutesCited.length)
    const cited = registers.flatMap(({ law, steps, clocks = {} }) => [
      ...law,
      ...Object.values(steps).flatMap((step) => [step.law, ...(step.needs ?? []).map((guard) => guard.law)]),
      ...Object.values(clocks).flatMap(lawsOf),
    ])
    expect(cited.filter((law) => law && !declared.has(law.statute))).toEqual([])
  })

  it('hand nothing personal on into a field that is not', () => {
    const passed = registers.flatMap(({ id, fields, steps }) =>
      Object.values(steps).flatMap((step) =>
        openingsOf(step).flatMap((opening) =>
          Object.entries(opening.with ?? {}).flatMap(([to, from]) => {
            const there = registerById(opening.register)?.fields[to]
            const here = typeof from === 'string' ? fields[from] : undefined
            return here && there && isPersonal(here) && !isPersonal(there) ? [`${id}.${from} → ${opening.register}.${to}`] : []
          }),
        ),
      ),
    )
    expect(passed).toEqual([])
  })

  it('let every length that cites no article be set by the county', () => {
    const open = registers.flatMap(({ clocks = {} }) => Object.values(clocks).flatMap(lengthsOf))
    expect(open.filter(({ law, setting }) => !law && !setting)).toEqual([])
  })
})

describe.each(storied)('the stories of %s', (_id, register, told) => {
  it.each(told.map((story) => [story.title, story] as const))('run to their end: %s', (_title, story) => {
    expect(walk(register, story).state).toBe(story.ends)
  })

  it('are at least three, take every step and reach every state', () => {
    const reached = told.flatMap((story) => walk(register, story).trail)
    expect(told.length).toBeGreaterThanOrEqual(3)
    expect(Object.keys(register.steps).filter((step) => !reached.some((trace) => trace.step === step))).toEqual([])
    expect(Object.keys(register.states).filter((state) => !reached.some((trace) => trace.to === state))).toEqual([])
  })
})
