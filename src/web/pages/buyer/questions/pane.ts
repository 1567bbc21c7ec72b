import { answersIn } from '../../../../documents/block-runs.js'
import type { AssembledDocument, Block } from '../../../../documents/blocks.js'
import { type DocumentName, documentsBesideQuestions } from '../../../../documents/document-kinds.js'
import { blockToText } from '../../../../documents/to-text.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { counted } from '../../../../kernel/format.js'
import { keptWith } from '../../../../kernel/lazily.js'
import { effectiveLots } from '../../../../procurement/lots.js'
import { countsOf } from '../../../shown/finding.js'

/** What stands beside a question: part of a document, and what the answers amount to so far. */
export interface Pane {
  readonly document: DocumentName
  /** What kind of document it is: "Bestek". */
  readonly kind: string
  readonly blocks: readonly Block[]
  /** Blocks that say something else than the answers that are kept. */
  readonly changed: ReadonlySet<Block>
  /** The place of each block in the document, from 0. */
  readonly places: ReadonlyMap<Block, number>
  /** What the answers amount to, piece by piece; the counts of findings lead to the check. */
  readonly strip: readonly { readonly text: string; readonly isCheck?: true }[]
  /** What changed, in words that are read out. */
  readonly announcement: string
}

/**
 * The part of a document that these answers feed, with what changed against the answers that are kept: of the first
 * document that has them, in the order of the table of document kinds.
 * @param paths of the answers that the page asks for. @param among the documents to look in, in that order.
 */
export function paneOf(
  paths: readonly string[],
  shown: Workbench,
  kept: Workbench,
  among: readonly DocumentName[] = documentsBesideQuestions,
): Pane | undefined {
  const parts = (name: DocumentName) => {
    const document = shown.document(name, { draft: true })
    if (document === undefined) return undefined
    const before = kept === shown ? document : kept.document(name, { draft: true })
    const changed = changedBlocks(document, before)
    return { name, document, changed, fed: fedSections(document.blocks, paths, changed) }
  }
  const chosen = firstFed(among, parts)
  if (chosen === undefined) return undefined
  const { name, document, changed, fed } = chosen
  const sections = fed.length > 0 ? fed.slice(0, 6) : sectionsOf(document.blocks).slice(0, 3)
  return {
    document: name,
    kind: document.kind,
    blocks: underChapters(sections),
    changed,
    places: placesOf(document.blocks),
    strip: stripOf(shown, paths),
    announcement: announcementOf(document, changed),
  }
}

/** The first document with a part that is fed, else the first; the others are not even assembled. */
function firstFed<Part extends { readonly fed: readonly Section[] }>(
  among: readonly DocumentName[],
  parts: (name: DocumentName) => Part | undefined,
): Part | undefined {
  let first: Part | undefined
  for (const name of among) {
    const part = parts(name)
    if (part !== undefined && part.fed.length > 0) return part
    first ??= part
  }
  return first
}

const placesOf = keptWith(
  (blocks: readonly Block[]): ReadonlyMap<Block, number> =>
    new Map(blocks.map((block, place) => [block, place])),
)

function changedBlocks(
  document: AssembledDocument | undefined,
  before: AssembledDocument | undefined,
): ReadonlySet<Block> {
  if (document === undefined || before === undefined || document === before) return new Set()
  const known = wordsIn(before.blocks)
  return new Set(document.blocks.filter((block) => !known.has(wordsOf(block))))
}

const wordsIn = keptWith((blocks: readonly Block[]): ReadonlySet<string> => new Set(blocks.map(wordsOf)))

/** A heading that only got another number did not change. */
const wordsOf = (block: Block): string =>
  block.kind === 'heading' ? `kop ${blockToText({ ...block, number: '' })}` : blockToText(block)

/** The sections that hold one of the answers, or that changed. */
const fedSections = (
  blocks: readonly Block[],
  paths: readonly string[],
  changed: ReadonlySet<Block>,
): readonly Section[] =>
  sectionsOf(blocks).filter(
    ({ blocks: own, answers }) =>
      answers.some((answer) => feeds(answer, paths)) ||
      (changed.size > 0 && own.some((block) => changed.has(block))),
  )

/** Each section under the heading of its chapter, once. */
const underChapters = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({ chapter, blocks: own }, index) =>
    chapter === undefined || chapter === own[0] || chapter === sections[index - 1]?.chapter
      ? own
      : [chapter, ...own],
  )

interface Section {
  /** The heading of the first level above it, or its own. */
  readonly chapter?: Block
  readonly blocks: readonly Block[]
  /** The paths of the answers in it. */
  readonly answers: readonly string[]
}

/** Cut before every heading of the first two levels. */
const sectionsOf = keptWith((blocks: readonly Block[]): readonly Section[] => {
  const sections: { chapter?: Block; blocks: Block[] }[] = []
  let chapter: Block | undefined
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) chapter = block
    if (sections.length === 0 || (block.kind === 'heading' && block.level <= 2))
      sections.push({ ...(chapter && { chapter }), blocks: [] })
    sections.at(-1)?.blocks.push(block)
  }
  return sections.map((section) => ({
    ...section,
    answers: [...new Set(section.blocks.flatMap(answersIn))],
  }))
})

/** Whether an answer in a text is one of those that a page asks, or part of one. */
export const feeds = (answer: string, paths: readonly string[]): boolean =>
  paths.some((path) => answer === path || answer.startsWith(`${path}.`) || path.startsWith(`${answer}.`))

function stripOf(workbench: Workbench, paths: readonly string[]): Pane['strip'] {
  const { selection, missing, findings } = workbench
  const firms = firmsFor(workbench, paths)
  const accepted = selection.filter(({ decision }) => decision === 'accepted').length
  const open = selection.filter(({ decision }) => decision === 'open').length
  const plain = (text: string) => ({ text })
  return [
    ...(firms === undefined ? [] : [plain(counted(firms, 'passende onderneming', 'passende ondernemingen'))]),
    plain(counted(accepted, 'clausule', 'clausules')),
    ...(open > 0 ? [plain(`${counted(open, 'voorstel', 'voorstellen')} te beslissen`)] : []),
    ...countsOf(findings).map((text) => ({ text, isCheck: true as const })),
    plain(
      missing.length === 0
        ? 'niets ontbreekt nog'
        : `${counted(missing.length, 'antwoord', 'antwoorden')} te gaan`,
    ),
  ]
}

/** How many firms fit the lot that is asked about, or at least one lot; undefined when that is not known. */
function firmsFor({ procedure, market }: Workbench, paths: readonly string[]): number | undefined {
  const lots = effectiveLots(procedure).map(({ id }) => id)
  const asked = lots.filter((id) => paths.some((path) => path.startsWith(`lots.${id}.`)))
  const known = (asked.length > 0 ? asked : lots).flatMap((id) => market(id) ?? [])
  if (known.length === 0) return undefined
  return new Set(known.flatMap((matching) => matching.fitting().map(({ supplier }) => supplier.id))).size
}

function announcementOf(document: AssembledDocument | undefined, changed: ReadonlySet<Block>): string {
  if (document === undefined || changed.size === 0) return ''
  let number = ''
  const numbers = new Set<string>()
  for (const block of document.blocks) {
    if (block.kind === 'heading') number = block.number
    if (changed.has(block)) numbers.add(number)
  }
  const places = [...numbers].slice(0, 4)
  return `Gewijzigd (${document.kind}): ${places.join(', ')}${numbers.size > places.length ? ' en andere plaatsen' : ''}.`
}
