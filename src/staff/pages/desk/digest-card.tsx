import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type DigestSeen, markDigestRead } from '../../api/desk.ts'
import { dayInWords } from '../../fields/date.tsx'

/** The one message of the day; read, it folds itself away. */
export function DigestCard({ digest: { day, lines, read } }: { digest: DigestSeen }) {
  const client = useQueryClient()
  const done = async () => {
    await markDigestRead()
    await client.invalidateQueries({ queryKey: ['desk'] })
  }
  if (read) return null
  return (
    <section className="note digest" aria-label="今日摘要">
      <h2>
        今日摘要 <small>{dayInWords(day)}</small>
      </h2>
      <ul className="tight">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button onClick={done}>已读</Button>
    </section>
  )
}
