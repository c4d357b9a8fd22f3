import compilers from '@fastify/ajv-compiler'
import type { FastifySchemaCompiler } from 'fastify'
import type { FastifyValidationResult } from 'fastify/types/schema.js'

/** Nothing is dropped or turned into another type in silence: what does not fit is refused (ASVS V2.2.1). */
export const strict = { removeAdditional: false, coerceTypes: false, useDefaults: false } as const

const compile = compilers()({}, { customOptions: { ...strict, validateSchema: false } })

/**
 * Compiles the schema of a request when the first such request comes: a start that compiles hundreds of them costs half a second, and most
 * are not asked for days. That the schemas themselves are right is not looked at again here; validators.test.ts compiles every one of them.
 */
export const onFirstRequest: FastifySchemaCompiler<unknown> = (part) => {
  let known: ReturnType<typeof compile> | undefined
  const validate: FastifyValidationResult = (data: unknown) => {
    known ??= compile({ ...part })
    const right = known(data) === true
    validate.errors = known.errors
    return right
  }
  return validate
}
