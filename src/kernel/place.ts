import type { Values } from './condition.ts'
import { type Fields, unit } from './field.ts'

/**
 * What every record has beside the fields of its register and what conditions and figures may name like a field: the village (`by: ['village']`,
 * `count: 'distinct', of: 'village'`, `filled('village')`).
 */
export const placeFields = { village: unit('村（社区）') } as const satisfies Fields
export type PlaceField = keyof typeof placeFields

/** The values of a record as conditions see them, with its village. */
export const withPlace = (values: Values, village: number | null | undefined): Values =>
  village === null || village === undefined ? values : { ...values, village: String(village) }
