import { type Anchor, anchorHash, cover, firstAnchorPrev } from '../chain/anchors.ts'
import { readingHash } from '../chain/chain.ts'
import type { Tx } from '../connection/transaction.ts'
import { spelledReading } from '../records/events.ts'
import { checkAuditCover, type OpenFile } from './audit.ts'
import type { Finding } from './chain.ts'

/** An anchor that was noted outside the database: its number and its hash in hexadecimal digits. */
export type KnownAnchor = { readonly id: number; readonly hash: string }

/** Checks every anchor against the one before, against what it covers, and against those noted elsewhere. */
export async function checkAnchors(tx: Tx, known: readonly KnownAnchor[], open?: OpenFile): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const anchors = await tx.query<Anchor>({ text: 'SELECT * FROM anchor ORDER BY id' })
  let prev = firstAnchorPrev
  let from = 0
  for (const [index, anchor] of anchors.entries()) {
    const whole =
      anchor.id === index + 1 && anchor.from_tx === from && anchor.prev.equals(prev) && anchorHash(anchor.prev, anchor).equals(anchor.hash)
    if (!whole) findings.push({ kind: 'changedAnchor', says: `锚点 ${anchor.id}（${anchor.at}）被改动，或者与前一个锚点不相连。` })
    findings.push(...(await checkCover(tx, anchor)))
    prev = anchor.hash
    from = anchor.until_tx
  }
  findings.push(...(await checkAuditCover(tx, anchors, open)))
  const lost = known.filter(({ id, hash }) => anchors.find((anchor) => anchor.id === id)?.hash.toString('hex') !== hash)
  return [...findings, ...lost.map(({ id }) => ({ kind: 'changedAnchor' as const, says: `锚点 ${id} 与库外留存的值不同，或者已不存在。` }))]
}

async function checkCover(tx: Tx, anchor: Anchor): Promise<readonly Finding[]> {
  const now = await cover(tx, anchor)
  if (now.digest.equals(anchor.digest) && now.events === anchor.events && now.readings === anchor.readings) return []
  const counts = [difference('事件', anchor.events, now.events), difference('查阅留痕', anchor.readings, now.readings)].filter(Boolean)
  return [{ kind: 'uncovered', says: `锚点 ${anchor.id}（${anchor.at}）：此前写入的${counts.join('，') || '事件或查阅留痕被改动过'}。` }]
}

const difference = (name: string, then: number, now: number): string => (then === now ? '' : `${name}当时有 ${then} 个，现在有 ${now} 个`)

type ReadingRow = {
  id: number
  record: string
  register: string
  unit_id: number
  actor_id: string
  actor_name: string
  at: string
  purpose: string
  fields: string[]
  hash: Buffer
}

const page = 5000

/** Checks every reading against its own hash. One that was removed is missed by its anchor. */
export async function checkReadings(tx: Tx): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (let after = 0; ; ) {
    const rows = await tx.query<ReadingRow>({ text: `SELECT * FROM reading WHERE id > $1 ORDER BY id LIMIT ${page}` }, [after])
    for (const row of rows.filter((one) => !hashOf(one).equals(one.hash)))
      findings.push({
        kind: 'changedReading',
        register: row.register,
        record: row.record,
        says: `查阅留痕 ${row.id}（${row.at}）写入之后被改动。`,
      })
    if (rows.length < page) return findings
    after = rows.at(-1)!.id
  }
}

const hashOf = ({ record, register, unit_id, actor_id, actor_name, at, purpose, fields }: ReadingRow): Buffer =>
  readingHash(spelledReading({ record, register, unit: unit_id, actor: { id: actor_id, name: actor_name }, at, purpose, fields }))
