// The yardstick: what a careful programmer writes by hand with node:http and pg when rights by row and a log line per write are demanded,
// and nothing else. Run as a process of its own: DATABASE_URL, PORT and TOKEN in the environment.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { disputeKinds } from '../src/registers/dispute-kinds.ts'
import { kinds, states, townships } from './cases.ts'
import { rowsOf } from './guarded-sheet.ts'

const { DATABASE_URL, PORT, TOKEN } = process.env
const keeper = { header: `Bearer ${TOKEN}`, name: 'bench', first: 1, last: townships }
const short = 'id, township, village, title, kind, state, risk, found_on, accepted_on, concluded_on, persons, amount, mediator'
const fits = 'township = $1 AND state = $2 AND found_on BETWEEN $3 AND $4'
const sql = {
  scope: "SELECT set_config('bench.first', $1, true), set_config('bench.last', $2, true)",
  get: `SELECT ${short}, summary, created_at FROM dispute WHERE id = $1`,
  list: `SELECT ${short} FROM dispute WHERE ${fits} ORDER BY found_on DESC, id DESC LIMIT 50 OFFSET $5`,
  count: `SELECT count(*)::int AS total FROM dispute WHERE ${fits}`,
  totals: `SELECT kind, count(*)::int AS count, count(*) FILTER (WHERE state = 'performed')::int AS performed, sum(persons)::int AS persons
    FROM dispute WHERE township = $1 AND found_on BETWEEN $2 AND $3 GROUP BY kind ORDER BY kind`,
  create: `INSERT INTO dispute (township, village, title, kind, state, risk, found_on, persons, amount, summary)
    VALUES ($1, $2, $3, $4, 'found', 'low', $5, $6, $7, $8) RETURNING id`,
  bring: `INSERT INTO dispute (township, village, title, kind, state, risk, found_on, persons, amount, summary)
    SELECT $1, village, title, kind, 'found', 'low', found_on, persons, amount, summary
    FROM unnest($2::int[], $3::text[], $4::text[], $5::date[], $6::int[], $7::bigint[], $8::text[])
      AS t(village, title, kind, found_on, persons, amount, summary)`,
  audit: 'INSERT INTO audit (who, did, dispute, said) VALUES ($1, $2, $3, $4)',
}
type Run = (name: keyof typeof sql, values: readonly unknown[]) => Promise<Record<string, unknown>[]>
type Answer = { readonly status: number; readonly body: object }

pg.types.setTypeParser(1082, (text) => text)
pg.types.setTypeParser(20, Number)
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 })

/** A transaction in the keeper's scope; prepared statements, one after the other. */
async function inScope<T>(work: (run: Run) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const run: Run = async (name, values) => (await client.query({ name, text: sql[name], values: [...values] })).rows
  try {
    await client.query('BEGIN')
    await run('scope', [String(keeper.first), String(keeper.last)])
    const result = await work(run)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

const refused = (status: number, why: string): Answer => ({ status, body: { error: why } })
const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text
const names = (shares: typeof kinds) => new Set(shares.map(([name]) => name))
const [knownKinds, knownStates] = [names(kinds), names(states)]
const inside = (township: number): boolean => Number.isInteger(township) && township >= keeper.first && township <= keeper.last

async function read(path: string, query: URLSearchParams): Promise<Answer> {
  const [place, id] = path.slice(1).split('/')
  if (place === 'cases' && id) {
    const [row] = Number.isSafeInteger(Number(id)) ? await inScope((run) => run('get', [Number(id)])) : []
    return row ? { status: 200, body: row } : refused(404, 'no such case')
  }
  const [township, from, to] = [Number(query.get('township')), query.get('from'), query.get('to')]
  if (!inside(township)) return refused(403, 'out of scope')
  if (!isDay(from) || !isDay(to)) return refused(400, 'no such day')
  if (place === 'totals') return { status: 200, body: await inScope((run) => run('totals', [township, from, to])) }
  if (place !== 'cases') return refused(404, 'no such address')
  const state = query.get('state') ?? ''
  if (!knownStates.has(state)) return refused(400, 'no such state')
  const asked = [township, state, from, to]
  return inScope(async (run) => {
    const rows = await run('list', [...asked, 50 * (Number(query.get('page') ?? 1) - 1)])
    const [counted] = await run('count', asked)
    return { status: 200, body: { rows, total: counted?.total } }
  })
}

type Given = Record<'township' | 'village' | 'title' | 'kind' | 'foundOn' | 'persons' | 'amount' | 'summary', unknown>

const text = (value: unknown, longest: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= longest
const whole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least

function faultsOf(one: Given): readonly string[] {
  const good: Record<keyof Given, boolean> = {
    township: inside(Number(one.township)),
    village: whole(one.village, 1),
    title: text(one.title, 200),
    kind: knownKinds.has(String(one.kind)),
    foundOn: isDay(one.foundOn),
    persons: whole(one.persons, 1),
    amount: whole(one.amount, 0),
    summary: text(one.summary, 2000),
  }
  return Object.entries(good).flatMap(([name, fine]) => (fine ? [] : [name]))
}

async function create(given: Given): Promise<Answer> {
  const faults = faultsOf(given)
  if (faults.length > 0) return { status: 422, body: { faults } }
  const { township, village, title, kind, foundOn, persons, amount, summary } = given
  const id = await inScope(async (run) => {
    const [row] = await run('create', [township, village, title, kind, foundOn, persons, amount, summary])
    await run('audit', [keeper.name, 'create', row?.id, JSON.stringify(given)])
    return row?.id
  })
  return { status: 201, body: { id, ...given } }
}

const keyOf = new Map(Object.entries(disputeKinds).map(([key, label]) => [label as string, key]))
const columns = {
  village: '村（社区）',
  title: '事项名称',
  kind: '纠纷类型',
  foundOn: '发现日期',
  persons: '涉及人数',
  amount: '涉及金额',
  summary: '纠纷概况',
}

/** The rows of a workbook as cases; the headings may stand in any order. */
function casesIn(book: Buffer, township: number): readonly Given[] {
  const [head = [], ...rows] = rowsOf(book)
  const at = Object.entries(columns).map(([name, heading]) => [name, head.indexOf(heading)] as const)
  return rows.map((row) => {
    const said = Object.fromEntries(at.map(([name, place]) => [name, row[place] ?? '']))
    const village = Number(/(\d+)村$/.exec(said.village ?? '')?.[1])
    const numbers = { persons: Number(said.persons), amount: Math.round(Number(said.amount) * 100) }
    return { ...said, ...numbers, township, village, kind: keyOf.get(said.kind ?? '') } as Given
  })
}

/** All rows of a workbook, or none, with the lines that are wrong. */
async function bring(book: Buffer, township: number): Promise<Answer> {
  const cases = casesIn(book, township)
  const wrong = cases.flatMap((one, index) => {
    const faults = faultsOf(one)
    return faults.length > 0 ? [{ line: index + 2, faults }] : []
  })
  if (wrong.length > 0 || cases.length === 0) return { status: 422, body: { rows: wrong } }
  const sets = (Object.keys(columns) as (keyof typeof columns)[]).map((name) => cases.map((one) => one[name]))
  await inScope(async (run) => {
    await run('bring', [township, ...sets])
    await run('audit', [keeper.name, 'import', 0, JSON.stringify({ rows: cases.length })])
  })
  return { status: 200, body: { rows: cases.length } }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

async function answer(request: IncomingMessage): Promise<Answer> {
  if (request.headers.authorization !== keeper.header) return refused(401, 'who are you')
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
  if (request.method === 'GET') return read(pathname, searchParams)
  if (request.method !== 'POST') return refused(404, 'no such address')
  if (pathname === '/cases') return create(JSON.parse((await bodyOf(request)).toString('utf8')))
  return pathname === '/books' ? bring(await bodyOf(request), Number(searchParams.get('township'))) : refused(404, 'no such address')
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }).end(bytes)
}

createServer((request, response) => {
  answer(request).then(
    (said) => send(response, said),
    (error: Error) => send(response, refused(500, error.message)),
  )
}).listen(Number(PORT), '127.0.0.1')
