import {
  Document,
  type Document as File,
  Footer,
  Header,
  type IContext,
  Packer,
  type XmlComponent,
} from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { lazily } from '../kernel/lazily.js'
import { numbering, styles } from './to-docx-styles.js'
import { xmlText } from './to-docx-xml.js'

/**
 * Packs a document of the library. Most parts are the same in all our documents, such as the styles: those are taken,
 * compressed, from a file that the library packed itself, and only the others are written.
 */
export async function packDocx(file: File): Promise<Uint8Array> {
  const own = ownParts(file)
  const parts = (await commonParts()).map((part) => {
    const text = own.get(part.name)
    own.delete(part.name)
    return text === undefined ? part : compressed(part.name, text)
  })
  return zipped([...parts, ...[...own].map(([name, content]) => compressed(name, content))])
}

/** A part of a file, compressed: as it stands in the file, and as the list at the end of it names it. */
interface Part {
  readonly name: string
  readonly record: Uint8Array
  readonly listed: Uint8Array
}

/** What a file of the library holds, in its order, with nothing in the parts that a document has of its own. */
const commonParts = lazily(async (): Promise<readonly Part[]> => {
  const empty = new Document({
    ...{ styles, numbering, customProperties: [{ name: 'Nummer', value: '' }] },
    sections: [{ headers: { default: new Header() }, footers: { default: new Footer() }, children: [] }],
  })
  const files = unzipSync(new Uint8Array(await Packer.toArrayBuffer(empty)))
  return Object.entries(files).map(([name, bytes]) => compressed(name, bytes))
})

/** The parts that are of one document, by their names. */
function ownParts(file: File): Map<string, string | Uint8Array> {
  const textOf: TextOf = (component, viewWrapper, standsAlone) =>
    `${declaration(standsAlone)}${xmlText(component.prepForXml({ file, viewWrapper, stack: [] }) ?? {})}`
  // The first one: it counts the lists and the pictures.
  const text = textOf(file.Document.View, file.Document, true)
  const pictures = pictureLinks(file)
  return new Map<string, string | Uint8Array>([
    ['word/document.xml', pictures.inText(withListNumbers(text, file))],
    ['word/numbering.xml', textOf(file.Numbering, file.Document, true)],
    ['docProps/core.xml', textOf(file.CoreProperties, file.Document, true)],
    ['docProps/custom.xml', textOf(file.CustomProperties, file.Document, true)],
    ...file.Headers.map((own, at) => [`word/header${at + 1}.xml`, textOf(own.View, own, false)] as const),
    ...file.Footers.map((own, at) => [`word/footer${at + 1}.xml`, textOf(own.View, own, false)] as const),
    ...pictures.parts(textOf),
  ])
}

type TextOf = (component: XmlComponent, viewWrapper: IContext['viewWrapper'], standsAlone: boolean) => string

/** The files of the pictures, and the numbers by which the text calls them. */
function pictureLinks({ Media, Document }: File) {
  const [pictures, { Relationships }] = [Media.Array, Document]
  const first = Relationships.RelationshipCount + 1
  const numbers = new Map(Media.Entries.map(([name], at) => [name, `r:embed="rId${first + at}"`]))
  const link = (name: string, target: string): void =>
    void Relationships.addRelationship(
      Relationships.RelationshipCount + 1,
      `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}` as LinkKind,
      target,
    )
  return {
    inText: (text: string): string =>
      text.replace(/r:embed="rId\{([^{}"]+)\}"/g, (found, name) => numbers.get(name) ?? found),
    parts: (textOf: TextOf): readonly (readonly [string, string | Uint8Array])[] => {
      if (pictures.length === 0) return []
      for (const { fileName } of pictures) link('image', `media/${fileName}`)
      link('fontTable', 'fontTable.xml')
      return [
        ['word/_rels/document.xml.rels', textOf(Relationships, Document, false)],
        ...pictures.map(({ fileName, data }) => [`word/media/${fileName}`, new Uint8Array(data)] as const),
      ]
    },
  }
}
type LinkKind = Parameters<File['Document']['Relationships']['addRelationship']>[1]

const declaration = (standsAlone: boolean): string =>
  `<?xml version="1.0" encoding="UTF-8"${standsAlone ? ' standalone="yes"' : ''}?>`

/** The library knows the number of a list only when the whole text was gone through: a name stands in its place. */
function withListNumbers(text: string, { Numbering }: File): string {
  const numbers = new Map(
    Numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [
      `<w:numId w:val="{${reference}-${instance}}"/>`,
      `<w:numId w:val="${numId}"/>`,
    ]),
  )
  return text.replace(/<w:numId w:val="\{[^{}"]+\}"\/>/g, (found) => numbers.get(found) ?? found)
}

/** A part of fewer bytes takes longer to compress than it saves. */
const small = 1_000

/** Where things stand in the end of an archive and in the lines of its list, by the format's own description. */
const endLength = 22
const inEnd = { signature: 0x06_05_4b_50, countHere: 8, count: 10, listLength: 12, listStart: 16 }
const startInLine = 42

function compressed(name: string, content: string | Uint8Array): Part {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const archive = zipSync({ [name]: [bytes, { level: bytes.length < small ? 0 : 6 }] })
  const end = archive.length - endLength
  const listStart = viewOf(archive).getUint32(end + inEnd.listStart, true)
  return { name, record: archive.subarray(0, listStart), listed: archive.subarray(listStart, end) }
}

/** One archive of parts that are compressed already. */
function zipped(parts: readonly Part[]): Uint8Array {
  const recordsLength = lengthOf(parts.map(({ record }) => record))
  const listLength = lengthOf(parts.map(({ listed }) => listed))
  const archive = new Uint8Array(recordsLength + listLength + endLength)
  const view = viewOf(archive)
  let [start, line] = [0, recordsLength]
  for (const { record, listed } of parts) {
    archive.set(record, start)
    archive.set(listed, line)
    view.setUint32(line + startInLine, start, true)
    start += record.length
    line += listed.length
  }
  view.setUint32(line, inEnd.signature, true)
  view.setUint16(line + inEnd.countHere, parts.length, true)
  view.setUint16(line + inEnd.count, parts.length, true)
  view.setUint32(line + inEnd.listLength, listLength, true)
  view.setUint32(line + inEnd.listStart, recordsLength, true)
  return archive
}

const viewOf = ({ buffer, byteOffset }: Uint8Array): DataView => new DataView(buffer, byteOffset)
const lengthOf = (all: readonly Uint8Array[]): number => all.reduce((sum, { length }) => sum + length, 0)
