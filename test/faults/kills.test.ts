import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask, type FaultHouse, killed, openFaultHouse } from './house.ts'
import { dice, type Load, startLoad } from './load.ts'
import { send, sessionsOf } from './processes.ts'
import { faultsOf } from './whole.ts'

const moments = 50
const seed = 20_260_301

let house: FaultHouse
let server: ChildProcess
beforeAll(async () => {
  house = await openFaultHouse()
  server = await house.start()
})
afterAll(() => house.end())

/** What is killed at a moment: the server, the database, one connection of it, or both processes at once. */
type Victim = 'server' | 'database' | 'backend' | 'both'

async function strike(victim: Victim, roll: (sides: number) => number): Promise<void> {
  const postmaster = house.postmaster()
  if (victim === 'backend' && postmaster) {
    const all = sessionsOf(postmaster)
    send(all[roll(all.length)], 'SIGKILL')
  }
  if (victim === 'database' || victim === 'both') send(postmaster, 'SIGKILL')
  if (victim === 'server' || victim === 'both') {
    await killed(server)
    server = await house.start()
  }
}

/** Waits until so many more entries were acknowledged, and then some milliseconds that nobody foresees. */
async function working(load: Load, { more, drift }: { more: number; drift: number }): Promise<void> {
  const target = load.count() + more
  await expect.poll(() => load.count() >= target, { timeout: 120_000, interval: 5 }).toBe(true)
  await new Promise((later) => setTimeout(later, drift))
}

it(`AV-14: kill -9 of server, database or connection at ${moments} moments of load loses nothing acknowledged and leaves nothing half done`, {
  timeout: 900_000,
}, async () => {
  const roll = dice(seed)
  const load = startLoad(house, { clerks: 6, seed })
  const victims: readonly Victim[] = [
    'server',
    'database',
    'backend',
    'backend',
    'both',
    'database',
    'backend',
    'server',
    'database',
    'backend',
  ]
  for (let moment = 0; moment < moments; moment += 1) {
    await working(load, { more: 1 + roll(8), drift: roll(30) })
    await strike(victims[moment % victims.length]!, roll)
  }
  await working(load, { more: 10, drift: 0 })
  await load.stop()
  expect(load.refused()).toEqual([])
  expect(await faultsOf(house, load.said)).toEqual([])
  expect(load.said.records.size).toBeGreaterThan(moments)
  expect((await ask(house, 10, '/api/desk')).status).toBe(200)
})
