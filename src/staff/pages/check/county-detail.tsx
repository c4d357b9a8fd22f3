import type { UnitCheck } from '../../api/checks.ts'
import { SideBySide } from './side-by-side.tsx'

/** What is opened below a unit's row: its errors, or the report (by its record) with which it shares passages. */
export type Detail = 'errors' | (string & {})

/** The errors of a report, or the passages that it shares with another one, side by side. */
export function CountyDetail({ one: { unit, errors, alike }, detail }: { one: UnitCheck; detail: Detail }) {
  const other = alike.find(({ record }) => record === detail)
  if (other) return <SideBySide passages={other.passages} here={unit.name} there={`${other.unit.name} ${other.year} 年`} />
  return (
    <ul className="entries">
      {errors.map(({ name, quote, message }) => (
        <li key={`${name}${quote}${message}`}>
          <b>{name}</b>
          <p>{message}</p>
          <blockquote>{quote}</blockquote>
        </li>
      ))}
    </ul>
  )
}
