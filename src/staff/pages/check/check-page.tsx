import { usePrefetchQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '../../../kernel/problem/problem.ts'
import { isRefusal } from '../../api/call.ts'
import { type Checked, type CheckOptions, checkText } from '../../api/checks.ts'
import { useTitle } from '../../app/title.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import { CheckForm } from './check-form.tsx'
import { CheckResult } from './check-result.tsx'
import { rulesQuery } from './rules-query.ts'
import './check.css'

const nothing: CheckOptions = { unit: '', year: '', asOf: '', against: false }

/** 报告校核: a text or a file goes in, the marked text comes out. What was handed in lives on this page only and is gone when one leaves it. */
export function CheckPage() {
  useTitle('报告校核')
  // Asked while the clerk is still pasting: the first check after a start of the server would wait for the rules to be read.
  usePrefetchQuery(rulesQuery)
  const [options, setOptions] = useState(nothing)
  const [result, setResult] = useState<{ checked: Checked; number: number; carried: boolean } | null>(null)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const check = async (file: File, carried = false) => {
    setBusy(true)
    const answer = await checkText(file, options)
    setBusy(false)
    setRefusal(isRefusal(answer) ? answer : null)
    if (!isRefusal(answer)) setResult((last) => ({ checked: answer, number: (last?.number ?? 0) + 1, carried }))
  }
  return (
    <>
      <div className="head">
        <h1>报告校核</h1>
        <CheckLinks />
      </div>
      <p className="quiet about">
        检查结构、时间、名称、法律文件、数字、用字和个人信息。对任何一份报告都可以用；内容只在这一页上，不保存，离开就没有了。
      </p>
      {refusal ? <ProblemAlert problem={refusal} /> : null}
      {result ? (
        <CheckResult
          key={result.number}
          checked={result.checked}
          options={options}
          busy={busy}
          carried={result.carried}
          onCheck={check}
          onOther={() => setResult(null)}
        />
      ) : (
        <CheckForm options={options} onOptions={setOptions} busy={busy} onCheck={check} />
      )}
    </>
  )
}

/** The ways to the other pages of checking. */
export function CheckLinks() {
  return (
    <nav className="row" aria-label="报告校核">
      <Link to="/check" activeOptions={{ exact: true }}>
        校核一份
      </Link>
      <Link to="/check/county">各单位报告</Link>
      <Link to="/check/rules">校核规则</Link>
    </nav>
  )
}
