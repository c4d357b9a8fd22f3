import type { FastifyInstance } from 'fastify'
import type { Day } from '../../kernel/calendar/calendar.ts'
import { calledStep } from '../../kernel/step/common.ts'
import type { RecurringDuty } from '../../office/desk/recurring-duties.ts'
import { digestFor, digestRead } from '../../office/desk/send-digests.ts'
import { type DeskAsked, type DueMatter, type Matter, type WorkDesk, workDesk } from '../../office/desk/work-desk.ts'
import type { Office } from '../../office/office.ts'
import { asked } from '../answer.ts'
import { exactly } from '../input.ts'
import type { RouteParts } from './route.ts'

const tags = ['工作台']
const lists = ['due', 'recurring', 'waiting', 'handling', 'returned', 'sentBack', 'received', 'corrections'] as const
const wanted = exactly({ only: { type: 'string', enum: lists } })
const inFull = 200

/** What waits for somebody today, his digest of the day, and what his forms may offer. */
export function deskRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { office } = parts
  app.get<{ Querystring: Pick<DeskAsked, 'only'> }>(
    '/desk',
    {
      schema: {
        tags,
        summary: '到期时限、定期工作、等我办的、我经办的、退回和移交的、待批更正；only 取其中一项的全部（至多二百件）',
        querystring: wanted,
      },
    },
    asked(async (actor, { query: { only } }) => {
      const [desk, digest] = await Promise.all([
        workDesk(office, actor, only ? { only, size: inFull } : {}),
        only ? null : digestFor(office, actor),
      ])
      return { ...deskView(parts, desk), digest: digest && digestView(digest) }
    }),
  )
  app.post(
    '/desk/digest/read',
    { schema: { tags, summary: '今天的摘要已读' } },
    asked(async (actor) => {
      await digestRead(office, actor)
      return { read: true }
    }),
  )
  app.get(
    '/entry-aids',
    { schema: { tags, summary: '填表时可以使用的辅助：语音听写须由县里开启' } },
    asked(async () => ({
      dictation: office.policy('dictation') === 'on',
    })),
  )
}

const digestView = ({ day, lines, readAt }: { day: Day; lines: readonly string[]; readAt: string | null }) => ({
  day,
  lines,
  read: readAt !== null,
})

function deskView(parts: RouteParts, desk: WorkDesk): object {
  const { due, recurring, ...rest } = desk
  return {
    recurring: { total: recurring.total, rows: recurring.rows.map((one) => recurringView(parts, one)) },
    due: { total: due.total, rows: due.rows.map((one) => dueView(parts, one)) },
    ...Object.fromEntries(
      Object.entries(rest).map(([kind, { rows, total }]) => [kind, { total, rows: rows.map((one) => matterView(parts, one)) }]),
    ),
  }
}

/** A recurring duty with the place that owes it. */
const recurringView = ({ views }: RouteParts, { place, ...duty }: RecurringDuty): object => ({ ...duty, place: views.unit(place) })

const dueView = (
  { views }: RouteParts,
  { register, registerName, record, code, title, state, clock, clockName, handler, ...one }: DueMatter,
): object => ({
  register,
  registerName,
  id: record,
  code,
  title,
  state,
  clock,
  clockName,
  dueStrict: one.dueStrict,
  dueLegal: one.dueLegal,
  provisional: one.provisional,
  status: one.status,
  unit: views.unit(one.unit),
  handler: views.person(handler),
  mine: one.mine,
})

function matterView({ office, views }: RouteParts, matter: Matter): object {
  const { register, registerName, id, code, title, state, stateName, version, updatedAt, next, reason, asked, last } = matter
  return {
    register,
    registerName,
    id,
    code,
    title,
    state,
    stateName,
    version,
    updatedAt,
    unit: views.unit(matter.unit),
    village: views.unit(matter.village),
    handler: views.person(matter.handler),
    next,
    reason,
    asked: asked && { ...asked, by: views.person(asked.by) },
    last: last && { step: last.step, name: stepName(office, register, last.step), actor: views.person(last.actor), on: last.on },
  }
}

const stepName = (office: Office, register: string, step: string): string => calledStep(office.register(register), step)
