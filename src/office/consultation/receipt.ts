import { rowsOf } from '../../kernel/condition.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'
import { findRecord } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { consultingOf } from './consulting.ts'
import { type ConsultationRef, consultationPage } from './page.ts'

/** What somebody learns by a receipt number: that the comment arrived, when, and once all are answered, what became of it. Not what it says. */
export type Receipt = {
  readonly no: string
  readonly found: {
    readonly on: string
    readonly clause: string
    readonly adopted?: 'all' | 'part' | 'none'
    readonly reply?: string
  } | null
}

/** Looks a comment up by its whole number; a number of letters and visits is none, for the clerk gave it and it can be guessed. */
export async function findReceipt(office: Office, ref: ConsultationRef, asked: string): Promise<Receipt> {
  const no = asked.trim().toUpperCase().slice(0, 10)
  const [page, at] = [await consultationPage(office, ref), consultingOf(office, ref.register)]
  if (!page || !at || no === '') return { no, found: null }
  const record = await office.db.owner((tx) => findRecord(tx, at.register, ref.id))
  const comment = rowsOf(record?.values.comments).find((row) => row.no === no && row.channel === 'online')
  if (!comment) return { no, found: null }
  const answer = page.phase === 'answered' ? rowsOf(record?.values.answers).find((row) => row.no === no) : undefined
  const told = answer ? { adopted: answer.adopted as 'all', reply: hideNumbers(String(answer.reply ?? '')) } : {}
  return { no, found: { on: String(comment.on), clause: String(comment.clause ?? ''), ...told } }
}
