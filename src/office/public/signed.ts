import { timingSafeEqual } from 'node:crypto'
import type { Office } from '../office.ts'

/** 96 bits: nobody guesses one, and a square code with it stays coarse enough to be read from paper. */
const bytes = 12

/** The house's own mark under what it hands out and wants to know again: the number on a square code, the key of a form. `kind` keeps the one from passing for the other. */
export const signed = (office: Office, kind: 'form' | 'square', words: string): string =>
  office.db.keys.sign(`${kind}\n${words}`).subarray(0, bytes).toString('base64url')

/** Whether this mark is the house's own under these words. */
export function isSigned(office: Office, kind: 'form' | 'square', { words, mark }: { words: string; mark: string }): boolean {
  const [own, given] = [Buffer.from(signed(office, kind, words)), Buffer.from(mark)]
  return own.length === given.length && timingSafeEqual(own, given)
}
