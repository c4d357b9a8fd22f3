import { randomBytes } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Problem, problem } from '../kernel/problem/problem.ts'
import { refuse } from './answer.ts'
import { faultOf } from './log.ts'
import { outsideFault } from './outside-fault.ts'
import { wrongInput } from './wrong-input.ts'

/** A request that cannot be used as it is, under another status than 400 where HTTP has a better one. */
const unreadable = (why: string, status = 400): Problem => ({ ...problem('MF-SYS-002', { slots: { why } }), status })

const byCode: Readonly<Record<string, Problem>> = {
  FST_CSRF_MISSING_SECRET: unreadable('缺少防伪标记，请刷新页面', 403),
  FST_CSRF_INVALID_TOKEN: unreadable('防伪标记不符，请刷新页面', 403),
  FST_ERR_CTP_BODY_TOO_LARGE: unreadable('内容超过大小上限', 413),
  FST_REQ_FILE_TOO_LARGE: unreadable('文件超过大小上限', 413),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unreadable('不支持这种内容类型', 415),
  FST_ERR_CTP_INVALID_JSON_BODY: unreadable('不是正确的 JSON'),
  FST_ERR_CTP_EMPTY_JSON_BODY: unreadable('内容为空'),
  // Too many requests wait: nothing was begun.
  FST_UNDER_PRESSURE: { ...problem('MF-SYS-005'), status: 503 },
}

/** The one place where errors become answers. Refusals never come here: they are values. What nobody foresaw is a bug, told by a number only. */
export async function answerErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const known = knownProblem(error)
  if (known) return refuse(reply, known)
  const incident = randomBytes(5).toString('hex')
  request.log.error({ incident, fault: faultOf(error) }, 'unforeseen')
  return refuse(reply, problem('MF-SYS-004', { slots: { incident } }))
}

function knownProblem(error: FastifyError): Problem | null {
  const outside = outsideFault(error)
  if (outside) return outside
  if (error.name === 'AuditUnwritable') return problem('MF-AUD-001')
  if (error.validation) return wrongInput(error.validation)
  const { code, statusCode = 500 } = error
  if (byCode[code]) return byCode[code]
  if (statusCode === 429) return problem('MF-SYS-005')
  return statusCode >= 400 && statusCode < 500 ? unreadable('地址、头部或内容不符合要求', statusCode) : null
}

/** Unknown addresses of the API. */
export const noSuchAddress = async (_: FastifyRequest, reply: FastifyReply): Promise<unknown> => refuse(reply, problem('MF-SYS-001'))
