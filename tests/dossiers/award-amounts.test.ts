import { describe, expect, it } from 'vitest'
import { computedAward } from '../../src/dossiers/award-computed.js'
import { awardFaults } from '../../src/dossiers/award-faults.js'
import { type AwardStage, awardStageSchema } from '../../src/procurement/award-stage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { withLaterAward } from '../../src/procurement/later-award.js'

const procedure = aProcedure({ lots: [aLot({ title: 'Noord' }), aLot({ id: 'LOT-0002', title: 'Zuid' })] })
const unscored = () => ({ parts: [] })
const lots = [
  { lot: 'LOT-0001', excluding: 84_400, vatRate: 21 },
  { lot: 'LOT-0002', excluding: 56_700, including: 60_102 },
]
const kept = (award: object, before?: AwardStage) =>
  computedAward(withLaterAward(awardStageSchema.parse(award), before), unscored)
const faults = (award: object) =>
  awardFaults(awardStageSchema.parse(award), procedure, unscored, undefined).map(
    ({ path, message }) => `${path}: ${message.replaceAll('\u00A0', ' ')}`,
  )

describe('the amounts of lots', () => {
  it('add up to the amount of the whole, and say what they are with VAT', () => {
    expect(kept({ amounts: lots })).toEqual({
      approvedOffer: 141_100,
      amounts: [{ ...lots[0], including: 102_124 }, lots[1]],
    })
  })

  it('stay when a client that does not know them sends their sum or no sum, and go when it sends another', () => {
    const before = kept({ amounts: lots })
    expect(kept({ approvedOffer: 141_100 }, before)).toEqual(before)
    expect(kept({}, before)).toEqual(before)
    expect(kept({ approvedOffer: 150_000 }, before)).toEqual({ approvedOffer: 150_000 })
    expect(kept({ amounts: null }, before)).toEqual({})
  })

  it('leave an award without them as it was', () => {
    expect(kept({ approvedOffer: 184_900 })).toEqual({ approvedOffer: 184_900 })
  })

  it.each<readonly [string, object, string]>([
    [
      'a sum that is another',
      { amounts: lots, approvedOffer: 150_000 },
      'approvedOffer: De bedragen van de percelen zijn samen € 141.100, niet € 150.000: verbeter een bedrag, of laat het totaal weg.',
    ],
    [
      'less with VAT than without',
      { amounts: [{ lot: 'LOT-0001', excluding: 100, including: 99 }] },
      'amounts.0.including: Het bedrag met btw is nooit lager dan het bedrag zonder btw.',
    ],
    [
      'another amount than the rate gives',
      { amounts: [{ lot: 'LOT-0001', excluding: 100, vatRate: 6, including: 121 }] },
      'amounts.0.including: Met 6 % btw is € 100 samen € 106: verbeter een van de drie, of laat het tarief weg als er verschillende gelden.',
    ],
    [
      'a lot that is not there',
      { amounts: [{ lot: 'LOT-0009', excluding: 100 }] },
      'amounts.0.lot: Er is geen perceel LOT-0009 in dit dossier.',
    ],
    ['a lot twice', { amounts: [lots[0], lots[0]] }, 'amounts.1.lot: Geef elk perceel één keer.'],
  ])('are refused: %s', (_, award, fault) => {
    expect(faults(award)).toEqual([fault])
  })
})
