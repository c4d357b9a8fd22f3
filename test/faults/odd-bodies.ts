import fc from 'fast-check'

/** As much of a JSON schema as our OpenAPI uses. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
}

/** Values that programs trip over. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  0.1,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '𠮷'.repeat(300),
  "'; DROP TABLE dispute; --",
  '../../etc/passwd',
  '<svg onload=1>',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31T99:99',
  'NaN',
  '-0',
  '__proto__',
  'constructor',
  [],
  [[]],
  {},
  { a: { b: { c: [] } } },
  { toString: 1 },
  '(a+)+$',
  '٣',
  'ﬁ',
  '=1+1',
]
const oddity = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.double(),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
)
const day = fc.constantFrom('2026-03-01', '2026-02-28', '1900-01-01', '2026-13-01')

type Components = Readonly<Record<string, Schema>>

/** A value that the schema describes nine times out of ten, and something odd in its place otherwise. */
function valueFor(schema: Schema | undefined, components: Components, depth: number): fc.Arbitrary<unknown> {
  if (!schema || depth > 5) return oddity
  return fc.oneof({ weight: 9, arbitrary: rightFor(schema, components, depth) }, { weight: 1, arbitrary: oddity })
}

function rightFor(schema: Schema, components: Components, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref) return valueFor(components[schema.$ref.split('/').at(-1) ?? ''], components, depth + 1)
  const choices = schema.oneOf ?? schema.anyOf
  if (choices?.length) return fc.oneof(...choices.map((one) => valueFor(one, components, depth + 1)))
  if (schema.enum?.length) return fc.constantFrom(...schema.enum)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' || schema.properties) {
    const parts = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, valueFor(one, components, depth + 1)] as const)
    return fc.record(Object.fromEntries(parts), { requiredKeys: [] })
  }
  if (type === 'array') return fc.array(valueFor(schema.items, components, depth + 1), { maxLength: 3 })
  if (type === 'integer' || type === 'number') {
    const min = Math.ceil(schema.minimum ?? -5)
    return fc.integer({ min, max: Math.max(Math.floor(schema.maximum ?? 1_000_000), min) })
  }
  if (type === 'boolean') return fc.boolean()
  return fc.oneof(fc.string({ maxLength: 30 }), day, fc.constantFrom('990101', 'clerk', 'find', '00000000-0000-4000-8000-000000000000'))
}

/** The text of a request: mostly JSON of the route's own shape, sometimes JSON of another, sometimes none at all. */
export const bodyFor = (schema: Schema | undefined, components: Components): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: (schema ? rightFor(schema, components, 0) : oddity).map((value) => JSON.stringify(value) ?? '') },
    { weight: 2, arbitrary: oddity.map((value) => JSON.stringify(value) ?? '') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '{',
        '{"a":',
        '[1,]',
        '{"__proto__":{"x":1}}',
        '\u0000',
        'null',
        '"\\ud800"',
        `${'['.repeat(2000)}${']'.repeat(2000)}`,
      ),
    },
  )
