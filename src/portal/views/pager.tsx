import type { PortalList } from '../../office/public/items.ts'
import { listPath } from '../addresses.ts'

/** Pages of a list: first, the neighbours, last. One page needs none. */
export function Pager({ list }: { list: PortalList }) {
  const { unit, column, page, pages, q, year } = list
  if (pages <= 1) return null
  const to = (number: number) => listPath(unit.code, column.id, { page: number, q, year })
  const near = [...new Set([1, page - 2, page - 1, page, page + 1, page + 2, pages])].filter((number) => number >= 1 && number <= pages)
  return (
    <nav aria-label="分页" className="pager">
      {page > 1 ? (
        <a href={to(page - 1)} rel="prev">
          上一页
        </a>
      ) : null}
      {near.map((number, index) => (
        <span key={number}>
          {index > 0 && number - (near[index - 1] as number) > 1 ? <span aria-hidden="true">…</span> : null}
          {number === page ? (
            <strong aria-current="page">{number}</strong>
          ) : (
            <a href={to(number)} aria-label={`第${number}页`}>
              {number}
            </a>
          )}
        </span>
      ))}
      {page < pages ? (
        <a href={to(page + 1)} rel="next">
          下一页
        </a>
      ) : null}
    </nav>
  )
}
