import { capitalised, formatAlternatives, formatEuro } from '../../kernel/format.js'
import {
  lightNegotiationOnValue,
  negotiationGrounds,
  procedureTypes,
  publications,
} from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { openProcedureTypes } from '../../procurement/open-procedure-types.js'
import type { Procedure } from '../../procurement/procedure.js'
import { type Option, optionsOf } from '../control.js'
import { section } from '../question.js'
import { groundQuestions } from './grounds.js'
import { smallOrderQuestions } from './small-order.js'
import { stageQuestions } from './stages.js'

const verdicts = {
  yes: 'Open.',
  'on-conditions': 'Alleen in bepaalde gevallen.',
  no: 'Niet open.',
  unknown: 'Nog niet te zeggen.',
} as const

const procedureOptions = (answers: Procedure): readonly Option[] =>
  openProcedureTypes(answers).map(({ procedureType, open, reason }) => ({
    value: procedureType,
    label: capitalised(procedureTypes.labels[procedureType]),
    hint: `${verdicts[open]} ${reason}`,
  }))

const isWithoutCall = ({ procedureType: chosen }: Procedure): boolean => chosen === 'neg-wo-call'

/** How the contract is put on the market. */
export const procedureQuestions = section('procedure', [
  {
    id: 'procedure',
    title: 'Welke plaatsingsprocedure volg je?',
    why: 'De procedure bepaalt wie mag inschrijven, of je onderhandelt en hoe je bekendmaakt.',
    example:
      'Voor een gewone dienst onder de Europese drempel is de vereenvoudigde onderhandelingsprocedure met bekendmaking vaak de eenvoudigste.',
    decides: (answers) => {
      const open = openProcedureTypes(answers).filter((verdict) => verdict.open === 'yes')
      if (answers.estimatedValue === undefined || open.length === 0) return []
      const names = open.map((verdict) => procedureTypes.labels[verdict.procedureType])
      return [
        `Bij een raming van ${formatEuro(answers.estimatedValue)} is open: ${formatAlternatives(names)}. Bij elke procedure staat waarom.`,
      ]
    },
    fields: [
      {
        path: 'procedureType',
        label: 'Plaatsingsprocedure',
        control: { kind: 'choice', options: procedureOptions },
      },
    ],
  },
  {
    id: 'grond',
    title: 'Op welke grond onderhandel je zonder bekendmaking?',
    why: 'Deze procedure kan in het gewone regime alleen in de gevallen van artikel 42 van de wet van 17 juni 2016, en in het lichte regime volgens artikel 89, § 1; de grond staat in de motivering. In het gewone regime telt de goed te keuren uitgave, in het lichte regime de raming.',
    example: 'De goed te keuren uitgave blijft onder het drempelbedrag.',
    askWhen: isWithoutCall,
    decides: (answers) =>
      openProcedureTypes(answers).flatMap((verdict) =>
        verdict.procedureType === 'neg-wo-call' ? [verdict.reason] : [],
      ),
    fields: [
      {
        path: 'negotiationGround',
        label: 'Grond',
        control: {
          kind: 'choice',
          options: ({ regime }) =>
            optionsOf(
              regime === 'light'
                ? { ...negotiationGrounds, value: lightNegotiationOnValue }
                : negotiationGrounds,
            ),
        },
      },
    ],
  },
  ...groundQuestions,
  ...stageQuestions,
  {
    id: 'uitnodigen',
    title: 'Welke ondernemingen nodig je uit?',
    why: `Je raadpleegt zo mogelijk minstens drie ondernemingen (${legalLimits.suppliersToConsult.source}); bij een opdracht van beperkte waarde zo mogelijk meer dan één. Neem er gerust ondernemingen uit de sociale economie bij.`,
    example: 'Elke onderneming op een eigen regel.',
    askWhen: (answers) => isWithoutCall(answers) || answers.procedureType === 'limited-value',
    fields: [
      {
        path: 'invitedSuppliers',
        label: 'Ondernemingen',
        hint: 'Elke naam op een eigen regel.',
        control: { kind: 'names' },
        none: 'Nog geen ondernemingen gekozen',
      },
    ],
  },
  {
    id: 'minder-uitnodigen',
    title: 'Waarom nodig je minder dan drie ondernemingen uit?',
    why: 'De reden komt in de motiveringsnota.',
    example: 'Slechts twee ondernemingen in België leveren dit onderdeel.',
    askWhen: (answers) =>
      isWithoutCall(answers) &&
      answers.invitedSuppliers !== undefined &&
      answers.invitedSuppliers.length < legalLimits.suppliersToConsult.value,
    fields: [
      {
        path: 'fewerInvitedReason',
        label: 'Reden',
        control: { kind: 'long-text' },
        none: 'Er is geen reden',
      },
    ],
  },
  ...smallOrderQuestions,
  {
    id: 'adressen-ondernemingen',
    title: 'Waar gaan de brieven aan de ondernemingen heen?',
    why: 'Elke brief begint met het adres van wie hem krijgt. Wie je uit het register uitnodigt, staat er met het adres uit het register; vul hier de anderen in zodra je hen schrijft, onder de naam waarmee ze in het dossier staan.',
    example: 'vzw Voorbeeldwerk; Marktstraat 1; 9999 Voorbeeldstad; info@voorbeeld.be',
    fields: [
      {
        path: 'addresses',
        label: 'Adressen',
        hint: 'Elke onderneming op een eigen regel: naam; straat en nummer; postcode en plaats; e-mail.',
        control: { kind: 'addresses' },
      },
    ],
  },
  {
    id: 'bekendmaking',
    title: 'Waar maak je de opdracht bekend?',
    why: 'Vanaf de Europese drempel maak je Europees bekend; daaronder volstaat een Belgische aankondiging waar de procedure ze vraagt.',
    example: 'Belgische bekendmaking',
    askWhen: ({ procedureType: chosen }) => chosen !== 'limited-value',
    fields: [
      {
        path: 'publication',
        label: 'Bekendmaking',
        control: { kind: 'choice', options: optionsOf(publications) },
      },
    ],
  },
])
