import { Workbook } from '@cj-tech-master/excelts'
import { Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isProblem } from '../../src/kernel/problem/problem.ts'
import type { Actor } from '../../src/kernel/role.ts'
import { uploadFile } from '../../src/office/attach-file.ts'
import { perform } from '../../src/office/steps/perform.ts'
import { type County, openCounty, put, townCode } from './county.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
})
afterAll(() => county.close())

const clerk: Actor = { id: 'clerk', name: '经办人', appointments: [{ role: 'clerkOffice', unit: 10, from: '2020-01-01' }] }

async function uploaded(name: string, bytes: Uint8Array): Promise<string> {
  const file = await uploadFile(county.office, clerk, { name, bytes })
  if (isProblem(file)) throw new Error(file.message)
  return file.digest
}

const ready = () =>
  put(county, {
    register: 'normative-document',
    title: '集市管理规定',
    state: 'registered',
    values: { signedOn: '2026-06-01', effectiveOn: '2026-08-01' },
  })
const publish = (record: string, files: readonly string[], reason?: string) =>
  perform(county.office, clerk, {
    register: 'normative-document',
    record,
    command: { step: 'publish', input: { publishedOn: '2026-06-10', explanation: files }, ...(reason ? { reason } : {}) },
  })
const words = (text: string, more: readonly TextRun[] = []) =>
  Packer.toBuffer(
    new Document({ creator: '钱起草', sections: [{ children: [new Paragraph({ children: [new TextRun(text), ...more] })] }] }),
  )
const changed = new InsertedTextRun({ text: '，改过的', id: 1, author: '钱起草', date: '2026-03-01T08:00:00Z' })

describe('T-26: a file that a publication brings before the public', () => {
  test('tells the clerk once of the changes it holds, and goes out bare when he says why; the stored one stays as it was', async () => {
    const [bytes, id] = [await words('解读', [changed as unknown as TextRun]), await ready()]
    const digest = await uploaded('解读.docx', bytes)
    const refused = await publish(id, [digest])
    expect(refused).toMatchObject({ code: 'MF-FIL-016', field: 'reason', message: expect.stringContaining('“解读.docx”含有修订 1 处') })
    expect(isProblem(await publish(id, [digest], '修订已经会议通过'))).toBe(false)
    const path = `/${townCode}/normative-document/2026/${id}/files/${digest}`
    const { rawPayload, statusCode } = await county.app.inject({ url: path })
    expect([statusCode, (await mammoth.extractRawText({ buffer: rawPayload })).value.trim()]).toEqual([200, '解读，改过的'])
    expect(Buffer.from(rawPayload).equals(bytes)).toBe(false)
    expect(Buffer.concat(await county.office.files.open(digest).toArray()).equals(bytes)).toBe(true)
  })

  test('asks nothing when there is only the name of its writer to be left out', async () => {
    expect(isProblem(await publish(await ready(), [await uploaded('说明.docx', await words('说明'))]))).toBe(false)
  })

  test('tells the clerk once of the remarks in a PDF, which goes out as it is when he says why', async () => {
    const page = '/Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(no)>>]'
    const parts = ['%PDF-1.7', '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj', '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj']
    const pdf = Buffer.from([...parts, `3 0 obj <<${page}>> endobj`, 'trailer <</Root 1 0 R>>', '%%EOF'].join('\n'))
    const [digest, id] = [await uploaded('图解.pdf', pdf), await ready()]
    expect(await publish(id, [digest])).toMatchObject({
      code: 'MF-FIL-017',
      field: 'reason',
      message: expect.stringContaining('批注 1 处'),
    })
    expect(isProblem(await publish(id, [digest], '批注是给读者看的说明'))).toBe(false)
  })

  test('is refused with the name of what it hides, and is not given out where it stood public before', async () => {
    const book = new Workbook()
    book.addWorksheet('公开').addRow(['乡镇'])
    book.addWorksheet('底稿', { state: 'hidden' }).addRow(['姓名'])
    const digest = await uploaded('明细.xlsx', new Uint8Array(await book.xlsx.writeBuffer()))
    const refused = await publish(await ready(), [digest], '就这样公开')
    expect(refused).toMatchObject({ code: 'MF-FIL-015', message: '附件“明细.xlsx”不能公开：含有隐藏的工作表“底稿”。' })
    const values = { publishedOn: '2026-06-10', signedOn: '2026-06-01', explanation: [digest] }
    const id = await put(county, { register: 'normative-document', title: '早先公开的', state: 'published', values })
    const { status, body } = await county.get(`/${townCode}/normative-document/2026/${id}/files/${digest}`)
    expect([status, body.includes('这个附件暂不提供下载')]).toEqual([404, true])
  })
})
