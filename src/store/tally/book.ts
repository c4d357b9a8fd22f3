import type { Figure } from '../../kernel/figure.ts'
import type { AnyRegister } from '../../kernel/register.ts'
import { type Plan, planOf } from './plan.ts'
import type { Seat } from './range.ts'
import type { Prepared } from './sql.ts'
import {
  allPerUnitStatement,
  allStatement,
  groupIdsStatement,
  groupStatement,
  idsStatement,
  manualSeriesStatement,
  readableStatement,
  seriesStatement,
  valueStatement,
} from './statement.ts'

/** The figures of some registers with their SQL: conditions are compiled when the book is opened, each statement when it is first needed. */
export type Book = {
  readonly figures: ReadonlyMap<string, Figure>
  readonly plans: ReadonlyMap<string, Plan>
  /** The counted figures by register. */
  readonly byRegister: readonly (readonly [string, readonly (readonly [string, Plan])[]])[]
  readonly statement: (wanted: Wanted) => Prepared
}
export type Wanted =
  | { readonly shape: 'readable'; readonly figure: string }
  | { readonly shape: 'value' | 'series' | 'ids'; readonly figure: string; readonly seat: Seat }
  | { readonly shape: 'groups' | 'groupIds'; readonly figure: string; readonly seat: Seat; readonly by: string }
  | { readonly shape: 'all'; readonly register: string; readonly seat: Seat }
  | { readonly shape: 'together'; readonly figures: readonly string[]; readonly seat: Seat }

/** Opens the book. A figure that cannot be counted is a bug of its definition and throws here, not when somebody asks for it. */
export function openBook(registers: readonly AnyRegister[]): Book {
  const figures = new Map(registers.flatMap((register) => Object.entries(register.figures ?? {})))
  const byRegister = registers
    .map((register) => [register.id, plansOf(register, registers)] as const)
    .filter(([, plans]) => plans.length > 0)
  const plans = new Map(byRegister.flatMap(([, some]) => some))
  const made = new Map<string, Prepared>()
  const statement = (wanted: Wanted): Prepared => {
    const name = JSON.stringify(wanted)
    const known = made.get(name) ?? make(wanted, { plans, byRegister, figures })
    made.set(name, known)
    return known
  }
  return { figures, plans, byRegister, statement }
}

const plansOf = (register: AnyRegister, registers: readonly AnyRegister[]): readonly (readonly [string, Plan])[] =>
  Object.entries(register.figures ?? {}).flatMap(([id, figure]) =>
    'on' in figure ? [[id, planOf(figure, register, registers)] as const] : [],
  )

function make(wanted: Wanted, { plans, byRegister, figures }: Omit<Book, 'statement'>): Prepared {
  if (wanted.shape === 'all') {
    const [, ofRegister] = byRegister.find(([id]) => id === wanted.register) ?? ['', []]
    return allStatement(
      ofRegister.map(([, plan]) => plan),
      wanted.seat,
    )
  }
  if (wanted.shape === 'together')
    return allPerUnitStatement(
      wanted.figures.map((figure) => planIn(plans, figure)),
      wanted.seat,
    )
  if (wanted.shape === 'series' && figures.get(wanted.figure)?.count === 'manual') return manualSeriesStatement
  const plan = planIn(plans, wanted.figure)
  if (wanted.shape === 'readable') return readableStatement(plan)
  if (wanted.shape === 'groupIds') return groupIdsStatement(plan, wanted.seat, wanted.by)
  return wanted.shape === 'groups' ? groupStatement(plan, wanted.seat, wanted.by) : shapes[wanted.shape](plan, wanted.seat)
}

function planIn(plans: Book['plans'], figure: string): Plan {
  const plan = plans.get(figure)
  if (!plan) throw new Error(`“${figure}” is no figure with records`)
  return plan
}

const shapes = { value: valueStatement, series: seriesStatement, ids: idsStatement } as const
