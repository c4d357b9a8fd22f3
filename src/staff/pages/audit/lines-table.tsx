import { auditKinds, auditOutcomes } from '../../../kernel/audit.ts'
import type { AuditSeen } from '../../api/audit.ts'
import { moment } from '../../app/moments.ts'
import { detailInWords, objectInWords, reasonInWords } from './words.ts'

type Props = { lines: readonly AuditSeen[]; total: number; onPerson: (person: string) => void }

/** Lines as a table; on a phone each line stands as a block. */
export function LinesTable({ lines, total, onPerson }: Props) {
  if (lines.length === 0) return <p className="empty">没有符合条件的记录。</p>
  return (
    <table className="audit-lines">
      <caption>共 {total} 条，新的在前</caption>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">人员</th>
          <th scope="col">事项</th>
          <th scope="col">对象</th>
          <th scope="col">来源</th>
          <th scope="col">其他</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} onPerson={onPerson} />
        ))}
      </tbody>
    </table>
  )
}

const tones = { done: 'state', refused: 'state soon', failed: 'state late' } as const

function Line({ line, onPerson }: { line: AuditSeen; onPerson: Props['onPerson'] }) {
  const { id, at, kind, outcome, actor, actorName, object, version, source, unit } = line
  const more = [unit?.name, reasonInWords(line), detailInWords(line)].filter(Boolean).join('；')
  return (
    <tr>
      <td className="figure">
        {moment(at)} <small className="quiet">#{id}</small>
      </td>
      <td>
        {actor ? (
          <button type="button" className="plain" onClick={() => onPerson(actor)} title={`只看 ${actor}`}>
            {actorName ?? actor}
          </button>
        ) : (
          <span className="quiet">未登录</span>
        )}
      </td>
      <td>
        {auditKinds[kind] ?? kind} {outcome === 'done' ? null : <span className={tones[outcome]}>{auditOutcomes[outcome]}</span>}
      </td>
      <td title={object}>
        {objectInWords(line)}
        {version ? ` 第${version}版` : ''}
      </td>
      <td className="figure">{source}</td>
      <td className="more">{more}</td>
    </tr>
  )
}
