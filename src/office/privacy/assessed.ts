import type { UnitTree } from '../../kernel/unit.ts'
import type { StandingAssessment } from '../../store/index.ts'

/** The registers that have a standing impact assessment in a unit: its own, or one of a unit above it. */
export function assessedIn(tree: UnitTree, unit: number, standing: readonly StandingAssessment[]): ReadonlySet<string> {
  return new Set(standing.filter((one) => tree.within(unit, one.unit)).flatMap(({ covers }) => covers))
}
