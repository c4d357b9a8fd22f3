import { isFilled } from '../../kernel/condition.ts'
import type { RecordEvent } from '../../kernel/event.ts'
import { isProblem, type Problem } from '../../kernel/problem/problem.ts'
import { type AnyRegister, openingsOf } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { writeDocx } from '../../report/export/docx.ts'
import { type Block, blank, field, fields, heading, type Paper, table } from '../../report/export/paper.ts'
import { eventsOf, fileNames } from '../../store/index.ts'
import { type Office, readingScope, registerOf, today } from '../office.ts'
import type { Exported } from '../yearly/export-report.ts'
import { docxType, type Opened, openForPaper, organOf, paperName, paperOf } from './make-paper.ts'

/** A paper in its place in the file. */
type Sheet = { readonly name: string; readonly code: string; readonly day: string; readonly by: string; readonly blocks: readonly Block[] }
/** A record with its papers made so far; `names`: of its attachments by digest. */
type Volume = {
  readonly register: AnyRegister
  readonly opened: Opened
  readonly sheets: readonly Sheet[]
  readonly names: Readonly<Record<string, string>>
}

/**
 * All papers of a matter in one Word file: a table of contents, then each paper that has been made, in the order of the days, with those of the matter
 * that a step opened elsewhere (the legality review) in their place; at the end the attachments by name and check sum. Opening it is logged as one
 * reading of each record. What the reader may not see of the linked matter is left out.
 */
export async function makeDossier(office: Office, actor: Actor, wanted: { register: string; id: string }): Promise<Exported | Problem> {
  const register = registerOf(office, wanted.register)
  if (isProblem(register)) return register
  const own = await volumeOf(office, actor, { register, id: wanted.id })
  if (isProblem(own)) return own
  const linked = await Promise.all(openedElsewhere(office, own).map((one) => volumeOf(office, actor, one)))
  const volumes = [own, ...linked.filter((one): one is Volume => !isProblem(one))]
  const sheets = volumes.flatMap((one) => one.sheets).toSorted((a, b) => a.day.localeCompare(b.day))
  const paper = bound(office, own, { sheets, names: Object.assign({}, ...volumes.map(({ names }) => names)) })
  return { bytes: await writeDocx(paper), name: paperName(`${register.name}全卷`, own.opened), type: docxType }
}

/** The single records that steps of this register opened and that it still points to. */
const openedElsewhere = (office: Office, { register, opened }: Volume): readonly { register: AnyRegister; id: string }[] =>
  Object.values(register.steps)
    .flatMap((step) =>
      openingsOf(step).flatMap(({ register: other, link }) => {
        const [id, there] = [opened.values[link], office.register(other)]
        return typeof id === 'string' && there && there.id !== register.id ? [{ register: there, id }] : []
      }),
    )
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)

async function volumeOf(office: Office, actor: Actor, { register, id }: { register: AnyRegister; id: string }): Promise<Volume | Problem> {
  const shows = [...new Set(Object.values(register.papers ?? {}).flatMap((form) => form.shows))]
  const opened = await openForPaper(office, actor, { register, id, name: `${register.name}全卷`, paper: 'dossier', shows })
  if (isProblem(opened)) return opened
  const [events, names] = await office.db.read(readingScope(office, register, actor), (tx) =>
    Promise.all([eventsOf(tx, id), fileNames(tx, id)]),
  )
  return { register, opened, names, sheets: sheetsOf(office, { register, opened, events }) }
}

/** Each paper that belongs to the record and that some step has made, with the day and the hand of the last making. */
function sheetsOf(
  office: Office,
  { register, opened, events }: { register: AnyRegister; opened: Opened; events: readonly RecordEvent[] },
): readonly Sheet[] {
  const organ = organOf(office, opened.record.unit)
  return Object.entries(register.papers ?? {}).flatMap(([id, form]) => {
    const making = events.findLast(({ step }) => register.steps[step]?.makes?.includes(id))
    if (!making || !opened.papers.includes(id)) return []
    const day = making.effectiveOn
    const { blocks } = paperOf(office, { ...opened, register, form, organ, day })
    return [{ name: form.name, code: opened.record.code, day, by: making.actor.name, blocks }]
  })
}

function bound(
  office: Office,
  own: Volume,
  { sheets, names }: { sheets: readonly Sheet[]; names: Readonly<Record<string, string>> },
): Paper {
  const { record } = own.opened
  const { register } = own
  const organ = organOf(office, record.unit)
  const columns = [
    { name: '序号', width: 1 },
    { name: '文书', width: 4 },
    { name: '日期', width: 2 },
    { name: '经办', width: 2 },
    { name: '编号', width: 4 },
  ]
  const contents = sheets.map(({ name, day, by, code }, at) => [String(at + 1), name, day, by, code])
  const files = Object.entries(names).map(([digest, name], at) => [String(at + 1), name, digest.slice(0, 16)])
  return {
    kind: 'form',
    organ,
    title: [`${register.name}全卷`],
    blocks: [
      fields(
        field('事项', record.title, { wide: true }),
        field('编号', record.code),
        field('现在', register.states[record.state] ?? record.state),
        ...(isFilled(own.opened.values.archiveNo) ? [field('档号', String(own.opened.values.archiveNo))] : []),
        field('制作日期', today(office)),
      ),
      table(columns, contents, '卷内目录'),
      ...sheets.flatMap(({ name, blocks }, at): Block[] => [blank, heading(1, at + 1, name), ...blocks]),
      ...(files.length > 0
        ? [
            blank,
            table(
              [
                { name: '序号', width: 1 },
                { name: '附件', width: 5 },
                { name: '校验值（前16位）', width: 4 },
              ],
              files,
              '附件目录',
            ),
          ]
        : []),
    ],
    signOff: { organ: office.text(record.unit, 'paper.signOff') || organ, date: today(office) },
  }
}
