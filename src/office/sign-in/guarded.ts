import { isAway } from '../../store/connection/away.ts'
import { DatabaseAway } from '../../store/index.ts'

function told(error: unknown): never {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  throw isAway(cause) ? new DatabaseAway(cause) : error
}

/** The same functions, where whatever breaks because the database is away says so in the store's own words. */
export function guarded<T extends object>(functions: T): T {
  const guard = (value: unknown) =>
    typeof value !== 'function'
      ? value
      : (...given: unknown[]): unknown => {
          const result: unknown = value(...given)
          return result instanceof Promise ? result.catch(told) : result
        }
  return Object.fromEntries(Object.entries(functions).map(([name, value]) => [name, guard(value)])) as T
}
