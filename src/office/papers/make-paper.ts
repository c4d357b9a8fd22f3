import type { Day } from '../../kernel/calendar/calendar.ts'
import type { Values } from '../../kernel/condition.ts'
import type { RecordState } from '../../kernel/event.ts'
import type { Field as DefinedField } from '../../kernel/field.ts'
import { named } from '../../kernel/named.ts'
import { coverUnknown, unknownTo } from '../../kernel/privacy/known-to.ts'
import { dominates, type Label, labels } from '../../kernel/privacy/privacy.ts'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister, PaperForm } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { writeDocx } from '../../report/export/docx.ts'
import { type Block, field, fields, type Paper, paragraph, signatures, table } from '../../report/export/paper.ts'
import { findRecord, openValues, recordAudit, recordReading } from '../../store/index.ts'
import { type Office, readingScope, registerOf, today } from '../office.ts'
import { askedFirst, labelToday } from '../privacy/label.ts'
import { linkedMatters } from '../records/linked-records.ts'
import { notCleared } from '../records/open-record.ts'
import { seenValues } from '../records/seen-links.ts'
import { valueInWords } from '../records/value-in-words.ts'
import type { Exported } from '../yearly/export-report.ts'
import { papersHere } from './papers-here.ts'

/** A 文书 of a record as Word. It carries personal data in full, so making it is logged as a reading with the paper's name as purpose. */
export async function makePaper(
  office: Office,
  actor: Actor,
  wanted: { register: string; id: string; paper: string },
): Promise<Exported | Problem> {
  const register = registerOf(office, wanted.register)
  if (isProblem(register)) return register
  const form = named(register.papers, wanted.paper)
  if (!form) return problem('MF-REC-001')
  const made = await openForPaper(office, actor, { register, id: wanted.id, name: form.name, paper: wanted.paper, shows: form.shows })
  if (isProblem(made)) return made
  const { record } = made
  const day = madeOn(register, record, wanted.paper) ?? today(office)
  const paper = paperOf(office, { ...made, register, form, organ: organOf(office, record.unit), day })
  return {
    bytes: await writeDocx(paper),
    name: paperName(form.name, made),
    type: docxType,
  }
}

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Whoever files it or sends it on sees what it carries before opening it. */
export const paperName = (name: string, { record, label }: Pick<Opened, 'record' | 'label'>): string =>
  `${name}-${record.code}${dominates(label, 'sensitive') ? `（${labels[label]}）` : ''}.docx`

/** The organ that stands on a unit's papers. */
export const organOf = (office: Office, unit: number): string => office.text(unit, 'paper.organ') || (office.tree().get(unit)?.name ?? '')

/** What is printed: the paper of this id, or `dossier`; its name, and the fields that it shows. */
type Printing = { register: AnyRegister; id: string; name: string; paper: string; shows: readonly string[] }
/** A record opened in full to be printed. `papers`: those that belong to it as it stands. */
export type Opened = {
  readonly record: RecordState
  readonly values: Values
  readonly label: Label
  readonly papers: readonly string[]
  /** What the records to which it points are called, as far as the reader may know them. */
  readonly titles: Readonly<Record<string, string>>
}

/** Opens a record in full for a paper. The reading and the printing are logged in the same transaction, or nothing is opened. */
export async function openForPaper(
  office: Office,
  actor: Actor,
  { register, id, name, paper, shows }: Printing,
): Promise<Opened | Problem> {
  const opened = await office.db.write(readingScope(office, register, actor), async (tx) => {
    const record = await findRecord(tx, register, id)
    const papers = record ? await papersHere(office, tx, { register, record }) : []
    if (!record || !(paper === 'dossier' || papers.includes(paper))) return problem('MF-REC-001')
    const purpose = `制作文书：${name}`
    const refusal = notCleared(office, { register, record, actor }) ?? (await askedFirst(office, tx, { register, record, actor, purpose }))
    if (refusal) return refusal
    const label = labelToday(office, register, record)
    const unknown = unknownTo(register, { record, actor, tree: office.tree(), today: today(office) })
    const values = coverUnknown(register, await openValues(tx, register, record), unknown)
    const reading = {
      record: record.id,
      register: register.id,
      unit: record.unit,
      actor: { id: actor.id, name: actor.name },
      at: office.now(),
      purpose,
      fields: [...shows],
    }
    await recordReading(tx, reading)
    const printed = {
      kind: 'printed',
      outcome: 'done',
      actor: actor.id,
      actorName: actor.name,
      unit: record.unit,
      version: record.version,
    } as const
    await recordAudit(tx, { ...printed, object: `${register.id}/${record.id}`, detail: { paper, label } }, reading.at)
    return { record, values, label, papers }
  })
  if (isProblem(opened)) return opened
  const seen = await seenValues(office, actor, { register, values: [opened.values] })
  const matters = await linkedMatters(office, actor, { register, record: opened.record })
  const numbered = Object.fromEntries(matters.map(({ id, title, code }) => [id, title ? `${title}（${code}）` : code]))
  return { ...opened, values: seen.values[0] ?? {}, titles: { ...seen.called, ...numbered } }
}

type Making = { register: AnyRegister; form: PaperForm; organ: string; day: Day } & Pick<Opened, 'record' | 'values' | 'titles'>

/** The day on which a step last made the paper: the date that stands under it. Whoever prints it later does not change it. */
const madeOn = (register: AnyRegister, { trail }: RecordState, paper: string): Day | undefined =>
  trail.findLast(({ step }) => register.steps[step]?.makes?.includes(paper))?.on

/** The paper of a form, filled from the record's own values. */
export function paperOf(office: Office, { register, form, values, organ, record: { code, unit }, titles, day }: Making): Paper {
  const said: Wording = (defined, value) =>
    defined.kind === 'link' || defined.kind === 'links'
      ? listOf(value)
          .map((id) => titles[id] ?? '关联记录')
          .join('、')
      : valueInWords(office, defined, value)
  const contact = office.text(unit, 'paper.contact')
  const shown = form.shows.map((name) => ({ name, defined: register.fields[name] as DefinedField })).filter(({ defined }) => defined)
  const simple = shown.filter(({ defined }) => defined.kind !== 'parts')
  const grid = fields(
    field('编号', code),
    ...simple.map(({ name, defined }) => field(defined.name, said(defined, values[name]) || '　', { wide: defined.kind === 'longText' })),
  )
  const tables = shown.flatMap(({ name, defined }): Block[] => (defined.kind === 'parts' ? [partTable(said, defined, values[name])] : []))
  return {
    kind: 'form',
    organ,
    title: [form.name],
    blocks: [
      grid,
      ...tables,
      ...(form.text ? [paragraph(form.text)] : []),
      ...(contact ? [paragraph(contact)] : []),
      ...(form.signs ? [signatures(...form.signs.map((label) => ({ label })))] : []),
    ],
    signOff: { organ: office.text(unit, 'paper.signOff') || organ, date: day },
  }
}

type Wording = (defined: DefinedField, value: unknown) => string
const listOf = (value: unknown): readonly string[] => (value === undefined || value === null ? [] : [value].flat().map(String))

function partTable(said: Wording, defined: Extract<DefinedField, { kind: 'parts' }>, value: unknown): Block {
  const rows = Array.isArray(value) ? (value as Values[]) : []
  const used = Object.entries(defined.fields).filter(([name]) => rows.some((row) => row[name] !== undefined))
  const columns = (used.length > 0 ? used : Object.entries(defined.fields).slice(0, 4)).map(([, one]) => ({ name: one.name }))
  return table(
    columns,
    rows.map((row) => used.map(([name, one]) => said(one, row[name]))),
    defined.name,
  )
}
