/**
 * The measures of GB/T 9704-2012 that every writer of a paper shares, in twips (1/20 pt) unless the name says otherwise.
 * 28 characters of 16 pt are wider than the type area and 22 lines by the standard's own definition are higher than it;
 * the pitch of 28.9 pt and the spacing of −0.25 pt are the pair that gives 22 × 28 in fact.
 */
export const page = { width: 11906, height: 16838, top: 2098, left: 1587, right: 1474, bottom: 1984 } as const

/** Width of the type area (版心), 156 mm, in twips. */
export const textWidth = page.width - page.left - page.right

/** Exact distance from baseline to baseline, in twips: 28.9 pt, 22 lines to a page. */
export const linePitch = 578

/** What is taken from each 三号 character so that 28 fit on a line, in twips. Other sizes are set without it. */
export const squeeze = -5

/** Chinese type sizes in points. */
export const size = { 二号: 22, 三号: 16, 四号: 14, 小四: 12, 五号: 10.5 } as const

/** Width of one 三号 character as set, in twips. */
export const character = size.三号 * 20 + squeeze

/** The five type faces a paper uses, by what they are for. */
export type Face = 'title' | 'body' | 'kai' | 'hei' | 'song'

/** Names of the faces on Chinese office machines; the fonts are named, never embedded or shipped (they are commercial). */
export const faces: Readonly<Record<Face, string>> = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  song: '宋体',
}

/** Faces of the heading levels 一、 （一） 1. （1）. */
export const levelFaces = { 1: 'hei', 2: 'kai', 3: 'body', 4: 'body' } as const satisfies Record<number, Face>

/** Red ink (Y80 M80) as a screen colour. */
export const red = 'FF0000'

/** Twips of a length in millimetres. */
export const fromMm = (mm: number): number => Math.round(mm * 56.693)

/** Width of a text set in 三号, in twips: a Chinese character is one wide, a letter or digit half of one. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += (/[\u0020-\u007e]/.test(sign) ? size.三号 * 10 : size.三号 * 20) + squeeze
  return width
}

/** Size in points of the issuing mark: as large as fits on one line at 96 % of the type area, never above 42. */
export function markSize(mark: string): number {
  const fitting = Math.floor(((textWidth / 20) * 0.96 * 2) / Math.max(1, [...mark].length)) / 2
  return Math.min(42, fitting)
}

/**
 * Distance of organ and date of an unsealed paper from the right edge, in twips: the organ stands two characters in and
 * the date begins two characters after it; a date wider than the organ stands two characters in and moves the organ left.
 */
export function signOffIndents(organ: string, date: string): { organ: number; date: number } {
  const [organWidth, dateWidth] = [widthOf(organ), widthOf(date)]
  if (dateWidth <= organWidth) return { organ: 2 * character, date: organWidth - dateWidth }
  return { organ: 4 * character + dateWidth - organWidth, date: 2 * character }
}
