import { formatEuro } from '../../kernel/format.js'
import { decidingBodies, priceMethods, priceVatBases } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
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
    id: 'prijs',
    title: 'Hoe wordt de prijs bepaald?',
    why: 'Bij een globale prijs dekt één prijs alles; bij een prijslijst worden de uitgevoerde hoeveelheden betaald. Het bestek zegt ook op welk totaal je de offertes vergelijkt, met of zonder btw: wie dat pas na de opening kiest, kiest de winnaar.',
    example: 'Een prijslijst: je vergelijkt de prijzen met btw, en herziet ze volgens een index.',
    decides: fixedPriceOfWorks,
    fields: [
      {
        path: 'administration.priceMethod',
        label: 'Prijsbepaling',
        control: { kind: 'choice', options: optionsOf(priceMethods) },
      },
      {
        path: 'priceVatBasis',
        label: 'Vergelijk je de prijzen zonder of met btw?',
        hint: 'Kan je bestuur de btw niet aftrekken, zoals de meeste lokale besturen, vergelijk dan met btw: dat is wat je echt betaalt, ook als een onderneming een ander tarief of een vrijstelling heeft. Kan je de btw wel aftrekken, vergelijk dan zonder.',
        control: { kind: 'choice', options: optionsOf(priceVatBases) },
      },
      {
        path: 'priceRevision',
        label: 'Worden de prijzen herzien?',
        hint: `Voor werken, en voor diensten met veel arbeid zoals schoonmaak en groenonderhoud, is dat meestal verplicht (${legalLimits.fixedPriceValue.source}).`,
        control: { kind: 'opens', yes: 'Ja, volgens een index', no: 'Nee, de prijzen liggen vast' },
      },
    ],
  },
  {
    id: 'prijsherziening',
    title: 'Hoe worden de prijzen herzien?',
    why: 'Stijgen de lonen of de materialen, dan stijgt de prijs mee. Zonder duidelijke formule rekent elke inschrijver een ander risico in.',
    example: 'De index van de loonkosten van de sector, met een vast deel van 20 %.',
    askWhen: ({ priceRevision }) => priceRevision != null,
    fields: [
      {
        path: 'priceRevision.index',
        label: 'Index van lonen of prijzen',
        hint: 'De naam waaronder de index gepubliceerd wordt, zodat iedereen hem kan opzoeken.',
        control: { kind: 'text' },
      },
      {
        path: 'priceRevision.fixedPart',
        label: 'Deel van de prijs dat nooit herzien wordt',
        control: { kind: 'number', unit: '%' },
      },
    ],
  },
  {
    id: 'besluit',
    title: 'Wie beslist over de opdracht?',
    why: 'Je krijgt een ontwerp van besluit voor de voorwaarden en de wijze van gunnen, en later voor de gunning. Welk orgaan bevoegd is, hangt af van het decreet over het lokaal bestuur en van wat de raad aan het college overdroeg.',
    example: 'Het college; meerjarenplan 2026-2031, actie 4.2, algemene rekening 61031000',
    askWhen: ({ procedureType }) => procedureType !== 'limited-value',
    fields: [
      {
        path: 'administration.decidingBody',
        label: 'Orgaan dat beslist',
        control: { kind: 'choice', options: optionsOf(decidingBodies) },
      },
      {
        path: 'administration.budgetItem',
        label: 'Post in het meerjarenplan',
        hint: 'Actie en rekening waarop de uitgave aangerekend wordt.',
        control: { kind: 'text' },
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

/** Which works need no revision of prices. */
function fixedPriceOfWorks({ contractNature, estimatedValue }: Procedure): readonly string[] {
  if (contractNature !== 'works' || estimatedValue === undefined) return []
  const { fixedPriceValue, fixedPriceWorkingDays, fixedPriceCalendarDays } = legalLimits
  const bound = formatEuro(fixedPriceValue.value)
  return estimatedValue >= fixedPriceValue.value
    ? [`Voor werken met een raming vanaf ${bound} is een prijsherziening verplicht.`]
    : [
        `Voor werken met een raming onder ${bound} die minder dan ${fixedPriceWorkingDays.value} werkdagen of ${fixedPriceCalendarDays.value} kalenderdagen duren, mogen de prijzen vastliggen.`,
      ]
}
