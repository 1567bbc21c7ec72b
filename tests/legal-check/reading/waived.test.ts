import { describe, expect, it } from 'vitest'
import { expanded } from '../../../src/legal-check/reading/abbreviations.js'
import { type Waiver, waivedIn } from '../../../src/legal-check/reading/waived.js'
import { checkedText } from '../../../src/legal-check/text/checked-text.js'
import { partsOfPlainText } from '../../../src/legal-check/text/plain-text.js'

const waives = (text: string, what: Waiver): boolean =>
  waivedIn(checkedText(partsOfPlainText(text)), what).length > 0

describe('a social promise is waived', () => {
  it.each<readonly [Waiver, string]>([
    ['duty', 'De aangeboden uren voor kansengroepen zijn louter indicatief.'],
    ['control', 'Voor de sociale uren is geen verslag nodig.'],
    ['sanction', 'Wie de sociale uren niet haalt, krijgt geen boete.'],
    ['sanction', 'Voor de sociale clausule geldt enkel de algemene straf.'],
  ])('in its %s: %s', (what, text) => {
    expect(waives(text, what)).toBe(true)
  })

  it.each<readonly [Waiver, string]>([
    ['duty', 'De aangeboden uren voor kansengroepen zijn bindend.'],
    ['control', 'Van de sociale uren komt elk kwartaal een verslag.'],
    ['sanction', 'Wie de planten te laat levert, krijgt geen boete.'],
  ])('not in its %s: %s', (what, text) => {
    expect(waives(text, what)).toBe(false)
  })
})

describe('English among the Dutch', () => {
  it('is read as the Dutch for it', () => {
    expect(expanded('Lot 2 is reserved: bidders met een hub krijgen meer.').text).toBe(
      'Lot 2 is voorbehouden: inschrijvers met een vestiging krijgen meer.',
    )
    expect(expanded('De hubs en de cape.').text).toBe('De hubs en de cape.')
  })
})
