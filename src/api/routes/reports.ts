import type { FastifyInstance } from 'fastify'
import { rowsOf } from '../../kernel/condition.ts'
import { isProblem, problem } from '../../kernel/problem/problem.ts'
import { registerOf } from '../../office/office.ts'
import { openRecord } from '../../office/records/open-record.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, params, part } from '../input.ts'
import type { RouteParts } from './route.ts'

type AtReport = { Params: { id: string } }
const tags = ['年度报告']
const name = 'annual-report'

/** Loaded when first needed: the catalogue of statutes and the document writer are large. */
const drafting = () => import('../../office/yearly/draft-report.ts')
const checking = () => import('../../office/yearly/check-annual-report.ts')
const exporting = () => import('../../office/yearly/export-report.ts')

/** The yearly report: drafted from the figures, checked, exported. Its other steps are those of the register `annual-report`. */
export function reportRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  const year = { type: 'integer', minimum: 2000, maximum: 2100 }
  const draft = exactly({ unit: part.short, year, overwrite: { type: 'boolean' } }, 'unit', 'year')
  app.post<{ Body: { unit: string; year: number; overwrite?: boolean } }>(
    '/reports',
    { schema: { tags, summary: '起草或重新起草；正文改过的，overwrite 为 true 才覆盖', body: draft } },
    asked(async (actor, { body }) => {
      const report = await (await drafting()).draftReport(office, actor, body)
      return isProblem(report) ? report : { id: report.id }
    }),
  )
  app.get<AtReport>(
    '/reports/:id',
    { schema: { tags, summary: '报告、所用数据和校核结果', ...params('id') } },
    asked(async (actor, { params: { id } }) => {
      const register = registerOf(office, name)
      if (isProblem(register)) return register
      const view = await openRecord(office, actor, { register: name, id })
      if (isProblem(view)) return view.code === 'MF-REC-001' ? problem('MF-RPT-001') : view
      const { sections, figures, findings } = view.record.values
      const bound = rowsOf(figures).map(({ figure, name: title, value, unit }) => ({ id: figure, name: title, value, unit }))
      return { ...views.record(register, view), body: rowsOf(sections), figures: bound, findings: rowsOf(findings) }
    }),
  )
  app.post<AtReport>(
    '/reports/:id/check',
    { schema: { tags, summary: '校核', ...params('id') } },
    asked(async (actor, { params: { id } }) => {
      const checked = await (await checking()).checkAnnualReport(office, actor, { id })
      if (isProblem(checked)) return checked
      const { errors = 0, warnings = 0 } = checked.record.values
      return { findings: checked.findings, summary: { error: errors, warning: warnings } }
    }),
  )
  app.get<AtReport>(
    '/reports/:id/drift',
    { schema: { tags, summary: '冻结的数据与今天的数据不一致之处', ...params('id') } },
    asked(async (actor, { params: { id } }) => (await import('../../office/yearly/report-drift.ts')).reportDrift(office, actor, { id })),
  )
  exportRoute(app, { office, views })
}

function exportRoute(app: FastifyInstance, { office }: RouteParts): void {
  const query = exactly({ as: { type: 'string', enum: ['docx', 'pdf', 'json'] } }, 'as')
  app.get<AtReport & { Querystring: { as: 'docx' | 'pdf' | 'json' } }>(
    '/reports/:id/export',
    { schema: { tags, summary: '导出', ...params('id'), querystring: query } },
    asked(async (actor, { params: { id }, query: { as } }, reply) => {
      const file = await (await exporting()).exportReport(office, actor, { id, as })
      return isProblem(file) ? file : attachment(reply, file)
    }),
  )
}
