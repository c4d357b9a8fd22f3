import { Portion } from './portion.tsx'
import type { Working } from './use-sheet.ts'
import { statuses } from './words.ts'

/** Every cited title with its full name, its kind, and whether it was in force in the year of the report. */
export function StatuteList({ working: { sheet, shown, look } }: { working: Working }) {
  if (sheet.statutes.length === 0) return <p className="empty">没有引用法律和文件。</p>
  return (
    <Portion count={sheet.statutes.length} current={shown} onGo={(index) => look('statutes', index)}>
      {(from, to) => (
        <ol className="entries">
          {sheet.statutes.slice(from, to).map(({ mention, canonical, kind, status, note, suggestions }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list keeps its order; the number is the mention
            <li key={from + index} id={`statute-${from + index}`} className={shown === from + index ? 'current' : ''}>
              <button type="button" className="plain" onClick={() => look('statutes', from + index)}>
                《{mention.replace(/\s+/g, '')}》
              </button>
              <p>
                <span className={`state ${statuses[status]?.look ?? 'calm'}`}>{statuses[status]?.name ?? status}</span>{' '}
                <span className="quiet">{kind}</span>
              </p>
              {canonical && canonical !== mention ? <p>全称：《{canonical}》</p> : null}
              {note ? <p className="quiet">{note}</p> : null}
              {canonical === null && suggestions.length > 0 ? <p>是不是：{suggestions.map((title) => `《${title}》`).join('、')}</p> : null}
            </li>
          ))}
        </ol>
      )}
    </Portion>
  )
}
