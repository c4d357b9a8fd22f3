import { keptThrough } from '../../kernel/privacy/purge.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { systemActor } from '../../kernel/role.ts'
import { recordAudit } from '../../store/index.ts'
import { type Purgeable, purgeable, purgeRecord } from '../../store/privacy/purge.ts'
import { type Office, today } from '../office.ts'

/**
 * Deletes the content of every record whose reason has gone, in the registers that say when (`purges`): by itself, under the system's own name, each
 * in a transaction of its own. Files that no other record holds go with it. Gives how many. A backup keeps what it held until it is dropped itself.
 */
export async function purgeLists(office: Office): Promise<number> {
  let purged = 0
  for (const register of office.registers.filter(({ purges }) => purges)) purged += await purgeIn(office, register)
  return purged
}

async function purgeIn(office: Office, register: AnyRegister): Promise<number> {
  const past = await office.db.owner((tx) => purgeable(tx, register, { before: today(office) }))
  let purged = 0
  for (const one of past.filter((each) => isOver(office, register, each))) purged += (await purge(office, register, one)) ? 1 : 0
  return purged
}

function isOver(office: Office, { purges }: AnyRegister, { unit, after }: Purgeable): boolean {
  if (!purges) return false
  const set = purges.setting === undefined ? undefined : office.settings(unit)[purges.setting]
  return keptThrough(purges, after, set) < today(office)
}

async function purge(office: Office, register: AnyRegister, { id, unit }: Purgeable): Promise<boolean> {
  const at = office.now()
  const done = await office.db.owner(async (tx) => {
    const made = await purgeRecord(tx, register, { id, at, on: today(office) })
    if (!made) return null
    const line = { kind: 'erased', outcome: 'done', actor: systemActor.id, actorName: systemActor.name } as const
    await recordAudit(tx, { ...line, object: `${register.id}/${id}`, unit, reason: '保存事由已经消失，内容按台账设定删除' }, at)
    const shared = await tx.query<{ digest: string }>({ text: 'SELECT DISTINCT digest FROM file WHERE digest = ANY ($1)' }, [made.files])
    return made.files.filter((digest) => !shared.some((one) => one.digest === digest))
  })
  for (const digest of done ?? []) await office.files.remove(digest)
  return done !== null
}
