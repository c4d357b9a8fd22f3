import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { bared, barePicture } from './bare.ts'

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
/** EXIF with orientation 6 (turn right) and a place: one little-endian directory of two entries. */
const exif = Buffer.concat([
  Buffer.from('Exif\0\0II\x2a\0\x08\0\0\0', 'latin1'),
  Buffer.from([2, 0]),
  Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]),
  Buffer.from([0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0]),
  Buffer.from('\0\0\0\0GPS 30.67N 104.06E', 'latin1'),
])
const picture = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, Buffer.from('JFIF\0')),
  segment(0xe1, exif),
  segment(0xed, Buffer.from('Photoshop by-line 王强')),
  segment(0xfe, Buffer.from('taken by 王强')),
  segment(0xdb, Buffer.alloc(65, 1)),
  picture,
])

test('AV-56: a photograph loses place, author and comments, keeps how it is turned and every byte of the picture', () => {
  const bare = barePicture(jpeg)
  expect(bare.toString('latin1')).not.toMatch(/GPS|Photoshop|taken by/)
  expect(bare.subarray(-picture.length)).toEqual(picture)
  // JFIF, the table and the turn by itself: marker E1, big-endian, tag 0112 with the value 6.
  expect(bare.includes(Buffer.from('JFIF\0'))).toBe(true)
  expect(bare.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
  expect(barePicture(bare)).toEqual(bare)
})

test('AV-56: a PNG loses its texts; any other file leaves as it is', async () => {
  const chunk = (type: string, body: string) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, Buffer.from(type + body, 'latin1'), Buffer.alloc(4)])
  }
  const head = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const kept = [chunk('IHDR', '0123456789abc'), chunk('IDAT', 'pixels'), chunk('IEND', '')]
  const png = Buffer.concat([head, kept[0]!, chunk('tEXt', 'Author\0Wang'), chunk('eXIf', 'GPS'), kept[1]!, kept[2]!])
  expect(barePicture(png)).toEqual(Buffer.concat([head, ...kept]))
  const read = async (type: string) => Buffer.concat(await bared(type, () => Readable.from([jpeg])).toArray())
  expect(await read('image/jpeg')).toEqual(barePicture(jpeg))
  expect(await read('application/pdf')).toEqual(jpeg)
})

test('a picture that ends too early is no fault and gives nothing more than it has', () => {
  for (let length = 0; length < jpeg.length; length += 1)
    expect(barePicture(jpeg.subarray(0, length)).length).toBeLessThanOrEqual(jpeg.length)
})
