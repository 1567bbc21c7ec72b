import { decision, directive, type Ground, law } from './grounds.js'

/**
 * Where the questions lead.
 * @property verdict `ask`: only a jurist can say; `is-not` never without what has to be there for it.
 * @property title the answer in a sentence, with its reason.
 */
export interface Outcome {
  readonly verdict: 'is' | 'is-not' | 'ask'
  readonly title: string
  readonly next: readonly string[]
  readonly grounds: readonly Ground[]
}

export const outcomes: Readonly<Record<string, Outcome>> = {
  subsidy: {
    verdict: 'is-not',
    title: 'Dit is geen overheidsopdracht, want je bestuur koopt niets.',
    next: [
      'Het is wellicht een subsidie. Volg het subsidiereglement van je bestuur en behandel vergelijkbare aanvragers gelijk.',
      'Gaat de steun naar een onderneming, ook een vzw die diensten aanbiedt, kijk dan de regels over staatssteun na. Beneden 750.000 euro over drie jaar voor een dienst van algemeen economisch belang gelden lichtere regels.',
      'Vraag je toch iets terug voor het geld? Begin opnieuw en antwoord ja.',
    ],
    grounds: [
      law('artikel 2, 17°,'),
      { citation: 'verordening (EU) 2023/2832 (de-minimissteun voor DAEB)', certainty: 'verified' },
    ],
  },
  'own-work': {
    verdict: 'is-not',
    title: 'Dit is geen overheidsopdracht, want je bestuur sluit geen overeenkomst met een ander.',
    next: [
      'Wat je voor dat werk aankoopt, zoals materiaal of machines, is wel een overheidsopdracht.',
      'Werknemers die een ander ter beschikking stelt, zijn geen eigen personeel.',
    ],
    grounds: [law('artikel 2, 17°,')],
  },
  'in-house': {
    verdict: 'is-not',
    title: 'Dit is geen overheidsopdracht, want de drie voorwaarden van in-house zijn vervuld.',
    next: [
      'Motiveer elke voorwaarde in de beslissing, met de cijfers over de activiteiten. Bewaar de statuten in het dossier.',
      'Kijk het elk jaar na: vervalt een voorwaarde, dan is een nieuwe opdracht nodig.',
      'Wat die rechtspersoon zelf aankoopt, is wel een overheidsopdracht.',
    ],
    grounds: [law('artikel 30'), directive],
  },
  'private-capital': {
    verdict: 'ask',
    title: 'Dit is wellicht een overheidsopdracht, want een private partij neemt deel in het kapitaal.',
    next: [
      'In-house kan alleen zonder rechtstreekse private deelname, op een enge uitzondering na. Leg de statuten voor aan een jurist.',
      'Geldt de uitzondering niet, plaats de opdracht dan met een procedure; die rechtspersoon mag net als anderen inschrijven.',
    ],
    grounds: [law('artikel 30'), directive],
  },
  'joint-work': {
    verdict: 'is-not',
    title: 'Dit is geen overheidsopdracht, want het is een samenwerking tussen openbare besturen.',
    next: [
      'Leg in een overeenkomst vast welke openbare taken jullie samen uitvoeren, wat ieder inbrengt en hoe de kosten verdeeld worden.',
      'Is de inbreng van één bestuur alleen betalen? Dan is het wellicht toch een aankoop; leg de overeenkomst voor aan een jurist.',
    ],
    grounds: [law('artikel 31'), directive],
  },
  'market-work': {
    verdict: 'is',
    title: 'Dit is een overheidsopdracht, want te veel van de activiteiten gebeurt op de open markt.',
    next: ['Plaats de opdracht met een procedure. Ook een openbaar bestuur mag inschrijven.'],
    grounds: [law('artikel 31'), directive],
  },
  contract: {
    verdict: 'is',
    title: 'Dit is een overheidsopdracht, want je koopt tegen vergoeding bij een ander.',
    next: [
      'Maak een dossier. Voor een kleine aankoop volstaat een opdracht van beperkte waarde, met een bestelbrief en een korte nota.',
      'Wil je werk geven aan wie moeilijk werk vindt, dan kun je de toegang voorbehouden aan ondernemers die daarvoor bestaan, bij elke waarde.',
      'De wet sluit nog enkele overeenkomsten uit, zoals de huur van een gebouw. Denk je dat zo’n uitsluiting geldt, leg ze dan voor aan een jurist.',
    ],
    grounds: [law('artikelen 2, 17°, 15 en 92')],
  },
  'contract-for-people': {
    verdict: 'is',
    title: 'Dit is een overheidsopdracht, want je kunt een omschreven dienst tegen een prijs afdwingen.',
    next: [
      'Dat de dienst van algemeen belang is, verandert dat niet. Sociale en andere specifieke diensten volgen wel het lichte regime, met meer vrijheid.',
      'Voor bepaalde sociale diensten kun je de toegang voorbehouden aan organisaties met een taak van openbare dienst (artikel 91).',
    ],
    grounds: [law('artikelen 2, 17°, en 88 tot 91')],
  },
  'service-of-general-interest': {
    verdict: 'ask',
    title: 'Dit is wellicht geen overheidsopdracht, want je vergoedt een openbare taak. Zeker is dat niet.',
    next: [
      'Leg het besluit of de overeenkomst voor aan een jurist. De grens met een overheidsopdracht hangt af van hoe ze geschreven is, en van wat er echt gebeurt.',
      'De vergoeding is verenigbaar met de regels over staatssteun onder de voorwaarden van besluit 2012/21/EU: de toewijzing duurt in de regel hoogstens tien jaar, en je controleert minstens om de drie jaar of je niet te veel betaalde. Beneden 750.000 euro over drie jaar is er een eenvoudiger regeling.',
      'Laat andere aanbieders weten dat je de taak wilt toewijzen. Ook zonder overheidsopdracht behandel je hen gelijk.',
    ],
    grounds: [
      decision,
      { citation: 'verordening (EU) 2023/2832 (de-minimissteun voor DAEB)', certainty: 'verified' },
      { citation: 'de grens tussen subsidie en overheidsopdracht', certainty: 'uncertain' },
    ],
  },
  'not-entrusted': {
    verdict: 'ask',
    title: 'Dit is nog niet te zeggen, want de openbare taak is nog niet toegewezen.',
    next: [
      'Betaal nog niets. Laat een jurist een toewijzing schrijven met de taak, de duur, het gebied, de berekening van de vergoeding en de controle.',
      'Lukt dat niet, plaats de dienst dan als overheidsopdracht in het lichte regime.',
    ],
    grounds: [decision],
  },
  ask: {
    verdict: 'ask',
    title: 'Dit is niet zeker, want een voorwaarde is niet duidelijk.',
    next: [
      'Leg je situatie voor aan een jurist vóór je iets toezegt of ondertekent.',
      'Neem mee: de statuten van de andere partij, de cijfers over haar activiteiten, en het ontwerp van overeenkomst of besluit.',
      'Kan dat niet op tijd, volg dan de regels van de overheidsopdrachten: daarmee doe je nooit te weinig.',
    ],
    grounds: [law('artikelen 2, 17°, 30 en 31')],
  },
}
