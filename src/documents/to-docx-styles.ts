import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import { listIndent, type Setting, settings } from './sheet.js'

const brand = '14505C'
const grey = '4A5A60'
const alarm = 'A3301C'
const font = 'Calibri'
const spacing = ({ before, after, line, exactly }: Setting) => ({
  spacing: { before, after, line, lineRule: exactly ? ('exact' as const) : ('auto' as const) },
})
const heading = ({ size, before, after }: Setting) => ({
  run: { font, size, bold: true, color: brand },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
})

/** A style of ours, with the measures that the counter of pages reads too. */
const style = (id: keyof typeof settings, name: string, look: Look = {}) => {
  const setting: Setting = settings[id]
  const { size, indent, bold } = setting
  return {
    id,
    name,
    basedOn: look.basedOn ?? 'Normal',
    run: { size, ...(bold && { bold: true }), ...look.run },
    paragraph: {
      ...spacing(setting),
      ...(indent !== undefined && { indent: { left: indent } }),
      ...(look.keepNext && { keepNext: true }),
    },
  }
}
interface Look {
  readonly basedOn?: string
  readonly keepNext?: true
  readonly run?: { readonly color?: string; readonly allCaps?: true; readonly characterSpacing?: number }
}

/** Calm typography: one face, one colour; sizes in half points, spacing in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: settings.Normal.size, language: { value: 'nl-BE' } },
      paragraph: spacing(settings.Normal),
    },
    heading1: heading(settings.Heading1),
    heading2: heading(settings.Heading2),
    heading3: heading(settings.Heading3),
    heading4: heading(settings.Heading4),
    title: {
      run: { font, size: settings.Title.size, bold: true, color: brand },
      paragraph: { spacing: { before: settings.Title.before, after: settings.Title.after } },
    },
    listParagraph: {
      run: { font, size: settings.ListParagraph.size },
      paragraph: spacing(settings.ListParagraph),
    },
  },
  // The library gives the entries of a table of contents this style.
  characterStyles: [{ id: 'IndexLink', name: 'Verwijzing in inhoud', run: {} }],
  paragraphStyles: [
    style('Kind', 'Soort document', { run: { allCaps: true, color: grey, characterSpacing: 40 } }),
    style('Author', 'Bestuur'),
    style('DraftMark', 'Ontwerp', { run: { color: alarm, characterSpacing: 80 } }),
    style('ContentsTitle', 'Titel inhoud', { keepNext: true, run: { color: brand } }),
    style('TOC1', 'toc 1'),
    style('TOC2', 'toc 2'),
    style('TableText', 'Tabeltekst'),
    style('TableHeading', 'Tabelkop', { basedOn: 'TableText', keepNext: true, run: { color: 'FFFFFF' } }),
    style('BoxTitle', 'Kadertitel', { keepNext: true, run: { color: '6B4F00' } }),
    style('AfterTable', 'Na tabel'),
    { id: 'Header', name: 'header', basedOn: 'Normal', run: { size: 17, color: grey } },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 16, color: grey },
      paragraph: { spacing: { after: 0 } },
    },
  ],
}

const headings = [0, 1, 2, 3].map((level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.'),
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, hanging: 0 } } },
  suffix: 'space' as const,
}))
const single = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: listIndent } } },
]

/** Automatic numbers: one multilevel numbering for headings, one for dashes, one for ordered lists. */
export const numbering: INumberingOptions = {
  config: [
    { reference: 'headings', levels: headings },
    { reference: 'dashes', levels: single(LevelFormat.BULLET, '–') },
    { reference: 'numbers', levels: single(LevelFormat.DECIMAL, '%1.') },
  ],
}
