import { holdsIn, spots, words } from './words.js'

/** What the words around a social promise say of it: how it is scored, proven, followed and enforced. */

/** How far a denial is looked for. In characters. */
const reach = 120
const waived = words('geen', 'zonder', 'noch')

/** Whether words stand there at least once without "geen" or "zonder" right before them. */
const holdsUndenied = (around: string, expression: RegExp): boolean =>
  spots(around, expression).some(({ from }) => {
    const before = around.slice(Math.max(0, from - reach), from)
    const thought = before.slice(
      Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf(',')) + 1,
    )
    return !waived.test(thought.slice(-28))
  })

const scale = words(
  'schaal',
  'formule',
  'subcriteri(um|a)',
  'scoreverdeling',
  'puntenverdeling',
  'beoordelingsschaal',
  'rubriek*',
  'naar verhouding',
  'evenredig',
  'proportioneel',
  'waarvan',
  'lineair',
  'onderdelen',
  'score van',
  'scoort (0|10)',
  '0 punten',
  'regel van drie',
  'beoordelingswijze',
  'volgende (elementen|onderdelen|punten)',
  'zeer goed',
  'uitstekend',
  'onvoldoende',
)
const zeroToTen = /(?<!\d)0 ?[,/;-] ?\d|(?<!\d)0 tot \d/
/** A scale, a formula or parts say how points are given. */
export const hasScale = (around: string): boolean =>
  holdsUndenied(around, scale) || zeroToTen.test(around) || /0 ?[,/;-] ?\d|0 tot \d/.test(around)

const levelWords = words(
  'uitstekend',
  'zeer goed',
  'goed',
  'voldoende',
  'matig',
  'onvoldoende',
  'slecht',
  'zwak',
  'ontbreekt',
  'algemeen',
  'concreet',
)
const formula = words(
  'formule',
  'naar verhouding',
  'evenredig',
  'proportioneel',
  'lineair',
  'regel van drie',
  'gedeeld door',
  'punt(en)? per',
)
const threeNumbers =
  /\d{1,3}(?:,\d)?(?: punt(?:en)?)? ?(?:[,;/-]|of|en)\s?\d{1,3}(?:,\d)?(?: punt(?:en)?)? ?(?:[,;/-]|of|en)\s?\d/
/** Steps with a meaning, or a formula, say which tender gets which points; "from 0 to 40" does not. */
export const hasLevels = (around: string): boolean =>
  threeNumbers.test(around) ||
  formula.test(around) ||
  new Set(spots(around, levelWords).map((spot) => spot.words)).size > 1

const evidence = words(
  'voegt',
  'voegen',
  'plan',
  'nota',
  'attest*',
  'bewij*',
  'intentieverklaring*',
  'document*',
  'bijlage',
  'beschrijft',
  'beschrijven',
  'invulformulier',
  'formulier',
  'licht toe',
  'geeft aan',
  'vermeldt',
  'opgave',
  'staven',
  'staaft',
  'toont aan',
  'legt voor',
)
/** Something is asked with the tender that can be checked. */
export const hasEvidence = (around: string): boolean => holdsUndenied(around, evidence)

const control = words(
  'verslag*',
  'rapport*',
  'rapportering',
  'urenstaten',
  'urenstaat',
  'controle',
  'controleert',
  'nagegaan',
  'opgevolgd',
  'opvolging',
  'overzicht',
  'attest*',
  'kwartaal*',
  'halfjaarlijks*',
  'jaarlijks',
  'maandelijks',
  'tussentijds*',
  'evaluatie*',
  'eindverklaring',
  'eindafrekening',
  'registratie',
  'registreert',
  'monitoring',
  'toezicht',
  'bewaakt',
  'aantoont',
  'toont aan',
  'staten',
  'overleg',
)
/** What was promised is looked at during the performance. */
export const hasControl = (around: string): boolean => holdsUndenied(around, control)

const binding = words(
  'contractueel*',
  'verbintenis*',
  'bindend*',
  'verbindt',
  'uitvoeringsvoorwaarde*',
  'deel uit van de (opdracht|overeenkomst)',
  'nakomen',
  'nakomt',
  'na te komen',
  'nageleefd',
  'naleven',
  'naleeft',
  'gehouden',
  'verplichting*',
  'afdwingbaar',
  'resultaatsverbintenis',
  'uit te voeren zoals',
  'straf*',
  'boete*',
  'sanctie*',
)
/** The promise becomes a duty of the contractor. */
export const isBinding = (around: string): boolean => holdsUndenied(around, binding)

const sanction = words(
  'bijzondere straf*',
  'straf*',
  'boete*',
  'penaliteit*',
  'sanctie*',
  'inhouding',
  'schadevergoeding',
  'ingehouden',
  'malus',
)
/** What happens when it is not kept, besides the general penalty. */
export const hasSanction = (around: string): boolean =>
  holdsUndenied(around, sanction) && !isGeneralOnly(around)

const generalPenalty = words('algemene straf*', 'artikel 45')
const ownPenalty = words(
  'bijzondere',
  'per (niet |ontbrekend |gemist |niet-)',
  'per uur',
  'euro',
  'eur',
  'dagelijkse',
  'per (kalender)?dag',
)
const isGeneralOnly = (around: string): boolean =>
  generalPenalty.test(around) && !ownPenalty.test(around) && !around.includes('€')

const counted =
  /(?<![\d.])(?:\d{1,3}(?:\.\d{3}){0,3}|\d{1,9})(?:,\d{1,2})? ?(?:uren|uur|arbeidsuren|%|procent|plaatsen|stageplaatsen|personen|dagen|weken|maanden|vte|voltijds|stagiair|doelgroep|werknemers|medewerkers|jongeren|cursist|werkzoekende)/
const countedInWords = words(
  '(de helft|een (derde|vierde|vijfde|kwart|tiende)) van (de|het|alle) [a-z ]*',
  '(een|twee|drie|vier|vijf|zes|tien|minstens een) (stageplaats*|plaatsen|stagiair*|personen|doelgroep*|werkzoekende*|jongere*|persoon)',
)
/** A number with what it is a number of. */
export const hasQuantity = (around: string): boolean => counted.test(around) || countedInWords.test(around)

export const isFollowedAnywhere = holdsIn(hasControl)
export const isBindingAnywhere = holdsIn(isBinding)
export const isSanctionedAnywhere = holdsIn(hasSanction)
export const isCountedIn = holdsIn(hasQuantity)
