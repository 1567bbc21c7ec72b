import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { leastAdvance } from '../../procurement/advance.js'
import { priceMethods, priceVatBases } from '../../procurement/code-lists.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import type { Procedure } from '../../procurement/procedure.js'
import { optionsOf } from '../control.js'
import { section } from '../question.js'

/** How the price is set and revised, what secures it and what is paid in advance. */
export const priceQuestions = section('price', [
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
    id: 'borgtocht',
    title: 'Vraag je een borgtocht?',
    why: `Met een borgtocht kan het bestuur schade verhalen. Wordt een opdracht of perceel voor minder dan ${formatEuro(legalLimits.depositFrom.value)} gegund, dan mag je er geen vragen. Vanaf dat bedrag geldt ${formatPercentage(legalLimits.depositPercentage.value)} als het bestek niets zegt; geen of minder mag altijd (${legalLimits.depositFrom.source}).`,
    example: 'Nee, want zonder borgtocht kunnen kleine en sociale ondernemingen makkelijker inschrijven.',
    fields: [
      {
        path: 'deposit',
        label: 'Borgtocht',
        control: { kind: 'opens', yes: 'Ja, er is een borgtocht', no: 'Nee, geen borgtocht' },
      },
    ],
  },
  {
    id: 'borgtocht-percentage',
    title: 'Hoeveel bedraagt de borgtocht?',
    why: `Meer dan ${formatPercentage(legalLimits.depositPercentage.value)} is een afwijking van de algemene uitvoeringsregels, die je in het bestek motiveert.`,
    example: '3',
    askWhen: ({ deposit }) => deposit != null,
    fields: [
      {
        path: 'deposit.percentage',
        label: 'Borgtocht, in procent van het bedrag van de opdracht',
        control: { kind: 'number', unit: '%' },
      },
    ],
  },
  {
    id: 'voorschot',
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
  },
  {
    id: 'voorschot-percentage',
    title: 'Hoeveel bedraagt het voorschot?',
    why: `Bij onderhandelen op waarde krijgt iedereen minstens ${formatPercentage(leastAdvance.onValue)}. In andere procedures geldt het voor kmo’s: ${formatPercentage(leastAdvance.micro)} voor een micro-onderneming, minstens ${formatPercentage(leastAdvance.small)} voor een kleine en minstens ${formatPercentage(leastAdvance.medium)} voor een middelgrote onderneming. Het bestek verhoogt jouw percentage waar dat nodig is; meer dan ${formatPercentage(legalLimits.advanceMaximum.value)} mag niet.`,
    example: '10',
    askWhen: ({ advancePayment }) => advancePayment != null,
    fields: [
      { path: 'advancePayment.percentage', label: 'Voorschot', control: { kind: 'number', unit: '%' } },
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
