/**
 * Something about many records of a register that is worth asking about: nearly equal words, one photo in several of them, all of them entered on the
 * last day of a quarter, nothing ever failed. It says nothing of a person and nothing of a single record; it only proposes records to be called back
 * about. Counted anew whenever somebody asks, never kept.
 */
export type Signal<Ref extends string = string> = Frame & Look<Ref>

type Frame = {
  readonly name: string
  /** What was found, in a sentence; `{n}` stands for how many records share it. */
  readonly says: string
  /** What may stand behind it, the harmless reasons first. */
  readonly why: string
  /** From how many records on, unless the county sets another number. */
  readonly least: number
  /** Under which id a county sets that number. */
  readonly setting: string
}

type Look<Ref extends string> =
  /** Free words of which at least `share` percent stand in another record. */
  | { readonly looks: 'alike'; readonly of: Ref; readonly share: number }
  /** One value in several records: a file by its digest, a telephone number in the rows of a part. */
  | { readonly looks: 'shared'; readonly of: Ref }
  /** Nothing was typed in a whole quarter but on its last day. */
  | { readonly looks: 'lastDay' }
  /** Everything that this rate is taken of came out well. */
  | { readonly looks: 'always'; readonly rate: string }

/** Signals look back so many months from today, by the day by which the register is listed. */
export const monthsBack = 12

/** What a signal found, with the number of records that share it. */
export const foundInWords = ({ says }: Pick<Signal, 'says'>, records: number): string => says.replaceAll('{n}', String(records))
