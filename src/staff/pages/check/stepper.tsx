import { Button } from 'antd'
import { Proposal } from './proposal.tsx'
import { mayTake } from './sheet.ts'
import type { Working } from './use-sheet.ts'

/** From finding to finding, with the keys beside the words. On a phone it stays at the foot of the screen and tells what is wrong here. */
export function Stepper({ working }: { working: Working }) {
  const { sheet, at, aspect, taken, step, take, undo } = working
  const { findings } = sheet
  const current = at === null ? undefined : findings[at]
  const open = findings.filter(({ standing }) => standing === 'open').length
  if (findings.length === 0) return null
  return (
    <div className="stepper">
      <div className="row">
        <Button onClick={() => step(-1)}>
          上一条 <kbd>p</kbd>
        </Button>
        <Button onClick={() => step(1)}>
          下一条 <kbd>n</kbd>
        </Button>
        <Button type="primary" disabled={!mayTake(current)} onClick={() => at !== null && take(at)}>
          采用 <kbd>回车</kbd>
        </Button>
        <Button disabled={taken === 0} onClick={undo}>
          撤销 <kbd>u</kbd>
        </Button>
        <span className="quiet" role="status">
          {at === null ? '' : `第 ${at + 1} 条，`}共 {findings.length} 条，还有 {open} 条未处理
        </span>
      </div>
      {current && at !== null && aspect === 'findings' ? (
        <div className="stepper-says">
          <p>
            {current.message} <a href={`#finding-${at}`}>依据</a>
          </p>
          <Proposal finding={current} />
        </div>
      ) : null}
    </div>
  )
}
