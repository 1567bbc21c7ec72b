import { headingStyle, readStyles } from './style-sheet.js'
import { mainPart, relatedParts, treeOfPart, type WordParts } from './word-package.js'
import { attributeOf, below, childOf, type XmlElement } from './xml-tree.js'

/** What Word takes where a file names no face. */
const wordsOwn = 'Times New Roman'

/** The faces in which a file sets its running text and its first headings: they decide where pages turn. */
export function facesOf(parts: WordParts): readonly string[] {
  const main = mainPart(parts)?.name ?? ''
  const [stylesPart] = relatedParts(parts, main, 'styles')
  const [themePart] = relatedParts(parts, main, 'theme')
  const styles = stylesPart === undefined ? undefined : treeOfPart(parts, stylesPart)
  const theme = themePart === undefined ? undefined : treeOfPart(parts, themePart)
  const ownStyles = styles?.children.filter(({ name }) => name === 'w:style') ?? []
  const defaults = styles && childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const normal = ownStyles.find(
    (style) => attributeOf(style, 'type') === 'paragraph' && attributeOf(style, 'default') === '1',
  )
  const first = headingStyle(readStyles(styles, undefined), 1)?.id
  const heading = ownStyles.find((style) => attributeOf(style, 'styleId') === first)
  const named = (properties: XmlElement | undefined): string | undefined =>
    faceIn(childOf(properties, 'w:rFonts'), theme)
  const running = named(childOf(normal, 'w:rPr')) ?? named(defaults) ?? wordsOwn
  return [...new Set([running, named(childOf(heading, 'w:rPr')) ?? running])]
}

function faceIn(fonts: XmlElement | undefined, theme: XmlElement | undefined): string | undefined {
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
  const known = used.map(bare)
  return asked.find((face) => {
    const wanted = [bare(face), ...(asWide[bare(face)] ?? [])]
    return !known.some((one) => wanted.some((name) => one === name || one.startsWith(`${name}-`)))
  })
}

const bare = (face: string): string =>
  face
    .toLowerCase()
    .replace(/[\s_]|#20/g, '')
    .replace(/(?:ps)?mt(?=-|$)/, '')
