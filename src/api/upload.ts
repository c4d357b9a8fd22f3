import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** One uploaded file with the texts that came beside it. */
export type Upload = {
  readonly file: { readonly bytes: Uint8Array; readonly name: string } | null
  readonly texts: ReadonlyMap<string, string>
}

/** Takes a form apart, in whatever order its parts come. Size and number of parts are limited where multipart is registered. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const texts = new Map<string, string>()
  let file: Upload['file'] = null
  for await (const part of request.parts()) {
    if (part.type === 'file') file = { bytes: await (part as MultipartFile).toBuffer(), name: baseName(part.filename) }
    else if (typeof part.value === 'string') texts.set(part.fieldname, part.value)
  }
  return { file, texts }
}

/** Browsers of old sent the whole path; a path is never wanted. */
const baseName = (name: string): string => name.split(/[\\/]/).at(-1)?.slice(0, 200) || 'file'
