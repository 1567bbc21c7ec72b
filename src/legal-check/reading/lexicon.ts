import { targetGroupSigns, targetPeopleSigns } from '../../reference/target-groups.js'

/**
 * Concepts of a social clause, each by the words that people use for it: stems with a star, compounds with what stands
 * before. Data: a word that somebody uses and that is not here is a line here, and every rule knows it.
 */

/** The people whom a social promise is for. */
export const targetPeople = [
  ...targetGroupSigns(),
  ...targetPeopleSigns(),
  '[a-z]*doelgroep*',
  '[a-z]*kansengroep*',
  'kansarm*',
  'kwetsbare (groepen|personen|mensen|werkzoekenden|jongeren)',
  '(langdurig(e)?|laaggeschoolde|oudere|jonge) werk(zoekende*|loze*)',
  'werkzoekende*',
  'werkloze*',
  'leefloon*',
  'leefloners',
  '(art\\.?|artikel) ?60( ?§ ?7)?[a-z -]{0,4}(werknemer*|medewerker*|personeel|tewerkgestelde*|ers)?',
  'arbeids(gehandicapt*|beperk*)',
  '(personen|mensen|werknemers|medewerkers|jongeren) met een (handicap|arbeidshandicap|beperking|arbeidsbeperking|afstand tot de arbeidsmarkt)',
  'afstand tot de arbeidsmarkt',
  'ver van de arbeidsmarkt',
  '(personen|mensen|werknemers) [a-z ]{0,20}(achterstand|uitsluiting|armoede)',
  'mindervalide*',
  "'?(moeilijke|kwetsbare|zwakkere)'? profielen",
  'nieuwkomers',
  'anderstalige nieuwkomers',
] as const

/** People who learn at work. */
export const learners = [
  'stagiair*',
  '[a-z]*stage(s|plaats|plaatsen)?',
  'leerling*',
  'leerwerkplek*',
  'cursist*',
  'opleidingsplaats*',
  'werkervaring(splaats|splaatsen|strajecten)?',
  'werkplekleren',
  'duaal leren',
  'ibo*',
] as const

/** Work for those people, by its name. */
export const socialWork = [
  'sociale (tewerkstelling|economie|inschakeling|aanpak|inspanning*|verplichting*|verbintenis*|voorwaarde*|clausule*|meerwaarde|integratie|impact|return|doelstelling*|uren|uitvoeringsvoorwaarde*|inzet|stage*|bepaling*|engagement*|luik|norm)',
  'sociaal (plan|luik|criterium|engagement|project|oogmerk|uur)',
  'social return',
  '[a-z]*inschakeling*',
  '(doelgroep|sociale )tewerkstelling',
  'tewerkstelling van',
  'integratie van',
] as const

/** Firms that exist for it. */
export const socialFirms = [
  '[a-z]*maatwerk(bedrij*|onderneming*|afdeling*|organisatie*|sector|plaats*|centrum|er|ers)?',
  'sociale[- ]economie[a-z-]*',
  'sociaal-?economi[a-z-]*',
  '(sociale|beschutte) (onderneming*|werkplaats*|bedrij*|partner*|organisatie*|cooperatie*|ondernemer*|firma*)',
  'bedrij(f|ven) uit de sociale economie',
  '[a-z]*kringloop(winkel|centrum|bedrijf|organisatie|punt)[a-z]*',
  'kringwinkel*',
  'inschakelings(bedrij*|onderneming*)',
  'invoegbedrij*',
  'arbeidszorg*',
  'integratiedoel',
  'artikel 15',
  'art\\.? ?15(-[a-z]+)?',
] as const

/** Work that is given to somebody else. */
export const handsOver = [
  '(be)?ste(edt|den)',
  'uitgevoerd',
  '(bestemd|toegewezen|toebedeeld)',
  'uitbested*',
  'uit te besteden',
  'uitbesteed*',
  '[a-z]*onderaanneming',
  '[a-z]*onderaannemer*',
  'toevertrouw*',
  'vertrouwt',
  'toe te vertrouwen',
  'laat',
  'laten',
  'door',
  'geeft',
  'geven',
  'gegund',
  '(doorgegeven|doorgeven|door te geven)',
  '(afgenomen|afnemen|afname|aangekocht|aankopen|ingekocht|inkoopt|besteld|bestellen|bestelt)',
  '(beroep|beroep gedaan)',
  '(werkt|werken|gewerkt|samenwerk*|samen te werken|samen)',
  '(terecht|naar|via|bij|met|aan|voorbehouden voor)',
  'bestedingen',
  '(schakelt|in te schakelen|inschakel*|ingeschakeld)',
  'contracteert',
  '(neemt|nemen) [a-z ]{0,20} (onder de arm|in onderaanneming)',
] as const
