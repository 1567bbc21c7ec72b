import { section } from '../question.js'
import { frameworkQuestions } from './framework.js'

/** What the contract is worth, and what is ordered under a framework agreement. */
export const valueQuestions = section('value', [
  {
    id: 'raming',
    title: 'Op hoeveel euro zonder btw raam je de hele opdracht?',
    why: 'De raming van alle percelen, opties en verlengingen samen bepaalt welke procedures open zijn en of je Europees bekendmaakt (artikel 16 van de wet van 17 juni 2016).',
    example: '148.000',
    fields: [
      { path: 'estimatedValue', label: 'Raming, zonder btw', control: { kind: 'number', unit: '€' } },
      { path: 'estimateIncludes.vat', label: 'Zit de btw erin?', control: { kind: 'yes-no' } },
      { path: 'estimateIncludes.options', label: 'Zitten de opties erin?', control: { kind: 'yes-no' } },
      {
        path: 'estimateIncludes.renewals',
        label: 'Zitten de verlengingen erin?',
        control: { kind: 'yes-no' },
      },
      { path: 'estimateIncludes.allLots', label: 'Zitten alle percelen erin?', control: { kind: 'yes-no' } },
      {
        path: 'publishEstimates',
        label: 'Mogen de ramingen van de percelen in het bestek staan?',
        hint: 'Ze staan altijd in de motiveringsnota.',
        control: { kind: 'yes-no' },
      },
    ],
  },
  {
    id: 'arbeid',
    title: 'Welk deel van de waarde is arbeid?',
    why: 'Hoe meer arbeid, hoe meer ruimte voor uren en opleidingen voor kansengroepen. Een schatting volstaat.',
    example: '70',
    fields: [{ path: 'labourShare', label: 'Aandeel arbeid', control: { kind: 'number', unit: '%' } }],
  },
  {
    id: 'goed-te-keuren',
    title: 'Welke uitgave moet goedgekeurd worden?',
    why: 'Voor opdrachten van beperkte waarde en voor onderhandelen zonder bekendmaking telt de goed te keuren uitgave (artikelen 42 en 92 van de wet van 17 juni 2016).',
    example: '€ 125.000. Weet je het nog niet, laat het dan open.',
    fields: [
      {
        path: 'approvedAmount',
        label: 'Goed te keuren uitgave, zonder btw',
        control: { kind: 'number', unit: '€' },
      },
    ],
  },
  ...frameworkQuestions,
])
