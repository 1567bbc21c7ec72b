import { numberBlocks, type UnnumberedBlock } from '../../documents/number-blocks.js'
import { bold, cell, heading, list, paragraph, table } from '../../documents/plain-blocks.js'
import type { Publication } from '../../documents/publication.js'
import type { Outside } from '../../uploads/word-file.js'
import type { FilledMarker, LeftBecause, LeftMarker, MarkerPlace } from '../../word/fill.js'
import type { FilledOwnFile } from './filled-own-file.js'

/** Why a marker stands there still, and what to do: in a document as on a page. */
export const leftWords: Readonly<Record<LeftBecause, string>> = {
  unknown: 'Deze naam staat niet in de lijst van blokken, of dat perceel bestaat niet.',
  empty: 'Daarvoor is er in dit dossier geen tekst.',
  'amid-text':
    'Het blok telt meer dan één zin en er staat andere tekst in dezelfde alinea: zet de markering alleen op een regel.',
  'beside-object':
    'In dezelfde alinea staat een afbeelding, een voetnoot of een ander voorwerp: zet de markering alleen op een regel.',
  'only-short':
    'In een koptekst, een voettekst of een voetnoot past alleen een kort gegeven, zoals de titel.',
  'several-paragraphs': 'De bladwijzer loopt over verschillende alinea’s: zet hem in één lege alinea.',
}

/** What the file refers to outside itself: it is left as it was. */
export const outsideWords: Readonly<Record<Outside, string>> = {
  template:
    'Het bestand verwijst naar een sjabloon op een andere plaats; die koppeling is niet gewijzigd. Word zoekt dat sjabloon bij het openen.',
  picture:
    'Het bestand verwijst naar een afbeelding op een andere plaats; die koppeling is niet gewijzigd. Wie het bestand krijgt, ziet die afbeelding misschien niet.',
  'mail-merge': 'Het bestand is gekoppeld aan een lijst van adressen; die koppeling is niet gewijzigd.',
}

const parts: Readonly<Record<MarkerPlace['part'], string>> = {
  text: 'tekst',
  header: 'koptekst',
  footer: 'voettekst',
  note: 'voetnoot',
}
const insides: Readonly<Record<MarkerPlace['inside'], string>> = {
  paragraph: '',
  cell: ', in een tabel',
  frame: ', in een tekstvak',
}

/** Where a marker stands, as a reader finds it. */
export const placeWords = ({ part, inside, heading }: MarkerPlace): string =>
  `${parts[part]}${insides[inside]}${heading === '' ? '' : `, onder “${heading}”`}`

/** The sheet that goes along with a filled file: what was filled, and above all what was not. */
export function fillSheet(filled: FilledOwnFile): Publication {
  return {
    kind: 'Begeleidend blad',
    title: filled.title,
    author: '',
    status: 'final',
    generatedOn: filled.on,
    cover: [`Bij het ingevulde bestand ${filled.name}.`],
    colophon: '',
    blocks: numberBlocks(sheetBlocks(filled)),
  }
}

function sheetBlocks({
  filled,
  left,
  withoutPlace,
  outside,
  missing,
  errors,
}: FilledOwnFile): readonly UnnumberedBlock[] {
  return [
    heading(1, 'Nog te doen'),
    ...(left.length + withoutPlace.length + missing + errors + outside.length === 0
      ? [paragraph('Niets: elke markering is ingevuld en elke clausule heeft een plaats.')]
      : []),
    ...(missing > 0
      ? [
          paragraph(
            `Voor de tekst ${missing === 1 ? 'is nog 1 antwoord' : `zijn nog ${missing} antwoorden`} nodig; wat ontbreekt, is geel gemarkeerd.`,
          ),
        ]
      : []),
    ...(errors > 0 ? [paragraph('De juridische controle vond fouten: de tekst is een ontwerp.')] : []),
    ...(left.length > 0 ? [bold('Markeringen die bleven staan'), leftTable(left)] : []),
    ...(withoutPlace.length > 0
      ? [bold('Clausules waarvoor het bestand geen markering heeft'), list(withoutPlace)]
      : []),
    ...outside.map((one) => paragraph(outsideWords[one])),
    heading(1, 'Ingevuld'),
    filled.length === 0 ? paragraph('Geen enkele markering.') : filledTable(filled),
  ]
}

const leftTable = (left: readonly LeftMarker[]): UnnumberedBlock =>
  table(
    ['Markering', 'Plaats', 'Waarom'],
    left.map(({ written, place, why }) => [written, placeWords(place), leftWords[why]].map(cell)),
  )

const filledTable = (filled: readonly FilledMarker[]): UnnumberedBlock =>
  table(
    ['Markering', 'Plaats'],
    filled.map(({ written, place }) => [written, placeWords(place)].map(cell)),
  )
