import type { Certainty } from '../clauses/sources.js'

/**
 * A fact that the second reading of 28 November 2026 corrected or added.
 * @property certainty several where its parts differ.
 * @property numbers keys of dated numbers and lists; rules: codes of the legal check.
 * @property words what a text says where it has the fact: the page names the newest texts in which these words stand.
 * @property remark what a reader has to know besides; where the product holds nothing of it, why.
 */
export interface ReadFact {
  readonly code: string
  readonly fact: string
  readonly certainty: readonly Certainty[]
  readonly numbers?: readonly string[]
  readonly rules?: readonly string[]
  readonly words?: readonly string[]
  readonly remark?: string
}

/** In the order of that reading. Where each stands is looked up when the page is made; a test asks that it is somewhere. */
export const secondReading: readonly ReadFact[] = [
  {
    code: 'A1',
    fact: 'Borgtocht: onder 50.000 euro geen; daarboven 5 % als het bestek zwijgt, minder of geen zonder motivering, meer als afwijking.',
    certainty: ['verified'],
    numbers: ['depositFrom', 'depositPercentage', 'frameworkDepositPercentage'],
    rules: ['EXE-19'],
    words: ['borgtocht'],
  },
  {
    code: 'A2',
    fact: 'Prijsherziening is verplicht voor werken, behalve kleine en korte, en voor de arbeidsintensieve diensten van bijlage 1 van de AUR.',
    certainty: ['verified', 'likely'],
    numbers: ['fixedPriceValue', 'fixedPriceWorkingDays', 'fixedPriceCalendarDays', 'revised-services'],
    rules: ['EXE-20'],
    words: ['herzien'],
  },
  {
    code: 'A3',
    fact: 'Het lichte regime steunt op artikel 89, § 1; de grens van 750.000 euro geldt voor de raming.',
    certainty: ['likely'],
    numbers: ['light-negotiation-ceiling', 'eu-threshold-light'],
    rules: ['PRO-01', 'PRO-05'],
    remark: 'De rechtsgrond in het bestek komt uit de tabel van de procedures.',
  },
  {
    code: 'A4',
    fact: 'Voorbehouden diensten (artikel 91): gesloten lijst van codes, vier voorwaarden samen, hoogstens drie jaar, vermelding in de aankondiging.',
    certainty: ['verified'],
    numbers: ['reservedServiceMonths'],
    rules: ['RES-14', 'RES-15'],
    words: ['artikel 91'],
  },
  {
    code: 'A5',
    fact: 'Termijnen: 35 of 30 dagen, 15 bij spoed; 30 voor aanvragen en daarna 30 of 25 voor offertes; 22 in de vereenvoudigde procedure.',
    certainty: ['verified', 'likely', 'uncertain'],
    numbers: ['period-open', 'period-restricted', 'period-neg-w-call', 'period-simplified-neg-w-call'],
    rules: ['PRO-16', 'PRO-17'],
  },
  {
    code: 'A6',
    fact: 'Vanaf de Europese drempel noemt en motiveert de mededingingsprocedure een van de gevallen van artikel 38, § 1, 1°, a) tot e).',
    certainty: ['likely'],
    rules: ['PRO-19'],
  },
  {
    code: 'A7',
    fact: 'Het indieningsrapport draagt een gekwalificeerde elektronische handtekening van wie de onderneming kan verbinden.',
    certainty: ['verified'],
    words: ['gekwalificeerde elektronische handtekening', 'indieningsrapport'],
  },
  {
    code: 'A8',
    fact: 'Facturen zijn elektronisch (Peppol); het bestek noemt het kenmerk van de ontvanger.',
    certainty: ['verified', 'likely'],
    words: ['Peppol', 'elektronische factu'],
  },
  {
    code: 'A9',
    fact: 'Verificatie en betaling samen duren in de regel dertig dagen.',
    certainty: ['verified'],
    words: ['verificatie', 'betaaltermijn'],
  },
  {
    code: 'A10',
    fact: 'Voorschot: 15 % bij onderhandelen op waarde; anders 20, 10 of 5 % naar de grootte van de kmo; in de regel hoogstens 225.000 euro.',
    certainty: ['verified', 'likely'],
    numbers: [
      'advanceOnValue',
      'advanceMicro',
      'advanceSmall',
      'advanceMedium',
      'advanceMaximum',
      'advanceAmount',
      'advanceReferenceMonths',
      'vatRate',
    ],
    rules: ['PRO-12'],
    words: ['voorschot'],
  },
  {
    code: 'A11',
    fact: 'Aanwezigheidsregistratie bij schoonmaak, ook voor doelgroepwerknemers; bij werken vanaf 500.000 euro.',
    certainty: ['verified'],
    words: ['Check In and Out at Work', 'Check In', 'Checkinatwork'],
  },
  {
    code: 'A12',
    fact: 'Zorgplicht bij tewerkstelling van onderdanen van derde landen, in bouw, schoonmaak, vlees en pakjes.',
    certainty: ['verified', 'likely'],
    words: ['derde landen'],
    remark: 'Dat een gemeente zo’n opdrachtgever is, is niet gelezen: zie de open punten.',
  },
  {
    code: 'A13',
    fact: 'De Europese toegankelijkheidswet geeft sinds 28 juni 2025 de verplichte eisen voor wat eronder valt.',
    certainty: ['verified'],
    numbers: ['accessibility-act'],
    rules: ['TEC-01'],
    words: ['2019/882'],
  },
  {
    code: 'A14',
    fact: 'Lokale besturen bieden geen eten of drank aan in wegwerpverpakking (VLAREMA, artikel 5.3.12.2).',
    certainty: ['verified'],
    words: ['VLAREMA', 'eenmalig', 'wegwerp'],
  },
  {
    code: 'A15',
    fact: 'Artikel 15 spreekt van het voorbehoud, van sociale werkplaatsen en van ondernemers met integratie als doel.',
    certainty: ['verified'],
    numbers: ['reservedShare'],
    rules: ['RES-01', 'RES-02', 'RES-03', 'RES-13'],
    words: ['overeenkomstig artikel 15'],
  },
  {
    code: 'A16',
    fact: 'Of ter beschikking gestelde werknemers (artikel 60, § 7) meetellen voor de 30 %, is betwist.',
    certainty: ['uncertain'],
    words: ['artikel 60'],
    remark: 'De controle doet er geen uitspraak over: zie de open punten.',
  },
  {
    code: 'A17',
    fact: 'Geen wachttermijn zonder Europese bekendmaking, met één inschrijver, of bij bestellingen onder een raamovereenkomst.',
    certainty: ['likely'],
    numbers: ['standstillDays', 'standstill-works'],
    rules: ['DEC-02'],
    words: ['wachttermijn'],
  },
  {
    code: 'A18',
    fact: 'De gunningsbeslissing noemt naam, voorwerp en bedrag, en de motieven voor wie gekozen, uitgesloten, niet geselecteerd of onregelmatig is.',
    certainty: ['likely'],
    rules: ['DEC-01'],
    words: ['onregelmatig'],
  },
  {
    code: 'A19',
    fact: 'De regel over de Europese bekendmaking steunt op artikel 61 van de wet en artikel 8 en volgende van het KB plaatsing.',
    certainty: ['likely'],
    rules: ['PRO-03'],
  },
  {
    code: 'A20',
    fact: 'In de zaak Evere viel de gunning weg omdat de erkenning ontbrak, niet door het aantal ondernemingen.',
    certainty: ['verified'],
    rules: ['RES-12'],
  },
  {
    code: 'A21',
    fact: 'De arresten 244.191, 255.878 en 257.654 gaan over een criterium dat niet te beoordelen of niet te controleren is.',
    certainty: ['verified'],
    rules: ['AWD-09', 'AWD-10'],
  },
  {
    code: 'A22',
    fact: 'Opdracht van beperkte waarde: onder 30.000 euro, gelezen tot 2025; een ontwerp voor 75.000 euro hangt.',
    certainty: ['verified', 'likely'],
    numbers: ['limited-value'],
    rules: ['PRO-04'],
  },
  {
    code: 'A23',
    fact: 'Artikel 90, 2° en 3°, van het KB plaatsing geeft andere bedragen voor sommige diensten en kleine percelen.',
    certainty: ['uncertain'],
    numbers: ['other-negotiation-amounts'],
    rules: ['PRO-01', 'PRO-02'],
  },
  {
    code: 'A24',
    fact: 'Boven de Europese drempels geen gunning aan ondernemingen in Russische handen (verordening 833/2014, artikel 5 duodecies).',
    certainty: ['likely'],
    words: ['833/2014'],
  },
  {
    code: 'A25',
    fact: 'Werken: veiligheids- en gezondheidsplan met een aparte prijs, en erkenning vanaf ongeveer 75.000 of 50.000 euro.',
    certainty: ['likely'],
    numbers: ['approvalCategoryFrom', 'approvalSubcategoryFrom'],
    words: ['veiligheids- en gezondheidsplan', 'erkenning van aannemers'],
  },
  {
    code: 'A26',
    fact: 'Een verwerkersovereenkomst (AVG, artikel 28) telkens als persoonsgegevens meegaan.',
    certainty: ['verified'],
    rules: ['EXE-21'],
    words: ['verwerkersovereenkomst', 'verwerker'],
  },
  {
    code: 'A27',
    fact: 'Documenten en offertes zijn in het Nederlands.',
    certainty: ['likely'],
    words: ['in het Nederlands'],
  },
]
