import type { IXmlableObject } from 'docx'

/** The name of what is XML already: it stands in the text as it is. */
export const written = ''

/**
 * The text of an element as the library describes one: its name, and then its content: nothing, words, attributes
 * (`_attr`) or a row of those and of other elements. The same to the letter as what the library's packer writes.
 */
export function xmlText(tree: IXmlableObject): string {
  for (const name in tree) return name === written ? tree[name] : elementText(name, tree[name])
  return ''
}

function elementText(name: string, content: IXmlableObject[string]): string {
  if (!Array.isArray(content)) {
    if (typeof content !== 'object' || content === null) return `<${name}>${encoded(content)}</${name}>`
    return `<${name}${'_attr' in content ? attributesText(content._attr) : ''}/>`
  }
  let attributes = ''
  let inside = ''
  for (const part of content) {
    if (typeof part !== 'object') inside += encoded(part)
    else if ('_attr' in part) attributes += attributesText(part._attr)
    else inside += xmlText(part)
  }
  return `<${name}${attributes}>${inside}</${name}>`
}

function attributesText(attributes: IXmlableObject): string {
  let text = ''
  for (const name in attributes) text += ` ${name}="${encoded(attributes[name])}"`
  return text
}

/** What cannot stand in XML as it is; signs that cannot stand in it at all are left out. */
const special = /[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
}
export const encoded = (value: unknown): string =>
  String(value).replace(special, (sign) => entities[sign] ?? '')
