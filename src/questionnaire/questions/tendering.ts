import { section } from '../question.js'

/** Until when firms may tender, and how long a tender stands. */
export const tenderingQuestions = section('tendering', [
  {
    id: 'termijnen',
    title: 'Tot wanneer kunnen offertes ingediend worden?',
    why: 'Na dit moment opent het bestuur de offertes. De termijn loopt vanaf de dag na de lancering, of na de uitnodigingen als er eerst aanvragen tot deelneming zijn, en eindigt op een werkdag. De verbintenistermijn zegt hoelang een offerte geldt.',
    example: '15/3/2027 11.00 en 120 dagen',
    fields: [
      {
        path: 'administration.submissionDeadline',
        label: 'Uiterste dag en uur',
        control: { kind: 'moment' },
      },
      {
        path: 'administration.tenderValidityDays',
        label: 'Verbintenistermijn',
        control: { kind: 'number', unit: 'dagen' },
      },
    ],
  },
])
