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
