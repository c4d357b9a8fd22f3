import { describe, expect, it } from 'vitest'
import { inNetwork, isNetwork } from './network.ts'

describe('an address range', () => {
  it.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.0.0.1', '10.0.0.0/8', false],
    ['192.168.7.255', '192.168.4.0/22', true],
    ['192.168.8.0', '192.168.4.0/22', false],
    ['127.0.0.1', '127.0.0.1/32', true],
    ['127.0.0.2', '127.0.0.1/32', false],
    ['8.8.8.8', '0.0.0.0/0', true],
    ['::1', '::1/128', true],
    ['fd12:3456::9', 'fc00::/7', true],
    ['fe80::1%eth0', 'fe80::/10', true],
    ['2001:db8::1', 'fc00::/7', false],
    ['2001:db8:0:0:0:0:0:1', '2001:db8::/64', true],
  ])('%s in %s: %s', (address, network, expected) => expect(inNetwork(address, network)).toBe(expected))
  it('takes the IPv4 address out of its IPv6 spelling', () => {
    expect(inNetwork('::ffff:10.1.2.3', '10.0.0.0/8')).toBe(true)
    expect(inNetwork('::ffff:a01:203', '10.0.0.0/8')).toBe(true)
    expect(inNetwork('::ffff:11.1.2.3', '10.0.0.0/8')).toBe(false)
    expect(inNetwork('10.1.2.3', '::/0')).toBe(false)
  })
  it.each([
    '10.0.0.0',
    '10.0.0.0/33',
    '10.0.0.1/8',
    '10.0.0/8',
    '010.0.0.0/8',
    '256.0.0.0/8',
    'fc00::/129',
    'fc00:::/7',
    '1:2:3/16',
    'x',
    '/8',
    '',
  ])('%s is none', (text) => expect(isNetwork(text)).toBe(false))
  it.each(['10.0.0.0/8', '0.0.0.0/0', '::/0', 'fd00::/8', '192.168.1.7/32', '2001:db8::/32', '::ffff:0:0/96'])('%s is one', (text) =>
    expect(isNetwork(text)).toBe(true),
  )
  it.each(['', 'unix', '10.0.0', '::ffff:300.1.1.1', '1::2::3'])('the address “%s” lies in no range', (address) => {
    expect(inNetwork(address, '0.0.0.0/0')).toBe(false)
    expect(inNetwork(address, '::/0')).toBe(false)
  })
})
