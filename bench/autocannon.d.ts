// The load tool brings no types: only what the bench uses of it.
declare module 'autocannon' {
  type Request = {
    method: string
    path: string
    body?: string
    headers: Record<string, string>
    setupRequest?: (request: Request) => Request
  }
  type Client = { setRequests(requests: Request[]): void }
  type Options = { url: string; connections: number; duration: number; timeout: number; setupClient(client: Client): void }
  type Result = {
    duration: number
    '2xx': number
    non2xx: number
    errors: number
    timeouts: number
    latency: { p50: number; p97_5: number; p99: number; max: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
