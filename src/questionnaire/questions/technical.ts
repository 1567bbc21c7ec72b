import { section } from '../question.js'

/** What has to be done, and with which result. */
export const technicalQuestions = section('technical', [
  {
    id: 'technische-beschrijving',
    title: 'Hoe luidt de technische beschrijving?',
    why: 'Beschrijf wat er moet gebeuren en met welk resultaat. Zonder antwoord staat er in het bestek een kader dat je zelf invult.',
    example: 'De bermen worden twee keer per jaar gemaaid, na 15 juni en na 15 september.',
    fields: [
      {
        path: 'administration.technicalDescription',
        label: 'Technische beschrijving',
        control: { kind: 'long-text' },
      },
    ],
  },
])
