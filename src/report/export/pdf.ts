import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'
import type { Paper } from './paper.ts'
import { type Fonts, findFonts } from './pdf-fonts.ts'
import { writeTypst } from './typst.ts'

const main = '/main.typ'
/** Diagnostics as a list of objects. */
const listed = 3

type Press = { readonly compiler: TypstCompiler; readonly fonts: Fonts }
const presses = new Map<string | undefined, Promise<Press>>()

/**
 * A paper as PDF (A4, page and places of GB/T 9704-2012), typeset in this process: no network, no file of the user is read by the typesetter.
 * `fonts` is a folder with a county's own fonts; without all of them each page says that it is a preview. The same paper gives the same bytes.
 */
export async function writePdf(paper: Paper, { fonts: folder }: { fonts?: string } = {}): Promise<Uint8Array> {
  const { compiler, fonts } = await pressWith(folder)
  compiler.add_source(main, writeTypst(paper, { faces: fonts.faces, genuineFonts: fonts.genuine }))
  try {
    const { result, diagnostics }: { result?: Uint8Array; diagnostics?: unknown } = compiler.compile(main, undefined, 'pdf', listed)
    if (!result) throw new Error(`the paper could not be typeset: ${JSON.stringify(diagnostics)}`)
    return result
  } finally {
    compiler.reset_shadow()
    compiler.reset()
  }
}

/** One typesetter per folder of fonts: making it takes half a second. A failure is not kept. */
function pressWith(folder: string | undefined): Promise<Press> {
  const known = presses.get(folder)
  if (known) return known
  const made = openPress(folder)
  presses.set(folder, made)
  made.catch(() => presses.delete(folder))
  return made
}

async function openPress(folder: string | undefined): Promise<Press> {
  const { default: load, TypstCompilerBuilder, TypstFontResolverBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
  const home = dirname(createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/package.json'))
  await load({ module_or_path: readFileSync(join(home, 'pkg/typst_ts_web_compiler_bg.wasm')) })
  const reader = new TypstFontResolverBuilder()
  const fonts = findFonts(folder, (font) => {
    const { info }: { info: readonly { family: string }[] } = reader.get_font_info(font)
    return info.map(({ family }) => family)
  })
  const builder = new TypstCompilerBuilder()
  // The paper is one source in memory; the typesetter sees no disk.
  builder.set_dummy_access_model()
  for (const font of fonts.files) await builder.add_raw_font(font)
  return { compiler: await builder.build(), fonts }
}
