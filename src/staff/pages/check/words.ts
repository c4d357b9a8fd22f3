import type { CheckFact, Severity, Timeliness } from '../../api/checks.ts'

/** Severities in words, with the look of the badge. */
export const severities: Readonly<Record<Severity | 'off', { readonly name: string; readonly look: string }>> = {
  error: { name: '错误', look: 'late' },
  warning: { name: '警告', look: 'soon' },
  info: { name: '提示', look: 'calm' },
  off: { name: '不查', look: 'calm' },
}

/** What the letter before a rule's number stands for. */
export const families: Readonly<Record<string, string>> = {
  A: '结构',
  B: '时间',
  C: '名称和主体',
  D: '引用的法律文件',
  E: '数字',
  F: '文字',
  G: '个人信息和保密',
  H: '职权和提法',
  I: '公开信息栏',
}

/** How exact a number is meant. */
export const qualifiers: Readonly<Record<CheckFact['qualifier'], string>> = {
  exact: '确数',
  about: '约数',
  atLeast: '不少于',
  atMost: '不超过',
  more: '超过',
}

/** The standing of a cited title in the year of the report, with the look of the badge. */
export const statuses: Readonly<Record<string, { readonly name: string; readonly look: string }>> = {
  'in force at report year': { name: '当年有效', look: 'met' },
  'repealed before': { name: '当年已废止', look: 'late' },
  'not yet effective': { name: '当年尚未施行', look: 'late' },
  'no such title': { name: '没有这个标题', look: 'late' },
  'informal title': { name: '不是规范名称', look: 'soon' },
  'n/a': { name: '不判断效力', look: 'calm' },
}

/** Whether a report was sent or published (`act`) in time, as a sentence. */
export function timeInWords(act: '报送' | '公开', { state, done, due, days }: Timeliness): string {
  if (state === 'inTime') return `${done}，按时`
  if (state === 'late') return `${done}，晚${days}天`
  return state === 'overdue' ? `未${act}，已过期限${days}天` : `还未${act}，最迟${due}`
}
