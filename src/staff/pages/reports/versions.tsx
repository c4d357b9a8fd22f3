import { Select } from 'antd'
import { useState } from 'react'
import type { EventSeen } from '../../api/types.ts'
import { moment } from '../../app/moments.ts'
import { difference, type Run } from './difference.ts'
import { pairsOf, type Version, versionsOf } from './versions.ts'

/** Two versions of the text, word by word: what was removed, what was added, which figures changed. */
export function Versions({ events }: { events: readonly EventSeen[] }) {
  const versions = versionsOf(events)
  const [first, last] = [versions.at(-2) ?? versions[0], versions.at(-1)]
  const [older, setOlder] = useState(first?.version)
  const [newer, setNewer] = useState(last?.version)
  const before = versions.find(({ version }) => version === older) ?? first
  const after = versions.find(({ version }) => version === newer) ?? last
  return (
    <section aria-labelledby="versions-title" className="panel">
      <h2 id="versions-title" tabIndex={-1}>
        版本对照 <small>{versions.length} 版</small>
      </h2>
      {versions.length < 2 || !before || !after ? (
        <p className="quiet">只有一版正文，改动保存后可以在这里对照。</p>
      ) : (
        <>
          <div className="row">
            <Choose id="older" label="旧版" versions={versions} value={before.version} onChange={setOlder} />
            <Choose id="newer" label="新版" versions={versions} value={after.version} onChange={setNewer} />
          </div>
          <Compared before={before} after={after} />
        </>
      )}
    </section>
  )
}

type ChooseProps = { id: string; label: string; versions: readonly Version[]; value: number; onChange: (version: number) => void }

function Choose({ id, label, versions, value, onChange }: ChooseProps) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        className="select"
        value={value}
        options={versions.map(({ version, stepName, who, at }) => ({
          value: version,
          label: `第${version}版 ${stepName} ${who} ${moment(at)}`,
        }))}
        onChange={onChange}
      />
    </>
  )
}

function Compared({ before, after }: { before: Version; after: Version }) {
  const pairs = pairsOf(before, after).map((pair) => ({
    heading: pair.heading,
    runs: difference({ text: pair.before, values: before.values }, { text: pair.after, values: after.values }),
  }))
  const changed = pairs.filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'))
  if (changed.length === 0) return <p className="quiet">两版没有不同。</p>
  return (
    <>
      {changed.map(({ heading, runs }) => (
        <article key={heading} className="compared">
          <h3>{heading}</h3>
          <p className="pre">
            {runs.map((run, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no identity but their place
              <Marked key={index} run={run} />
            ))}
          </p>
        </article>
      ))}
    </>
  )
}

function Marked({ run }: { run: Run }) {
  if (run.kind === 'changed')
    return (
      <span className="chip changed" title="数字变了">
        <del>{run.before}</del> <ins>{run.words}</ins>
      </span>
    )
  if (run.kind === 'added') return <ins>{run.words}</ins>
  return run.kind === 'removed' ? <del>{run.words}</del> : run.words
}
