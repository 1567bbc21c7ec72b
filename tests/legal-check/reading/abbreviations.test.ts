import { describe, expect, it } from 'vitest'
import { expanded } from '../../../src/legal-check/reading/abbreviations.js'

describe('a text with its short forms written out', () => {
  it.each([
    ['De ON betaalt de OA.', 'De opdrachtnemer betaalt de onderaannemer.'],
    ['Prijs: 60 ptn., aanpak 40 pnt', 'Prijs: 60 punten, aanpak 40 punten'],
    ['P3 is voorbehouden aan een MWB.', 'perceel 3 is voorbehouden aan een maatwerkbedrijf.'],
    ['Verslag m.b.t. de uren, incl. attest', 'Verslag met betrekking tot de uren, inclusief attest'],
    ['Papier met label X of gelijkw.', 'Papier met label X of gelijkwaardig'],
  ])('%s', (written, read) => {
    expect(expanded(written).text).toBe(read)
  })

  it.each([
    'Kom on line.',
    'Se non è vero',
    'norm EN-ON 12',
    'mail ON@example.be',
    'Type P300',
    'ONS AANBOD',
  ])('keeps words that only look like one: %s', (written) => {
    expect(expanded(written).text).toBe(written)
  })

  it('knows where each place stood in the text as it was written, and back', () => {
    const written = 'De ON zet 10 pers. in.'
    const { text, inText, fromText } = expanded(written)
    const at = text.indexOf(' in.')
    expect(written.slice(inText(at))).toBe(' in.')
    expect(text.slice(fromText(written.indexOf(' zet')))).toMatch(/^ zet/)
    expect(inText(text.length)).toBe(written.length)
    expect(inText(text.indexOf('opdrachtnemer'))).toBe(3)
  })
})
