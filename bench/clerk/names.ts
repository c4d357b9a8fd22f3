import { samplePdf } from '../../src/office/demonstration/sample-pdf.ts'
import type { Stage } from './stage.ts'

/** An entry of a list that opens: how it is called there, and what is typed to find it (`again`: when that was not found). */
export type Entry = { readonly label: string; readonly search: string; readonly again?: string }
export type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** A record of a story as the person knows it: by number and title, not by id. */
export type Known = { readonly id: string; readonly code: string; readonly title: string }

/** How values that the system keeps as ids are called by whoever fills in a form. */
export type Names = {
  readonly typed: (value: unknown) => string
  readonly person: (id: string) => string
  readonly unit: (code: string) => Entry
  readonly record: (id: string) => Entry
  readonly file: (name: string) => Upload
}

/** `records`: those of the story so far, by the names it calls them. */
export function namesAt(stage: Stage, records: ReadonlyMap<string, Known>): Names {
  const unitOf = (code: string) => stage.office.tree().byCode(code)
  return {
    typed: (value) => (value === undefined || value === null ? '' : String(value)),
    person: (id) => stage.office.actor(id)?.name ?? id,
    unit: (code) => ({ label: unitOf(code)?.name ?? code, search: unitOf(code)?.shortName ?? code }),
    record: (id) => {
      const found = [...records.values()].find((one) => one.id === id)
      return { label: found?.code ?? id, search: found?.title.slice(0, 8) ?? id, again: found?.code }
    },
    file: uploadOf,
  }
}

/** A small PDF under the name that the story gives it, with something of its own in it: two attachments are never the same. What is called a scan has no words. */
export function uploadOf(name: string): Upload {
  const plain = name.replace(/^@file:/, '').replace(/\.\w+$/, '.pdf')
  const words = '(Mingfa demonstration file)'
  const pdf = plain.startsWith('扫描') ? samplePdf.replace(words, `()${' '.repeat(words.length - 2)}`) : samplePdf
  return { name: plain, mimeType: 'application/pdf', buffer: Buffer.from(`${pdf}% ${plain}\n`) }
}
