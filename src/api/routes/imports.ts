import type { FastifyInstance } from 'fastify'
import { isProblem, problem } from '../../kernel/problem/problem.ts'
import type { Plan } from '../../office/exchange/import-preview.ts'
import type { Progress } from '../../office/exchange/import-shelf.ts'
import type { Order, Staging } from '../../office/exchange/import-staging.ts'
import { asked } from '../answer.ts'
import { exactly, params, part } from '../input.ts'
import type { RejectedFiles } from '../rejected-files.ts'
import { uploadOf } from '../upload.ts'
import type { RouteParts } from './route.ts'

type AtRegister = { Params: { register: string } }
type AtImport = { Params: { register: string; id: string } }

const hide = true
const words = { type: 'string', maxLength: 500 }
const texts = { type: 'object', maxProperties: 400, additionalProperties: words }
const meanings = { type: 'object', maxProperties: 400, additionalProperties: { anyOf: [words, { type: 'null' }] } }
const mapping = exactly(
  {
    columns: texts,
    fixed: texts,
    words: { type: 'object', maxProperties: 300, additionalProperties: meanings },
    title: { type: 'array', maxItems: 10, items: words },
  },
  'columns',
  'fixed',
  'words',
  'title',
)
const plan = exactly({
  sheet: { type: 'integer', minimum: 0, maximum: 200 },
  line: { type: 'integer', minimum: 1, maximum: 200_000 },
  step: part.name,
  mapping,
  year: { type: 'integer', minimum: 1990, maximum: 2100 },
})
const order = exactly({ plan, existing: { type: 'string', enum: ['skip', 'add'] } }, 'plan', 'existing')

/** A clerk's own workbook on its way in: chosen, looked at, checked, written, undone. The use cases are loaded when first needed. */
export function previewedImportRoutes(app: FastifyInstance, { office }: RouteParts, rejected: RejectedFiles): void {
  let opened: Promise<Staging> | null = null
  const staging = () => {
    opened ??= import('../../office/exchange/import-staging.ts').then(({ importStaging }) =>
      importStaging(office, (error) => app.log.error(error)),
    )
    return opened
  }
  openRoute(app, staging)
  stageRoutes(app, staging, rejected)
  pastRoutes(app, { office })
}

type Stage = () => Promise<Staging>

function openRoute(app: FastifyInstance, staging: Stage): void {
  app.post<AtRegister>(
    '/registers/:register/imports',
    { schema: { ...params('register'), hide } },
    asked(async (actor, request) => {
      const { file, texts: given } = await uploadOf(request)
      if (!file) return problem('MF-FLD-002', { field: 'file', slots: { field: '文件' } })
      const { register } = request.params
      return (await staging()).open(actor, { register, unit: given.get('unit') ?? '', file: file.bytes, name: file.name })
    }),
  )
}

function stageRoutes(app: FastifyInstance, staging: Stage, rejected: RejectedFiles): void {
  const at = params('register', 'id')
  app.post<AtImport & { Body: Plan }>(
    '/registers/:register/imports/:id/preview',
    { schema: { ...at, body: plan, hide } },
    asked(async (actor, { params: { id }, body }) => (await staging()).preview(actor, id, body)),
  )
  for (const work of ['check', 'write'] as const)
    app.post<AtImport & { Body: Order }>(
      `/registers/:register/imports/:id/${work}`,
      { schema: { ...at, body: order, hide } },
      asked(async (actor, { params: { id }, body }) => (await staging())[work](actor, id, body)),
    )
  app.post<AtImport>(
    '/registers/:register/imports/:id/cancel',
    { schema: { ...at, hide } },
    asked(async (actor, { params: { id } }) => (await staging()).cancel(actor, id)),
  )
  app.get<AtImport>(
    '/registers/:register/imports/:id',
    { schema: { ...at, hide } },
    asked(async (actor, { params: { register, id } }) => {
      const progress = (await staging()).progress(actor, id)
      return isProblem(progress)
        ? progress
        : progressView(
            progress,
            (bytes) => `/api/registers/${register}/rejected/${rejected.keep({ owner: actor.id, bytes, name: '退回.xlsx' })}`,
          )
    }),
  )
}

const addresses = new WeakMap<Uint8Array, string>()

/** A rejected file is told by its address, the same one however often it is asked for. */
function progressView({ outcome, ...progress }: Progress, keep: (bytes: Uint8Array) => string): object {
  if (!outcome || !('problem' in outcome) || !outcome.rejected) return { ...progress, outcome }
  const address = addresses.get(outcome.rejected) ?? keep(outcome.rejected)
  addresses.set(outcome.rejected, address)
  return { ...progress, outcome: { problem: outcome.problem, rejected: address } }
}

function pastRoutes(app: FastifyInstance, { office }: Pick<RouteParts, 'office'>): void {
  app.get<AtRegister>(
    '/registers/:register/imports',
    { schema: { ...params('register'), hide } },
    asked(async (actor, { params: at }) => {
      const { listImports } = await import('../../office/exchange/import-undo.ts')
      const found = await listImports(office, actor, at)
      if (isProblem(found)) return found
      const name = (id: number) => office.tree().get(id)?.shortName ?? ''
      return found.map(({ id, unit, rows, by, at: when, undoneAt }) => ({
        id,
        unit: name(unit),
        rows,
        by: office.person(by)?.name ?? by,
        at: when,
        undoneAt,
      }))
    }),
  )
  app.post<AtImport>(
    '/registers/:register/imports/:id/undo',
    { schema: { ...params('register', 'id'), hide } },
    asked(async (actor, { params: { id } }) => {
      const { undoImport } = await import('../../office/exchange/import-undo.ts')
      return undoImport(office, actor, id)
    }),
  )
}
