import type { AssembledDocument, Block, HeadingBlock } from '../documents/blocks.js'
import { plainText } from '../documents/words.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { blockKey, folded } from '../word/markers.js'

/**
 * A part of the specifications that a buyer can have in a file of their own, under its name.
 * @property key as a marker asks for it, in small letters; name as a page shows it.
 * @property chapter of the specifications that it is a part of; left out: a short fact, or a part that has a name of its own.
 */
export interface InsertBlock {
  readonly key: string
  readonly name: string
  readonly blocks: readonly Block[]
  readonly chapter?: string
}

/** What the parts of a chapter that are told for each lot are called together. */
const perLot: readonly { readonly name: string; readonly chapter: RegExp; readonly parts: RegExp }[] = [
  { name: 'gunningscriteria', chapter: /^Gunning/i, parts: /^(?:Gunningscriteri|Percel|Perceel)/i },
  { name: 'uitvoeringsvoorwaarden', chapter: /^Uitvoering/i, parts: /voorwaarden/i },
  { name: 'technische eisen', chapter: /^Technische/i, parts: /^(?:Percel|Perceel)/i },
  { name: 'toegang', chapter: /^Deelname/i, parts: /^(?:Percel|Perceel)/i },
]

/** Every block that a marker may ask for, in the order in which a page lists them. */
export function insertBlocks(
  specifications: AssembledDocument,
  procedure: Procedure,
): readonly InsertBlock[] {
  const parts = partsOf(specifications.blocks)
  const lots = effectiveLots(procedure)
  const found = [
    ...shortBlocks(specifications, procedure),
    block('clausules', specifications.blocks.filter(isClause)),
    block('bestek', specifications.blocks),
    ...perLot.map(({ name, chapter, parts: which }) =>
      block(name, together(partsFor(parts, chapter, which))),
    ),
    ...lots.flatMap(({ number }) =>
      perLot.map(({ name, chapter, parts: which }) => {
        const own = partsFor(parts, chapter, which).filter((part) => isFor(part, number, lots.length))
        return block(name, together(own), number)
      }),
    ),
    ...lots.map(({ id, number }) =>
      block('clausules', ofLot(specifications.blocks, parts, id, number), number),
    ),
    ...parts
      .filter(({ heading, lots: own }) => isOfTemplate(heading) && own.length === 0 && heading.level <= 2)
      .map(({ heading, content, chapter }) => ({
        ...block(folded(plainText(heading.content)), content),
        chapter,
      })),
  ]
  const byKey = new Map<string, InsertBlock>()
  for (const one of found) if ((byKey.get(one.key)?.blocks.length ?? 0) === 0) byKey.set(one.key, one)
  return [...byKey.values()]
}

function block(name: string, blocks: readonly Block[], lot?: number): InsertBlock {
  const key = blockKey({ name, ...(lot !== undefined && { lot }) })
  return { key, name: key, blocks }
}

/** A few words that may stand among others, in a header as well. */
function shortBlocks(
  { title, author, number = '' }: AssembledDocument,
  { estimatedValue: _, ...procedure }: Procedure,
): readonly InsertBlock[] {
  const from = { source: 'template', reference: 'dossier' } as const
  const words = (name: string, text: string): InsertBlock =>
    block(name, text === '' ? [] : [{ kind: 'paragraph', content: [{ kind: 'text', text }], from }])
  return [
    words('titel', title),
    words('bestuur', author === '' ? (procedure.buyer?.name ?? '') : author),
    words('nummer', number),
  ]
}

/** A heading with all that stands under it. @property lots by their number, that the heading names. */
interface Part {
  readonly heading: HeadingBlock
  readonly chapter: string
  readonly content: readonly Block[]
  readonly lots: readonly number[]
}

function partsOf(blocks: readonly Block[]): readonly Part[] {
  let chapter = ''
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return []
    if (block.level === 1) chapter = plainText(block.content)
    const after = blocks.slice(index + 1)
    const end = after.findIndex((other) => other.kind === 'heading' && other.level <= block.level)
    const content = end < 0 ? after : after.slice(0, end)
    return [{ heading: block, chapter, content, lots: lotsIn(plainText(block.content)) }]
  })
}

/** `Perceel 2: Bermen` is 2; `Voorwaarden voor de percelen 1 tot 3 en 5` is 1, 2, 3 and 5. */
export function lotsIn(heading: string): readonly number[] {
  const [, words = ''] = /\bperce(?:el|len)\s+((?:\d+|tot|en|met|t\/m|[\s,\u00a0–-])+)/i.exec(heading) ?? []
  return [...words.matchAll(/(\d+)(?:\s*(?:tot(?: en met)?|t\/m|–|-)\s*(\d+))?/g)].flatMap(([, from, to]) => {
    const first = Number(from)
    const last = Math.min(Number(to ?? from), first + 1_000)
    return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index)
  })
}

const isOfTemplate = ({ from }: HeadingBlock): boolean => from.source === 'template'

const partsFor = (parts: readonly Part[], chapter: RegExp, which: RegExp): readonly Part[] =>
  parts.filter(
    (part) =>
      part.heading.level > 1 &&
      isOfTemplate(part.heading) &&
      chapter.test(part.chapter) &&
      which.test(plainText(part.heading.content)),
  )

/** One part speaks for itself under the heading that the file has; several keep theirs. */
const together = (parts: readonly Part[]): readonly Block[] =>
  parts.length === 1
    ? (parts[0]?.content ?? [])
    : parts.flatMap(({ heading, content }) => [heading, ...content])

const isFor = ({ lots }: Part, number: number, count: number): boolean =>
  lots.includes(number) || (lots.length === 0 && count === 1)

const isClause = ({ from: { source } }: Block): boolean => source !== 'template'

/** The clauses of a lot: those of its own, and those under a heading that names it. */
function ofLot(
  blocks: readonly Block[],
  parts: readonly Part[],
  id: string,
  number: number,
): readonly Block[] {
  const under = new Set(parts.filter(({ lots }) => lots.includes(number)).flatMap(({ content }) => content))
  return blocks.filter((block) => isClause(block) && (block.from.lot === id || under.has(block)))
}

/** The titles of the clauses of which no block has the text. */
export function clausesWithoutPlace(
  document: AssembledDocument,
  used: readonly InsertBlock[],
): readonly string[] {
  const placed = new Set(used.flatMap((one) => one.blocks))
  return titlesOfClauses(document, (text) => !placed.has(text))
}

/** The titles of the clauses whose text more than one block has. @param used once for each time that it was put in. */
export function clausesTwice(document: AssembledDocument, used: readonly InsertBlock[]): readonly string[] {
  const times = new Map<Block, number>()
  for (const block of used.flatMap((one) => one.blocks)) times.set(block, (times.get(block) ?? 0) + 1)
  return titlesOfClauses(document, (text) => (times.get(text) ?? 0) > 1)
}

/** The titles of clauses, chosen by the first block under the title. */
function titlesOfClauses(
  { blocks }: AssembledDocument,
  isMeant: (text: Block) => boolean,
): readonly string[] {
  let before: Block['from'] | undefined
  const titles: string[] = []
  for (const [index, block] of blocks.entries()) {
    const starts = before?.reference !== block.from.reference || before.lot !== block.from.lot
    if (isClause(block) && starts && block.kind === 'heading') {
      const next = blocks[index + 1]
      if (next !== undefined && isMeant(next)) titles.push(plainText(block.content))
    }
    before = block.from
  }
  return [...new Set(titles)]
}
