import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'

/** XML of Word around what a test states. @param prolog what stands before the root. */
export const wordXml = (root: string, content: string, prolog = '<?xml version="1.0" encoding="UTF-8"?>') =>
  strToU8(`${prolog}<w:${root} ${wordNamespace}>${content}</w:${root}>`)

/** The smallest Word file with a body. @param others more entries, or the same ones with other bytes. */
export const madeDocx = (body: string, others: Zippable = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(contentTypes),
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
    ...others,
  })

/** A Word file that Word opens: with the relations that lead to its text. */
export const wholeDocx = (body: string, others: Zippable = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    madeDocx(body, {
      '_rels/.rels': strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      ...others,
    }),
  )

export const wordParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * A copy of a zip with what its directory states about an entry changed.
 * @property size the unpacked size; flags the general flags, of which bit 0 says "encrypted".
 */
export function withDirectory(
  zip: Uint8Array,
  name: string,
  { size, flags }: { readonly size?: number; readonly flags?: number },
): Uint8Array {
  const copy = Buffer.from(zip)
  const end = copy.length - 22
  if (copy.readUInt32LE(end) !== endOfDirectory) throw new Error('no end of a directory')
  let at = copy.readUInt32LE(end + 16)
  while (copy.readUInt32LE(at) === directoryEntry) {
    const length = copy.readUInt16LE(at + 28)
    if (copy.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = copy.readUInt32LE(at + 42)
      if (size !== undefined) {
        copy.writeUInt32LE(size, at + 24)
        copy.writeUInt32LE(size, local + 22)
      }
      if (flags !== undefined) {
        copy.writeUInt16LE(flags, at + 8)
        copy.writeUInt16LE(flags, local + 6)
      }
      return new Uint8Array(copy)
    }
    at += 46 + length + copy.readUInt16LE(at + 30) + copy.readUInt16LE(at + 32)
  }
  throw new Error(`no ${name}`)
}

const officeHtml = `<html><body><h1>Voorwerp</h1><p>Onderhoud van <b>bermen</b> &amp; grachten.</p>
<ul><li>maaien</li><li>ruimen</li></ul><h2>Prijs</h2>
<table border="1"><tr><td>Post</td><td>Prijs</td></tr><tr><td>1</td><td>€ 148.000</td></tr></table></body></html>`

/** A Word file that LibreOffice made. */
export function docxByLibreOffice(folder: string): Uint8Array {
  const path = join(folder, 'bermen.html')
  writeFileSync(path, officeHtml)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const target = ['--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder]
  execFileSync('soffice', ['--headless', profile, ...target, path], { stdio: 'ignore' })
  return new Uint8Array(readFileSync(join(folder, 'bermen.docx')))
}

const pythonProgram = `
import sys, docx
d = docx.Document()
d.add_heading('Voorwerp', 1)
p = d.add_paragraph('Onderhoud van ')
p.add_run('bermen').bold = True
p.add_run(' & grachten.')
d.add_paragraph('maaien', style='List Bullet')
d.add_paragraph('ruimen', style='List Bullet')
d.add_heading('Prijs', 2)
t = d.add_table(rows=2, cols=2)
for row, texts in zip(t.rows, [['Post', 'Prijs'], ['1', '€ 148.000']]):
    for cell, text in zip(row.cells, texts): cell.text = text
d.save(sys.argv[1])
`

/** The same document, made by python-docx. */
export function docxByPython(folder: string): Uint8Array {
  const path = join(folder, 'python.docx')
  execFileSync('/usr/bin/python3', ['-c', pythonProgram, path])
  return new Uint8Array(readFileSync(path))
}
