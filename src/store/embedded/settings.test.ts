import { expect, test } from 'vitest'
import { settings, sharedBuffers } from './settings.ts'

const GiB = 1024 ** 3

test('shared buffers are an eighth of the memory, between 128 and 1024 MiB', () => {
  expect([0.5, 1, 4, 64].map((size) => sharedBuffers(size * GiB))).toEqual([128, 128, 512, 1024])
})

test('nothing that protects confirmed data is switched off, and the server is reachable from this machine only', () => {
  const chosen = settings(5999)
  expect(chosen).toMatchObject({ fsync: 'on', listen_addresses: '127.0.0.1', unix_socket_directories: '', port: '5999' })
  expect(chosen).not.toHaveProperty('full_page_writes')
  expect(chosen).not.toHaveProperty('synchronous_commit')
})
