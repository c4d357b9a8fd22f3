import type { Problem } from '../../kernel/problem/problem.ts'
import type { PublicCheck } from '../../office/public/check.ts'
import { checkPath } from '../addresses.ts'

const severities = { error: '错误', warning: '警告', info: '提示' } as const

/** 报告校核: paste or upload, and the findings with their sources. The text comes back in the form, so that it can be mended and checked again. */
export function Check({ checked, refusal }: { checked: PublicCheck | null; refusal: Problem | null }) {
  return (
    <div className="wide">
      <h1>报告校核</h1>
      <p>
        检查法治政府建设年度报告的结构、时间、引用的法律、数字和用字。您粘贴或者上传的内容只用于这一次校核，不保存，也不写入日志。结果由规则得出，供参考。
      </p>
      {refusal ? (
        <p className="panel refusal" role="alert">
          <b>{refusal.message}</b> {refusal.next}
        </p>
      ) : null}
      {checked ? <Result checked={checked} /> : null}
      <Form text={checked?.text ?? ''} again={checked !== null} />
    </div>
  )
}

function Form({ text, again }: { text: string; again: boolean }) {
  return (
    <form action={checkPath} method="post" encType="multipart/form-data" className="panel hand-in" aria-labelledby="hand-in">
      <h2 id="hand-in">{again ? '改后再校核' : '交一份报告'}</h2>
      <label htmlFor="check-text">粘贴报告正文（不超过 5 万字）</label>
      <textarea id="check-text" name="text" rows={12} defaultValue={text} />
      <label htmlFor="check-file">或者选择文件（txt、html、docx、pdf，不超过 5MB）；选了文件，以文件为准</label>
      <input id="check-file" name="file" type="file" accept=".txt,.html,.htm,.docx,.pdf" />
      <p className="acts">
        <button type="submit" name="as" value="page">
          校核
        </button>
        <button type="submit" name="as" value="docx">
          下载带批注的 Word
        </button>
      </p>
    </form>
  )
}

function Result({ checked: { title, findings, summary, paragraphs } }: { checked: PublicCheck }) {
  return (
    <>
      <section className="panel" aria-labelledby="found">
        <h2 id="found">校核结果</h2>
        <p role="status">
          {title ?? '没有标题'}：错误 {summary.error} 处，警告 {summary.warning} 处，提示 {summary.info} 处。
        </p>
        <ol className="notes">
          {findings.map(({ name, severity, quote, message, suggestion, why }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the number of the finding is its place
            <li key={index} id={`note-${index + 1}`}>
              <b>
                {index + 1}. {severities[severity]}：{name}
              </b>
              <a href={`#at-${index + 1}`}>“{shortened(quote)}”</a>
              <p>
                {message}建议：{suggestion}
              </p>
              <p className="hint">依据：{why}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="panel noted" aria-labelledby="noted">
        <h2 id="noted">标出的正文</h2>
        {paragraphs.map((words, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text
          <p key={index}>
            {words.map(({ text, notes }, place) => {
              const [first] = notes
              // biome-ignore lint/suspicious/noArrayIndexKey: words are their place in the paragraph
              return first === undefined ? text : <Noted key={place} text={text} notes={notes} />
            })}
          </p>
        ))}
      </section>
    </>
  )
}

function Noted({ text, notes }: { text: string; notes: readonly number[] }) {
  return (
    <mark>
      {text}
      {notes.map((note) => (
        <a key={note} id={`at-${note}`} href={`#note-${note}`} aria-label={`第 ${note} 条意见`}>
          [{note}]
        </a>
      ))}
    </mark>
  )
}

const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
