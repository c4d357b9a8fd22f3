import { registers } from '../../src/registers/index.ts'
import type { GuardLine } from './lines.ts'

const ways = { 表单: 'form', 页面: 'page' } as const

/** What docs/refusals.md says was met already, by register: a run on another machine need not try everything again. */
export function linesInPage(text: string): Record<string, readonly GuardLine[]> {
  const ids = new Map(registers.map(({ id, name }) => [name, id]))
  const found = text.split('\n').flatMap((line) => {
    const [name = '', guard = '', step = '', says = '', screen = '', api = ''] = line.slice(2, -2).split(' | ')
    const register = ids.get(name)
    const how = ways[screen as keyof typeof ways] ?? null
    if (!register || api !== '同样拒绝') return []
    const known: GuardLine = {
      guard: guard.replaceAll('`', ''),
      step,
      says,
      how,
      screen: how !== null,
      api: true,
      why: how ? null : screen,
    }
    return [{ register, known }]
  })
  return Object.fromEntries([...Map.groupBy(found, ({ register }) => register)].map(([id, some]) => [id, some.map(({ known }) => known)]))
}
