/** One accepted kind of file. `limit` in MiB. `types` are the names that the `file-type` package gives to its content. */
export type FileKind = { name: string; extensions: readonly string[]; media: string; limit: number; types: readonly string[] }

/** The only kinds that may be uploaded, and the largest size of each. Limits are defaults: a slot may set a lower one. */
export const fileKinds = {
  pdf: { name: 'PDF 文件', extensions: ['pdf'], media: 'application/pdf', limit: 50, types: ['pdf'] },
  ofd: { name: 'OFD 版式文件', extensions: ['ofd'], media: 'application/ofd', limit: 50, types: [] },
  docx: { name: 'Word 文档', extensions: ['docx'], media: openXml('wordprocessingml.document'), limit: 20, types: [] },
  xlsx: { name: 'Excel 表格', extensions: ['xlsx'], media: openXml('spreadsheetml.sheet'), limit: 20, types: [] },
  pptx: { name: 'PowerPoint 演示文稿', extensions: ['pptx'], media: openXml('presentationml.presentation'), limit: 50, types: [] },
  doc: { name: '旧版 Word 文档', extensions: ['doc'], media: 'application/msword', limit: 20, types: [] },
  xls: { name: '旧版 Excel 表格', extensions: ['xls'], media: 'application/vnd.ms-excel', limit: 20, types: [] },
  jpg: { name: 'JPEG 图片', extensions: ['jpg', 'jpeg'], media: 'image/jpeg', limit: 20, types: ['jpg'] },
  png: { name: 'PNG 图片', extensions: ['png'], media: 'image/png', limit: 20, types: ['png'] },
  gif: { name: 'GIF 图片', extensions: ['gif'], media: 'image/gif', limit: 20, types: ['gif'] },
  webp: { name: 'WebP 图片', extensions: ['webp'], media: 'image/webp', limit: 20, types: ['webp'] },
  heic: { name: 'HEIC 图片', extensions: ['heic', 'heif'], media: 'image/heic', limit: 20, types: ['heic'] },
  mp4: { name: 'MP4 视频', extensions: ['mp4'], media: 'video/mp4', limit: 500, types: ['mp4'] },
  mp3: { name: 'MP3 录音', extensions: ['mp3'], media: 'audio/mpeg', limit: 100, types: ['mp3'] },
  wav: { name: 'WAV 录音', extensions: ['wav'], media: 'audio/wav', limit: 200, types: ['wav'] },
  m4a: { name: 'M4A 录音', extensions: ['m4a'], media: 'audio/mp4', limit: 100, types: ['m4a', 'mp4'] },
  txt: { name: '文本文件', extensions: ['txt'], media: 'text/plain', limit: 10, types: [] },
  csv: { name: 'CSV 表格', extensions: ['csv'], media: 'text/csv', limit: 10, types: [] },
} as const satisfies Record<string, FileKind>

export type FileKindId = keyof typeof fileKinds

function openXml<const Part extends string>(part: Part) {
  return `application/vnd.openxmlformats-officedocument.${part}` as const
}

const entries = Object.entries(fileKinds) as [FileKindId, FileKind][]

/** The kind that a file's name declares by its extension, in any case; undefined when we take no such file. */
export function declaredKind(name: string): FileKindId | undefined {
  const extension = /\.([^.]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  return entries.find(([, kind]) => kind.extensions.includes(extension))?.[0]
}

/** The kind that `file-type` found; undefined when we take no such file. */
export const kindOfType = (type: string): FileKindId | undefined => entries.find(([, kind]) => kind.types.includes(type))?.[0]
