import { raw } from 'hono/html'
import { answersIn } from '../../documents/block-runs.js'
import type { AssembledDocument, Block } from '../../documents/blocks.js'
import { blockToHtml } from '../../documents/to-html.js'
import { blockToText } from '../../documents/to-text.js'
import type { Workbench } from '../../dossiers/workbench.js'
import { keptWith } from '../../kernel/lazily.js'
import { dossierAddress } from './addresses.js'

/** What stands beside a question: part of the bestek, and what the answers amount to so far. */
export interface Pane {
  readonly blocks: readonly Block[]
  /** Blocks that say something else than the answers that are kept. */
  readonly changed: ReadonlySet<Block>
  readonly strip: string
  /** What changed, in words that are read out. */
  readonly announcement: string
  /** The place of each block in the document, from 0. */
  readonly places: ReadonlyMap<Block, number>
}

/**
 * The part of the bestek that these answers feed, with what changed against the answers that are kept.
 * @param paths of the answers that the page asks for.
 */
export function paneOf(paths: readonly string[], shown: Workbench, kept: Workbench): Pane {
  const document = shown.document('specifications', { draft: true })
  const before = kept === shown ? document : kept.document('specifications', { draft: true })
  const changed = changedBlocks(document, before)
  const blocks = partAbout(document?.blocks ?? [], paths, changed)
  const places = placesOf(document?.blocks ?? [])
  return { blocks, changed, places, strip: stripOf(shown), announcement: announcementOf(document, changed) }
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
  const known = new Set(before.blocks.map(wordsOf))
  return new Set(document.blocks.filter((block) => !known.has(wordsOf(block))))
}

/** A heading that only got another number did not change. */
const wordsOf = (block: Block): string =>
  block.kind === 'heading' ? `kop ${blockToText({ ...block, number: '' })}` : blockToText(block)

/** The sections that hold one of the answers or that changed, each under its chapter; without any, the beginning. */
function partAbout(
  blocks: readonly Block[],
  paths: readonly string[],
  changed: ReadonlySet<Block>,
): readonly Block[] {
  const sections = sectionsOf(blocks)
  const fed = sections.filter(
    ({ blocks: own, answers }) =>
      answers.some((answer) => feeds(answer, paths)) ||
      (changed.size > 0 && own.some((block) => changed.has(block))),
  )
  const shown = fed.length > 0 ? fed.slice(0, 6) : sections.slice(0, 3)
  return shown.flatMap(({ chapter, blocks: own }, index) =>
    chapter === undefined || chapter === own[0] || chapter === shown[index - 1]?.chapter
      ? own
      : [chapter, ...own],
  )
}

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

const feeds = (answer: string, paths: readonly string[]): boolean =>
  paths.some((path) => answer === path || answer.startsWith(`${path}.`) || path.startsWith(`${answer}.`))

function stripOf({ selection, missing }: Workbench): string {
  const accepted = selection.filter(({ decision }) => decision === 'accepted').length
  const open = selection.filter(({ decision }) => decision === 'open').length
  return [
    counted(accepted, 'clausule', 'clausules'),
    ...(open > 0 ? [`${counted(open, 'voorstel', 'voorstellen')} te beslissen`] : []),
    missing.length === 0
      ? 'niets ontbreekt nog'
      : `${counted(missing.length, 'antwoord', 'antwoorden')} te gaan`,
  ].join(' · ')
}

export const counted = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`

function announcementOf(document: AssembledDocument | undefined, changed: ReadonlySet<Block>): string {
  if (document === undefined || changed.size === 0) return ''
  let number = ''
  const numbers = new Set<string>()
  for (const block of document.blocks) {
    if (block.kind === 'heading') number = block.number
    if (changed.has(block)) numbers.add(number)
  }
  const places = [...numbers].slice(0, 4)
  return `In het bestek gewijzigd: ${places.join(', ')}${numbers.size > places.length ? ' en andere plaatsen' : ''}.`
}

/** The sheet of paper beside a question. The script swaps the parts with an id. */
export const DocumentPane = ({
  pane,
  paths,
  dossier,
}: {
  pane: Pane
  paths: readonly string[]
  dossier: string
}) => (
  <section class="cw-pane" id="voorbeeld" aria-label="Voorbeeld van het bestek" aria-busy="false">
    <p class="cw-strip govuk-body" id="strook" role="status">
      {pane.strip}
    </p>
    <div class="govuk-visually-hidden" id="gewijzigd" role="status">
      {pane.announcement}
    </div>
    <section
      class="cw-pane__sheet"
      id="blad"
      tabindex={0}
      aria-label="Deel van het bestek waar dit antwoord in staat"
    >
      <div class="cw-text">
        {pane.blocks.map((block) => (
          <>
            {raw(paneBlock(block, pane, paths))}
            {block.kind === 'heading' && block.from.source !== 'template' && (
              <p class="cw-from">
                {block.from.source === 'own-wording' ? 'Eigen tekst' : block.from.reference.replace('@', ' ')}{' '}
                ·{' '}
                <a
                  class="govuk-link cw-from__why"
                  href={dossierAddress(
                    dossier,
                    `document/specifications?deel=${pane.places.get(block) ?? 0}#uitleg`,
                  )}
                >
                  Waarom staat dit hier?
                </a>
              </p>
            )}
          </>
        ))}
      </div>
    </section>
  </section>
)

/** Marks the answers that the page asks for; every value was escaped by the renderer. */
function paneBlock(block: Block, { changed }: Pane, paths: readonly string[]): string {
  const html = blockToHtml(block, { isAsked: (answer) => feeds(answer, paths) })
  return changed.has(block) ? `<div class="changed">${html}</div>` : html
}
