import type { PortalSite } from '../../office/public/site.ts'
import type { ComplaintTaken } from '../../office/public/take-complaint.ts'
import { dataComplaint } from '../../registers/safety/data-complaint.ts'
import { complaintPath, progressPath } from '../addresses.ts'
import { FormKey } from './form-key.tsx'
import { Refused } from './refused.tsx'
import type { Complaining } from './view.ts'

/** 个人信息投诉: what may be complained of, by which ways, within which time it is answered, and a form that needs no account. */
export function Complaint({ shown, site }: { shown: Complaining; site: PortalSite }) {
  return (
    <div className="wide">
      <h1>个人信息投诉</h1>
      {shown.taken ? <Taken taken={shown.taken} /> : null}
      <section className="panel">
        <h2>可以投诉什么</h2>
        <p>
          本县各级政府和所属单位收集、使用、保管您的个人信息有问题的，例如泄露、收集过多、用于别的目的、信息有误不改；查阅、复制、更正、删除的请求没有办理的；发现系统漏洞和安全隐患的。
        </p>
        <p>
          也可以打电话（{site.phone}，{site.hours}）、写信（{site.address}，{site.undertaker}
          收）或者当面投诉，效力相同。我们及时受理，{shown.days} 个工作日内答复。
        </p>
      </section>
      {shown.taken ? null : <Form shown={shown} />}
    </div>
  )
}

function Taken({ taken: { code, asks } }: { taken: ComplaintTaken }) {
  return (
    <section className="panel" role="status">
      <h2>已收到您的投诉</h2>
      <p>
        编号 <strong>{code}</strong>，请记下来。
      </p>
      {asks ? (
        <p>
          以后可以用编号和您留的电话<a href={progressPath}>查询办理进度</a>；我们会按您留的电话答复。
        </p>
      ) : (
        <p>您没有留电话，不能在网上查询进度；可以打电话报编号询问。</p>
      )}
    </section>
  )
}

function Form({ shown: { notice, key, said, problem } }: { shown: Complaining }) {
  return (
    <section className="panel" aria-labelledby="say">
      <h2 id="say" tabIndex={-1}>
        网上投诉
      </h2>
      {problem ? <Refused problem={problem} /> : null}
      <form action={`${complaintPath}#say`} method="post" className="comment">
        <FormKey value={key} notice={notice.version} />
        <label htmlFor="c-kind">投诉事项（必选）</label>
        <select id="c-kind" name="kind" required defaultValue={said?.kind ?? ''}>
          <option value="">请选择</option>
          {Object.entries(dataComplaint.fields.kind.choices).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <label htmlFor="c-content">事情经过（必填，最多 {dataComplaint.fields.content.max} 字）</label>
        <textarea
          id="c-content"
          name="content"
          rows={6}
          maxLength={dataComplaint.fields.content.max}
          required
          defaultValue={said?.content}
        />
        <label htmlFor="c-against">被投诉的单位（可不填）</label>
        <input id="c-against" name="against" maxLength={80} autoComplete="off" defaultValue={said?.against} />
        <label htmlFor="c-name">称呼（可不填）</label>
        <input id="c-name" name="name" maxLength={60} autoComplete="name" defaultValue={said?.name} />
        <label htmlFor="c-phone">联系电话（可不填）</label>
        <input
          id="c-phone"
          name="phone"
          type="tel"
          inputMode="tel"
          maxLength={30}
          autoComplete="tel"
          aria-describedby="c-notice"
          defaultValue={said?.phone}
        />
        <p id="c-notice" className="hint">
          {notice.text}（告知版本 {notice.version}）
        </p>
        <button type="submit">提交投诉</button>
      </form>
    </section>
  )
}
