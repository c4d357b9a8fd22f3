import { Link } from '@tanstack/react-router'
import { Button, Progress, Radio } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../kernel/register.ts'
import type { Preview } from '../../../office/exchange/import-preview.ts'
import type { Twin } from '../../../office/exchange/import-twins.ts'
import type { Outcome } from '../../api/imports.ts'
import { ProblemAlert } from '../../forms/problem-alert.tsx'
import type { Importing } from './use-import.ts'

type Props = { register: AnyRegister; preview: Preview; importing: Importing }

/** Check, then write: all rows or none. Until the writing begins it can be cancelled. */
export function CheckPart({ register, preview, importing }: Props) {
  const { progress, run } = importing
  const [existing, setExisting] = useState<'skip' | 'add'>('skip')
  const working = progress?.phase === 'checking' || progress?.phase === 'writing'
  const twins = progress?.twins ?? []
  return (
    <section className="note" aria-labelledby="check">
      <h2 id="check">3 检查并写入</h2>
      {preview.problem && !progress ? <ProblemAlert problem={preview.problem} /> : null}
      {progress?.outcome ? <Result register={register} outcome={progress.outcome} /> : null}
      {progress?.phase === 'checked' ? (
        <p role="status">
          {progress.total} 行全部通过检查{twins.length > 0 ? `，其中 ${twins.length} 行看来已经登记过。` : '。'}
        </p>
      ) : null}
      <Twins twins={twins} existing={existing} onExisting={setExisting} />
      {working && progress ? <Working progress={progress} importing={importing} /> : null}
      {working || progress?.phase === 'done' ? null : (
        <div className="row">
          <Button
            type={progress?.phase === 'checked' ? 'default' : 'primary'}
            disabled={preview.problem !== null}
            onClick={() => void run('check', existing)}
          >
            检查全部 {preview.count} 行
          </Button>
          {progress?.phase === 'checked' ? (
            <Button type="primary" onClick={() => void run('write', existing)}>
              写入 {existing === 'skip' ? progress.total - twins.length : progress.total} 条
            </Button>
          ) : null}
          <span className="quiet">有一行不能接受，整份文件都不写入。</span>
        </div>
      )}
    </section>
  )
}

function Working({ progress: { phase, done, total }, importing }: { progress: NonNullable<Importing['progress']>; importing: Importing }) {
  const name = phase === 'checking' ? '正在检查' : '正在写入'
  return (
    <>
      <p role="status">{name}…</p>
      <Progress
        percent={phase === 'writing' ? 100 : total === 0 ? 0 : Math.round((done / total) * 100)}
        status="active"
        aria-label={name}
        format={() => (phase === 'writing' ? '写入中' : `${done} / ${total || '…'}`)}
      />
      {phase === 'checking' ? <Button onClick={() => void importing.cancel()}>取消导入</Button> : null}
    </>
  )
}

type TwinsProps = { twins: readonly Twin[]; existing: 'skip' | 'add'; onExisting: (existing: 'skip' | 'add') => void }

/** Rows that say what stands in the register already, or what an earlier row says. */
function Twins({ twins, existing, onExisting }: TwinsProps) {
  if (twins.length === 0) return null
  return (
    <>
      <details>
        <summary>看来已经登记过的行</summary>
        <ul className="tight">
          {twins.slice(0, 100).map(({ line, code, same }) => (
            <li key={line}>
              第 {line} 行：{code ? `与 ${code} 相同` : `与第 ${same} 行相同`}
            </li>
          ))}
        </ul>
      </details>
      <Radio.Group
        aria-label="已经登记过的行"
        value={existing}
        onChange={(event) => onExisting(event.target.value)}
        options={[
          { value: 'skip', label: '跳过这些行' },
          { value: 'add', label: '仍然写入' },
        ]}
      />
    </>
  )
}

function Result({ register, outcome }: { register: AnyRegister; outcome: Outcome }) {
  if ('rows' in outcome)
    return (
      <p role="status">
        <b>已导入 {outcome.rows} 条。</b>{' '}
        <Link to="/r/$register" params={{ register: register.id }} search={{ sort: '-registeredAt' }}>
          查看
        </Link>
      </p>
    )
  return (
    <>
      <ProblemAlert problem={outcome.problem} />
      {outcome.rejected ? (
        <p>
          <a className="button" href={outcome.rejected} download>
            下载退回文件
          </a>
        </p>
      ) : null}
    </>
  )
}
