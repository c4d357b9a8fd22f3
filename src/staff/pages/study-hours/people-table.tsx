import { Input } from 'antd'
import { useState } from 'react'
import type { PersonHours } from '../../api/work-pages.ts'

/** The people whose hours I approve, by name. The columns cannot be sorted: this is for looking somebody up, not for comparing. */
export function PeopleTable({ people, onChoose }: { people: readonly PersonHours[]; onChoose: (person: string) => void }) {
  const [sought, setSought] = useState('')
  const shown = people.filter(({ person }) => person.name.includes(sought.trim()))
  return (
    <section aria-label="本单位人员">
      <h2>
        本单位人员 <span className="count">{people.length}</span>
      </h2>
      <p className="quiet">按姓名排列，供核定学时时查对；不比较先后。</p>
      <p className="row">
        <label htmlFor="find-person">找人</label>
        <Input id="find-person" className="day" value={sought} allowClear onChange={({ target }) => setSought(target.value)} />
      </p>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">单位</th>
              <th scope="col">登记学时</th>
              <th scope="col">核定学时</th>
              <th scope="col">参学</th>
              <th scope="col">缺席</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ person, unit, hours, approved, times, missed }) => (
              <tr key={person.id}>
                <th scope="row">
                  <button type="button" className="plain" onClick={() => onChoose(person.id)}>
                    {person.name}
                  </button>
                </th>
                <td>{unit.name}</td>
                <td className="figure">{hours}</td>
                <td className="figure">{approved}</td>
                <td className="figure">{times}</td>
                <td className="figure">{missed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
