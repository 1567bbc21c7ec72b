import type { Sentence } from './checked-text.js'
import { isDenied } from './denial.js'
import { nearby, type Spot, spots, words } from './words.js'

const area =
  '(regio|streek|gemeente|stad|provincie|arrondissement|buurt|grondgebied|omgeving|omtrek|vlaanderen|vlaamse gewest|fusiegemeente|randgemeente[n]?|buurgemeente[n]?|deelgemeente[n]?|politiezone|westhoek|meetjesland|kempen|hageland|pajottenland|limburg|zuid-oost-vlaanderen|west-vlaanderen|oost-vlaanderen|vlaams-brabant|belgie|zorgregio|werkingsgebied)'
const firm =
  "(onderneming|ondernemingen|bedrijf|bedrijven|firma|firma's|leverancier|leveranciers|aannemer|aannemers|inschrijver|inschrijvers|partner|partners|aanbieder|aanbieders|dienstverlener|dienstverleners|handelaar|handelaars|ondernemer|ondernemers|kmo|kmo's|zelfstandigen|producent|producenten|kandidaat|kandidaten|onderaannemer|onderaannemers|toeleveranciers|ambachtslui|middenstand)"

/** Where a firm sits. */
const seat = words(
  'standplaats',
  'stalplaats',
  'gevestigd(e)?',
  'vestig(t|en)',
  'vestigingsplaats*',
  'vestigingseenhe(id|den)',
  'vestiging(en)?',
  '(maatschappelijke|hoofd|bedrijfs|exploitatie|uitbatings|administratieve)? ?(zetel|zetels)',
  'hoofdzetel',
  'exploitatiezetel*',
  'uitbatingszetel*',
  'filiaal',
  'filialen',
  '(bij)?kanto(or|ren)',
  'depot*',
  'werkhuis',
  'uitvalsbasis',
  'thuisbasis',
  'bedrijfszetel',
  'bedrijfssite',
  'magazijn',
  'atelier',
  'postcode',
)
const someArea = words(
  `(in|uit|te|van|binnen|op|rond|nabij)( het| de| onze| eigen| dezelfde| haar| een van de| een)* ${area}`,
  `${area}`,
  'lokaal',
  'plaatselijk',
  '(hoogstens|maximaal|maximum|minder dan|binnen( een)?( straal| afstand| omtrek)?( van)?|verder dan|straal van|op)( hoogstens| maximaal| maximum)? ?[0-9]{1,3} ?(km|kilometer)',
  '[0-9]{1,3} ?(km|kilometer)( van| rond)?',
  'straal',
  'in de nabijheid',
  'dicht(st)?bij',
  'nabijheid',
  'afstand',
)
/** Local firms by name of the kind. */
const localFirm = words(
  'streek(bedrij*|onderneming*|leverancier*|producent*)',
  `${firm} van buiten (de|onze|het) ([a-z]+ )?${area}`,
  `(lokale|lokaal|plaatselijke|plaatselijk|regionale|regionaal|streekeigen|inheemse|vlaamse|belgische|nabije|nabijgelegen|dichtstbijzijnde) ([a-z-]+ )?(gevestigde )?${firm}`,
  `${firm}( die afkomstig zijn)? (uit|van|in) (de|onze|het|eigen|de eigen) ([a-z]+ )?${area}`,
  'lokale? (verankering|aanwezigheid|inbedding|binding|tewerkstelling|economie|wortels|aankoop|aanbod)',
  '(lokaal|regionaal|plaatselijk|sterk in de (regio|streek)) (verankerd|ingebed|geworteld|actief)*',
  'streekgebonden(heid)?',
  'verankering in (de|onze) (regio|streek|gemeente|stad)',
  'nabijheid van (de|het) (zetel|kantoor|vestiging|onderneming|inschrijver|firma|bedrijf|depot|filiaal|magazijn)',
  '(de )?afstand tussen[^.]{0,40}(zetel|vestiging|onderneming|inschrijver|bedrijf|kantoor|depot|magazijn|filiaal|opdrachtnemer)',
  'afstand van (de|het|zijn|haar) ([a-z]+ )?(zetel|vestiging|onderneming|inschrijver|bedrijf|kantoor|depot|magazijn|filiaal)',
)
/** Where the people of the firm live. */
const residence = words(
  `(inwoner|inwoners|ingezetenen|bewoners)( zijn| te zijn)? (van|uit) [a-z]+`,
  `(personeel|werknemers|medewerkers|arbeiders|uitvoerders|ploegleden|chauffeurs|poetshulpen|begeleiders|tewerkgestelden|mensen|personen)[^.;]{0,60}(wonen|woont|woonachtig|gedomicilieerd|woonplaats|domicilie|uit de (eigen )?(gemeente|stad|streek|regio|buurt))`,
  'woonachtig(e)? (is |zijn )?(in|binnen)',
  '(wonen|woont) (in|binnen) (de|onze|het|een)',
  `(wie|die|dat|personeel|werknemers|medewerkers|ploeg)[^.;]{0,30}(in|binnen|uit) (de|onze|het|de eigen|eigen) ${area} (woont|wonen|verblijft|verblijven)`,
  `mensen (van|uit) (de|onze) (eigen )?${area} zelf`,
  'gedomicilieerd(e)?',
  'eigen inwoners',
)
/** Somebody gets in, or gets more, because of it. */
const demand = words(
  'verdien(t|en)',
  'streepje',
  'troef',
  'geniet(en)?',
  'voorkeur*',
  'voorrang',
  'voordeel',
  'punt(en)?',
  'bonus*',
  'scor(en|e|es|t)',
  'scoort',
  'score',
  'hoger',
  'hoogste',
  'beter*',
  'meer',
  'extra',
  'bijkomend*',
  'pluspunt*',
  'gewaardeerd',
  'waarderen',
  'beloond',
  'belonen',
  'gunst*',
  'moet(en)?',
  'dient',
  'dienen',
  'verplicht*',
  'vereist*',
  'enkel',
  'alleen',
  'uitsluitend',
  'slechts',
  'voorbehouden*',
  'beperkt (is )?tot',
  'beschikt',
  'beschikken',
  'voorwaarde*',
  'criteri(um|a)',
  'gunningscriteri(um|a)',
  'subcriteri(um|a)',
  'in aanmerking',
  'toegelaten',
  'toegang',
  'uitgesloten',
  'geweerd',
  'geweigerd',
  'gekozen',
  'uitgenodigd',
  'aangeschreven',
  'gegund',
  'gunnen',
  'eerst',
  'minstens',
  'bij gelijke',
  'bij voorkeur',
  'verwacht*',
  'weegt',
  'wegen',
  'beoordeeld',
  'beoordelen',
  'beoordeling',
  'is gevestigd',
  'zijn gevestigd',
  'heeft (een|zijn|haar)',
  'zal',
  'gevraagd',
  'toont aan',
  'krijgt',
  'krijgen',
  'opgelegd',
  'rekening',
  'rekruteert',
  'werft',
)
/** Left out because of where they sit: a denial that makes it worse. */
const excludes = words(
  'afgetrokken',
  'in mindering',
  'uitgesloten',
  'geweerd',
  'geweigerd',
  'niet (toegelaten|aanvaard|weerhouden|in aanmerking|uitgenodigd)',
  'komen niet in aanmerking',
  'geen (punten|toegang)',
  'minder punten',
  'onregelmatig',
  'nietig',
  'nul punten',
  '0 punten',
)
const seatDenied = words('(niet|geen|buiten)', 'elders', 'verder')
/** The place of the work, of a meeting, of delivery or of the buyer: no matter of seat. */
const workPlace = words(
  'ter plaatse',
  'plaats van (uitvoering|levering)',
  'plaatsbezoek',
  'levering(en)?',
  'leveringsadres',
  'loketten',
)
/** Said of the buyer, of the court, of the work. */
const others = words(
  '(aanbestedende overheid|bestuur|gemeentebestuur|stadsbestuur|stad|ocmw|opdrachtgever|rechtbank|rechtbanken|gebouw|gebouwen|school|scholen|werf|bibliotheek|sporthal) (is |die |zijn )?gevestigd',
  'rechtbank*',
  'gerechtelijk arrondissement',
  'bevoegde rechter',
)
const lifts = words(
  'op dezelfde (manier|wijze)',
  'gelijk behandeld',
  'ongeacht',
  'waar ook',
  'onafhankelijk van',
  'los van',
  'uit welke',
  'welke regio',
  'geen (enkele )?(rol|invloed|voorwaarde|vereiste|criterium|gunningscriterium|voorkeur|belang|voordeel|bonus|extra punten|punten|voorrang|eis)',
  '(niet|nergens) (beperkt|vereist|verplicht|gevraagd|nodig|vereisen|voorbehouden|bepalend|doorslaggevend|van belang|meegerekend|beoordeeld|in aanmerking genomen|meegenomen|gehouden|gewogen|gebonden)',
  '(mag|mogen|kan|kunnen) (niet|nooit|geen)',
  '(wordt|worden) (er )?(niet|nooit|geen)',
  'noch',
  'hoeft',
  'hoeven',
  'ook (ondernemingen|inschrijvers|bedrijven) van buiten',
  'niet[^.;]{0,30}(te zijn|hebben)',
  'zonder (onderscheid|voorkeur|voorrang)',
  'verboden',
  'discriminer*',
  'overal',
)

/** Where these live is another rule's to say: whom a social clause is for. */
const targetGroup = words(
  'werkzoekende*',
  'kansengroep*',
  'doelgroep*',
  'leefloon*',
  'leefloners',
  'jongeren',
  'stagiair*',
)

/** Words that prefer or demand firms or people of a place; `undefined` where there are none, or where they are denied. */
export function localPreference({ plain }: Pick<Sentence, 'plain'>): Spot | undefined {
  if (!demand.test(plain) && !excludes.test(plain)) return undefined
  const local = spots(plain, localFirm)[0]
  const lives = targetGroup.test(plain)
    ? undefined
    : spots(plain, residence).find(
        (spot) =>
          !/van (de|het) (gebouw|woonzorg|huis|home|rusthuis)/.test(plain.slice(spot.from, spot.to + 30)),
      )
  const sits = others.test(plain) ? undefined : nearby(plain, seat, someArea, 90)
  const spot = local ?? sits ?? lives
  if (spot === undefined) return undefined
  const shutsOut =
    excludes.test(plain) && seatDenied.test(plain) && !/(reden|niet) (om|uitgesloten|geweerd)/.test(plain)
  if (shutsOut && !lifts.test(plain.replace(excludes, ''))) return spot
  if (lifts.test(plain) || isDenied(plain, spot)) return undefined
  if (!demand.test(plain)) return undefined
  if (
    local === undefined &&
    lives === undefined &&
    workPlace.test(plain) &&
    !/zetel|inschrijver|vestiging/.test(plain)
  )
    return undefined
  return spot
}
