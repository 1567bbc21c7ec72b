/**
 * What a clause is to the rest of the product, whatever its id: the closed list that `clauses/<id>/about.md` chooses
 * from, each with what a clause in that role does. Code asks for a role and never for a clause.
 */
export const clauseRoles = {
  'reserved-access': 'behoudt de toegang voor volgens artikel 15',
  'reserved-service': 'behoudt de toegang voor volgens artikel 91',
  'reserved-contract': 'behoudt de hele opdracht voor, en niet een perceel ervan',
  'protected-work': 'behoudt de uitvoering voor aan programma’s voor beschermde arbeid',
  hours: 'vraagt in een perceel een aantal uren werk voor kansengroepen',
  training: 'vraagt opleidings- of stageplaatsen; past ook bij een kleine opdracht',
  outsourcing: 'vraagt een deel van de waarde via ondernemingen met een integratiedoel',
  'free-choice': 'laat de opdrachtnemer kiezen hoe hij de sociale inspanning levert',
  collaboration: 'vraagt samenwerking met de sociale economie als voorwaarde',
  'scored-collaboration':
    'geeft punten voor de organisatie van het werk met de doelgroep, alleen of met partners',
  'scored-approach': 'geeft punten voor het plan van aanpak',
  'scored-quantity': 'geeft punten voor uren boven het minimum',
  'fair-labour': 'vraagt eerlijke arbeid bij de uitvoering',
  'fair-chain': 'vraagt eerlijke arbeid in de toeleveringsketen',
  guidance: 'vraagt begeleiding op de werkvloer en kansen om door te stromen',
  conduct: 'vraagt gelijke behandeling en respect van wie op de opdracht werkt',
  'staff-transfer': 'regelt de overname van het personeel dat het werk vandaag doet',
  environment: 'stelt een eis over milieu of klimaat',
  'offered-list': 'vraagt bij de offerte een lijst van wat aangeboden wordt',
  'data-processing': 'zegt wat er met persoonsgegevens en vertrouwelijke gegevens gebeurt',
  'lot-limit': 'begrenst hoeveel percelen een inschrijver kan krijgen',
  ordering: 'zegt hoe er binnen een raamovereenkomst besteld wordt',
  'who-counts': 'zegt wie tot de kansengroepen behoort, met welk bewijs',
  evidence: 'zegt hoe de sociale voorwaarden bewezen worden',
  monitoring: 'zegt hoe de verbintenissen opgevolgd worden',
  penalty: 'legt straffen vast voor de verbintenissen',
} as const
export type ClauseRole = keyof typeof clauseRoles
