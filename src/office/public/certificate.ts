import { listPublic } from '../../store/public/public-rows.ts'
import type { Office } from '../office.ts'
import { today } from '../office.ts'
import { type ItemRef, lineOf } from './items.ts'
import { isSigned, signed } from './signed.ts'
import { countyOf, publicColumn, publicPlace } from './site.ts'
import { type ShownField, shownFields } from './values.ts'

/** What a citizen who sees a certificate is told: the published entry of this number that is valid today, or that there is none. */
export type Certificate = {
  readonly number: string
  readonly found: { readonly ref: ItemRef; readonly unit: string; readonly fields: readonly ShownField[] } | null
  /** The mark for the square code of this certificate; of one that was not found there is none. */
  readonly mark: string | null
  /** What came by a square code: ours, or not ours under this number; null where the number was typed. */
  readonly square: 'own' | 'foreign' | null
}

const longest = 30

/**
 * Checks a certificate by its whole number (行政处罚法 第四十二条: 两名以上具有执法资格的人员; 第五十五条: 主动出示执法证件). Part of a number finds nothing, so that
 * the numbers cannot be walked through; of an expired or suspended certificate it says no more than of one that never was.
 */
export async function portalCertificate(office: Office, asked: string, code = ''): Promise<Certificate> {
  const number = plain(asked).replace(/\s/g, '').slice(0, longest)
  // A square that is not ours may be pasted over one that is: it gets no answer that could pass for a check (T-33).
  const square = code === '' ? null : isSigned(office, 'square', { words: number, mark: code }) ? 'own' : 'foreign'
  if (square === 'foreign') return { number, found: null, mark: null, square }
  const found = await standing(office, number)
  return { number, found, mark: found && signed(office, 'square', number), square }
}

/** Digits and letters of a Chinese keyboard are those of the card: ５２ is 52. */
const plain = (typed: string): string => typed.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

async function standing(office: Office, number: string): Promise<Certificate['found']> {
  const officers = publicColumn(office, 'officer')
  if (number === '' || !officers) return null
  const day = today(office)
  const place = publicPlace(office, countyOf(office))
  const { rows } = await office.db.owner((tx) => listPublic(tx, officers, { ...place, page: 1, size: 50, q: number }))
  const row = rows.find(({ values }) => values.certNo === number && String(values.certTo ?? '') >= day)
  if (!row) return null
  const { ref, publisher } = lineOf(office, row)
  return { ref, unit: publisher, fields: shownFields(office, officers, row.values) }
}
