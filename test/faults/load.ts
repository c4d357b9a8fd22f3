import { ask, codeOf, type FaultHouse, json, townships } from './house.ts'

/** What the server said yes to: these must be there whatever happens afterwards. */
export type Acknowledged = {
  /** Version of a record that a client was told, by its id. */
  readonly records: Map<string, { readonly register: string; readonly version: number }>
  /** Rows of a file by the file's mark, told or not: a file that nobody answered for is whole or absent. */
  readonly files: Map<string, { readonly rows: number; told: boolean }>
  /** Digests of uploads. */
  readonly uploads: Set<string>
}

/** Clerks who enter without a pause until they are stopped. `count` grows with each yes. */
export type Load = {
  readonly said: Acknowledged
  readonly count: () => number
  readonly refused: () => readonly string[]
  readonly stop: () => Promise<void>
}

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const rowsPerFile = 6

/** Small and the same every time (mulberry32). */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides)
  }
}

/** One clerk: where he sits, what he draws, and a word that nobody else writes. */
type Clerk = {
  readonly house: FaultHouse
  readonly said: Acknowledged
  readonly township: number
  readonly roll: (sides: number) => number
  readonly word: () => string
}

/** A record to go on with: a triaged one is left alone. */
type Open = { readonly id: string; readonly version: number }

/** Sets so many clerks to work. Unanswered requests and 503 are what a fault looks like; any other refusal of the server is noted. */
export function startLoad(house: FaultHouse, { clerks, seed }: { clerks: number; seed: number }): Load {
  const said: Acknowledged = { records: new Map(), files: new Map(), uploads: new Set() }
  const state = { going: true, count: 0, words: 0 }
  const refused: string[] = []
  const work = async (index: number) => {
    const word = () => `${seed}第${index}人第${++state.words}件`
    const clerk: Clerk = { house, said, township: townships[index % townships.length]!, roll: dice(seed + index), word }
    const open: Open[] = []
    while (state.going) {
      const answer = await enter(clerk, open).catch(() => null)
      if (answer?.ok) state.count += 1
      else if (answer && answer.status !== 503) refused.push(`${answer.status} ${await answer.text().catch(() => '')}`)
      // The server is away: others shall have the processor to bring it back.
      else await new Promise((later) => setTimeout(later, 25))
    }
  }
  const all = Promise.all(Array.from({ length: clerks }, (_, index) => work(index)))
  return {
    said,
    count: () => state.count,
    refused: () => refused,
    stop: async () => {
      state.going = false
      await all
    },
  }
}

/** One entry of whatever kind the dice say. */
function enter(clerk: Clerk, open: Open[]): Promise<Response> {
  const kind = clerk.roll(10)
  const next = kind < 3 ? open.pop() : undefined
  if (next) return triage(clerk, next)
  if (kind < 7) return createDispute(clerk, open)
  return kind < 9 ? createActivity(clerk) : importDisputes(clerk)
}

type Brief = { readonly record: { readonly id: string; readonly version: number } }

/** Keeps what the answer promised, and gives the answer on. */
async function kept(clerk: Clerk, register: string, answer: Response): Promise<Open | null> {
  if (!answer.ok) return null
  const { record } = (await answer.clone().json()) as Brief
  clerk.said.records.set(record.id, { register, version: record.version })
  return record
}

const parties = (word: string) => ['王', '李'].map((family) => ({ kind: 'natural', name: `${family}${word}` }))

async function createDispute(clerk: Clerk, open: Open[]): Promise<Response> {
  const word = clerk.word()
  const input = { foundOn: today, how: 'patrol', kind: 'neighbour', parties: parties(word), peopleCount: 2, summary: `${word}的排水纠纷` }
  const answer = await ask(
    clerk.house,
    clerk.township,
    '/api/registers/dispute/records',
    json({ step: 'find', unit: codeOf(clerk.township), title: word, input }),
  )
  const record = await kept(clerk, 'dispute', answer)
  if (record) open.push(record)
  return answer
}

async function triage(clerk: Clerk, { id, version }: Open): Promise<Response> {
  const path = `/api/registers/dispute/records/${id}/steps/triage`
  const answer = await ask(clerk.house, clerk.township, path, json({ version, input: { risk: 'low', mode: 'people' } }))
  await kept(clerk, 'dispute', answer)
  // An answer that was lost on its way may have been a yes: the second try then finds a later version.
  return answer.status === 409 ? new Response('{}') : answer
}

async function createActivity(clerk: Clerk): Promise<Response> {
  const word = clerk.word()
  const upload = await ask(clerk.house, clerk.township, '/api/files', { method: 'POST', body: form(pdfOf(word), `${word}.pdf`) })
  if (!upload.ok) return upload
  const { digest } = (await upload.json()) as { digest: string }
  clerk.said.uploads.add(digest)
  const input = {
    form: 'lecture',
    theme: 'civilCode',
    heldOn: today,
    place: `${word}院坝`,
    host: codeOf(clerk.township),
    attendance: 9,
    method: 'counted',
    signIn: [digest],
  }
  const answer = await ask(
    clerk.house,
    clerk.township,
    '/api/registers/activity/records',
    json({ step: 'enter', unit: codeOf(clerk.township), title: word, input }),
  )
  await kept(clerk, 'activity', answer)
  return answer
}

async function importDisputes(clerk: Clerk): Promise<Response> {
  const mark = clerk.word()
  const file = { rows: rowsPerFile, told: false }
  clerk.said.files.set(mark, file)
  const body = form(new TextEncoder().encode(sheetOf(mark)), `${mark}.csv`)
  body.set('unit', codeOf(clerk.township))
  const answer = await ask(clerk.house, clerk.township, '/api/registers/dispute/import', { method: 'POST', body })
  file.told = answer.ok
  return answer
}

function form(bytes: Uint8Array, name: string): FormData {
  const body = new FormData()
  body.set('file', new Blob([Buffer.from(bytes)]), name)
  return body
}

/** A PDF that no other clerk uploads. */
export const pdfOf = (word: string): Uint8Array =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${word}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

function sheetOf(mark: string): string {
  const rows = Array.from({ length: rowsPerFile }, (_, n) => [
    `${mark}表${n}`,
    today,
    '排查',
    '邻里',
    '自然人',
    `张${mark}表${n}`,
    '自然人',
    `赵${mark}表${n}`,
    2,
    '边界',
  ])
  const headings = [
    '事项名称',
    '发现日期',
    '来源',
    '纠纷类型',
    '当事人1类别',
    '当事人1姓名',
    '当事人2类别',
    '当事人2姓名',
    '涉及人数',
    '纠纷概况',
  ]
  return `\ufeff${[headings, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}
