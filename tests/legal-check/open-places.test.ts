import { describe, expect, it } from 'vitest'
import { openPlacesIn } from '../../src/legal-check/open-places.js'
import { checkedText } from '../../src/legal-check/text/checked-text.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'

const open = (text: string): readonly string[] =>
  openPlacesIn(checkedText(partsOfPlainText(text))).map(({ words }) => words)

describe('a place that is still open in somebody else’s text', () => {
  it.each([
    ['De opdracht begint op [datum].', '[datum]'],
    ['De offertes worden geopend op XX/XX/2027 om 10 uur.', 'XX/XX'],
    ['De raming bedraagt ………… euro.', '…………'],
    ['De aanbestedende overheid is <naam gemeente>.', '<naam gemeente>'],
    ['De termijn is [nog in te vullen: termijn] dagen.', '[nog in te vullen: termijn]'],
    ['De plaats van levering is nog te bepalen.', 'nog te bepalen'],
    ['De prijzen zijn vast/herzienbaar (schrappen wat niet past).', 'schrappen wat niet past'],
    ['Contactpersoon: ________', '________'],
    ['De waarborg bedraagt [   ] %.', '[   ]'],
  ])('is found in %j', (text, words) => {
    expect(open(text)).toEqual([words])
  })

  it.each([
    'De opdrachtnemer levert maten S, M, L, XL en XXL.',
    'Zie artikel 12 [zoals gewijzigd] van het KB.',
    'Enzovoort... De lijst is niet volledig.',
    '1 Voorwerp ............................ 3',
    'De score ligt tussen 0 en 10.',
    'De Xxl-bak staat er niet ver vandaan.',
  ])('is none in %j', (text) => {
    expect(open(text)).toEqual([])
  })

  it('is none where a tenderer fills in a form', () => {
    expect(
      open('# Inschrijvingsformulier\n\nNaam van de inschrijver: ______\n\nDe prijs bedraagt ______ euro.'),
    ).toEqual([])
  })

  it('costs time in proportion to the text', () => {
    expect(open('[ '.repeat(50_000))).toEqual([])
  })
})
