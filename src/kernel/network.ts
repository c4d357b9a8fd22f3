/** An address as a number of so many bits. */
type Address = { readonly bits: 32 | 128; readonly value: bigint }

/**
 * Whether the address lies in the range (CIDR, RFC 4632). An IPv4 address that a dual-stack socket spells as IPv6 (::ffff:10.0.0.1) is its IPv4
 * address. What cannot be read lies in no range.
 */
export function inNetwork(address: string, network: string): boolean {
  const range = rangeOf(network)
  const asked = addressOf(address)
  if (!range || !asked || asked.bits !== range.bits) return false
  const rest = BigInt(range.bits - range.prefix)
  return asked.value >> rest === range.value >> rest
}

/** Whether the text is a range: address, stroke, length, and no bit set behind the length. */
export function isNetwork(text: string): boolean {
  const range = rangeOf(text)
  return range !== null && range.value % (1n << BigInt(range.bits - range.prefix)) === 0n
}

function rangeOf(text: string): (Address & { readonly prefix: number }) | null {
  const [, start = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? []
  const address = plainAddress(start)
  const prefix = Number(length)
  return address && length !== '' && prefix <= address.bits ? { ...address, prefix } : null
}

const mapped = 0xffffn

/** An address, IPv4-mapped ones as IPv4; null if the text is none. A zone (fe80::1%eth0) is left out. */
function addressOf(text: string): Address | null {
  const address = plainAddress(text.replace(/%.*$/, ''))
  return address?.bits === 128 && address.value >> 32n === mapped ? { bits: 32, value: address.value & 0xffff_ffffn } : address
}

const plainAddress = (text: string): Address | null => (text.includes(':') ? six(text) : four(text))

function four(text: string): Address | null {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null
  return { bits: 32, value: parts.reduce((total, part) => (total << 8n) + BigInt(part), 0n) }
}

function six(text: string): Address | null {
  const whole = text.replace(/[^:]*\.[^:]*$/, (tail) => {
    const end = four(tail)
    return end ? `${(end.value >> 16n).toString(16)}:${(end.value & 0xffffn).toString(16)}` : 'none'
  })
  const halves = whole.split('::')
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail]
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return null
  return { bits: 128, value: groups.reduce((total, group) => (total << 16n) + BigInt(`0x${group}`), 0n) }
}
