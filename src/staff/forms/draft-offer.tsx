import { Button } from 'antd'
import { moment } from '../app/moments.ts'
import { canSeal } from './drafts/seal.ts'
import type { Entering } from './use-entry.ts'

/** Says which draft this form goes on with, or offers the one that was left here, and what a machine without encryption does not keep. */
export function DraftOffer({ offered, resume, resumedAt, startOver, elsewhere }: Entering) {
  return (
    <>
      {elsewhere ? (
        <p className="note" role="status">
          这份草稿也在另一个窗口里打开着。请只在一处填写和提交；重复提交只登记一次。
        </p>
      ) : null}
      {resumedAt !== null ? (
        <div className="note row" role="status">
          <span>已恢复 {moment(resumedAt)} 没有提交的内容。</span>
          <Button size="small" onClick={startOver}>
            清空重填
          </Button>
        </div>
      ) : null}
      {offered && resumedAt === null ? (
        <div className="note row" role="status">
          <span>本机有一份 {moment(offered.savedAt)} 没有提交的草稿。</span>
          <Button size="small" type="primary" onClick={resume}>
            继续填写
          </Button>
        </div>
      ) : null}
      {canSeal() ? null : <p className="help">当前连接不加密，本机只保存不含个人信息和文字的草稿，断网时请勿关闭页面。</p>}
    </>
  )
}
