import { z } from 'zod'
import { clauseRoles } from '../procurement/clause-roles.js'

/** The closed lists that clause files choose from, each value with its name in Dutch. */
export const instruments = {
  'reserved-participation': 'voorbehouden toegang (artikel 15)',
  'reserved-execution': 'voorbehouden uitvoering (artikel 15)',
  'reserved-services': 'voorbehouden sociale dienst (artikel 91)',
  lots: 'percelen',
  'performance-condition': 'uitvoeringsvoorwaarde',
  'award-criterion': 'gunningscriterium',
  collaboration: 'samenwerking',
  'technical-specification': 'technische specificatie',
  'supply-chain': 'keten',
  environment: 'milieu',
  evidence: 'bewijs',
  sanction: 'sanctie',
  monitoring: 'opvolging',
  notice: 'aankondiging',
  motivation: 'motivering',
  general: 'algemeen',
} as const
export const instrumentSchema = z.enum(keysOf(instruments), {
  error: `Kies uit: ${keysOf(instruments).join(', ')}.`,
})

/**
 * Where in which document a clause flows in. A place is for the whole procedure or for each lot; the clauses in
 * it are of the same scope.
 */
export const places = {
  'specifications/participation': { scope: 'lot', title: 'Toegang tot de opdracht' },
  'specifications/selection-evidence': { scope: 'procedure', title: 'Bewijsstukken' },
  'specifications/technical': { scope: 'procedure', title: 'Technische eisen voor de hele opdracht' },
  'specifications/lot-technical': { scope: 'lot', title: 'Technische eisen per perceel' },
  'specifications/award': { scope: 'lot', title: 'Gunningscriteria' },
  'specifications/performance': { scope: 'procedure', title: 'Uitvoeringsvoorwaarden voor de hele opdracht' },
  'specifications/lot-performance': { scope: 'lot', title: 'Uitvoeringsvoorwaarden per perceel' },
  'specifications/monitoring': { scope: 'procedure', title: 'Opvolging en rapportering' },
  'specifications/sanctions': { scope: 'procedure', title: 'Sancties' },
  'specifications/payment': { scope: 'procedure', title: 'Betaling en voorschot' },
  'specifications/lots': { scope: 'procedure', title: 'Grenzen aan het aantal percelen' },
  'specifications/ordering': { scope: 'procedure', title: 'Bestellingen in de raamovereenkomst' },
  'processor-agreement/details': { scope: 'procedure', title: 'Beschrijving van de verwerking' },
} as const satisfies Record<string, { scope: 'procedure' | 'lot'; title: string }>
export const placeSchema = z.enum(keysOf(places))
export type Place = z.infer<typeof placeSchema>

/** Whether a clause speaks of the whole procedure or of one lot: its place decides. */
export type Scope = 'procedure' | 'lot'
export const scopeOf = (place: Place): Scope => places[place].scope

export const themes = {
  employment: 'werk voor kansengroepen',
  training: 'opleiding',
  collaboration: 'samenwerking met de sociale economie',
  accessibility: 'toegankelijkheid',
  'fair-work': 'eerlijk werk',
  'supply-chain': 'eerlijke keten',
  'circular-economy': 'circulaire economie',
  climate: 'klimaat en milieu',
  privacy: 'privacy en vertrouwelijkheid',
} as const
export const themeSchema = z.enum(keysOf(themes))

export const ambitions = { basic: 'basis', advanced: 'gevorderd', ambitious: 'ambitieus' } as const
export const ambitionSchema = z.enum(keysOf(ambitions))

/** Proofs that a clause asks for; none of them gives the buyer names or health data of the workers who count. */
export const evidenceKinds = {
  'recognition-extract': 'een uittreksel van de erkenning of van het register',
  'integration-statutes': 'de statuten waaruit het doel van integratie blijkt',
  'governance-documents': 'de statuten en de stukken over doel, winst en bestuur',
  'yearly-statement': 'de jaarlijkse verklaring dat de voorwaarden vervuld blijven',
  'staff-statement': 'een gedateerde verklaring over het personeel, in aantallen',
  'social-plan': 'een plan van aanpak',
  'quantity-note': 'een toelichting bij het aangeboden aantal',
  'letter-of-intent': 'een intentieverklaring van de partner',
  'time-sheets': 'urenstaten met een code per persoon',
  'referral-attest': 'een attest of verklaring per code dat de persoon meetelt',
  invoices: 'facturen',
  'training-agreement': 'de overeenkomst van opleiding of stage',
  'quarterly-report': 'het periodieke verslag',
  'final-statement': 'de eindverklaring',
  'label-or-equivalent': 'een keurmerk of een gelijkwaardig bewijs',
  'technical-file': 'een technisch dossier',
  'subcontractor-list': 'de lijst van onderaannemers',
  'guidance-plan': 'een begeleidingsplan per code',
  'staff-overview': 'het overzicht van het personeel, zonder namen',
  'product-list': 'de lijst van de gebruikte producten, met hun kenmerken',
  'vehicle-list': 'de lijst van de ingezette voertuigen en machines',
  'work-log': 'het logboek van de uitgevoerde werken',
  'delivery-notes': 'leveringsbonnen',
  'destination-proof': 'het bewijs van de bestemming van wat vrijkomt',
  'reuse-inventory': 'de inventaris van wat hergebruikt kan worden',
  'life-cycle-sheet': 'het ingevulde rekenblad over levenscyclus en CO2',
  'erasure-report': 'het verslag van de gegevenswissing per toestel',
  'report-log': 'het overzicht van meldingen en hun opvolging',
  'condition-statement': 'de verklaring dat de voorwaarden vervuld blijven',
  'guidance-proposal': 'een begeleidingsvoorstel',
  'guidance-dates': 'per code de datum van het begeleidingsplan en van de laatste bespreking',
  'accessibility-proof': 'het bewijs dat aan de eisen over toegankelijkheid voldaan is',
  'declaration-proof': 'de bewijzen van de aangiften en registraties',
  'chain-overview': 'het overzicht van de keten, met het onderzoek ervan',
  'building-hours': 'het overzicht per dag van de uren in het gebouw, in totalen',
  'trip-log': 'het logboek van de ritten',
  'carbon-sheet': 'het ingevulde rekenblad over de uitstoot',
  'weighing-lists': 'de weeglijsten, met het overzicht van elke meting',
  menus: 'de menu’s',
  'record-statement': 'de verklaring dat de uittreksels uit het strafregister gecontroleerd zijn',
} as const
export const evidenceSchema = z.enum(keysOf(evidenceKinds))
export type EvidenceKind = keyof typeof evidenceKinds

/** Proofs that come with the tender and say nothing of the performance. */
export const offeredEvidence: readonly EvidenceKind[] = [
  'recognition-extract',
  'integration-statutes',
  'governance-documents',
  'social-plan',
  'quantity-note',
  'letter-of-intent',
  'guidance-proposal',
]

/**
 * Words for what is promised, per unit of a promise. A `condition` of access has to stay true; a `duty` is what the
 * specifications ask and nobody offers.
 */
export const promiseUnits = {
  hours: 'uren',
  percentage: '% van de waarde',
  places: 'plaatsen',
  plan: 'plan',
  condition: 'voorwaarde',
  duty: 'plicht',
} as const
export const promiseUnitSchema = z.enum(keysOf(promiseUnits))

export const rolesSchema = z
  .array(z.enum(keysOf(clauseRoles), { error: `Kies uit: ${keysOf(clauseRoles).join(', ')}.` }))
  .readonly()

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  const [first, ...rest] = Object.keys(table) as Key[]
  if (first === undefined) throw new Error('a closed list has at least one value')
  return [first, ...rest]
}
