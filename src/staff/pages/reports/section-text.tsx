import { Link } from '@tanstack/react-router'
import type { RecordSeen } from '../../api/types.ts'
import { textOf } from '../../fields/face.ts'
import { type BoundFigure, piecesOf } from './report.ts'

type Props = { text: string; figures: ReadonlyMap<string, BoundFigure>; record: RecordSeen; marked: number | null }

/** The text as it is read: every bound figure is a link to the records behind it. */
export function SectionText({ text, figures, record, marked }: Props) {
  return (
    <div className="prose">
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity of their own
        <p key={index} className={marked === index ? 'marked' : undefined}>
          {piecesOf(line).map((piece, at) =>
            'words' in piece ? (
              piece.words
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same figure may stand twice in a paragraph
              <Chip key={at} id={piece.figure} bound={figures.get(piece.figure)} record={record} />
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function Chip({ id, bound, record }: { id: string; bound: BoundFigure | undefined; record: RecordSeen }) {
  const year = textOf(record.values.reportYear)
  const counting = { unit: record.unit.code, from: `${year}-01-01`, to: textOf(record.values.cutOff) || `${year}-12-31` }
  const known = bound !== undefined && bound.value !== null
  return (
    <Link
      to="/figures/$figure"
      params={{ figure: id }}
      search={counting}
      className={known ? 'chip' : 'chip lost'}
      title={bound ? `${bound.name}（${bound.unit}）` : `没有取到“${id}”`}
    >
      {known ? bound.value : '未填报'}
    </Link>
  )
}
