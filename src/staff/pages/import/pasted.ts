import { asCsv, type Block } from '../list/clipboard.ts'

const kept: { file: File | null } = { file: null }

/**
 * Hands cells from the clipboard over to the import page, as a file like any other. Without headings of their own they get those of the list's columns,
 * from the left; the preview shows what goes where.
 */
export function handOverPaste(block: Block, headings: readonly string[]): void {
  const first = block[0] ?? []
  const headed = first.filter((cell) => headings.includes(cell.trim().replace(/[＊*]$/, ''))).length >= Math.min(2, first.length)
  kept.file = asCsv(
    headed
      ? block
      : [headings.slice(0, Math.max(...block.map((row) => row.length))).map((one) => (one === '事项' ? '事项名称' : one)), ...block],
  )
}

/** The pasted file, once. */
export function takePaste(): File | null {
  const { file } = kept
  kept.file = null
  return file
}
