import { certainties } from '../clauses/sources.js'
import type { UnnumberedBlock } from '../documents/number-blocks.js'
import { cell, heading, paragraph, table } from '../documents/plain-blocks.js'
import { formatDate } from '../kernel/format.js'
import { accessibilityAct } from '../procurement/accessibility-act.js'
import { otherNegotiationAmounts } from '../procurement/other-negotiation-amounts.js'
import { revisedServices } from '../procurement/revised-services.js'
import {
  type DatedNumber,
  foreignNumbers,
  limitNumbers,
  periodNumbers,
  practiceNumbers,
  thresholdNumbers,
} from './dated-numbers.js'
import type { LawPage } from './law-page.js'

const part = 'Cijfers en lijsten'

/** Every number and list of codes on which a rule, a text or an advice rests. */
export const numberPages = (): readonly LawPage[] => [
  {
    file: 'cijfers/drempels.md',
    part,
    title: 'Drempelbedragen',
    about: 'De bedragen zonder btw voor lokale besturen, met de dagen waarop ze gelden.',
    blocks: [numberTable(thresholdNumbers())],
  },
  {
    file: 'cijfers/grenzen.md',
    part,
    title: 'Termijnen en andere grenzen van de wet',
    about: 'Looptijden, percentages, voorschotten, borgtocht en de termijnen om in te dienen.',
    blocks: [
      heading(2, 'Grenzen'),
      numberTable(limitNumbers()),
      heading(2, 'Termijnen om in te dienen'),
      paragraph(
        'In dagen, geteld vanaf de dag na de verzending van de aankondiging. De laatste dag is een werkdag (verordening (EEG, Euratom) nr. 1182/71). Andere procedures hebben een redelijke termijn, zonder getal.',
      ),
      numberTable(periodNumbers()),
    ],
  },
  {
    file: 'cijfers/andere-bedragen.md',
    part,
    title: 'Bedragen van elders',
    about:
      'Bedragen uit oudere of andere regels. De controle herkent ze in een tekst die overgeschreven werd.',
    blocks: [numberTable(foreignNumbers())],
  },
  {
    file: 'cijfers/lijsten.md',
    part,
    title: 'Lijsten van diensten en producten',
    about: 'Welke CPV-codes de controle tot een regel rekent, en hoe zeker dat is.',
    blocks: listBlocks(),
  },
  {
    file: 'cijfers/vuistregels.md',
    part,
    title: 'Vuistregels',
    about: 'Praktijk en aannames, geen recht: een advies of een vraag om motivering, nooit een verbod.',
    blocks: [numberTable(practiceNumbers())],
  },
]

export const allNumbers = (): readonly DatedNumber[] => [
  ...thresholdNumbers(),
  ...limitNumbers(),
  ...periodNumbers(),
  ...foreignNumbers(),
  ...practiceNumbers(),
]

/** The lists of codes that a rule rests on, with how sure they are. */
export const codeLists = [
  {
    title: 'Diensten waarvan de prijzen herzien worden',
    says: 'Schoonmaak, groenonderhoud en bewaking. De bijlage zelf werd niet gelezen: een dienst die hier niet staat, is daarom niet zeker vrij.',
    codes: revisedServices.services,
    ...revisedServices,
  },
  {
    title: 'Producten en diensten onder de Europese toegankelijkheidswet',
    says: 'De richtlijn noemt producten en diensten en geen codes: welke codes erbij horen, is een eigen keuze.',
    codes: accessibilityAct.covered.map(({ cpv, what }) => `${cpv} (${what})`),
    ...accessibilityAct,
  },
  {
    title: 'Diensten met misschien een ander bedrag om op waarde te onderhandelen',
    says: 'Het artikel werd niet gelezen: de bedragen staan daarom nergens, en de controle zegt dat het na te gaan is.',
    codes: otherNegotiationAmounts.services,
    validFrom: undefined,
    ...otherNegotiationAmounts,
  },
] as const

const listBlocks = (): readonly UnnumberedBlock[] =>
  codeLists.flatMap(({ title, says, codes, validFrom, source, certainty }) => [
    heading(2, title),
    paragraph(says),
    table(
      undefined,
      [
        ['CPV-codes die beginnen met', codes.join(', ')],
        ['Vanaf', validFrom === undefined ? 'na te gaan' : formatDate(validFrom)],
        ['Bron', source],
        ['Zekerheid', certainties[certainty]],
      ].map((row) => row.map(cell)),
    ),
  ])

const numberTable = (numbers: readonly DatedNumber[]): UnnumberedBlock =>
  table(
    ['Wat', 'Waarde', 'Van', 'Tot en met', 'Bron', 'Zekerheid'],
    numbers.map(({ what, value, validFrom, validUntil, source, certainty }) =>
      [
        what,
        value,
        validFrom === undefined ? '' : formatDate(validFrom),
        validUntil === undefined ? '' : formatDate(validUntil),
        source,
        certainty === undefined ? 'vuistregel' : certainties[certainty],
      ].map(cell),
    ),
  )
