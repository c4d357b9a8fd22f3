import { carriable } from './wording.ts'

const escaped = (text: string): string => carriable(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** The properties of a Word file: title and organ. No clerk's name, no name of a machine, no hour of writing. */
export function properties({ title, organ }: { readonly title: string; readonly organ: string }): { path: string; data: string } {
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(organ)}</dc:creator></cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}
