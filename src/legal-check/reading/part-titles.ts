import { words } from '../text/words.js'
import { titleWords } from './title-words.js'

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
      ...titleWords.selection,
      '[a-z]+(selectie|bekwaamheid|draagkracht)*',
      'referenties',
      '(technische|financiele|economische) (bekwaamheid|draagkracht|capaciteit)',
      'uea',
    ),
  ],
  ['award', words(...titleWords.award, '[a-z]+weging*', 'beoordeling van de offertes', 'puntenverdeling')],
  ['participation', words(...titleWords.participation)],
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
  ['performance', words(...titleWords.performance, ...titleWords.sanction, 'contractuele bepalingen')],
  ['technical', words(...titleWords.technical, 'beschrijving van de (werken|diensten|leveringen)')],
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
