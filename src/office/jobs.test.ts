import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Stage, setStage } from '../../test/api-stage.ts'
import { keepJobs } from './jobs.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

it('timed work whose database is away when it should start says so and ends nothing, and is ended with the server', async () => {
  const said: string[] = []
  const end = keepJobs(stage.office, { url: 'postgres://nobody@127.0.0.1:1/none', warn: (message) => said.push(message) })
  await expect.poll(() => said.join(' '), { timeout: 20_000 }).toContain('ECONNREFUSED')
  await end()
})
