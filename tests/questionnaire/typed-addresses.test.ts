import { describe, expect, it } from 'vitest'
import { addressLine, typedAddresses } from '../../src/questionnaire/input/typed-addresses.js'

const whole = {
  name: 'vzw Voorbeeld',
  street: 'Marktstraat 1 bus 2',
  place: '9999 Voorbeeldstad',
  email: 'info@voorbeeld.example',
}

describe('addresses as they are typed, a firm on each line', () => {
  it.each([
    ['vzw Voorbeeld; Marktstraat 1 bus 2; 9999 Voorbeeldstad; info@voorbeeld.example', whole],
    ['vzw Voorbeeld;info@voorbeeld.example;9999 Voorbeeldstad;Marktstraat 1 bus 2', whole],
    ['vzw Voorbeeld', { name: 'vzw Voorbeeld' }],
    ['vzw Voorbeeld; ; 9999 Voorbeeldstad', { name: 'vzw Voorbeeld', place: '9999 Voorbeeldstad' }],
  ])('read each part by what it looks like: %s', (line, address) => {
    expect(typedAddresses([line])).toEqual({ ok: true, value: [address] })
  })

  it.each(['; Marktstraat 1', 'vzw Voorbeeld; Marktstraat 1; Kerkstraat 2', 'A; a@b.be; c@d.be'])(
    'are given back, with an example, when a part has no place: %s',
    (line) => {
      const read = typedAddresses([line])
      expect(read.ok).toBe(false)
      expect(!read.ok && read.error.message).toContain('puntkomma')
    },
  )

  it('stand in the field again as they were typed', () => {
    expect(typedAddresses([addressLine(whole)])).toEqual({ ok: true, value: [whole] })
  })
})
