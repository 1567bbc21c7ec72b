import { reservedExecutions, reservedParticipations, socialObjectives } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { targetGroupNames } from '../../reference/target-groups.js'
import { optionsOf } from '../control.js'
import { section, sectionPerLot } from '../question.js'

/** What each lot does for people. */
export const socialQuestions = [
  ...sectionPerLot('social', [
    {
      id: 'voorbehoud',
      title: 'Behoud je dit perceel voor?',
      why: 'Voorbehouden betekent dat alleen bepaalde ondernemingen mogen inschrijven, zodat het werk naar mensen gaat die anders moeilijk een job vinden. Doe het alleen als genoeg van die ondernemingen het werk aankunnen; anders komt er misschien geen enkele offerte. Twijfel je, kies dan niet voorbehouden: je kunt nog altijd sociale voorwaarden opnemen. Volgens artikel 15 van de wet van 17 juni 2016 mogen alleen ondernemers deelnemen die de integratie van personen met een handicap of kansarmen tot doel hebben. Volgens artikel 91 mogen alleen organisaties met een taak van openbare dienst deelnemen: dat kan enkel voor de gezondheids-, sociale en culturele diensten van een gesloten lijst, en voor hoogstens drie jaar. Wie meetelt in het aandeel werknemers van artikel 15, staat in de handleiding onder Wie telt mee.',
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
      why: `De aankondiging vermeldt het sociale doel (BT-775). Kies alleen wat de clausules van dit perceel waarmaken. Tot de kansengroepen behoren: ${targetGroupNames()}. Wie precies meetelt en met welk bewijs, staat in de handleiding onder Wie telt mee.`,
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
  ]),
  // Follows from the lots that are reserved under article 91.
  ...section('social', [
    {
      id: 'eerder-voorbehouden',
      title: 'Welke opdrachten behield je bestuur de laatste drie jaar voor volgens artikel 91?',
      why: `Wie al zo’n opdracht kreeg, kan deze niet krijgen: ${legalLimits.reservedServiceMonths.source}. Gewone opdrachten tellen niet mee.`,
      example: 'vzw Voorbeeldzorg, 1/5/2025',
      askWhen: ({ lots = [] }) =>
        lots.some(({ reservedParticipation }) => reservedParticipation === 'res-pub-ser'),
      fields: [
        {
          path: 'earlierReservedServices',
          label: 'Organisaties en datum van de gunning',
          hint: 'Elke organisatie op een eigen regel, met de datum erachter: vzw Voorbeeldzorg, 1/5/2025.',
          control: { kind: 'dated-names' },
          none: 'Geen',
        },
      ],
    },
  ]),
]
