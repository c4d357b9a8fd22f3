import type { FastifyInstance } from 'fastify'
import { petitionProgress } from '../office/portal/progress.ts'
import { progressPath } from './addresses.ts'
import { type Portal, page } from './answer.ts'

/** A number and a telephone, in bytes. */
const largestForm = 1024
/** Questions from one address. */
const rateLimit = { max: 20, timeWindow: '10 minutes' }

/**
 * 信访进度查询. Number and telephone come in the form's body, never in an address, which would stand in logs and histories; the answer is nobody else's and
 * no cache keeps it. Forms are read as those of the comments are.
 */
export function addProgress(fastify: FastifyInstance, portal: Portal): void {
  fastify.get(progressPath, (request, reply) => page(portal, { request, reply }, { kind: 'progress', asked: null, found: null }))
  fastify.post(progressPath, { config: { rateLimit }, bodyLimit: largestForm }, async (request, reply) => {
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
    // PostgreSQL takes no NUL in a text.
    const text = (name: string): string => (form.get(name) ?? '').replaceAll('\u0000', '').toWellFormed().trim()
    const code = text('code')
    const found = await petitionProgress(portal.office, { code, phone: text('phone') })
    return page(portal, { request, reply }, { kind: 'progress', asked: code, found })
  })
}
