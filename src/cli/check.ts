import { isProblem } from '../kernel/problem/problem.ts'
import { type CheckArguments, checkArguments, onePaper } from './check-arguments.ts'
import { type CheckedOne, type CheckIo, checkAll, type House } from './check-files.ts'
import { asJson, countyRow, countyTable, listing } from './check-words.ts'
import { told } from './files.ts'

const usage =
  '用法：mingfa check 文件或文件夹… [--json] [--as-of 日期] [--against 文件…] [--org 单位代码 --year 年度]\n' +
  '　　　　　　　　　　　　　　　　 [--published 公开日期] [--sent 报送日期] [--marked 批注稿.docx] [--record 校核记录.docx]\n' +
  '按校核规则检查年度报告；支持 txt、html、docx、pdf。报告没有写明年度时，按 --as-of 所在年度判断法律的效力；--against 后面的报告用来对照，找出相同的段落；' +
  '写明 --org 和 --year 的，逐个数字与这个单位这一年的台账比对。给出文件夹的，文件夹里的报告互相对照，最后列一张表：谁缺哪一部分、谁公开晚了、谁与谁相同。'

/**
 * `mingfa check`: the findings of each report, one JSON object a line with --json, else a listing. Returns 0, 1 when a report has an error,
 * 2 when a file cannot be read (the others are still checked) or the arguments are wrong. A file to compare with that cannot be read ends it, and so
 * does a unit whose figures the caller may not see. `house` is needed for --org only.
 */
export async function run(args: readonly string[], io: CheckIo, house?: House): Promise<number> {
  const given = await checkable(args, io)
  if (typeof given === 'string') {
    io.stderr(`${given}\n${usage}\n`)
    return 2
  }
  const rows: string[] = []
  const papers: Promise<void>[] = []
  let hasError = false
  const refused = await checkAll(given, io, {
    house,
    show: (one) => {
      hasError ||= one.summary.error > 0
      io.stdout(given.json ? `${JSON.stringify(asJson(one))}\n` : listing(one))
      if (one.alike) rows.push(countyRow(one))
      papers.push(writePapers(one, given, io))
    },
  })
  await Promise.all(papers)
  if (rows.length > 1 && !given.json) io.stdout(countyTable(rows))
  if (isProblem(refused)) told(io, refused)
  if (isProblem(refused) || refused.length > 0) return 2
  return hasError ? 1 : 0
}

/** The arguments, or what is wrong with them: papers are written for one report, not for a folder. */
async function checkable(args: readonly string[], io: CheckIo): Promise<CheckArguments | string> {
  const given = checkArguments(args)
  if (typeof given === 'string' || !(given.marked || given.record)) return given
  const inside = await Promise.all(given.files.map((file) => io.filesIn(file)))
  return inside.some((files) => files !== null) ? onePaper : given
}

/** The document writer is loaded only where a paper is asked for: it takes longer than the check. */
async function writePapers(checked: CheckedOne, { marked, record, asOf }: CheckArguments, io: CheckIo): Promise<void> {
  if (!marked && !record) return
  const { checkRecord, markedReport, paperOf } = await import('../office/documents/check-papers.ts')
  const paper = paperOf({ name: checked.file, now: io.now(), lawAsOf: asOf })
  if (marked) await io.writeFile(marked, await markedReport(checked, paper))
  if (record) await io.writeFile(record, await checkRecord(checked, paper))
}
