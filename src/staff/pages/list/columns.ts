import type { Field } from '../../../kernel/field.ts'
import type { AnyRegister } from '../../../kernel/register.ts'

/** A column of the list: what every record has (`@…`), or a field. `width` in pixels; null is as wide as needed. */
export type ListColumn = {
  readonly name: string
  readonly label: string
  readonly field: Field | null
  /** How the API orders by it; null where it cannot. */
  readonly sort: string | null
  readonly width: number | null
}

/** What a person keeps of the columns. */
export type KeptColumn = { readonly name: string; readonly width: number | null }

export const rowHead = '@title'
const base: Readonly<Record<string, { readonly label: string; readonly sort: string | null }>> = {
  '@code': { label: '编号', sort: 'code' },
  '@title': { label: '事项', sort: 'title' },
  '@state': { label: '状态', sort: 'state' },
  '@unit': { label: '单位', sort: null },
  '@handler': { label: '经办人', sort: null },
  '@updated': { label: '更新时间', sort: 'updatedAt' },
}

const unsortable: readonly string[] = ['persons', 'units', 'parts', 'files', 'links', 'choices', 'statutes']
const hidden = ({ kind, secret }: Field): boolean => kind === 'parts' || kind === 'longText' || secret === 'sensitive'

/** Everything that may stand as a column: not rows, long texts (unless the register lists them), or what is sealed. */
export const possibleColumns = (register: AnyRegister): readonly ListColumn[] => [
  ...Object.entries(base).map(([name, one]) => ({ name, ...one, field: null, width: null })),
  ...Object.entries(register.fields)
    .filter(([name, field]) => !hidden(field) || register.lists.includes(name))
    .map(([name, field]) => ({ name, label: field.name, field, sort: unsortable.includes(field.kind) ? null : name, width: null })),
]

const usual = (register: AnyRegister): readonly KeptColumn[] =>
  ['@code', '@title', '@state', ...register.lists, '@unit', '@handler'].map((name) => ({ name, width: null }))

/** The columns to show: those that were kept, as far as the register still has them, else the register's own. The matter itself always stands there. */
export function chosenColumns(register: AnyRegister, kept: readonly KeptColumn[] | null): readonly ListColumn[] {
  const possible = new Map(possibleColumns(register).map((column) => [column.name, column]))
  const wanted = kept?.some(({ name }) => name === rowHead)
    ? kept
    : [...(kept ? [{ name: rowHead, width: null }] : []), ...(kept ?? usual(register))]
  return wanted.flatMap(({ name, width }) => {
    const column = possible.get(name)
    return column ? [{ ...column, width }] : []
  })
}

/** The fields that the server has to read for these columns. */
export const fieldsOf = (columns: readonly ListColumn[]): readonly string[] => columns.flatMap(({ name, field }) => (field ? [name] : []))

/** What was kept on the server, if it has the right shape. */
export function keptColumns(value: unknown): readonly KeptColumn[] | null {
  const { columns } = (value ?? {}) as { columns?: unknown }
  if (!Array.isArray(columns) || columns.length === 0) return null
  return columns.flatMap((one: { name?: unknown; width?: unknown }) =>
    typeof one?.name === 'string' ? [{ name: one.name, width: typeof one.width === 'number' ? one.width : null }] : [],
  )
}
