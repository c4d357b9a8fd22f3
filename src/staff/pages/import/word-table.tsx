import { Button, Select } from 'antd'
import type { Preview } from '../../../office/exchange/import-preview.ts'
import type { UnknownWord } from '../../../office/exchange/import-words.ts'
import type { Importing } from './use-import.ts'

type Props = { preview: Preview; importing: Importing }
const empty = '\u0000empty'

/** Words that no list has: nothing is replaced by likeness alone, the person confirms or decides. */
export function WordTable({ preview, importing }: Props) {
  const { unknown, mapping } = preview
  if (unknown.length === 0) return null
  const decided = (word: UnknownWord) => mapping.words[word.path]?.[word.typed]
  const put = (words: readonly (readonly [UnknownWord, string | null])[]) => {
    const next: Record<string, Record<string, string | null>> = Object.fromEntries(
      Object.entries(mapping.words).map(([path, said]) => [path, { ...said }]),
    )
    for (const [{ path, typed }, meant] of words) next[path] = { ...next[path], [typed]: meant }
    importing.changeMapping({ words: next })
  }
  const suggested = unknown.filter((word) => word.suggestion !== null && decided(word) === undefined)
  return (
    <section aria-labelledby="words">
      <h2 id="words">不认识的词（{unknown.length} 个）</h2>
      {suggested.length > 0 ? (
        <p>
          <Button onClick={() => put(suggested.map((word) => [word, word.suggestion]))}>按建议确认 {suggested.length} 个</Button>
        </p>
      ) : null}
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">栏目</th>
            <th scope="col">表中写的</th>
            <th scope="col">当作</th>
          </tr>
        </thead>
        <tbody>
          {unknown.map((word) => (
            <tr key={`${word.path} ${word.typed}`} className={decided(word) === undefined ? 'guess' : undefined}>
              <td>{word.heading}</td>
              <th scope="row">
                {word.typed}
                <span className="quiet">
                  {' '}
                  {word.count} 行，第 {word.line} 行起
                </span>
              </th>
              <td>
                <Meaning word={word} decided={decided(word)} onChange={(meant) => put([[word, meant]])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

type MeaningProps = { word: UnknownWord; decided: string | null | undefined; onChange: (meant: string | null) => void }

function Meaning({ word, decided, onChange }: MeaningProps) {
  const options = [...word.options.map((label) => ({ value: label, label })), ...(word.optional ? [{ value: empty, label: '留空' }] : [])]
  return (
    <>
      <Select
        className="select"
        aria-label={`“${word.typed}”当作`}
        placeholder={word.suggestion ? `建议：${word.suggestion}` : '请选择'}
        value={decided === null ? empty : decided}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={(value) => onChange(value === empty ? null : (value ?? null))}
      />
      {decided === undefined && word.suggestion ? (
        <Button size="small" onClick={() => onChange(word.suggestion)}>
          确认“{word.suggestion}”
        </Button>
      ) : null}
    </>
  )
}
