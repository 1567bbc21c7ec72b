import { whoCountsAsWorker } from '../../reference/target-groups.js'
import { allThemes } from '../../reference/themes.js'
import {
  choiceCell,
  choicesCell,
  dayCell,
  percentageCell,
  textCell,
  websiteCell,
  yesNoCell,
} from './cell-kinds.js'
import { firmColumn } from './column.js'
import { enterpriseNumberCell, municipalityCell, postalCodeCell } from './look-ups.js'

const yesOrNo = 'Ja of nee; leeg: niet bekend.'

/** By which the rows of a firm belong together; they stand on each of them. */
export const nameColumn = firmColumn('name', {
  header: 'Naam',
  synonyms: [
    'onderneming',
    'naam onderneming',
    'naam van de onderneming',
    'ondernemingsnaam',
    'organisatie',
    'naam organisatie',
    'bedrijf',
    'bedrijfsnaam',
    'firma',
    'leverancier',
  ],
  hint: 'De naam van de onderneming, verplicht. Op elke rij van dezelfde onderneming dezelfde naam.',
  kind: textCell,
  width: 32,
})

export const numberColumn = firmColumn('enterpriseNumber', {
  header: 'KBO-nummer',
  synonyms: ['kbo', 'kbo nr', 'ondernemingsnummer', 'ondernemingsnr', 'btw nummer', 'btw nr', 'btw'],
  hint: 'Het ondernemingsnummer. Hieraan herkennen we de onderneming; zonder nummer aan haar naam.',
  kind: enterpriseNumberCell,
  width: 16,
})

export const placeColumns = [
  firmColumn('address.street', {
    header: 'Straat en nummer',
    synonyms: ['straat', 'adres', 'straat en huisnummer', 'straat nr'],
    hint: 'Het adres van de zetel.',
    example: 'Voorbeeldstraat 1',
    kind: textCell,
    width: 26,
  }),
  firmColumn('address.postalCode', {
    header: 'Postcode',
    synonyms: ['postnummer'],
    hint: 'Vier cijfers.',
    example: '8800',
    kind: postalCodeCell,
  }),
  firmColumn('address.municipality', {
    header: 'Gemeente',
    synonyms: ['stad', 'gemeente van de zetel', 'vestigingsgemeente', 'plaats', 'woonplaats'],
    hint: 'De gemeente van de zetel: haar naam of haar NIS-code.',
    example: 'Roeselare',
    kind: municipalityCell,
    width: 18,
  }),
  firmColumn('website', {
    header: 'Website',
    synonyms: ['webadres', 'webpagina', 'site', 'url', 'www'],
    hint: 'Het adres van de website.',
    example: 'https://www.voorbeeld.be',
    kind: websiteCell,
    width: 28,
  }),
  firmColumn('description', {
    header: 'Beschrijving',
    synonyms: ['omschrijving', 'korte beschrijving'],
    hint: 'Een paar zinnen over de onderneming.',
    example: 'Onderhoudt groen voor gemeenten.',
    kind: textCell,
    width: 40,
  }),
  firmColumn('themes', {
    header: "Thema's",
    synonyms: ['thema', 'themas'],
    hint: "Een of meer thema's, gescheiden door een puntkomma; geen als er geen past.",
    example: 'groenzorg',
    kind: choicesCell(() => Object.fromEntries(allThemes().map(({ id, name }) => [id, name]))),
    width: 26,
  }),
]

export const contactColumns = [
  firmColumn('contact.name', {
    header: 'Contactpersoon',
    synonyms: ['contact', 'naam contactpersoon'],
    hint: 'Bij wie een bestuur terechtkan.',
    example: 'An Voorbeeld',
    kind: textCell,
    width: 22,
    isContact: true,
  }),
  firmColumn('contact.email', {
    header: 'E-mail',
    synonyms: ['email', 'e mailadres', 'emailadres', 'mail', 'mailadres'],
    hint: 'Het e-mailadres.',
    example: 'an@voorbeeld.be',
    kind: textCell,
    width: 26,
    isContact: true,
  }),
  firmColumn('contact.phone', {
    header: 'Telefoon',
    synonyms: ['tel', 'telefoonnummer', 'telefoonnr', 'gsm'],
    hint: 'Het telefoonnummer, met spaties, zodat Excel de eerste nul laat staan.',
    example: '051 00 00 00',
    kind: textCell,
    width: 18,
    isContact: true,
  }),
  firmColumn('contact.public', {
    header: 'Contactgegevens openbaar',
    synonyms: ['contact openbaar'],
    hint: `Of iedereen de contactgegevens mag lezen. ${yesOrNo}`,
    example: 'nee',
    kind: yesNoCell,
    isContact: true,
  }),
]

export const socialColumns = [
  firmColumn('integrationIsPurpose', {
    header: 'Integratie is hoofddoel',
    synonyms: ['sociale en professionele integratie is hoofddoel', 'hoofddoel integratie'],
    hint: `Of de integratie van kansarmen of personen met een handicap het hoofddoel is. ${yesOrNo}`,
    example: 'ja',
    kind: yesNoCell,
  }),
  firmColumn('integrationEvidence', {
    header: 'Bewijs van het hoofddoel',
    hint: 'Waaruit dat blijkt, bijvoorbeeld de statuten.',
    example: 'statuten, artikel 3',
    kind: textCell,
    width: 30,
  }),
  firmColumn('disadvantagedShare.percentage', {
    header: 'Aandeel doelgroep (%)',
    synonyms: ['aandeel doelgroep', 'percentage doelgroep', 'aandeel doelgroepmedewerkers'],
    hint: `Hoeveel procent van de medewerkers kansarm is of een handicap heeft. ${whoCountsAsWorker()}`,
    example: '65',
    kind: percentageCell,
  }),
  firmColumn('disadvantagedShare.unit', {
    header: 'Aandeel geteld in',
    hint: 'vte of personen.',
    example: 'vte',
    kind: choiceCell(
      { fte: 'vte', heads: 'personen' },
      { 'voltijdse equivalenten': 'fte', koppen: 'heads', hoofden: 'heads' },
    ),
  }),
  firmColumn('disadvantagedShare.on', {
    header: 'Aandeel geteld op',
    hint: 'De dag waarop dat aandeel geteld is.',
    example: '30/6/2026',
    kind: dayCell,
  }),
  ...(
    [
      ['publicMission', 'taak van openbare dienst', 'Of zij een taak van openbare dienst heeft.'],
      ['profitReinvested', 'winst wordt geherinvesteerd', 'Of zij haar winst opnieuw investeert.'],
      ['participatory', 'beheer met inspraak', 'Of medewerkers, gebruikers of betrokkenen mee beheren.'],
      [
        'noContractLastThreeYears',
        'geen opdracht in drie jaar',
        'Of zij de laatste drie jaar géén zulke voorbehouden opdracht van dit bestuur kreeg.',
      ],
    ] as const
  ).map(([field, header, hint]) =>
    firmColumn(`article91.${field}`, {
      header: `Artikel 91: ${header}`,
      hint: `${hint} ${yesOrNo}`,
      kind: yesNoCell,
    }),
  ),
]

export const registerColumns = [
  firmColumn('verifiedOn', {
    header: 'Gegevens nagekeken op',
    synonyms: ['nagekeken op', 'laatst nagekeken', 'laatst gecontroleerd'],
    hint: 'De dag waarop iemand alle gegevens het laatst nakeek.',
    example: '1/9/2026',
    kind: dayCell,
  }),
  firmColumn('published', {
    header: 'In de openbare gids',
    synonyms: ['gepubliceerd', 'openbaar'],
    hint: `Of de onderneming ermee instemt dat zij in de openbare gids staat. ${yesOrNo}`,
    example: 'nee',
    kind: yesNoCell,
  }),
  firmColumn('archived', {
    header: 'Niet meer actief',
    synonyms: ['archief', 'gearchiveerd', 'stopgezet'],
    hint: `Of de onderneming gestopt is: zij blijft in het register en past bij geen opdracht meer. ${yesOrNo}`,
    kind: yesNoCell,
  }),
  firmColumn('fictional', {
    header: 'Fictief',
    hint: 'Ja voor een onderneming die niet bestaat, zoals in een demonstratie.',
    example: 'ja',
    kind: yesNoCell,
  }),
]
