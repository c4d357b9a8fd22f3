import { apply, type RecordEvent, type RecordState } from '../../kernel/event.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import { isShown } from '../../kernel/publication.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { fileKinds, leaving } from '../../store/files/files.ts'
import type { Tx } from '../../store/index.ts'
import { fileFacts } from '../../store/public/portal-facts.ts'
import { publicFields } from '../../store/public/public-rows.ts'
import { filesIn } from '../attachments.ts'
import { asConsulted, consultingOf } from '../consultation/consulting.ts'
import { pdfExtras } from '../documents/pdf-extras.ts'
import { type Office, today } from '../office.ts'

type Going = { readonly register: AnyRegister; readonly event: RecordEvent; readonly before: RecordState | null }

/**
 * What the files that these events bring before the public hide (T-26). Refuses what cannot be taken out of the public copy; of what is taken out of it
 * (comments, changes), and of what a PDF carries along, the clerk hears once, and says why it shall go out so.
 */
export async function leavingFiles(
  office: Office,
  tx: Tx,
  { going, reason }: { going: readonly Going[]; reason?: string },
): Promise<Problem | null> {
  const digests = [...new Set(going.flatMap((one) => facesOf(office, one.register).flatMap((face) => brought(office, face, one))))]
  const files = digests.length > 0 ? await fileFacts(tx, digests) : []
  for (const { digest, name, type } of files) {
    if (!(await office.files.has(digest))) continue
    const copy = await leaving(type, () => office.files.open(digest))
    if (copy.as === 'withheld') return problem('MF-FIL-015', { slots: { name, why: copy.why } })
    if (reason?.trim()) continue
    if (copy.taken.length > 0) return problem('MF-FIL-016', { field: 'reason', slots: { name, taken: copy.taken.join('、') } })
    const carried = type === fileKinds.pdf.media ? await pdfExtras(Buffer.concat((await copy.open().toArray()) as Buffer[])) : []
    if (carried.length > 0) return problem('MF-FIL-017', { field: 'reason', slots: { name, carried: carried.join('、') } })
  }
  return null
}

/** A register as the portal shows it: its published items, and its drafts while they are consulted on. */
function facesOf(office: Office, register: AnyRegister): readonly AnyRegister[] {
  const at = consultingOf(office, register.id)
  return at ? [register, asConsulted(at, 'draft')] : [register]
}

/** The files of a record that comes before the public; of one that is there already, those that the event adds. */
function brought(office: Office, face: AnyRegister, { event, before }: Going): readonly string[] {
  const after = apply(before, event)
  const day = today(office)
  if (!isShown(face, after, day)) return []
  const values = before !== null && isShown(face, before, day) ? event.set : after.values
  return filesIn(Object.fromEntries(publicFields(face).map((name) => [name, face.fields[name]!])), values)
}
