import type { FastifyInstance } from 'fastify'
import { asked } from '../answer.ts'
import { exactly, part } from '../input.ts'
import type { RouteParts } from './route.ts'

const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** Words of attached documents, to be compared. Nothing more is needed than for fetching the file. */
export function fileTextRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.get<{ Params: { digest: string }; Querystring: { register?: string } }>(
    '/files/:digest/text',
    { schema: { params: exactly({ digest }), querystring: exactly({ register: part.name }), hide: true } },
    asked(async (actor, { params, query: { register } }) => {
      const { fileText } = await import('../../office/papers/file-text.ts')
      return fileText(office, actor, { digest: params.digest, register })
    }),
  )
}
