import { setTimeout as pause } from 'node:timers/promises'
import { joinOrLaunch } from './launch.ts'
import type { Presence } from './presence.ts'
import type { Site } from './site.ts'

/** The server as this process knows it now. */
export type Joined = Awaited<ReturnType<typeof joinOrLaunch>>

/** A hold on the server: `now` is who answers at present, `letGo` ends the watch (the presence itself is for the caller to end). */
export type Hold = { readonly now: () => Joined; readonly letGo: () => void }

/** Milliseconds before another try when the server could not be brought back: a full disk may be emptied meanwhile. */
const TRY_AGAIN = 1000

/**
 * Joins the server and brings it back whenever it dies under us (killed for memory, crashed, a disk that was full): nobody else watches an embedded
 * server, and a township has no one who would start it by hand. Two processes that bring it back together end up with the same one.
 */
export async function holdServer(site: Site): Promise<Hold> {
  const state: { joined: Joined; held: boolean } = { joined: await joinOrLaunch(site), held: true }
  const watch = ({ client }: Presence) =>
    client.once('end', () => {
      if (state.held) void regain().catch(() => undefined)
    })
  const regain = async (): Promise<void> => {
    while (state.held) {
      const joined = await joinOrLaunch(site).catch(() => null)
      if (joined) {
        joined.socket.unref()
        state.joined = joined
        watch(joined)
        return
      }
      await pause(TRY_AGAIN, undefined, { ref: false })
    }
  }
  watch(state.joined)
  return {
    now: () => state.joined,
    letGo: () => {
      state.held = false
    },
  }
}
