import { Parser } from 'htmlparser2'

/** What somebody does with each tag and text of a part; attributes as they are written, entities resolved. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** `broken`: not well-formed, or deeper than any document; `too-large`: more elements than any bestek. */
export type Walked = 'sound' | 'broken' | 'too-large'

const mostElements = 600_000
const deepest = 1_000
const mostPerStep = 1 << 16

/**
 * Walks through the XML of an office file in one pass, without building a tree; stops as soon as it is no XML that
 * an office program writes.
 */
export function walkXml(xml: string, { open, text, close }: XmlVisitor): Walked {
  const opened: { readonly name: string; readonly tagEnd: number }[] = []
  let elements = 0
  let walked: Walked = 'sound'
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (elements > mostElements) walked = 'too-large'
        if (opened.length >= deepest) walked = 'broken'
        opened.push({ name, tagEnd: parser.endIndex })
        if (walked === 'sound') open(name, attributes)
      },
      ontext: (piece) => {
        if (walked === 'sound') text(piece)
      },
      onclosetag(name, isImplied) {
        const own = opened.pop()
        if (own?.name !== name || (isImplied && parser.endIndex !== own.tagEnd)) walked = 'broken'
        if (walked === 'sound') close(name)
      },
    },
    { xmlMode: true },
  )
  for (let at = 0; at < xml.length && walked === 'sound'; at += mostPerStep)
    parser.write(xml.slice(at, at + mostPerStep))
  if (walked === 'sound') parser.end()
  return opened.length > 0 && walked === 'sound' ? 'broken' : walked
}

/** The characters that end text or an attribute in XML, written so that they do not. */
export const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** How often something was met, by its name. */
export type Counts<Kind extends string> = Partial<Record<Kind, number>>

export const count = <Kind extends string>(counts: Counts<Kind>, kind: Kind, more = 1): void => {
  counts[kind] = (counts[kind] ?? 0) + more
}
