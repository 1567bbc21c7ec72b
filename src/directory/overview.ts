import { numberBlocks, type UnnumberedBlock } from '../documents/number-blocks.js'
import { bold, cell, heading, list, paragraph, table } from '../documents/plain-blocks.js'
import type { Publication } from '../documents/publication.js'
import { formatDate, formatNumber } from '../kernel/format.js'
import { allThemes } from '../reference/themes.js'
import { type Directory, hasTheme } from './directory.js'
import { ficheBlocks } from './fiche-blocks.js'
import { capital, fictionalMark } from './firm-words.js'
import { municipalityBlocks } from './municipality-blocks.js'
import { fitIn, type Place } from './place.js'
import type { PublicFirm } from './public-firm.js'

/** More fiches than anybody prints, and more than is written while somebody waits. */
export const mostInOverview = 1_000

/** The firms of the social economy that are in a place or are known to work there; everywhere when it is left out. */
export const overviewFirms = ({ firms, day }: Directory, place?: Place): readonly PublicFirm[] =>
  firms.filter(
    (firm) =>
      firm.isSocial &&
      (place === undefined || ['based', 'works'].includes(fitIn(firm, place, day)?.kind ?? '')),
  )

/**
 * The overview of a place: a cover, fiches by theme, a list per municipality, an index. Undefined when there is nobody
 * to print, or more than {@link mostInOverview}.
 */
export function overviewOf(directory: Directory, place?: Place): Publication | undefined {
  const firms = overviewFirms(directory, place)
  if (firms.length === 0 || firms.length > mostInOverview) return undefined
  const chapters = chaptersOf(firms)
  const numberOf = ficheNumbers(chapters)
  const blocks = numberBlocks([
    heading(1, aboutTitle),
    ...about(firms, directory, place),
    ...chapters.flatMap((chapter) => [
      heading(1, chapter.title),
      ...chapter.fiches.flatMap((firm) => ficheBlocks(firm, directory.day)),
      ...elsewhere(chapter, numberOf),
    ]),
    heading(1, 'Lijst per gemeente'),
    ...municipalityBlocks(firms, directory.day, place),
    heading(1, 'Register op naam'),
    table(
      ['Naam', 'Gemeente', 'Fiche'],
      firms.map((firm) => [cell(firm.name), cell(firm.municipality?.name ?? ''), cell(numberOf(firm))]),
    ),
  ])
  return { ...coverOf(firms, directory, place), blocks }
}

const aboutTitle = 'Over dit overzicht'
const source = 'Register van ondernemingen van Clausulewijzer'
const disclaimer =
  'De gegevens zijn die van de ondernemingen zelf. Een fiche is geen bewijs van een erkenning en zegt niet of de onderneming bij een bepaalde opdracht past: kijk dat na voor je ze uitnodigt.'

function coverOf(
  firms: readonly PublicFirm[],
  { day }: Directory,
  place: Place | undefined,
): Omit<Publication, 'blocks'> {
  const count = firms.length === 1 ? '1 onderneming' : `${formatNumber(firms.length)} ondernemingen`
  return {
    kind: 'Overzicht van ondernemingen',
    title: `Sociale economie in ${place?.name ?? 'Vlaanderen'}`,
    author: '',
    status: 'final',
    generatedOn: day,
    cover: [
      `Toestand op ${formatDate(day)}: ${count}.`,
      ...(firms.some(({ isFictional }) => isFictional)
        ? [`In dit overzicht staan voorbeelden. Bij elk ervan lees je: ${fictionalMark}.`]
        : []),
      `Bron: ${source}. Dit overzicht wordt bij elke download opnieuw gemaakt.`,
      disclaimer,
    ],
    colophon: `Bron: ${source}. Een fiche is geen bewijs van een erkenning.`,
  }
}

const about = (
  firms: readonly PublicFirm[],
  { day }: Directory,
  place: Place | undefined,
): readonly UnnumberedBlock[] => [
  paragraph(
    place === undefined
      ? 'Dit overzicht brengt de ondernemingen van de sociale economie samen die zich openbaar lieten maken.'
      : `Dit overzicht brengt de ondernemingen van de sociale economie samen die in ${place.name} gevestigd zijn of er werken, en die zich openbaar lieten maken.`,
  ),
  list([
    'De fiches staan per thema. Een onderneming met meer thema’s heeft één fiche, bij haar eerste thema; de andere thema’s verwijzen ernaar.',
    'De lijst per gemeente zegt wie er gevestigd is en wie er komt werken. Wie niet opgaf waar hij werkt, staat alleen bij zijn eigen gemeente.',
    'Het register op naam geeft het nummer van elke fiche.',
  ]),
  paragraph(disclaimer),
  ...(firms.some(({ isStale }) => isStale)
    ? [paragraph(`Gegevens die op ${formatDate(day)} langer dan een jaar niet nagekeken zijn, zeggen dat.`)]
    : []),
]

/** @property fiches the firms whose first theme this is; others: those with a fiche in another chapter. */
interface Chapter {
  readonly title: string
  readonly fiches: readonly PublicFirm[]
  readonly others: readonly PublicFirm[]
}

/** A chapter for each theme that somebody has, in their fixed order; firms without one come last. */
function chaptersOf(firms: readonly PublicFirm[]): readonly Chapter[] {
  const first = ({ themes }: PublicFirm): string | undefined => themes[0]?.id
  const themed = allThemes().map(({ id, name }) => ({
    title: capital(name),
    fiches: firms.filter((firm) => first(firm) === id),
    others: firms.filter((firm) => hasTheme(firm, id) && first(firm) !== id),
  }))
  const rest = { title: 'Andere', fiches: firms.filter((firm) => first(firm) === undefined), others: [] }
  return [...themed, rest].filter(({ fiches, others }) => fiches.length + others.length > 0)
}

/** The number of each fiche: that of its heading. */
function ficheNumbers(chapters: readonly Chapter[]): (firm: PublicFirm) => string {
  const headings = numberBlocks([
    heading(1, aboutTitle),
    ...chapters.flatMap(({ title, fiches }) => [
      heading(1, title),
      ...fiches.map(({ name }) => heading(2, name)),
    ]),
  ]).flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.number] : []))
  const numbers = new Map(
    chapters.flatMap(({ fiches }) => fiches).map(({ id }, index) => [id, headings[index] ?? '']),
  )
  return ({ id }) => numbers.get(id) ?? ''
}

const elsewhere = (
  { others }: Chapter,
  numberOf: (firm: PublicFirm) => string,
): readonly UnnumberedBlock[] =>
  others.length === 0
    ? []
    : [bold('Ook in dit thema'), list(others.map((firm) => `${firm.name}: zie fiche ${numberOf(firm)}`))]
