import { describe, expect, it } from 'vitest'
import type { TenderPart } from '../../../src/legal-check/reading/parts.js'
import { checkedText } from '../../../src/legal-check/text/checked-text.js'
import { partsOfPlainText } from '../../../src/legal-check/text/plain-text.js'

const lastPart = (text: string): TenderPart | undefined =>
  checkedText(partsOfPlainText(text)).passages.at(-1)?.part

describe('the part of a tender that a passage stands in', () => {
  it.each<readonly [string, string, TenderPart | undefined]>([
    ['its heading', '# Gunningscriteria\n\nDe jury leest de nota.', 'award'],
    ['the heading above', '# Selectie\n\n## Omvang\n\nDe kandidaat toont zijn omzet.', 'selection'],
    ['a line that is a title', 'Technische bekwaamheid\nDe kandidaat legt een lijst voor.', 'selection'],
    ['an announcement', 'De opdracht wordt gegund op basis van de prijs.', 'award'],
    [
      'another subject after the criteria',
      '# Gunningscriteria\n\n- Prijs: 60 punten\n- Aanpak: 40 punten\n\nDe opdrachtnemer levert binnen tien dagen.',
      'performance',
    ],
    [
      'what is still about the tenders',
      '# Gunningscriteria\n\n- Prijs: 60 punten\n\nDe inschrijver licht zijn offerte toe.',
      'award',
    ],
    ['payment', '# Gunningscriteria\n\nDe betaling gebeurt binnen dertig dagen.', 'boilerplate'],
    ['nothing', 'De bermen worden gemaaid.', undefined],
  ])('is told by %s', (_, text, part) => {
    expect(lastPart(text)).toBe(part)
  })
})
