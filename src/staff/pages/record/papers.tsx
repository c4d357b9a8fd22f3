import type { AnyRegister } from '../../../kernel/register.ts'
import { paperAddress } from '../../api/records.ts'
import type { RecordView } from '../../api/types.ts'
import { FileLinks } from '../../fields/file-list.tsx'

/** Papers whose step has been taken, those that no step makes, and the attachments. */
export function Papers({ register, view: { record, events } }: { register: AnyRegister; view: RecordView }) {
  const steps = Object.entries(register.steps)
  const makers = (paper: string) => steps.filter(([, step]) => step.makes?.includes(paper)).map(([id]) => id)
  const ready = Object.entries(register.papers ?? {}).filter(([paper]) => {
    const made = makers(paper)
    return made.length === 0 || events.some((event) => made.includes(event.step))
  })
  if (ready.length === 0 && record.files.length === 0) return null
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title">文书与附件</h2>
      <ul className="tight">
        {ready.map(([paper, { name }]) => (
          <li key={paper}>
            <a href={paperAddress(register.id, record.id, paper)} download>
              {name}（docx）
            </a>
          </li>
        ))}
      </ul>
      <FileLinks digests={record.files} />
    </section>
  )
}
