import { setImmediate as turn } from 'node:timers/promises'
import { advanceNumbers, insertMany, noteAttached, type Tx } from '../../store/index.ts'
import { filesIn } from '../attachments.ts'
import type { Office } from '../office.ts'
import type { Lived } from './relive.ts'
import { samplePdf } from './sample-pdf.ts'

/** So many records go to the database at once, and so many are lived between two looks at what it answers. */
const batch = 1500
const stretch = 12

/** Writes lives in sets, all or nothing. The next ones are lived while the database still writes the last. */
export async function writeLives(office: Office, lives: Iterable<readonly Lived[]>, series: ReadonlyMap<string, number>): Promise<void> {
  await office.db.owner(async (tx) => {
    let writing: Promise<void> = Promise.resolve()
    let ready: Lived[] = []
    let lived = 0
    for (const life of lives) {
      ready.push(...life)
      lived += 1
      if (ready.length >= batch) {
        await writing
        writing = writeSet(tx, ready)
        // Awaited before the next set; a failure in between is not unheard.
        writing.catch(() => undefined)
        ready = []
      }
      if (lived % stretch === 0) await turn()
    }
    await writing
    await writeSet(tx, ready)
    await advanceNumbers(
      tx,
      [...series].map(([key, last]) => ({ ...(JSON.parse(key) as { scheme: string; unit: number; year: number }), last })),
    )
  })
}

async function writeSet(tx: Tx, lived: readonly Lived[]): Promise<void> {
  for (const [register, records] of Map.groupBy(lived, (one) => one.register)) await insertMany(tx, register, records)
  await noteAttached(tx, lived.flatMap(attachmentsOf))
}

/** Every record that names a demonstration file holds it, once, under the name its field gives. */
function attachmentsOf({ register, state }: Lived) {
  const at = `${state.trail[0]?.on}T03:00:00.000Z`
  const named = new Map(
    Object.entries(register.fields).flatMap(([name, field]) =>
      filesIn({ [name]: field }, state.values).map((digest) => [digest, field] as const),
    ),
  )
  return [...named].map(([digest, field]) => ({
    digest,
    name: `${field.name}.pdf`,
    type: 'application/pdf',
    size: samplePdf.length,
    uploadedBy: state.handler,
    at,
    register: register.id,
    record: state.id,
  }))
}
