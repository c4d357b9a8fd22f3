import type { Found } from '../../office/public/search.ts'
import type { PortalSite } from '../../office/public/site.ts'
import { listPath } from '../addresses.ts'
import { Lines } from './lines.tsx'

/** What was found, column by column. */
export function Search({ q, found, site }: { q: string; found: readonly Found[]; site: PortalSite }) {
  return (
    <div className="wide">
      <h1>站内检索</h1>
      {q === '' ? <p className="panel none">请在页面上方输入检索词。</p> : null}
      {q !== '' && found.length === 0 ? <p className="panel none">没有找到含“{q}”的公开信息。可以换一个词，或者从栏目进入。</p> : null}
      {found.map(({ column, total, lines }) => (
        <section key={column.id} className="panel" aria-labelledby={`s-${column.id}`}>
          <div className="panel-head">
            <h2 id={`s-${column.id}`}>
              {column.name}（{total} 条）
            </h2>
            {total > lines.length ? <a href={listPath(site.county.code, column.id, { page: 1, q, year: null })}>全部结果</a> : null}
          </div>
          <Lines lines={lines} />
        </section>
      ))}
    </div>
  )
}
