import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, type Problem, problem } from '../kernel/problem/problem.ts'
import { isPublic } from '../office/check-text/settings.ts'
import { today } from '../office/office.ts'
import { checkPath } from './addresses.ts'
import { type Http, notFound, type Portal, page } from './answer.ts'
import { saveAs } from './downloads.ts'

/** Loaded when first needed: rules, the catalogue of statutes and the document writer are large. */
const checking = () => import('../office/public/check.ts')
const writing = () => import('../office/check-text/checked-file.ts')

const megabyte = 1024 * 1024
/** Largest file in MB; pasted text has fifty thousand signs at most, three bytes each. */
const mostMegabytes = 5
const limits = {
  fileSize: mostMegabytes * megabyte,
  files: 1,
  fields: 3,
  fieldSize: megabyte,
  fieldNameSize: 20,
  parts: 4,
  headerPairs: 20,
}
/** Checks from one address. */
const rateLimit = { max: 30, timeWindow: '10 minutes' }

/**
 * 报告校核 for citizens, where the county has opened it; else there is no such page. The form works without a script. What is handed in is in the answer
 * and nowhere else: no table, no file, no log line holds any of it. Nothing is changed and nobody is signed in, so that a forged request gains nothing.
 */
export async function addCheck(fastify: FastifyInstance, portal: Portal): Promise<void> {
  await fastify.register(async (scope) => {
    await scope.register(multipart, { limits })
    scope.get(checkPath, (request, reply) => {
      const http = { request, reply }
      return isPublic(portal.office) ? page(portal, http, { kind: 'check', checked: null, refusal: null }) : notFound(portal, http)
    })
    scope.post(checkPath, { config: { rateLimit } }, async (request, reply) => {
      const http = { request, reply }
      return isPublic(portal.office) ? answer(portal, http) : notFound(portal, http)
    })
  })
}

async function answer(portal: Portal, http: Http): Promise<FastifyReply> {
  const refused = (refusal: Problem) => page(portal, http, { kind: 'check', checked: null, refusal }, refusal.status)
  const given = await givenIn(http.request)
  if (isProblem(given)) return refused(given)
  const { checkPublicText, publicCheck } = await checking()
  const checked = await checkPublicText(portal.office, given)
  if (isProblem(checked)) return refused(checked)
  if (given.as !== 'docx') return page(portal, http, { kind: 'check', checked: publicCheck(checked), refusal: null })
  const { bytes, name, type } = await (await writing()).markedFile(checked, today(portal.office))
  return http.reply.type(type).header('content-disposition', saveAs(name)).header('cache-control', 'no-store').send(Buffer.from(bytes))
}

type Given = { readonly bytes: Uint8Array; readonly name: string; readonly as: string }

/** The form taken apart: a file wins over pasted text. */
async function givenIn(request: FastifyRequest): Promise<Given | Problem> {
  const tooLarge = problem('MF-CHK-004', { slots: { most: mostMegabytes } })
  if (!request.isMultipart()) return problem('MF-CHK-002')
  const texts = new Map<string, string>()
  let file: { bytes: Uint8Array; name: string } | null = null
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') file = { bytes: await part.toBuffer(), name: nameOf(part.filename) }
      else if (part.valueTruncated) return tooLarge
      else texts.set(part.fieldname, String(part.value))
    }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 413) return tooLarge
    throw error
  }
  const as = texts.get('as') ?? ''
  if (file && file.bytes.length > 0) return { ...file, as }
  const text = (texts.get('text') ?? '').replaceAll('\r\n', '\n')
  return text.trim() === '' ? problem('MF-CHK-002') : { bytes: new TextEncoder().encode(text), name: '粘贴的文字.txt', as }
}

/** Browsers of old sent the whole path. */
const nameOf = (name: string): string => name.split(/[\\/]/).at(-1)?.slice(0, 200) || '文件'
