import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const isThere = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Which of LibreOffice, poppler and python-docx is not there; undefined when all are. */
export function whyNoOffice(): string | undefined {
  const missing = [
    ...(isThere('soffice', ['--version']) ? [] : ['LibreOffice (libreoffice-writer)']),
    ...(isThere('pdftotext', ['-v']) ? [] : ['pdftotext (poppler-utils)']),
    ...(isThere('/usr/bin/python3', ['-c', 'import docx']) ? [] : ['python-docx (python3-docx)']),
  ]
  return missing.length === 0 ? undefined : `${missing.join(', ')} not found`
}

/** Which of what computes a workbook is not there; undefined when all are. */
export function whyNoCalc(): string | undefined {
  const calc = 'test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsclo.so"'
  const missing = [
    ...(isThere('sh', ['-c', calc]) ? [] : ['LibreOffice Calc (libreoffice-calc)']),
    ...(isThere('/usr/bin/python3', ['-c', 'import openpyxl']) ? [] : ['openpyxl (python3-openpyxl)']),
  ]
  return missing.length === 0 ? undefined : `${missing.join(', ')} not found`
}

/** Lets LibreOffice turn Word files into PDF; answers the text and the number of pages of each. */
export function readWithLibreOffice(
  files: readonly { name: string; bytes: Uint8Array }[],
  folder: string,
): readonly { name: string; text: string; pages: number }[] {
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, `${name}.docx`)
    writeFileSync(path, bytes)
    return path
  })
  const pdfs = join(folder, 'pdf')
  mkdirSync(pdfs, { recursive: true })
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      'pdf',
      '--outdir',
      pdfs,
      ...paths,
    ],
    { stdio: 'ignore' },
  )
  return paths.map((path) => {
    const pdf = join(pdfs, basename(path).replace(/docx$/, 'pdf'))
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    const pages = Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1])
    return { name: basename(path, '.docx'), text, pages }
  })
}

const program = `
import json, sys, docx
from docx.table import Table
from docx.text.paragraph import Paragraph
def blocks(parent, element):
    for child in element.iterchildren():
        if child.tag.endswith('}p'): yield Paragraph(child, parent).text
        elif child.tag.endswith('}tbl'):
            for row in Table(child, parent).rows:
                for cell in row.cells: yield from blocks(cell, cell._tc)
out = []
for path in sys.argv[1:]:
    d = docx.Document(path)
    out.append({'title': d.core_properties.title, 'lines': list(blocks(d, d.element.body)), 'headings': [p.style.name for p in d.paragraphs if p.style.name.lower().startswith('heading')]})
print(json.dumps(out))
`

export interface PythonReading {
  readonly title: string
  readonly lines: readonly string[]
  readonly headings: readonly string[]
}

/** Lets python-docx read Word files that stand in a folder. */
export const readWithPython = (paths: readonly string[]): readonly PythonReading[] =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', program, ...paths], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    }),
  )
