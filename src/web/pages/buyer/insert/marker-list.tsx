import type { Block } from '../../../../documents/blocks.js'
import { plainText } from '../../../../documents/words.js'
import type { InsertBlock } from '../../../../dossiers/insert-blocks.js'
import { grouped } from '../../../../kernel/grouped.js'
import { effectiveLots, isDivided } from '../../../../procurement/lots.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { askedBlock } from '../../../../word/markers.js'
import { Details } from '../../../components/details.js'
import { routes } from '../../../http/routes.js'

/** What comes in the place of the markers that most people need, in that order. */
const usual: Readonly<Record<string, string>> = {
  clausules: 'Elke clausule van dit dossier, onder haar titel.',
  gunningscriteria: 'De gunningscriteria, van elk perceel als er percelen zijn.',
  uitvoeringsvoorwaarden: 'De voorwaarden voor de hele opdracht en die per perceel.',
  'technische bepalingen': 'Het technische deel, met zijn tabellen en afbeeldingen.',
  bestek: 'De hele tekst van het bestek.',
}
const short = 'Een kort gegeven: het mag midden in een zin staan, en in een kop- of voettekst.'

/** Every marker that a file may hold: those that most people need in sight, the others folded, by chapter and by lot. */
export const MarkerList = ({
  offered,
  procedure,
  dossier,
}: {
  offered: readonly InsertBlock[]
  procedure: Procedure
  dossier: string
}) => {
  const filled = offered.filter(({ blocks }) => blocks.length > 0)
  const first = Object.keys(usual).flatMap((key) => filled.filter((one) => one.key === key))
  const others = filled.filter((one) => !first.includes(one) && askedBlock(one.key).lot === undefined)
  const chapters = grouped(
    others.filter(({ chapter }) => chapter !== undefined),
    ({ chapter = '' }) => chapter,
  )
  return (
    <>
      <Markers dossier={dossier} blocks={first} says={({ key }) => usual[key] ?? ''} />
      <h3 class="govuk-heading-s">Andere markeringen</h3>
      <Folded
        dossier={dossier}
        title="Korte gegevens"
        groups={[['', others.filter(isShort)]]}
        says={() => short}
      />
      <Folded
        dossier={dossier}
        title="Delen over alle percelen"
        groups={[['', others.filter(isPart)]]}
        says={beginOf}
      />
      <Folded dossier={dossier} title="Per hoofdstuk" groups={[...chapters]} says={beginOf} />
      <Folded dossier={dossier} title="Per perceel" groups={ofLots(filled, procedure)} says={beginOf} />
    </>
  )
}

const shortKeys = ['titel', 'bestuur', 'nummer']
const isShort = ({ key }: InsertBlock): boolean => shortKeys.includes(key)
const isPart = (one: InsertBlock): boolean => one.chapter === undefined && !isShort(one)

type Group = readonly [title: string, blocks: readonly InsertBlock[]]

const ofLots = (filled: readonly InsertBlock[], procedure: Procedure): readonly Group[] =>
  isDivided(procedure)
    ? effectiveLots(procedure).map(
        ({ number, title }): Group => [
          `Perceel ${number}: ${title}`,
          filled.filter((one) => askedBlock(one.key).lot === number),
        ],
      )
    : []

type Says = (block: InsertBlock) => string

const Folded = ({
  title,
  groups,
  says,
  dossier,
}: {
  title: string
  groups: readonly Group[]
  says: Says
  dossier: string
}) => {
  const filled = groups.filter(([, blocks]) => blocks.length > 0)
  return filled.length === 0 ? null : (
    <Details summary={title}>
      <div class="govuk-details__text">
        {filled.map(([name, blocks]) => (
          <>
            {name !== '' && <h4 class="govuk-heading-s">{name}</h4>}
            <Markers dossier={dossier} blocks={blocks} says={says} />
          </>
        ))}
      </div>
    </Details>
  )
}

const Markers = ({
  blocks,
  says,
  dossier,
}: {
  blocks: readonly InsertBlock[]
  says: Says
  dossier: string
}) => (
  <dl class="cw-markers govuk-body">
    {blocks.map((block) => (
      <div>
        <dt>
          <code>{`{{${block.name}}}`}</code>
        </dt>
        <dd>
          {says(block)}{' '}
          {!isShort(block) && (
            <a class="govuk-link" href={routes.clauseInsert.to({ id: dossier, clause: `${block.key}.docx` })}>
              Als Word<span class="govuk-visually-hidden">-bestand: {block.name}</span>
            </a>
          )}
        </dd>
      </div>
    ))}
  </dl>
)

const longest = 90

/** The headings in a block, or how its text begins: one line. */
function beginOf({ blocks }: InsertBlock): string {
  const top = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : Infinity)))
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === top ? [plainText(block.content)] : [],
  )
  if (headings.length > 0) return cut(`Met: ${headings.join(', ')}`)
  const [first] = blocks
  return first === undefined ? '' : cut(wordsOf(first))
}

function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content)
    case 'list':
      return block.items.map(({ content }) => plainText(content)).join(', ')
    case 'table':
      return 'Een tabel.'
    case 'picture':
      return 'Een afbeelding.'
    case 'box':
      return block.title
    default:
      return block satisfies never
  }
}

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
