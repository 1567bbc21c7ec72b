import { section } from '../question.js'

/** Who watches over the performance. */
export const executionQuestions = section('execution', [
  {
    id: 'leiding',
    title: 'Wie leidt de uitvoering?',
    why: 'De leidend ambtenaar houdt toezicht op de uitvoering, ook op de sociale verbintenissen.',
    example: 'Jan Claes, diensthoofd groen',
    fields: [
      { path: 'administration.contractManager', label: 'Leidend ambtenaar', control: { kind: 'text' } },
    ],
  },
])

/** What the contractor does with personal data. */
export const acceptanceQuestions = section('acceptance', [
  {
    id: 'persoonsgegevens',
    title: 'Verwerkt de opdrachtnemer persoonsgegevens voor je bestuur?',
    why: 'Dan sluit je een verwerkersovereenkomst (artikel 28 van de algemene verordening gegevensbescherming). Het gaat niet om de gegevens van zijn eigen personeel.',
    example:
      'Mailing, scannen, archief, zorg of het wissen van oude computers: ja. Het maaien van bermen: nee.',
    fields: [
      {
        path: 'personalDataProcessed',
        label: 'Verwerking van persoonsgegevens',
        control: { kind: 'yes-no' },
      },
    ],
  },
])
