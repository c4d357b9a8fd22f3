const partsOf = (sort: string | undefined): readonly string[] => (sort ? sort.split(',') : [])
const bare = (part: string): string => part.replace(/^-/, '')

/** How a column is ordered, and as which of several (from 1; 0 where it is the only one). */
export function sortOf(sort: string | undefined, field: string): { direction: 'ascending' | 'descending' | 'none'; place: number } {
  const parts = partsOf(sort)
  const index = parts.findIndex((part) => bare(part) === field)
  if (index < 0) return { direction: 'none', place: 0 }
  return { direction: parts[index]?.startsWith('-') ? 'descending' : 'ascending', place: parts.length > 1 ? index + 1 : 0 }
}

/** The order after a click on a column: falling, rising, none. With `more` it is added to the others, up to three; without it stands alone. */
export function sortedBy(sort: string | undefined, field: string, more: boolean): string | undefined {
  const { direction } = sortOf(sort, field)
  const next = direction === 'none' ? `-${field}` : direction === 'descending' ? field : null
  if (!more) return next ?? undefined
  const parts = partsOf(sort)
  const changed = direction === 'none' ? [...parts, next] : parts.map((part) => (bare(part) === field ? next : part))
  return (
    changed
      .filter((part) => part !== null)
      .slice(-3)
      .join(',') || undefined
  )
}
