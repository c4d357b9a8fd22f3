import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { orThrow } from '../api/call.ts'
import { fetchEntryAids } from '../api/desk.ts'

/** As much of the browser's speech recognition as is used here; its name still carries a prefix in most browsers. */
type Recogniser = {
  lang: string
  onresult: (event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void
  onend: () => void
  start: () => void
  stop: () => void
}
type Maker = new () => Recogniser
const makerOf = (): Maker | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = globalThis as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker }
  return SpeechRecognition ?? webkitSpeechRecognition
}

const consent = 'mingfa.dictation'
const warning = '听写由浏览器完成，声音可能送到浏览器厂商的服务器。请不要说出姓名、证件号码、电话等个人信息。确定使用吗？'

/** Asked once per machine. */
function hasConsent(): boolean {
  try {
    if (localStorage.getItem(consent) === 'yes') return true
    if (!window.confirm(warning)) return false
    localStorage.setItem(consent, 'yes')
  } catch {
    return window.confirm(warning)
  }
  return true
}

/** Puts words where the cursor is, or at the end. */
function insert(id: string, value: string, words: string): string {
  const control = document.getElementById(id)
  const at = control instanceof HTMLTextAreaElement ? control.selectionEnd : value.length
  return value.slice(0, at) + words + value.slice(at)
}

/** The button beside a long text, only where the browser can listen and the county has allowed it. */
export function Dictation({ id, value, onChange }: { id: string; value: string; onChange: (text: string) => void }) {
  const Maker = makerOf()
  const aids = useQuery({
    queryKey: ['entry-aids'],
    queryFn: () => orThrow(fetchEntryAids()),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: Maker !== undefined,
  })
  const [listening, setListening] = useState<Recogniser | null>(null)
  if (!Maker || !aids.data?.dictation) return null
  const begin = () => {
    if (!hasConsent()) return
    const recogniser = new Maker()
    recogniser.lang = 'zh-CN'
    recogniser.onresult = ({ results }) => onChange(insert(id, value, results[0]?.[0]?.transcript ?? ''))
    recogniser.onend = () => setListening(null)
    recogniser.start()
    setListening(recogniser)
  }
  return (
    <Button className="dictation" aria-pressed={listening !== null} onClick={() => (listening ? listening.stop() : begin())}>
      {listening ? '听写中，点此结束' : '听写'}
    </Button>
  )
}
