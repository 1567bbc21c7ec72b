import { formatEuro } from '../../kernel/format.js'
import { isDivided } from '../../procurement/lots.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import { section, sectionPerLot } from '../question.js'

/** What each lot is, or why there are none. */
export const lotQuestions = [
  ...section('lots', [
    {
      id: 'geen-percelen',
      title: 'Waarom verdeel je de opdracht niet in percelen?',
      why: 'Vanaf een drempel overweeg je een verdeling in percelen en vermeld je waarom je er geen maakt (artikel 58 van de wet van 17 juni 2016).',
      example: 'De bermen vormen één geheel dat één ploeg in volgorde onderhoudt.',
      askWhen: (answers) => !isDivided(answers),
      decides: (answers) => {
        const threshold = thresholdOn('lots-consideration', answers)
        if (!threshold.ok || answers.estimatedValue === undefined) return []
        const { amount } = threshold.value
        return answers.estimatedValue >= amount
          ? [
              `De raming van ${formatEuro(answers.estimatedValue)} haalt de drempel van ${formatEuro(amount)}: je moet een verdeling overwegen.`,
            ]
          : [
              `De raming van ${formatEuro(answers.estimatedValue)} blijft onder de drempel van ${formatEuro(amount)}: een reden is niet verplicht.`,
            ]
      },
      fields: [
        {
          path: 'noLotsReason',
          label: 'Reden',
          control: { kind: 'long-text' },
          none: 'Ik geef geen reden op',
        },
      ],
    },
  ]),
  ...sectionPerLot('lots', [
    {
      id: 'perceel',
      title: 'Wat houdt dit perceel in?',
      why: 'Elk perceel wordt apart gegund. Wat je openlaat, neemt het perceel over van de opdracht.',
      example: 'Maaien van wegbermen: 84 km, € 88.000, ongeveer 1.400 uren werk.',
      fields: [
        { path: 'title', label: 'Titel', control: { kind: 'text' } },
        { path: 'description', label: 'Beschrijving', control: { kind: 'long-text' } },
        {
          path: 'estimatedValue',
          label: 'Raming van het perceel, zonder btw',
          control: { kind: 'number', unit: '€' },
        },
        {
          path: 'labourHours',
          label: 'Geraamde uren werk',
          hint: 'Voor criteria en voorwaarden in uren is dit het referentievolume.',
          control: { kind: 'number', unit: 'uren' },
        },
        {
          path: 'cpvCode',
          label: 'CPV-code, als ze verschilt van die van de opdracht',
          control: { kind: 'cpv' },
        },
        {
          path: 'additionalCpvCodes',
          label: 'Bijkomende CPV-codes, als ze verschillen',
          hint: 'Elke code op een eigen regel.',
          control: { kind: 'cpv-list' },
          none: 'Geen bijkomende codes voor dit perceel',
        },
        {
          path: 'placeOfPerformance',
          label: 'Gemeenten, als ze verschillen van die van de opdracht',
          control: { kind: 'municipalities' },
        },
        {
          path: 'durationMonths',
          label: 'Looptijd, als ze verschilt',
          control: { kind: 'number', unit: 'maanden' },
        },
      ],
    },
  ]),
]
