import type { ClauseRole } from '../procurement/clause-roles.js'
import type { ClauseVersion } from './clause.js'

/** Why a clause suits its aim and goes no further than needed, as a body that decides says it: never "je". */

const reserved =
  'Het voorbehoud is geschikt om werk te verzekeren voor personen met een handicap en kansarmen: alleen ondernemers nemen deel die de maatschappelijke en professionele integratie van die personen tot doel hebben, en bij wie ze minstens het wettelijke aandeel van de werknemers uitmaken. Het is evenredig: het beperkt alleen de toegang, de regels over procedure, bekendmaking en gunning blijven gelden, en wie aan gelijkwaardige voorwaarden voldoet, wordt aanvaard, waar hij ook gevestigd is.'

const byRole: Readonly<Record<ClauseRole, string>> = {
  'reserved-access': reserved,
  'reserved-service':
    'Het voorbehoud is geschikt om de dienst toe te vertrouwen aan organisaties met een taak van openbare dienst: alleen wie de vier wettelijke voorwaarden vervult over taak, winst, bestuur en eerdere opdrachten, neemt deel. Het is evenredig: de wet begrenst het tot welbepaalde diensten en tot drie jaar.',
  'reserved-contract': reserved,
  'protected-work':
    'De voorbehouden uitvoering is geschikt om het werk zelf in een programma voor beschermde arbeid te laten verlopen. Ze is evenredig: iedere ondernemer kan inschrijven, en alleen de uitvoering is aan het programma gebonden.',
  hours:
    'De voorwaarde is geschikt omdat ze een vast aantal uren van de opdracht zelf laat presteren door personen met een grote afstand tot de arbeidsmarkt. Ze houdt verband met het voorwerp, want ze slaat alleen op prestaties van de opdracht, en ze is evenredig: de opdrachtnemer kiest met wie en hoe hij ze vervult.',
  training:
    'De voorwaarde is geschikt om werkzoekenden, leerlingen of cursisten op de opdracht zelf ervaring te laten opdoen. Ze is evenredig: ze vraagt plaatsen met begeleiding en geen aanwerving.',
  outsourcing:
    'De voorwaarde is geschikt omdat ze een deel van de opdracht laat uitvoeren door ondernemingen die de integratie van kwetsbare werknemers tot doel hebben. Ze is evenredig: het deel is begrensd, een gelijkwaardige inspanning wordt aanvaard, en geen onderneming wordt aangewezen.',
  'free-choice':
    'De voorwaarde is geschikt om opleiding of werk voor kansengroepen op de opdracht te bekomen. Ze is evenredig: de opdrachtnemer kiest de vorm die bij zijn onderneming past.',
  collaboration:
    'De voorwaarde is geschikt om ondernemingen van de gewone en van de sociale economie op de opdracht te laten samenwerken. Ze is evenredig: elke rechtsvorm en elke vestigingsplaats is toegelaten, en een gelijkwaardige inspanning volstaat.',
  'scored-collaboration':
    'Het criterium is geschikt om offertes te vergelijken op de organisatie van het werk en de begeleiding van de doelgroep op deze opdracht, door de inschrijver alleen of met partners. Het houdt verband met het voorwerp, want het beoordeelt alleen wat op de opdracht gebeurt, en het sluit geen inschrijver uit.',
  'scored-approach':
    'Het criterium is geschikt om offertes te vergelijken op de kwaliteit waarmee personen uit kansengroepen op deze opdracht werken en begeleid worden. Het houdt verband met het voorwerp, want algemeen ondernemingsbeleid telt niet mee, en wat aangeboden wordt, wordt een verbintenis.',
  'scored-quantity':
    'Het criterium is geschikt om inschrijvers te belonen die op deze opdracht meer uren voor kansengroepen aanbieden. Het is evenredig: een plafond begrenst wat meetelt tot wat op de opdracht haalbaar is.',
  'fair-labour':
    'De voorwaarde is geschikt om de werknemers op de opdracht en de eerlijke mededinging te beschermen. Ze is evenredig: ze doet bestaande verplichtingen naleven en vraagt alleen de stukken die nodig zijn om dat te verifiëren.',
  'fair-chain':
    'De voorwaarde is geschikt omdat ze de opdrachtnemer de arbeidsomstandigheden in de keten van deze producten doet onderzoeken en verbeteren. Ze is evenredig: ze vraagt onderzoek en verbetering naar vermogen, en geen waarborg over elke schakel.',
  guidance:
    'De voorwaarde is geschikt omdat ze begeleiding verzekert voor wie uit een kansengroep op de opdracht werkt. Ze is evenredig: ze slaat alleen op wie op de opdracht werkt.',
  conduct:
    'De voorwaarde is geschikt om gelijke behandeling en respect te verzekeren van en door wie op de opdracht werkt. Ze is evenredig: ze slaat op gedrag en meldingen bij de uitvoering, niet op het algemene beleid van de onderneming.',
  'staff-transfer':
    'De bepaling is geschikt om inschrijvers met gelijke kennis te laten inschrijven over het personeel dat het werk vandaag doet. Ze is evenredig: ze geeft inlichtingen zonder namen en legt niet meer op dan wat van rechtswege of volgens collectieve arbeidsovereenkomst geldt.',
  environment:
    'De eis is geschikt om de gevolgen van de opdracht voor milieu en klimaat te beperken. Ze houdt verband met het voorwerp, is vooraf bekend en geldt voor iedere inschrijver gelijk.',
  'offered-list':
    'De eis is geschikt om vóór de gunning na te gaan wat aangeboden wordt. Ze is evenredig: een lijst volstaat, en elk gelijkwaardig bewijs wordt aanvaard.',
  'who-counts':
    'De bepaling is geschikt om vooraf, voor iedere inschrijver gelijk, vast te leggen wie tot de kansengroepen behoort en hoe dat bewezen wordt. Ze is evenredig: elk gelijkwaardig bewijs volstaat, en de reden waarom iemand meetelt, wordt niet gevraagd.',
  'data-processing':
    'De bepaling regelt hoe de opdrachtnemer omgaat met persoonsgegevens en vertrouwelijke gegevens die hij voor het bestuur verwerkt.',
  'lot-limit':
    'De grens op het aantal percelen per inschrijver is geschikt om de opdracht over meer ondernemingen te spreiden en het risico bij de uitvoering te beperken. Ze is vooraf bekend en geldt voor iedere inschrijver gelijk.',
  ordering:
    'De bepaling legt vooraf vast hoe binnen de raamovereenkomst besteld wordt, zodat alle deelnemers gelijk behandeld worden.',
  evidence:
    'De bepaling zegt met welke stukken de voorwaarden bewezen worden, en aanvaardt elk gelijkwaardig bewijs.',
  monitoring:
    'De bepaling laat toe de verbintenissen tijdens de uitvoering te verifiëren, met niet meer gegevens dan daarvoor nodig zijn.',
  penalty:
    'De bijzondere straf zorgt ervoor dat de verbintenissen nageleefd worden. Ze is vooraf bekend, staat in verhouding tot wat ontbreekt en kent een plafond.',
}

const byInstrument: Partial<Record<ClauseVersion['instrument'], string>> = {
  'technical-specification':
    'De technische eis is geschikt omdat ze een kenmerk van het voorwerp vastlegt. Ze is vooraf bekend en geldt voor iedere inschrijver gelijk.',
  environment: byRole.environment,
  'supply-chain': byRole['fair-chain'],
  'award-criterion':
    'Het criterium is geschikt om offertes te vergelijken op een kenmerk van deze opdracht. Het houdt verband met het voorwerp en laat het bestuur geen onbeperkte keuzevrijheid.',
  collaboration: byRole.collaboration,
  'reserved-participation':
    'De bepaling vult het voorbehoud aan. Ze is vooraf bekend en geldt voor iedere ondernemer gelijk.',
  'reserved-services': byRole['reserved-service'],
  'reserved-execution': byRole['protected-work'],
  lots: byRole['lot-limit'],
  general:
    'De bepaling regelt een onderdeel van de uitvoering. Ze is vooraf bekend en geldt voor iedere opdrachtnemer gelijk.',
}

/** What is said of a clause of which neither version, role nor instrument says it. */
const ofAny =
  'De bepaling houdt verband met het voorwerp van de opdracht, is vooraf bekend en geldt voor iedere inschrijver gelijk.'

/** Why a clause suits and is no more than needed: as its version says, else by its first role, else by its instrument. */
export function motivationWords({
  motivation,
  roles,
  instrument,
  place,
}: Pick<ClauseVersion, 'motivation' | 'roles' | 'instrument' | 'place'>): string {
  const [role] = roles
  const isScored = place === 'specifications/award' && role?.startsWith('scored-') !== true
  return (
    motivation ??
    (isScored ? byInstrument['award-criterion'] : undefined) ??
    (role === undefined ? undefined : byRole[role]) ??
    byInstrument[instrument] ??
    ofAny
  )
}
