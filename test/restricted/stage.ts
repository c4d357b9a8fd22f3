import type { RecordState } from '../../src/kernel/event.ts'
import { isProblem, type Problem } from '../../src/kernel/problem/problem.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor } from '../../src/kernel/role.ts'
import type { Story } from '../../src/kernel/story/story.ts'
import { registers } from '../../src/registers/index.ts'
import { stories } from '../../src/registers/stories.ts'
import type { County } from '../contract/county.ts'
import { begin, live, openingAt } from '../contract/live.ts'
import { plant } from '../contract/sentinels.ts'

/** The day of the attacks, after everything that the stories tell, and the year they are counted in. */
export const day = '2026-12-30'
export const year = { from: '2026-01-01', to: '2026-12-31' }

/** A record for named persons with everything that is secret in it. */
export type Kept = { readonly register: AnyRegister; readonly record: RecordState; readonly secret: readonly string[] }

/** The words under which a petition is a matter for named persons (检举控告). */
const isAccusation = ({ steps }: Story): boolean => steps.some(({ input }) => input?.category === 'accusation')

/** Registers whose records are for named persons, with the stories that end as such. Petitions: accusations only, once that register is there. */
export const closed: readonly (readonly [string, AnyRegister, readonly Story[]])[] = registers.flatMap((register) => {
  const told = stories[register.id] ?? []
  if (register.restricted === 'all') return [[register.id, register, told] as const]
  return register.id === 'petition' ? [[register.id, register, told.filter(isAccusation)] as const] : []
})

/** One matter that was just opened and one that was lived to its end, both with marks in every secret field. */
export async function keptIn(county: County, register: AnyRegister, told: readonly Story[]): Promise<readonly Kept[]> {
  const story = told[0] as Story
  const first = plant(register, { ...story, steps: story.steps.slice(0, openingAt(story) + 1) })
  const second = plant(register, told.at(-1) as Story)
  const lived = await live(county, register, second.story)
  const kept = [{ register, record: lived, secret: second.secret }]
  const opened = (await begin(county, register, first.story)).record
  return opened.restricted ? [...kept, { register, record: opened, secret: first.secret }] : kept
}

/** One person for every post that somebody holds who is not named in the record. */
export function strangersTo(county: County, { record }: Kept): readonly Actor[] {
  const others = county.office.people().flatMap(({ id }) => (record.involved.includes(id) ? [] : [county.person(id)]))
  return [...Map.groupBy(others, (one) => JSON.stringify(one.appointments)).values()].map(([first]) => first as Actor)
}

/** The code of a refusal; what was not refused says so. */
export const codeOf = (result: object | Problem): string => (isProblem(result) ? result.code : 'not refused')

/** A list of rows, or none where the question was refused. */
export const rowsOr = <T>(page: { readonly rows: readonly T[] } | Problem): readonly T[] => (isProblem(page) ? [] : page.rows)

/** Does the work for each, four at a time: the pool of connections is small. */
export async function inTurns<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  for (let at = 0; at < list.length; at += 4) done.push(...(await Promise.all(list.slice(at, at + 4).map(work))))
  return done
}
