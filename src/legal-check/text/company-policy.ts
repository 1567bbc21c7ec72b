import { isAboutSelection, isLeftFree, statementAt } from '../reading/statement.js'
import type { Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import { nearby, type Spot, spots, words } from './words.js'

/** The company as such. */
const policy = words(
  'mvo-?[ ]?(beleid|charter|verslag|rapport|engagement|visie|plan|beleidsplan|strategie|label|score)',
  '(beleid|charter|verslag|rapport|engagement|visie|strategie)[^.;,]{0,30}(mvo|maatschappelijk verantwoord ondernemen|csr|esg|diversiteit|inclusie|gelijke kansen|duurzaamheid)',
  'maatschappelijk verantwoord (ondernemen|onderneemt|(de|het) (onderneming|bedrijf|inschrijver|firma))',
  '(aandacht|zorg|inspanningen|initiatieven|visie|engagement)[^.;]{0,50}(binnen|in|van|doorheen) (de|het|zijn|haar) (hele|volledige|ganse|totale) (organisatie|onderneming|bedrijf|firma|groep)',
  '(aandacht|zorg|inspanningen|initiatieven|visie|engagement|houding) van (het bedrijf|de onderneming|de firma|de inschrijver|de organisatie|de kandidaat) (voor|rond|inzake|tegenover) [a-z ]{0,30}(diversiteit|duurzaam*|inclusie|mvo|milieu|klimaat|samenleving|gemeenschap|welzijn)',
  'csr-?[a-z]*',
  'esg-?[a-z]*',
  '(duurzaamheids|diversiteits|personeels|inclusie|integriteits|milieu|klimaat|welzijns|hr-|gelijkekansen)-?(verslag|rapport|beleid|charter|plan|strategie|visie|jaarverslag|beleidsplan|actieplan)',
  '(duurzaamheid|diversiteit|inclusie)s?(beleid|charter|verslag)',
  'beleid (rond|inzake|over|op het vlak van|van de onderneming|van de inschrijver|van het bedrijf)[^.;]{0,60}',
  '(algemene|globale|interne) (beleid|visie|bedrijfsvoering|bedrijfscultuur)',
  '(sponsoring|sponsort|sponsoren|sponsor)',
  '(schenking|schenkingen|giften|donaties|donatie|gift|liefdadigheid)',
  'maatschappelijk(e)? engagement[^.;]{0,20}',
  'goede doelen',
  'jaarverslag',
  "sdg('s)?",
  'als organisatie[^.;]{0,30}(bijdraagt|bijdragen)',
  'vrijwilligersdag(en)?',
  '(personen|mensen|werknemers|medewerkers)[^.;]{0,40}(de|het) (firma|onderneming|bedrijf|inschrijver|organisatie) [a-z ]{0,14}in dienst (heeft|hebben)',
  'alle vestigingen samen',
  '(ecovadis|global reporting|gri-?rapport*)[^.;]{0,40}',
  '(diversiteit|samenstelling|vrouwelijk aandeel) (van|in|binnen) (het|de) [a-z ]{0,20}(management|directie|bestuur|groep|kader)',
  '(hele|volledige|ganse) (groep|onderneming|organisatie|bedrijf|firma)',
  '(aantal|aandeel|percentage|hoeveel) (vrouwen|mannen|jongeren|ouderen|allochtonen|nationaliteiten)[^.;]{0,60}',
  '(steun|ondersteuning|bijdrage)[^.;]{0,20} (aan|van) (het|de|een|lokale)? ?(verenigingsleven|verenigingen|sportclubs?|jeugdbeweging*|cultuur|buurtwerking|gemeenschap)',
  '(eigen )?vloot van (de|het) (bedrijf|onderneming|firma)',
  '(co2|klimaat|klimaat)-?(voetafdruk|neutraliteit|doelstelling*) van (de|het) (hele )?(bedrijf|onderneming|firma|inschrijver|organisatie|groep)',
  '(totale|totaal|algemene) (aantal|aandeel|percentage)[^.;]{0,60}(doelgroep*|werknemers|medewerkers|kansengroep*|handicap|beperking)',
  '(aantal|aandeel|percentage|hoeveel)( |[a-z -]{0,60})?(doelgroepwerknemers|doelgroepmedewerkers|personen met een (handicap|arbeidsbeperking|beperking)|mensen met een (handicap|arbeidsbeperking|beperking)|werknemers uit (de )?kansengroepen|vrouwen|kansengroepen)[^.;]{0,60}(in dienst|(in|binnen) (de|het|zijn|haar) (hele |totale |volledige )?(onderneming|bedrijf|personeelsbestand|organisatie|firma|groep)|op de loonlijst|op de payroll|tewerkstelt|van (de onderneming|het personeelsbestand|het bedrijf))',
  '(diversiteit|samenstelling|gendergelijkheid|genderverdeling|man-vrouwverhouding)[^.;]{0,25}(van|in|binnen) (het|de|zijn|haar) (hele |totale )?(personeelsbestand|onderneming|bedrijf|raad van bestuur|directie|organisatie|bestuursorganen|management)',
  '[0-9]{1,3} ?% (vrouwen|mannen|personen|mensen|werknemers|medewerkers|doelgroep*|kansengroepen)[^.;]{0,50}(in (de|het|zijn|haar|hun) (directie|raad van bestuur|bestuur|onderneming|bedrijf|personeelsbestand|organisatie|management)|in dienst)',
  '(maatschappelijke|sociale) (inzet|rol|betrokkenheid|verantwoordelijkheid)[^.;]{0,20}van (de|het) (hele |volledige )?(onderneming|bedrijf|inschrijver|firma)',
  'loonspanning',
  'engagement van (de|het) (onderneming|bedrijf|firma|inschrijver)',
)
/** It counts in a comparison, or it is asked. */
const counts = words(
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  'criteri(um|a)',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'beoordeeld',
  'beoordelen',
  'beoordeelt',
  'beoordeling',
  'gequoteerd',
  'quotatie',
  'gewaardeerd',
  'waardering',
  'waardeert',
  'waarderen',
  'jury',
  'hoger',
  'weging',
  'gewicht',
  'weegt',
  'bonus*',
  'voorkeur*',
  'gunning',
  'gunnen',
  'meegenomen',
  'voordeel',
  'beloond',
  'moet(en)?',
  'dient',
  'dienen',
  'vereist*',
  'verplicht*',
  'voegt',
  'legt',
  'bezorgt',
  'beschikt',
  'beschikken',
  '[0-9]{1,3} ?%',
  'peilt',
  'vergeleken',
  'vergelijkt',
  'vergelijken',
  'gevraagd',
  'onderschrijft',
  'rangschik*',
  'meetelt',
  'telt',
  'tellen',
  'nagegaan',
)
/** The link with the contract makes it right. */
const thisContract = words(
  '(op|voor|tijdens|bij|binnen|van|aan|over|in) (de uitvoering van )?(deze|de onderhavige|dit|onderhavige) (opdracht|perceel|contract|dienst|werf|bestek|raamovereenkomst)',
  '(op|tijdens|bij) de uitvoering',
  'ingezet (op|bij|voor)',
  'die (hij|zij|ze|de inschrijver|de opdrachtnemer) (op|voor|bij|tijdens) (deze|de) (opdracht|uitvoering)',
  'toegewezen (aan|team|personeel)',
  'ploeg (die|op)',
  'de geleverde (goederen|producten)',
)
const ofCompany = words(
  'van de (onderneming|inschrijver|firma|groep)',
  'van het bedrijf',
  'in (de|het|zijn|haar) (hele |totale )?(onderneming|bedrijf)',
  'hele (onderneming|bedrijf)',
  'bedrijfsbreed',
  'algemeen',
  'algemene',
)

/** Words that score or ask the policy of the company as such. */
export function companyPolicy(sentence: Pick<Sentence, 'plain' | 'passage'>): Spot | undefined {
  const { plain, passage } = sentence
  const spot = spots(plain, policy)[0]
  if (spot === undefined) return undefined
  if (isAnnual.test(plain)) return undefined
  const isScored = scores.test(plain)
  if (isAboutSelection(sentence) && !isScored) return undefined
  if ((passage.part === 'performance' || passage.part === 'participation') && !isScored) return undefined
  if (statementAt(sentence, spot).addressee === 'buyer' && !isScored) return undefined
  if (gift.test(spot.words) && !isScored) return undefined
  if (
    isDenied(plain, spot) ||
    isLeftFree(plain, spot) ||
    /(geen|niet|noch|nooit)/.test(plain.slice(0, spot.from).slice(-40))
  )
    return undefined
  if (
    /eigen (beleid|duurzaamheidsbeleid)|beleid van (de gemeente|de stad|het bestuur|de aanbestedende|het lokaal|de vlaamse)|(stad|gemeente|bestuur|wij) /.test(
      plain,
    ) &&
    !/inschrijver|onderneming|firma|bedrijf/.test(plain)
  )
    return undefined
  const isInAward = passage.part === 'award'
  if (!counts.test(plain) && !isInAward && passage.kind !== 'heading') return undefined
  if (!counts.test(plain) && !isInAward) return undefined
  if (nearby(plain, policy, thisContract, 120) !== undefined && !ofCompany.test(plain)) return undefined
  return spot
}

/** A gift instead of work is another rule's to say; here it counts where it is scored. */
const gift = words('sponsor*', 'schenking*', 'giften', 'gift', 'donatie(s)?', 'liefdadig*', 'goede doelen')
const scores = words(
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  '(gunnings|sub)?criteri(um|a)',
  'beoordeel*',
  'telt',
  'hoger',
  'voorkeur*',
  'weegt',
  'gewaardeerd',
  'jury',
)

/** Sent in for information, or an annual account of this contract. */
const isAnnual = words('ter (info|informatie|kennisgeving)', 'louter informatief')
