import type { ConsultationRef } from '../office/consultation/page.ts'
import type { ItemRef } from '../office/public/items.ts'

/** Addresses of the portal. They are permanent: one that was published once is never given to anything else. */
export const itemPath = ({ unit, register, year, id }: ItemRef): string => `/${unit}/${register}/${year}/${id}`
export const reportFilePath = (ref: ItemRef): string => `${itemPath(ref)}/report.docx`
export const attachmentPath = (ref: ItemRef, digest: string): string => `${itemPath(ref)}/files/${digest}`
export const columnPath = (unit: string, register: string): string => `/${unit}/${register}`
export const feedPath = (unit: string, register: string, format: 'xml' | 'json'): string => `${columnPath(unit, register)}/feed.${format}`
export const figuresPath = (unit: string, year: number, format?: 'csv' | 'json'): string =>
  `/${unit}/figures/${year}${format ? `.${format}` : ''}`
export const figurePath = (unit: string, year: number, figure: string): string => `${figuresPath(unit, year)}/${figure}`
export const unitPath = (unit: string, county: string): string => (unit === county ? '/' : `/${unit}`)
export const opennessPath = (unit: string, block?: string): string => `/${unit}/xxgk${block ? `/${block}` : ''}`

/** 执法证核验, with the number that is asked for, and the mark by which a square code shows that it is ours. */
export const certificatePath = (number?: string, mark?: string): string =>
  `/certificate${number ? `?no=${encodeURIComponent(number)}` : ''}${mark ? `&code=${mark}` : ''}`

/** 意见征集 of a unit, a consultation, a file put out with its draft, and the page with what became of one comment. */
export const consultationsPath = (unit: string): string => `/${unit}/zqyj`
export const consultationPath = ({ unit, register, id }: ConsultationRef): string => `${consultationsPath(unit)}/${register}/${id}`
export const consultationFilePath = (ref: ConsultationRef, digest: string): string => `${consultationPath(ref)}/files/${digest}`
export const receiptPath = (path: string, no: string): string => `${path}?receipt=${encodeURIComponent(no)}#receipt-title`

/** 办理进度查询. What is asked comes in the form, never here. */
export const progressPath = '/progress'

/** 个人信息投诉. */
export const complaintPath = '/complaint'

/** 报告校核, where the county has opened it. */
export const checkPath = '/check'

/** The link that changes the way the pages are shown and comes back to the same page. */
export const modePath = (mode: 'normal' | 'elder', back: string): string => `/view?mode=${mode}&back=${encodeURIComponent(back)}`

/** A page of a column with what was searched for. */
export function listPath(unit: string, register: string, { page, q, year }: { page: number; q: string; year: number | null }): string {
  const asked = [
    ...(q ? [['q', q]] : []),
    ...(year === null ? [] : [['year', String(year)]]),
    ...(page > 1 ? [['page', String(page)]] : []),
  ]
  return asked.length === 0 ? columnPath(unit, register) : `${columnPath(unit, register)}?${new URLSearchParams(asked)}`
}
