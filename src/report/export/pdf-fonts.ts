import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Face } from './measures.ts'
import type { Families } from './typst-prelude.ts'

/** The free font that every installation has (GB 2312 and more, OFL): it stands in for all faces. */
const free = 'Noto Sans S Chinese'

/** How the fonts of GB/T 9704 call themselves, by the machine they were taken from. */
const genuine: Readonly<Record<Face, readonly string[]>> = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', '方正小标宋_GBK'],
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong'],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti'],
  hei: ['SimHei', '黑体', 'STHeiti'],
  song: ['SimSun', '宋体', 'NSimSun', 'STSong'],
}
const weights: Readonly<Record<Face, Families['weight']>> = {
  title: 'bold',
  body: 'regular',
  kai: 'regular',
  hei: 'medium',
  song: 'regular',
}

/** The fonts of a PDF: their bytes, and which family each face is set in. */
export type Fonts = { readonly files: readonly Uint8Array[]; readonly faces: Readonly<Record<Face, Families>>; readonly genuine: boolean }
export type FamiliesIn = (font: Uint8Array) => readonly string[]

/**
 * The free fonts of the installation and, before them, those of a county's own folder (仿宋、楷体、小标宋: bought fonts are never shipped). Only
 * with a font for every face is a PDF more than a preview. A folder that does not exist throws: a setting that silently does nothing misleads.
 */
export function findFonts(folder: string | undefined, familiesIn: FamiliesIn): Fonts {
  const own = folder === undefined ? [] : fontFiles(folder).map((file) => new Uint8Array(readFileSync(file)))
  const known = new Set(own.flatMap(familiesIn))
  const found = (face: Face): readonly string[] => genuine[face].filter((family) => known.has(family))
  const faceOf = (face: Face): Families => ({
    families: [...found(face), free],
    weight: found(face).length > 0 ? 'regular' : weights[face],
  })
  const names = Object.keys(genuine) as Face[]
  return {
    files: [...own, ...freeFonts()],
    faces: Object.fromEntries(names.map((face) => [face, faceOf(face)])) as Record<Face, Families>,
    genuine: names.every((face) => found(face).length > 0),
  }
}

const fontFiles = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.(otf|ttf|ttc)$/i.test(name))
    .sort()
    .map((name) => join(folder, name))

function freeFonts(): readonly Uint8Array[] {
  const home = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts')
  return ['Regular', 'Medium', 'Bold'].map((weight) => new Uint8Array(readFileSync(join(home, `NotoSansHans-${weight}.otf`))))
}
