import { buffer } from 'node:stream/consumers'
import type { Values } from '../kernel/condition.ts'
import type { Field } from '../kernel/field.ts'
import { maskText } from '../kernel/mask.ts'
import { isProblem, type Problem, problem } from '../kernel/problem.ts'
import type { AnyRegister } from '../kernel/register.ts'
import type { Actor } from '../kernel/role.ts'
import { proseDifferences } from '../registers/enforcement/case-paper.ts'
import { labelledDifferences, type PaperDifference, type Stated } from '../registers/enforcement/compare-paper.ts'
import { findRecord } from '../store/index.ts'
import { fileFacts } from '../store/portal-facts.ts'
import { filesIn } from './attachments.ts'
import { readDocument } from './documents/read-document.ts'
import { type Office, readingScope, registerOf } from './office.ts'
import { notCleared } from './open-record.ts'
import { isClosed } from './privacy/label.ts'
import { valueInWords } from './value-in-words.ts'

/** One paper of a record and where it says something else than the record. `readable`: whether it has words that can be read. */
export type ComparedPaper = {
  readonly digest: string
  readonly name: string
  readonly readable: boolean
  readonly differences: readonly Omit<PaperDifference, 'start' | 'end'>[]
}

const written = /\.(?:docx|pdf|txt|html?)$/i
const [mostPapers, mostBytes] = [40, 10_000_000]

/**
 * Compares every imported or edited paper of a record with its fact base, field by field (K01 to K11): edited papers by their labels, prose of a case by
 * its set phrases. Nothing is stored: the answer holds for the record as it stands. Names of parties are masked; sealed values are not looked into.
 */
export async function paperDifferences(
  office: Office,
  actor: Actor,
  wanted: { readonly register: string; readonly id: string },
): Promise<{ readonly papers: readonly ComparedPaper[] } | Problem> {
  const register = registerOf(office, wanted.register)
  if (isProblem(register)) return register
  const found = await office.db.read(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, wanted.id)
    if (!record) return problem('MF-REC-001')
    const refusal = notCleared(office, { register, record, actor })
    if (refusal) return refusal
    // What waits for another's leave is as closed as its files.
    if (await isClosed(office, tx, { register, record, actor })) return { values: {}, files: [] }
    const digests = [...new Set([...record.files, ...filesIn(register.fields, record.values)])]
    return { values: record.values, files: await fileFacts(tx, digests) }
  })
  if (isProblem(found)) return found
  const papers = found.files.filter(({ name, size }) => written.test(name) && size <= mostBytes).slice(0, mostPapers)
  const facts = statedIn(office, register, found.values)
  const compared: ComparedPaper[] = []
  // One after another: a heap of scans must not be unpacked all at once.
  for (const { digest, name } of papers) compared.push(await compare(office, { digest, name, register, facts, values: found.values }))
  return { papers: compared }
}

type Comparing = {
  readonly digest: string
  readonly name: string
  readonly register: AnyRegister
  readonly facts: readonly Stated[]
  readonly values: Values
}

async function compare(office: Office, { digest, name, register, facts, values }: Comparing): Promise<ComparedPaper> {
  const there = await office.files.has(digest)
  const read = there ? await readDocument(await buffer(office.files.open(digest)), name) : null
  if (read === null || isProblem(read)) return { digest, name, readable: false, differences: [] }
  const all = [...labelledDifferences(read.text, facts), ...(register.id === 'case' ? proseDifferences(read.text, values) : [])]
  const once = all.filter((one, index) => all.findIndex(({ start, name: what }) => start === one.start && what === one.name) === index)
  return {
    digest,
    name,
    readable: true,
    differences: once.map(({ start: _, end: __, ...one }) => (one.rule === 'K01' ? masked(one) : one)),
  }
}

const masked = <T extends Pick<PaperDifference, 'inPaper' | 'onRecord'>>(one: T): T => ({
  ...one,
  inPaper: maskText(one.inPaper),
  onRecord: maskText(one.onRecord),
})

const rules: Readonly<Record<string, string>> = {
  actOn: 'K02',
  actPlace: 'K02',
  cause: 'K03',
  fine: 'K06',
  proposedFine: 'K06',
  gain: 'K06',
  articles: 'K07',
  caseNo: 'K11',
  noticeNo: 'K11',
  decisionNo: 'K11',
}
const comparable: readonly Field['kind'][] = ['text', 'date', 'docNo', 'money', 'number', 'choice']

/** What the record states in one short value that papers show under its label. Personal and sealed values are left out. */
function statedIn(office: Office, register: AnyRegister, values: Values): readonly Stated[] {
  const shown = new Set(Object.values(register.papers ?? {}).flatMap(({ shows }) => shows))
  return [...shown].flatMap((name): Stated[] => {
    const field = register.fields[name]
    if (!field || field.secret || !comparable.includes(field.kind) || values[name] === undefined) return []
    return [{ rule: rules[name] ?? 'K10', name: field.name, words: [valueInWords(office, field, values[name])] }]
  })
}
