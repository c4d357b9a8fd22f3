import { problems } from '../../src/kernel/problem/problem.ts'
import { section, table } from './table.ts'

const areas: Readonly<Record<string, string>> = {
  REC: '记录',
  STP: '环节',
  FLD: '栏目',
  DAT: '日期',
  PER: '权限',
  FIL: '文件',
  DOC: '报告文件',
  CHK: '报告校核',
  FIG: '指标',
  RPT: '年度报告',
  IMP: '导入导出',
  CON: '征求意见',
  AUT: '登录',
  PRI: '个人信息与保密',
  ADM: '系统管理',
  AUD: '审计',
  SYS: '系统',
}

type Row = readonly [code: string, { readonly status: number; readonly says: string; readonly next: string }]
const rows: readonly Row[] = Object.entries(problems)

/** Every refusal by area, with its status, its sentence and the next step. */
export function problemsPage(): string {
  const lines = [
    '# 提示与退回：代码一览',
    '',
    '系统每一次拒绝都有固定代码：说明什么不行、在哪里、为什么（有法条的写明法条），以及下一步怎么办。代码一经使用不再改作他用。花括号是按当时情况填入的内容。',
    '',
    'Every refusal a user can meet. `{…}` are slots. A code is never reused; a test compares this page with the program.',
    '',
    ...Object.entries(areas).flatMap(([area, name]) => section(name, ofArea(area))),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

const ofArea = (area: string): readonly string[] =>
  table(
    ['代码', 'HTTP', '提示', '下一步'],
    rows
      .filter(([code]) => code.startsWith(`MF-${area}-`))
      .map(([code, { status, says, next }]) => [`\`${code}\``, String(status), says, next]),
  )
