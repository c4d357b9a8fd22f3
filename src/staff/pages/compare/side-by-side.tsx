import { type Clause, type ClausePair, compareClauses, type Piece } from '../../../kernel/compare/compared.ts'

const kinds: Readonly<Record<ClausePair['kind'], string>> = { same: '相同', changed: '有改动', removed: '删去', added: '增加' }

/** Two versions clause by clause. What stands in both is folded away, so that nothing that differs is overlooked. */
export function SideBySide({ before, after }: { before: readonly Clause[]; after: readonly Clause[] }) {
  const pairs = compareClauses(before, after)
  const same = pairs.filter(({ kind }) => kind === 'same')
  const counted = (['changed', 'added', 'removed'] as const).map(
    (kind) => [kinds[kind], pairs.filter((one) => one.kind === kind).length] as const,
  )
  const different = pairs.length > same.length
  return (
    <section aria-labelledby="compared-title">
      <h2 id="compared-title" aria-live="polite">
        {different
          ? counted
              .filter(([, count]) => count > 0)
              .map(([name, count]) => `${name} ${count} 条`)
              .join('，')
          : '两份文本完全相同'}
        <small>{different ? `其余 ${same.length} 条相同` : `共 ${same.length} 条`}</small>
      </h2>
      <ol className="pairs">
        {pairs.map((pair, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a text have no identity but their place
          <li key={at}>
            <Pair pair={pair} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Pair({ pair: { kind, before, after, pieces } }: { pair: ClausePair }) {
  const label = after?.label || before?.label || '（不编号的文字）'
  const renumbered = before && after && before.label !== after.label ? `（原${before.label || '不编号'}）` : ''
  if (kind === 'same')
    return (
      <details>
        <summary>
          {label}
          {renumbered} <span className="quiet">相同</span>
        </summary>
        <p className="pre">{after?.body}</p>
      </details>
    )
  return (
    <div className={`pair ${kind}`}>
      <h3>
        {label}
        {renumbered} <span className="state soft">{kinds[kind]}</span>
      </h3>
      <div className="sides">
        <p className="pre">{before ? <Words pieces={pieces} without="added" /> : <span className="quiet">原文本没有这一条</span>}</p>
        <p className="pre">{after ? <Words pieces={pieces} without="removed" /> : <span className="quiet">现文本没有这一条</span>}</p>
      </div>
    </div>
  )
}

function Words({ pieces, without }: { pieces: readonly Piece[]; without: 'added' | 'removed' }) {
  return pieces.map(({ kind, words }, at) => {
    if (kind === without) return null
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no identity but their place
    if (kind === 'same') return <span key={at}>{words}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    return kind === 'added' ? <ins key={at}>{words}</ins> : <del key={at}>{words}</del>
  })
}
