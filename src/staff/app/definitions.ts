import { useQuery } from '@tanstack/react-query'
import type { Field, Fields } from '../../kernel/field.ts'
import { type AnyRegister, areas, type Step } from '../../kernel/register.ts'
import { loaders } from '../../registers/loaders.ts'

const fetched = new Map<string, AnyRegister>()

/** The definition of a register that was fetched; undefined for an address that names none. Pages of a register are drawn after it is here. */
export const findRegister = (id: string): AnyRegister | undefined => fetched.get(id)

/** Fetches the definition of a register, once; null for an id that names none. Fails with the network; the next call tries again. */
export async function fetchDefinition(id: string): Promise<AnyRegister | null> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined
  if (!load) return null
  const register = fetched.get(id) ?? (await load())
  fetched.set(id, register)
  return register
}

/** The definition of a register that a page meets only in an answer; undefined until it is here. */
export function useDefinition(id: string): AnyRegister | undefined {
  const { data } = useQuery({
    queryKey: ['definition', id],
    queryFn: () => fetchDefinition(id),
    initialData: () => findRegister(id),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}

export const areaNames: Readonly<Record<string, string>> = areas

/** Fields that a step touches, asked ones first. */
export const touchedBy = (step: Step): readonly string[] => [...(step.asks ?? []), ...(step.may ?? [])]
export const isOpening = (step: Step): boolean => step.from.length === 0

/** Fields by name in the given order; names the definition lacks are left out. */
export const fieldsNamed = (fields: Fields, names: readonly string[]): readonly (readonly [string, Field])[] =>
  names.flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : []))
