import { cite } from '../kernel/cite.ts'
import type { AnyRegister, Step } from '../kernel/register.ts'
import type { CommandIo } from './files.ts'

/** `mingfa registers`: every register with fields, states, steps and figures, as JSON with --json, else a listing. Needs no database. */
export function run(args: readonly string[], io: Pick<CommandIo, 'stdout' | 'stderr'>, registers: readonly AnyRegister[]): number {
  const unknown = args.find((arg) => arg !== '--json')
  if (unknown) {
    io.stderr(`没有“${unknown}”这个选项。\n用法：mingfa registers [--json]\n`)
    return 2
  }
  io.stdout(args.includes('--json') ? `${JSON.stringify(registers.map(summary))}\n` : registers.map(listing).join('\n'))
  return 0
}

function summary({ id, name, area, fields, states, steps, figures, clocks }: AnyRegister): object {
  const asked = new Set(Object.values(steps).flatMap((step) => step.asks ?? []))
  const due = (step: string) =>
    Object.entries(clocks ?? {})
      .filter(([, clock]) => clock.stops.includes(step))
      .map(([, clock]) => clock.name)
  return {
    id,
    name,
    area,
    fields: Object.entries(fields).map(([field, one]) => ({
      id: field,
      name: one.name,
      kind: one.kind,
      required: asked.has(field),
      secret: one.secret ?? null,
    })),
    states: Object.entries(states).map(([state, label]) => ({ id: state, name: label })),
    steps: Object.entries(steps).map(([step, one]) => ({
      id: step,
      name: one.name,
      by: one.by,
      from: one.from,
      to: one.to ?? null,
      law: lawOf(one),
      due: due(step),
    })),
    figures: Object.entries(figures ?? {}).map(([figure, one]) => ({ id: figure, name: one.name, unit: one.unit })),
  }
}

const lawOf = ({ law }: Step): string | null => (law ? cite(law) : null)

const listing = ({ id, name, about, states, steps, figures }: AnyRegister): string =>
  [
    `【${name}】${id}`,
    `  ${about}`,
    `  状态：${Object.values(states).join('、')}`,
    `  环节：${Object.values(steps)
      .map((step) => step.name)
      .join('、')}`,
    `  指标：${Object.keys(figures ?? {}).length} 项`,
    '',
  ].join('\n')
