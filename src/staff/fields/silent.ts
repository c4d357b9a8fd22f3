import type { Field } from '../../kernel/field.ts'

/** What is worked out and comes to nothing (no fault found, none missing) is no fact of the matter: neither a form nor a record shows it. */
export const isSilent = (field: Field, value: unknown): boolean => field.kind === 'computed' && (value === false || value === 0)
