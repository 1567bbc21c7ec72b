import { formatDate, formatEuro } from '../../kernel/format.js'
import { dayKinds } from '../../procurement/code-lists.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import { optionsOf } from '../control.js'
import { section } from '../question.js'

/** When the contract is launched, starts and ends, whether it can be renewed, and where it is performed. */
export const timeQuestions = section('time', [
  {
    id: 'lancering',
    title: 'Op welke dag lanceer je de opdracht?',
    why: 'De dag waarop je de aankondiging of de uitnodigingen verzendt, bepaalt welke drempelbedragen gelden. De dag erna begint de termijn om in te dienen.',
    example: '1/2/2027',
    decides: (answers) => {
      const threshold = thresholdOn('eu-threshold', answers)
      if (!threshold.ok || answers.launchDate === undefined) return []
      return [
        `Op ${formatDate(answers.launchDate)} is de Europese drempel ${formatEuro(threshold.value.amount)}.`,
      ]
    },
    fields: [{ path: 'launchDate', label: 'Lanceringsdatum', control: { kind: 'date' } }],
  },
  {
    id: 'looptijd',
    title: 'Hoeveel maanden duurt de opdracht?',
    why: 'Tel de verlengingen mee. Opleiding en begeleiding vragen tijd: een langere opdracht biedt er meer ruimte voor.',
    example: '24',
    fields: [{ path: 'durationMonths', label: 'Looptijd', control: { kind: 'number', unit: 'maanden' } }],
  },
  {
    id: 'start',
    title: 'Wanneer start de opdracht, en kan ze verlengd worden?',
    why: 'Een inschrijver plant zijn mensen op de startdag. Verlengen kan alleen als het vooraf in het bestek staat; elke verlenging telt mee in de looptijd en in de raming.',
    example: 'Start op 1/4/2027, twee keer verlengbaar met twaalf maanden, geen termijn in dagen.',
    fields: [
      {
        path: 'startDate',
        label: 'Vermoedelijke startdag',
        control: { kind: 'date' },
        none: 'De startdag ligt nog niet vast',
      },
      {
        path: 'renewals',
        label: 'Kan de opdracht verlengd worden?',
        control: { kind: 'opens', yes: 'Ja, met een verlenging', no: 'Nee, zonder verlenging' },
      },
      {
        path: 'termInDays',
        label: 'Geldt er een uitvoeringstermijn in dagen?',
        hint: 'Gebruikelijk bij werken en bij een levering op bestelling.',
        control: { kind: 'opens', yes: 'Ja, een aantal dagen', no: 'Nee, alleen de looptijd' },
      },
    ],
  },
  {
    id: 'verlengingen',
    title: 'Hoe vaak en hoelang kan de opdracht verlengd worden?',
    why: 'Met het aantal en de duur van de verlengingen ligt vast hoelang de opdracht hoogstens duurt.',
    example: '2 keer, telkens 12 maanden',
    askWhen: ({ renewals }) => renewals != null,
    fields: [
      { path: 'renewals.count', label: 'Hoeveel keer?', control: { kind: 'number' } },
      {
        path: 'renewals.months',
        label: 'Hoelang duurt één verlenging?',
        control: { kind: 'number', unit: 'maanden' },
      },
    ],
  },
  {
    id: 'uitvoeringstermijn',
    title: 'Hoeveel dagen krijgt de opdrachtnemer om uit te voeren?',
    why: 'Na deze termijn is de uitvoering te laat. Werkdagen en kalenderdagen maken een groot verschil: zeg welke je telt.',
    example: '60 werkdagen',
    askWhen: ({ termInDays }) => termInDays != null,
    fields: [
      { path: 'termInDays.count', label: 'Aantal dagen', control: { kind: 'number', unit: 'dagen' } },
      {
        path: 'termInDays.kind',
        label: 'Welke dagen tel je?',
        control: { kind: 'choice', options: optionsOf(dayKinds) },
      },
    ],
  },
  {
    id: 'plaats',
    title: 'In welke gemeenten wordt de opdracht uitgevoerd?',
    why: 'De plaats komt in de aankondiging en bepaalt welke ondernemingen in de buurt werken. Ze is nooit een reden om een inschrijver voor te trekken.',
    example: 'Roeselare, Izegem',
    fields: [
      {
        path: 'placeOfPerformance',
        label: 'Gemeenten',
        hint: 'Gescheiden door een komma of op aparte regels.',
        control: { kind: 'municipalities' },
      },
    ],
  },
])
