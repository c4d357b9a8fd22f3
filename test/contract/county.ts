import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { AnyRegister } from '../../src/kernel/register.ts'
import type { Actor, Appointment, Role } from '../../src/kernel/role.ts'
import type { Unit } from '../../src/kernel/unit.ts'
import { assembleOffice } from '../../src/office/assemble.ts'
import type { Office } from '../../src/office/office.ts'
import { registers } from '../../src/registers/index.ts'
import { folderStore } from '../../src/store/files/files.ts'
import { appoint, migrate, openDatabase, savePersons, saveUnits } from '../../src/store/index.ts'
import { createTestDatabase } from '../database.ts'
import { migrated } from './migrated.ts'

/** A fictional county with two townships, the justice office of the first, and a village in each. */
export const units: readonly Unit[] = [
  { id: 1, code: '990700', name: '北山县', shortName: '北山', kind: 'county', parent: null },
  { id: 10, code: '990700101', name: '北山县青石镇人民政府', shortName: '青石镇', kind: 'township', parent: 1 },
  { id: 11, code: '990700101S', name: '青石司法所', shortName: '青石司法所', kind: 'office', parent: 10 },
  { id: 12, code: '990700101201', name: '青石镇柳溪村', shortName: '柳溪村', kind: 'village', parent: 10 },
  { id: 20, code: '990700102', name: '北山县白鹭镇人民政府', shortName: '白鹭镇', kind: 'township', parent: 1 },
  { id: 22, code: '990700102201', name: '白鹭镇芦荡村', shortName: '芦荡村', kind: 'village', parent: 20 },
]
export const town = { id: 10, code: '990700101' }
export const village = 12
export const villageCode = '990700101201'

const townRoles: readonly Role[] = [
  'clerkOffice',
  'clerkPeace',
  'clerkPetition',
  'clerkEmergency',
  'clerkEnforce',
  'deputyLeader',
  'principal',
  'mediator',
  'adviser',
  'deputyOfCongress',
]
const postOf: Readonly<Record<Role, number>> = {
  ...(Object.fromEntries(townRoles.map((role) => [role, 10])) as Record<Role, number>),
  clerkJustice: 11,
  justiceHead: 11,
  villageCadre: 12,
  grid: 12,
  countyReviewer: 1,
  evaluator: 1,
  auditor: 1,
  systemAdmin: 1,
  securityAdmin: 1,
  auditAdmin: 1,
}
export const allRoles = Object.keys(postOf) as readonly Role[]

type Hired = { readonly id: string; readonly name: string; readonly post: Appointment }
const hire = (id: string, role: Role, unit: number): Hired => ({ id, name: `人员${id}`, post: { role, unit, from: '2020-01-01' } })

/** One person per role at the first township, a second clerk of each kind there who has nothing to do with anything, and clerks of the other township. */
const staff: readonly Hired[] = [
  ...allRoles.map((role) => hire(`p-${role}`, role, postOf[role])),
  ...allRoles.map((role) => hire(`other-${role}`, role, postOf[role])),
  ...(['clerkJustice', 'clerkPeace', 'clerkOffice', 'mediator', 'justiceHead'] as const).map((role) => hire(`far-${role}`, role, 20)),
]

/** The office of the fictional county on a real PostgreSQL. `sql` speaks as the superuser, who can do what nobody should. */
export type County = {
  readonly office: Office
  /** The same office on a day, at ten in the morning. */
  readonly at: (day: string) => Office
  readonly actor: (role: Role) => Actor
  readonly person: (id: string) => Actor
  /** The owner's address of the database. */
  readonly url: string
  readonly sql: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  readonly end: () => Promise<void>
}

/** Opens a database of its own with the registers of the house and the fixtures given, and hires the county's staff. */
export async function openCounty(fixtures: readonly AnyRegister[] = []): Promise<County> {
  const server = await createTestDatabase({ template: await migrated() })
  const folder = mkdtempSync(join(tmpdir(), 'mingfa-contract-'))
  const db = openDatabase({ url: server.url, masterKeyFile: join(folder, 'master.key'), poolSize: 8 })
  const all = [...registers, ...fixtures]
  await migrate(db, all)
  await db.owner(async (tx) => {
    await saveUnits(tx, units)
    await savePersons(
      tx,
      staff.map(({ id, name, post }) => ({ id, name, unit: post.unit, active: true })),
    )
    await appoint(
      tx,
      staff.map(({ id, post }) => ({ person: id, ...post })),
    )
  })
  const office = await assembleOffice({
    db,
    files: folderStore(join(folder, 'files')),
    registers: all,
    now: () => '2027-01-04T02:00:00.000Z',
  })
  const superuser = new Client(server.url)
  await superuser.connect()
  const person = (id: string) => {
    const found = office.actor(id)
    if (!found) throw new Error(`nobody is called ${id}`)
    return found
  }
  return {
    office,
    url: server.url,
    person,
    at: (day) => ({ ...office, now: () => `${day}T15:59:00.000Z` }),
    actor: (role) => person(`p-${role}`),
    sql: async (text, values) => (await superuser.query(text, values)).rows,
    end: async () => {
      await Promise.all([db.close(), superuser.end()])
      await server.drop()
      rmSync(folder, { recursive: true })
    },
  }
}

/**
 * What stands in every table in which a step could leave something, as one text: how many rows, and the last transaction that wrote one. Whatever is
 * added, changed or deleted changes it.
 */
export async function everything({ office, sql }: County): Promise<string> {
  const tables = [
    'event',
    'clock',
    'numbering',
    'reading',
    'secret_key',
    'locked_period',
    ...office.registers.map(({ id }) => id.replaceAll('-', '_')),
  ]
  const marks = tables.map((table) => `SELECT '${table}' AS name, count(*)::int AS rows, max(xmin::text::bigint) AS last FROM "${table}"`)
  return JSON.stringify(await sql(marks.join(' UNION ALL ')))
}
