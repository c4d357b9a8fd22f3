import { writeDocx } from '../../report/export/docx.ts'
import { field, fields, type Paper, paragraph, signatures, table } from '../../report/export/paper.ts'
import { sheetBytes } from '../exchange/sheet-write.ts'
import type { Office } from '../office.ts'
import type { Exported } from '../yearly/export-report.ts'
import type { HandedMatter, HandOverSheet } from './hand-over.ts'

const headings = ['台账', '编号', '事项名称', '现在状态', '下一步', '时限', '尚缺材料', '接手人'] as const

/** The sheet as rows of text, in the order of the headings. */
const rowsOf = (office: Office, { matters }: HandOverSheet): readonly (readonly string[])[] =>
  matters.map((matter) => [
    office.register(matter.register)?.name ?? matter.register,
    matter.code,
    matter.title,
    matter.pending ? `${matter.stateName}（有待批更正）` : matter.stateName,
    matter.next ?? '',
    clocksInWords(matter),
    gapsInWords(matter),
    '',
  ])

const clocksInWords = ({ clocks }: HandedMatter): string =>
  clocks
    .map(({ name, dueLegal, paused, late }) => `${name} ${dueLegal.replace('T', ' ')}${paused ? '（中止）' : late ? '（已逾期）' : ''}`)
    .join('；')

const gapsInWords = ({ gaps }: HandedMatter): string => gaps.map(({ step, missing }) => `${step}：${missing.join('、')}`).join('；')

/** The hand-over sheet as a table for Excel or WPS. */
export async function handOverTable(office: Office, sheet: HandOverSheet): Promise<Exported> {
  return {
    bytes: await sheetBytes({ name: '工作交接', headings, rows: rowsOf(office, sheet) }),
    name: `工作交接单-${sheet.person.name}-${sheet.day}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }
}

/** The hand-over sheet as a paper to be signed by whoever leaves, whoever takes over, and a third who sees it. */
export async function handOverPaper(office: Office, sheet: HandOverSheet): Promise<Exported> {
  const organ = office.tree().get(sheet.person.unit)?.name ?? ''
  const rows = rowsOf(office, sheet).map((row) => row.slice(1))
  const columns = headings.slice(1).map((name) => ({ name, width: name === '事项名称' || name === '尚缺材料' ? 2 : 1 }))
  const paper: Paper = {
    kind: 'form',
    organ,
    title: ['工作交接单'],
    blocks: [
      fields(
        field('移交人', sheet.person.name),
        field('未办结事项', `${sheet.matters.length} 件`),
        field('待其办理', `${sheet.waiting} 件`),
        field('待其批准的更正', `${sheet.corrections} 件`),
      ),
      sheet.matters.length > 0 ? table(columns, rows, '未办结事项') : paragraph('没有未办结事项。'),
      signatures({ label: '移交人', dated: true }, { label: '接手人', dated: true }, { label: '监交人', dated: true }),
    ],
    signOff: { organ, date: sheet.day },
  }
  return {
    bytes: await writeDocx(paper),
    name: `工作交接单-${sheet.person.name}-${sheet.day}.docx`,
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  }
}
