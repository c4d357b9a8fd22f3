import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import type { Actor } from '../../kernel/role.ts'
import { noteAudit } from '../../office/audit/note.ts'
import { confirmReceipt, type Handed, type Handing, type HandOverSheet, handOver, handOverSheet } from '../../office/desk/hand-over.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, part } from '../input.ts'
import type { RouteParts } from './route.ts'

const tags = ['工作台']
const item = { register: part.name, id: part.name, version: { type: 'integer', minimum: 1 } }
const several = (properties: Parameters<typeof exactly>[0], ...required: readonly string[]) => ({
  type: 'array',
  maxItems: 500,
  items: exactly(properties, ...required),
})
const handing = exactly({ items: several({ ...item, to: part.name }, 'register', 'id', 'version', 'to'), reason: part.reason }, 'items')
const receiving = exactly({ items: several(item, 'register', 'id', 'version') }, 'items')

/** 交接: what somebody leaves behind, handing it over, and the successor's confirmation. */
export function handOverRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { office } = parts
  const whose = exactly({ person: part.short, as: { type: 'string', enum: ['json', 'xlsx', 'docx'] } })
  app.get<{ Querystring: { person?: string; as?: 'json' | 'xlsx' | 'docx' } }>(
    '/hand-over',
    { schema: { tags, summary: '工作交接单：未办结事项、时限、尚缺材料', querystring: whose } },
    asked(async (actor, { query: { person = actor.id, as = 'json' }, ip }, reply) => {
      const sheet = await handOverSheet(office, actor, person)
      if (isProblem(sheet)) return sheet
      if (as === 'json') return sheetView(parts, sheet)
      await noteAudit(office, {
        kind: 'printed',
        outcome: 'done',
        actor: actor.id,
        object: `person/${person}`,
        source: ip,
        detail: { as, matters: sheet.matters.length },
      })
      const { handOverPaper, handOverTable } = await import('../../office/desk/hand-over-paper.ts')
      return attachment(reply, await (as === 'xlsx' ? handOverTable : handOverPaper)(office, sheet))
    }),
  )
  app.post<{ Body: { items: readonly Handing[]; reason?: string } }>(
    '/hand-over',
    { schema: { tags, summary: '逐件移交经办人，每件各有结果', body: handing } },
    asked((actor, { body: { items, reason = '工作交接' } }) => handed(handOver(office, actor, { items, reason }))),
  )
  app.post<{ Body: { items: readonly Handing[] } }>(
    '/hand-over/receipt',
    { schema: { tags, summary: '接手人逐件确认接收', body: receiving } },
    asked((actor: Actor, { body: { items } }) => handed(confirmReceipt(office, actor, items))),
  )
}

async function handed(done: ReturnType<typeof handOver>): Promise<unknown> {
  const result = await done
  return isProblem(result) ? result : { results: result satisfies readonly Handed[] }
}

const sheetView = ({ views }: RouteParts, { person, day, matters, waiting, corrections }: HandOverSheet): object => ({
  person: { id: person.id, name: person.name, unit: views.unit(person.unit) },
  day,
  waiting,
  corrections,
  matters: matters.map(({ unit, village, ...matter }) => ({ ...matter, unit: views.unit(unit), village: views.unit(village) })),
})
