import { periodName } from '../../figures/periods.ts'
import type { Field } from '../../kernel/field.ts'
import { fieldAt } from '../../kernel/field-at.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { csvBytes } from '../exchange/sheet-csv.ts'
import { sheetBytes } from '../exchange/sheet-write.ts'
import { localMinute, type Office } from '../office.ts'
import type { Exported } from '../yearly/export-report.ts'
import { type Cell, type FigurePicture, pictureFigure } from './figure-picture.ts'
import { type FigureRequest, rulesOf } from './tally-figures.ts'

const media = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8' } as const
const headings = ['分类', '项目', '本期', '分子', '分母', '上年同期', '分子（上年）', '分母（上年）']

/** The tables of a figure as a spreadsheet, the same cells as on the page: a rate never without its base, a cell without a value says why. */
export async function figureTable(
  office: Office,
  actor: Actor,
  { as, ...request }: FigureRequest & { figure: string; by?: string; as: 'xlsx' | 'csv' },
): Promise<Exported | Problem> {
  const picture = await pictureFigure(office, actor, request)
  if (isProblem(picture)) return picture
  const { figure } = picture
  const unit = office.tree().byCode(request.unit)?.shortName ?? ''
  const register = rulesOf(office).catalogue.get(request.figure)?.register
  const field = register && fieldAt(register.fields, request.by ?? '')
  const rows = [
    ...rowsOf(picture, { unit, field }),
    [],
    [`取数时间 ${localMinute(figure.asOf).replace('T', ' ')}，计量单位：${figure.unit}，口径自 ${figure.ruleSince} 起施行`],
  ]
  const name = `${figure.name} ${unit} ${periodName(figure.period)}.${as}`
  const bytes =
    as === 'csv'
      ? csvBytes([headings, ...rows])
      : await sheetBytes({ name: figure.name.slice(0, 31), headings, rows: rows.map((row) => row.map(numeric)) })
  return { bytes, name, type: media[as] }
}

function rowsOf(
  { figure, before, months, units, groups = [] }: FigurePicture,
  { unit, field }: { unit: string; field?: Field },
): string[][] {
  const share = (value: number | null): Cell => ({ value, records: 0 })
  return [
    line('合计', unit, { now: figure, before }),
    ...months.map(({ period, ...cells }) => line('按时间', periodName(period), cells)),
    ...units.map(({ unit: { name }, ...cells }) => line('按单位', name, cells)),
    ...groups.map((one) =>
      line(`按${field?.name ?? '分类'}`, one.name, {
        now: share(one.now),
        before: share(one.before),
      }),
    ),
  ]
}

const line = (table: string, item: string, { now, before }: { now: Cell; before: Cell }): string[] => [
  table,
  item,
  ...cells(now),
  ...cells(before),
]
const cells = ({ value, why, numerator, denominator }: Cell): string[] => [
  value === null ? (why ?? '—') : String(value),
  text(numerator),
  text(denominator),
]
const text = (value: number | undefined): string => (value === undefined ? '' : String(value))
/** A count is a number in a spreadsheet, so that it can be added up there. */
const numeric = (cell: string): string | number => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)
