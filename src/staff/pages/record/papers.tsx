import type { AnyRegister } from '../../../kernel/register.ts'
import { paperAddress } from '../../api/records.ts'
import type { RecordView } from '../../api/types.ts'
import { FileLinks } from '../../fields/file-list.tsx'
import { PaperDifferences } from './compared-papers.tsx'

type Paper = { readonly id: string; readonly name: string; readonly makers: readonly string[]; readonly ready: boolean }

/** Each paper that belongs to the record: ready when a step that makes it was taken, or when no step does. */
function papersOf(register: AnyRegister, { events, papers }: RecordView): readonly Paper[] {
  const offered = Object.entries(register.papers ?? {}).filter(([id]) => papers.includes(id))
  return offered.map(([id, { name }]) => {
    const makers = Object.entries(register.steps).filter(([, step]) => step.makes?.includes(id))
    const taken = events.some((event) => makers.some(([step]) => step === event.step))
    return { id, name, makers: makers.map(([, step]) => step.name), ready: makers.length === 0 || taken }
  })
}

/** Papers that can be made, those that a later step makes, and the attachments. */
export function Papers({ register, view }: { register: AnyRegister; view: RecordView }) {
  const { record } = view
  const papers = papersOf(register, view)
  if (papers.length === 0 && record.files.length === 0) return null
  const ahead = papers.filter(({ ready }) => !ready)
  return (
    <section aria-labelledby="papers-title">
      <h2 id="papers-title" tabIndex={-1}>
        文书与附件
      </h2>
      <ul className="tight">
        {papers
          .filter(({ ready }) => ready)
          .map(({ id, name }) => (
            <li key={id}>
              <a href={paperAddress(register.id, record.id, id)} download>
                {name}（docx）
              </a>
            </li>
          ))}
      </ul>
      <FileLinks digests={record.files} />
      <PaperDifferences register={register} view={view} />
      {ahead.length > 0 ? (
        <details className="ahead">
          <summary>后续环节才制作的文书（{ahead.length}）</summary>
          <ul className="tight quiet">
            {ahead.map(({ id, name, makers }) => (
              <li key={id}>
                {name}：办理“{makers.join('”或“')}”后可以制作
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
