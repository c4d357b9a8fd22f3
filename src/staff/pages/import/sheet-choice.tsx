import { InputNumber, Select } from 'antd'
import type { Aside } from '../../../office/exchange/import-layout.ts'
import type { Preview } from '../../../office/exchange/import-preview.ts'
import type { Importing } from './use-import.ts'

const asideNames: Readonly<Record<Aside['kind'], string>> = {
  total: '合计或小计',
  heading: '重复的表头',
  section: '分组标题',
  note: '表后说明',
  example: '模板示例',
}

/** Which sheet, where its headings are, which year its days are in; and the rows that are no records. */
export function SheetChoice({ preview, importing }: { preview: Preview; importing: Importing }) {
  const { sheets, sheet, line, steps, step, year, count, asides } = preview
  return (
    <section aria-labelledby="sheet-choice">
      <h2 id="sheet-choice">2 核对识别结果</h2>
      <div className="row">
        <label htmlFor="import-sheet">工作表</label>
        <Select
          id="import-sheet"
          className="select"
          value={sheet}
          options={sheets.map(({ index, name, rows }) => ({ value: index, label: `${name}（${rows} 行）` }))}
          onChange={(next) => void importing.change({ sheet: next, line: undefined, mapping: undefined })}
        />
        <label htmlFor="import-line">表头在第几行</label>
        <InputNumber
          id="import-line"
          min={1}
          value={line}
          onChange={(next) => (next ? void importing.change({ line: next, mapping: undefined }) : undefined)}
        />
        {steps.length > 1 ? (
          <>
            <label htmlFor="import-step">登记方式</label>
            <Select
              id="import-step"
              className="select"
              value={step}
              options={steps.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(next) => void importing.change({ step: next, mapping: undefined })}
            />
          </>
        ) : null}
        <label htmlFor="import-year">没写年份的日期算作</label>
        <InputNumber
          id="import-year"
          min={1990}
          max={2100}
          placeholder="年份"
          value={year}
          onChange={(next) => void importing.change({ year: next ?? undefined })}
        />
      </div>
      <p>
        识别到 <b>{count}</b> 行记录{asides.length > 0 ? `，另有 ${asides.length} 行不导入：` : '。'}
      </p>
      {asides.length > 0 ? (
        <details>
          <summary>{summary(asides)}</summary>
          <ul className="tight">
            {asides.map((one) => (
              <li key={one.line}>
                第 {one.line} 行（{asideNames[one.kind]}）：{one.text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

const summary = (asides: readonly Aside[]): string =>
  Object.entries(Object.groupBy(asides, ({ kind }) => kind))
    .map(([kind, found]) => `${asideNames[kind as Aside['kind']]} ${found?.length} 行`)
    .join('，')
