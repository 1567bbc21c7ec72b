import { lettersOf } from './faces.js'
import { type NumberingDraft, numberingDraft } from './numbering.js'
import { noPictures, type PictureBytes, type PictureDraft, pictureDraft } from './pictures.js'
import { readStyles, type StyleSheet } from './style-sheet.js'
import {
  appended,
  bytesOfText,
  mainPart,
  relatedParts,
  textOfPart,
  treeOfPart,
  type WordParts,
  withPart,
} from './word-package.js'
import { type BodyWriter, bodyWriter } from './write-body.js'
import type { XmlElement } from './xml-tree.js'

/** A Word file that text is written into: its styles and numbering, and what is added to them. */
export interface Receiver {
  readonly main: string
  readonly root: XmlElement
  readonly sheet: StyleSheet
  readonly writer: BodyWriter
  readonly numbering: NumberingDraft
  readonly pictures: PictureDraft
  readonly relationBase: string
  readonly stylesPart: string | undefined
  readonly numberingPart: string | undefined
}

/** Undefined for what is no sound Word document. @param bytes of the pictures that may be written into it. */
export function receiverOf(parts: WordParts, bytes: PictureBytes = noPictures): Receiver | undefined {
  const main = mainPart(parts)
  const root = main && treeOfPart(parts, main.name)
  if (main === undefined || root?.name !== 'w:document') return undefined
  const [stylesPart] = relatedParts(parts, main.name, 'styles')
  const [numberingPart] = relatedParts(parts, main.name, 'numbering')
  const styles = stylesPart === undefined ? undefined : treeOfPart(parts, stylesPart)
  const lists = numberingPart === undefined ? undefined : treeOfPart(parts, numberingPart)
  if ((stylesPart && styles?.name !== 'w:styles') || (numberingPart && lists?.name !== 'w:numbering'))
    return undefined
  const namespace = namespaceFor([root, styles, lists])
  const sheet = readStyles(styles, root)
  const numbering = numberingDraft(numberingPart && textOfPart(parts, numberingPart), namespace)
  const { name, relationBase } = main
  const pictures = pictureDraft(
    { parts, main: name, xml: textOfPart(parts, name) ?? '', relationBase },
    bytes,
  )
  const [themePart] = relatedParts(parts, name, 'theme')
  const letters = lettersOf(styles, themePart === undefined ? undefined : treeOfPart(parts, themePart))
  const writer = bodyWriter({ sheet, letters, numbering, pictures }, namespace)
  return { main: name, root, sheet, writer, numbering, pictures, relationBase, stylesPart, numberingPart }
}

/** What an added element declares: nothing where every part calls WordprocessingML `w`, as Word does. */
function namespaceFor(roots: readonly (XmlElement | undefined)[]): string {
  const uses = (root: XmlElement | undefined): string | undefined =>
    Object.entries(root?.attributes ?? {}).find(
      ([key, value]) =>
        key.startsWith('xmlns') && value.includes('wordprocessingml') && value.endsWith('/main'),
    )?.[0]
  const isUsual = roots.every((root) => root === undefined || uses(root) === 'xmlns:w')
  if (isUsual) return ''
  const [root] = roots
  return ` xmlns:w="${root?.attributes[uses(root) ?? ''] ?? ''}"`
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The file with what its new text needs: its pictures, and styles and numbering that it lacked, in parts that it may have lacked. */
export function withAdditions(before: WordParts, receiver: Receiver): WordParts {
  const parts = receiver.pictures.addedTo(before)
  const { main, relationBase, stylesPart, numberingPart, writer, numbering } = receiver
  const styles = writer.addedStyles().join('')
  const lists = numbering.text()
  const withStyles =
    styles === ''
      ? parts
      : stylesPart !== undefined
        ? {
            ...parts,
            [stylesPart]: bytesOfText(appended(textOfPart(parts, stylesPart) ?? '', styles)),
          }
        : withPart(parts, relationBase, {
            from: main,
            name: freeName(parts, 'styles'),
            kind: 'styles',
            contentType: `${wordType}.styles+xml`,
            content: `${header}<w:styles ${wordNamespace}>${styles}</w:styles>`,
          })
  if (lists === undefined) return withStyles
  if (numberingPart !== undefined) return { ...withStyles, [numberingPart]: bytesOfText(lists) }
  return withPart(withStyles, relationBase, {
    from: main,
    name: freeName(parts, 'numbering'),
    kind: 'numbering',
    contentType: `${wordType}.numbering+xml`,
    content: lists,
  })
}

function freeName(parts: WordParts, base: string): string {
  let name = `word/${base}.xml`
  for (let number = 2; name in parts; number += 1) name = `word/${base}${number}.xml`
  return name
}
