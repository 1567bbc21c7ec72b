import { formatEuro } from '../../kernel/format.js'
import { reservedExecutions, reservedParticipations, socialObjectives } from '../../procurement/code-lists.js'
import { isDivided } from '../../procurement/lots.js'
import { thresholdOn } from '../../procurement/thresholds.js'
import { optionsOf } from '../control.js'
import { question } from '../question.js'

const noLots = question({
  id: 'geen-percelen',
  section: 'lots',
  per: 'procedure',
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
    { path: 'noLotsReason', label: 'Reden', control: { kind: 'long-text' }, none: 'Ik geef geen reden op' },
  ],
})

const lotWork = question({
  id: 'perceel',
  section: 'lots',
  per: 'lot',
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
})

const reservation = question({
  id: 'voorbehoud',
  section: 'social',
  per: 'lot',
  title: 'Behoud je dit perceel voor?',
  why: 'Volgens artikel 15 van de wet van 17 juni 2016 mogen alleen ondernemers deelnemen die de integratie van personen met een handicap of kansarmen tot doel hebben. Volgens artikel 91 mogen alleen organisaties met een taak van openbare dienst deelnemen: dat kan enkel voor de gezondheids-, sociale en culturele diensten van een gesloten lijst, en voor hoogstens drie jaar.',
  example:
    'Nagaan of de markt het aankan is de eerste stap: hoeveel ondernemingen kunnen dit perceel uitvoeren?',
  fields: [
    {
      path: 'reservedParticipation',
      label: 'Toegang tot de opdracht',
      control: { kind: 'choice', options: optionsOf(reservedParticipations) },
    },
    {
      path: 'reservedExecution',
      label: 'Behoud je de uitvoering voor aan beschutte tewerkstelling?',
      hint: 'Iedereen mag dan inschrijven, maar het werk gebeurt in programma’s voor beschermde arbeid.',
      control: { kind: 'choice', options: optionsOf(reservedExecutions) },
    },
  ],
})

const objectives = question({
  id: 'sociale-doelen',
  section: 'social',
  per: 'lot',
  title: 'Welke sociale doelen heeft dit perceel?',
  why: 'De aankondiging vermeldt het sociale doel (BT-775). Kies alleen wat de clausules van dit perceel waarmaken.',
  example: 'Kansen op werk, bij uren voor personen uit kansengroepen.',
  fields: [
    {
      path: 'socialObjectives',
      label: 'Sociale doelen',
      control: { kind: 'choices', options: optionsOf(socialObjectives) },
      none: 'Geen sociaal doel',
    },
  ],
})

const awardMethod = question({
  id: 'gunning',
  section: 'award',
  per: 'lot',
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
})

/** In the order in which they are asked. */
export const lotQuestions = [noLots, lotWork]
export const socialQuestions = [reservation, objectives]
export const awardQuestions = [awardMethod]
