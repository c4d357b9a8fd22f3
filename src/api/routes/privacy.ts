import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { answerErasure, listErasures, type Proposing, proposeErasure } from '../../office/privacy/erasures.ts'
import { pastTime, shelveRecord } from '../../office/privacy/retention.ts'
import { seeUnassessed } from '../../office/privacy/unassessed.ts'
import { answerViewing, listViewings } from '../../office/privacy/viewings.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, part } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

type Answer = { id: string }
const recordId = { type: 'string', format: 'uuid' } as const
const yes = { type: 'boolean' } as const
const answer = { params: exactly({ id: recordId }, 'id'), body: exactly({ grant: yes }, 'grant'), hide: true }
const hide = true

const ok = async (result: Promise<object>) => {
  const done = await result
  return isProblem(done) ? done : { ok: true }
}

/** Leave to look into what is 高度敏感, what is still to be assessed, the end of keeping, and the answer to a person who asks. Numbers of persons travel in bodies, never in addresses. */
export function privacyRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get(
    '/privacy/viewings',
    { schema: { hide } },
    asked(async (actor) => ({ viewings: await listViewings(office, actor) })),
  )
  app.post<{ Params: Answer; Body: { grant: boolean } }>(
    '/privacy/viewings/:id',
    { schema: answer },
    asked((actor, { params: { id }, body: { grant } }) => ok(answerViewing(office, actor, { id, grant }))),
  )
  app.get(
    '/privacy/unassessed',
    { schema: { hide } },
    asked(async (actor) => seeUnassessed(office, actor)),
  )
  app.get(
    '/privacy/past-time',
    { schema: { hide } },
    asked(async (actor) => ({ records: await pastTime(office, actor) })),
  )
  app.post<{ Body: AtRecord }>(
    '/privacy/shelve',
    { schema: { body: exactly({ register: part.name, id: recordId }, 'register', 'id'), hide } },
    asked((actor, { body }) => ok(shelveRecord(office, actor, body))),
  )
  erasureRoutes(app, { office })
  app.post<{ Body: { number: string; reason: string } }>(
    '/privacy/person',
    { schema: { body: exactly({ number: part.short, reason: part.reason }, 'number', 'reason'), hide } },
    asked(async (actor, { body }, reply) => {
      const { answerPerson } = await import('../../office/privacy/answer-person.ts')
      const paper = await answerPerson(office, actor, body)
      return isProblem(paper) ? paper : attachment(reply, paper)
    }),
  )
}

function erasureRoutes(app: FastifyInstance, { office }: Pick<RouteParts, 'office'>): void {
  app.get(
    '/privacy/erasures',
    { schema: { hide } },
    asked(async (actor) => ({ erasures: await listErasures(office, actor) })),
  )
  app.post<{ Body: Proposing }>(
    '/privacy/erasures',
    { schema: { body: exactly({ register: part.name, id: recordId, reason: part.reason, early: yes }, 'register', 'id', 'reason'), hide } },
    asked((actor, { body }) => proposeErasure(office, actor, body)),
  )
  app.post<{ Params: Answer; Body: { grant: boolean } }>(
    '/privacy/erasures/:id',
    { schema: answer },
    asked((actor, { params: { id }, body: { grant } }) => ok(answerErasure(office, actor, { id, grant }))),
  )
}
