import { randomUUID } from 'node:crypto'
import type { RecordEvent } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { registerById } from '../../src/registers/index.ts'
import { insertMany } from '../../src/store/index.ts'
import { type County, town } from '../contract/county.ts'

export const otherTown = 20

/** Words of their own, so that nothing is alike by chance. */
const openings = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃'

/** A dispute as a test wants it. What is not said is of no signal's interest. */
export type Given = {
  readonly on: string
  /** The moment of typing (UTC); else noon of the day it happened. */
  readonly typed?: string
  readonly unit?: number
  readonly restricted?: boolean
  readonly voided?: string
  readonly values?: Record<string, unknown>
}

/** Writes disputes as they were first entered; gives their ids. */
export async function disputes(county: County, given: readonly Given[]): Promise<readonly string[]> {
  const events = given.map(eventOf)
  await county.office.db.owner((tx) =>
    insertMany(
      tx,
      registerById('dispute') as AnyRegister,
      events.map((event) => ({ events: [event], clocks: [] })),
    ),
  )
  return events.map(({ record }) => record)
}

let serial = 0

function eventOf({ on, typed = `${on}T04:00:00.000Z`, unit = town.id, restricted = false, voided, values = {} }: Given): RecordEvent {
  serial += 1
  const own = openings[serial % openings.length]
  return {
    record: randomUUID(),
    register: 'dispute',
    version: 1,
    step: 'find',
    actor: { id: 'p-clerkPeace', name: '经办人', role: 'clerkPeace' },
    recordedAt: typed,
    effectiveOn: on,
    from: null,
    to: 'performed',
    set: { foundOn: on, kind: 'neighbour', summary: `${own}家第${serial}件：${own}${own}`, ...values },
    definition: 1,
    base: {
      unit,
      village: null,
      code: `JF-${serial}`,
      title: `第${serial}件`,
      handler: 'p-clerkPeace',
      involved: ['p-clerkPeace'],
      restricted,
      voided: voided ?? null,
      pending: null,
      files: [],
      links: [],
    },
  }
}

/** The same thing so many times. */
export const times = <T>(count: number, make: (nth: number) => T): readonly T[] => Array.from({ length: count }, (_, nth) => make(nth))
