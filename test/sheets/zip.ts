import { crc32, deflateRawSync } from 'node:zlib'

type Entry = { readonly head: Buffer; readonly body: Buffer; readonly central: Buffer }

/** A zip of these files, names in UTF-8, as any packer writes it. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  let position = 0
  const entries = Object.entries(files).map(([name, bytes]): Entry => {
    const entry = entryOf(Buffer.from(name), bytes, position)
    position += entry.head.length + entry.body.length
    return entry
  })
  const central = Buffer.concat(entries.map((one) => one.central))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(position, 16)
  return new Uint8Array(Buffer.concat([...entries.flatMap(({ head, body }) => [head, body]), central, end]))
}

function entryOf(name: Buffer, bytes: Uint8Array, position: number): Entry {
  const body = deflateRawSync(bytes)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(0x800, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(body.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(name.length, 22)
  const mark = (value: number) => {
    const four = Buffer.alloc(4)
    four.writeUInt32LE(value)
    return four
  }
  const place = Buffer.alloc(14)
  place.writeUInt32LE(position, 10)
  return {
    head: Buffer.concat([mark(0x04034b50), common, name]),
    body,
    central: Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), common, place, name]),
  }
}
