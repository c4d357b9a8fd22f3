/** A number as a text states it: its value and how many decimals it is written with. */
export type Stated = { readonly value: number; readonly decimals: number }

const grain = 1e-9

/** Whether a stated number can be the rounded or the cut-off form of something between `low` and `high`. */
export function covers({ value, decimals }: Stated, { low, high }: { readonly low: number; readonly high: number }): boolean {
  const step = 10 ** -decimals
  return high >= value - step / 2 - grain && low < value + step - grain
}

/** A number as a rule shows it: with one decimal more than whole numbers need, never fewer than the text itself has. */
export const withDecimals = (value: number, decimals: number): string => value.toFixed(Math.max(1, decimals))
