import type { Answered } from '../../office/consultation/answers.ts'
import type { ConsultationPage } from '../../office/consultation/page.ts'
import { adoptions, clauseName } from '../../registers/consultation.ts'
import { consultationFilePath, consultationPath } from '../addresses.ts'
import { CommentForm } from './comment-form.tsx'
import { keyed } from './keyed.ts'
import { sizeText } from './numbers.ts'
import { ReceiptPart } from './receipt-page.tsx'
import { Paragraphs } from './sections.tsx'
import { consultationHeading } from './titles.ts'
import type { Consulted } from './view.ts'

/** A draft clause by clause: while it is open with the form for comments, afterwards with what became of them. No name stands anywhere. */
export function Consultation({ shown }: { shown: Consulted }) {
  const { consultation } = shown
  const open = consultation.phase === 'open'
  return (
    <div className="wide">
      <article className="paper consulted">
        <h1>{consultationHeading(consultation.title)}</h1>
        <Period consultation={consultation} />
        {consultation.explanation ? (
          <section aria-labelledby="why">
            <h2 id="why">起草说明</h2>
            <Paragraphs text={consultation.explanation} />
          </section>
        ) : null}
        <Clauses consultation={consultation} />
        <Files consultation={consultation} />
        {consultation.note ? (
          <section aria-labelledby="note">
            <h2 id="note">意见采纳说明</h2>
            <Paragraphs text={consultation.note} />
          </section>
        ) : null}
      </article>
      {open ? <CommentForm shown={shown} /> : <Closed consultation={consultation} />}
      <ReceiptPart shown={shown} />
    </div>
  )
}

function Period({ consultation: { publisher, from, to, shortReason, phase, received } }: { consultation: ConsultationPage }) {
  return (
    <dl className="fields">
      <Said name="征求单位" words={publisher} />
      <Said name="征求期限" words={`${from} 至 ${to}（含当天）`} />
      {shortReason ? <Said name="少于三十日的理由" words={shortReason} /> : null}
      <Said
        name="现在"
        words={
          phase === 'open'
            ? '正在征求意见'
            : phase === 'answered'
              ? `已截止，共收到意见 ${received} 条，采纳情况见下`
              : '已截止，意见正在逐条研究'
        }
      />
    </dl>
  )
}

const Said = ({ name, words }: { name: string; words: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{words}</dd>
  </div>
)

function Clauses({ consultation }: { consultation: ConsultationPage }) {
  const { clauses, answers, phase } = consultation
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">征求意见稿</h2>
      {clauses.length === 0 ? <p>草案全文见附件，可以对全文提意见。</p> : null}
      {clauses.map(({ no, body, answers: told }) => (
        <section key={no} className="clause" aria-label={clauseName(no)}>
          <h3>{clauseName(no)}</h3>
          <Paragraphs text={body} />
          {phase === 'open' ? (
            <p>
              <a href={`${consultationPath(consultation.ref)}?clause=${encodeURIComponent(no)}#say`}>对{clauseName(no)}提意见</a>
            </p>
          ) : null}
          <Answers answers={told} />
        </section>
      ))}
      {answers.length > 0 ? (
        <section className="clause" aria-label="对全文的意见">
          <h3>对全文的意见</h3>
          <Answers answers={answers} />
        </section>
      ) : null}
    </section>
  )
}

/** So many answers of a clause stand open; of a thousand the others unfold. */
const openAnswers = 50

function Answers({ answers }: { answers: readonly Answered[] }) {
  const [first, rest] = [answers.slice(0, openAnswers), answers.slice(openAnswers)]
  if (first.length === 0) return null
  return (
    <>
      <AnswerList answers={first} />
      {rest.length > 0 ? (
        <details>
          <summary>其余 {rest.length} 条答复</summary>
          <AnswerList answers={rest} />
        </details>
      ) : null}
    </>
  )
}

function AnswerList({ answers }: { answers: readonly Answered[] }) {
  return (
    <ul className="answers">
      {keyed(answers).map(({ key, value: { gist, adopted, reply, count } }) => (
        <li key={key}>
          <strong>{adoptions[adopted]}</strong>
          <span>
            {gist}
            {count > 1 ? `（${count} 条意见）` : ''}
          </span>
          <p>答复：{reply}</p>
        </li>
      ))}
    </ul>
  )
}

function Files({ consultation: { files, ref } }: { consultation: ConsultationPage }) {
  if (files.length === 0) return null
  return (
    <section aria-labelledby="files">
      <h2 id="files">附件</h2>
      <ul className="files">
        {files.map(({ digest, name, size }) => (
          <li key={digest}>
            <a href={consultationFilePath(ref, digest)}>{name}</a>（{sizeText(size)}）
          </li>
        ))}
      </ul>
    </section>
  )
}

function Closed({ consultation: { to, publisher, phase } }: { consultation: ConsultationPage }) {
  return (
    <p className="panel none">
      征求意见已于 {to} 截止，不再收取意见。{phase === 'answered' ? '' : '意见的采纳情况汇总后在本页公布。'}仍有意见的，可以直接向
      {publisher}反映。
    </p>
  )
}
