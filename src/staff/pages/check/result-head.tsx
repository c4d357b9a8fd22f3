import { Button } from 'antd'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { type CheckOptions, fetchChecked } from '../../api/checks.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import type { Working } from './use-sheet.ts'

type Props = {
  working: Working
  options: CheckOptions
  busy: boolean
  /** The corrected text was downloaded. */
  onKeep: () => void
  onAgain: (file: File) => void
  onOther: () => void
}

/** What was checked and how it ended; checking the corrected text again, and taking it away. */
export function ResultHead({ working: { sheet, taken }, options, busy, onKeep, onAgain, onOther }: Props) {
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [writing, setWriting] = useState(false)
  const { name, title, organisation, year, summary, asOf, text } = sheet
  const take = async (as: 'marked' | 'record') => {
    setWriting(true)
    const refused = await fetchChecked(textFile(name, text), options, as)
    setRefusal(refused)
    setWriting(false)
    if (as === 'marked' && !refused) onKeep()
  }
  return (
    <div className="note">
      <h2>{title ?? name}</h2>
      <p>
        {organisation ?? '没有写明单位'}，{year === null ? '没有写明年度' : `${year} 年`}。法律的效力按
        {year === null ? ` ${asOf}` : '报告年度'}
        判断。
      </p>
      <p role="status">
        错误 {summary.error} 处，警告 {summary.warning} 处，提示 {summary.info} 处。
        {taken > 0 ? `已采用 ${taken} 处，重新校核后按改正的文字计。` : ''}
      </p>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      <div className="row">
        {taken > 0 ? (
          <Button type="primary" loading={busy} onClick={() => onAgain(textFile(name, text))}>
            重新校核
          </Button>
        ) : null}
        <Button loading={writing} onClick={() => take('marked')}>
          下载带批注的 Word
        </Button>
        <Button loading={writing} onClick={() => take('record')}>
          下载校核记录
        </Button>
        <Button
          onClick={() => {
            saveText(name, text)
            onKeep()
          }}
        >
          下载改正后的文字
        </Button>
        <Button onClick={onOther}>换一份</Button>
      </div>
    </div>
  )
}

/** The words as they stand now, under the name they came with. */
export const textFile = (name: string, text: string): File =>
  new File([text], `${name.replace(/\.\w{1,5}$/, '')}.txt`, { type: 'text/plain' })

function saveText(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(textFile(name, text))
  link.download = `${name.replace(/\.\w{1,5}$/, '')}-改正.txt`
  link.click()
  URL.revokeObjectURL(link.href)
}
