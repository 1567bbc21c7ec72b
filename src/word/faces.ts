import { type Letters, unknownLetters } from './column-widths.js'
import { headingStyle, readStyles } from './style-sheet.js'
import { mainPart, relatedParts, treeOfPart, type WordParts } from './word-package.js'
import { attributeOf, below, childOf, valOf, type XmlElement } from './xml-tree.js'

/** What Word takes where a file names no face. */
const wordsOwn = 'Times New Roman'

/** The faces in which a file sets its running text and its first headings: they decide where pages turn. */
export function facesOf(parts: WordParts): readonly string[] {
  const main = mainPart(parts)?.name ?? ''
  const [stylesPart] = relatedParts(parts, main, 'styles')
  const [themePart] = relatedParts(parts, main, 'theme')
  const styles = stylesPart === undefined ? undefined : treeOfPart(parts, stylesPart)
  const theme = themePart === undefined ? undefined : treeOfPart(parts, themePart)
  const running = runningFace(styles, theme)
  const first = headingStyle(readStyles(styles, undefined), 1)?.id
  const heading = stylesIn(styles).find((style) => attributeOf(style, 'styleId') === first)
  return [...new Set([running, faceIn(childOf(heading, 'w:rPr'), theme) ?? running])]
}

const stylesIn = (styles: XmlElement | undefined): readonly XmlElement[] =>
  styles?.children.filter(({ name }) => name === 'w:style') ?? []

/** What a file says of the letters of its running text: first what its style says, then what holds for every style. */
function runningProperties(styles: XmlElement | undefined): readonly (XmlElement | undefined)[] {
  const normal = stylesIn(styles).find(
    (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
  )
  const defaults = styles && childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return [childOf(normal, 'w:rPr'), defaults]
}

function runningFace(styles: XmlElement | undefined, theme: XmlElement | undefined): string {
  const [own, defaults] = runningProperties(styles)
  return faceIn(own, theme) ?? faceIn(defaults, theme) ?? wordsOwn
}

/** Half points: what Word takes where a file names no size. */
const wordsSize = 20

/**
 * How much wider than Calibri the bold letters of faces are that every office has, or one as wide, with some room: of
 * other faces nobody knows what they are printed in.
 */
const known: Readonly<Record<string, number>> = {
  calibri: 1.04,
  carlito: 1.04,
  arial: 1.22,
  helvetica: 1.22,
  liberationsans: 1.22,
  timesnewroman: 1.08,
  liberationserif: 1.08,
}
const widerThanCalibri = (face: string): number => known[bare(face)] ?? unknownLetters.wider

/** The letters of the running text of a file. */
export function lettersOf(styles: XmlElement | undefined, theme: XmlElement | undefined): Letters {
  const sizes = runningProperties(styles).flatMap((properties) => valOf(properties, 'w:sz') ?? [])
  return sized(widerThanCalibri(runningFace(styles, theme)), sizes[0] ?? `${wordsSize}`)
}

/** The same with what stands beside a text itself. @param properties of its runs, as they stand in the file. */
export function lettersIn(properties: string, letters: Letters): Letters {
  const [, face] = /<w:rFonts\b[^>]*\bw:ascii="([^"]+)"/.exec(properties) ?? []
  const [, size] = /<w:sz\b[^>]*\bw:val="([^"]+)"/.exec(properties) ?? []
  return sized(face === undefined ? letters.wider : widerThanCalibri(face), size ?? `${letters.size}`)
}

const sized = (wider: number, size: string): Letters => ({
  wider,
  size: /^[1-9]\d{0,2}$/.test(size) ? Number(size) : unknownLetters.size,
})

function faceIn(properties: XmlElement | undefined, theme: XmlElement | undefined): string | undefined {
  const fonts = childOf(properties, 'w:rFonts')
  if (fonts === undefined) return undefined
  const ofTheme = attributeOf(fonts, 'asciiTheme')
  const scheme = ofTheme?.startsWith('major') ? 'a:majorFont' : 'a:minorFont'
  const set = ofTheme && theme && [...below(theme)].find(({ name }) => name === scheme)
  const latin = set ? childOf(set, 'a:latin') : undefined
  return (latin && attributeOf(latin, 'typeface')) || attributeOf(fonts, 'ascii')
}

/** Faces that are made as wide as others, so that lines and pages turn at the same place. */
const asWide: Readonly<Record<string, readonly string[]>> = {
  calibri: ['carlito'],
  cambria: ['caladea'],
  arial: ['liberationsans', 'nimbussans', 'arimo'],
  helvetica: ['liberationsans', 'nimbussans', 'arimo'],
  arialnarrow: ['liberationsansnarrow', 'nimbussansnarrow'],
  timesnewroman: ['liberationserif', 'nimbusroman', 'tinos'],
  couriernew: ['liberationmono', 'nimbusmonops', 'cousine'],
  georgia: ['gelasio'],
}

/** The first of these faces that was not at hand, nor one as wide; undefined when all were. @param used as a PDF names them. */
export function faceWithout(asked: readonly string[], used: readonly string[]): string | undefined {
  const usedFaces = used.map(bare)
  return asked.find((face) => {
    const wanted = [bare(face), ...(asWide[bare(face)] ?? [])]
    return !usedFaces.some((one) => wanted.some((name) => one === name || one.startsWith(`${name}-`)))
  })
}

const bare = (face: string): string =>
  face
    .toLowerCase()
    .replace(/[\s_]|#20/g, '')
    .replace(/(?:ps)?mt(?=-|$)/, '')
