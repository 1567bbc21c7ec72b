import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const program = `
import sys, docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
d = docx.Document()
d.sections[0].header.paragraphs[0].text = 'Bestek van {{bestuur}}'
d.add_heading('Algemeen', 1)
for i in range(70): d.add_paragraph('De aanbestedende overheid legt hier haar eigen bepalingen vast, in haar eigen woorden. ' * 6)
d.add_heading('Gunning', 1)
p = d.add_paragraph()
for piece in ['{', '{gunnings', 'criteria', '}', '}']: p.add_run(piece).bold = piece == 'criteria'
d.add_heading('Uitvoering', 1)
d.add_heading('Bijzondere bepalingen', 2)
d.add_paragraph('{{ Uitvoeringsvoorwaarden }}')
t = d.add_table(rows=2, cols=2, style='Light Grid Accent 1')
t.rows[0].cells[0].text = 'Percelen'
t.rows[1].cells[1].text = '{{perceel 1: gunningscriteria}}'
d.add_paragraph('De opdracht "{{titel}}" en {{clausules}} samen.')
d.add_paragraph('{{onzin}}')
p = d.add_paragraph()
for tag in ['bookmarkStart', 'bookmarkEnd']:
    e = OxmlElement('w:' + tag); e.set(qn('w:id'), '7')
    if tag == 'bookmarkStart': e.set(qn('w:name'), 'opvolging')
    p._p.append(e)
p = d.add_paragraph()
f = OxmlElement('w:fldSimple'); f.set(qn('w:instr'), ' MERGEFIELD sancties \\\\* MERGEFORMAT ')
r = OxmlElement('w:r'); x = OxmlElement('w:t'); x.text = '«sancties»'; r.append(x); f.append(r); p._p.append(f)
d.add_heading('Slot', 1)
for i in range(110): d.add_paragraph('Slotbepaling van het bestuur, in zijn eigen woorden en met zijn eigen nadruk. ' * 6)
d.save(sys.argv[1])
`

/** A tender document of some thirty pages that python-docx made, with markers of every kind. */
export function ownFileByPython(folder: string): Uint8Array {
  const path = join(folder, 'eigen.docx')
  execFileSync('/usr/bin/python3', ['-c', program, path])
  return new Uint8Array(readFileSync(path))
}

/** The same file as LibreOffice writes it. */
export function ownFileByLibreOffice(folder: string): Uint8Array {
  ownFileByPython(folder)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const target = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'office')]
  execFileSync('soffice', ['--headless', profile, ...target, join(folder, 'eigen.docx')], { stdio: 'ignore' })
  return new Uint8Array(readFileSync(join(folder, 'office', 'eigen.docx')))
}
