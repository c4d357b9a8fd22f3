import { Button } from 'antd'
import type { Entering } from './use-entry.ts'

/** Offers the draft that was left here. */
export function DraftOffer({ offered, resume, forget }: Entering) {
  if (!offered) return null
  const when = new Date(offered.savedAt).toLocaleString('zh-CN', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  return (
    <div className="note row" role="status">
      <span>本机有一份 {when} 没有提交的草稿（不含敏感信息）。</span>
      <Button size="small" type="primary" onClick={resume}>
        继续填写
      </Button>
      <Button size="small" onClick={forget}>
        丢弃
      </Button>
    </div>
  )
}
