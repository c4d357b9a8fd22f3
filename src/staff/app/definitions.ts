import type { Field, Fields } from '../../kernel/field.ts'
import { type AnyRegister, areas, type Step } from '../../kernel/register.ts'
import { registers } from '../../registers/index.ts'

const byId: ReadonlyMap<string, AnyRegister> = new Map(registers.map((register) => [register.id, register]))

/** The definition of a register; undefined for an address that names none. */
export const findRegister = (id: string): AnyRegister | undefined => byId.get(id)

/** The name of any register, its id where the definition is not here. */
export const registerName = (id: string): string => byId.get(id)?.name ?? id
export const areaNames: Readonly<Record<string, string>> = areas

/** The register that a figure counts; figures that join registers have none. */
export const registerOfFigure = (figure: string): AnyRegister | undefined =>
  registers.find((register) => register.figures !== undefined && figure in register.figures)

/** Fields that a step touches, asked ones first. */
export const touchedBy = (step: Step): readonly string[] => [...(step.asks ?? []), ...(step.may ?? [])]
export const isOpening = (step: Step): boolean => step.from.length === 0

/** Fields by name in the given order; names the definition lacks are left out. */
export const fieldsNamed = (fields: Fields, names: readonly string[]): readonly (readonly [string, Field])[] =>
  names.flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : []))
