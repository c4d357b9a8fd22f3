import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { checkRecord, markedReport } from '../documents/check-papers.ts'
import { type Office, today } from '../office.ts'
import { type CheckedText, type Checking, checkText } from './check-text.ts'

/** A Word file on its way out. */
export type CheckedFile = { readonly bytes: Uint8Array; readonly name: string; readonly type: string }

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Checks a text and gives it back as a file: with real comments (`marked`), or as the one-page checking record. Nothing of it is stored. */
export async function checkedFile(
  office: Office,
  actor: Actor,
  asked: Checking & { readonly as: 'marked' | 'record' },
): Promise<CheckedFile | Problem> {
  const checked = await checkText(office, actor, asked)
  if (isProblem(checked)) return checked
  const day = today(office)
  if (asked.as === 'marked') return markedFile(checked, day)
  const { name, asOf: lawAsOf } = checked
  return { bytes: await checkRecord(checked, { name, day, lawAsOf }), name: `${stem(name)}-校核记录.docx`, type }
}

/** The checked text with one Word comment for each finding, dated `day`. */
export async function markedFile(checked: CheckedText, day: string): Promise<CheckedFile> {
  return { bytes: await markedReport(checked, { day }), name: `${stem(checked.name)}-批注.docx`, type }
}

const stem = (name: string): string => name.replace(/\.\w{1,5}$/, '')
