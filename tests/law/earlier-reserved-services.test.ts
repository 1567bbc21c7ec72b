import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { reservedServiceIsShort } from '../../src/legal-check/rules/reserved-service-is-short.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { checkSituation } from '../legal-check/check-example.js'

const reserved = { reservedParticipation: 'res-pub-ser' } as const
const found = (stated: Partial<Procedure>) =>
  checkSituation(
    {
      procedure: aProcedure({
        ...{ regime: 'light', cpvCode: '85312310', durationMonths: 24, lots: [aLot(reserved)] },
        ...{ launchDate: localDate('2027-02-01'), earlierReservedServices: null },
        ...stated,
      }),
    },
    [reservedServiceIsShort],
  ).findings

describe('an organisation that had a contract reserved under article 91 before', () => {
  const earlier = (day: string) => ({
    earlierReservedServices: [{ organisation: 'vzw Voorbeeldzorg', awardedOn: localDate(day) }],
  })

  it.each([
    ['2024-01-31', []],
    ['2024-02-01', ['info']],
    ['2027-02-01', ['info']],
    ['2027-02-02', ['error']],
  ])('on %s', (day, severities) => {
    expect(found(earlier(day)).map(({ severity }) => severity)).toEqual(severities)
  })

  it('is an error to invite, and only then', () => {
    const invited = { ...earlier('2025-05-01'), invitedSuppliers: [{ name: 'VZW Voorbeeldzorg' }] }
    const inviting = {
      procedureType: 'neg-wo-call',
      negotiationGround: 'value',
      publication: 'none',
    } as const
    const [finding] = found({ ...invited, ...inviting })
    expect([finding?.severity, finding?.remedy]).toEqual(['error', 'Nodig vzw Voorbeeldzorg niet uit.'])
  })
})

describe('a lot under article 91 that takes a duration of four years from the contract', () => {
  it('is named, and gets a duration of its own, so that the other lots keep theirs', () => {
    const lots = [aLot(), aLot({ id: 'LOT-0002', ...reserved })]
    const [finding] = found({ durationMonths: 48, lots })
    expect(finding?.says.replaceAll('\u00a0', ' ')).toContain('De looptijd van perceel 2 is 48 maanden')
    expect(finding?.fix?.answers).toEqual([{ path: 'lots.LOT-0002.durationMonths', value: 36 }])
  })
})
