import { Button } from 'antd'
import type { Values } from '../../kernel/condition.ts'
import type { Problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import type { RecordSeen } from '../api/types.ts'
import { Shown } from '../fields/faces.tsx'
import { ProblemAlert } from './problem-alert.tsx'

type Props = { register: AnyRegister; problem: Problem; before: RecordSeen; now: RecordSeen; typed: Values; onAccept: () => void }

/** Somebody else was faster: what I opened, what stands now, what I typed. Nothing is sent until I have seen it. */
export function Conflict({ register, problem, before, now, typed, onAccept }: Props) {
  const changed = Object.keys(register.fields).filter(
    (name) => name in typed || JSON.stringify(before.values[name]) !== JSON.stringify(now.values[name]),
  )
  return (
    <section aria-label="两个版本的对照">
      <ProblemAlert problem={problem} />
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">栏目</th>
              <th scope="col">您打开时（第 {before.version} 版）</th>
              <th scope="col">现在（第 {now.version} 版）</th>
              <th scope="col">您填写的</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">状态</th>
              <td>{register.states[before.state]}</td>
              <td>{register.states[now.state]}</td>
              <td>—</td>
            </tr>
            {changed.map((name) => {
              const field = register.fields[name]
              return field ? (
                <tr key={name}>
                  <th scope="row">{field.name}</th>
                  <td>
                    <Shown field={field} value={before.values[name]} />
                  </td>
                  <td>
                    <Shown field={field} value={now.values[name]} />
                  </td>
                  <td>
                    <Shown field={field} value={typed[name]} />
                  </td>
                </tr>
              ) : null
            })}
          </tbody>
        </table>
      </div>
      <Button onClick={onAccept}>已核对，在最新版本上继续办理</Button>
    </section>
  )
}
