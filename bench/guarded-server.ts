// The yardstick: what a careful programmer writes by hand with node:http and pg when rights by row and a log line per write are demanded,
// and nothing else. Run as a process of its own: DATABASE_URL, PORT and TOKEN in the environment.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { disputeKinds } from '../src/registers/dispute-kinds.ts'
import { kinds, risks, states, townships } from './cases.ts'
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
  bring: `INSERT INTO dispute
      (township, village, title, found_on, kind, persons, amount, summary, state, risk, accepted_on, concluded_on, mediator)
    SELECT * FROM unnest($1::int[], $2::int[], $3::text[], $4::date[], $5::text[], $6::int[], $7::bigint[], $8::text[], $9::text[],
      $10::text[], $11::date[], $12::date[], $13::text[])`,
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
const [knownKinds, knownStates, knownRisks] = [names(kinds), names(states), names(risks)]
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
/** All columns of the table, in the order of the statement, by their headings. */
const columns = {
  township: '乡镇',
  village: '村（社区）',
  title: '事项名称',
  foundOn: '发现日期',
  kind: '纠纷类型',
  persons: '涉及人数',
  amount: '涉及金额',
  summary: '纠纷概况',
  state: '状态',
  risk: '风险等级',
  acceptedOn: '受理日期',
  concludedOn: '办结日期',
  mediator: '调解员',
}
type Brought = Record<keyof typeof columns, unknown>

/** The rows of a workbook as cases; the headings may stand in any order. */
function casesIn(book: Buffer): readonly Brought[] {
  const [head = [], ...rows] = rowsOf(book)
  const at = Object.entries(columns).map(([name, heading]) => [name, head.indexOf(heading)] as const)
  return rows.map((row) => {
    const said = Object.fromEntries(at.map(([name, place]) => [name, row[place] ?? '']))
    const village = Number(/(\d+)村$/.exec(said.village ?? '')?.[1])
    const numbers = { township: Number(said.township), persons: Number(said.persons), amount: Math.round(Number(said.amount) * 100) }
    return { ...said, ...numbers, village, kind: keyOf.get(said.kind ?? ''), concludedOn: said.concludedOn || null } as Brought
  })
}

/** What is wrong with a row of a workbook: as for one case, and what the course of a case adds. */
function faultsOfRow(one: Brought): readonly string[] {
  const good: Partial<Record<keyof Brought, boolean>> = {
    state: knownStates.has(String(one.state)),
    risk: knownRisks.has(String(one.risk)),
    acceptedOn: isDay(one.acceptedOn),
    concludedOn: one.concludedOn === null || (isDay(one.concludedOn) && one.concludedOn >= String(one.acceptedOn)),
    mediator: text(one.mediator, 64),
  }
  return [...faultsOf(one), ...Object.entries(good).flatMap(([name, fine]) => (fine ? [] : [name]))]
}

/** All rows of a workbook, or none, with the lines that are wrong. */
async function bring(book: Buffer): Promise<Answer> {
  const cases = casesIn(book)
  const wrong = cases.flatMap((one, index) => {
    const faults = faultsOfRow(one)
    return faults.length > 0 ? [{ line: index + 2, faults }] : []
  })
  if (wrong.length > 0 || cases.length === 0) return { status: 422, body: { rows: wrong } }
  const sets = (Object.keys(columns) as (keyof typeof columns)[]).map((name) => cases.map((one) => one[name]))
  await inScope(async (run) => {
    await run('bring', sets)
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
  return pathname === '/books' ? bring(await bodyOf(request)) : refused(404, 'no such address')
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
