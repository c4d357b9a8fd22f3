import { AlignmentType, BuilderElement, type IStylesOptions, type XmlComponent } from 'docx'
import { faces, size, squeeze } from './measures.ts'

/** Style of paragraphs whose pitch is not the body's. */
export const offGrid = 'OffGrid'

/** Style of the title: 22 pt on the body's pitch, which programs would double if it kept to the line grid. */
export const paperTitle = 'PaperTitle'

type Attributes = Readonly<Record<string, string>>

function element(name: string, attributes: Attributes, children: readonly XmlComponent[] = []): XmlComponent {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]))
  return new BuilderElement<Attributes>({ name, attributes: keyed, children })
}

const ungridded = (styleId: string, name: string, basedOn: string): XmlComponent =>
  element('w:style', { type: 'paragraph', customStyle: '1', styleId }, [
    element('w:name', { val: name }),
    element('w:basedOn', { val: basedOn }),
    element('w:pPr', {}, [element('w:snapToGrid', { val: '0' })]),
  ])

/** The styles of a paper: every one looks as the standard says. */
export function styles(): IStylesOptions {
  const body = { ascii: faces.body, hAnsi: faces.body, cs: faces.body, eastAsia: faces.body, hint: 'eastAsia' }
  const document = { run: { font: body, size: size.三号 * 2, characterSpacing: squeeze, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } }
  const title = { run: { bold: false, color: '000000', size: size.二号 * 2 }, paragraph: { alignment: AlignmentType.CENTER } }
  return {
    default: { document, title },
    importedStyles: [ungridded(offGrid, '公文非网格', 'Normal'), ungridded(paperTitle, '公文标题', 'Title')],
  }
}
