import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { buildServer, type ServerParts } from '../src/api/server.ts'
import { loan } from '../src/kernel/foreign/tool-library.ts'
import type { AnyRegister } from '../src/kernel/register.ts'
import type { Role } from '../src/kernel/role.ts'
import { assembleOffice } from '../src/office/assemble.ts'
import type { Office } from '../src/office/office.ts'
import { openSignIn, type SignIn, type SignInOptions } from '../src/office/sign-in/sign-in.ts'
import { folderStore } from '../src/store/files/files.ts'
import { appoint, migrate, openDatabase, savePersons, saveUnits } from '../src/store/index.ts'
import { createTestDatabase } from './database.ts'

/** A server over a small county with a few people, on a database of its own, with a clock that a test moves. */
export type Stage = {
  readonly app: FastifyInstance
  readonly office: Office
  readonly signIn: SignIn
  /** Milliseconds by which the clock runs ahead. */
  readonly clock: { ahead: number }
  readonly lines: string[]
  /** Every route that the server knows, as it was made. */
  readonly routes: readonly { readonly method: string; readonly url: string }[]
  /** Signs somebody in and gives a way to ask in his name, form token included. */
  readonly as: (person: string) => Promise<Ask>
  readonly stop: () => Promise<void>
}

export type Ask = (request: InjectOptions) => Promise<LightMyRequestResponse>

export const stagePassword = 'Tianshu-qixing-7'

const units = [
  { id: 1, code: '990100', name: '北斗县', shortName: '北斗', kind: 'county', parent: null },
  { id: 2, code: '990101', name: '天枢镇', shortName: '天枢', kind: 'township', parent: 1 },
  { id: 3, code: '990102', name: '天璇乡', shortName: '天璇', kind: 'township', parent: 1 },
  { id: 4, code: '990101S', name: '天枢司法所', shortName: '司法所', kind: 'office', parent: 2 },
  { id: 5, code: '99010101', name: '甲村', shortName: '甲村', kind: 'village', parent: 2 },
  { id: 6, code: '99010201', name: '乙村', shortName: '乙村', kind: 'village', parent: 3 },
] as const

/** Everybody on the stage: id, name, post, unit. */
const people: readonly (readonly [string, string, Role, number])[] = [
  ['clerk', '陈安和', 'clerkOffice', 2],
  ['principal', '林守正', 'principal', 2],
  ['neighbour', '周明远', 'clerkOffice', 3],
  ['reviewer', '何书勤', 'countyReviewer', 1],
  ['justice', '吴晓岚', 'clerkJustice', 4],
  ['admin', '郑立新', 'systemAdmin', 1],
]

/** `door`: how sign-in differs from the stage's own, which asks for no second factor. */
type More = Partial<ServerParts> & { registers?: readonly AnyRegister[]; door?: Partial<SignInOptions> }

export async function setStage(more: More = {}): Promise<Stage> {
  const { registers = [loan], door = {}, ...parts } = more
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-api-'))
  const clock = { ahead: 0 }
  const now = () => new Date(Date.now() + clock.ahead).toISOString()
  const db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'master.key'), poolSize: 4 })
  await migrate(db, registers)
  await db.owner(async (tx) => {
    await saveUnits(tx, units)
    await savePersons(
      tx,
      people.map(([id, name, , unit]) => ({ id, name, unit, active: true })),
    )
    await appoint(
      tx,
      people.map(([person, , role, unit]) => ({ person, role, unit, from: '2020-01-01' })),
    )
  })
  const office = await assembleOffice({ db, files: folderStore(folder), registers, now })
  const signIn = await openSignIn({
    url: database.url,
    secret: 'a secret of this test only, long enough for its purpose',
    baseUrl: 'http://127.0.0.1',
    now,
    policy: () => ({ secondFactor: 'off' }),
    ...door,
  })
  for (const [id, name] of people) await signIn.createAccount({ id, name, account: `${id}.990101`, password: stagePassword })
  const lines: string[] = []
  const app = buildServer({ office, signIn, log: { write: (line) => lines.push(line) }, ...parts })
  const routes: { method: string; url: string }[] = []
  app.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((one) => ({ method: one, url }))))
  await app.ready()
  const stop = async () => {
    await app.close()
    await signIn.close()
    await db.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app, office, signIn, clock, lines, routes, as: (person) => enter(app, person), stop }
}

async function enter(app: FastifyInstance, person: string): Promise<Ask> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: { account: `${person}.990101`, password: stagePassword },
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  const cookies = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
  const token = answer.json<{ session: { csrf: string } }>().session.csrf
  return (request) =>
    app.inject({ ...request, cookies: { ...cookies, ...request.cookies }, headers: { 'x-csrf-token': token, ...request.headers } })
}
