import { digestIn, purgeStep } from '../../kernel/privacy/purge.ts'
import { eventHash, firstHead, shellDigest } from '../chain/chain.ts'
import { type EventRow, eventOf } from '../records/events.ts'

/** Something that is not as it was written. `says` is for the auditor. */
export type Finding = {
  readonly kind: FindingKind
  readonly register?: string
  readonly record?: string
  readonly version?: number
  readonly says: string
}

export const findingKinds = {
  changedEvent: '事件被改动',
  missingEvent: '事件缺失',
  brokenOrder: '事件顺序被打乱',
  missingRecord: '记录缺失',
  changedRow: '记录与事件不符',
  strangeRow: '记录没有事件',
  changedReading: '查阅留痕被改动',
  changedAudit: '审计记录被改动',
  changedAnchor: '锚点被改动',
  uncovered: '锚点与事件不符',
} as const
export type FindingKind = keyof typeof findingKinds

/** A row of the table `event` with everything that the chain says about it. */
export type ChainRow = EventRow & {
  readonly unit_id: number
  readonly village_id: number | null
  readonly prev: Buffer
  readonly hash: Buffer
}

/** Follows the chain of one record, in the order of versions: what was changed, left out or moved. */
export function checkChain(rows: readonly ChainRow[]): readonly Finding[] {
  const [first] = rows
  if (!first) return []
  const findings: Finding[] = []
  const find = (kind: FindingKind, version: number, says: string) =>
    findings.push({ kind, register: first.register, record: first.record, version, says: `记录 ${first.record}：${says}` })
  const purge = rows.findLast(({ step, reason }) => step === purgeStep && digestIn(reason) !== null)
  if (purge && shellDigest(rows.filter((row) => row.version < purge.version).map(storedOf)) !== digestIn(purge.reason))
    find('changedEvent', purge.version, '删除内容之后留存的部分被改动。')
  let version = 0
  let prev = firstHead(first.register, first.record)
  for (const row of rows) {
    for (let gone = version + 1; gone < row.version; gone++) find('missingEvent', gone, `第 ${gone} 版的事件不见了。`)
    if (row.version === version + 1 && row.prev.toString('hex') !== prev)
      find('brokenOrder', row.version, `第 ${row.version} 版的事件与前一版不相连，可能是插入或调换的。`)
    // What was deleted can be hashed by nobody any more; the event that deleted it vouches for what is left.
    if (row.version >= (purge?.version ?? 0) && hashOf(row) !== row.hash.toString('hex'))
      find('changedEvent', row.version, `第 ${row.version} 版的事件“${row.step}”写入之后被改动。`)
    version = row.version
    prev = row.hash.toString('hex')
  }
  return findings
}

/** The event as it is stored, with its place and its hashes. */
export const storedOf = (row: ChainRow) => ({ ...eventOf(row), unit: row.unit_id, village: row.village_id, prev: row.prev, hash: row.hash })

const hashOf = (row: ChainRow): string =>
  eventHash(row.prev.toString('hex'), { ...eventOf(row), unit: row.unit_id, village: row.village_id })
