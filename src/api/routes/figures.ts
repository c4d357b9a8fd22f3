import type { FastifyInstance } from 'fastify'
import { isProblem, type Problem, problem } from '../../kernel/problem/problem.ts'
import { confirmZero, enterManualFigure } from '../../office/figures/confirm-zero.ts'
import { figureOrigin } from '../../office/figures/figure-origin.ts'
import { pictureFigure } from '../../office/figures/figure-picture.ts'
import { figuresBeside } from '../../office/figures/figures-beside.ts'
import { figureRecords, openFigure, tallyFigures } from '../../office/figures/tally-figures.ts'
import { registerOf } from '../../office/office.ts'
import { asked } from '../answer.ts'
import { attachment } from '../attachment.ts'
import { exactly, noSuchDay, params, part } from '../input.ts'
import type { RouteParts } from './route.ts'

type Counting = { unit?: string; year?: string; from?: string; to?: string }
type AtFigure = { Params: { id: string } }
type Zero = { register: string; unit: string; from: string; to: string }
type Entry = { unit: string; from: string; to: string; value: number; source: string; document?: string }

const counting = { unit: part.short, year: { type: 'string', pattern: '^(19|20)\\d\\d$' }, from: part.day, to: part.day }
const period = { unit: part.short, from: part.day, to: part.day }
const tags = ['数据']

/** Figures, what lies behind them, and the two ways to say what no record says: a confirmed zero and an entered value. */
export function figureRoutes(app: FastifyInstance, { office, views }: RouteParts): void {
  app.get<{ Querystring: Counting }>(
    '/figures',
    { schema: { tags, summary: '一个单位一段时间的全部数据', querystring: exactly(counting, 'unit') } },
    asked(async (actor, { query }) => {
      const asking = askingOf(query)
      if (isProblem(asking)) return asking
      const figures = await tallyFigures(office, actor, asking)
      if (isProblem(figures)) return figures
      return figures.map((one) => ({ ...outside(one), register: figureOrigin(office, one.id)?.register.id }))
    }),
  )
  app.get<AtFigure & { Querystring: Counting & { by?: string } }>(
    '/figures/:id',
    {
      schema: { tags, summary: '一项数据、分组和下级单位', ...params('id'), querystring: exactly({ ...counting, by: part.name }, 'unit') },
    },
    asked(async (actor, { params: { id: figure }, query }) => {
      const asking = askingOf(query)
      if (isProblem(asking)) return asking
      const view = await openFigure(office, actor, { ...asking, figure, by: query.by })
      return isProblem(view) ? view : outside(view)
    }),
  )
  app.get<AtFigure & { Querystring: Counting & { by?: string; group?: string; page?: string; size?: string } }>(
    '/figures/:id/records',
    {
      schema: {
        tags,
        summary: '一项数据所依据的记录',
        ...params('id'),
        querystring: exactly({ ...counting, by: part.name, group: part.short, page: part.page, size: part.size }, 'unit'),
      },
    },
    asked(async (actor, { params: { id: figure }, query }) => {
      const asking = askingOf(query)
      if (isProblem(asking)) return asking
      const { by, group, page = 1, size = 50 } = query
      const share = by === undefined ? undefined : { by, group: group ?? null }
      const found = await figureRecords(office, actor, { ...asking, figure, share, page: Number(page), size: Number(size) })
      if (isProblem(found)) return found
      const register = registerOf(office, found.register)
      return isProblem(register) ? register : { ...views.page(register, found), register: found.register, hidden: found.hidden }
    }),
  )
  pictureRoutes(app, { office, views })
  entryRoutes(app, { office, views })
}

function pictureRoutes(app: FastifyInstance, { office }: RouteParts): void {
  const picture = exactly({ ...counting, by: part.name }, 'unit')
  app.get<AtFigure & { Querystring: Counting & { by?: string } }>(
    '/figures/:id/picture',
    {
      schema: {
        tags,
        summary: '一项数据按时间、单位、分类的对照（含上年同期）；不写 by 的，按第一种分类',
        ...params('id'),
        querystring: picture,
      },
    },
    asked(async (actor, { params: { id: figure }, query }) => {
      const asking = askingOf(query)
      if (isProblem(asking)) return asking
      const origin = figureOrigin(office, figure)
      const by = query.by ?? origin?.splits[0]?.field
      const picture = await pictureFigure(office, actor, { ...asking, figure, by })
      return isProblem(picture) ? picture : { ...picture, ...origin, by }
    }),
  )
  const table = exactly({ ...counting, by: part.name, as: { type: 'string', enum: ['xlsx', 'csv'] } }, 'unit', 'as')
  app.get<AtFigure & { Querystring: Counting & { by?: string; as: 'xlsx' | 'csv' } }>(
    '/figures/:id/table',
    { schema: { tags, summary: '同一对照表的 xlsx 或 csv', ...params('id'), querystring: table } },
    asked(async (actor, { params: { id: figure }, query: { by, as, ...query } }, reply) => {
      const asking = askingOf(query)
      if (isProblem(asking)) return asking
      const { figureTable } = await import('../../office/figures/figure-table.ts')
      const file = await figureTable(office, actor, { ...asking, figure, by, as })
      return isProblem(file) ? file : attachment(reply, file)
    }),
  )
  app.get<{ Querystring: Counting & { register: string } }>(
    '/figures-beside',
    {
      schema: {
        tags,
        summary: '一个台账的各项数据，下级单位并列',
        querystring: exactly({ ...counting, register: part.name }, 'unit', 'register'),
      },
    },
    asked(async (actor, { query }) => {
      const asking = askingOf(query)
      return isProblem(asking) ? asking : figuresBeside(office, actor, { ...asking, register: query.register })
    }),
  )
}

function entryRoutes(app: FastifyInstance, { office }: RouteParts): void {
  const zero = exactly({ ...period, register: part.name }, 'register', 'unit', 'from', 'to')
  const entry = exactly(
    { ...period, value: { type: 'number' }, source: part.short, document: part.short },
    'unit',
    'from',
    'to',
    'value',
    'source',
  )
  app.post<{ Body: Zero }>(
    '/zero-reports',
    { schema: { tags, summary: '零报告', body: zero } },
    asked((actor, { body }) => confirmZero(office, actor, body)),
  )
  app.post<AtFigure & { Body: Entry }>(
    '/figures/:id/entries',
    { schema: { tags, summary: '填报台账不能计算的数据', ...params('id'), body: entry } },
    asked((actor, { params: { id: figure }, body }) => enterManualFigure(office, actor, { ...body, figure })),
  )
}

/** A year, or two days. */
function askingOf({
  unit = '',
  year,
  from = year && `${year}-01-01`,
  to = year && `${year}-12-31`,
}: Counting): { unit: string; from: string; to: string } | Problem {
  if (!from || !to) return problem('MF-FLD-002', { field: 'year', slots: { field: '年份或起止日期' } })
  return noSuchDay({ from, to }) ?? { unit, from, to }
}

/** Without the inner id of the unit, which means nothing outside. */
const outside = <F extends { unitId: number }>({ unitId: _, ...figure }: F): Omit<F, 'unitId'> => figure
