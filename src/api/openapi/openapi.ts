import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import type { AnyRegister } from '../../kernel/register.ts'
import { components } from './components.ts'
import { registerPaths } from './register-paths.ts'

const info = {
  title: '明法接口',
  version: '1',
  description:
    '每本台账的地址都由台账的定义生成。不能办理时，答复里写明原因、依据的条文和下一步。日期为 YYYY-MM-DD（北京时间），金额以分为单位。',
}
const security = {
  session: { type: 'apiKey', in: 'cookie', name: 'mingfa', description: '登录后的会话；有修改的请求另带 x-csrf-token' },
  token: { type: 'http', scheme: 'bearer', description: '发给程序的令牌' },
} as const

/** The description of the whole API at /api/openapi.json: fixed addresses from their routes, those of registers from the definitions. Made once, when first asked for. */
export async function openApi(app: FastifyInstance, registers: readonly AnyRegister[]): Promise<void> {
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info, components: { securitySchemes: security }, security: [{ session: [] }, { token: [] }] },
    transformObject: (made) => {
      if (!('openapiObject' in made)) throw new Error('the description is OpenAPI, not Swagger 2')
      const { openapiObject } = made
      const paths = Object.assign({}, openapiObject.paths, ...registers.map(registerPaths))
      return { ...openapiObject, paths, components: { ...openapiObject.components, schemas: components(registers) } }
    },
  })
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
