import { Checkbox, Input, Select } from 'antd'
import type { Place, Preview } from '../../../office/exchange/import-preview.ts'
import type { Importing } from './use-import.ts'

type Props = { preview: Preview; importing: Importing }

/** Which column goes where. What was guessed is marked; what is not imported is said. */
export function MappingTable({ preview, importing }: Props) {
  const { columns, places, remembered } = preview
  const current = Object.fromEntries(columns.map(({ key, path }) => [key, path]))
  const put = (key: string, path: string) => importing.changeMapping({ columns: { ...current, [key]: path } })
  const guessed = columns.filter(({ sure, path }) => !sure && path !== '').length
  const left = columns.filter(({ sure, path }) => !sure && path === '').length
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">列的对应</h2>
      <p>
        {remembered ? '已按您上次对同样表头的设置对应。' : ''}
        {guessed > 0 ? `有 ${guessed} 列是按相近的名称猜的，请核对。` : ''}
        {left > 0 ? `有 ${left} 列没有找到对应的栏目，不改就不导入。` : ''}
      </p>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">表中的列</th>
            <th scope="col">内容举例</th>
            <th scope="col">对应的栏目</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.key} className={column.sure ? undefined : 'guess'}>
              <th scope="row">
                <span className="quiet">{column.letter}</span> {column.key}
              </th>
              <td className="quiet">{column.samples.join('；') || '（空）'}</td>
              <td>
                <PlaceSelect column={column} places={places} onChange={(path) => put(column.key, path)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Missing preview={preview} importing={importing} />
    </section>
  )
}

function PlaceSelect({
  column,
  places,
  onChange,
}: {
  column: Preview['columns'][number]
  places: readonly Place[]
  onChange: (path: string) => void
}) {
  const options = [
    { value: '', label: '不导入' },
    ...places.map(({ path, heading, required }) => ({ value: path, label: required ? `${heading}＊` : heading })),
  ]
  return (
    <>
      <Select
        className="select"
        aria-label={`“${column.key}”对应的栏目`}
        value={column.path}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
      />
      {column.sure ? null : <span className="hint">{column.path === '' ? '没有找到' : '请核对'}</span>}
    </>
  )
}

/** Required fields for which the workbook has no column: one value for all rows. And a title made of other columns, where there is none. */
function Missing({ preview, importing }: Props) {
  const { places, columns, mapping, title } = preview
  const has = (path: string) => columns.some((one) => one.path === path)
  const lost = places.filter(({ path, required }) => required && path !== 'title' && !has(path))
  const optional = places.filter(({ path, required, labels }) => !required && labels && !has(path) && mapping.fixed[path] !== undefined)
  const fix = (path: string, text: string) => importing.changeMapping({ fixed: { ...mapping.fixed, [path]: text } })
  return (
    <>
      {[...lost, ...optional].map((place) => (
        <div className="row missing" key={place.path}>
          <label htmlFor={`fixed-${place.path}`}>
            表中没有“{place.heading}”{place.required ? '（必填）' : ''}，各行都填
          </label>
          {place.labels ? (
            <Select
              id={`fixed-${place.path}`}
              className="select"
              allowClear
              placeholder="请选择"
              value={mapping.fixed[place.path] || undefined}
              options={place.labels.map((label) => ({ value: label, label }))}
              onChange={(text?: string) => fix(place.path, text ?? '')}
            />
          ) : (
            <Input
              id={`fixed-${place.path}`}
              className="purpose"
              key={mapping.fixed[place.path]}
              defaultValue={mapping.fixed[place.path]}
              onBlur={(event) => event.target.value !== (mapping.fixed[place.path] ?? '') && fix(place.path, event.target.value)}
            />
          )}
        </div>
      ))}
      {has('title') ? null : (
        <fieldset className="missing">
          <legend>表中没有“事项名称”，用这些列的内容组成（最多 40 字，请不要用当事人姓名）</legend>
          <Checkbox.Group
            value={[...title]}
            options={columns.filter(({ samples }) => samples.length > 0).map(({ key }) => ({ value: key, label: key }))}
            onChange={(keys) => importing.changeMapping({ title: keys as string[] })}
          />
        </fieldset>
      )}
    </>
  )
}
