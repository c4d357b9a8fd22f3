import type { FastifyInstance } from 'fastify'
import { isProblem } from '../../kernel/problem/problem.ts'
import { certificateWall } from '../../office/law-changes/certificate-wall.ts'
import { compareVersions } from '../../office/law-changes/compare-versions.ts'
import { seeLawChanges } from '../../office/law-changes/see-changes.ts'
import { explainPaper, type PaperReason } from '../../office/papers/explain-paper.ts'
import { paperDifferences } from '../../office/papers/paper-differences.ts'
import { asked } from '../answer.ts'
import { exactly, noSuchDay, params, part } from '../input.ts'
import type { AtRecord, RouteParts } from './route.ts'

const tags = ['法规变动和执法资格']
const code = part.short
const paperReason = exactly(
  { digest: { type: 'string', pattern: '^[0-9a-f]{64}$' }, item: part.short, inPaper: part.reason, reason: part.reason },
  'digest',
  'item',
  'inPaper',
  'reason',
)

/** What a change of law causes, the authority list on two days, the certificates of a unit, papers against their case and the reasons for what differs. */
export function lawRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<{ Querystring: { unit?: string } }>(
    '/law-changes',
    { schema: { tags, summary: '法规变动，以及本单位受影响的事项、指南、文件、合同、检查和案件', querystring: exactly({ unit: code }) } },
    asked((actor, { query }) => seeLawChanges(office, actor, query)),
  )
  app.get<{ Querystring: { unit: string; from: string; to?: string } }>(
    '/list-versions',
    {
      schema: {
        tags,
        summary: '权责清单两个日期的比较：增加、减少、变化',
        querystring: exactly({ unit: code, from: part.day, to: part.day }, 'unit', 'from'),
      },
    },
    asked(async (actor, { query }) => noSuchDay({ from: query.from, to: query.to }) ?? compareVersions(office, actor, query)),
  )
  app.get<{ Querystring: { unit: string } }>(
    '/certificates',
    { schema: { tags, summary: '本单位执法人员的证件和学时', querystring: exactly({ unit: code }, 'unit') } },
    asked((actor, { query }) => certificateWall(office, actor, query)),
  )
  app.get<{ Params: AtRecord }>(
    '/registers/:register/records/:id/paper-differences',
    { schema: { ...params('register', 'id'), hide: true } },
    asked((actor, { params: wanted }) => paperDifferences(office, actor, wanted)),
  )
  app.post<{ Params: AtRecord; Body: Omit<PaperReason, 'register' | 'id'> }>(
    '/registers/:register/records/:id/paper-differences',
    { schema: { ...params('register', 'id'), body: paperReason, hide: true } },
    asked(async (actor, { params: at, body }) => {
      const done = await explainPaper(office, actor, { ...at, ...body })
      return isProblem(done) ? done : { version: done.record.version }
    }),
  )
}
