import { roundHalfUp } from '../kernel/figure.ts'

/**
 * 余 (C4): the number rounded down to its two leading digits (one below a hundred), as reports write it: 112 → 110余, 34 → 30余.
 * A number that is round already, or has one digit, is exact and gets no 余. Only an author's switch asks for this; the exact figure stays in the trace.
 */
export function aboutText(exact: number): string {
  if (!Number.isInteger(exact) || exact < 10) return String(exact)
  const step = 10 ** Math.max(1, String(exact).length - 2)
  const down = Math.floor(exact / step) * step
  return down === exact ? String(exact) : `${down}余`
}

/** A percentage half up, to whole percent by default (C5): 97.32 → 97%. */
export const percentText = (percent: number, places = 0): string => `${roundHalfUp(percent, places)}%`
