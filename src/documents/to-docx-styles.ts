import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'

const brand = '14505C'
const font = 'Calibri'
const paragraph = (before: number, after: number) => ({
  spacing: { before, after, line: 276, lineRule: 'auto' as const },
})
const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: brand },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
})

/** Calm typography: one face, one colour; sizes in half points, spacing in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: 21, language: { value: 'nl-BE' } }, paragraph: paragraph(0, 120) },
    heading1: heading(32, 480),
    heading2: heading(26, 320),
    heading3: heading(23, 240),
    heading4: heading(21, 200),
    title: {
      run: { font, size: 52, bold: true, color: brand },
      paragraph: { spacing: { before: 60, after: 240 } },
    },
    listParagraph: { run: { font, size: 21 }, paragraph: paragraph(0, 60) },
  },
  paragraphStyles: [
    {
      id: 'Kind',
      name: 'Soort document',
      basedOn: 'Normal',
      run: { size: 24, allCaps: true, color: '4A5A60', characterSpacing: 40 },
      paragraph: { spacing: { before: 240, after: 0 } },
    },
    {
      id: 'Author',
      name: 'Bestuur',
      basedOn: 'Normal',
      run: { size: 26 },
      paragraph: { spacing: { after: 480 } },
    },
    {
      id: 'DraftMark',
      name: 'Ontwerp',
      basedOn: 'Normal',
      run: { size: 36, bold: true, color: 'A3301C', characterSpacing: 80 },
      paragraph: { spacing: { after: 120 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Titel inhoud',
      basedOn: 'Normal',
      run: { size: 28, bold: true, color: brand },
      paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { size: 20, bold: true },
      paragraph: { spacing: { before: 70, after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { indent: { left: 320 }, spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TableText',
      name: 'Tabeltekst',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
    {
      id: 'TableHeading',
      name: 'Tabelkop',
      basedOn: 'TableText',
      run: { size: 20, bold: true, color: 'FFFFFF' },
      paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
    },
    {
      id: 'BoxTitle',
      name: 'Kadertitel',
      basedOn: 'Normal',
      run: { bold: true, color: '6B4F00' },
      paragraph: { spacing: { before: 60, after: 60 }, keepNext: true },
    },
    {
      id: 'AfterTable',
      name: 'Na tabel',
      basedOn: 'Normal',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 80, line: 120, lineRule: 'exact' } },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: '4A5A60' } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 15, color: '4A5A60' },
      paragraph: { spacing: { after: 0 } },
    },
  ],
}

/** Automatic numbers: one multilevel numbering for headings, one for dashes, one for each ordered list. */
export function numbering(lists: number): INumberingOptions {
  const headings = [0, 1, 2, 3].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 0, hanging: 0 } } },
    suffix: 'space' as const,
  }))
  const single = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
    {
      level: 0,
      format,
      text,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: 440, hanging: 360 } } },
    },
  ]
  return {
    config: [
      { reference: 'headings', levels: headings },
      { reference: 'dashes', levels: single(LevelFormat.BULLET, '–') },
      ...Array.from({ length: lists }, (_, index) => ({
        reference: `list-${index + 1}`,
        levels: single(LevelFormat.DECIMAL, '%1.'),
      })),
    ],
  }
}
