import type { FastifyReply } from 'fastify'

/** A file on its way out. */
export type Outgoing = { readonly bytes: Uint8Array; readonly name: string; readonly type: string }

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a file. */
export const attachment = (reply: FastifyReply, { bytes, name, type }: Outgoing): FastifyReply =>
  attachmentHeaders(reply, { name, type }).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))

/** A file is to be kept, never to be shown in the page: one that came from outside must not run here (ASVS V3.2.1, V5.4.1; RFC 6266). */
export function attachmentHeaders(reply: FastifyReply, { name, type }: Pick<Outgoing, 'name' | 'type'>): FastifyReply {
  const plain = name.replace(/[^\w.-]/g, '_')
  const full = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return reply
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${full}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .type(type)
}
