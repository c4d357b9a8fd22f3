import { lookup } from 'node:dns/promises'
import { request as plainRequest } from 'node:http'
import { request as safeRequest } from 'node:https'
import { BlockList, connect, isIP } from 'node:net'
import { hostname } from 'node:os'
import { connect as connectSafely } from 'node:tls'
import type { Alarm, Notify } from './raise-alarms.ts'

/**
 * Where the operator wants alarms to go: a web address that takes JSON, a syslog address (syslog://host:514 or syslog+tls://host:6514), or both; nothing
 * when absent. `privately`: the operator himself allows addresses of the own network, which are refused otherwise (ASVS V1.3.6).
 */
export type NotifyOptions = {
  readonly webhook?: string
  readonly syslog?: string
  readonly privately?: boolean
  readonly warn: (message: string) => void
}

const inner = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inner.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inner.addSubnet(network, prefix, 'ipv6')

/** Whether an address belongs to a network that is not the public one. IPv4 inside IPv6 counts as IPv4. */
export function isInner(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  const family = isIP(mapped)
  return family === 0 || inner.check(mapped, family === 6 ? 'ipv6' : 'ipv4')
}

/** What sends alarms out; undefined when nothing is configured. A failure is a warning: the alarm stands in the audit. */
export function notifier(options: NotifyOptions): Notify | undefined {
  const { webhook, syslog, warn } = options
  if (!webhook && !syslog) return undefined
  return async (alarm) => {
    const ways = [webhook ? post(webhook, alarm, options) : null, syslog ? log(syslog, alarm, options) : null]
    for (const way of await Promise.allSettled(ways))
      if (way.status === 'rejected') warn(`告警没有送出：${way.reason instanceof Error ? way.reason.message : '未知原因'}`)
  }
}

/** The one address that is then connected to: what the name meant when it was checked, it also means when it is used. */
async function addressFor(host: string, { privately }: NotifyOptions): Promise<string> {
  const found = await lookup(host.replace(/^\[|\]$/g, ''), { all: true })
  if (!privately && found.some(({ address }) => isInner(address))) throw new Error(`${host} 指向内部网络，没有得到运维人员的许可`)
  const [first] = found
  if (!first) throw new Error(`${host} 没有地址`)
  return first.address
}

const seconds = 10_000

/** A redirect is an answer like any other and is not followed. */
async function post(target: string, alarm: Alarm, options: NotifyOptions): Promise<void> {
  const url = new URL(target)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('告警地址应当以 https:// 开头')
  const address = await addressFor(url.hostname, options)
  const send = url.protocol === 'https:' ? safeRequest : plainRequest
  await new Promise<void>((done, failed) => {
    const headers = { 'content-type': 'application/json', host: url.host }
    const sending = send(
      {
        host: address,
        servername: url.hostname,
        port: url.port,
        path: url.pathname + url.search,
        method: 'POST',
        headers,
        timeout: seconds,
      },
      (answer) => {
        answer.resume()
        if ((answer.statusCode ?? 500) < 300) done()
        else failed(new Error(`告警地址答复 ${answer.statusCode}`))
      },
    )
    sending.on('timeout', () => sending.destroy(new Error('告警地址没有答复')))
    sending.on('error', failed)
    sending.end(JSON.stringify(alarm))
  })
}

/** RFC 5424, framed by counting (RFC 6587): security facility, severity alert. */
async function log(target: string, alarm: Alarm, options: NotifyOptions): Promise<void> {
  const url = new URL(target.replace(/^syslog/, 'http').replace(/^http\+tls/, 'https'))
  const host = await addressFor(url.hostname, options)
  const said = `<${13 * 8 + 1}>1 ${alarm.at} ${hostname()} mingfa ${process.pid} ${alarm.rule} - ${JSON.stringify(alarm)}`
  const safe = target.startsWith('syslog+tls:')
  const port = Number(/:(\d+)$/.exec(url.host)?.[1] ?? (safe ? 6514 : 514))
  await new Promise<void>((done, failed) => {
    const socket = safe ? connectSafely({ host, port, servername: url.hostname }) : connect({ host, port })
    socket.setTimeout(seconds, () => socket.destroy(new Error('日志服务器没有答复')))
    socket.on('error', failed)
    socket.on('close', () => done())
    socket.end(`${Buffer.byteLength(said)} ${said}`)
  })
}
