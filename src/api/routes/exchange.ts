import type { FastifyInstance } from 'fastify'
import { isProblem, problem } from '../../kernel/problem/problem.ts'
import { registerOf } from '../../office/office.ts'
import { asked } from '../answer.ts'
import { attachment, spreadsheet } from '../attachment.ts'
import { exactly, params, part } from '../input.ts'
import { type ListQuery, listQuerySchema, listRequest } from '../list-query.ts'
import { rejectedFiles } from '../rejected-files.ts'
import { uploadOf } from '../upload.ts'
import { previewedImportRoutes } from './imports.ts'
import type { RouteParts } from './route.ts'

type AtRegister = { Params: { register: string } }
type ExportQuery = ListQuery & { reason?: string; recipient?: string; basis?: string; as?: 'xlsx' | 'csv' }

const hide = true

/** Registers in and out as spreadsheets. The use cases are loaded when first needed: a spreadsheet library is half of what the server would load. */
export function exchangeRoutes(app: FastifyInstance, parts: RouteParts): void {
  templateRoute(app, parts)
  importRoutes(app, parts)
  exportRoute(app, parts)
}

type TemplateQuery = { unit?: string; step?: string }

function templateRoute(app: FastifyInstance, { office }: RouteParts): void {
  const schema = { ...params('register'), querystring: exactly({ unit: part.short, step: part.name }), hide }
  app.get<AtRegister & { Querystring: TemplateQuery }>(
    '/registers/:register/template',
    { schema },
    asked(async (_, { params: { register }, query }, reply) => {
      const { makeTemplate } = await import('../../office/exchange/template.ts')
      const bytes = await makeTemplate(office, register, query)
      return isProblem(bytes)
        ? bytes
        : attachment(reply, { bytes, name: `${office.register(register)?.name ?? register}-导入模板.xlsx`, type: spreadsheet })
    }),
  )
}

function importRoutes(app: FastifyInstance, parts: RouteParts): void {
  const { office } = parts
  const rejected = rejectedFiles(() => Date.parse(office.now()))
  previewedImportRoutes(app, parts, rejected)
  app.post<AtRegister>(
    '/registers/:register/import',
    { schema: { ...params('register'), hide } },
    asked(async (actor, request, reply) => {
      const { register } = request.params
      const { file, texts } = await uploadOf(request)
      if (!file) return problem('MF-FLD-002', { field: 'file', slots: { field: '文件' } })
      const { importRecords } = await import('../../office/exchange/import-records.ts')
      const step = texts.get('step') || undefined
      const imported = await importRecords(office, actor, {
        register,
        unit: texts.get('unit') ?? '',
        file: file.bytes,
        name: file.name,
        step,
      })
      if (!('problem' in imported)) return imported
      if (!imported.rejected) return imported.problem
      const id = rejected.keep({ owner: actor.id, bytes: imported.rejected, name: `退回-${file.name.replace(/\.\w+$/, '')}.xlsx` })
      reply.code(imported.problem.status)
      return { problem: imported.problem, rejected: `/api/registers/${register}/rejected/${id}` }
    }),
  )
  app.get<{ Params: { register: string; id: string } }>(
    '/registers/:register/rejected/:id',
    { schema: { ...params('register', 'id'), hide } },
    asked(async (actor, { params: { id } }, reply) => {
      const found = rejected.find(id, actor.id)
      return found ? attachment(reply, { ...found, type: spreadsheet }) : problem('MF-SYS-001')
    }),
  )
}

function exportRoute(app: FastifyInstance, { office }: RouteParts): void {
  const form = { type: 'string', enum: ['xlsx', 'csv'] }
  const said = { reason: part.short, recipient: part.short, basis: part.short }
  const querystring = { ...listQuerySchema, properties: { ...listQuerySchema.properties, ...said, as: form } }
  app.get<AtRegister & { Querystring: ExportQuery }>(
    '/registers/:register/export',
    { schema: { ...params('register'), querystring, hide } },
    asked(async (actor, { params: { register: id }, query }, reply) => {
      const register = registerOf(office, id)
      if (isProblem(register)) return register
      const { reason = '', recipient, basis, as, ...list } = query
      const request = listRequest(register, list as ListQuery)
      if (isProblem(request)) return request
      const { exportRecords } = await import('../../office/exchange/export-records.ts')
      const file = await exportRecords(office, actor, { ...request, reason, recipient, basis, as })
      return isProblem(file) ? file : attachment(reply, { bytes: file.bytes, name: file.name, type: file.media })
    }),
  )
}
