import { Button } from 'antd'

/** Fifty at a time, forward and back. */
export function Pager({ total, page, onPage }: { total: number; page: number; onPage: (page: number) => void }) {
  const last = Math.max(1, Math.ceil(total / 50))
  return (
    <nav className="row" aria-label="翻页">
      <span className="quiet">
        共 {total} 条{last > 1 ? `，第 ${page} / ${last} 页` : ''}
      </span>
      {last > 1 ? (
        <>
          <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
            上一页
          </Button>
          <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
            下一页
          </Button>
        </>
      ) : null}
    </nav>
  )
}
