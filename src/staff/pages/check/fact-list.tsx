import type { CheckFact } from '../../api/checks.ts'
import { FigureLink } from './figure-link.tsx'
import { Portion } from './portion.tsx'
import type { Sheet } from './sheet.ts'
import type { Working } from './use-sheet.ts'
import { qualifiers } from './words.ts'

/** Every number of the text with what it counts; beside it the figure of the registers, where it was compared with any. */
export function FactList({ working }: { working: Working }) {
  const { sheet, shown, look } = working
  if (sheet.facts.length === 0) return <p className="empty">没有读出数字。</p>
  return (
    <Portion count={sheet.facts.length} current={shown} onGo={(index) => look('facts', index)}>
      {(from, to) => (
        <ol className="entries">
          {sheet.facts.slice(from, to).map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its order; the number is the fact
            <li key={from + index} id={`fact-${from + index}`} className={shown === from + index ? 'current' : ''}>
              <button type="button" className="plain" onClick={() => look('facts', from + index)}>
                {fact.quote}
              </button>
              <p>
                <b>{fact.measureName ?? '没有对应的指标'}</b>{' '}
                <span className="quiet">
                  {fact.value} {fact.unit} · {qualifiers[fact.qualifier]}
                  {fact.period === null ? '' : ` · ${fact.period}年`}
                </span>
              </p>
              <Own fact={fact} sheet={sheet} />
            </li>
          ))}
        </ol>
      )}
    </Portion>
  )
}

function Own({ fact: { measure }, sheet }: { fact: CheckFact; sheet: Sheet }) {
  if (!sheet.unit || measure === null) return null
  const known = sheet.figures.some(({ id }) => id === measure)
  return known ? <FigureLink id={measure} sheet={sheet} /> : <p className="quiet">台账里没有这个数。</p>
}
