import autocannon from 'autocannon'
import type { Asked, Operation } from './requests.ts'

/** A running server under test, its process and what to say to it. */
export type System = {
  readonly name: string
  readonly url: string
  readonly token: string
  readonly requests: Readonly<Record<Operation, readonly Asked[]>>
}

/** What one run showed: answers a second, latencies in milliseconds, and answers that were not 2xx or never came. */
export type Shot = { readonly rate: number; readonly p50: number; readonly p99: number; readonly worst: number; readonly bad: number }

export type Shooting = { readonly operation: Operation; readonly connections: number; readonly seconds: number }

let entered = Date.now()

/** No case is entered twice: the same parties in the same matter would rightly be refused. */
const neverTwice = <R extends { body?: string }>(request: R): R => {
  entered += 1
  return { ...request, body: request.body?.replaceAll('{n}', entered.toString(36)) }
}

const perConnection = 512

/** Asks for so many seconds over so many connections; each connection starts at another place of the list. On this machine only. */
export async function shoot({ url, token, requests }: System, { operation, connections, seconds }: Shooting): Promise<Shot> {
  if (new URL(url).hostname !== '127.0.0.1') throw new Error('the bench loads this machine only')
  const asked = requests[operation]
  let start = Math.floor(Math.random() * asked.length)
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 20,
    setupClient: (client) => {
      start += 137
      const turn = Array.from({ length: perConnection }, (_, index) => asked[(start + index) % asked.length] as Asked)
      client.setRequests(
        turn.map((one) => ({ ...one, headers: headersFor(token, one.body), ...(one.body ? { setupRequest: neverTwice } : {}) })),
      )
    },
  })
  const { p50, p99, max: worst } = result.latency
  return { rate: result['2xx'] / result.duration, p50, p99, worst, bad: result.non2xx + result.errors + result.timeouts }
}

export const headersFor = (token: string, body: string | undefined): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
})
