import { periodName } from '../../figures/periods.ts'
import { rowsOf } from '../../kernel/condition.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'
import { bind, type Piece } from '../../report/draft/bind.ts'
import type { DraftFigures } from '../../report/draft/draft.ts'
import { isRecordId } from '../../store/index.ts'
import { type FrozenFigure, snapshotsOf } from '../../store/tally/figure-facts.ts'
import { rulesOf } from '../figures/tally-figures.ts'
import { localMinute, type Office } from '../office.ts'
import { figureRule } from './figure-rule.ts'
import type { PortalItem } from './item.ts'
import { reportRegister } from './site.ts'

/** A number of the report with what it means: rule, period, unit, and the moment of counting where the snapshot is on file. */
export type ReportFigure = {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly rule: string
  readonly period: string
  readonly asOf: string | null
}
export type ReportPart = { readonly heading: string; readonly paragraphs: readonly (readonly Piece[])[] }
/** The yearly report as its page shows it. */
export type PortalReport = {
  readonly title: string
  readonly year: number
  readonly parts: readonly ReportPart[]
  readonly figures: readonly ReportFigure[]
}

/** The report behind a public item, or null where the item is none. Its numbers are those it was published with, never counted anew. */
export async function portalReport(office: Office, item: PortalItem): Promise<PortalReport | null> {
  if (item.ref.register !== reportRegister || !isRecordId(item.ref.id)) return null
  const year = Number(item.values.reportYear)
  const frozen = await office.db.owner((tx) => snapshotsOf(tx, item.ref.id))
  const figures = rowsOf(item.values.figures).map((row) => figureOf(office, row, { year, frozen }))
  const bound: DraftFigures = Object.fromEntries(figures.map((one) => [one.id, one]))
  const parts = rowsOf(item.values.sections).map((row) => ({
    heading: String(row.heading ?? ''),
    paragraphs: lines(row.text).map((line) => bind(hideNumbers(line), bound)),
  }))
  return { title: item.title, year, parts, figures }
}

const lines = (text: unknown): readonly string[] =>
  String(text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')

function figureOf(
  office: Office,
  row: Readonly<Record<string, unknown>>,
  { year, frozen }: { year: number; frozen: readonly FrozenFigure[] },
): ReportFigure {
  const id = String(row.figure)
  const entry = rulesOf(office).catalogue.get(id)
  const snapshot = frozen.find((one) => one.figure === id)
  return {
    id,
    name: String(row.name ?? entry?.name ?? id),
    value: Number(row.value),
    unit: String(row.unit ?? entry?.unit ?? ''),
    rule: entry ? figureRule(entry, rulesOf(office).catalogue) : '见报告正文',
    period: snapshot ? periodName(snapshot) : `${year}年`,
    asOf: snapshot ? localMinute(snapshot.asOf).replace('T', ' ') : null,
  }
}
