/** A message to one member of staff, outside the app: who, which day, and the lines of the digest. It holds nothing about a party. */
export type Message = { readonly person: string; readonly name: string; readonly day: string; readonly lines: readonly string[] }

/** A way out of the house: mail, a messenger, whatever a county has. Throws when the message did not arrive. */
export type Outgoing = (message: Message) => Promise<void>

const patience = 10_000

/** Posts each message as JSON to one address, which the county's own gateway (mail, 短信, 政务微信) takes on from there. */
export const webhook =
  (url: string): Outgoing =>
  async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) throw new Error(`the gateway answered ${response.status}`)
  }

/** The way out that the environment names (MINGFA_DIGEST_WEBHOOK); null, the default, sends nothing anywhere. */
export function outgoingFrom({ MINGFA_DIGEST_WEBHOOK: url }: Readonly<Record<string, string | undefined>>): Outgoing | null {
  return url ? webhook(new URL(url).href) : null
}
