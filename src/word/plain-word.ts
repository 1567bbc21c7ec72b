import { noPictures, type PictureBytes } from './pictures.js'
import type { Piece } from './pieces.js'
import { receiverOf, withAdditions } from './receiver.js'
import { bytesOfText, textOfPart, type WordParts } from './word-package.js'
import { encoded, spliced, xmlTree } from './xml-tree.js'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Word knows these by their names: where the file is put into another one, that one's own styles of the name count. */
const heading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`

const styles = `${head}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nl-BE"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[1, 2, 3, 4].map(heading).join('')}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="34"/><w:qFormat/></w:style></w:styles>`

const body = `${head}<w:document ${word}><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>`

const emptyFile = (title: string): WordParts =>
  Object.fromEntries(
    Object.entries({
      '[Content_Types].xml': `${head}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      '_rels/.rels': `${head}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packageSpace}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packageSpace}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${encoded(title)}</dc:title><dc:language>nl-BE</dc:language></cp:coreProperties>`,
      'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
      'word/document.xml': body,
      'word/styles.xml': styles,
    }).map(([name, text]) => [name, bytesOfText(text)]),
  )

/** Width of the text on A4 between Word's usual margins, in twentieths of a point. */
const textWidth = 9072

/**
 * Pieces as a Word file that is meant to be put into another one: Word's own headings and lists without a look of their
 * own, so that the receiving file gives them its own.
 */
export function plainWord(
  title: string,
  pieces: readonly Piece[],
  pictures: PictureBytes = noPictures,
): WordParts {
  const parts = emptyFile(title)
  const receiver = receiverOf(parts, pictures)
  const xml = textOfPart(parts, 'word/document.xml')
  const place = xml === undefined ? undefined : xmlTree(xml)?.children[0]
  if (receiver === undefined || xml === undefined || place === undefined) return parts
  const text = receiver.writer.write(pieces, { width: textWidth, below: 0, paragraph: '', run: '' })
  const filled = spliced(xml, [{ start: place.innerStart, end: place.innerStart, text }])
  return withAdditions({ ...parts, 'word/document.xml': bytesOfText(filled) }, receiver)
}
