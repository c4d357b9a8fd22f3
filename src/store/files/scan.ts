import { connect } from 'node:net'

/** What a scanner says of a file: nothing found, or the name of what was. Rejects when the scanner cannot be asked. */
export type Scan = (bytes: Uint8Array) => Promise<{ readonly found: string | null }>

const patience = 30_000
const piece = 64 * 1024

/** The address of a scanner: `host:port`. Anything else is refused rather than guessed. */
export function scannerAt(address: string): { readonly host: string; readonly port: number } {
  const [, host = '', port = ''] = /^\[?([\w.:-]+?)\]?:(\d{1,5})$/.exec(address) ?? []
  if (host === '' || Number(port) > 65_535) throw new Error(`MINGFA_CLAMAV 应当写作 主机:端口，现在是“${address}”。`)
  return { host, port: Number(port) }
}

/**
 * ClamAV's daemon over TCP (`INSTREAM`): the bytes go in pieces, each behind its length, and nought ends them. The daemon sees no name and writes
 * nothing that we would read as ours: only its two answers count, any other is a failure.
 */
export const clamd =
  ({ host, port }: { readonly host: string; readonly port: number }): Scan =>
  (bytes) =>
    new Promise((told, failed) => {
      let said = ''
      const socket = connect({ host, port })
      socket.setTimeout(patience, () => socket.destroy(new Error('the scanner does not answer')))
      socket.on('error', failed)
      socket.on('data', (chunk) => {
        said += chunk.toString('latin1')
      })
      socket.on('close', () => {
        const answer = answerOf(said)
        if (answer) told(answer)
        else failed(new Error(`the scanner said ${said.slice(0, 100)}`))
      })
      socket.on('connect', () => {
        socket.write('zINSTREAM\0')
        for (let at = 0; at < bytes.length; at += piece) socket.write(framed(bytes.subarray(at, at + piece)))
        socket.write(Buffer.alloc(4))
      })
    })

function framed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function answerOf(said: string): { found: string | null } | null {
  const [answer] = said.split('\0')
  if (answer === 'stream: OK') return { found: null }
  const name = /^stream: (.+) FOUND$/.exec(answer ?? '')?.[1]
  return name === undefined ? null : { found: name }
}
