import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { findView } from '../../store/index.ts'
import type { Office } from '../office.ts'
import { mostRows, type OpenFile } from './import-file.ts'
import { findHeadings } from './import-headings.ts'
import type { ImportForm } from './import-input.ts'
import { type Aside, candidatesIn, columnLetters, type Layout, layoutAt, yearIn } from './import-layout.ts'
import { type Bound, bind, emptyMapping, headingsDigest, type Mapping, placeColumns, titleColumns } from './import-mapping.ts'
import { placeOf } from './import-place.ts'
import { type PreviewRow, previewRows } from './import-preview-rows.ts'
import type { Target } from './import-target.ts'
import { type UnknownWord, unknownWords } from './import-words.ts'
import { cellText, type SheetRow } from './sheet-cells.ts'
import { type Column, columnsOf, pathOf } from './sheet-columns.ts'

/** A file that waits to be imported, and where it goes. */
export type StagedFile = OpenFile & { readonly name: string; readonly target: Target }

/** What a person has decided so far; what is absent is proposed. `line`: where the headings stand; `year`: of days without one. */
export type Plan = {
  readonly sheet?: number
  readonly line?: number
  readonly step?: string
  readonly mapping?: Mapping
  readonly year?: number
}

/** A place in the register that a column can go to. */
export type Place = {
  readonly path: string
  readonly heading: string
  readonly required: boolean
  readonly kind: string
  readonly labels?: readonly string[]
}

/** How the file is understood, to be looked at and changed. */
export type Preview = {
  readonly name: string
  readonly sheets: readonly { readonly index: number; readonly name: string; readonly rows: number }[]
  readonly sheet: number
  readonly line: number
  readonly step: string
  readonly steps: readonly { readonly id: string; readonly name: string }[]
  readonly year: number | null
  readonly columns: readonly {
    readonly key: string
    readonly letter: string
    readonly samples: readonly string[]
    readonly path: string
    readonly sure: boolean
  }[]
  readonly places: readonly Place[]
  readonly title: readonly string[]
  readonly mapping: Mapping
  /** The mapping of the last workbook with these headings. */
  readonly remembered: boolean
  readonly unknown: readonly UnknownWord[]
  readonly asides: readonly Aside[]
  readonly count: number
  readonly rows: readonly PreviewRow[]
  /** Why it cannot be checked yet. */
  readonly problem: Problem | null
}

type Previewing = { readonly file: StagedFile; readonly plan: Plan }

/** The sheet that a plan chooses, its layout and the columns of its step. Refuses a sheet without rows and one that is too long. */
function laidOut({ file, plan }: Previewing): Laid | Problem {
  const { register, steps } = file.target
  const best = bestSheet(file, plan)
  const sheet = file.sheets[best.sheet]
  if (!sheet || sheet.rows.length === 0) return problem('MF-IMP-026')
  if (sheet.cut) return problem('MF-IMP-011', { slots: { max: mostRows } })
  const stepId = plan.step !== undefined && steps.includes(plan.step) ? plan.step : best.step
  const columns = columnsOf(register, register.steps[stepId]!)
  const layout = layoutFor(sheet.rows, columns, plan.line)
  const year = plan.year ?? layout.year ?? yearIn(sheet.name) ?? yearIn(file.name)
  return { sheet: best.sheet, stepId, columns, layout, year }
}

type Laid = {
  readonly sheet: number
  readonly stepId: string
  readonly columns: readonly Column[]
  readonly layout: Layout
  readonly year: number | null
}

/** The sheet and the step with the most known columns, unless the person chose. */
function bestSheet({ sheets, target: { register, steps } }: StagedFile, plan: Plan): { sheet: number; step: string } {
  const known = (sheet: number, step: string): number => {
    const found = findHeadings(columnsOf(register, register.steps[step]!), sheets[sheet]?.rows ?? [])
    return found?.columns.filter(Boolean).length ?? 0
  }
  const chosen = plan.sheet === undefined ? [...sheets.keys()] : [plan.sheet]
  const ranked = chosen
    .flatMap((sheet) => steps.map((step) => ({ sheet, step, known: known(sheet, step) })))
    .sort((a, b) => b.known - a.known)
  return ranked[0] ?? { sheet: 0, step: steps[0] as string }
}

function layoutFor(rows: readonly SheetRow[], columns: readonly Column[], line: number | undefined): Layout {
  const candidates = candidatesIn(rows).filter(({ at }) => line === undefined || rows[at]?.line === line)
  if (line !== undefined) {
    const found = findHeadings(columns, rows.slice(candidates[0]?.at ?? 0))
    if (found && found.layout.line === line) return { ...found.layout, above: '' }
  } else {
    const found = findHeadings(columns, rows)
    if (found) return found.layout
  }
  // Nothing is known: the row that says most is likely the one with the names.
  const said = ({ names }: (typeof candidates)[number]) => names.filter((one) => one.length > 0).length
  const single = candidates.filter(({ deep }) => deep === 1)
  const widest = single.reduce((best, one) => (said(one) > said(best) ? one : best), single[0] ?? { at: 0, deep: 1 as const, names: [] })
  return layoutAt(rows, widest)
}

/** What a check or a write works by. */
export type Planned = {
  readonly form: ImportForm
  readonly layout: Layout
  readonly file: { readonly name: string; readonly digest: string }
}

/** A plan made complete, or why it is not: the same for preview, check and write. */
export async function planned(office: Office, actor: Actor, previewing: Previewing): Promise<Planned | Problem> {
  const laid = laidOut(previewing)
  if (isProblem(laid)) return laid
  const { mapping } = await mappingFor(office, actor, { ...previewing, laid })
  const bound = bind(mapping, laid)
  if (bound.problem) return bound.problem
  return { form: formOf(office, previewing.file, { laid, bound: bound.form }), layout: laid.layout, file: previewing.file }
}

type Forming = { readonly laid: Laid; readonly bound: Bound['form'] }

function formOf(office: Office, { target, files }: StagedFile, { laid, bound }: Forming): ImportForm {
  const { register, unit } = target
  const step = register.steps[laid.stepId]!
  return { register, unit: unit.id, stepId: laid.stepId, step, place: placeOf(office, unit), year: laid.year ?? undefined, files, ...bound }
}

type Mapped = { readonly mapping: Mapping; readonly remembered: boolean }

async function mappingFor(office: Office, actor: Actor, { file, plan, laid }: Previewing & { laid: Laid }): Promise<Mapped> {
  if (plan.mapping) return { mapping: plan.mapping, remembered: false }
  const wanted = { register: file.target.register.id, kind: 'mapping' as const, name: headingsDigest(laid.layout) }
  const kept = await office.db.readOne({ user: actor.id, units: [], villages: [] }, (tx) => findView(tx, wanted))
  return kept
    ? { mapping: { ...emptyMapping, ...(kept.value as Partial<Mapping>) }, remembered: true }
    : { mapping: emptyMapping, remembered: false }
}

/** How the file is understood under this plan. Refused only where nothing of it can be shown. */
export async function previewOf(office: Office, actor: Actor, { file, plan }: Previewing): Promise<Preview | Problem> {
  const laid = laidOut({ file, plan })
  if (isProblem(laid)) return laid
  const { layout, columns } = laid
  const { register, steps } = file.target
  const { mapping, remembered } = await mappingFor(office, actor, { file, plan, laid })
  const placed = placeColumns(layout, columns, mapping)
  const bound = bind(mapping, laid)
  const form = formOf(office, file, { laid, bound: bound.form })
  return {
    name: file.name,
    sheets: file.sheets.map(({ name, rows }, index) => ({ index, name: name || '（表）', rows: rows.length })),
    sheet: laid.sheet,
    line: layout.line,
    step: laid.stepId,
    steps: steps.map((id) => ({ id, name: register.steps[id]?.name ?? id })),
    year: laid.year,
    columns: placed.map((one, index) => ({ ...one, letter: columnLetters(index), samples: samplesOf(layout, index) })),
    places: placesOf(columns),
    title: mapping.title.length > 0 ? mapping.title : titleColumns(placed, columns),
    mapping,
    remembered,
    unknown: unknownWords(layout.body, form),
    asides: layout.asides.slice(0, 200),
    count: layout.body.length,
    rows: await previewRows(office, actor, { form, file, layout, open: bound.problem !== null }),
    problem: bound.problem ?? (layout.body.length === 0 ? problem('MF-IMP-026') : null),
  }
}

const samplesOf = ({ body }: Layout, at: number): readonly string[] =>
  [
    ...new Set(
      body
        .slice(0, 60)
        .map(({ cells }) => cellText(cells[at]))
        .filter(Boolean),
    ),
  ]
    .slice(0, 3)
    .map((one) => one.slice(0, 40))

const placesOf = (columns: readonly Column[]): readonly Place[] =>
  columns.map(({ target, heading, required, field }) => ({
    path: pathOf(target),
    heading,
    required,
    kind: field.kind,
    ...('choices' in field ? { labels: Object.values(field.choices) } : {}),
  }))
