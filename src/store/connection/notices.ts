import { Client } from 'pg'
import { directoryChannel } from '../schema/notices.ts'

/** So long a lost connection waits before it is made anew, in milliseconds. */
const pause = 2000

/**
 * Hears when another process changed what is kept in memory, until it is ended. A connection that breaks is made anew, and then everything counts as
 * changed: what was told meanwhile nobody heard. `changed` runs one at a time; its failures go to `broken`.
 */
export async function hearDirectory(
  url: string,
  { changed, broken }: { changed: () => Promise<void>; broken: (error: unknown) => void },
): Promise<() => Promise<void>> {
  let ended = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let waiting = false
  let running: Promise<void> = Promise.resolve()
  const tell = () => {
    if (waiting || ended) return
    waiting = true
    running = running.then(() => {
      waiting = false
      return ended ? undefined : changed().catch(broken)
    })
  }
  const again = () => {
    if (ended || timer) return
    timer = setTimeout(() => {
      timer = undefined
      connect().then(tell, again)
    }, pause)
    timer.unref()
  }
  const connect = async () => {
    const made = new Client({ connectionString: url })
    made.on('notification', tell)
    made.on('error', again)
    made.on('end', again)
    await made.connect()
    await made.query(`LISTEN ${directoryChannel}`)
    client = made
  }
  await connect()
  return async () => {
    ended = true
    clearTimeout(timer)
    await client?.end().catch(broken)
    await running
  }
}
