import type { z } from 'zod'
import { code } from '../kernel/fields.js'

/**
 * The closed lists of a procedure, each code with its name in Dutch as it reads inside a sentence. Where eForms has
 * a list, the codes are its codes.
 */
type Names<Schema extends z.ZodType<string>> = Readonly<Record<z.infer<Schema>, string>>

/** BT-23 */
export const contractNatureSchema = code(['works', 'supplies', 'services'])
export type ContractNature = z.infer<typeof contractNatureSchema>
export const contractNatures: Names<typeof contractNatureSchema> = {
  works: 'werken',
  supplies: 'leveringen',
  services: 'diensten',
}

/** The Belgian procedures; {@link procedureTypes} gives the eForms code of each. */
export const procedureTypeSchema = code([
  'open',
  'restricted',
  'neg-w-call',
  'simplified-neg-w-call',
  'neg-wo-call',
  'limited-value',
  'light-sui-generis',
])
export type ProcedureType = z.infer<typeof procedureTypeSchema>

/**
 * @property labels the name of the procedure.
 * @property articles where the law provides for it in the ordinary regime; {@link lightBases} for the light one.
 * @property eforms the code of BT-105. The Belgian procedures that eForms does not know get the nearest code.
 */
export const procedureTypes = {
  labels: {
    open: 'openbare procedure',
    restricted: 'niet-openbare procedure',
    'neg-w-call': 'mededingingsprocedure met onderhandeling',
    'simplified-neg-w-call': 'vereenvoudigde onderhandelingsprocedure met voorafgaande bekendmaking',
    'neg-wo-call': 'onderhandelingsprocedure zonder voorafgaande bekendmaking',
    'limited-value': 'opdracht van beperkte waarde',
    'light-sui-generis': 'eigen procedure voor sociale en andere specifieke diensten',
  },
  articles: {
    open: 'artikel 36 van de wet van 17 juni 2016',
    restricted: 'artikel 37 van de wet van 17 juni 2016',
    'neg-w-call': 'artikel 38 van de wet van 17 juni 2016',
    'simplified-neg-w-call': 'artikel 41 van de wet van 17 juni 2016',
    'neg-wo-call': 'artikel 42 van de wet van 17 juni 2016',
    'limited-value': 'artikel 92 van de wet van 17 juni 2016',
    'light-sui-generis': 'artikel 89, § 1, 4°, van de wet van 17 juni 2016',
  },
  eforms: {
    open: 'open',
    restricted: 'restricted',
    'neg-w-call': 'neg-w-call',
    'simplified-neg-w-call': 'neg-w-call',
    'neg-wo-call': 'neg-wo-call',
    'limited-value': 'neg-wo-call',
    'light-sui-generis': 'oth-single',
  },
} as const satisfies Record<string, Names<typeof procedureTypeSchema>>

/** Ground for a negotiated procedure without prior publication. @see wet van 17 juni 2016, artikel 42, § 1 */
export const negotiationGroundSchema = code([
  'value',
  'urgency',
  'fruitless',
  'single-operator',
  'repetition',
  'other',
])
export type NegotiationGround = z.infer<typeof negotiationGroundSchema>
export const negotiationGrounds: Names<typeof negotiationGroundSchema> = {
  value: 'de goed te keuren uitgave blijft onder het drempelbedrag',
  urgency: 'dwingende spoed',
  fruitless: 'een eerdere procedure zonder resultaat',
  'single-operator': 'slechts één onderneming kan de opdracht uitvoeren',
  repetition: 'herhaling van een eerdere opdracht',
  other: 'een andere grond van artikel 42',
}

/** The ground of {@link negotiationGrounds} that reads otherwise in the light regime: there the estimate counts. */
export const lightNegotiationOnValue =
  'de geraamde waarde blijft onder het drempelbedrag van het lichte regime'

/** @see wet van 17 juni 2016, artikel 88: social and other specific services follow the light regime */
export const regimeSchema = code(['ordinary', 'light'])
export type Regime = z.infer<typeof regimeSchema>
export const regimes: Names<typeof regimeSchema> = {
  ordinary: 'het gewone regime',
  light: 'het lichte regime voor sociale en andere specifieke diensten',
}

/**
 * Where the law provides for a procedure in the light regime: article 89, § 1, and never the article of the ordinary
 * regime alone. A contract of limited value keeps to article 92.
 * @see wet van 17 juni 2016, artikel 89, § 1
 */
export const lightBases = {
  open: 'artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 36, van de wet van 17 juni 2016',
  restricted:
    'artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 37, van de wet van 17 juni 2016',
  'neg-w-call':
    'artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 38, van de wet van 17 juni 2016',
  'simplified-neg-w-call': 'artikel 89, § 1, 1°, van de wet van 17 juni 2016',
  'neg-wo-call': 'artikel 89, § 1, samen met artikel 42, § 1, van de wet van 17 juni 2016',
  'limited-value': procedureTypes.articles['limited-value'],
  'light-sui-generis': procedureTypes.articles['light-sui-generis'],
} as const satisfies Names<typeof procedureTypeSchema>
/** In the light regime, where the estimate stays below its amount. */
export const lightNegotiationBasis = 'artikel 89, § 1, 2°, van de wet van 17 juni 2016'

export const publicationSchema = code(['eu', 'belgium', 'none'])
export const publications: Names<typeof publicationSchema> = {
  eu: 'Europese bekendmaking',
  belgium: 'Belgische bekendmaking',
  none: 'geen bekendmaking',
}

/** BT-71 */
export const reservedParticipationSchema = code(['none', 'res-ws', 'res-pub-ser'])
export const reservedParticipations: Names<typeof reservedParticipationSchema> = {
  none: 'niet voorbehouden',
  'res-ws': 'voorbehouden overeenkomstig artikel 15',
  'res-pub-ser': 'voorbehouden overeenkomstig artikel 91',
}

/** BT-736 */
export const reservedExecutionSchema = code(['yes', 'no', 'not-known'])
export const reservedExecutions: Names<typeof reservedExecutionSchema> = {
  yes: 'ja',
  no: 'nee',
  'not-known': 'nog niet bekend',
}

/** BT-775 */
export const socialObjectiveSchema = code([
  'acc-all',
  'et-eq',
  'gen-eq',
  'hum-right',
  'opp',
  'other',
  'work-cond',
])
export const socialObjectives: Names<typeof socialObjectiveSchema> = {
  'acc-all': 'toegankelijkheid voor iedereen',
  'et-eq': 'etnische gelijkheid',
  'gen-eq': 'gendergelijkheid',
  'hum-right': 'zorg voor de mensenrechten in de toeleveringsketen',
  opp: 'kansen op werk voor langdurig werklozen, kansarmen en personen met een handicap',
  other: 'een andere sociale doelstelling',
  'work-cond': 'billijke arbeidsvoorwaarden',
}

/** BT-754 */
export const accessibilityChoiceSchema = code(['inc', 'n-inc-just', 'n-inc'])
export const accessibilities: Names<typeof accessibilityChoiceSchema> = {
  inc: 'er zijn eisen over toegankelijkheid',
  'n-inc-just': 'er zijn geen eisen over toegankelijkheid, met een motivering',
  'n-inc': 'er zijn geen eisen over toegankelijkheid',
}

export const priceMethodSchema = code(['lump-sum', 'price-list', 'mixed'])
export const priceMethods: Names<typeof priceMethodSchema> = {
  'lump-sum': 'globale prijs',
  'price-list': 'prijslijst',
  mixed: 'gemengde prijsbepaling',
}

/** Who decides on the conditions of the contract and on its award. */
export const decidingBodySchema = code([
  'executive',
  'council',
  'permanent-bureau',
  'welfare-council',
  'board',
])
export const decidingBodies: Names<typeof decidingBodySchema> = {
  executive: 'het college van burgemeester en schepenen',
  council: 'de gemeenteraad',
  'permanent-bureau': 'het vast bureau',
  'welfare-council': 'de raad voor maatschappelijk welzijn',
  board: 'de raad van bestuur',
}

/** BT-539 */
export const criterionTypeSchema = code(['price', 'cost', 'quality'])
export const criterionTypes: Names<typeof criterionTypeSchema> = {
  price: 'prijs',
  cost: 'kosten',
  quality: 'kwaliteit',
}

/**
 * The cases in which a competitive procedure with negotiation is open from the European threshold on: the letter in
 * the law. @see wet van 17 juni 2016, artikel 38, § 1, 1°
 */
export const competitiveNegotiationCaseSchema = code(['a', 'b', 'c', 'd', 'e'])
export const competitiveNegotiationCases: Names<typeof competitiveNegotiationCaseSchema> = {
  a: 'bestaande oplossingen moeten aangepast worden aan de behoefte',
  b: 'de opdracht vraagt een ontwerp of een innovatieve oplossing',
  c: 'de aard, de complexiteit, de juridische of financiële voorwaarden of de risico’s maken onderhandelen nodig',
  d: 'de technische specificaties kunnen niet nauwkeurig genoeg beschreven worden',
  e: 'een openbare of niet-openbare procedure leverde alleen onregelmatige of onaanvaardbare offertes op',
}

/** On which prices tenders are compared. */
export const priceVatBasisSchema = code(['excluded', 'included'])
export const priceVatBases: Names<typeof priceVatBasisSchema> = {
  excluded: 'prijzen zonder btw',
  included: 'prijzen met btw',
}

export const dayKindSchema = code(['calendar', 'working'])
export const dayKinds: Names<typeof dayKindSchema> = { calendar: 'kalenderdagen', working: 'werkdagen' }

/** With how many contractors a framework agreement is concluded. */
export const frameworkContractorsSchema = code(['one', 'several'])
export const frameworkContractors: Names<typeof frameworkContractorsSchema> = {
  one: 'één opdrachtnemer',
  several: 'verschillende opdrachtnemers',
}

/** How orders are divided among the contractors of a framework agreement. */
export const frameworkOrderingSchema = code(['cascade', 'mini-competition', 'fixed-shares'])
export const frameworkOrderings: Names<typeof frameworkOrderingSchema> = {
  cascade: 'in de volgorde van de rangschikking',
  'mini-competition': 'na een nieuwe oproep tot mededinging',
  'fixed-shares': 'volgens vaste aandelen',
}

/** What a tenderer is selected on. */
export const selectionCriterionKindSchema = code([
  'turnover',
  'references',
  'staff',
  'equipment',
  'recognition',
])
export type SelectionCriterionKind = z.infer<typeof selectionCriterionKindSchema>
export const selectionCriterionKinds: Names<typeof selectionCriterionKindSchema> = {
  turnover: 'omzet',
  references: 'referenties',
  staff: 'personeel en bekwaamheid',
  equipment: 'uitrusting',
  recognition: 'erkenning, vergunning of inschrijving',
}
