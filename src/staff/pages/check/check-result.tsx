import type { Checked, CheckOptions } from '../../api/checks.ts'
import { AlikeList } from './alike-list.tsx'
import { FactList } from './fact-list.tsx'
import { FindingList } from './finding-list.tsx'
import { MarkedText } from './marked-text.tsx'
import { ResultHead } from './result-head.tsx'
import { StatuteList } from './statute-list.tsx'
import { Stepper } from './stepper.tsx'
import { useDropped } from './use-dropped.ts'
import { useKept } from './use-kept.ts'
import { useKeys } from './use-keys.ts'
import { type Aspect, useSheet, type Working } from './use-sheet.ts'

type Props = {
  checked: Checked
  options: CheckOptions
  busy: boolean
  /** Whether corrections of an earlier check are in the text and saved nowhere. */
  carried: boolean
  /** Another file, or the corrected text itself with what of it is unsaved. */
  onCheck: (file: File, unsaved: boolean) => void
  onOther: () => void
}

/** The marked text, and beside it what was found, counted, cited and shared. */
export function CheckResult({ checked, options, busy, carried, onCheck, onOther }: Props) {
  const working = useSheet(checked, options.unit)
  const kept = useKept(working.taken, carried)
  useKeys(working)
  useDropped((file) => void (!busy && kept.leave() && onCheck(file, false)))
  const again = (file: File) => onCheck(file, kept.unsaved)
  const other = () => void (kept.leave() && onOther())
  return (
    <>
      <ResultHead working={working} options={options} busy={busy} onKeep={kept.keep} onAgain={again} onOther={other} />
      <Stepper working={working} />
      <div className="checked">
        <section className="panel" aria-label="标出的正文">
          <MarkedText working={working} />
        </section>
        <aside className="panel beside-text" aria-label="校核结果">
          <Aspects working={working} />
          {working.aspect === 'findings' ? <FindingList working={working} /> : null}
          {working.aspect === 'facts' ? <FactList working={working} /> : null}
          {working.aspect === 'statutes' ? <StatuteList working={working} /> : null}
          {working.aspect === 'alike' ? <AlikeList working={working} asked={options.against} /> : null}
        </aside>
      </div>
    </>
  )
}

const names: Readonly<Record<Aspect, string>> = { findings: '意见', facts: '数字', statutes: '法律文件', alike: '相同段落' }

function Aspects({ working: { sheet, aspect, look } }: { working: Working }) {
  const passages = sheet.alike.reduce((sum, report) => sum + report.passages.length, 0)
  const counts = { findings: sheet.findings.length, facts: sheet.facts.length, statutes: sheet.statutes.length, alike: passages }
  return (
    <div className="aspects">
      {(Object.keys(names) as Aspect[]).map((one) => (
        <button key={one} type="button" aria-pressed={aspect === one} onClick={() => look(one)}>
          {names[one]} {counts[one]}
        </button>
      ))}
    </div>
  )
}
