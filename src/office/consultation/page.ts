import { rowsOf, type Values } from '../../kernel/condition.ts'
import { hideNumbers } from '../../kernel/privacy/mask.ts'
import { findRecord, isRecordId, type Tx } from '../../store/index.ts'
import { type FileFacts, fileFacts } from '../../store/public/portal-facts.ts'
import { findPublic, type PublicRow } from '../../store/public/public-rows.ts'
import { type Office, today } from '../office.ts'
import { countyOf, homeOf, type PortalUnit, portalUnit, publicPlace } from '../public/site.ts'
import { type Answered, answersByClause } from './answers.ts'
import { asConsulted, type Consulting, consultingOf } from './consulting.ts'
import { type Notice, noticeOf } from './notice.ts'

/** Where a consultation stands on the portal: `/{unit}/zqyj/{register}/{id}`. */
export type ConsultationRef = { readonly unit: string; readonly register: string; readonly id: string }

/** open: comments are taken. closed: not any more, answers are being worked out. answered: they stand on the page. */
export type Phase = 'open' | 'closed' | 'answered'

/** A draft as citizens read it, clause by clause, and what became of their comments. */
export type ConsultationPage = {
  readonly ref: ConsultationRef
  readonly unit: PortalUnit
  readonly publisher: string
  readonly kind: string
  readonly title: string
  readonly from: string
  /** The last day, which counts in full. */
  readonly to: string
  readonly shortReason: string
  readonly phase: Phase
  readonly explanation: string
  readonly clauses: readonly { readonly no: string; readonly body: string; readonly answers: readonly Answered[] }[]
  /** Answers to comments on the whole, or on clauses that the draft no longer has. */
  readonly answers: readonly Answered[]
  readonly note: string
  readonly received: number
  readonly files: readonly FileFacts[]
  /** What a citizen is told before he sends anything. */
  readonly notice: Notice
}

/** The page of a consultation by its address; null where there is none for the public: a secret matter, a restricted or voided record, another unit. */
export async function consultationPage(office: Office, ref: ConsultationRef): Promise<ConsultationPage | null> {
  const at = consultingOf(office, ref.register)
  if (!at || !isRecordId(ref.id)) return null
  const place = { ...publicPlace(office, countyOf(office)), id: ref.id }
  return office.db.owner(async (tx) => {
    const row = await findPublic(tx, asConsulted(at, 'draft'), place)
    if (!row || homeOf(office, row.unit).code !== ref.unit) return null
    const answered = await findPublic(tx, asConsulted(at, 'answered'), place)
    return pageOf(office, tx, { at, row, ref, answered: answered?.values ?? null })
  })
}

type Found = { at: Consulting; row: PublicRow; ref: ConsultationRef; answered: Values | null }

async function pageOf(office: Office, tx: Tx, { at, row, ref, answered }: Found): Promise<ConsultationPage> {
  const { consultation, register } = at
  const text = (name: string | undefined): string => (name && typeof row.values[name] === 'string' ? hideNumbers(row.values[name]) : '')
  const digests = row.values[consultation.files]
  const record = await findRecord(tx, register, row.id)
  const comments = rowsOf(record?.values.comments)
  const told = answered ? answersByClause(comments, rowsOf(answered.answers)) : new Map<string, readonly Answered[]>()
  const clauses = rowsOf(row.values.clauses).map(({ no, body }) => ({ no: String(no ?? ''), body: hideNumbers(String(body ?? '')) }))
  const home = homeOf(office, row.unit)
  return {
    ref,
    unit: portalUnit(home),
    publisher: home.name,
    kind: register.name,
    title: hideNumbers(row.title),
    from: text('consultFrom'),
    to: text('consultTo'),
    shortReason: text('consultShortReason'),
    phase: phaseOf(office, { at, row, answered }),
    explanation: text(consultation.explanation),
    clauses: clauses.map((clause) => ({ ...clause, answers: told.get(clause.no) ?? [] })),
    answers: [...told].filter(([no]) => !clauses.some((clause) => clause.no === no)).flatMap(([, one]) => one),
    note: typeof answered?.adoptionNote === 'string' ? hideNumbers(answered.adoptionNote) : '',
    received: comments.length,
    files: Array.isArray(digests) && digests.length > 0 ? await fileFacts(tx, digests) : [],
    notice: noticeOf(home.name),
  }
}

/** By the record's state and the last day, whichever ends first. */
export function phaseOf(office: Office, { at, row, answered }: { at: Consulting; row: PublicRow; answered: unknown }): Phase {
  const last = String(row.values.consultTo ?? '')
  if (row.state === at.consultation.open && today(office) <= last && !answered) return 'open'
  return answered ? 'answered' : 'closed'
}
