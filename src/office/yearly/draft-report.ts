import { cutOff, yearOf } from '../../figures/periods.ts'
import type { FigureValue } from '../../figures/value.ts'
import { rowsOf } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { type DraftFigures, type DraftSection, draftReport as draftSections, titleOf } from '../../report/draft/draft.ts'
import { draftedFigures } from '../../report/draft/sentences.ts'
import { findRecord, listRecords } from '../../store/index.ts'
import { type FrozenFigure, saveSnapshots } from '../../store/tally/figure-facts.ts'
import { idsOf } from '../../store/tally/tally.ts'
import { countFigures, rulesOf } from '../figures/tally-figures.ts'
import { newId, type Office, readingScope, registerOf, today } from '../office.ts'
import { perform } from '../steps/perform.ts'

/** Which report; `overwrite`: the text that somebody wrote since the last draft is given up. */
type Drafting = { readonly unit: string; readonly year: number; readonly overwrite?: boolean }

/**
 * Drafts, or drafts anew, the yearly report of a unit from its figures. The figures are frozen with the ids they counted. A report whose text was
 * written on since is drafted anew only by whoever says so (MF-RPT-005).
 */
export async function draftReport(
  office: Office,
  actor: Actor,
  { unit: code, year, overwrite = false }: Drafting,
): Promise<RecordState | Problem> {
  const unit = office.tree().byCode(code)
  if (!unit) return problem('MF-PER-006', { slots: { unit: code } })
  if (`${year}-01-01` > today(office))
    return problem('MF-FLD-006', { field: 'year', slots: { field: '年度', limit: '不能是还没有开始的年度' } })
  const report = (await reportOf(office, actor, { unit: unit.id, year })) ?? (await openReport(office, actor, { unit: unit.id, year }))
  if (isProblem(report)) return report
  const writer = overwrite ? null : writtenSince(report)
  if (writer) return problem('MF-RPT-005', { slots: { by: office.person(writer)?.name ?? '他人' } })
  const period = cutOff(yearOf(year), [today(office), String(report.values.cutOff ?? `${year}-12-31`)].sort()[0] as string)
  const { catalogue } = rulesOf(office)
  const values = await countFigures(
    office,
    draftedFigures.flatMap((id) => catalogue.get(id) ?? []),
    { unit: unit.id, ...period },
  )
  const frozen = await freeze(office, { report: report.id, unit: unit.id, values })
  const superior = office.tree().get(unit.parent ?? -1)?.shortName ?? '上级'
  const sections = draftSections({ organisation: unit.name, superior: `${superior}县委、县政府`, year, figures: asDraft(values) })
  const figures = values
    .filter((one) => one.value !== null)
    .map((one) => ({ figure: one.id, name: one.name, value: one.value, unit: one.unit, snapshot: frozen.get(one.id) }))
  const drafted = await perform(office, actor, {
    register: 'annual-report',
    record: report.id,
    version: report.version,
    through: 'draft-report',
    command: { step: 'draft', input: { sections, figures } },
  })
  return isProblem(drafted) ? drafted : drafted.record
}

/** Who last wrote on the text since it was drafted; null if nobody did. */
function writtenSince({ trail }: RecordState): string | null {
  const last = trail.findLast(({ step }) => step === 'draft' || step === 'write' || step === 'approveCorrection')
  return last === undefined || last.step === 'draft' ? null : last.actor
}

type Wanted = { readonly unit: number; readonly year: number }

/** The report of the unit and year, if the actor may read it. */
async function reportOf(office: Office, actor: Actor, { unit, year }: Wanted): Promise<RecordState | null | Problem> {
  const register = registerOf(office, 'annual-report')
  if (isProblem(register)) return register
  return office.db.read(readingScope(office, register, actor), async (tx) => {
    const { rows } = await listRecords(tx, register, { units: [unit], filters: [{ field: 'reportYear', equals: year }], page: 1, size: 1 })
    return rows[0] ? findRecord(tx, register, rows[0].id) : null
  })
}

async function openReport(office: Office, actor: Actor, { unit, year }: Wanted): Promise<RecordState | Problem> {
  const title = titleOf({ organisation: office.tree().get(unit)?.name ?? '', year })
  const opened = await perform(office, actor, {
    register: 'annual-report',
    command: { step: 'collect', title, unit, input: { reportYear: year } },
  })
  return isProblem(opened) ? opened : opened.record
}

async function freeze(
  office: Office,
  { report, unit, values }: { report: string; unit: number; values: readonly FigureValue[] },
): Promise<ReadonlyMap<string, string>> {
  const { book, catalogue } = rulesOf(office)
  const units = office.tree().subtree(unit)
  return office.db.owner(async (tx) => {
    const frozen: FrozenFigure[] = []
    for (const one of values.filter((value) => value.value !== null)) {
      const ids = await idsOf(tx, book, { figure: one.id, units, ...one.period })
      const rule = catalogue.get(one.id)?.register.version.number ?? 1
      frozen.push({
        id: newId(office),
        report,
        unit,
        figure: one.id,
        ...one.period,
        value: one.value,
        numerator: one.numerator,
        denominator: one.denominator,
        rule,
        asOf: one.asOf,
        ids,
      })
    }
    await saveSnapshots(tx, frozen)
    return new Map(frozen.map((one) => [one.figure, one.id]))
  })
}

const asDraft = (values: readonly FigureValue[]): DraftFigures =>
  Object.fromEntries(values.map(({ id, name, value, unit }) => [id, { name, value, unit }]))

/** Sections and figures of a report record as the draft room writes them. */
export function draftOf(record: Pick<RecordState, 'values'>): { sections: readonly DraftSection[]; figures: DraftFigures } {
  const sections = rowsOf(record.values.sections).map(
    ({ kind, heading, text }) => ({ kind, heading: heading ?? '', text: text ?? '' }) as DraftSection,
  )
  const figures = rowsOf(record.values.figures).map(({ figure, name, value, unit }) => [figure, { name, value, unit }])
  return { sections, figures: Object.fromEntries(figures) }
}
