import { receiverOf } from './receiver.js'
import {
  bytesOfText,
  relatedParts,
  relationsOf,
  textOfPart,
  type WordParts,
  withPart,
} from './word-package.js'
import { childOf, encoded, spliced, xmlTree } from './xml-tree.js'

const markXml = (mark: string, namespace = ''): string =>
  `<w:p${namespace}><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:color w:val="A3301C"/></w:rPr><w:t>${encoded(mark)}</w:t></w:r></w:p>`

const word = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A mark at the top of every page: in the headers that the house has, else in one of its own. */
export function withMark(parts: WordParts, mark: string): WordParts {
  const receiver = receiverOf(parts)
  if (receiver === undefined) return parts
  const { main, relationBase, root } = receiver
  const headers = relatedParts(parts, main, 'header')
  const marked = headers.flatMap((name) => {
    const xml = textOfPart(parts, name)
    const tree = xml === undefined ? undefined : xmlTree(xml)
    return xml === undefined || tree === undefined
      ? []
      : [
          [
            name,
            bytesOfText(
              spliced(xml, [{ start: tree.innerStart, end: tree.innerStart, text: markXml(mark, word) }]),
            ),
          ] as const,
        ]
  })
  if (marked.length > 0) return { ...parts, ...Object.fromEntries(marked) }
  const section = childOf(root, 'w:body')?.children.findLast(({ name }) => name === 'w:sectPr')
  const xml = textOfPart(parts, main)
  if (section === undefined || xml === undefined) return parts
  const name = 'word/header-mark.xml'
  const withHeader = withPart(parts, relationBase, {
    from: main,
    name,
    kind: 'header',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:hdr${word}>${markXml(mark)}</w:hdr>`,
  })
  const id = relationsOf(withHeader, main).find(({ target }) => target === name)?.id ?? ''
  const reference = `<w:headerReference xmlns:r="${relationBase}" w:type="default" r:id="${id}"/>`
  const at = section.innerStart
  return { ...withHeader, [main]: bytesOfText(spliced(xml, [{ start: at, end: at, text: reference }])) }
}
