import { type Face, fromMm, linePitch, page, red, size, squeeze } from './measures.ts'
import { literal, points } from './typst-text.ts'

/** The font families of a face in order of preference, and the weight it is set in. */
export interface Families {
  readonly families: readonly string[]
  readonly weight?: 'regular' | 'medium' | 'bold'
}

/** Free stand-ins with every character of personal names; licensed fonts come first where an office has installed them. */
export const standIns: Readonly<Record<Face, Families>> = {
  title: { families: ['FZXiaoBiaoSong-B05S', 'Noto Serif SC'], weight: 'bold' },
  body: { families: ['FangSong_GB2312', 'Noto Serif SC'] },
  kai: { families: ['KaiTi_GB2312', 'Noto Serif SC'] },
  hei: { families: ['SimHei', 'Noto Sans SC'], weight: 'medium' },
  song: { families: ['SimSun', 'Noto Serif SC'] },
}

/** What the prelude of one document depends on. */
export interface PreludeSetting {
  readonly title: string
  readonly organ: string
  readonly faces: Readonly<Record<Face, Families>>
  /** Banner over each page while stand-in fonts are in use; none when undefined. */
  readonly banner: string | undefined
  /** A letter's first page bears no number. */
  readonly numberFrom: 1 | 2
}

const face = ([name, { families, weight = 'regular' }]: [string, Families]): string =>
  `#let ${name}(it) = text(font: (${families.map((family) => `${literal(family)},`).join(' ')}), weight: "${weight}", it)`

const footer = (numberFrom: number): string => `context {
    let n = counter(page).get().first()
    if n >= ${numberFrom} {
      set text(size: ${size.四号}pt, tracking: 0pt)
      let number = song("— " + str(n) + " —")
      if calc.odd(n) { align(right, pad(right: ${size.四号}pt, number)) } else { align(left, pad(left: ${size.四号}pt, number)) }
    }
  }`

/** The settings of the page and the building blocks `row`, `gap`, `rule`, in which the whole paper is written. */
export function prelude({ title, organ, faces, banner, numberFrom }: PreludeSetting): string {
  const pitch = points(linePitch)
  const margin = `top: ${points(page.top)}, left: ${points(page.left)}, right: ${points(page.right)}, bottom: ${points(page.bottom)}`
  const notice = banner === undefined ? 'none' : `align(center, text(size: 9pt, fill: gray, tracking: 0pt, hei(${literal(banner)})))`
  return `#set document(title: ${literal(title)}, author: (${literal(organ)},), date: none)
${Object.entries(faces).map(face).join('\n')}
#set page(
  width: ${points(page.width)}, height: ${points(page.height)}, margin: (${margin}),
  header: ${notice},
  footer-descent: ${points(fromMm(7) - size.四号 * 10)},
  footer: ${footer(numberFrom)},
)
#set text(size: ${size.三号}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, costs: (orphan: 0%, widow: 0%))
#let ink = rgb("#${red}")
#set block(spacing: 0pt)
#set par(spacing: 0pt, justify: true)
#let row(size: ${size.三号}pt, pitch: ${pitch}, to: left, indent: 0pt, hang: 0pt, left: 0pt, right: 0pt, above: 0pt, sticky: false, it) = {
  v(above)
  let inset = (left: left, right: right, y: (pitch - size) / 2)
  block(width: 100%, inset: inset, sticky: sticky, {
    set text(size: size, tracking: if size == ${size.三号}pt { ${points(squeeze)} } else { 0pt })
    set par(leading: pitch - size, first-line-indent: (amount: indent, all: true), hanging-indent: hang)
    align(to, par(it))
  })
}
#let gap() = block(height: ${pitch}, width: 100%, sticky: true, [])
#let rule(stroke, length: 100%) = block(height: 0pt, line(length: length, stroke: stroke))
`
}
