import { formatAlternatives, formatEuro } from '../../kernel/format.js'
import {
  negotiationGrounds,
  priceMethods,
  procedureTypes,
  publications,
} from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { openProcedureTypes } from '../../procurement/open-procedure-types.js'
import type { Procedure } from '../../procurement/procedure.js'
import { type Option, optionsOf } from '../control.js'
import { question } from '../question.js'

const per = 'procedure'

const advance = question({
  id: 'voorschot',
  section: 'performance',
  per,
  title: 'Betaal je een voorschot?',
  why: 'Een voorschot helpt kleine en sociale ondernemingen om te starten (artikel 12/1 van de wet van 17 juni 2016 en de algemene uitvoeringsregels).',
  example: 'Ja, 10 %.',
  fields: [
    {
      path: 'advancePayment',
      label: 'Voorschot',
      control: { kind: 'opens', yes: 'Ja, er is een voorschot', no: 'Nee, geen voorschot' },
    },
  ],
})

const advanceShare = question({
  id: 'voorschot-percentage',
  section: 'performance',
  per,
  title: 'Hoeveel bedraagt het voorschot?',
  why: 'Het percentage staat in het bestek, zodat elke inschrijver ermee rekent.',
  example: '10',
  askWhen: ({ advancePayment }) => advancePayment != null,
  fields: [{ path: 'advancePayment.percentage', label: 'Voorschot', control: { kind: 'number', unit: '%' } }],
})

const approval = question({
  id: 'erkenning',
  section: 'performance',
  per,
  title: 'Vraag je een erkenning als aannemer?',
  why: 'Voor werken vanaf bepaalde bedragen moet de aannemer erkend zijn.',
  example: 'Ja, categorie C, klasse 2.',
  askWhen: ({ contractNature }) => contractNature === 'works',
  fields: [
    {
      path: 'requiredApproval',
      label: 'Erkenning',
      control: { kind: 'opens', yes: 'Ja, een erkenning is vereist', no: 'Nee, geen erkenning' },
    },
  ],
})

const approvalDetails = question({
  id: 'erkenning-categorie',
  section: 'performance',
  per,
  title: 'Welke erkenning vraag je?',
  why: 'Categorie en klasse volgen uit de aard en de raming van de werken.',
  example: 'C en 2',
  askWhen: ({ contractNature, requiredApproval }) => contractNature === 'works' && requiredApproval != null,
  fields: [
    {
      path: 'requiredApproval.category',
      label: 'Categorie of ondercategorie',
      control: { kind: 'text', width: 'short' },
    },
    { path: 'requiredApproval.class', label: 'Klasse', control: { kind: 'number' } },
  ],
})

const approvedAmount = question({
  id: 'goed-te-keuren',
  section: 'procedure',
  per,
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
})

const verdicts = {
  yes: 'Open.',
  'on-conditions': 'Alleen in bepaalde gevallen.',
  no: 'Niet open.',
  unknown: 'Nog niet te zeggen.',
} as const

const procedureOptions = (answers: Procedure): readonly Option[] =>
  openProcedureTypes(answers).map(({ procedureType, open, reason }) => ({
    value: procedureType,
    label: procedureTypes.labels[procedureType].replace(/^./, (letter) => letter.toUpperCase()),
    hint: `${verdicts[open]} ${reason}`,
  }))

const procedureType = question({
  id: 'procedure',
  section: 'procedure',
  per,
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
})

const isWithoutCall = ({ procedureType: chosen }: Procedure): boolean => chosen === 'neg-wo-call'

const ground = question({
  id: 'grond',
  section: 'procedure',
  per,
  title: 'Op welke grond onderhandel je zonder bekendmaking?',
  why: 'Deze procedure kan alleen in de gevallen van artikel 42 van de wet van 17 juni 2016; de grond staat in de motivering.',
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
      control: { kind: 'choice', options: optionsOf(negotiationGrounds) },
    },
  ],
})

const invited = question({
  id: 'uitnodigen',
  section: 'procedure',
  per,
  title: 'Welke ondernemingen nodig je uit?',
  why: `Je raadpleegt zo mogelijk minstens drie ondernemingen (${legalLimits.suppliersToConsult.source}). Neem er gerust ondernemingen uit de sociale economie bij.`,
  example: 'Elke onderneming op een eigen regel.',
  askWhen: isWithoutCall,
  fields: [
    {
      path: 'invitedSuppliers',
      label: 'Ondernemingen',
      hint: 'Elke naam op een eigen regel.',
      control: { kind: 'names' },
      none: 'Nog geen ondernemingen gekozen',
    },
  ],
})

const fewerInvited = question({
  id: 'minder-uitnodigen',
  section: 'procedure',
  per,
  title: 'Waarom nodig je minder dan drie ondernemingen uit?',
  why: 'De reden komt in de motiveringsnota.',
  example: 'Slechts twee ondernemingen in België leveren dit onderdeel.',
  askWhen: (answers) =>
    isWithoutCall(answers) &&
    answers.invitedSuppliers !== undefined &&
    answers.invitedSuppliers.length < legalLimits.suppliersToConsult.value,
  fields: [
    { path: 'fewerInvitedReason', label: 'Reden', control: { kind: 'long-text' }, none: 'Er is geen reden' },
  ],
})

const earlierReserved = question({
  id: 'eerder-voorbehouden',
  section: 'procedure',
  per,
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
})

const publication = question({
  id: 'bekendmaking',
  section: 'procedure',
  per,
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
})

const contact = question({
  id: 'contact',
  section: 'specifications',
  per,
  title: 'Wie is de contactpersoon?',
  why: 'Inschrijvers moeten weten bij wie ze vragen stellen.',
  example: 'Dienst Aankoop, aankoop@voorbeeld.be',
  fields: [
    { path: 'administration.contact.name', label: 'Naam of dienst', control: { kind: 'text' } },
    { path: 'administration.contact.email', label: 'E-mailadres', control: { kind: 'text' } },
    {
      path: 'administration.contact.phone',
      label: 'Telefoonnummer',
      control: { kind: 'text', width: 'short' },
    },
  ],
})

const buyer = question({
  id: 'bestuur',
  section: 'specifications',
  per,
  title: 'Voor welk bestuur is de opdracht?',
  why: 'Dit komt van je organisatie. Verander het als je voor een ander bestuur aankoopt.',
  example: 'Stad Voorbeeld',
  fields: [
    { path: 'buyer.name', label: 'Naam', control: { kind: 'text' } },
    {
      path: 'buyer.enterpriseNumber',
      label: 'Ondernemingsnummer',
      control: { kind: 'text', width: 'short' },
    },
  ],
})

const deadline = question({
  id: 'termijnen',
  section: 'specifications',
  per,
  title: 'Tot wanneer kunnen offertes ingediend worden?',
  why: 'Na dit moment opent het bestuur de offertes; de verbintenistermijn zegt hoelang een offerte geldt.',
  example: '15/3/2027 11.00 en 120 dagen',
  fields: [
    { path: 'administration.submissionDeadline', label: 'Uiterste dag en uur', control: { kind: 'moment' } },
    {
      path: 'administration.tenderValidityDays',
      label: 'Verbintenistermijn',
      control: { kind: 'number', unit: 'dagen' },
    },
  ],
})

const price = question({
  id: 'prijs',
  section: 'specifications',
  per,
  title: 'Hoe wordt de prijs bepaald?',
  why: 'Bij een globale prijs dekt één prijs alles; bij een prijslijst worden de uitgevoerde hoeveelheden betaald.',
  example: 'Prijslijst',
  fields: [
    {
      path: 'administration.priceMethod',
      label: 'Prijsbepaling',
      control: { kind: 'choice', options: optionsOf(priceMethods) },
    },
  ],
})

const manager = question({
  id: 'leiding',
  section: 'specifications',
  per,
  title: 'Wie leidt de uitvoering?',
  why: 'De leidend ambtenaar houdt toezicht op de uitvoering, ook op de sociale verbintenissen.',
  example: 'Jan Claes, diensthoofd groen',
  fields: [{ path: 'administration.contractManager', label: 'Leidend ambtenaar', control: { kind: 'text' } }],
})

const technical = question({
  id: 'technische-beschrijving',
  section: 'specifications',
  per,
  title: 'Hoe luidt de technische beschrijving?',
  why: 'Beschrijf wat er moet gebeuren en met welk resultaat. Zonder antwoord staat er in het bestek een kader dat je zelf invult.',
  example: 'De bermen worden twee keer per jaar gemaaid, na 15 juni en na 15 september.',
  fields: [
    {
      path: 'administration.technicalDescription',
      label: 'Technische beschrijving',
      control: { kind: 'long-text' },
    },
  ],
})

/** In the order in which they are asked. */
export const performanceQuestions = [advance, advanceShare, approval, approvalDetails]
export const procedureQuestions = [
  approvedAmount,
  procedureType,
  ground,
  invited,
  fewerInvited,
  earlierReserved,
  publication,
]
export const specificationsQuestions = [buyer, contact, deadline, price, manager, technical]
