import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildServer } from '../../src/api/server.ts'
import type { Actor, Role } from '../../src/kernel/role.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import { loadDemonstration } from '../../src/office/demonstration/load.ts'
import { places } from '../../src/office/demonstration/places.ts'
import { type Staff, staff } from '../../src/office/demonstration/staff.ts'
import type { Office } from '../../src/office/office.ts'
import { openSignIn, type SignIn } from '../../src/office/sign-in/sign-in.ts'
import { portal } from '../../src/portal/portal.ts'
import { registers } from '../../src/registers/index.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { migrate, openDatabase } from '../../src/store/index.ts'
import { openPlace } from '../place.ts'

/** Same in every copy, since the accounts are made once, in the model. Only ever on 127.0.0.1, in databases that this program makes and drops. */
export const password = 'Mf-Clerk-7pQ2x'
const [countyUnit, town, village] = [1, 10, 12] as const
/** Whoever holds a post in the first township, its justice office, its first village or the county. */
const seats: readonly number[] = [town, town + 1, village, countyUnit]

/** The served demonstration county of one register: a copy of the model, with a clock that is put to the day of each step. */
export type Stage = {
  readonly url: string
  readonly office: Office
  readonly unit: number
  readonly village: number
  readonly person: (role: Role) => Staff
  readonly actor: (role: Role) => Actor
  /** What the server takes for today from now on. */
  readonly setDay: (day: string) => void
  readonly day: () => string
  /** Where a picture goes of a page on which somebody could not go on. */
  readonly pictures: string
  readonly close: () => Promise<void>
}

export type Stages = { readonly open: (name: string) => Promise<Stage>; readonly stop: () => Promise<void> }

type Opened = { readonly office: Office; readonly signIn: SignIn; readonly end: () => Promise<void> }

async function openOffice(url: string, folder: string, now: () => string): Promise<Opened> {
  const db = openDatabase({ url, masterKeyFile: join(folder, 'master.key') })
  await migrate(db, registers)
  const office = await assembleOffice({ db, files: folderStore(folder), registers, now })
  const signIn = await openSignIn({
    url,
    secret: 'clerk-'.repeat(8),
    baseUrl: 'http://127.0.0.1',
    now: () => new Date().toISOString(),
    policy: () => ({ secondFactor: 'off' }),
  })
  const end = async () => {
    await signIn.close()
    await db.close()
  }
  return { office, signIn, end }
}

const people: readonly Staff[] = staff(places())
const holder = (role: Role): Staff => {
  const found = people.find((one) => one.role === role && seats.includes(one.unit))
  if (!found) throw new Error(`nobody holds ${role}`)
  return found
}

/** The demonstration without the stories of the registers, which are told here anew, and an account for every post of the first township. */
async function fill(url: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const { office, signIn, end } = await openOffice(url, folder, () => new Date().toISOString())
  await loadDemonstration(office)
  for (const role of new Set(people.filter(({ unit }) => seats.includes(unit)).map((one) => one.role))) {
    const { id, name } = holder(role)
    await signIn.createAccount({ id, name, account: role.toLowerCase(), password })
  }
  await end()
}

/** A clock that begins late in the evening of the day it is put to, and goes on from there. */
function movableClock(): { readonly now: () => string; readonly set: (day: string) => void; readonly day: () => string } {
  let ahead = 0
  let today = ''
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    day: () => today,
    set: (day) => {
      today = day
      ahead = new Date(`${day}T14:30:00Z`).getTime() - Date.now()
    },
  }
}

/** Opens the place where demonstrations are served: a PostgreSQL of its own and the model, filled once and kept in the data folder. */
export async function openStages(dataDir: string): Promise<Stages> {
  const place = await openPlace(dataDir)
  const model = join(dataDir, 'model')
  if (!existsSync(join(model, 'master.key'))) await place.drop('clerk_model')
  await place.database('clerk_model', (url) => fill(url, model))
  let port = 0
  const open = async (name: string): Promise<Stage> => {
    const database = `clerk_${name.replaceAll('-', '_')}`
    const url = await place.copy('clerk_model', database)
    const folder = join(dataDir, 'copies', name)
    rmSync(folder, { recursive: true, force: true })
    cpSync(model, folder, { recursive: true })
    const clock = movableClock()
    const opened = await openOffice(url, folder, clock.now)
    const app = serverOf(opened)
    // One address for all: the browser keeps what it has loaded.
    const origin = await app.listen({ port, host: '127.0.0.1' })
    port = Number(new URL(origin).port)
    const close = async () => {
      app.server.closeAllConnections()
      await app.close()
      await opened.end()
      await place.drop(database)
      rmSync(folder, { recursive: true, force: true })
    }
    const actor = (role: Role) => opened.office.actor(holder(role).id) as Actor
    return {
      url: origin,
      office: opened.office,
      unit: town,
      village,
      person: holder,
      actor,
      setDay: clock.set,
      day: clock.day,
      pictures: dataDir,
      close,
    }
  }
  return { open, stop: place.stop }
}

function serverOf({ office, signIn }: Opened): FastifyInstance {
  const staffDir = process.env.MINGFA_STAFF ?? join(import.meta.dirname, '../../dist/staff')
  return buildServer({ office, signIn, staffDir, portal: (app) => portal(app, { office, origin: 'http://127.0.0.1' }) })
}
