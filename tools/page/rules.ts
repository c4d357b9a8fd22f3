import { readdirSync, readFileSync } from 'node:fs'

/** What the head comment of a check rule says. */
export type RulePage = { readonly name: string; readonly what: string; readonly why: string; readonly mend: string }

const folder = new URL('../../src/report/check/rules/', import.meta.url)

/** The head comment of a rule's file without its stars. */
export function headComment(file: string): string {
  const source = readFileSync(new URL(file, folder), 'utf8')
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? ''
  return comment.replace(/^ \*(?: |$)/gm, '')
}

/** The files of the rules, in the order of their numbers. */
export const ruleFiles: readonly string[] = readdirSync(folder)
  .filter((name) => /^[a-i]\d\d-.+(?<!\.test)\.ts$/.test(name))
  .sort()

/** The page of every rule by its number. */
export function rulePages(): Readonly<Record<string, RulePage>> {
  return Object.fromEntries(ruleFiles.map((file) => [file.slice(0, 3).toUpperCase(), pageOf(headComment(file))]))
}

function pageOf(comment: string): RulePage {
  const part = (name: string) =>
    (new RegExp(`^${name}：([\\s\\S]*?)(?=^(?:查什么|依据|怎么改)：|^$|^@)`, 'm').exec(comment)?.[1] ?? '').replace(/\n/g, '')
  return { name: comment.split('\n')[0]?.slice(4) ?? '', what: part('查什么'), why: part('依据'), mend: part('怎么改') }
}

/** The text of src/report/check/rule-pages.ts: one rule a line. */
export function rulePagesModule(): string {
  const rows = Object.entries(rulePages()).map(([id, { name, what, why, mend }]) => [id, name, what, why, mend].join('|'))
  return `/** What a rule looks for, why (statute or style source) and how to mend it, in words for a clerk. */
export type RulePage = { readonly name: string; readonly what: string; readonly why: string; readonly mend: string }

/** Taken from the head comments of the rules: after a change there run \`node tools/rules.ts\`; a test compares. Number, name, what, why, how to mend. */
const listed = \`
${rows.join('\n')}
\`

/** The pages of all rules by their number. */
export const rulePages: Readonly<Record<string, RulePage>> = Object.fromEntries(
  listed
    .trim()
    .split('\\n')
    .map((line) => line.split('|') as [string, string, string, string, string])
    .map(([id, name, what, why, mend]) => [id, { name, what, why, mend }]),
)
`
}
