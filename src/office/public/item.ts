import { type Condition, holds } from '../../kernel/condition.ts'
import type { RecordEvent, RecordState } from '../../kernel/event.ts'
import { withPlace } from '../../kernel/place.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { eventsOf, findRecord, isRecordId, type Tx } from '../../store/index.ts'
import { type FileFacts, fileFacts } from '../../store/public/portal-facts.ts'
import { findPublic, itemsPart, type PublicRow } from '../../store/public/public-rows.ts'
import { localMinute, type Office } from '../office.ts'
import { type ItemLine, type ItemRef, lineOf } from './items.ts'
import { type Metadata, metadataOf } from './metadata.ts'
import { countyOf, homeOf, type PortalColumn, type PortalUnit, portalUnit, publicColumn, publicPlace } from './site.ts'
import { type ShownField, shownFields } from './values.ts'

/** An item with everything its page shows. */
export type PortalItem = ItemLine & {
  readonly found: 'item'
  readonly unit: PortalUnit
  readonly column: PortalColumn
  readonly metadata: Metadata
  /** The text of the item, by paragraphs; absent where the item is only its fields. */
  readonly text?: string
  readonly fields: readonly ShownField[]
  readonly files: readonly FileFacts[]
  /** The public values as stored, for pages with a form of their own (the yearly report). */
  readonly values: PublicRow['values']
}
/** What once was public and is not any more: the address answers 410 with day and reason (公开条例 第四十一条; 行政处罚法 第四十八条). */
export type GoneItem = {
  readonly found: 'gone'
  readonly column: PortalColumn
  readonly unit: PortalUnit
  readonly day: string
  readonly reason: string
}
export type MovedItem = { readonly found: 'moved'; readonly ref: ItemRef }

/** An item by its address. Null: there is none, or none for the public — the two look the same from outside. */
export async function portalItem(office: Office, ref: ItemRef): Promise<PortalItem | GoneItem | MovedItem | null> {
  const register = publicColumn(office, ref.register)
  if (!register || !isRecordId(ref.id)) return null
  return office.db.owner(async (tx) => {
    const row = await findPublic(tx, register, { ...publicPlace(office, countyOf(office)), id: ref.id })
    if (!row) return withdrawn(office, tx, { register, id: ref.id })
    const line = lineOf(office, row)
    const moved = line.ref.unit !== ref.unit || line.ref.year !== ref.year || line.ref.id !== ref.id
    return moved ? { found: 'moved', ref: line.ref } : itemOf(office, tx, { register, row, line })
  })
}

async function itemOf(
  office: Office,
  tx: Tx,
  { register, row, line }: { register: AnyRegister; row: PublicRow; line: ItemLine },
): Promise<PortalItem> {
  const part = itemsPart(register)
  const all = shownFields(office, register, row.values)
  const digests = all.flatMap(({ value }) => (value.as === 'files' ? value.digests : []))
  const text = part?.text === undefined ? undefined : row.values[part.text]
  return {
    ...line,
    found: 'item',
    values: row.values,
    unit: portalUnit(homeOf(office, row.unit)),
    column: { id: register.id, name: register.name },
    metadata: metadataOf(office, register, row),
    ...(typeof text === 'string' ? { text: hideNumbers(text) } : {}),
    fields: all.filter(({ field, value }) => field !== part?.text && value.as !== 'files' && !inMetadata.includes(field)),
    files: digests.length > 0 ? await fileFacts(tx, digests) : [],
  }
}

/** Fields that the row of metadata tells already. */
const inMetadata: readonly string[] = ['indexNo', 'docNo', 'writtenOn', 'signedOn', 'publishedOn', 'genre', 'validity']

/** Tells of a withdrawal only what had been public before; a record that never was, or is restricted now, does not exist for the public. */
async function withdrawn(office: Office, tx: Tx, { register, id }: { register: AnyRegister; id: string }): Promise<GoneItem | null> {
  const record = await findRecord(tx, register, id)
  const part = itemsPart(register)
  if (!record || !part || record.restricted) return null
  const events = await eventsOf(tx, id)
  const end = endOfPublic(part.when, record, events)
  if (!end) return null
  const reason = end.reason && hideNumbers(end.reason)
  return {
    found: 'gone',
    column: { id: register.id, name: register.name },
    unit: portalUnit(homeOf(office, record.unit)),
    day: localMinute(end.recordedAt).slice(0, 10),
    reason: reason || '该信息已由发布机构撤下。',
  }
}

/**
 * The event that ended the time in which the record was public: the void, or the first event after the last state that the condition took as
 * public. Undefined if there was no such time.
 */
function endOfPublic(when: Condition, record: RecordState, events: readonly RecordEvent[]): RecordEvent | undefined {
  const shownIn = (state: string) =>
    holds(when, {
      values: withPlace(record.values, record.village),
      state,
      steps: new Set(record.trail.map((trace) => trace.step)),
      linked: {},
    })
  const last = events.findLastIndex((event) => shownIn(event.to))
  if (last < 0) return undefined
  return record.voided === null ? events[last + 1] : events.findLast((event) => typeof event.base.voided === 'string')
}
