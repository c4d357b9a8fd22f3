import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { measureAreas } from '../../src/figures/measures.ts'
import { ledgerKinds } from '../../src/kernel/clock/clock.ts'
import { profiles } from '../../src/kernel/deadline/profiles.ts'
import { linkKinds } from '../../src/kernel/event.ts'
import { areas } from '../../src/kernel/register.ts'
import { roles } from '../../src/kernel/role.ts'
import { unitKinds } from '../../src/kernel/unit.ts'
import { registers } from '../../src/registers/index.ts'

const page = readFileSync('docs/terms.md', 'utf8')
const rows = [...page.matchAll(/^\| ([^|]+) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, chinese, id, what, source]) => ({
  chinese: chinese!,
  id: id!,
  what: what!,
  source: source!,
}))

const namesOf = (list: Readonly<Record<string, { readonly name: string }>>) =>
  Object.fromEntries(Object.entries(list).map(([id, { name }]) => [id, name]))

/** State words that several registers share, with the one meaning they have there. */
function sharedStates(): Record<string, string> {
  const words = registers.flatMap(({ states }) => Object.entries(states).map(([id, name]) => `${id} ${name}`))
  const shared = [...Map.groupBy(words, (word) => word)]
    .filter(([, same]) => same.length > 1)
    .map(([word]) => word.split(' ') as [string, string])
  return Object.fromEntries(shared)
}

/** Lists of the program whose words must all stand in the table. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  roles,
  areas,
  unitKinds,
  linkKinds,
  ledgerKinds,
  measureAreas,
  profiles: namesOf(profiles),
  registers: Object.fromEntries(registers.map(({ id, name }) => [id, name])),
  states: sharedStates(),
}

describe('docs/terms.md', () => {
  it.each(Object.entries(lists))('has the words of %s as the program has them, all of them and no others', (list, words) => {
    const told = rows.filter(({ id }) => id.startsWith(`${list}.`)).map(({ id, chinese }) => [id.slice(list.length + 1), chinese])
    expect(Object.fromEntries(told)).toEqual(words)
  })

  it('names nothing that the program does not have', () => {
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`src/${file}`, 'utf8'))
      .join('\n')
    const names = new Set(source.match(/[A-Za-z_$][\w$]*/g))
    const lost = rows.filter(({ id }) => (id.includes('.') ? !(id.split('.')[0]! in lists) : !names.has(id)))
    expect(lost).toEqual([])
  })

  it('gives each identifier once, with a meaning and a source, and one Chinese word outside the lists once', () => {
    const ids = rows.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(rows.filter(({ what, source }) => !what.trim() || !source.trim())).toEqual([])
    const nouns = rows.filter(({ id }) => !id.includes('.')).map(({ chinese }) => chinese)
    expect(nouns.filter((noun, index) => nouns.indexOf(noun) !== index)).toEqual([])
  })

  it('is read whole: every line of the table is a term', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| --- ') && !line.startsWith('| 中文'))
    expect(lines.length).toBe(rows.length)
  })
})
