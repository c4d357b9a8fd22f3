import type { Day } from '../../kernel/calendar/calendar.ts'
import type { DueMatter, WorkDesk } from './work-desk.ts'

const few = 5

/** Names as the digest needs them: the office's registers by id. */
export type DigestWords = { readonly today: Day; readonly registerName: (id: string) => string }

/**
 * The day's digest of one desk, line by line; nothing when nothing waits. It names matters by number and clock only: a title is free text,
 * and what leaves the desk (a mail, a message on a phone) must say nothing about a party.
 */
export function digestOf(desk: WorkDesk, { today, registerName }: DigestWords): readonly string[] {
  const mine = desk.due.rows.filter((one) => one.mine)
  const late = mine.filter(({ dueLegal }) => dueLegal.slice(0, 10) < today)
  const now = mine.filter(({ dueLegal }) => dueLegal.slice(0, 10) === today)
  const soon = mine.filter(({ dueLegal }) => dueLegal.slice(0, 10) > today)
  const others = desk.due.rows.filter((one) => !one.mine && one.dueLegal.slice(0, 10) < today)
  return [
    ...named('已经逾期', late),
    ...named('今天到期', now),
    ...named('一周内到期', soon),
    ...counted('等您办理', waiting(desk, registerName)),
    ...(desk.returned.total > 0 ? [`退回给您 ${desk.returned.total} 件，请按退回理由处理。`] : []),
    ...(desk.received.total > 0 ? [`移交给您 ${desk.received.total} 件，请确认接收。`] : []),
    ...(desk.corrections.total > 0 ? [`等您批准的更正 ${desk.corrections.total} 件。`] : []),
    ...(others.length > 0 ? [`您能看到的其他人经办事项中，另有 ${others.length} 件逾期。`] : []),
  ]
}

function named(says: string, due: readonly DueMatter[]): readonly string[] {
  if (due.length === 0) return []
  const list = due.slice(0, few).map(({ code, clockName }) => `${code} ${clockName}`)
  return [`${says} ${due.length} 件：${list.join('；')}${due.length > few ? ' 等' : ''}。`]
}

/** How many wait, by register and step: 普法活动核实 2 件. */
function waiting(desk: WorkDesk, registerName: (id: string) => string): ReadonlyMap<string, number> {
  const words = desk.waiting.rows.map(({ register, next }) => `${registerName(register)}${next ? `“${next.name}”` : ''}`)
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, same]) => [word, same.length]))
}

function counted(says: string, kinds: ReadonlyMap<string, number>): readonly string[] {
  const list = [...kinds].map(([word, count]) => `${word} ${count} 件`)
  return list.length === 0 ? [] : [`${says}：${list.join('，')}。`]
}
