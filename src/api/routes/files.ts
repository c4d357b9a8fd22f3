import type { FastifyInstance } from 'fastify'
import { isProblem, problem } from '../../kernel/problem/problem.ts'
import { asked } from '../answer.ts'
import { attachmentHeaders } from '../attachment.ts'
import { exactly, part } from '../input.ts'
import { uploadOf } from '../upload.ts'
import type { RouteParts } from './route.ts'

const tags = ['文件']
const digest = { type: 'string', pattern: '^[0-9a-f]{64}$' }

/** Evidence and attachments: in by a form, out as a file to be kept. Which kinds are taken the office says. */
export function fileRoutes(app: FastifyInstance, { office }: RouteParts): void {
  app.post(
    '/files',
    { schema: { tags, summary: '上传一个文件' } },
    asked(async (actor, request) => {
      const { file } = await uploadOf(request)
      if (!file) return problem('MF-FLD-002', { field: 'file', slots: { field: '文件' } })
      const { uploadFile } = await import('../../office/attach-file.ts')
      return uploadFile(office, actor, file)
    }),
  )
  const query = exactly({ register: part.name, record: part.short })
  app.get<{ Params: { digest: string }; Querystring: { register?: string } }>(
    '/files/:digest',
    { schema: { tags, summary: '取回一个文件', params: exactly({ digest }), querystring: query } },
    asked(async (actor, { params, query: { register } }, reply) => {
      const { fetchFile } = await import('../../office/attach-file.ts')
      const file = await fetchFile(office, actor, { digest: params.digest, register })
      if (isProblem(file)) return file
      return attachmentHeaders(reply, file).header('content-length', file.size).send(file.content)
    }),
  )
}
