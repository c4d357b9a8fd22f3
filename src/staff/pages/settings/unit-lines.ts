/** A unit as it was typed or pasted: one line of a list. */
export type UnitLine = { readonly name: string; readonly shortName: string; readonly code: string }

/** A line that cannot be read, counted from 1 without empty ones. */
export type UnitLines = { readonly units: readonly UnitLine[]; readonly wrong: readonly number[] }

/**
 * Units out of a pasted list, one a line: 全称, 简称, 单位代码, parted by tabs, blanks or commas. Where the short name is left out it is the full one without
 * the name of the unit above and without 人民政府, 村民委员会 and the like.
 */
export function unitsIn(text: string, above: string): UnitLines {
  const lines = text
    .split('\n')
    .map((line) => line.trim().split(/[\s,，、]+/))
    .filter(([first]) => first !== '')
  const units = lines.map((parts) => unitOf(parts, above))
  return { units: units.filter((one) => one !== null), wrong: units.flatMap((one, at) => (one === null ? [at + 1] : [])) }
}

function unitOf(parts: readonly string[], above: string): UnitLine | null {
  const [name, second, third, ...more] = parts
  const code = third ?? second
  if (!name || !code || more.length > 0 || !/^[0-9A-Za-z-]{2,30}$/.test(code)) return null
  return { name, shortName: third === undefined ? shortened(name, above) : (second as string), code }
}

function shortened(name: string, above: string): string {
  const inside = name.startsWith(above) ? name.slice(above.length) : name
  return inside.replace(/村?村民委员会$/u, '村').replace(/(?<=.{2})(?:人民政府|居民委员会|办事处)$/u, '')
}
