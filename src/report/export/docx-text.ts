import {
  AlignmentType,
  BuilderElement,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TextRun,
  UnderlineType,
  type XmlComponent,
} from 'docx'
import { offGrid } from './docx-style.ts'
import { character, type Face, faces, linePitch, red, size, squeeze } from './measures.ts'
import type { BoundFigure, Run } from './paper.ts'
import { carriable } from './wording.ts'

/** How a piece of text looks; 三号 black by default. */
export interface Look {
  readonly face: Face
  readonly points?: number
  readonly red?: boolean
  /** A dotted line below: a number that was read. */
  readonly dotted?: boolean
}

/** The settings and the counter that one document shares while it is written. */
export interface Hand {
  /** Font of digits and Latin letters; the Chinese face unless an office prefers another. The standard is silent. */
  readonly latinFont: string | undefined
  /** The next id of a content control; Word wants them different in one file. */
  readonly nextId: () => number
}

/** Where a paragraph stands, in twips; justified and flush left by default. */
export type Place = Pick<
  IParagraphOptions,
  | 'alignment'
  | 'indent'
  | 'outlineLevel'
  | 'style'
  | 'autoSpaceEastAsianText'
  | 'keepNext'
  | 'keepLines'
  | 'pageBreakBefore'
  | 'tabStops'
  | 'border'
  | 'frame'
> & { readonly before?: number; readonly pitch?: number }

/** Two characters in on the first line, as every paragraph of the body. */
export const bodyIndent = { firstLine: 2 * character } as const

/** One run of text. Line ends and tabs become Word's own; characters that XML cannot carry are left out. */
export function textRun(text: string, look: Look, hand: Hand): TextRun {
  const name = faces[look.face]
  const latin = hand.latinFont ?? name
  const points = look.points ?? size.三号
  return new TextRun({
    children: piecesOf(carriable(text)),
    font: { ascii: latin, hAnsi: latin, cs: latin, eastAsia: name, hint: 'eastAsia' },
    size: points * 2,
    color: look.red ? red : '000000',
    ...(points === size.三号 ? { characterSpacing: squeeze } : {}),
    ...(look.dotted ? { underline: { type: UnderlineType.DOTTED } } : {}),
  })
}

function piecesOf(text: string): (string | XmlComponent)[] {
  const parts = text.split(/(\r\n|[\n\t\r])/)
  return parts.filter((part) => part !== '').map((part) => (part === '\t' ? new Tab() : /^[\r\n]/.test(part) ? lineBreak() : part))
}

const lineBreak = (): XmlComponent => new BuilderElement({ name: 'w:br' })

const property = (name: string, value: string | number): XmlComponent =>
  new BuilderElement<{ val: string | number }>({ name, attributes: { val: { key: 'w:val', value } } })

/**
 * A number inside a content control that carries its figure's id. The control may be deleted with its sentence, but the
 * number in it cannot be typed over: what the registers can count, nobody types.
 */
function figureControl(run: TextRun, figure: BoundFigure, hand: Hand): XmlComponent {
  const properties = [
    property('w:alias', figure.name ?? figure.id),
    property('w:tag', figure.id),
    property('w:id', hand.nextId()),
    property('w:lock', 'contentLocked'),
  ]
  const children = [
    new BuilderElement({ name: 'w:sdtPr', children: properties }),
    new BuilderElement({ name: 'w:sdtContent', children: [run] }),
  ]
  return new BuilderElement({ name: 'w:sdt', children })
}

/** Runs in one look, numbers bound to their figures. */
export function inline(runs: readonly Run[], look: Look, hand: Hand): XmlComponent[] {
  return runs.map((run) => {
    const text = textRun(run.text, look, hand)
    return run.figure ? figureControl(text, run.figure, hand) : text
  })
}

/** A paragraph of any children: the library's own list leaves content controls out, its elements do not. */
class Line extends Paragraph {
  constructor(children: readonly XmlComponent[], properties: IParagraphOptions) {
    super(properties)
    this.root.push(...children)
  }
}

/** A paragraph at an exact pitch; one that is not the body's leaves the line grid, or programs would double it. No widow control: it would leave pages of 21 lines. */
export function line(children: readonly XmlComponent[], place: Place = {}): Paragraph {
  const { before = 0, pitch = linePitch, ...rest } = place
  const style = pitch === linePitch ? {} : { style: offGrid }
  const spacing = { before, after: 0, line: pitch, lineRule: LineRuleType.EXACT }
  return new Line(children, { alignment: AlignmentType.BOTH, widowControl: false, ...style, ...rest, spacing })
}

/** A paragraph of one string in one look. */
export const plain = (text: string, look: Look, placed: { readonly hand: Hand; readonly place?: Place }): Paragraph =>
  line([textRun(text, look, placed.hand)], placed.place)

/** Empty lines at body pitch. */
export const emptyLines = (count: number, place: Place = {}): Paragraph[] => Array.from({ length: count }, () => line([], place))
