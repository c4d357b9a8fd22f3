import { openLibrary } from '../../report/alike/library.ts'
import { type Passage, type Prepared, prepare } from '../../report/alike/passages.ts'
import type { Office } from '../office.ts'
import type { ReportOnRecord } from './on-record.ts'
import { writtenText } from './written-text.ts'

/** A passage that stands in both texts: its place in the checked one, and both wordings side by side. */
export type SharedPassage = { readonly start: number; readonly end: number; readonly here: string; readonly there: string }

/** A report on record from which passages stand in a text. `share`: how much of the text, in whole percent. */
export type AlikeOnRecord = {
  readonly record: string
  readonly unit: { readonly code: string; readonly name: string }
  readonly year: number
  readonly title: string
  readonly share: number
  readonly passages: readonly SharedPassage[]
}

/** Says which reports on record a text resembles, the most alike first. */
export type Shelf = (text: string) => readonly AlikeOnRecord[]

const mostPassages = 40
const longestQuote = 600

/** Makes the reports ready to be compared with. Set phrases, numbers and what the registers drafted do not count. */
export function openShelf(office: Office, reports: readonly ReportOnRecord[]): Shelf {
  const texts = reports.map(({ record }) => preparedText(office, record))
  const library = openLibrary(texts.map(({ prepared }) => prepared))
  return (text) =>
    library.alike(prepare(text)).flatMap(({ index, share, passages }) => {
      const [report, other] = [reports[index], texts[index]]
      return report && other
        ? [{ ...named(office, report), share: Math.round(share * 100), passages: quoted(passages, text, other.text) }]
        : []
    })
}

function named(office: Office, { unit, year, record }: ReportOnRecord): Pick<AlikeOnRecord, 'record' | 'unit' | 'year' | 'title'> {
  const { code = '', shortName = '' } = office.tree().get(unit) ?? {}
  return { record: record.id, unit: { code, name: shortName }, year, title: record.title }
}

const quoted = (passages: readonly Passage[], text: string, other: string): readonly SharedPassage[] =>
  passages.slice(0, mostPassages).map(({ start, end, otherStart, otherEnd }) => ({
    start,
    end,
    here: text.slice(start, Math.min(end, start + longestQuote)),
    there: other.slice(otherStart, Math.min(otherEnd, otherStart + longestQuote)),
  }))

type Known = { readonly version: number; readonly text: string; readonly prepared: Prepared }
const known = new WeakMap<object, Map<string, Known>>()
const mostKnown = 2000

/** A report is prepared once as long as it does not change. */
function preparedText(office: Office, record: ReportOnRecord['record']): Known {
  const map = known.get(office.db) ?? new Map<string, Known>()
  known.set(office.db, map)
  const found = map.get(record.id)
  if (found && found.version === record.version) return found
  if (map.size >= mostKnown) map.clear()
  const text = writtenText(record)
  const made = { version: record.version, text, prepared: prepare(text) }
  map.set(record.id, made)
  return made
}
