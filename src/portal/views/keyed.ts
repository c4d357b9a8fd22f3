/**
 * Entries with a key for React. Equal lines may stand twice in a text, so their place belongs to the key; a page is rendered once and never
 * again, so a place cannot move.
 */
export const keyed = <T>(list: readonly T[]): readonly { readonly key: string; readonly value: T }[] =>
  list.map((value, place) => ({ key: `at-${place}`, value }))
