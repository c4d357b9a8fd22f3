import { useQuery } from '@tanstack/react-query'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { ComparedPaper, ComparedPapers } from '../../../office/papers/paper-differences.ts'
import { orThrow } from '../../api/call.ts'
import { fetchPaperDifferences } from '../../api/law.ts'
import type { RecordView } from '../../api/types.ts'
import { PaperReason } from './paper-reason.tsx'

type Props = { register: AnyRegister; view: RecordView }

/** Where imported or edited papers tell the event otherwise than the record, and why that may stand. Says nothing where there is nothing to compare. */
export function PaperDifferences({ register, view: { record, steps } }: Props) {
  const { data } = useQuery({
    queryKey: ['paper-differences', register.id, record.id, record.version],
    queryFn: () => orThrow(fetchPaperDifferences(register.id, record.id)),
  })
  const papers = data?.papers.filter(({ readable }) => readable) ?? []
  if (!data || papers.length === 0) return null
  const wrong = papers.filter(({ differences }) => differences.length > 0)
  if (wrong.length === 0) return <p className="quiet">已核对 {papers.length} 份附件文书，与本记录一致。</p>
  // The steps tell who may: of a step that is taken here, “taken elsewhere” is said only to whoever may take it.
  const mayExplain = steps.some(({ step, problem }) => step === 'explainPapers' && problem?.code === 'MF-STP-008')
  return (
    <section className="note" aria-label="文书与记录不一致">
      <h3>文书与记录不一致</h3>
      <p>{standing(data)}</p>
      {wrong.map((paper) => (
        <Differences key={paper.digest} paper={paper} at={mayExplain ? { register: register.id, id: record.id } : undefined} />
      ))}
    </section>
  )
}

/** What stands in the way of closing, in a sentence. */
function standing({ papers, approved }: ComparedPapers): string {
  const all = papers.flatMap(({ differences }) => differences)
  const open = all.filter(({ reason }) => reason === undefined).length
  if (approved === undefined) return '同一件事各份文书说法不同的，请改正文书，或者更正记录。'
  if (open > 0) return `还有 ${open} 处没有说明，不能结案、归档：请改正文书，或者更正记录；改不了的，逐处说明理由。`
  return approved ? '各处都已说明并经审核，可以结案、归档。' : '各处都已说明，等司法所办理“审核文书差异说明”，之后才能结案、归档。'
}

type At = { register: string; id: string } | undefined

function Differences({ paper: { digest, name, differences }, at }: { paper: ComparedPaper; at: At }) {
  return (
    <>
      <h4>{name}</h4>
      <ul className="differing">
        {differences.map(({ rule, name: item, inPaper, onRecord, reason }, index) => (
          <li key={`${rule}${item}${String(index)}`}>
            <b>{item}</b> <small className="quiet">{rule}</small>
            <dl>
              <dt>文书写的</dt>
              <dd>{inPaper}</dd>
              <dt>记录里是</dt>
              <dd>{onRecord}</dd>
              {reason === undefined ? null : (
                <>
                  <dt>说明</dt>
                  <dd>{reason}</dd>
                </>
              )}
            </dl>
            {at ? <PaperReason {...at} difference={{ digest, item, inPaper }} given={reason} /> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
