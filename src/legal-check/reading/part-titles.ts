import { words } from '../text/words.js'

/** A part of a tender, by what it is for. */
export type TenderPart =
  | 'identification'
  | 'participation'
  | 'selection'
  | 'award'
  | 'performance'
  | 'technical'
  | 'boilerplate'
  | 'form'

/** What stands above a part; the first that fits counts, so that "Gunningscriterium: technische waarde" is award. */
export const titles: readonly (readonly [TenderPart, RegExp])[] = [
  [
    'selection',
    words(
      '[a-z]*selectie*',
      'geschiktheid*',
      '[a-z]*bekwaamheid*',
      'toegangsrecht',
      '[a-z]*draagkracht',
      'uitsluiting*',
      'minimumeisen',
      'referenties',
      '(technische|financiele|economische) (bekwaamheid|draagkracht|capaciteit)',
      'uea',
    ),
  ],
  [
    'award',
    words(
      'gunning*',
      'subgunning*',
      'beoordelingscriteri*',
      '[a-z]*weging*',
      'subcriteri*',
      'kwaliteitscriteri*',
      'criterium',
      'criteria',
      'beoordeling van de offertes',
      'puntenverdeling',
    ),
  ],
  ['participation', words('voorbehouden*', 'toegang', 'deelname', 'deelneming', 'voorbehoud')],
  [
    'form',
    words(
      'offerteformulier',
      'inschrijvingsbiljet',
      'inschrijvingsformulier',
      'inventaris',
      'meetstaat',
      'samenvattende opmeting',
    ),
  ],
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
      'contractuele bepalingen',
      'sanctie*',
      'straf*',
      'boete*',
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
      'beschrijving van de (werken|diensten|leveringen)',
    ),
  ],
  [
    'identification',
    words('voorwerp', 'identificatie', 'situering', 'context', 'inleiding', 'beschrijving van de opdracht'),
  ],
  [
    'boilerplate',
    words(
      '[a-z]*betaling*',
      'factur*',
      'borgtocht',
      'verzekering*',
      'prijsherziening',
      'geschillen',
      'indiening*',
      'opening*',
      'contact*',
      'wetgeving',
      'regelgeving',
      'administratieve bepalingen',
      'privacy',
      'gegevensbescherming',
      'verbintenistermijn',
    ),
  ],
]
