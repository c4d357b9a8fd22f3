import { renderToStaticMarkup } from 'react-dom/server'
import { Document } from './document.tsx'
import { dataBlock, linkedData } from './linked-data.ts'
import type { View } from './view.ts'

/** A whole page as HTML, complete without any script. */
export function render(view: View): string {
  const markup = renderToStaticMarkup(<Document {...view} />)
  // Put in as text: React would escape the quotes. The first `</head>` is ours, for texts and attributes are escaped.
  return `<!doctype html>${markup.replace('</head>', () => `${dataBlock(linkedData(view))}</head>`)}`
}
