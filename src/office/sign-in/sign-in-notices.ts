import pg, { type Pool } from 'pg'

const channel = 'mingfa_sign_in'
/** Milliseconds between two tries to listen again. */
const patience = 5000

/** What one process tells the others at once: a session or a token that no longer counts. */
export type Notices = {
  readonly tell: (notice: string) => Promise<void>
  /** Whether notices arrive now. If not, what is remembered must be trusted for a shorter time; each question also tries to listen again. */
  readonly listening: () => boolean
  readonly close: () => Promise<void>
}

type Listener = {
  readonly url: string
  readonly pool: Pool
  readonly clock: () => number
  readonly hear: (notice: string) => void
  readonly gap: () => void
}

/** Listens on a connection of its own. `gap` is called whenever listening begins: what was said before was not heard. */
export async function openNotices({ url, pool, clock, hear, gap }: Listener): Promise<Notices> {
  const state: { client: pg.Client | null; tried: number; closed: boolean } = { client: null, tried: 0, closed: false }
  const lose = (client: pg.Client) => () => {
    if (state.client === client) state.client = null
  }
  const listen = async () => {
    state.tried = clock()
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
    client.on('error', lose(client))
    client.on('end', lose(client))
    client.on('notification', ({ payload }) => hear(payload ?? ''))
    await client.connect()
    await client.query(`LISTEN ${channel}`)
    state.client = client
    gap()
  }
  await listen()
  return {
    tell: async (notice) => {
      await pool.query('SELECT pg_notify($1, $2)', [channel, notice])
    },
    listening: () => {
      // Failing to listen is no failure of the request: what is remembered then holds for seconds only.
      if (!state.client && !state.closed && clock() - state.tried > patience) void listen().catch(() => undefined)
      return state.client !== null
    },
    close: async () => {
      state.closed = true
      await state.client?.end()
    },
  }
}
