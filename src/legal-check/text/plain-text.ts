import type { TextPart } from '../../kernel/text-part.js'

/** `3.2 Gunningscriteria`, `Artikel 5. Straffen`, `## Toegang` */
const marked = /^(#{1,4})\s+(\S.*)$/
const numbered = /^((?:\d{1,3}\.)*\d{1,3}\.?|[IVX]{1,5}\.|Artikel \d{1,3}\.?|Art\. \d{1,3}\.?)\s+(\S.*)$/
const item = /^\s*(?:[-–•*▪◦·]|\(?[a-z0-9]{1,2}[).])\s+(\S.*)$/

/** The parts of a text that somebody pasted: headings by their look, items, rows with tabs or bars, paragraphs. */
export function partsOfPlainText(text: string): readonly TextPart[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const parts: TextPart[] = []
  let paragraph: string[] = []
  const close = (): void => {
    if (paragraph.length > 0) parts.push({ kind: 'paragraph', text: paragraph.join(' ') })
    paragraph = []
  }
  for (const [index, line] of lines.entries()) {
    const trimmed = line.trim()
    const isAlone = (lines[index - 1] ?? '').trim() === '' && paragraph.length === 0
    const next = (lines[index + 1] ?? '').trim()
    const part = partOf(line, trimmed, isAlone && next === '', isAlone && !isNumbered(next))
    if (trimmed === '' || part !== undefined || !goesOn(paragraph.at(-1), trimmed)) close()
    if (part !== undefined) parts.push(part)
    else if (trimmed !== '') paragraph.push(trimmed)
  }
  close()
  return parts
}

/** Lines of a paragraph are broken where they are full; a short line, or one that was ended, stands by itself. */
const fullLine = 55

function goesOn(before: string | undefined, line: string): boolean {
  if (before === undefined) return true
  if (/^\p{Ll}/u.test(line)) return !/[.:;!?]$/.test(before)
  return before.length >= fullLine && !/[:;]$/.test(before)
}

function partOf(
  line: string,
  trimmed: string,
  isLoose: boolean,
  beginsParagraph: boolean,
): TextPart | undefined {
  if (trimmed === '') return undefined
  const [, marks, title] = marked.exec(trimmed) ?? []
  if (marks !== undefined && title !== undefined) return { kind: 'heading', level: marks.length, text: title }
  if (isRow(trimmed)) return rowOf(trimmed)
  const [, number, heading] = numbered.exec(trimmed) ?? []
  if (
    number !== undefined &&
    heading !== undefined &&
    looksLikeTitle(heading) &&
    (isLoose || beginsParagraph)
  )
    return { kind: 'heading', level: Math.min(4, number.split('.').filter(Boolean).length), text: trimmed }
  const [, entry] = item.exec(line) ?? []
  if (entry !== undefined) return { kind: 'item', text: entry }
  // A short line by itself without a full stop, or in capitals, is a heading.
  if (
    isLoose &&
    looksLikeTitle(trimmed) &&
    trimmed.length <= 70 &&
    !/[,;:]$/.test(trimmed) &&
    !isFilledIn(trimmed) &&
    !hasVerb(trimmed)
  )
    return { kind: 'heading', level: 2, text: trimmed }
  return undefined
}

/** Numbered lines right under each other are a list, no titles. */
const isNumbered = (line: string): boolean => numbered.test(line)

/** "Merk: Voorbeeldia" fills something in; "Perceel 1: bermen" is a title. */
const isFilledIn = (line: string): boolean =>
  /^(?:Merk|Type|Model|Fabrikant|Fabrikaat|Fabricaat|Kleur|Naam|Prijs|Weging|Afmetingen|Materiaal|Oorsprong|Herkomst|Norm)[a-z]* ?:/i.test(
    line,
  )

const looksLikeTitle = (text: string): boolean => text.length <= 120 && !/[.!?;]$/.test(text)
const hasVerb = (text: string): boolean =>
  /(?<![a-z])(?:is|zijn|wordt|worden|moet|moeten|krijgt|krijgen|mag|mogen|kan|kunnen|heeft|hebben|dient|dienen|zal|zullen|legt|betaalt|verbindt|telt)(?![a-z])/i.test(
    text,
  ) || /\d\s*(?:%|punten|procent)/i.test(text)

const isRow = (text: string): boolean => text.includes('\t') || /^\|.*\|$/.test(text) || / \| /.test(text)
const rowOf = (text: string): TextPart | undefined => {
  const cells = text
    .replace(/^\||\|$/g, '')
    .split(/\t|\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  if (cells.length === 0 || cells.every((cell) => /^:?-{2,}:?$/.test(cell))) return { kind: 'row', text: '' }
  return { kind: 'row', text: cells.join(' | ') }
}
