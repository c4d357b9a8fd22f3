import { addDays, isWorkday } from '../../kernel/calendar/calendar.ts'
import { inForce } from '../../kernel/permission.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Digest, dropDigests, findDigest, forgetSent, keepDigest, markDigestRead } from '../../store/index.ts'
import { type Office, today } from '../office.ts'
import { digestOf } from './digest.ts'
import type { Outgoing } from './outgoing.ts'
import { workDesk } from './work-desk.ts'

/** So long the key of a sent form is remembered, in days; a draft lives three. */
const remembered = 30

/** What a run did: digests kept, and messages that the way out did not take. */
export type Sent = { readonly kept: number; readonly failed: number }

/**
 * One digest a day for everybody who holds a post and has something waiting, on working days of his own unit only. It stands on the desk; a
 * way out gets it too where the county has one. A message that does not arrive stops nobody else's.
 */
export async function sendDigests(office: Office, outgoing: Outgoing | null = null): Promise<Sent> {
  const day = today(office)
  await office.db.owner(async (tx) => {
    await dropDigests(tx, addDays(day, -remembered))
    await forgetSent(tx, `${addDays(day, -remembered)}T00:00:00.000Z`)
  })
  let [kept, failed] = [0, 0]
  for (const person of office.people()) {
    const actor = office.actor(person.id)
    if (!actor || inForce(actor, day).length === 0 || !isWorkday(day, office.calendar(person.unit))) continue
    const lines = digestOf(await workDesk(office, actor, { size: 100 }), wordsOf(office))
    if (lines.length === 0 || !(await office.db.owner((tx) => keepDigest(tx, { person: person.id, day, lines })))) continue
    kept += 1
    const arrived = await outgoing?.({ person: person.id, name: person.name, day, lines }).then(
      () => true,
      () => false,
    )
    if (arrived === false) failed += 1
  }
  return { kept, failed }
}

const wordsOf = (office: Office) => ({ today: today(office), registerName: (id: string) => office.register(id)?.name ?? id })

const onlyMe = (actor: Actor) => ({ user: actor.id, units: [], villages: [] })

/** Today's digest of this person; null where nothing waited or it is a day off. */
export const digestFor = (office: Office, actor: Actor): Promise<Digest | null> =>
  office.db.readOne(onlyMe(actor), (tx) => findDigest(tx, actor.id, today(office)))

/** He has read it. */
export const digestRead = (office: Office, actor: Actor): Promise<void> =>
  office.db.write(onlyMe(actor), (tx) => markDigestRead(tx, { person: actor.id, day: today(office), at: office.now() }))
