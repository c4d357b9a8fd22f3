import type { Tx } from '../connection/transaction.ts'

/** A series of numbers: one per scheme (a register's record numbers, 发文字号), unit and year. */
export type Numbering = { readonly scheme: string; readonly unit: number; readonly year: number }

const draw = { name: 'draw_number', text: 'SELECT draw_number($1, $2, $3) AS number' }

/**
 * The next number of a series, from 1. It is drawn inside the transaction that uses it: what is undone gives its number back, so there are no
 * gaps, and what is confirmed is never given again. Others who draw from the same series wait for this transaction.
 */
export async function drawNumber(tx: Tx, { scheme, unit, year }: Numbering): Promise<number> {
  const [row] = await tx.query<{ number: number }>(draw, [scheme, unit, year])
  return row!.number
}

const block = { name: 'draw_block', text: 'SELECT draw_block($1, $2, $3, $4) AS last' }

/** So many numbers of a series in one draw: the first of the block, which runs on without a gap. */
export async function drawNumbers(tx: Tx, { scheme, unit, year }: Numbering, count: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(block, [scheme, unit, year, count])
  return row!.last - count + 1
}

const following = { name: 'continue_numbers', text: 'SELECT continue_numbers($1, $2, $3, $4)' }

/** A series goes on after what another one gave under its words: version 0.1.0 counted each field by itself. */
export const continueNumbers = async (tx: Tx, { scheme, unit, year }: Numbering, after: string): Promise<void> => {
  await tx.query(following, [scheme, unit, year, after])
}

const advance = {
  text: `INSERT INTO numbering (scheme, unit_id, year, last) SELECT scheme, unit, year, last FROM json_to_recordset($1::json) AS row(scheme text, unit int, year int, last int)
    ON CONFLICT (scheme, unit_id, year) DO UPDATE SET last = greatest(numbering.last, EXCLUDED.last)`,
}

/** Moves series forward past numbers that were given elsewhere (an import of old books); never back. */
export async function advanceNumbers(tx: Tx, series: readonly (Numbering & { readonly last: number })[]): Promise<void> {
  await tx.query(advance, [JSON.stringify(series)])
}
