import { createHash } from 'node:crypto'
import { rowsOf } from '../../kernel/condition.ts'
import { personalNumberIn } from '../../kernel/privacy/identity.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { publicActor } from '../../kernel/role.ts'
import { commentLength } from '../../registers/consultation.ts'
import { findRecord } from '../../store/index.ts'
import { type Office, registerOf, today } from '../office.ts'
import { perform } from '../steps/perform.ts'
import { type ConsultationRef, consultationPage } from './page.ts'

/**
 * What a citizen sends. `clause` empty: about the whole. Name and contact are his to leave out. `key` (a UUID): the same form sent twice counts once.
 * `notice`: the version of the notice that his form showed.
 */
export type Said = {
  readonly clause: string
  readonly content: string
  readonly name: string
  readonly contact: string
  readonly key: string
  readonly notice: string
  /** He was told that a personal number stands in his words and wants it to stay. */
  readonly keepsNumbers?: boolean
}
export type Taken = { readonly no: string }

/**
 * As many comments from the portal as one draft takes: far more than a county's consultation brings, since each is a small event of its own (kernel/growth.ts).
 * It is there for the day on which somebody floods the form from many addresses; letters and visits are registered beyond it.
 */
const mostOnline = 5000
const mostLinks = 2

/**
 * Takes a citizen's comment into the record as one more row: an event of its own in the chain, by the public, on today, with the notice that was shown. Refuses when the last
 * day is over (决策程序条例 第十五条), when the draft has no such clause, when the text is none or too long, and what looks like advertising; asks once whether a personal
 * number has to stand in it (个人信息保护法 第六条).
 */
export async function takeComment(office: Office, ref: ConsultationRef, said: Said): Promise<Taken | Problem> {
  const page = await consultationPage(office, ref)
  const register = registerOf(office, ref.register)
  if (!page || isProblem(register)) return problem('MF-REC-001')
  if (page.phase !== 'open') return problem('MF-CON-001', { slots: { title: page.title, day: page.to, office: page.publisher } })
  const refusal = said.notice === page.notice.version ? refused(said) : problem('MF-CON-006')
  if (refusal) return refusal
  const online = await office.db.owner((tx) => findRecord(tx, register, ref.id))
  if (rowsOf(online?.values.comments).filter(({ channel }) => channel === 'online').length >= mostOnline)
    return problem('MF-CON-002', { slots: { title: page.title, most: mostOnline } })
  const no = receiptOf(ref, said)
  const comment = { no, on: today(office), channel: 'online', ...wordsOf(said) }
  const done = await perform(office, publicActor, {
    register: ref.register,
    record: ref.id,
    key: said.key,
    command: { step: 'receive', input: { comments: [comment] }, reason: `提交前已展示个人信息处理告知（版本 ${said.notice}）` },
  })
  return isProblem(done) ? done : { no }
}

function refused({ content, keepsNumbers }: Said): Problem | null {
  const field = '意见内容'
  if (content.trim() === '') return problem('MF-FLD-002', { field: 'content', slots: { field } })
  if ([...content.trim()].length > commentLength)
    return problem('MF-FLD-006', { field: 'content', slots: { field, limit: `最多 ${commentLength} 个字` } })
  const links = content.match(/https?:\/\/|www\./gi)?.length ?? 0
  if (links > mostLinks) return problem('MF-CON-003', { field: 'content', slots: { most: mostLinks } })
  const found = keepsNumbers ? null : personalNumberIn(content)
  return found ? problem('MF-CON-011', { field: 'content', slots: { found } }) : null
}

/** Only what was filled in; lines end as everywhere else. */
const wordsOf = ({ clause, content, name, contact }: Said): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ clause, content, name, contact })
      .map(([field, words]) => [field, words.replaceAll('\r\n', '\n').trim()] as const)
      .filter(([, words]) => words !== ''),
  )

/** Without the letters and digits that are taken for one another. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** 回执编号: follows from the form, so that the second sending of the same form gets the number of the first; nobody can count through the others. */
function receiptOf({ id }: ConsultationRef, { key }: Said): string {
  const bytes = createHash('sha256').update(`${id}/${key}`).digest().subarray(0, 8)
  return `W${[...bytes].map((byte) => signs[byte % signs.length]).join('')}`
}
