import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Problem } from '../../kernel/problem.ts'
import { isRefusal } from '../api/call.ts'
import { fileAddress, storeFile } from '../api/directory.ts'
import { usePlace } from './face.ts'

/** Names of files sent in this session; a stored file is known by its digest alone. */
const sent = new Map<string, string>()

const useFileName = (): ((digest: string, index: number) => string) => {
  const { names = {} } = usePlace()
  return (digest, index) => names[digest] ?? sent.get(digest) ?? `附件${index + 1}`
}

type Props = { id: string; value: readonly string[]; onChange: (value: readonly string[]) => void; max?: number; describedBy?: string }

/** Chooses and sends files one after the other; a refused file is named and the others stay. */
export function FileList({ id, value, onChange, max, describedBy }: Props) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<{ name: string; problem: Problem } | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const nameOf = useFileName()
  const take = async (files: readonly File[]) => {
    setBusy(true)
    setRefusal(null)
    const digests: string[] = []
    for (const file of files) {
      const stored = await storeFile(file)
      if (isRefusal(stored)) setRefusal({ name: file.name, problem: stored })
      else {
        sent.set(stored.digest, stored.name)
        digests.push(stored.digest)
      }
    }
    onChange([...new Set([...value, ...digests])])
    setBusy(false)
  }
  return (
    <div className="files">
      <ul className="tight">
        {value.map((digest, index) => (
          <li key={digest}>
            {nameOf(digest, index)}{' '}
            <Button
              type="link"
              size="small"
              aria-label={`移去${nameOf(digest, index)}`}
              onClick={() => onChange(value.filter((one) => one !== digest))}
            >
              移去
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={picker}
        id={id}
        type="file"
        multiple
        className="picker"
        tabIndex={-1}
        aria-label="选择文件"
        aria-describedby={describedBy}
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {max === undefined || value.length < max ? (
        <Button loading={busy} onClick={() => picker.current?.click()}>
          选择文件
        </Button>
      ) : null}
      {refusal ? (
        <p className="fault" role="alert">
          {refusal.name}：{refusal.problem.message} {refusal.problem.next}
        </p>
      ) : null}
    </div>
  )
}

/** Files to download. */
export function FileLinks({ digests }: { digests: readonly string[] }) {
  const { register } = usePlace()
  const nameOf = useFileName()
  return (
    <ul className="tight">
      {digests.map((digest, index) => (
        <li key={digest}>
          <a href={fileAddress(digest, register)} download>
            {nameOf(digest, index)}
          </a>
        </li>
      ))}
    </ul>
  )
}
