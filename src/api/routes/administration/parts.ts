import { changeKinds, changeStates } from '../../../kernel/change.ts'
import { roles } from '../../../kernel/role.ts'
import { unitKinds } from '../../../kernel/unit.ts'
import { part } from '../../input.ts'

/** One line of text that says something. */
const line = (maxLength: number) =>
  ({ type: 'string', minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$' }) as const

/** Parts of the schemas of administration. A reason is always asked: the history is read by others. */
export const field = {
  code: { type: 'string', pattern: '^[0-9A-Za-z-]{2,30}$' },
  name: line(100),
  shortName: line(30),
  personName: line(50),
  person: { type: 'string', minLength: 1, maxLength: 100, pattern: part.short.pattern },
  kind: { type: 'string', enum: Object.keys(unitKinds) },
  role: { type: 'string', enum: Object.keys(roles) },
  day: part.day,
  reason: { ...line(500), minLength: 2 },
  words: { type: 'string', maxLength: 500, pattern: part.short.pattern },
  id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' },
  page: part.page,
  size: part.size,
  year: { type: 'integer', minimum: 2000, maximum: 2999 },
  changeKind: { type: 'string', enum: Object.keys(changeKinds) },
  changeState: { type: 'string', enum: Object.keys(changeStates) },
  /** A value of a setting: its own shape is judged by the catalogue. */
  value: {
    anyOf: [
      { type: 'integer' },
      { type: 'string', maxLength: 500, pattern: part.short.pattern },
      { type: 'array', maxItems: 100, items: { type: 'string', maxLength: 100 } },
    ],
  },
} as const

export const tags = ['系统设置']

export const pageOf = ({ page = '1', size = '50' }: { page?: string; size?: string }) => ({ page: Number(page), size: Number(size) })
