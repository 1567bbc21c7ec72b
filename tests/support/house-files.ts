import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const program = `
import sys, docx
from docx.shared import Pt, Cm, RGBColor
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn, nsdecls
which, path = sys.argv[1:]
d = docx.Document()
s = d.sections[0]
def toc():
    mark = lambda kind: '<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind
    d.add_paragraph('Inhoudstafel')
    for k in range(3):
        begin = mark('begin') + '<w:r><w:instrText xml:space="preserve"> TOC \\\\o "1-3" \\\\h </w:instrText></w:r>' + mark('separate') if k == 0 else ''
        d.element.body.insert(-1, parse_xml('<w:p %s>%s<w:r><w:t>Oude kop %d</w:t></w:r>%s</w:p>' % (nsdecls('w'), begin, k, mark('end') if k == 2 else '')))
    d.add_page_break()
if which in ('cover', 'contents', 'absent-face'):
    n = d.part.numbering_part._element
    n.insert(0, parse_xml('<w:abstractNum %s w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>%s</w:abstractNum>' % (nsdecls('w'), ''.join('<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading%d"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>' % (i, i + 1, '.'.join('%%%d' % (k + 1) for k in range(i + 1))) for i in range(3)))))
    n.append(parse_xml('<w:num %s w:numId="90"><w:abstractNumId w:val="90"/></w:num>' % nsdecls('w')))
    for i in range(3):
        st = d.styles['Heading %d' % (i + 1)]
        st.font.color.rgb = RGBColor(0x8A, 0x1C, 0x4A)
        st.element.get_or_add_pPr().append(parse_xml('<w:numPr %s><w:ilvl w:val="%d"/><w:numId w:val="90"/></w:numPr>' % (nsdecls('w'), i)))
    d.styles['Normal'].font.name = 'Nergens Sans' if which == 'absent-face' else 'Carlito'
    for i in range(3): d.styles['Heading %d' % (i + 1)].font.name = 'Carlito'
    s.left_margin = s.right_margin = Cm(3)
    s.header.paragraphs[0].text = 'Stad Voorbeeld: {{titel}}'
    s.footer.paragraphs[0].text = 'Grote Markt 1, nr. {{nummer}}'
    d.add_paragraph('{{titel}}', style='Title')
    d.add_paragraph('{{soort}} van {{bestuur}}, {{datum}}')
    d.add_page_break()
    if which == 'contents': toc()
    d.add_paragraph('{{tekst}}')
elif which == 'sections':
    s.page_width, s.page_height = Cm(21), Cm(29.7)
    s.header.paragraphs[0].text = 'Stad Voorbeeld'
    d.add_paragraph('Voorblad')
    d.add_section()
    d.add_paragraph('Oude tekst van een ander document.')
else:
    d.styles['Normal'].font.name = 'Carlito'
    d.styles['Heading 1'].font.name = 'Carlito'
    s.page_width, s.page_height = Cm(21), Cm(29.7)
    d.add_paragraph('Oude tekst van een ander document.')
d.save(path)
`

/**
 * A made-up house style: with a cover and numbered headings, and a list of headings of its own or in a face that nobody
 * has; in sections, of which only the first names its header; or bare.
 */
export function houseFile(
  which: 'cover' | 'contents' | 'absent-face' | 'sections' | 'bare',
  folder: string,
): Uint8Array {
  const path = join(folder, `huis-${which}.docx`)
  execFileSync('/usr/bin/python3', ['-c', program, which, path])
  return new Uint8Array(readFileSync(path))
}
