import { Client } from 'pg'
import type { Role } from '../../src/kernel/role.ts'
import { appoint, savePersons } from '../../src/store/index.ts'
import { type Ask, type Stage, setStage, stagePassword } from '../api-stage.ts'
import { testDatabaseOf } from './test-database.ts'

/** The stage of the API with the administrators beside the system's own, somebody without any post, and somebody without an account. */
export type AdminStage = Stage & {
  /** Speaks to the database as its owner, past every use case. */
  readonly sql: <R = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<R[]>
  /** Asks with JSON and gives status and body. */
  readonly post: (
    ask: Ask,
    url: string,
    payload: object,
  ) => Promise<{ status: number; body: Record<string, unknown> & { problem?: { code: string } } }>
}

/** id, name, post, unit; without a post: somebody who waits for one. */
const more: readonly (readonly [string, string, Role | null, number])[] = [
  ['guard', '许静宜', 'securityAdmin', 1],
  ['guard2', '曹云舒', 'securityAdmin', 1],
  ['guard3', '严知行', 'securityAdmin', 1],
  ['watcher', '孔怀瑾', 'auditAdmin', 1],
  ['idle', '华子清', null, 2],
  ['newcomer', '姜若水', null, 2],
]

export async function setAdminStage(options: Parameters<typeof setStage>[0] = {}): Promise<AdminStage> {
  const stage = await setStage(options)
  const { office } = stage
  await office.db.owner(async (tx) => {
    await savePersons(
      tx,
      more.map(([id, name, , unit]) => ({ id, name, unit, active: true })),
    )
    await appoint(
      tx,
      more.flatMap(([person, , role, unit]) => (role ? [{ person, role, unit, from: '2020-01-01' }] : [])),
    )
  })
  await office.refresh()
  for (const [id, name] of more.filter(([id]) => id !== 'newcomer'))
    await stage.signIn.createAccount({ id, name, account: `${id}.990101`, password: stagePassword })
  const client = new Client({ connectionString: await testDatabaseOf(office) })
  await client.connect()
  return {
    ...stage,
    sql: async (text, values) => (await client.query(text, values)).rows,
    post: async (ask, url, payload) => {
      const answer = await ask({ method: 'POST', url: `/api/administration${url}`, payload })
      return { status: answer.statusCode, body: answer.json() }
    },
    stop: async () => {
      await client.end()
      await stage.stop()
    },
  }
}
