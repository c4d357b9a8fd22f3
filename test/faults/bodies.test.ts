import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { registers } from '../../src/registers/index.ts'
import { type Stage, setStage } from '../api-stage.ts'
import { bodyFor, type Schema } from './odd-bodies.ts'

const runs = 10_000
const seed = 20_260_301
const atOnce = 8

let stage: Stage
let token: string
beforeAll(async () => {
  stage = await setStage({ registers })
  token = await stage.signIn.createToken({ actor: 'clerk', purpose: '随机内容', expires: new Date(Date.now() + 3_600_000).toISOString() })
})
afterAll(() => stage.stop())

type Operation = { readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> } }
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}
type Route = { readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; readonly path: string; readonly schema: Schema | undefined }

/** Signing out, and ending one's sessions, would end the test. */
const spared = /sign-out|sessions/

async function routesOf(): Promise<{ routes: readonly Route[]; components: Readonly<Record<string, Schema>> }> {
  const document = (await stage.app.inject({ url: '/api/openapi.json' })).json<Document>()
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([name, { requestBody }]): Route[] => {
      const method = name.toUpperCase()
      if (method !== 'POST' && method !== 'PUT' && method !== 'PATCH' && method !== 'DELETE') return []
      return [{ method, path, schema: requestBody?.content?.['application/json']?.schema }]
    }),
  )
  return { routes: routes.filter(({ path }) => !spared.test(path)), components: document.components?.schemas ?? {} }
}

const places = ['x', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE dispute; --", '../../etc/passwd', '%00', '天枢', '1e999', '-1']

/** Everything a refused request could have left behind. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = [
    'event',
    'file',
    'numbering',
    'setting',
    'unit',
    'person',
    'appointment',
    ...registers.map(({ id }) => `"${id.replaceAll('-', '_')}"`),
  ]
  const text = tables.map((table) => `SELECT '${table}' AS name, count(*)::int AS rows FROM ${table}`).join(' UNION ALL ')
  const rows = await stage.office.db.owner((tx) => tx.query<{ name: string; rows: number }>({ text }))
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]))
}

it(`DB-16 AV-63: ${runs} bodies drawn from the schemas and from nonsense give no server error, and what is refused stores nothing`, {
  timeout: 180_000,
}, async () => {
  const { routes, components } = await routesOf()
  expect(routes.length).toBeGreaterThan(20)
  const one = fc.sample(
    fc
      .constantFrom(...routes)
      .chain((route) =>
        fc.tuple(
          fc.constant(route),
          bodyFor(route.schema, components),
          fc.array(fc.constantFrom(...places), { minLength: 6, maxLength: 6 }),
        ),
      ),
    { numRuns: runs, seed },
  )
  const statuses = new Map<number, number>()
  const faults: unknown[] = []
  const refused: (typeof one)[number][] = []
  const send = async (asked: (typeof one)[number]): Promise<void> => {
    const [{ method, path }, body, drawn] = asked
    let next = 0
    const url = path.replace(/\{\w+\}/g, () => encodeURIComponent(drawn[next++ % drawn.length]!))
    const answer = await stage.app.inject({
      method,
      url,
      payload: body,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    })
    statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
    if (answer.statusCode >= 400) refused.push(asked)
    if (answer.statusCode >= 500) faults.push({ method, url, body, says: answer.body })
  }
  const sendAll = (all: typeof one) =>
    Promise.all(
      Array.from({ length: atOnce }, async (_, first) => {
        for (let at = first; at < all.length; at += atOnce) await send(all[at]!)
      }),
    )
  await sendAll(one)
  expect(faults.slice(0, 3)).toEqual([])
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(runs)
  // Sent once more, what was refused is refused again and leaves every table as it is.
  const [before, again] = [await rowCounts(), refused.splice(0).slice(0, 1000)]
  await sendAll(again)
  expect(refused).toHaveLength(again.length)
  expect(await rowCounts()).toEqual(before)
  expect((await stage.app.inject({ url: '/api/registers', headers: { authorization: `Bearer ${token}` } })).statusCode).toBe(200)
})
