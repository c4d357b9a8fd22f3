import { Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { type EditorHandle, FigureEditor } from './figure-editor.tsx'
import type { BoundFigure, Section } from './report.ts'

type Props = { index: number; section: Section; figures: ReadonlyMap<string, BoundFigure>; onChange: (section: Section) => void }

/** Heading and text of a section. Figures are units in the text; the plain way shows them as names in braces, for screen readers and old browsers. */
export function SectionEditor({ index, section, figures, onChange }: Props) {
  const [plain, setPlain] = useState(false)
  const at = useRef<number | null>(null)
  const editor = useRef<EditorHandle>(null)
  const put = (text: string) => onChange({ ...section, text })
  const insert = (figure: string) => {
    if (!plain) return editor.current?.insert(figure)
    const place = at.current ?? section.text.length
    put(`${section.text.slice(0, place)}{${figure}}${section.text.slice(place)}`)
  }
  const named = [...figures.values()].map(({ figure, name, value, unit }) => ({
    value: figure,
    label: `${name}：${value ?? '未填报'} ${unit}`,
  }))
  return (
    <div className="editing">
      <label htmlFor={`heading-${index}`}>标题</label>
      <Input id={`heading-${index}`} value={section.heading} onChange={(event) => onChange({ ...section, heading: event.target.value })} />
      <div className="head">
        <label htmlFor={`text-${index}`}>
          {plain ? '正文（花括号里是绑定的数字，不要改写成数字）' : '正文（带底色的数字由台账算出，可以插入、剪切、删除，不能改写）'}
        </label>
        <Button size="small" onClick={() => setPlain(!plain)}>
          {plain ? '改用数字块' : '改用纯文本'}
        </Button>
      </div>
      {plain ? (
        <Input.TextArea
          id={`text-${index}`}
          autoSize={{ minRows: 4 }}
          value={section.text}
          onSelect={(event) => {
            at.current = event.currentTarget.selectionStart
          }}
          onChange={(event) => put(event.target.value)}
        />
      ) : (
        <FigureEditor handle={editor} id={`text-${index}`} label="正文" text={section.text} figures={figures} onChange={put} />
      )}
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
