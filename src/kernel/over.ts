import type { Values } from './condition.ts'

/**
 * Values with others over them. Where one of the two says nothing the other is given as it is: most of what a step might add it does not, and an import takes
 * ten thousand steps.
 */
export function over(below: Values | undefined, above: Values | undefined): Values {
  if (above === undefined || isEmpty(above)) return below ?? above ?? {}
  return below === undefined || isEmpty(below) ? above : { ...below, ...above }
}

function isEmpty(values: Values): boolean {
  for (const name in values) if (Object.hasOwn(values, name)) return false
  return true
}
