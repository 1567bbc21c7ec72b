import { priceMethods } from '../../procurement/code-lists.js'
import { optionsOf } from '../control.js'
import { section } from '../question.js'

/** Who, when and what the specifications tell. */
export const specificationsQuestions = section('specifications', [
  {
    id: 'bestuur',
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
  },
  {
    id: 'contact',
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
  },
  {
    id: 'termijnen',
    title: 'Tot wanneer kunnen offertes ingediend worden?',
    why: 'Na dit moment opent het bestuur de offertes; de verbintenistermijn zegt hoelang een offerte geldt.',
    example: '15/3/2027 11.00 en 120 dagen',
    fields: [
      {
        path: 'administration.submissionDeadline',
        label: 'Uiterste dag en uur',
        control: { kind: 'moment' },
      },
      {
        path: 'administration.tenderValidityDays',
        label: 'Verbintenistermijn',
        control: { kind: 'number', unit: 'dagen' },
      },
    ],
  },
  {
    id: 'prijs',
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
  },
  {
    id: 'leiding',
    title: 'Wie leidt de uitvoering?',
    why: 'De leidend ambtenaar houdt toezicht op de uitvoering, ook op de sociale verbintenissen.',
    example: 'Jan Claes, diensthoofd groen',
    fields: [
      { path: 'administration.contractManager', label: 'Leidend ambtenaar', control: { kind: 'text' } },
    ],
  },
  {
    id: 'technische-beschrijving',
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
  },
])
