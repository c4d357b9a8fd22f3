import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { nationalCalendar } from '../../src/kernel/calendar/calendar.ts'
import { clocksOf } from '../../src/kernel/clock/clock.ts'
import { apply, type RecordEvent, type RecordState } from '../../src/kernel/event.ts'
import type { AnyRegister } from '../../src/kernel/register.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import { places } from '../../src/office/demonstration/places.ts'
import type { Office } from '../../src/office/office.ts'
import { formKey } from '../../src/office/public/form-key.ts'
import { portal } from '../../src/portal/portal.ts'
import { render } from '../../src/portal/views/index.tsx'
import { registerById, registers } from '../../src/registers/index.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { type Database, findRecord, insertMany, migrate, openDatabase, saveEvent, saveUnits } from '../../src/store/index.ts'
import { createTestDatabase } from '../database.ts'

/** Codes of the fictional places used in these tests. */
export const countyCode = '990600'
export const townCode = '990600101'
export const otherTownCode = '990600102'
export const origin = 'http://127.0.0.1:8099'

/** A portal over a database of its own, with the real registers. `at` is the moment that everybody believes in (UTC). */
export type County = {
  readonly office: Office
  readonly app: FastifyInstance
  readonly db: Database
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Answer>
  readonly close: () => Promise<void>
  at: string
}
export type Answer = { readonly status: number; readonly body: string; readonly headers: Record<string, unknown> }

export async function openCounty(): Promise<County> {
  const [database, folder] = [await createTestDatabase(), mkdtempSync(join(tmpdir(), 'mingfa-portal-'))]
  const db = openDatabase({ url: database.url, masterKeyFile: join(folder, 'key'), poolSize: 4 })
  await migrate(db, registers)
  await db.owner((tx) => saveUnits(tx, places()))
  const app = fastify({ routerOptions: { maxParamLength: 200 } })
  const county = { at: '2026-06-30T02:00:00.000Z' } as { -readonly [K in keyof County]: County[K] }
  const files = folderStore(join(folder, 'files'))
  county.office = await assembleOffice({ db, files, registers, now: () => county.at })
  await app.register(async (inside) => portal(inside, { office: county.office, origin, views: { render } }))
  const get = async (url: string, headers: Record<string, string> = {}): Promise<Answer> => {
    const { statusCode, body, headers: answered } = await app.inject({ url, headers })
    return { status: statusCode, body, headers: answered }
  }
  const close = async () => {
    await app.close()
    await db.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return Object.assign(county, { app, db, get, close })
}

/** The unseen parts of a form as a page shows them, opened so many seconds before the county's now: time enough to fill it in. */
export async function openForm(county: County, path: string, secondsAgo = 5): Promise<{ readonly key: string; readonly notice: string }> {
  const opened = new Date(Date.parse(county.at) - secondsAgo * 1000).toISOString()
  const notice = /name="notice" value="(\w+)"/.exec((await county.get(path)).body)?.[1] ?? ''
  return { key: formKey({ ...county.office, now: () => opened }, path), notice }
}

/** A record as a test wants it: where, in which state, with which values. The steps that led there are tested elsewhere. */
export type Given = {
  readonly register: string
  readonly unit?: number
  readonly title: string
  readonly state: string
  readonly values: Record<string, unknown>
  readonly restricted?: boolean
  readonly on?: string
  readonly code?: string
  readonly step?: string
}

const townUnit = 10
let serial = 0

/** Writes a record with one opening event; gives its id. */
export async function put(county: County, given: Given): Promise<string> {
  const opening = openingOf(given)
  await insert(county, given.register, [opening])
  return opening.record
}

/** Writes many records of one register at once. */
export async function putAll(county: County, register: string, all: readonly Omit<Given, 'register'>[]): Promise<readonly string[]> {
  const events = all.map((one) => openingOf({ ...one, register }))
  await insert(county, register, events)
  return events.map((event) => event.record)
}

function openingOf({
  register,
  unit = townUnit,
  title,
  state,
  values,
  restricted = false,
  on = '2026-03-01',
  code,
  step = 'open',
}: Given): RecordEvent {
  serial += 1
  return {
    record: randomUUID(),
    register,
    version: 1,
    step,
    actor: { id: 'clerk', name: '经办人', role: 'clerkOffice' },
    recordedAt: `${on}T03:00:00.000Z`,
    effectiveOn: on,
    from: null,
    to: state,
    set: values,
    definition: 1,
    base: {
      unit,
      village: null,
      code: code ?? `T${serial}`,
      title,
      handler: 'clerk',
      involved: ['clerk'],
      restricted,
      voided: null,
      pending: null,
      files: [],
      links: [],
    },
  }
}

async function insert(county: County, name: string, events: readonly RecordEvent[]): Promise<void> {
  const register = registerById(name) as AnyRegister
  const histories = events.map((event) => ({
    events: [event],
    clocks: clocksOf(register, apply(null, event), { calendar: nationalCalendar, now: county.at.slice(0, 16) }),
  }))
  await county.db.owner((tx) => insertMany(tx, register, histories))
}

/** Something that happens to a record later, written with the store's own hand. */
export async function happens(
  county: County,
  { register: name, id }: { register: string; id: string },
  event: Partial<RecordEvent>,
): Promise<void> {
  const register = registerById(name) as AnyRegister
  await county.db.owner(async (tx) => {
    const before = (await findRecord(tx, register, id, { lock: true })) as RecordState
    const full: RecordEvent = {
      record: id,
      register: name,
      version: before.version + 1,
      step: 'change',
      actor: { id: 'head', name: '负责人', role: 'justiceHead' },
      recordedAt: '2026-06-29T03:00:00.000Z',
      effectiveOn: '2026-06-29',
      from: before.state,
      to: before.state,
      set: {},
      base: {},
      definition: 1,
      ...event,
    }
    await saveEvent(tx, register, { before, event: full, clocks: [] })
  })
}
