import { cite } from '../../kernel/cite.ts'
import { rowsOf, type Values } from '../../kernel/condition.ts'
import type { Field, Fields } from '../../kernel/field.ts'
import { inForce } from '../../kernel/permission.ts'
import { idNumberFault, isPhone, normaliseNumber } from '../../kernel/privacy/identity.ts'
import { coverUnknown, unknownTo } from '../../kernel/privacy/known-to.ts'
import { type PersonalField, personalFields, yearsKept } from '../../kernel/privacy/privacy.ts'
import { type Problem, problem } from '../../kernel/problem/problem.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Actor, type Role, roles } from '../../kernel/role.ts'
import { personalInformation } from '../../law/personal-information.ts'
import { writeDocx } from '../../report/export/docx.ts'
import { type Block, field, fields, type Paper, paragraph, table } from '../../report/export/paper.ts'
import { findRecords, openValues, recordAudit, recordReading, recordsOfPerson, type StoredRecord, type Tx } from '../../store/index.ts'
import { recordsWithPhone } from '../../store/lists/phone-search.ts'
import { type Office, readingScope, today } from '../office.ts'
import { valueInWords } from '../records/value-in-words.ts'
import type { Exported } from '../yearly/export-report.ts'
import { isClosed } from './label.ts'

/** Who answers a person's request about the own data. */
const answering: readonly Role[] = ['principal', 'justiceHead']

/** The number under which the person is known here, and what the answer is for (date and number of the request), at least four characters. */
export type PersonAsked = { readonly number: string; readonly reason: string }

/** What is held about the person in one record: the rows and fields that are about him, opened. */
type Held = { readonly register: AnyRegister; readonly record: StoredRecord; readonly rows: readonly Values[]; readonly fields: Fields }

/**
 * Everything held about a person, for the answer to his request (个人信息保护法 第四十五条), as a document: which matters, which data, what for, on which
 * article, how long. Found by id number (keyed hash) or phone, among what the answering person may read; of closed matters it only tells that there are
 * more. Every record opened for it is kept as a reading, the answer itself in the audit, without the number.
 */
export async function answerPerson(office: Office, actor: Actor, { number, reason }: PersonAsked): Promise<Exported | Problem> {
  if (!inForce(actor, today(office)).some(({ role }) => answering.includes(role)))
    return problem('MF-PRI-007', { slots: { step: '答复个人查阅请求', by: answering.map((role) => roles[role]).join('、') } })
  const asked = normaliseNumber(number)
  if (idNumberFault(asked) !== null && !isPhone(asked)) return problem('MF-PRI-011', { field: 'number' })
  if ([...reason.trim()].length < 4) return problem('MF-PRI-012', { field: 'reason', slots: { step: '答复个人查阅请求' } })
  const found = await Promise.all(
    office.registers
      .filter((register) => personalFields(register).length > 0)
      .map((register) => heldIn(office, actor, { register, asked, reason: reason.trim() })),
  )
  const held = found.flatMap((one) => one.held)
  const closed = found.reduce((sum, one) => sum + one.closed, 0)
  await noteAnswer(office, actor, { reason: reason.trim(), records: held.length })
  return { bytes: await writeDocx(paperOf(office, { held, closed })), name: `个人信息查阅答复 ${today(office)}.docx`, type: docx }
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const noteAnswer = (office: Office, actor: Actor, { reason, records }: { reason: string; records: number }): Promise<void> =>
  office.db.write({ user: actor.id, units: [], villages: [] }, (tx) =>
    recordAudit(
      tx,
      { kind: 'personAnswered', outcome: 'done', actor: actor.id, actorName: actor.name, reason, detail: { records } },
      office.now(),
    ),
  )

type Asking = { readonly register: AnyRegister; readonly asked: string; readonly reason: string }

async function heldIn(
  office: Office,
  actor: Actor,
  { register, asked, reason }: Asking,
): Promise<{ held: readonly Held[]; closed: number }> {
  return office.db.write(readingScope(office, register, actor), async (tx) => {
    const ids = isPhone(asked) ? await recordsWithPhone(tx, register, asked) : await recordsOfPerson(tx, register, asked)
    const records = ids.length > 0 ? await findRecords(tx, register, ids) : []
    const held: Held[] = []
    let closed = 0
    for (const record of records) {
      if (await isClosed(office, tx, { register, record, actor })) closed += 1
      else held.push(...(await opened(office, tx, { register, record, actor, asked, reason })))
    }
    return { held, closed }
  })
}

/** Nothing where the person stands only in what the answering one may not know: that there is something would tell who reported. */
async function opened(office: Office, tx: Tx, one: Asking & { record: StoredRecord; actor: Actor }): Promise<readonly Held[]> {
  const { register, record, actor, asked, reason } = one
  const unknown = unknownTo(register, { record, actor, tree: office.tree(), today: today(office) })
  const values = coverUnknown(register, await openValues(tx, register, record), unknown)
  const about = Object.entries(register.fields).flatMap(([, part]) => (part.kind === 'parts' ? [part.fields] : []))
  const rows = Object.entries(register.fields).flatMap(([name, part]) =>
    part.kind === 'parts' ? rowsOf(values[name]).filter((row) => names(row, asked)) : [],
  )
  if (rows.length === 0 && unknown.length > 0) return []
  const reading = {
    record: record.id,
    register: register.id,
    unit: record.unit,
    actor: { id: actor.id, name: actor.name },
    at: office.now(),
  }
  await recordReading(tx, { ...reading, purpose: `答复个人查阅请求：${reason}`, fields: personalFields(register).map(({ path }) => path) })
  return [{ register, record, rows, fields: Object.assign({}, ...about) }]
}

const names = (row: Values, asked: string): boolean =>
  Object.values(row).some((value) => typeof value === 'string' && normaliseNumber(value) === asked)

function paperOf(office: Office, { held, closed }: { held: readonly Held[]; closed: number }): Paper {
  const none = held.length + closed === 0 ? [paragraph('本单位现有台账中没有以该号码登记的个人信息。')] : []
  const more = closed > 0 ? [paragraph(`另有 ${closed} 条限定知悉范围的记录，由承办人依法另行答复。`)] : []
  const law = paragraph(`依据：${cite(personalInformation.art(45))}。如认为信息有误，可以请求更正；符合法定情形的，可以请求删除。`)
  return {
    kind: 'form',
    organ: '',
    title: ['个人信息查阅答复'],
    blocks: [...none, ...held.flatMap((one) => blocksOf(office, one)), ...more, law],
    signOff: { organ: '', date: today(office) },
  }
}

function blocksOf(office: Office, { register, record, rows, fields: known }: Held): readonly Block[] {
  const years = yearsKept(register, office.settings(record.unit))
  const head = fields(
    field('台账', register.name),
    field('编号', record.code),
    field('状态', register.states[record.state] ?? record.state),
    field('登记时间', record.registeredAt.slice(0, 10)),
    field('处理目的', register.privacy?.purpose ?? '', { wide: true }),
    field('处理依据', register.privacy ? cite(register.privacy.basis) : '', { wide: true }),
    field('保存期限', years === undefined ? '' : `办结后 ${years} 年`, { wide: true }),
  )
  const told = rows.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => line(office, { field: known[name], value, fields: personalFields(register), name })),
  )
  return [head, table([{ name: '信息' }, { name: '内容' }, { name: '用途' }], told, '登记的信息')]
}

type Told = { readonly field: Field | undefined; readonly value: unknown; readonly name: string; readonly fields: readonly PersonalField[] }

function line(office: Office, { field: known, value, name, fields: personal }: Told): readonly (readonly string[])[] {
  if (!known || value === undefined || value === null) return []
  const purpose = personal.find(({ path }) => path.endsWith(`.${name}`))?.purpose ?? ''
  return [[known.name, valueInWords(office, known, value), purpose]]
}
