import type { FormPlace } from './draft.ts'

const nameOf = ({ register, step, record }: FormPlace): string => `mingfa.form.${register}.${step}.${record ?? 'new'}`

/** The draft that this window is at: named in the address by whoever led here, else by this window before it was reloaded. Only an id is kept. */
export function resumedId(place: FormPlace): string | null {
  const named = new URLSearchParams(window.location.search).get('draft')
  try {
    return named ?? sessionStorage.getItem(nameOf(place))
  } catch {
    return named
  }
}

export function rememberId(place: FormPlace, id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(nameOf(place))
    else sessionStorage.setItem(nameOf(place), id)
  } catch {
    // A browser that forbids storage costs the reload, not the work.
  }
}
