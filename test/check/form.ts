import type { InjectOptions } from 'fastify'

/** A form with one file and some texts, as a browser sends it. */
export function formOf(
  file: { readonly name: string; readonly bytes: Uint8Array | string } | null,
  texts: Readonly<Record<string, string>> = {},
) {
  const boundary = 'x-boundary-of-this-test'
  const part = (head: string, body: Uint8Array | string) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body as string),
    Buffer.from('\r\n'),
  ]
  const parts = [
    ...Object.entries(texts).flatMap(([name, text]) => part(`name="${name}"`, text)),
    ...(file ? part(`name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream`, file.bytes) : []),
    Buffer.from(`--${boundary}--\r\n`),
  ]
  return {
    method: 'POST',
    payload: Buffer.concat(parts),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  } as const satisfies InjectOptions
}
