/**
 * A question of law that nobody of the product could answer from a source.
 * @property question what has to be found out; where: in which text.
 * @property meanwhile what the product does as long as it is open.
 */
export interface OpenPoint {
  readonly question: string
  readonly where: string
  readonly meanwhile: string
}

/** Kept by hand: a point that is answered goes out, and its answer into the table, the rule or the clause. */
export const openPoints: readonly OpenPoint[] = [
  {
    question:
      'Welk ministerieel besluit zette de drempels van 2026 en 2027 in het KB plaatsing, en met welke datum?',
    where: 'artikel 11 van het KB plaatsing; artikel 29 en 30 van de rechtsbeschermingswet',
    meanwhile:
      'De Europese drempels zijn gelezen. De Belgische bedragen die eruit volgen, staan als “eigen kennis” in de tabel.',
  },
  {
    question:
      'Zet artikel 91 van de wet overheidsopdrachten artikel 77 van de richtlijn om, met dezelfde voorwaarden?',
    where: 'artikel 91 van de wet overheidsopdrachten',
    meanwhile:
      'De clausule steunt op de vier voorwaarden van de richtlijn, die gelezen zijn, en noemt beide artikelen.',
  },
  {
    question: 'Gelden artikel 58 en alle paragrafen van artikel 81 in het lichte regime?',
    where: 'artikelen 88 tot 91 van de wet overheidsopdrachten',
    meanwhile: 'De regels over percelen en gunningscriteria vragen daar hoogstens een motivering.',
  },
  {
    question:
      'Hoe kort mag de termijn bij dringendheid zijn in de vereenvoudigde onderhandelingsprocedure met voorafgaande bekendmaking?',
    where: 'artikel 41 van de wet overheidsopdrachten',
    meanwhile: 'De controle noemt geen getal: zij zegt dat de termijn na te gaan is.',
  },
  {
    question:
      'Welke sociale en gezondheidsdiensten vallen buiten de AUR, en welke artikelen gelden onder 30.000 euro?',
    where: 'artikel 6, § 1 en § 5, van de AUR',
    meanwhile: 'Het bestek verklaart de AUR van toepassing waar ze dat niet van rechtswege zijn.',
  },
  {
    question: 'Hoeveel niveaus van onderaanneming zijn er bij diensten toegelaten?',
    where: 'artikel 12/3 van de AUR',
    meanwhile: 'De regel over de keten geeft een waarschuwing en verwijst naar het artikel.',
  },
  {
    question: 'Welke afwijkingen van de AUR vragen een uitdrukkelijke motivering in het bestek?',
    where: 'artikel 9, § 4, van de AUR',
    meanwhile: 'Elke afwijking staat vooraan in het bestek, met haar reden.',
  },
  {
    question:
      'Welke uitzonderingen zijn er op het verplichte voorschot, en wat is de referentiewaarde precies?',
    where: 'artikelen 12/1 tot 12/8 van de wet overheidsopdrachten',
    meanwhile: 'De clausule geeft het voorschot altijd; het bedrag volgt de gelezen samenvattingen.',
  },
  {
    question:
      'Wanneer liep het decreet lokale diensteneconomie uit, en hoe heten de vroegere erkende ondernemingen sindsdien?',
    where: 'decreet van 22 november 2013 en decreet individueel maatwerk',
    meanwhile:
      'Een voorbehoud noemt geen status die niet meer toegekend wordt, en aanvaardt gelijkwaardige voorwaarden.',
  },
  {
    question:
      'Tellen werknemers die volgens artikel 60, § 7, ter beschikking gesteld zijn, mee voor de 30 % van artikel 15?',
    where: 'arrest van de Raad van State nr. 255.415 van 29 december 2022 (niet gelezen)',
    meanwhile: 'De tekst zegt uitdrukkelijk wie telt; de controle doet er geen uitspraak over.',
  },
  {
    question:
      'Hoe telt de 30 % van artikel 15 bij een combinatie en bij onderaanneming, en in personen of voltijdse equivalenten?',
    where: 'artikel 15 van de wet overheidsopdrachten',
    meanwhile: 'Het bestek legt het zelf vast; dat is een keuze van het bestek.',
  },
  {
    question:
      'Is het wetsontwerp van 2026 over de opdrachten van beperkte waarde (75.000 euro) aangenomen, en vanaf wanneer?',
    where: 'artikel 92 van de wet overheidsopdrachten',
    meanwhile: 'De grens blijft 30.000 euro, voor 2026 en 2027 als “eigen kennis”.',
  },
  {
    question:
      'Welke andere bedragen gelden voor sommige diensten en voor kleine percelen om zonder bekendmaking te onderhandelen?',
    where: 'artikel 90, 2° en 3°, van het KB plaatsing',
    meanwhile: 'De regels over de waarde geven daar een waarschuwing in plaats van een fout.',
  },
  {
    question:
      'Op welke grond van de AVG mag een bestuur attesten over personen uit kansengroepen laten bijhouden?',
    where: 'artikel 9 van de AVG',
    meanwhile:
      'Het bestuur krijgt codes, uren en totalen, geen diagnose en geen rijksregisternummer; de grond vult het zelf in.',
  },
  {
    question: 'Welke diensten staan in de bijlage over de verplichte prijsherziening?',
    where: 'bijlage 1 van de AUR',
    meanwhile:
      'Alleen schoonmaak, groenonderhoud en bewaking worden als zeker behandeld; andere zijn na te gaan.',
  },
  {
    question:
      'Is een gemeente een professionele opdrachtgever in de zin van de zorgplicht voor onderdanen van derde landen?',
    where: 'Vlaams decreet van 27 oktober 2023',
    meanwhile: 'De clausule vraagt de documenten, als eigen voorwaarde van het bestek.',
  },
  {
    question:
      'Werd een koninklijk besluit over de klassen van de erkenning van aannemers vernietigd, en met welk gevolg?',
    where: 'wet van 20 maart 1991 over de erkenning van aannemers',
    meanwhile: 'De regel over de erkenning geeft een waarschuwing.',
  },
]
