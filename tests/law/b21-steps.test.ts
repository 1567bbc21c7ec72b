import { describe, expect, it } from 'vitest'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const bestekOf = (stated: Partial<Procedure>): string => seenOf(aProcedure(stated)).text('specifications')
const open = '[nog in te vullen: '

describe('a procedure in two stages, in the bestek (B21)', () => {
  it.each<readonly [Partial<Procedure>, string, string]>([
    [
      { candidatesInvited: null },
      'nodigt elke geselecteerde kandidaat uit',
      `${open}aantal uit te nodigen kandidaten`,
    ],
    [
      { candidatesInvited: { minimum: 5, maximum: 8, rules: 'De meeste referenties.' } },
      'minstens 5 en hoogstens 8 kandidaten uit',
      `${open}regels om het aantal kandidaten`,
    ],
    [
      { candidatesInvited: { minimum: 5, maximum: 8 } },
      `${open}regels om het aantal kandidaten te beperken]`,
      'De meeste referenties',
    ],
    [{}, `${open}aantal uit te nodigen kandidaten`, 'nodigt elke geselecteerde'],
    [
      { requestDeadline: localDateTimeSchema.parse('2027-03-03T11:00') },
      'De aanvragen tot deelneming zijn uiterlijk op 3 maart 2027 om 11.00 uur ingediend',
      `${open}uiterste datum en uur voor de aanvragen`,
    ],
    [{}, `${open}uiterste datum en uur voor de aanvragen`, 'zijn uiterlijk op 3 maart 2027'],
  ])('with %j', (stated, expected, absent) => {
    for (const procedureType of ['restricted', 'neg-w-call'] as const) {
      const bestek = bestekOf({ procedureType, ...stated })
      expect(bestek).toContain(expected)
      expect(bestek).not.toContain(absent)
    }
    expect(bestekOf({ procedureType: 'open', ...stated })).not.toMatch(/kandidaten uit|tot deelneming zijn/)
  })

  it('tells the steps of an own procedure, and no negotiation that nobody answered', () => {
    const own = { procedureType: 'light-sui-generis', regime: 'light', cpvCode: '85312310' } as const
    expect(bestekOf({ ...own, ownProcedureSteps: 'Eén ronde gesprekken.' })).toContain(
      'Eén ronde gesprekken.',
    )
    expect(bestekOf(own)).toContain(`${open}stappen van de eigen procedure]`)
    expect(bestekOf(own)).not.toContain('kan met de inschrijvers onderhandelen')
  })
})

describe('a framework agreement, in the bestek (B21, K25)', () => {
  const framework = (terms: Procedure['frameworkTerms'], more: Partial<Procedure> = {}): string =>
    bestekOf({ frameworkAgreement: { maximumValue: euro(250_000) }, frameworkTerms: terms, ...more })

  it('says who takes part and how orders are placed, or asks it', () => {
    expect(framework(undefined)).toContain(
      `Deelnemers: ${open}één of verschillende opdrachtnemers in de raamovereenkomst]`,
    )
    expect(framework(undefined)).not.toContain('plaatst elke bestelling schriftelijk')
    expect(framework({ contractors: 'one' })).toContain('gaan naar de opdrachtnemer')
    expect(framework({ contractors: 'several' })).toContain(
      `worden verdeeld ${open}de verdeling van de bestellingen`,
    )
  })

  it.each([
    ['cascade', 'als eerste gerangschikt is'],
    ['mini-competition', 'houdt de inhoud van de offertes vertrouwelijk'],
    ['fixed-shares', 'volgens vaste aandelen: [nog in te vullen: vaste aandelen]'],
  ] as const)('orders by %s', (ordering, words) => {
    const bestek = framework({ contractors: 'several', maximumContractors: 3, ordering })
    expect(bestek).toContain(words)
    expect(bestek).toContain('hoogstens 3')
    expect(bestek).toContain('de raamovereenkomst uitgeput')
  })

  it('keeps the work of a reserved lot for those who hold it', () => {
    const lots = [aLot({ reservedParticipation: 'res-ws' }), aLot({ id: 'LOT-0002', title: 'Bomen' })]
    expect(framework({ contractors: 'one' }, { lots })).toContain(
      'behoort, gaat alleen naar een opdrachtnemer',
    )
    expect(framework({ contractors: 'one' })).not.toContain('voorbehouden perceel')
  })
})

describe('lots that one tenderer may get at most (K07)', () => {
  it('stands among the lots, with the rule that decides', () => {
    const lots = [aLot(), aLot({ id: 'LOT-0002', title: 'Bomen' })]
    const bestek = bestekOf({ lots, clauses: [{ clause: 'lots-per-tenderer', parameters: { most: 1 } }] })
    const at = bestek.indexOf('wordt hoogstens 1 perceel gegund')
    expect(at).toBeGreaterThan(bestek.indexOf('De opdracht is verdeeld in de volgende percelen'))
    expect(at).toBeLessThan(bestek.indexOf('De wijze van prijsbepaling'))
    expect(bestek).toContain('in de volgorde van hun nummer')
    expect(bestek).not.toContain('som van punten')
  })
})

/** What a rule says of answers: its severities, and whether it could not look. */
function saidBy(code: string, stated: Partial<Procedure>): readonly string[] {
  const { workbench, found } = seenOf(aProcedure(stated))
  const isUnchecked = workbench.notChecked.some((rule) => rule.code === code)
  return [...found(code).map(([severity]) => severity), ...(isUnchecked ? ['not checked'] : [])]
}

describe('how many candidates tender (B21, PRO-24)', () => {
  const rules = 'De kandidaten met de meeste vergelijkbare opdrachten.'
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    [
      'five in a restricted procedure',
      { procedureType: 'restricted', candidatesInvited: { minimum: 5, maximum: 8, rules } },
      [],
    ],
    [
      'four in a restricted procedure',
      { procedureType: 'restricted', candidatesInvited: { minimum: 4, maximum: 8, rules } },
      ['warning'],
    ],
    [
      'three with negotiation',
      { procedureType: 'neg-w-call', candidatesInvited: { minimum: 3, maximum: 3, rules } },
      [],
    ],
    [
      'two with negotiation',
      { procedureType: 'neg-w-call', candidatesInvited: { minimum: 2, maximum: 3, rules } },
      ['warning'],
    ],
    ['every one', { procedureType: 'restricted', candidatesInvited: null }, []],
    ['not answered', { procedureType: 'restricted' }, ['not checked']],
    [
      'limited without a minimum',
      { procedureType: 'restricted', candidatesInvited: { maximum: 8, rules } },
      ['not checked'],
    ],
    [
      'limited without rules',
      { procedureType: 'restricted', candidatesInvited: { minimum: 5, maximum: 8 } },
      ['not checked'],
    ],
    ['one step: nobody is invited', { procedureType: 'open' }, []],
  ])('is enough, a warning, or to be looked at: %s', (_, stated, said) => {
    expect(saidBy('PRO-24', stated)).toEqual(said)
  })
})

describe('who gets an order within a framework agreement (B21, PRO-25)', () => {
  const within = (frameworkTerms?: Procedure['frameworkTerms']) => ({
    frameworkAgreement: { maximumValue: euro(250_000) },
    frameworkTerms,
  })
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    ['one contractor', within({ contractors: 'one' }), []],
    ['several, in the order of the ranking', within({ contractors: 'several', ordering: 'cascade' }), []],
    ['several, and nothing said', within({ contractors: 'several' }), ['error']],
    ['not answered', within(), ['not checked']],
    ['no framework agreement', { frameworkAgreement: null }, []],
  ])('is known, an error, or to be looked at: %s', (_, stated, said) => {
    expect(saidBy('PRO-25', stated)).toEqual(said)
  })
})
