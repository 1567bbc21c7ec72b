import { sectionPerLot } from '../question.js'

/** How the criteria of each lot count; the criteria have a page of their own. */
export const awardQuestions = sectionPerLot('award', [
  {
    id: 'gunning',
    title: 'Hoe tellen de gunningscriteria?',
    why: 'Met een vaste prijs vergelijk je alleen kwaliteit. Zonder gewichten staan de criteria in dalende volgorde van belang.',
    example: 'Nee op beide vragen: de criteria hebben gewichten die samen 100 zijn.',
    fields: [
      { path: 'fixedPrice', label: 'Ligt de prijs vooraf vast?', control: { kind: 'yes-no' } },
      {
        path: 'orderOfImportance',
        label: 'Gebruik je een volgorde van belang in plaats van gewichten?',
        control: { kind: 'yes-no' },
      },
    ],
  },
])
