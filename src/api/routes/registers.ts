import type { FastifyInstance } from 'fastify'
import { inForce, readScope } from '../../kernel/permission.ts'
import type { AnyRegister, By, Reach } from '../../kernel/register.ts'
import type { Actor } from '../../kernel/role.ts'
import { type Office, today } from '../../office/office.ts'
import { asked } from '../answer.ts'
import type { RouteParts } from './route.ts'

/** The registers that somebody may read, and the steps with which he may open a record. */
export function registerRoutes(app: FastifyInstance, { office }: RouteParts): void {
  const schema = { tags: ['台账'], summary: '可以查看的台账' }
  app.get(
    '/registers',
    { schema },
    asked(async (actor) => office.registers.flatMap((register) => entryFor(office, register, actor))),
  )
}

function entryFor(office: Office, register: AnyRegister, actor: Actor): readonly object[] {
  const { units, villages, own, totals } = readScope(register, actor, { tree: office.tree(), today: today(office) })
  const reach: Reach | null =
    units.length > 0 ? 'unit' : villages.length > 0 ? 'village' : own ? 'own' : totals.length > 0 ? 'totals' : null
  if (!reach) return []
  const { id, name, area, about } = register
  const opens = opensFor(office, register, actor)
  return [{ id, name, area, about, reach, opens, quick: quickFor(register, opens) }]
}

/** The step by which somebody enters what has happened: the first of his opening steps that carries the day on which it did. */
function quickFor(register: AnyRegister, opens: readonly string[]): { step: string; name: string } | null {
  const step = opens.find((id) => register.steps[id]?.on !== undefined)
  return step === undefined ? null : { step, name: register.steps[step]?.name ?? step }
}

function opensFor(office: Office, register: AnyRegister, actor: Actor): readonly string[] {
  const held = new Set<By>(inForce(actor, today(office)).map(({ role }) => role))
  return Object.entries(register.steps)
    .filter(([, step]) => step.from.length === 0 && !step.through && step.by !== 'time' && step.by.some((by) => held.has(by)))
    .map(([step]) => step)
}
