import compilers from '@fastify/ajv-compiler'
import type { FastifyServerOptions } from 'fastify'

type Controller = NonNullable<FastifyServerOptions['schemaController']>
type BuildValidator = NonNullable<NonNullable<Controller['compilersFactory']>['buildValidator']>
type Validate = ReturnType<ReturnType<typeof build>>

const build = compilers()

/**
 * Compiles the schema of a request when the first such request comes: a start that compiles hundreds of them costs half a second, and most
 * are not asked for days. That the schemas themselves are right is not looked at again here; validators.test.ts compiles every one strictly.
 */
export const onFirstRequest: BuildValidator = (schemas, options) => {
  const compile = build(schemas, { ...options, customOptions: { ...options?.customOptions, validateSchema: false } })
  return (part) => {
    let known: Validate | undefined
    const validate = (data: unknown) => {
      known ??= compile(part)
      const right = known(data)
      validate.errors = known.errors
      return right
    }
    validate.errors = null as Validate['errors']
    return validate
  }
}
