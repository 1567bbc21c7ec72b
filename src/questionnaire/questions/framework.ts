import { frameworkContractors, frameworkOrderings } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { optionsOf } from '../control.js'
import type { ProcedureQuestion } from '../question.js'

const orderingHints: Readonly<Record<keyof typeof frameworkOrderings, string>> = {
  cascade: 'Wie eerst gerangschikt staat, krijgt de bestelling eerst aangeboden.',
  'mini-competition': 'Voor elke bestelling dienen de deelnemers een prijs of een voorstel in.',
  'fixed-shares': 'Elke deelnemer krijgt een vooraf bepaald deel van de bestellingen.',
}

/** Whether the contract is a framework agreement, with whom, for how much and how long. */
export const frameworkQuestions: readonly ProcedureQuestion[] = [
  {
    id: 'raamovereenkomst',
    title: 'Is het een raamovereenkomst?',
    why: 'In een raamovereenkomst leg je de voorwaarden vast en bestel je later, naar behoefte.',
    example: 'Herstellingen waarvan je het aantal nog niet kent.',
    fields: [
      {
        path: 'frameworkAgreement',
        label: 'Raamovereenkomst',
        control: { kind: 'opens', yes: 'Ja, een raamovereenkomst', no: 'Nee, een gewone opdracht' },
      },
    ],
  },
  {
    id: 'raamovereenkomst-deelnemers',
    title: 'Met hoeveel opdrachtnemers sluit je de raamovereenkomst?',
    why: 'Met één opdrachtnemer bestel je volgens de voorwaarden van de raamovereenkomst. Met verschillende opdrachtnemers zegt het bestek vooraf hoe je de bestellingen verdeelt. In percelen geldt het antwoord voor elk perceel.',
    example: 'Eén opdrachtnemer per perceel.',
    askWhen: ({ frameworkAgreement }) => frameworkAgreement != null,
    fields: [
      {
        path: 'frameworkTerms.contractors',
        label: 'Opdrachtnemers',
        control: { kind: 'choice', options: optionsOf(frameworkContractors) },
      },
    ],
  },
  {
    id: 'raamovereenkomst-bestellen',
    title: 'Hoe verdeel je de bestellingen over de opdrachtnemers?',
    why: `De manier van bestellen ligt vooraf vast en is objectief; achteraf kiezen mag niet (${legalLimits.frameworkMonths.source}).`,
    example: 'Hoogstens 3 opdrachtnemers, in de volgorde van de rangschikking.',
    askWhen: ({ frameworkAgreement, frameworkTerms }) =>
      frameworkAgreement != null && frameworkTerms?.contractors === 'several',
    fields: [
      {
        path: 'frameworkTerms.maximumContractors',
        label: 'Hoogstens hoeveel opdrachtnemers?',
        control: { kind: 'number' },
      },
      {
        path: 'frameworkTerms.ordering',
        label: 'Verdeling van de bestellingen',
        control: {
          kind: 'choice',
          options: optionsOf(frameworkOrderings).map((option) => ({
            ...option,
            hint: orderingHints[option.value as keyof typeof orderingHints],
          })),
        },
      },
    ],
  },
  {
    id: 'raamovereenkomst-maximum',
    title: 'Voor hoeveel bestel je hoogstens in de raamovereenkomst?',
    why: 'Een raamovereenkomst vermeldt wat er hoogstens besteld wordt; daarboven is een nieuwe opdracht nodig.',
    example: '€ 250.000',
    askWhen: ({ frameworkAgreement }) => frameworkAgreement != null,
    fields: [
      {
        path: 'frameworkAgreement.maximumValue',
        label: 'Maximumwaarde, zonder btw',
        control: { kind: 'number', unit: '€' },
        none: 'Geen maximumwaarde',
      },
    ],
  },
  {
    id: 'raamovereenkomst-lange-duur',
    title: 'Waarom duurt de raamovereenkomst langer dan vier jaar?',
    why: `Een raamovereenkomst duurt hoogstens vier jaar, behalve om een reden die met het voorwerp te maken heeft (${legalLimits.frameworkMonths.source}).`,
    example: 'De investering in aangepaste machines wordt pas na zes jaar terugverdiend.',
    askWhen: ({ frameworkAgreement, durationMonths }) =>
      frameworkAgreement != null &&
      durationMonths !== undefined &&
      durationMonths > legalLimits.frameworkMonths.value,
    fields: [
      {
        path: 'frameworkAgreement.reasonOverFourYears',
        label: 'Reden',
        control: { kind: 'long-text' },
        none: 'Er is geen reden',
      },
    ],
  },
]
