import { encodeCol, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Office, registerOf } from '../office.ts'
import { exampleMark } from './import-layout.ts'
import { placeOf } from './import-place.ts'
import { type Column, columnsOf, openingSteps, unsheetable } from './sheet-columns.ts'
import { exampleOf, formatOf, listOf } from './template-column.ts'

/** Rows that get drop-downs and text format. */
const ready = 2000

/**
 * The empty sheet of a register for import: headings from the fields of an opening step, drop-downs for closed lists, one example row that is never
 * imported, a second sheet that explains every column. `unit` (outer code) brings the names of its villages and offices; `step` chooses among several
 * opening steps, the first that a sheet can hold being the default.
 */
export async function makeTemplate(
  office: Office,
  registerId: string,
  { unit, step }: { readonly unit?: string; readonly step?: string } = {},
): Promise<Uint8Array | Problem> {
  const register = registerOf(office, registerId)
  if (isProblem(register)) return register
  const stepId = openingSteps(register).find((id) =>
    step === undefined ? unsheetable(register, register.steps[id]!).length === 0 : id === step,
  )
  if (stepId === undefined) return noStep(register, step)
  const columns = columnsOf(register, register.steps[stepId]!).filter((column) => column.offered)
  const book = new Workbook()
  const sheet = book.addWorksheet('台账', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true },
  })
  fillSheet(sheet, columns)
  explain(book.addWorksheet('填写说明'), { columns, register, stepName: register.steps[stepId]!.name })
  offerLists(
    book,
    sheet,
    columns.map((column) => listOf(column, namesFor(office, unit))),
  )
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function noStep(register: AnyRegister, step: string | undefined): Problem {
  const [first] = openingSteps(register)
  if (step !== undefined || first === undefined) return problem('MF-STP-001', { slots: { register: register.name, step: step ?? '导入' } })
  const opening = register.steps[first]!
  return problem('MF-IMP-017', { slots: { step: opening.name, field: unsheetable(register, opening).join('、') } })
}

/** Headings with ＊ where a value must stand, the example in grey, and columns of text kept as text: a number of 18 digits would lose its end. */
function fillSheet(sheet: Worksheet, columns: readonly Column[]): void {
  for (const [index, column] of columns.entries()) {
    const place = sheet.getColumn(index + 1)
    place.width = Math.min(40, Math.max(12, column.heading.length * 2 + 4))
    if (column.field.kind !== 'number' && column.field.kind !== 'money') place.numFmt = '@'
  }
  const head = sheet.addRow(columns.map(({ heading, required }) => (required ? `${heading}＊` : heading)))
  head.font = { bold: true }
  const example = sheet.addRow(columns.map((column) => (column.target.to === 'title' ? `${exampleMark}本行不导入` : exampleOf(column))))
  example.font = { italic: true, color: { argb: 'FF808080' } }
}

type Explaining = { readonly columns: readonly Column[]; readonly register: AnyRegister; readonly stepName: string }

function explain(sheet: Worksheet, { columns, register, stepName }: Explaining): void {
  for (const [index, width] of [24, 10, 60, 30, 40].entries()) sheet.getColumn(index + 1).width = width
  sheet.addRow([`“${register.name}”导入模板（${stepName}）`]).font = { bold: true, size: 14 }
  for (const line of notes) sheet.addRow([line])
  sheet.addRow(['栏目名称', '是否必填', '填写格式', '例子', '说明']).font = { bold: true }
  for (const column of columns) {
    const example = column.target.to === 'title' ? '调解张某与李某宅基地纠纷' : exampleOf(column)
    sheet.addRow([column.heading, column.required ? '必填' : '', formatOf(column), example, column.field.help ?? ''])
  }
}

const notes = [
  '列的顺序可以改，列名不能改；空行、合计行和标有“【示例】”的行不导入。',
  '有一行不能接受，整份文件都不写入；退回文件在每行末尾写明原因，改好后可以直接再导入。',
  '编号、案号等由系统编排，不用填写；照片、附件和关联记录请在页面上补充。',
]

function namesFor(office: Office, code: string | undefined): { units: readonly string[]; villages: readonly string[] } {
  const unit = code === undefined ? undefined : office.tree().byCode(code)
  if (!unit) return { units: [], villages: [] }
  const below = office
    .tree()
    .subtree(unit.id)
    .flatMap((id) => office.tree().get(id) ?? [])
  return { units: below.map(({ name }) => name), villages: placeOf(office, unit).villageNames }
}

/** Lists stand on a hidden sheet: written into the validation itself they may have 255 characters only. */
function offerLists(book: Workbook, sheet: Worksheet, lists: readonly (readonly string[] | null)[]): void {
  const hidden = book.addWorksheet('字典', { state: 'veryHidden' })
  for (const [index, list] of lists.entries()) {
    if (!list || list.length === 0) continue
    const letter = encodeCol(index)
    for (const [row, word] of list.entries()) hidden.getCell(row + 1, index + 1).value = word
    sheet.dataValidations.add(`${letter}2:${letter}${ready}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`字典!$${letter}$1:$${letter}$${list.length}`],
      showErrorMessage: true,
      errorTitle: '不在列表中',
      error: '请从下拉列表中选择。',
    })
  }
}
