import { isDay, notADay } from './files.ts'

/** What `mingfa check` was asked to do. `files`: reports and folders of reports. */
export type CheckArguments = {
  readonly files: readonly string[]
  readonly against: readonly string[]
  readonly json: boolean
  readonly asOf?: string
  /** The days on which it was published and sent to the superior, where the text does not say. */
  readonly published?: string
  readonly sent?: string
  readonly org?: string
  readonly year?: string
  readonly marked?: string
  readonly record?: string
}

const values = ['as-of', 'published', 'sent', 'org', 'year', 'marked', 'record'] as const

/** Reads the arguments of `mingfa check`; a Chinese sentence says what is wrong with them. Files after --against are those to compare with. */
export function checkArguments(args: readonly string[]): CheckArguments | string {
  const files: string[] = []
  const against: string[] = []
  const given: Record<string, string> = {}
  let named = files
  let json = false
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string
    const option = values.find((name) => arg === `--${name}`)
    if (option) {
      const value = args[++at]
      if (!value || value.startsWith('--')) return option === 'as-of' ? notADay() : `“${arg}”后面没有值。`
      given[option] = value
    } else if (arg === '--json') json = true
    else if (arg === '--against') named = against
    else if (arg.startsWith('--')) return `没有“${arg}”这个选项，请对照用法修改。`
    else named.push(arg)
  }
  if (named === against && against.length === 0) return '--against 后面没有写文件，请写上要对照的报告。'
  const { 'as-of': asOf, published, sent, org, year, marked, record } = given
  return faultOf({ files, against, json, asOf, published, sent, org, year, marked, record })
}

/** What is said where papers are asked for more than one report. */
export const onePaper = '--marked 和 --record 一次只写一份报告。'

function faultOf(given: CheckArguments): CheckArguments | string {
  const { files, asOf, org, year, marked, record } = given
  if (files.length === 0) return '没有写明文件，请至少写一个。'
  if (asOf && !isDay(asOf)) return notADay(asOf)
  const wrongDay = [given.published, given.sent].find((day) => day !== undefined && !isDay(day))
  if (wrongDay) return `“${wrongDay}”不是真实的日期，请写成 2026-03-31。`
  if (Boolean(org) !== Boolean(year)) return '--org 和 --year 要一起写，才能与这个单位这一年的台账数字比对。'
  if (year && !/^(?:19|20)\d\d$/.test(year)) return `--year 的值“${year}”不是四位年份。`
  for (const [option, file] of Object.entries({ marked, record }))
    if (file && !file.endsWith('.docx')) return `--${option} 写出的是 Word 文件，文件名要以 .docx 结尾。`
  return (marked || record) && files.length > 1 ? onePaper : given
}
