import { failure, type Result, success } from '../kernel/result.js'
import { type DocxPicture, docxText, type Lost, type MarkdownPart } from './docx-markdown.js'
import { type DocxRefusal, maximumUnpacked, maximumUpload, refusalAtSight } from './docx-reader.js'
import { encodePicture } from './encode-picture.js'
import { documentTree, wordFile } from './read-docx.js'
import { type ArchiveKind, type ArchiveParts, repacked, safeArchive } from './safe-archive.js'
import type { TakenPicture, TakenText } from './technical-part.js'

/** Besides the text, the pictures that can be made anew. */
const wordFileWithPictures: ArchiveKind = {
  isOne: wordFile.isOne,
  isWanted: (name) => wordFile.isWanted(name) || /^word\/media\/[^/]+\.(?:png|jpe?g|webp)$/i.test(name),
}

/** A technical part has no more pictures than this; the others are told. */
const maximumPictures = 40
/** The longest Markdown that is handed on, in characters: what is longer is no technical part. */
const maximumMarkdown = 200_000

/**
 * A Word file as Markdown of a technical part, with its pictures made anew. A hostile file can cost all the memory there
 * is: see `TechnicalPartReader`.
 */
export async function readTechnicalPart(bytes: Uint8Array): Promise<Result<TakenText, DocxRefusal>> {
  const refusal = refusalAtSight(bytes, maximumUpload)
  if (refusal !== undefined) return failure(refusal)
  const archive = await safeArchive(bytes, wordFileWithPictures, maximumUnpacked)
  if (!archive.ok) return failure(archive.error === 'other-kind' ? 'not-a-docx' : archive.error)
  const document = await documentTree(repacked(archive.value))
  if (document === undefined) return failure('unreadable')
  const { parts, lost } = docxText(document)
  const pictures = await picturesIn(parts)
  const markdown = markdownOf(parts, pictures.byPart)
  if (markdown.length > maximumMarkdown) return failure('unpacks-too-large')
  return success({
    markdown,
    pictures: pictures.taken,
    notes: [...notesOn(lost), ...missedIn(archive.value), ...pictures.notes],
  })
}

interface Pictures {
  readonly taken: readonly TakenPicture[]
  readonly byPart: ReadonlyMap<MarkdownPart, TakenPicture>
  readonly notes: readonly string[]
}

async function picturesIn(parts: readonly MarkdownPart[]): Promise<Pictures> {
  const byPart = new Map<MarkdownPart, TakenPicture>()
  let failed = 0
  for (const part of parts) {
    if (part.kind !== 'picture') continue
    const made = byPart.size < maximumPictures ? await encoded(part) : undefined
    if (made === undefined) failed += 1
    else byPart.set(part, { ...made, name: `afbeelding-${byPart.size + 1}.${endings[made.mediaType]}` })
  }
  const notes =
    failed === 0
      ? []
      : [
          failed === 1
            ? 'Eén afbeelding of tekening kon niet overgenomen worden: voeg ze toe als PNG of JPEG.'
            : `${failed} afbeeldingen of tekeningen konden niet overgenomen worden: voeg ze toe als PNG of JPEG.`,
        ]
  return { taken: [...byPart.values()], byPart, notes }
}

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg' } as const

async function encoded({ node }: DocxPicture): Promise<Omit<TakenPicture, 'name'> | undefined> {
  try {
    const bytes = await node.readAsBuffer?.()
    const made = bytes === undefined ? undefined : await encodePicture(new Uint8Array(bytes))
    return made?.ok ? made.value : undefined
  } catch {
    // It stands outside the file, or is a drawing that is not read.
    return undefined
  }
}

function markdownOf(
  parts: readonly MarkdownPart[],
  pictures: ReadonlyMap<MarkdownPart, TakenPicture>,
): string {
  const levels = [...new Set(parts.flatMap((part) => (part.kind === 'heading' ? [part.level] : [])))].sort(
    (one, other) => one - other,
  )
  let text = ''
  let before: MarkdownPart | undefined
  for (const part of parts) {
    const line = lineOf(part, levels, pictures)
    if (line === undefined) continue
    text += text === '' ? line : `${isSameList(before, part) ? '\n' : '\n\n'}${line}`
    before = part
  }
  return text
}

const isSameList = (one: MarkdownPart | undefined, other: MarkdownPart): boolean =>
  one?.kind === 'item' && other.kind === 'item' && one.ordered === other.ordered

/** Three levels of headings at most: those that the file has, from the highest on. */
function lineOf(
  part: MarkdownPart,
  levels: readonly number[],
  pictures: ReadonlyMap<MarkdownPart, TakenPicture>,
): string | undefined {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(levels.indexOf(part.level) + 1, 3))} ${part.markdown}`
    case 'item':
      return `${part.ordered ? '1.' : '-'} ${part.markdown.replaceAll('\n', ' ')}`
    case 'text':
      return part.markdown
    case 'picture': {
      const picture = pictures.get(part)
      return picture && `![${part.alt.replace(/[[\]\\]/g, '')}](${picture.name})`
    }
    default:
      return part satisfies never
  }
}

const lostWords: Readonly<Record<Lost, string>> = {
  'nested-list': 'Lijsten in lijsten staan nu op één niveau.',
  'merged-cells': 'Samengevoegde cellen zijn losse cellen geworden: de tekst staat in de eerste.',
  'nested-table': 'Een tabel in een tabel is gewone tekst in haar cel geworden.',
  'list-in-cell': 'Lijsten in cellen van een tabel zijn gewone tekst geworden.',
  'picture-in-cell': 'Afbeeldingen in een tabel staan nu eronder.',
  link: 'Links zijn gewone woorden geworden: het adres waar ze naartoe leidden, staat er niet meer bij.',
  emphasis: 'Cursief en onderstreping zijn gewone letters geworden.',
  footnote: 'Voetnoten staan nu tussen haakjes in de tekst.',
  comment: 'Opmerkingen in de kantlijn zijn niet overgenomen.',
}

const notesOn = (lost: ReadonlySet<Lost>): readonly string[] => [...lost].map((what) => lostWords[what])

/** What the reader passes over without a word, seen in the text of the file itself. */
function missedIn(parts: ArchiveParts): readonly string[] {
  const text = Object.entries(parts)
    .filter(([name]) => /^word\/document\d*\.xml$/.test(name))
    .map(([, bytes]) => Buffer.from(bytes).toString('utf8'))
    .join('')
  return [
    ...(/<m:oMath[\s>]/.test(text)
      ? ['Wiskundige formules zijn niet overgenomen: schrijf ze uit, of voeg ze toe als afbeelding.']
      : []),
    ...(/<(?:c:chart|dgm:relIds)[\s>/]/.test(text)
      ? ['Grafieken en schema’s zijn niet overgenomen: voeg ze toe als afbeelding.']
      : []),
    ...(/<w:(?:ins|del)\s/.test(text)
      ? ['Het bestand houdt wijzigingen bij: ze zijn overgenomen alsof ze aanvaard zijn.']
      : []),
    ...(/<w:(?:headerReference|footerReference)\s/.test(text)
      ? ['Kop- en voettekst van het bestand zijn niet overgenomen.']
      : []),
  ]
}
