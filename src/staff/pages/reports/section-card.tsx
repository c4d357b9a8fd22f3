import { Button } from 'antd'
import { useState } from 'react'
import type { RecordSeen } from '../../api/types.ts'
import { Findings, type FindingsProps } from './findings.tsx'
import type { BoundFigure, Section } from './report.ts'
import { SectionEditor } from './section-editor.tsx'
import { SectionText } from './section-text.tsx'

type Props = {
  index: number
  section: Section
  kinds: Readonly<Record<string, string>>
  figures: ReadonlyMap<string, BoundFigure>
  record: RecordSeen
  marked: number | null
  findings: FindingsProps
  onChange: ((section: Section) => void) | null
}

/** One section: its text with the figures bound in, and in the margin what the check found in it. */
export function SectionCard({ index, section, kinds, figures, record, marked, findings, onChange }: Props) {
  const [editing, setEditing] = useState(false)
  const name = kinds[section.kind] ?? ''
  return (
    <article className={marked === null ? 'section' : 'section marked'} id={`section-${index}`} tabIndex={-1}>
      <div>
        <div className="head">
          <h2>
            {section.heading || name}
            {section.heading === '' || section.heading.includes(name) ? null : <small> {name}</small>}
          </h2>
          {onChange ? (
            <Button
              size="small"
              aria-expanded={editing}
              aria-label={`${editing ? '完成' : '编辑'}：${section.heading || name}`}
              onClick={() => setEditing(!editing)}
            >
              {editing ? '完成' : '编辑'}
            </Button>
          ) : null}
        </div>
        {editing && onChange ? (
          <SectionEditor index={index} section={section} figures={figures} onChange={onChange} />
        ) : (
          <SectionText text={section.text} figures={figures} record={record} marked={marked} />
        )}
      </div>
      <Findings {...findings} title={`${section.heading || name}：校核结果`} />
    </article>
  )
}
