import { useRef } from 'react'

/** An entry to choose, and how it is called. */
export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** Remembers how entries were called that a search once found: what was chosen keeps its name when the list shows others. */
export function useSeen(options: readonly Option[]): (value: string) => string | undefined {
  const seen = useRef(new Map<string, string>())
  for (const { value, label } of options) seen.current.set(value, label)
  return (value) => seen.current.get(value)
}
