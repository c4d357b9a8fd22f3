import type { Differing } from '../../kernel/compare/differing.ts'
import type { Values } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Field } from '../../kernel/field.ts'
import { maskText } from '../../kernel/privacy/mask.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { proseDifferences } from '../../registers/enforcement/case-paper.ts'
import { labelledDifferences, type PaperDifference, type Stated } from '../../registers/enforcement/compare-paper.ts'
import type { Tx } from '../../store/index.ts'
import { fileFacts } from '../../store/public/portal-facts.ts'
import { filesIn } from '../attachments.ts'
import type { Office } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'
import { wordsOf } from './paper-words.ts'

/** One paper of a record and where it says something else than the record. `readable`: whether it has words that can be read. */
export type ReadPaper = {
  readonly digest: string
  readonly name: string
  readonly readable: boolean
  readonly differences: readonly Omit<PaperDifference, 'start' | 'end'>[]
}

const written = /\.(?:docx|pdf|txt|html?)$/i
const [mostPapers, mostBytes] = [40, 10_000_000]

/**
 * Compares every imported or edited paper of a record with its fact base, field by field (K01 to K11): edited papers by their labels, prose of a case by
 * its set phrases. Names of parties are masked; sealed values are not looked into.
 */
export async function comparePapers(
  office: Office,
  tx: Tx,
  { register, record }: { readonly register: AnyRegister; readonly record: Pick<RecordState, 'files' | 'values'> },
): Promise<readonly ReadPaper[]> {
  const digests = [...new Set([...record.files, ...filesIn(register.fields, record.values)])]
  const files = digests.length === 0 ? [] : await fileFacts(tx, digests)
  const papers = files.filter(({ name, size }) => written.test(name) && size <= mostBytes).slice(0, mostPapers)
  const facts = statedIn(office, register, record.values)
  const compared: ReadPaper[] = []
  // One after another: a heap of scans must not be unpacked all at once.
  for (const { digest, name } of papers) compared.push(await compare(office, { digest, name, register, facts, values: record.values }))
  return compared
}

/** The differences as a guard looks at them. */
export const differingIn = (papers: readonly ReadPaper[]): readonly Differing[] =>
  papers.flatMap(({ digest, name: paper, differences }) =>
    differences.map(({ name: item, inPaper, onRecord }) => ({ digest, paper, item, inPaper, onRecord })),
  )

type Comparing = {
  readonly digest: string
  readonly name: string
  readonly register: AnyRegister
  readonly facts: readonly Stated[]
  readonly values: Values
}

async function compare(office: Office, { digest, name, register, facts, values }: Comparing): Promise<ReadPaper> {
  const text = await wordsOf(office, { digest, name })
  if (text === null) return { digest, name, readable: false, differences: [] }
  const all = [...labelledDifferences(text, facts), ...(register.id === 'case' ? proseDifferences(text, values) : [])]
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
