import { reservedExecutions, reservedParticipations, socialObjectives } from '../../procurement/code-lists.js'
import { optionsOf } from '../control.js'
import { sectionPerLot } from '../question.js'

/** What each lot does for people. */
export const socialQuestions = sectionPerLot('social', [
  {
    id: 'voorbehoud',
    title: 'Behoud je dit perceel voor aan sociale-economieondernemingen?',
    why: 'Alleen ondernemers die de integratie van personen met een handicap of kansarmen tot doel hebben, mogen dan deelnemen (artikel 15 van de wet van 17 juni 2016).',
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
  },
  {
    id: 'sociale-doelen',
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
  },
])
