import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Problem } from '../../kernel/problem/problem.ts'
import { isRefusal } from '../api/call.ts'
import { fileAddress, storeFile } from '../api/directory.ts'
import { useSession } from '../app/session-context.ts'
import { isAway } from '../forms/drafts/deliver.ts'
import { keepFile } from '../forms/drafts/kept-files.ts'
import { usePlace } from './face.ts'
import { cleaned } from './picture.ts'

/** Names of files sent in this session; a stored file is known by its digest alone. */
const sent = new Map<string, string>()

const useFileName = (): ((digest: string, index: number) => string) => {
  const { names = {} } = usePlace()
  return (digest, index) => names[digest] ?? sent.get(digest) ?? `附件${index + 1}`
}

type Props = { id: string; value: readonly string[]; onChange: (value: readonly string[]) => void; max?: number; describedBy?: string }
type Fault = { readonly name: string; readonly message: string; readonly next: string }

const unreadable = { message: '这张图片打不开，没有上传。', next: '请换一张，或者用“拍照”重拍。' }

/** Chooses and sends files one after the other; a refused file is named and the others stay. Photos are made small and lose their notes first. */
export function FileList({ id, value, onChange, max, describedBy }: Props) {
  const { actor } = useSession()
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const nameOf = useFileName()
  const take = async (files: readonly File[]) => {
    setBusy(true)
    const taken = await Promise.all(files.map((file) => takeOne(actor.id, file)))
    setFaults(taken.flatMap((one) => (typeof one === 'string' ? [] : [one])))
    onChange([...new Set([...value, ...taken.filter((one) => typeof one === 'string')])])
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
      {max === undefined || value.length < max ? (
        <span className="row">
          <Picker id={id} name="选择文件" busy={busy} describedBy={describedBy} onTake={take} />
          <Picker id={`${id}-camera`} name="拍照" busy={busy} camera onTake={take} />
        </span>
      ) : null}
      {faults.map(({ name, message, next }) => (
        <p className="fault" role="alert" key={name}>
          {name}：{message} {next}
        </p>
      ))}
    </div>
  )
}

/** Sends one file; without a network it waits on this machine for its form. Gives its digest, or what was refused. */
async function takeOne(owner: string, given: File): Promise<string | Fault> {
  const file = await cleaned(given)
  if (!file) return { name: given.name, ...unreadable }
  const stored = await storeFile(file)
  const digest = isRefusal(stored) ? await waiting(owner, file, stored) : stored.digest
  if (typeof digest !== 'string') return { name: file.name, message: digest.message, next: digest.next }
  sent.set(digest, isRefusal(stored) ? `${file.name}（联网后上传）` : stored.name)
  return digest
}

const waiting = async (owner: string, file: File, refusal: Problem): Promise<string | Problem> =>
  (isAway(refusal) ? await keepFile(owner, file).catch(() => null) : null) ?? refusal

type PickerProps = {
  id: string
  name: string
  busy: boolean
  camera?: boolean
  describedBy?: string
  onTake: (files: readonly File[]) => Promise<void>
}

/** A button before the browser's own picker. `camera` goes straight to the camera of a phone; on a desk it is not shown. */
function Picker({ id, name, busy, camera = false, describedBy, onTake }: PickerProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <span className={camera ? 'camera' : undefined}>
      <input
        ref={picker}
        id={id}
        type="file"
        multiple={!camera}
        accept={camera ? 'image/*' : undefined}
        capture={camera ? 'environment' : undefined}
        className="picker"
        tabIndex={-1}
        aria-label={name}
        aria-describedby={describedBy}
        onChange={(event) => {
          void onTake([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button loading={busy} onClick={() => picker.current?.click()}>
        {name}
      </Button>
    </span>
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
