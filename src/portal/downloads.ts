import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { portalFigures } from '../office/public/figures.ts'
import { type PortalFile, portalFile } from '../office/public/file.ts'
import { portalItem } from '../office/public/item.ts'
import type { ItemRef } from '../office/public/items.ts'
import { portalReport } from '../office/public/report.ts'
import { type Http, notFound, type Portal, page } from './answer.ts'
import { figuresCsv, figuresJson } from './open-data.ts'
import { yearIn } from './questions.ts'
import { fontFile, type Style } from './style.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const aYear = 'public, max-age=31536000, immutable'

/** A name for saving, in the spelling that all browsers read (RFC 6266). */
export const saveAs = (name: string): string => `attachment; filename="download"; filename*=UTF-8''${encodeURIComponent(name)}`

/** Report, attachments and figures to take away. */
export function addDownloads(fastify: FastifyInstance, portal: Portal): void {
  fastify.get('/:unit/:register/:year/:id/report.docx', (request, reply) => report(portal, request, reply))
  fastify.get('/:unit/:register/:year/:id/files/:digest', (request, reply) => attachment(portal, request, reply))
  for (const format of ['csv', 'json'] as const)
    fastify.get(`/:unit/figures/:year(^\\d{4}).${format}`, async (request, reply) => {
      const { unit, year } = request.params as { unit: string; year: string }
      const table = await portalFigures(portal.office, unit, yearIn(year) ?? Number.NaN)
      if (!table) return notFound(portal, { request, reply })
      const name = `${table.unit.shortName}${table.year}年数据.${format}`
      reply.header('content-disposition', saveAs(name))
      return format === 'csv' ? reply.type('text/csv; charset=utf-8').send(figuresCsv(table)) : reply.send(figuresJson(table))
    })
}

async function report(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await portalItem(portal.office, request.params as ItemRef)
  const shown = found?.found === 'item' ? await portalReport(portal.office, found) : null
  if (found?.found !== 'item' || !shown) return notFound(portal, { request, reply })
  const { reportFile } = await import('../office/public/report-file.ts')
  return reply
    .type(docx)
    .header('content-disposition', saveAs(`${shown.title}.docx`))
    .send(Buffer.from(await reportFile(found, shown)))
}

async function attachment(portal: Portal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { digest, ...ref } = request.params as ItemRef & { digest: string }
  return saveFile(portal, { request, reply }, await portalFile(portal.office, ref, digest))
}

const withheld = {
  kind: 'message',
  title: '这个附件暂不提供下载',
  text: '附件里有不便公开的内容，正在由发布机构处理。急需的，可以向发布机构索取。',
} as const

/** Whatever the file is, it is only ever saved: no browser runs it here. */
export async function saveFile(portal: Portal, http: Http, file: PortalFile): Promise<FastifyReply> {
  if (!file) return notFound(portal, http)
  if (file === 'withheld') return page(portal, http, withheld, 404)
  return http.reply
    .type('application/octet-stream')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('content-disposition', saveAs(file.name))
    .send(file.open())
}

/** Style sheet and font. A page kept from before an upgrade asks for the sheet of then: it gets the one of now, which nobody keeps under that name. */
export function addStyle(fastify: FastifyInstance, { css, path }: Style): void {
  fastify.get('/portal-styles/:name', (request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', request.url === path ? aYear : 'no-store')
      .send(css),
  )
  fastify.get('/portal-fonts/:name', async (request, reply) => {
    const bytes = await fontFile((request.params as { name: string }).name)
    return bytes
      ? reply.type('font/woff2').header('cache-control', aYear).send(bytes)
      : reply.code(404).type('text/plain; charset=utf-8').send('没有这个字体文件。')
  })
}
