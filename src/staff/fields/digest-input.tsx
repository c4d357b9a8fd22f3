import { type ReactNode, useState } from 'react'
import { digestOf } from './digest.ts'

type Props = { onDigest: (digits: string) => void; children: ReactNode }

/** A check sum is typed, or worked out from the file, which stays on this machine. */
export function DigestInput({ onDigest, children }: Props) {
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const take = async (file: File | undefined) => {
    if (!file) return
    setFailed(false)
    setShare(0)
    try {
      onDigest(await digestOf(file, setShare))
    } catch {
      setFailed(true)
    }
    setShare(null)
  }
  return (
    <>
      {children}
      <p className="digest">
        <label className="button">
          从文件算出
          <input
            type="file"
            className="sr"
            disabled={share !== null}
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
        </label>
        <span role="status">{share === null ? '' : `正在计算 ${Math.floor(share * 100)}%`}</span>
        {failed ? <span role="alert">文件没有读出来，请重新选择。</span> : null}
      </p>
    </>
  )
}
