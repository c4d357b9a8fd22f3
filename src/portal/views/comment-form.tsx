import { clauseName, commentLength } from '../../registers/consultation.ts'
import { consultationPath } from '../addresses.ts'
import { FormKey } from './form-key.tsx'
import { Refused } from './refused.tsx'
import type { Consulted } from './view.ts'

/** The form for a comment, complete without script. What was typed comes back with the sentence that says what is wrong. */
export function CommentForm({ shown }: { shown: Consulted }) {
  const { consultation, key, said, problem, clause } = shown
  return (
    <section className="panel" aria-labelledby="say">
      <h2 id="say" tabIndex={-1}>
        提出意见
      </h2>
      <p>不用登录。您可以对某一条提，也可以对全文提；一次提一条，可以提几次。提交后会得到回执编号。</p>
      {problem ? <Refused problem={problem} /> : null}
      <form action={`${consultationPath(consultation.ref)}#say`} method="post" className="comment">
        <FormKey value={key} notice={consultation.notice.version} />
        <label htmlFor="c-clause">针对</label>
        <select id="c-clause" name="clause" defaultValue={said?.clause ?? clause ?? ''}>
          <option value="">对全文</option>
          {consultation.clauses.map(({ no }) => (
            <option key={no} value={no}>
              {clauseName(no)}
            </option>
          ))}
        </select>
        <label htmlFor="c-content">意见和理由（必填，最多 {commentLength} 字）</label>
        <textarea id="c-content" name="content" rows={6} maxLength={commentLength} required defaultValue={said?.content} />
        {problem?.code === 'MF-CON-011' || said?.keepsNumbers ? (
          <p>
            <label className="tick">
              <input type="checkbox" name="numbers" value="keep" defaultChecked={said?.keepsNumbers} /> 意见里的号码需要保留
            </label>
          </p>
        ) : null}
        <label htmlFor="c-name">称呼（可不填）</label>
        <input id="c-name" name="name" maxLength={60} autoComplete="name" defaultValue={said?.name} />
        <label htmlFor="c-contact">联系方式（可不填）</label>
        <input id="c-contact" name="contact" maxLength={60} autoComplete="off" aria-describedby="c-notice" defaultValue={said?.contact} />
        <p id="c-notice" className="hint">
          {consultation.notice.text}（告知版本 {consultation.notice.version}）
        </p>
        <button type="submit">提交意见</button>
      </form>
    </section>
  )
}
