import type { Receipt } from '../../office/consultation/receipt.ts'
import { adoptions, clauseName } from '../../registers/consultation.ts'
import { consultationPath } from '../addresses.ts'
import type { Consulted } from './view.ts'

/** Looks up by the receipt number whether a comment arrived and what became of it. */
export function ReceiptPart({ shown: { consultation, receipt } }: { shown: Consulted }) {
  return (
    <section className="panel" aria-labelledby="receipt-title">
      <h2 id="receipt-title" tabIndex={-1}>
        查询我的意见
      </h2>
      {receipt ? <Found receipt={receipt} /> : null}
      <form action={consultationPath(consultation.ref)} method="get" className="check">
        <label htmlFor="receipt">回执编号</label>
        <input id="receipt" name="receipt" maxLength={10} autoComplete="off" required defaultValue={receipt?.no} />
        <button type="submit">查询</button>
      </form>
    </section>
  )
}

function Found({ receipt: { no, found } }: { receipt: Receipt }) {
  if (!found) return <p role="status">没有查到编号为“{no}”的意见。请核对编号；确认无误仍查不到的，请向征求单位反映。</p>
  return (
    <div role="status" className="arrived">
      <p>
        <strong>已收到您的意见。回执编号 {no}</strong>，请记下来，以后用它在本页查询。
      </p>
      <p>
        收到日期：{found.on}；针对：{clauseName(found.clause)}。
        {found.adopted ? `采纳情况：${adoptions[found.adopted]}。${found.reply ?? ''}` : '征求意见截止后逐条研究，采纳情况在本页公布。'}
      </p>
    </div>
  )
}
