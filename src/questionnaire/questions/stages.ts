import { formatNumber } from '../../kernel/format.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import { isInTwoStages } from '../../procurement/staged-procedure.js'
import type { ProcedureQuestion } from '../question.js'

const hasTwoStages = ({ procedureType }: Procedure): boolean => isInTwoStages(procedureType)

const { candidatesRestricted, candidatesNegotiated } = legalLimits

/** Until when firms may ask to take part (the date for tenders is asked apart), how many candidates may tender, and which steps an own procedure has. */
export const stageQuestions: readonly ProcedureQuestion[] = [
  {
    id: 'aanvragen',
    title: 'Tot wanneer kunnen ondernemingen vragen om deel te nemen?',
    why: 'In een procedure in twee stappen dienen ondernemingen eerst een aanvraag tot deelneming in. De termijn loopt vanaf de dag na de lancering. De datum voor de offertes volgt daarna: de termijn daarvoor begint pas als de uitnodigingen verzonden zijn.',
    example: '15/3/2027 11.00',
    askWhen: hasTwoStages,
    fields: [
      {
        path: 'requestDeadline',
        label: 'Uiterste dag en uur voor de aanvragen',
        control: { kind: 'moment' },
      },
    ],
  },
  {
    id: 'kandidaten',
    title: 'Begrens je het aantal kandidaten dat je uitnodigt om een offerte in te dienen?',
    why: `Je mag het aantal begrenzen als je dat vooraf zegt, met objectieve regels. Nodig er dan minstens ${formatNumber(candidatesRestricted.value)} uit in een niet-openbare procedure en minstens ${formatNumber(candidatesNegotiated.value)} in een mededingingsprocedure met onderhandeling, en altijd genoeg voor echte mededinging (${candidatesRestricted.source}).`,
    example: 'Nee: elke kandidaat die aan de selectie-eisen voldoet, wordt uitgenodigd.',
    askWhen: hasTwoStages,
    fields: [
      {
        path: 'candidatesInvited',
        label: 'Aantal kandidaten',
        control: {
          kind: 'opens',
          yes: 'Ja, het aantal is begrensd',
          no: 'Nee, elke geselecteerde kandidaat',
        },
      },
    ],
  },
  {
    id: 'kandidaten-aantal',
    title: 'Hoeveel kandidaten nodig je uit, en hoe kies je ze?',
    why: 'Zijn er meer geschikte kandidaten dan het maximum, dan beslissen de regels die hier staan. Ze zijn objectief en hangen samen met de selectiecriteria.',
    example:
      'Minstens 5 en hoogstens 8; de kandidaten met de meeste vergelijkbare opdrachten in de laatste drie jaar.',
    askWhen: (answers) => hasTwoStages(answers) && answers.candidatesInvited != null,
    fields: [
      { path: 'candidatesInvited.minimum', label: 'Minstens', control: { kind: 'number' } },
      { path: 'candidatesInvited.maximum', label: 'Hoogstens', control: { kind: 'number' } },
      {
        path: 'candidatesInvited.rules',
        label: 'Regels om tot het maximum te beperken',
        control: { kind: 'long-text' },
      },
    ],
  },
  {
    id: 'eigen-stappen',
    title: 'In welke stappen verloopt je eigen procedure?',
    why: 'Bij een eigen procedure zegt alleen het bestek hoe ze verloopt: wie kan deelnemen, of er onderhandeld wordt, welke termijnen er zijn en wanneer er beslist wordt (artikel 89, § 1, 4°, van de wet van 17 juni 2016). Elke stap is voor iedereen dezelfde.',
    example:
      'Wie geïnteresseerd is, dient een offerte in. Het bestuur onderhandelt in één ronde met alle inschrijvers, vraagt een definitieve offerte en gunt op basis van de criteria.',
    askWhen: ({ procedureType }) => procedureType === 'light-sui-generis',
    fields: [
      { path: 'ownProcedureSteps', label: 'Stappen van de procedure', control: { kind: 'long-text' } },
    ],
  },
]
