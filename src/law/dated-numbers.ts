import type { Certainty } from '../clauses/sources.js'
import { formatDays, formatEuro, formatMonths, formatNumber, formatPercentage } from '../kernel/format.js'
import type { LocalDate } from '../kernel/local-date.js'
import { foreignAmounts } from '../procurement/foreign-amounts.js'
import { legalLimits } from '../procurement/legal-limits.js'
import { proportions } from '../procurement/proportions.js'
import { tenderPeriods } from '../procurement/tender-periods.js'
import { type DatedAmount, datedAmounts } from '../procurement/threshold-table.js'

/**
 * A number on which something in the product rests.
 * @property key by which code and the page of facts know it: `depositFrom`, `eu-threshold-works`.
 * @property certainty left out: practice, which is no law.
 */
export interface DatedNumber {
  readonly key: string
  readonly what: string
  readonly value: string
  readonly validFrom?: LocalDate
  readonly validUntil?: LocalDate
  readonly source: string
  readonly certainty?: Certainty
}

const thresholdNames: Readonly<Record<keyof typeof datedAmounts, string>> = {
  'eu-threshold-works': 'Europese drempel, werken',
  'eu-threshold-supplies-services': 'Europese drempel, leveringen en diensten',
  'eu-threshold-light': 'Europese drempel, sociale en andere specifieke diensten',
  'negotiation-without-call-ceiling': 'Onderhandelen zonder bekendmaking op waarde, onder dit bedrag',
  'lots-consideration': 'Verdeling in percelen overwegen, vanaf dit bedrag',
  'simplified-supplies-services':
    'Vereenvoudigde onderhandelingsprocedure, leveringen en diensten, onder dit bedrag',
  'simplified-works': 'Vereenvoudigde onderhandelingsprocedure, werken, onder dit bedrag',
  'light-negotiation-ceiling':
    'Onderhandelen zonder bekendmaking in het lichte regime, raming onder dit bedrag',
  'limited-value': 'Opdracht van beperkte waarde, onder dit bedrag',
  'standstill-works': 'Wachttermijn bij werken, boven dit bedrag van de goed te keuren offerte',
}

export const thresholdNumbers = (): readonly DatedNumber[] =>
  entriesOf(datedAmounts).flatMap(([key, rows]) =>
    (rows as readonly DatedAmount[]).map((row) => ({
      key,
      what: thresholdNames[key],
      value: formatEuro(row.amount),
      validFrom: row.validFrom,
      validUntil: row.validUntil,
      source: row.source,
      certainty: row.certainty,
    })),
  )

const limitNames: Readonly<
  Record<keyof typeof legalLimits, readonly [what: string, print: (value: number) => string]>
> = {
  lowPriceShare: ['Uitleg over een lage prijs: vanaf dit deel onder het gemiddelde', formatPercentage],
  lowPriceWeight: ['Uitleg over een lage prijs: als de prijs minstens zo zwaar weegt', formatNumber],
  lowPriceOffers: ['Uitleg over een lage prijs: het gemiddelde telt vanaf zoveel offertes', formatNumber],
  lowPriceManyOffers: [
    'Uitleg over een lage prijs: vanaf zoveel offertes blijft een vierde van de hoogste buiten het gemiddelde',
    formatNumber,
  ],
  frameworkMonths: ['Raamovereenkomst, hoogstens zonder reden', formatMonths],
  suppliersToConsult: ['Te raadplegen ondernemingen zonder bekendmaking, zo mogelijk', formatNumber],
  advanceMaximum: ['Voorschot, hoogstens', formatPercentage],
  advanceOnValue: ['Voorschot bij onderhandelen op waarde, voor elke opdrachtnemer', formatPercentage],
  advanceMicro: ['Voorschot voor een micro-onderneming', formatPercentage],
  advanceSmall: ['Voorschot voor een kleine onderneming, minstens', formatPercentage],
  advanceMedium: ['Voorschot voor een middelgrote onderneming, minstens', formatPercentage],
  advanceAmount: ['Voorschot, in de regel hoogstens', formatEuro],
  advanceReferenceMonths: ['Voorschot: de referentiewaarde telt hoogstens', formatMonths],
  vatRate: ['Gewoon btw-tarief, waarmee de referentiewaarde van het voorschot rekent', formatPercentage],
  reservedServiceMonths: ['Voorbehouden dienst (artikel 91), hoogstens', formatMonths],
  reservedShare: ['Aandeel personen met een handicap of kansarmen (artikel 15), minstens', formatPercentage],
  generalPenaltyMaximum: ['Algemene straf, eenmalig, hoogstens', formatEuro],
  tenderValidityDays: ['Offertes blijven geldig als het bestek niets zegt', formatDays],
  depositFrom: ['Borgtocht: onder dit gegunde bedrag mag er geen gevraagd worden', formatEuro],
  depositPercentage: ['Borgtocht als het bestek niets zegt; meer is een afwijking', formatPercentage],
  fixedPriceValue: ['Vaste prijzen bij werken kunnen onder deze raming', formatEuro],
  fixedPriceWorkingDays: ['Vaste prijzen bij werken: de termijn in werkdagen blijft onder', formatDays],
  fixedPriceCalendarDays: ['Vaste prijzen bij werken: de termijn in kalenderdagen blijft onder', formatDays],
  approvalCategoryFrom: ['Erkenning als aannemer in een categorie, vanaf ongeveer', formatEuro],
  approvalSubcategoryFrom: ['Erkenning als aannemer in een ondercategorie, vanaf ongeveer', formatEuro],
  candidatesNegotiated: ['Kandidaten in een onderhandeling met bekendmaking, minstens', formatNumber],
  candidatesRestricted: ['Kandidaten in een niet-openbare procedure, minstens', formatNumber],
  performanceRulesFrom: ['Algemene uitvoeringsregels: van rechtswege vanaf deze raming', formatEuro],
  paymentDays: ['Verificatie en betaling samen, normaal hoogstens', formatDays],
  frameworkDepositPercentage: [
    'Eén borgtocht voor een hele raamovereenkomst met één opdrachtnemer',
    formatPercentage,
  ],
  defenceDays: ['Verweer van de opdrachtnemer na een proces-verbaal van ingebrekestelling', formatDays],
  turnoverTimesValue: ['Gevraagde jaaromzet, hoogstens zoveel keer de geraamde waarde', formatNumber],
  presenceRegistrationFrom: ['Aanwezigheidsregistratie bij werken (Checkinatwork), vanaf', formatEuro],
  standstillDays: ['Wachttermijn tussen de kennisgeving en de sluiting', formatDays],
}

export const limitNumbers = (): readonly DatedNumber[] =>
  entriesOf(legalLimits).map(([key, { value, validFrom, source, certainty }]) => {
    const [what, print] = limitNames[key]
    return { key, what, value: print(value), validFrom, source, certainty }
  })

const procedureNames: Readonly<Record<string, string>> = {
  open: 'Openbare procedure',
  restricted: 'Niet-openbare procedure',
  'neg-w-call': 'Mededingingsprocedure met onderhandeling',
  'simplified-neg-w-call': 'Vereenvoudigde onderhandelingsprocedure met voorafgaande bekendmaking',
}

/** The periods of each procedure: on paper, electronically, in urgency where that number was read. */
export const periodNumbers = (): readonly DatedNumber[] =>
  Object.entries(tenderPeriods).flatMap(([type, period]) => {
    const { days, electronicDays, urgentDays, stage, validFrom, source, certainty } = period
    const what = `${procedureNames[type] ?? type}, ${stage === 'tenders' ? 'offertes' : 'aanvragen tot deelneming'}`
    const shared = { key: `period-${type}`, validFrom, source, certainty }
    return [
      { ...shared, what: `${what}, op papier`, value: formatDays(days) },
      { ...shared, what: `${what}, elektronisch`, value: formatDays(electronicDays) },
      urgentDays === undefined
        ? {
            ...shared,
            what: `${what}, bij dringendheid`,
            value: 'na te gaan',
            certainty: 'uncertain' as const,
          }
        : { ...shared, what: `${what}, bij dringendheid`, value: formatDays(urgentDays) },
    ]
  })

/** Amounts that are no threshold of a local authority, by which an older or a foreign text is recognised. */
export const foreignNumbers = (): readonly DatedNumber[] =>
  foreignAmounts.map(({ amount, what, source, certainty, ...when }) => ({
    key: 'foreign',
    what: what ?? 'nog op te zoeken waar dit bedrag vandaan komt',
    value: formatEuro(amount),
    ...when,
    source: source ?? 'geen',
    certainty,
  }))

const proportionNames: Readonly<
  Record<keyof typeof proportions, readonly [what: string, print: (value: number) => string]>
> = {
  leastMonths: ['Sociale voorwaarde: korter is te kort voor een zware verplichting', formatMonths],
  usualMonths: ['Sociale voorwaarde in uren: gebruikelijk vanaf', formatMonths],
  approachMonths: ['Plan van aanpak: gebruikelijk vanaf', formatMonths],
  leastValue: ['Sociale voorwaarde: kleiner is te klein voor een zware verplichting', formatEuro],
  leastLabourShare: ['Sociale voorwaarde: minder arbeid is te weinig', formatPercentage],
  usualShareOfHours: ['Deel van de arbeidsuren dat een eerste voorwaarde vraagt', formatPercentage],
  mostShareOfHours: ['Deel van de arbeidsuren waarboven een motivering gevraagd wordt', formatPercentage],
  euroPerHour: ['Wat een uur werk kost, als aanname', formatEuro],
  criterionWeight: ['Gewicht van een sociaal criterium om mee te beginnen', formatNumber],
  mostSocialWeight: [
    'Gewicht van alle sociale criteria waarboven een motivering gevraagd wordt',
    formatNumber,
  ],
  leastSocialWeight: ['Gewicht waaronder sociale criteria niets sturen', formatNumber],
  usualPenaltyCap: ['Plafond van de bijzondere straffen, in deel van de waarde', formatPercentage],
  leastPartners: ['Ondernemingen die minstens als partner in aanmerking komen', formatNumber],
  mostParts: ['Percelen waarin een perceel hoogstens verder verdeeld wordt', formatNumber],
  mostTenderDays: ['Geldigheid van offertes waarboven een motivering gevraagd wordt', formatDays],
  mostWeightWithoutLevels: ['Gewicht van een kwaliteitscriterium waarboven niveaus nodig zijn', formatNumber],
  turnoverFrom: ['Omzet als selectiecriterium: zinvol vanaf deze waarde per jaar', formatEuro],
  referencesFrom: ['Twee referenties in plaats van één: vanaf deze waarde per jaar', formatEuro],
  mostReferences: ['Referenties waarboven een motivering gevraagd wordt', formatNumber],
  offerFromEstimate: ['Afstand van een offerte tot de raming die nagekeken wordt', formatPercentage],
  referenceShare: ['Waarde van een referentie, in deel van de waarde per jaar', formatPercentage],
}

/** Rules of thumb: practice, no law. */
export const practiceNumbers = (): readonly DatedNumber[] =>
  entriesOf(proportions).map(([key, { value, source, assumedOn }]) => {
    const [what, print] = proportionNames[key]
    return { key, what, value: print(value), validFrom: assumedOn, source }
  })

const entriesOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>): readonly [Key, Value][] =>
  Object.entries(table) as [Key, Value][]
