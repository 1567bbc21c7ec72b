import { words } from '../text/words.js'

/** Who has a part in a tender, by every name that people give them. Data: a new name is a line here. */

const tendererNames = [
  '[a-z-]*inschrijver(s)?',
  'inschrijvende (onderneming|partij|firma)*',
  'kandida(at|ten)',
  'kandidaat-[a-z]+',
  'gegadigde(n)?',
  'bieder(s)?',
  'aanbieder(s)?',
  'deelnemer(s)?',
  'u',
  'uw',
] as const
const contractorNames = [
  '[a-z-]*opdrachtnemer(s)?',
  '[a-z-]*aannemer(s)?',
  'uitvoerder(s)?',
  '[a-z-]*dienstverlener(s)?',
  '[a-z-]*leverancier(s)?',
  'contractant(en)?',
  'opdrachthouder(s)?',
  'concessiehouder',
  'exploitant',
  'begunstigde',
  'medecontractant',
  'drukker',
  'cateraar',
  'vervoerder',
  'schoonmaakfirma',
  'poetsfirma',
  'groenaannemer',
  'onderhoudsfirma',
  'gekozen (onderneming|firma|partij)',
] as const
const buyerNames = [
  '(het|ons|dit|elk|een) ([a-z]+ )?bestuur',
  '(aanbestedend|lokaal|gemeente|stads|districts|provincie)bestuur',
  'aanbestedend bestuur',
  'aanbestedende (overheid|dienst)',
  'aanbesteder',
  'opdrachtgever(s)?',
  '(de|onze) (stad|gemeente|provincie|politiezone|hulpverleningszone|intercommunale|academie|school|bibliotheek|groendienst|technische dienst)',
  'de [a-z]*diensten? van (de|het)',
  '(het|ons) ([a-z]+ )?(ocmw|woonzorgcentrum|zorgbedrijf|agb)',
  '(de|onze) (jury|beoordelingscommissie)',
  'leidend ambtenaar',
  'wij',
  'we',
] as const

export const tenderer = words(...tendererNames)
export const contractor = words(...contractorNames)
export const buyer = words(...buyerNames)
