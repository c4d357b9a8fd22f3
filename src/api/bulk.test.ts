import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ask, type Stage, setStage } from '../../test/api-stage.ts'

let stage: Stage
let clerk: Ask
beforeAll(async () => {
  stage = await setStage()
  clerk = await stage.as('clerk')
})
afterAll(() => stage.stop())

const lentOn = new Date(Date.now() + 8 * 3_600_000 - 2 * 86_400_000).toISOString().slice(0, 10)
const input = (nth: number) => ({ tool: `电钻 ${nth}`, borrower: '欧阳修远', size: 'small', lentOn })
const post = (url: string, payload: object) => clerk({ method: 'POST', url: `/api/registers/loan${url}`, payload })

type Made = { readonly id: string; readonly version: number }
type Result = { readonly id: string; readonly version?: number; readonly state?: string; readonly problem?: { readonly code: string } }

it('takes a step on two hundred records at once: each says what became of it, and a refused one holds none of the others back', async () => {
  const made: Made[] = []
  for (let start = 0; start < 200; start += 20) {
    const some = Array.from({ length: 20 }, (_, nth) => start + nth)
    const answers = await Promise.all(
      some.map((nth) => post('/records', { step: 'lend', unit: '990101', title: `第 ${nth} 件`, input: input(nth), reason: '并非重复' })),
    )
    made.push(...answers.map((answer) => answer.json().record as Made))
  }
  // Every tenth is already away for repair, and of two the list shows an older version than there is.
  const away = made.filter((_, nth) => nth % 10 === 0)
  for (const { id, version } of away) await post(`/records/${id}/steps/repair`, { version, input: {} })
  const records = made.map(({ id, version }, nth) => ({ id, version: nth === 5 || nth === 7 ? version + 1 : version }))
  // The staff app sends fifty at a time, so that somebody who waits sees how far it is.
  const each: Result[] = []
  for (let start = 0; start < records.length; start += 50) {
    const answer = await post('/bulk', { step: 'repair', records: records.slice(start, start + 50), input: {} })
    expect(answer.statusCode).toBe(200)
    each.push(...answer.json<Result[]>())
  }
  expect(each.map(({ id }) => id)).toEqual(made.map(({ id }) => id))
  const refused = each.flatMap(({ problem }, nth) => (problem ? [nth] : []))
  expect(refused).toEqual([...made.keys()].filter((nth) => nth % 10 === 0 || nth === 5 || nth === 7))
  expect(each.every(({ problem, state, version }) => problem !== undefined || (state === 'repairing' && version === 2))).toBe(true)
  const states = await stage.office.db.owner((tx) =>
    tx.query<{ state: string; version: number; n: number }>({
      text: 'SELECT state, version, count(*)::int AS n FROM loan GROUP BY 1, 2 ORDER BY 1',
    }),
  )
  expect(states).toEqual([
    { state: 'lent', version: 1, n: 2 },
    { state: 'repairing', version: 2, n: 198 },
  ])
  // One more than may be chosen is refused as a whole, before anything is done.
  expect((await post('/bulk', { step: 'repaired', records: records.slice(0, 51), input: {} })).statusCode).toBe(422)
})
