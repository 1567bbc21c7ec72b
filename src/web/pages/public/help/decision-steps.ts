import { decision, directive, type Ground, law } from './grounds.js'

/** A question with yes and no. @property yes, no the step or the outcome that follows. */
export interface Step {
  readonly title: string
  readonly explained: readonly string[]
  readonly grounds: readonly Ground[]
  readonly yes: string
  readonly no: string
}

/** The first question; each next one is reached by yes or no. */
export const firstStep = 'pays'

export const steps: Readonly<Record<string, Step>> = {
  pays: {
    title: 'Krijgt je bestuur werken, leveringen of diensten in ruil voor iets?',
    explained: [
      'In ruil is meestal een prijs. Het kan ook iets anders zijn: een gebouw dat je ter beschikking stelt, of een schuld die je laat vallen.',
      'Geef je steun aan een initiatief van een ander, zonder dat die iets voor je bestuur moet doen, antwoord dan nee.',
    ],
    grounds: [law('artikel 2, 17°,')],
    yes: 'own-staff',
    no: 'subsidy',
  },
  'own-staff': {
    title: 'Doet je bestuur het zelf, met zijn eigen personeel?',
    explained: [
      'Een gemeente en haar OCMW zijn twee rechtspersonen, ook als hun diensten samenwerken. Doet het OCMW het voor de gemeente, antwoord dan nee.',
    ],
    grounds: [law('artikel 2, 17°,')],
    yes: 'own-work',
    no: 'public-party',
  },
  'public-party': {
    title: 'Is de andere partij een openbaar bestuur, of een rechtspersoon die besturen samen oprichtten?',
    explained: [
      'Bijvoorbeeld het OCMW, een andere gemeente, een autonoom gemeentebedrijf, een intergemeentelijk samenwerkingsverband of een welzijnsvereniging.',
      'Een vzw, een coöperatie of een maatwerkbedrijf is dat meestal niet, ook niet als schepenen in het bestuur zitten.',
    ],
    grounds: [law('artikelen 30 en 31'), directive],
    yes: 'control',
    no: 'general-interest',
  },
  control: {
    title: 'Heeft je bestuur toezicht op die rechtspersoon zoals op zijn eigen diensten?',
    explained: [
      'Je bestuur bepaalt mee de strategische doelstellingen en de belangrijke beslissingen, en die invloed is doorslaggevend.',
      'Dat kan ook samen met andere besturen: hun vertegenwoordigers zitten in de beslissende organen, ze hebben samen doorslaggevende invloed, en de rechtspersoon volgt geen belangen die tegen de hunne ingaan.',
    ],
    grounds: [law('artikel 30'), directive],
    yes: 'eighty',
    no: 'cooperation',
  },
  eighty: {
    title:
      'Doet die rechtspersoon meer dan 80 % van haar activiteiten voor de besturen die haar controleren?',
    explained: [
      'Je rekent met de gemiddelde omzet van de laatste drie jaar, of met een andere passende maat. Alleen taken die de controlerende besturen haar opdroegen, tellen mee.',
    ],
    grounds: [law('artikel 30'), directive],
    yes: 'private-money',
    no: 'cooperation',
  },
  'private-money': {
    title: 'Neemt een private partij rechtstreeks deel in het kapitaal van die rechtspersoon?',
    explained: [
      'Een private deelname die de wet oplegt en die geen controle en geen blokkering toelaat, is soms wel mogelijk. Is dat zo bij jou, kies dan “Ik weet het niet”.',
    ],
    grounds: [law('artikel 30'), directive],
    yes: 'private-capital',
    no: 'in-house',
  },
  cooperation: {
    title: 'Voeren jullie als aanbestedende overheden samen jullie openbare taken uit?',
    explained: [
      'Er is een echte samenwerking met gemeenschappelijke doelstellingen: ieder brengt iets in. Betaalt de ene gewoon de andere voor een dienst, dan is het een aankoop; antwoord dan nee.',
    ],
    grounds: [law('artikel 31'), directive],
    yes: 'public-interest',
    no: 'general-interest',
  },
  'public-interest': {
    title: 'Telt bij die samenwerking alleen het openbaar belang?',
    explained: [
      'Er gaat niet meer geld over en weer dan de kosten, en geen private onderneming krijgt er een voordeel door op haar concurrenten.',
    ],
    grounds: [law('artikel 31'), directive],
    yes: 'twenty',
    no: 'general-interest',
  },
  twenty: {
    title: 'Doen de deelnemers minder dan 20 % van die activiteiten op de open markt?',
    explained: ['Het gaat om de activiteiten waarop de samenwerking slaat, gerekend zoals bij de 80 %.'],
    grounds: [law('artikel 31'), directive],
    yes: 'joint-work',
    no: 'market-work',
  },
  'general-interest': {
    title: 'Wil je een dienst voor de inwoners vergoeden die de markt niet of niet goed genoeg levert?',
    explained: [
      'Dat heet een dienst van algemeen economisch belang (DAEB): je bestuur draagt een openbare taak op en vergoedt de kosten ervan. Voorbeelden zijn een sociaal restaurant, een fietspunt of klussen bij kwetsbare bewoners.',
      'Werk voor je eigen gebouwen, parken of diensten hoort daar niet bij: antwoord dan nee.',
    ],
    grounds: [decision],
    yes: 'enforceable',
    no: 'contract',
  },
  enforceable: {
    title: 'Bepaal jij wat er precies gebeurt, en kun je de uitvoering afdwingen tegen een prijs?',
    explained: [
      'Een ja wijst op een overheidsopdracht, ook als de dienst van algemeen belang is. Bij een subsidie steun je een werking waar de ander zelf voor kiest, en kun je wel geld terugvorderen maar geen uitvoering eisen.',
    ],
    grounds: [law('artikel 2, 17°,')],
    yes: 'contract-for-people',
    no: 'entrusted',
  },
  entrusted: {
    title: 'Ligt in een besluit of overeenkomst vast wat de taak is en hoe de vergoeding berekend wordt?',
    explained: [
      'Daarin staan: de inhoud en de duur van de openbare taak, de onderneming en het gebied, de berekening van de compensatie, en hoe je te veel betaald geld vermijdt en terugvordert. De vergoeding dekt hoogstens de nettokosten met een redelijke winst.',
    ],
    grounds: [decision],
    yes: 'service-of-general-interest',
    no: 'not-entrusted',
  },
}
