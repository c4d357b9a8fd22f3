/** Levels of government and the bodies beside them. A unit outside the division code (a development zone, an enforcement team) is `other` or `office`. */
export const unitKinds = {
  province: '省',
  city: '市',
  county: '县（区）',
  township: '乡镇（街道）',
  village: '村（社区）',
  office: '站所办公室',
  other: '其他单位',
} as const

export type UnitKind = keyof typeof unitKinds

/** One unit of the tree. `id` is internal and small (it stands in every row); `code` is the stable outer name (division code where there is one). */
export type Unit = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly parent: number | null
  /** From this day on it takes nothing new; its records stay where they are. */
  readonly closedOn?: string | null
}

/** The whole tree with every question the permissions ask, answered from memory. */
export type UnitTree = {
  readonly get: (id: number) => Unit | undefined
  readonly byCode: (code: string) => Unit | undefined
  readonly children: (id: number) => readonly Unit[]
  /** The unit itself and everything below it, as ids. */
  readonly subtree: (id: number) => readonly number[]
  /** Whether `id` is `ancestor` or lies below it. */
  readonly within: (id: number, ancestor: number) => boolean
  readonly all: readonly Unit[]
}

/** Builds the tree once; a unit whose parent is missing, or a circle, is a bug in the data and throws. */
export function unitTree(units: readonly Unit[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const byCode = new Map(units.map((unit) => [unit.code, unit]))
  const below = childrenByParent(units, byId)
  const subtrees = new Map<number, readonly number[]>()
  const subtree = (id: number): readonly number[] => {
    const known = subtrees.get(id)
    if (known) return known
    const found = byId.has(id) ? [id, ...(below.get(id) ?? []).flatMap((child) => subtree(child.id))] : []
    subtrees.set(id, found)
    return found
  }
  const within = (id: number, ancestor: number): boolean => {
    for (let unit = byId.get(id); unit; unit = unit.parent === null ? undefined : byId.get(unit.parent))
      if (unit.id === ancestor) return true
    return false
  }
  return {
    get: (id) => byId.get(id),
    byCode: (code) => byCode.get(code),
    children: (id) => below.get(id) ?? [],
    subtree,
    within,
    all: units,
  }
}

function childrenByParent(units: readonly Unit[], byId: ReadonlyMap<number, Unit>): Map<number, Unit[]> {
  const below = new Map<number, Unit[]>()
  for (const unit of units) {
    if (unit.parent === null) continue
    if (!byId.has(unit.parent)) throw new Error(`unit ${unit.code} names a parent that does not exist`)
    below.set(unit.parent, [...(below.get(unit.parent) ?? []), unit])
  }
  for (const unit of units) assertNoCircle(unit, byId)
  return below
}

function assertNoCircle(unit: Unit, byId: ReadonlyMap<number, Unit>): void {
  const seen = new Set<number>()
  for (let at: Unit | undefined = unit; at && at.parent !== null; at = byId.get(at.parent)) {
    if (seen.has(at.id)) throw new Error(`unit ${unit.code} lies in a circle`)
    seen.add(at.id)
  }
}
