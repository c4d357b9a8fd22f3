/** The entry of that name, if the table has one of its own: `toString` and the like, which every object has, are no names of anybody. */
export const named = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined
