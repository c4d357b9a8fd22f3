import type { StatuteMention } from '../../src/report/read/statutes.ts'
import type { Figure, LabelledFile, StatuteLabel } from './labelled.ts'

type Pair = { readonly label: StatuteLabel; readonly found: StatuteMention | undefined }
/** The labels of one file, each with the reading of the same words, and the errors in words. */
export type PairedStatutes = { readonly pairs: readonly Pair[]; readonly errors: readonly string[] }

const details = ['canonical', 'kind', 'status'] as const
const floors = { canonical: 0.97, kind: undefined, status: 0.95 }

/** Matches the cited titles of a text with its labels, each once. */
export function pairStatutes({ statutes: labels, reading }: LabelledFile): PairedStatutes {
  const left = [...reading.statutes]
  const pairs = labels.map((label) => {
    const index = left.findIndex(({ mention }) => mention === label.mention)
    return { label, found: index < 0 ? undefined : left.splice(index, 1)[0] }
  })
  const errors = pairs.flatMap(({ label, found }) =>
    found
      ? details
          .filter((key) => label[key] !== found[key])
          .map((key) => `${key} of 《${label.mention}》: read ${found[key]}, label ${label[key]}`)
      : [`missed 《${label.mention}》`],
  )
  return { pairs, errors: [...errors, ...left.map(({ mention }) => `too much 《${mention}》`)] }
}

/** Shares of all labels of a set. */
export function statuteFigures(files: readonly PairedStatutes[]): Figure[] {
  const pairs = files.flatMap((file) => file.pairs)
  const share = (met: (pair: Pair) => boolean) => pairs.filter(met).length / Math.max(1, pairs.length)
  return [
    { name: 'statutes found', value: share(({ found }) => found !== undefined), floor: 0.99 },
    ...details.map((key) => ({
      name: `statute ${key}`,
      value: share(({ label, found }) => found?.[key] === label[key]),
      floor: floors[key],
    })),
  ]
}
