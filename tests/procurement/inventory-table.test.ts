import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { positionsInTable } from '../../src/procurement/inventory-table.js'
import { effectiveLots } from '../../src/procurement/lots.js'

const lots = effectiveLots(
  aProcedure({ lots: [aLot({ title: 'Bermen' }), aLot({ id: 'LOT-0002', title: 'Parken' })] }),
)

describe('the positions in a sheet', () => {
  it('are found by the words above the columns, whatever their order', () => {
    const table = [
      ['Inventaris 2027', ''],
      ['Hoeveelheid', 'Omschrijving', 'Eenheid', 'Post', 'Perceel', 'Prijs'],
      ['1.200,5', 'Maaien', 'm²', '1.1', 'perceel 2', '3'],
      ['', 'Wieden', '', '', 'bermen', ''],
      ['', '', '', '', '', ''],
    ]
    // A title above the headings is no heading: the sheet then has to begin with them.
    expect(positionsInTable(table.slice(1), lots)).toEqual({
      ok: true,
      value: [
        { lot: 'LOT-0002', number: '1.1', description: 'Maaien', unit: 'm²', quantity: 1200.5 },
        { lot: 'LOT-0001', description: 'Wieden' },
      ],
    })
  })

  it('are taken in the usual order without headings, and go to the lot that was chosen', () => {
    expect(positionsInTable([['1', 'Maaien', 'm²', '12']], lots, 'LOT-0002')).toEqual({
      ok: true,
      value: [{ lot: 'LOT-0002', number: '1', description: 'Maaien', unit: 'm²', quantity: 12 }],
    })
  })

  it('keep a text that begins like a formula as it is', () => {
    const read = positionsInTable([['1', '=SOM(A1)', 'stuk', '1']], lots)
    expect(read).toMatchObject({ ok: true, value: [{ description: '=SOM(A1)' }] })
  })

  it.each([
    [[['1', 'Maaien', 'm²', 'veel']], 'Rij 1: "veel" is geen hoeveelheid.'],
    [
      [
        ['Omschrijving', 'Perceel'],
        ['Maaien', '7'],
      ],
      'Rij 2: er is geen perceel "7".',
    ],
    [[['', '']], 'Er staat niets in.'],
    [[['Nr.', 'Omschrijving']], 'Er staat geen post in'],
  ])('in %j say what is wrong, with the row', (table, words) => {
    const read = positionsInTable(table, lots)
    expect(read.ok ? '' : read.error).toContain(words)
  })
})
