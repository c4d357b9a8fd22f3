import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Tx } from '../index.ts'

type Days = { readonly from: Day; readonly to: Day }

/** A confirmation that nothing happened in a register during a period (零报告, C6). */
export type ZeroReportRow = Days & { readonly unit: number; readonly register: string }

const zeroReportsOf = {
  name: 'zero-reports',
  text: 'SELECT unit_id AS unit, figure AS register, from_day AS "from", to_day AS "to" FROM zero_report WHERE unit_id = ANY($1) AND from_day <= $3 AND to_day >= $2',
}
/** Zero reports of these units that touch the period. */
export const zeroReports = (tx: Tx, { units, from, to }: Days & { units: readonly number[] }): Promise<ZeroReportRow[]> =>
  tx.query<ZeroReportRow>(zeroReportsOf, [units, from, to])

const saveZero = {
  text: 'INSERT INTO zero_report (unit_id, figure, from_day, to_day, by, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
}
/** Files a zero report; the same one twice stands once. */
export async function saveZeroReport(
  tx: Tx,
  { unit, register, from, to, by, at }: ZeroReportRow & { by: string; at: string },
): Promise<void> {
  await tx.query(saveZero, [unit, register, from, to, by, at])
}

/** A figure that no register counts, with where it comes from (C8). */
export type ManualFigure = Days & {
  unit: number
  figure: string
  value: number
  measure: string
  source: string
  asOf: Day
  document?: string
  by: string
  at: string
}

const saveManual = {
  text: `INSERT INTO manual_figure (unit_id, figure, from_day, to_day, value, unit, source, as_of, document, by, at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)
         ON CONFLICT (unit_id, figure, from_day, to_day) DO UPDATE SET value = EXCLUDED.value, source = EXCLUDED.source, as_of = EXCLUDED.as_of, document = EXCLUDED.document, by = EXCLUDED.by, at = EXCLUDED.at`,
}
export async function saveManualFigure(tx: Tx, one: ManualFigure): Promise<void> {
  await tx.query(saveManual, [
    one.unit,
    one.figure,
    one.from,
    one.to,
    one.value,
    one.measure,
    one.source,
    one.asOf,
    one.document ?? null,
    one.by,
    one.at,
  ])
}

/** A figure as a report froze it, with the ids it counted. */
export type FrozenFigure = Days & {
  id: string
  report: string
  unit: number
  figure: string
  value: number | null
  numerator?: number
  denominator?: number
  rule: number
  asOf: string
  ids: readonly string[]
}

const freeze = {
  text: `INSERT INTO figure_snapshot (id, report, unit_id, figure, from_day, to_day, value, numerator, denominator, rule_version, as_of, ids)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::date[], $6::date[], $7::numeric[], $8::numeric[], $9::numeric[], $10::int[], $11::timestamptz[])
           AS row(id, report, unit_id, figure, from_day, to_day, value, numerator, denominator, rule_version, as_of)
         CROSS JOIN LATERAL (SELECT COALESCE(array_agg(one.value::uuid), '{}') FROM jsonb_array_elements_text($12::jsonb -> row.id::text) AS one(value)) AS counted(ids)`,
}
/** Freezes the figures of a report in one statement. */
export async function saveSnapshots(tx: Tx, frozen: readonly FrozenFigure[]): Promise<void> {
  const column = <T>(of: (one: FrozenFigure) => T) => frozen.map(of)
  const ids = Object.fromEntries(frozen.map((one) => [one.id, one.ids]))
  await tx.query(freeze, [
    column((one) => one.id),
    column((one) => one.report),
    column((one) => one.unit),
    column((one) => one.figure),
    column((one) => one.from),
    column((one) => one.to),
    column((one) => one.value),
    column((one) => one.numerator ?? null),
    column((one) => one.denominator ?? null),
    column((one) => one.rule),
    column((one) => one.asOf),
    JSON.stringify(ids),
  ])
}

const frozenOf = {
  name: 'frozen-figures',
  text: 'SELECT id, report, unit_id AS unit, figure, from_day AS "from", to_day AS "to", value::float8 AS value, rule_version AS rule, as_of AS "asOf", ids FROM figure_snapshot WHERE report = $1',
}
/** The frozen figures of a report. */
export const snapshotsOf = (tx: Tx, report: string): Promise<FrozenFigure[]> => tx.query<FrozenFigure>(frozenOf, [report])

const lock = { text: 'INSERT INTO locked_period (unit_id, through, report) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING' }
/** Locks the figures of a unit up to a day: later changes only as corrections (V10). */
export async function lockPeriod(tx: Tx, { unit, through, report }: { unit: number; through: Day; report: string }): Promise<void> {
  await tx.query(lock, [unit, through, report])
}
