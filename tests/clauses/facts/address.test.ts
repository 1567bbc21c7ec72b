import { describe, expect, it } from 'vitest'
import { readAddress } from '../../../src/clauses/facts/address.js'
import { addressesIn } from '../../../src/dossiers/addressees.js'
import { aProcedure } from '../../../src/procurement/builders.js'
import { aSupplier } from '../../../src/suppliers/builders.js'
import { supplierIndex } from '../../../src/suppliers/matching/supplier-index.js'

const register = addressesIn(
  supplierIndex([
    aSupplier({
      id: 'groenwerk',
      name: 'Groenwerk',
      address: { street: 'Kerkstraat 5', postalCode: '8800', municipality: '36015' },
      contact: { email: 'post@groenwerk.example' },
    }),
  ]),
)
const invited = { invitedSuppliers: [{ name: 'Groenwerk', supplier: 'groenwerk' }] }

describe('where a letter to a firm goes', () => {
  it('is where the register says, for a firm that was taken from it', () => {
    expect(readAddress('Groenwerk', aProcedure(invited), register)).toEqual({
      street: 'Kerkstraat 5',
      town: '8800 Roeselare',
      email: 'post@groenwerk.example',
    })
  })

  it('is what was typed, before what the register says', () => {
    const addresses = [{ name: ' groenwerk ', street: 'Nieuwe Kaai 9' }]
    expect(readAddress('Groenwerk', aProcedure({ ...invited, addresses }), register)).toMatchObject({
      street: 'Nieuwe Kaai 9',
      town: '8800 Roeselare',
    })
  })

  it('is open for a firm that nobody knows', () => {
    const open = { street: undefined, town: undefined, email: undefined }
    expect(readAddress('Alfa', aProcedure(invited), register)).toEqual(open)
    expect(readAddress(undefined, aProcedure(invited), register)).toEqual(open)
  })
})
