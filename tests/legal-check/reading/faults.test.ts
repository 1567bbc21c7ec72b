import { describe, expect, it } from 'vitest'
import { localDate } from '../../../src/kernel/local-date.js'
import type { TextPart } from '../../../src/kernel/text-part.js'
import { checkText } from '../../../src/legal-check/check.js'
import { rules } from '../../../src/legal-check/rules.js'
import { partsOfPlainText } from '../../../src/legal-check/text/plain-text.js'

const day = localDate('2027-02-01')
const spokenOfParts = (parts: readonly TextPart[]): readonly string[] => [
  ...new Set(
    checkText(parts, rules, day)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code),
  ),
]
const spokenOf = (text: string): readonly string[] => spokenOfParts(partsOfPlainText(text))
const paragraphs = (...lines: readonly string[]): readonly TextPart[] =>
  lines.map((text) => ({ kind: 'paragraph', text }))

describe('criteria with weights that do not add up are found', () => {
  it.each([
    ['on lines', 'De gunningscriteria zijn:\nPrijs: 60 punten\nAanpak: 30 punten\nTermijn: 20 punten'],
    [
      'on lines with blanks',
      'De gunningscriteria zijn:\n\nPrijs: 60 punten\n\nAanpak: 30 punten\n\nTermijn: 20 punten',
    ],
    ['with dashes', 'Gunningscriteria\n\nPrijs - 60 punten\nAanpak - 30 punten\nTermijn - 20 punten'],
    ['numbered', '# Gunningscriteria\n\n1. Prijs: 60 punten\n2. Aanpak: 30 punten\n3. Termijn: 20 punten'],
    [
      'as numbered titles with their method',
      '# Gunningscriteria\n\n1. Prijs (60 punten)\n\nDe laagste prijs krijgt het maximum.\n\n2. Aanpak (30 punten)\n\nDe jury leest de nota.\n\n3. Termijn (20 punten)\n\nDe kortste termijn krijgt het maximum.',
    ],
    [
      'in a table with a total',
      '# Gunningscriteria\n\n| Criterium | Punten |\n| Prijs | 60 |\n| Aanpak | 30 |\n| Termijn | 20 |\n| Totaal | 100 |',
    ],
    [
      'in a table with bare numbers',
      '# Gunningscriteria\n\n| 1 | Prijs | 60 |\n| 2 | Aanpak | 30 |\n| 3 | Termijn | 20 |',
    ],
    [
      'in a table with a method under each',
      '# Gunningscriteria\n\n| Prijs | 60 % |\n| De laagste prijs krijgt het maximum. |\n| Aanpak | 30 % |\n| De jury leest de nota. |\n| Termijn | 20 % |',
    ],
    [
      'as a notice',
      'Gunningscriteria:\nPrijs - Weging: 70\nKwaliteitscriterium - Naam: Planning / Weging: 20\nKwaliteitscriterium - Naam: Kennis / Weging: 20',
    ],
    [
      'as a notice with the weights on lines of their own',
      'Gunningscriteria\nNaam: Prijs\nWeging: 70\nNaam: Planning\nWeging: 20\nNaam: Kennis\nWeging: 20',
    ],
    [
      'in a sentence',
      'De opdracht wordt gegund op basis van de prijs (60 punten), de aanpak (30 punten) en de termijn (20 punten).',
    ],
    ['shortened', 'Gunningscriteria:\nPrijs: 60 ptn.\nAanpak: 30 ptn.\nTermijn: 20 ptn.'],
  ])('%s', (_, text) => {
    expect(spokenOf(text)).toContain('AWD-01')
  })

  it('as paragraphs of a Word file', () => {
    const parts = paragraphs(
      'De gunningscriteria zijn:',
      'Prijs: 60 punten',
      '',
      'Aanpak: 30 punten',
      'Termijn: 20 punten',
    )
    expect(spokenOfParts(parts)).toContain('AWD-01')
  })
})

describe('criteria with weights that add up are left alone', () => {
  it.each([
    ['on lines', 'De gunningscriteria zijn:\nPrijs: 60 punten\nAanpak: 20 punten\nTermijn: 20 punten'],
    ['in a table with a total', '# Gunningscriteria\n\n| Prijs | 60 |\n| Aanpak | 40 |\n| Totaal | 100 |'],
    [
      'with criteria that are divided',
      '# Gunningscriteria\n\n- Prijs: 60 punten\n- Kwaliteit: 40 punten\n- Aanpak: 25 punten\n- Planning: 15 punten',
    ],
    [
      'with criteria that are divided by their numbers',
      '# Gunningscriteria\n\n| 1 | Prijs | 60 |\n| 2 | Kwaliteit | 40 |\n| 2.1 | Aanpak | 25 |\n| 2.2 | Planning | 15 |',
    ],
    [
      'with levels of appreciation below',
      '# Gunningscriteria\n\n- Prijs: 60 punten\n- Aanpak: 40 punten\n\nDe jury beoordeelt de aanpak zo:\n\n- Uitstekend: 40 punten\n- Goed: 30 punten\n- Matig: 10 punten',
    ],
    [
      'for two lots',
      '# Gunningscriteria\n\nPerceel 1:\n\n- Prijs: 60 punten\n- Aanpak: 40 punten\n\nPerceel 2:\n\n- Prijs: 70 punten\n- Termijn: 30 punten',
    ],
    [
      'in two articles',
      '# Gunningscriteria perceel 1\n\nDe prijs telt voor 60 punten en de aanpak voor 40 punten.\n\n# Gunningscriteria perceel 2\n\nDe prijs telt voor 70 punten en de termijn voor 30 punten.',
    ],
    [
      'as a notice',
      'Gunningscriteria\nPrijs - Weging: 60\nKwaliteitscriterium - Naam: Planning / Weging: 40',
    ],
    [
      'with terms of payment',
      '# Betaling\n\n- Voorschot: 30 %\n- Levering: 30 %\n- Prijs van het onderhoud: 20 %',
    ],
    ['on a scale of its own', '# Gunningscriteria\n\n- Prijs: 6 punten\n- Kwaliteit: 4 punten'],
  ])('%s', (_, text) => {
    expect(spokenOf(text)).not.toContain('AWD-01')
  })
})

const under = (heading: string, text: string): string => `# ${heading}\n\n${text}`

describe('what asks nothing, or asks it where it may be asked, is no fault', () => {
  it.each([
    [
      'a duty that does not exist',
      'Op grond van artikel 62 van het KB Plaatsing moet de Belgische inschrijver geen RSZ-attest bijvoegen.',
    ],
    ['the same with another verb', 'De Vlaamse inschrijver dient geen uittreksel van de btw toe te voegen.'],
    ['the same once more', 'Belgische ondernemingen hoeven geen attest van de fiscus bij te voegen.'],
    [
      'a yearly account for the selection',
      under(
        'Selectiecriteria',
        'De kandidaat bezorgt het jaarverslag van de laatste drie boekjaren, waaruit zijn omzet blijkt.',
      ),
    ],
    [
      'a policy that shows what the firm can',
      under(
        'Technische bekwaamheid',
        'De inschrijver beschrijft zijn milieubeleid of voegt een ISO 14001-certificaat of een gelijkwaardig bewijs toe.',
      ),
    ],
    [
      'a title on a line of its own',
      'Technische bekwaamheid\nDe inschrijver beschrijft zijn milieubeleid of voegt een ISO 14001-certificaat of een gelijkwaardig bewijs toe.',
    ],
    [
      'what the buyer is himself',
      'Het bestuur is zelf gecertificeerd volgens NBN EN 13549 en laat de kwaliteit extern meten om dat certificaat te behouden.',
    ],
    ['the form of a file', 'De offerte wordt als pdf of Microsoft Word-bestand ingediend.'],
    ['what opens a file', 'Wie het UEA wil openen, gebruikt Adobe Reader of een ander programma.'],
    ['a word that begins as another', 'De ploegbaas overlegt namens alle betrokkenen met het bestuur.'],
    [
      'a label in the laundry',
      'Elk kledingstuk krijgt een label met de naam van de bewoner; dat label moet wasbaar zijn.',
    ],
    [
      'what is allowed and not asked',
      'Uitbesteden aan een maatwerkbedrijf is toegestaan maar niet verplicht.',
    ],
    [
      'a fact about the buyer',
      'De stad laat haar groenonderhoud sinds jaren uitvoeren door een maatwerkbedrijf.',
    ],
    ['a contract that is not reserved', 'Perceel 2 is niet voorbehouden aan maatwerkbedrijven.'],
    [
      'the same, turned round',
      'Deze opdracht wordt niet voorbehouden: ook erkende maatwerkbedrijven kunnen inschrijven.',
    ],
    ['the size of a paper', 'Uitvoering: A4, max. 3 bladzijden.'],
    [
      'a percentage of workers',
      under('Toegang', 'Een maatwerkbedrijf heeft minstens 30 % doelgroepwerknemers in dienst.'),
    ],
    [
      'what follows on the criteria without a title',
      '# Gunningscriteria\n\n- Prijs: 60 punten\n- Aanpak: 40 punten\n\nDe opdrachtnemer bezorgt het bestuur elk jaar zijn jaarverslag.',
    ],
  ])('%s', (_, text) => {
    expect(spokenOf(text)).toEqual([])
  })

  it('the surroundings in which software works are at most a warning', () => {
    const said = checkText(
      partsOfPlainText('De software werkt samen met de Microsoft-omgeving die het bestuur nu al heeft.'),
      rules,
      day,
    ).findings
    expect(said.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('a fault is found', () => {
  it.each([
    [
      'EXE-14',
      'a list of people with a status',
      under(
        'Technische bekwaamheid',
        'Voor de sociale tewerkstelling dient de inschrijver een lijst in van zijn personeelsleden met dat statuut.',
      ),
    ],
    [
      'AWD-04',
      'a region in a notice',
      'Gunningscriteria\nPrijs - Weging: 80\nNaam: Aanwezigheid in de regio Weegfactor: 20',
    ],
    [
      'AWD-09',
      'a social criterion with a bare number',
      under('Gunningscriteria', '| 1 | Prijs | 60 |\n| 2 | Sociale tewerkstelling | 40 |'),
    ],
    [
      'AWD-10',
      'a social criterion with a bare number',
      under('Gunningscriteria', '| 1 | Prijs | 60 |\n| 2 | Sociale tewerkstelling | 40 |'),
    ],
    [
      'AWD-12',
      'a social criterion with a bare number',
      under('Gunningscriteria', '| 1 | Prijs | 60 |\n| 2 | Sociale tewerkstelling | 40 |'),
    ],
    ['AWD-04', 'short forms', 'ON uit de regio: 10 ptn.'],
    ['EXE-03', 'short forms', 'De ON zet zoveel mogelijk pers. uit kansengroepen in.'],
    [
      'EXE-14',
      'short forms',
      'De ON bezorgt een lijst m.b.t. de uren, incl. de namen van de doelgroepwerknemers.',
    ],
    ['RES-02', 'short forms', 'P3 is voorbehouden aan een MWB.'],
    [
      'EXE-07',
      'a denial that makes it worse',
      'De opdrachtnemer besteedt minstens 10 % uit aan een maatwerkbedrijf; een andere invulling is niet mogelijk.',
    ],
    [
      'EXE-07',
      'the same behind a comma',
      'De opdrachtnemer besteedt minstens 10 % uit aan een maatwerkbedrijf, een andere invulling is niet mogelijk.',
    ],
    [
      'RES-02',
      'only',
      'Enkel een erkend maatwerkbedrijf kan inschrijven, een andere onderneming wordt niet toegelaten.',
    ],
    [
      'AWD-14',
      'no maximum',
      'Elk extra uur sociale tewerkstelling levert een punt op, niet aan een maximum gebonden.',
    ],
    ['EXE-14', 'a passive', 'Bij elk verslag worden de namen van de ingezette doelgroepwerknemers gevoegd.'],
    [
      'EXE-14',
      'a field to fill in',
      under('Offerteformulier', 'In te vullen: naam en geboortedatum van de doelgroepwerknemers.'),
    ],
    [
      'EXE-14',
      'a noun for a verb',
      'Opgave van naam en rijksregisternummer per doelgroepmedewerker geschiedt maandelijks.',
    ],
    [
      'TEC-02',
      'an equivalent of something else in the next sentence',
      'De maaiers zijn van het merk Voorbeeldia. Voor de olie mag een gelijkwaardige olie gebruikt worden.',
    ],
    [
      'AWD-08',
      'an equivalent of another thing',
      'Het papier draagt het FSC-label. Een gelijkwaardig diploma van de drukker volstaat.',
    ],
    ['TEC-02', 'another word for a make', 'De ketel is van het fabrikaat Voorbeeldia.'],
    [
      'EXE-06',
      'a shop by name',
      'De opdrachtnemer brengt het afval naar kringloopbedrijf De Voorbeeldcirkel.',
    ],
    ['AWD-08', 'a ladder', 'De inschrijver staat minstens op trede 2 van de PSO-ladder.'],
    [
      'AWD-16',
      'signed by hand',
      'De inschrijver voegt de gehandtekende samenwerkingsovereenkomst met het maatwerkbedrijf toe.',
    ],
    [
      'EXE-03',
      'a word of practice',
      'De opdrachtnemer doet zijn best voor de inschakeling van mensen met een afstand tot de arbeidsmarkt.',
    ],
  ])('%s: %s', (code, _, text) => {
    expect(spokenOf(text)).toContain(code)
  })
})
