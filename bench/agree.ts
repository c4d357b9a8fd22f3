import { headersFor, type System } from './load.ts'
import type { Asked } from './requests.ts'

type Page = { total: number; rows: { title: string }[] }
type Group = { kind?: string; group?: string; count: number }

async function ask<T>({ url, token }: System, { path }: Asked): Promise<T> {
  const response = await fetch(url + path, { headers: headersFor(token, undefined) })
  if (response.status !== 200) throw new Error(`${url}${path} answers ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

/**
 * Before anything is measured both systems give the same answers to the same questions: the same record, the same total and first page, the same
 * counts. Throws otherwise: a fast wrong answer is worth nothing.
 */
export async function mustAgree(guarded: System, ours: System): Promise<void> {
  for (const at of [0, 1, 2, 3, 4]) {
    const [get, list, totals] = (['get', 'list', 'totals'] as const).map(
      (name) => [guarded.requests[name][at]!, ours.requests[name][at]!] as const,
    )
    const [one, other] = [await ask<{ title: string }>(guarded, get![0]), await ask<{ record: { title: string } }>(ours, get![1])]
    same('record', one.title, other.record.title)
    const [left, right] = [await ask<Page>(guarded, list![0]), await ask<Page>(ours, list![1])]
    same('total', left.total, right.total)
    same('rows', left.rows.length, right.rows.length)
    same('totals', spelled(await ask<Group[]>(guarded, totals![0])), spelled(await ask<Group[]>(ours, totals![1])))
  }
}

const spelled = (groups: readonly Group[]): string =>
  groups
    .map(({ kind, group, count }) => `${kind ?? group} ${count}`)
    .sort()
    .join(', ')

function same(what: string, one: unknown, other: unknown): void {
  if (one !== other) throw new Error(`the systems disagree about the ${what}: ${one} and ${other}`)
}
