import { randomUUID } from 'node:crypto'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Office } from '../office.ts'
import { isSigned, signed } from './signed.ts'

/** Nobody reads a form, fills it in and sends it in less, in milliseconds; a program does (T-22). No picture has to be read, nothing has to be heard. */
const quickest = 2_000
const longest = 24 * 3_600_000

/** The key of a form that is being shown now: a number of its own, the moment, and our mark under both and under the address that it is for. */
export function formKey(office: Office, path: string): string {
  const words = `${randomUUID()}.${Date.parse(office.now()).toString(36)}`
  return `${words}.${signed(office, 'form', `${path}\n${words}`)}`
}

/** What came back with a form: its key, and a field that no person is shown. */
export type Returned = { readonly key: string; readonly trap: string }

/**
 * The number by which a form that was sent is known again (a UUID). Refuses a form that is not ours, is another page's or a day old, one sent faster than a
 * person could, and one in which the hidden field is filled in.
 */
export function formNumber(office: Office, path: string, { key, trap }: Returned): string | Problem {
  const [no = '', moment = '', mark = ''] = key.split('.')
  const age = Date.parse(office.now()) - Number.parseInt(moment, 36)
  if (!isSigned(office, 'form', { words: `${path}\n${no}.${moment}`, mark }) || age > longest) return problem('MF-CON-008')
  if (trap !== '') return problem('MF-CON-010')
  return age < quickest ? problem('MF-CON-009') : no
}
