import { numberBlocks, type UnnumberedBlock } from '../../documents/number-blocks.js'
import { bold, cell, heading, list, paragraph, table } from '../../documents/plain-blocks.js'
import type { Publication } from '../../documents/publication.js'
import type { Outside } from '../../uploads/word-file.js'
import type { Beside } from '../../word/amid-text.js'
import type { FilledMarker, LeftBecause, MarkerPlace } from '../../word/fill.js'
import type { FilledOwnFile, MeantMarker } from './filled-own-file.js'

/** Why a marker stands there still, and what to do: in a document as on a page. */
const leftWords: Readonly<Record<LeftBecause, string>> = {
  unknown: 'Deze naam staat niet in de lijst van blokken, of dat perceel bestaat niet.',
  empty: 'Daarvoor is er in dit dossier geen tekst.',
  'only-short':
    'In een koptekst, een voettekst of een voetnoot past alleen een kort gegeven, zoals de titel.',
  'several-paragraphs': 'De bladwijzer loopt over verschillende alinea’s: zet hem in één lege alinea.',
}

/** The same of one marker, with the name that was perhaps meant. */
export const whyLeft = ({ why, meant }: MeantMarker): string =>
  meant === undefined ? leftWords[why] : `${leftWords[why]} Bedoeld is misschien {{${meant}}}.`

/** Where a block of several sentences went when its marker stood amid other text. */
const besideWords: Readonly<Record<Beside, string>> = {
  split: 'Er stond tekst rond de markering: de alinea is in twee gesplitst, met het blok ertussen.',
  after: 'Er stond andere tekst of een voorwerp bij de markering: het blok staat na de alinea.',
  before: 'Er stond andere tekst of een voorwerp bij de markering: het blok staat voor de alinea.',
}

/** Where it was filled, and whether the text around it calls for a look. */
export const filledWords = ({ place, beside }: FilledMarker): string =>
  beside === undefined ? placeWords(place) : `${placeWords(place)}. ${besideWords[beside]}`

/** Above the clauses that several markers put in. */
const twiceWords = 'Clausules die meer dan eens in het bestand staan: hun markeringen overlappen elkaar'

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
  twice,
  outside,
  missing,
  errors,
}: FilledOwnFile): readonly UnnumberedBlock[] {
  return [
    heading(1, 'Nog te doen'),
    ...(left.length + withoutPlace.length + twice.length + missing + errors + outside.length === 0
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
    ...(twice.length > 0 ? [bold(twiceWords), list(twice)] : []),
    ...outside.map((one) => paragraph(outsideWords[one])),
    heading(1, 'Ingevuld'),
    filled.length === 0 ? paragraph('Geen enkele markering.') : filledTable(filled),
  ]
}

const leftTable = (left: readonly MeantMarker[]): UnnumberedBlock =>
  table(
    ['Markering', 'Plaats', 'Waarom'],
    left.map((marker) => [marker.written, placeWords(marker.place), whyLeft(marker)].map(cell)),
  )

const filledTable = (filled: readonly FilledMarker[]): UnnumberedBlock =>
  table(
    ['Markering', 'Plaats'],
    filled.map((marker) => [marker.written, filledWords(marker)].map(cell)),
  )
