import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import type { RecordSeen } from '../../api/types.ts'
import type { BoundFigure, Section } from './report.ts'
import { SectionText } from './section-text.tsx'

type Props = {
  index: number
  section: Section
  kinds: Readonly<Record<string, string>>
  figures: ReadonlyMap<string, BoundFigure>
  record: RecordSeen
  marked: number | null
  onChange: ((section: Section) => void) | null
}

/** One section: read with its figures bound in, edited with the figures as names in braces. */
export function SectionCard({ index, section, kinds, figures, record, marked, onChange }: Props) {
  const [editing, setEditing] = useState(false)
  const name = kinds[section.kind] ?? ''
  return (
    <article className={marked === null ? 'section' : 'section marked'} id={`section-${index}`} tabIndex={-1}>
      <div className="head">
        <h2>
          {section.heading || name}
          {section.heading === '' || section.heading.includes(name) ? null : <small> {name}</small>}
        </h2>
        {onChange ? (
          <Button size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {editing ? '完成' : '编辑'}
          </Button>
        ) : null}
      </div>
      {editing && onChange ? <Editing index={index} section={section} figures={figures} onChange={onChange} /> : null}
      <SectionText text={section.text} figures={figures} record={record} marked={marked} />
    </article>
  )
}

type EditingProps = { index: number; section: Section; figures: Props['figures']; onChange: (section: Section) => void }

function Editing({ index, section, figures, onChange }: EditingProps) {
  const at = useRef<number | null>(null)
  const insert = (figure: string) => {
    const place = at.current ?? section.text.length
    onChange({ ...section, text: `${section.text.slice(0, place)}{${figure}}${section.text.slice(place)}` })
  }
  const named = [...figures.values()].map(({ figure, name, value, unit }) => ({
    value: figure,
    label: `${name}：${value ?? '未填报'} ${unit}`,
  }))
  return (
    <div className="editing">
      <label htmlFor={`heading-${index}`}>标题</label>
      <Input id={`heading-${index}`} value={section.heading} onChange={(event) => onChange({ ...section, heading: event.target.value })} />
      <label htmlFor={`text-${index}`}>正文（花括号里是绑定的数字，不要改写成数字）</label>
      <Input.TextArea
        id={`text-${index}`}
        autoSize={{ minRows: 4 }}
        value={section.text}
        onSelect={(event) => {
          at.current = event.currentTarget.selectionStart
        }}
        onChange={(event) => onChange({ ...section, text: event.target.value })}
      />
      <label htmlFor={`insert-${index}`}>插入数字</label>
      <Select
        id={`insert-${index}`}
        className="select"
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="选择指标，插到光标处"
        options={named}
        onChange={(figure: string | null) => figure && insert(figure)}
      />
    </div>
  )
}
