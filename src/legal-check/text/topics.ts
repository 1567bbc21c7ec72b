import { plain } from './sentences.js'
import { words } from './words.js'

/** What a part of a tender document is about, as far as it matters to rules. */
export type Topic =
  | 'award'
  | 'selection'
  | 'participation'
  | 'performance'
  | 'technical'
  | 'sanction'
  | 'rules'

const signs: readonly (readonly [Topic, RegExp])[] = [
  [
    'award',
    words(
      'gunning*',
      'subgunning*',
      'beoordelingscriteri*',
      'weging*',
      'subcriteri*',
      'kwaliteitscriteri*',
      'criterium',
      'criteria',
    ),
  ],
  [
    'selection',
    words(
      'selectie*',
      'geschiktheid*',
      'bekwaamheid*',
      'toegangsrecht',
      'draagkracht',
      'uitsluiting*',
      'kwalitatieve selectie',
      'minimumeisen',
    ),
  ],
  ['participation', words('voorbehouden*', 'toegang', 'deelname', 'deelneming', 'voorbehoud')],
  [
    'performance',
    words(
      'uitvoering*',
      'sociale clausule*',
      'sociale voorwaarde*',
      'opvolging',
      'sociale tewerkstelling',
      'onderaanneming',
      'personeel',
      'social return',
      'kansengroepen',
      'opleiding*',
    ),
  ],
  [
    'technical',
    words(
      'technisch*',
      'materia*',
      'producten',
      'specificaties',
      'toestel*',
      'levering*',
      'meubilair',
      'onderdelen',
    ),
  ],
  ['sanction', words('sanctie*', 'straf*', 'boete*')],
  ['rules', words('toepasselijke regels', 'wetgeving', 'regelgeving', 'afwijking*')],
]

/** What the headings above a part say that it is about; the selection criteria are not about the award. */
export function topicsOf(headings: readonly string[]): ReadonlySet<Topic> {
  const nearestFirst = headings.map(plain).toReversed()
  for (const heading of nearestFirst) {
    const found = signs.filter(([, sign]) => sign.test(heading)).map(([topic]) => topic)
    if (found.length > 0)
      return new Set(found.includes('selection') ? found.filter((topic) => topic !== 'award') : found)
  }
  return new Set()
}
