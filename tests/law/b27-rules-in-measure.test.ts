import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import type { Example } from '../../src/legal-check/rule.js'
import { ruleBy } from '../../src/legal-check/rules.js'
import { aCriterion, aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { checkExample } from '../legal-check/check-example.js'

const dossier = (stated: Partial<Procedure>, award?: object): Example => ({
  says: '',
  procedure: aProcedure(stated),
  ...(award !== undefined && { award: award as never }),
})
const text = (words: string): Example => ({ text: words })
const onValue = { procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' } as const
const european = { procedureType: 'open', publication: 'eu', estimatedValue: euro(300_000) } as const
const tenders = (...names: readonly string[]) => ({
  standstillDays: 0,
  offers: names.map((tenderer) => ({ lot: 'LOT-0001', tenderer, assessments: [] })),
})
const firms = (...names: readonly string[]) => names.map((name) => ({ name }))
const social = (weight: number) => [
  aCriterion({ type: 'price', name: 'Prijs', weight: percentage(100 - weight) }),
  aCriterion({ name: 'Inzet van kansengroepen', social: true, weight: percentage(weight) }),
]
const withHours = {
  labourHours: 2400,
  clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }],
}
const computers = {
  usedByNaturalPersons: true,
  cpvCode: '30213000',
  accessibility: { choice: 'n-inc-just', justification: 'Alleen technici gebruiken ze.' },
} as const

const cases: readonly (readonly [code: string, what: string, Example, readonly string[]])[] = [
  ['DEC-02', 'one tenderer, no period: to be motivated', dossier(european, tenders('Alfa')), ['warning']],
  ['DEC-02', 'two tenderers, no period', dossier(european, tenders('Alfa', 'Beta')), ['error']],
  [
    'DEC-02',
    'an order within a framework agreement: to be motivated',
    dossier(european, { ...tenders('Alfa', 'Beta'), standstillException: 'framework-order' }),
    ['warning'],
  ],
  [
    'PRO-01',
    'research at € 140.000, where another amount may count',
    dossier({ ...onValue, cpvCode: '73110000', approvedAmount: euro(140_000) }),
    ['warning'],
  ],
  [
    'PRO-01',
    'cleaning at € 140.000',
    dossier({ ...onValue, cpvCode: '90911200', approvedAmount: euro(140_000) }),
    ['error'],
  ],
  [
    'RES-13',
    'the words of article 15 itself',
    text(
      'Voorbehouden aan sociale werkplaatsen en ondernemers die de maatschappelijke en professionele integratie van gehandicapten of kansarmen tot doel hebben.',
    ),
    [],
  ],
  ['RES-13', 'a status that is no more', text('Voorbehouden aan beschutte werkplaatsen.'), ['warning']],
  ['AWD-11', '30 points', dossier({ lots: [aLot({ awardCriteria: social(30) })] }), []],
  ['AWD-11', '31 points', dossier({ lots: [aLot({ awardCriteria: social(31) })] }), ['warning']],
  [
    'AWD-11',
    '31 points where the work itself is social',
    dossier({ regime: 'light', cpvCode: '55524000', lots: [aLot({ awardCriteria: social(31) })] }),
    ['info'],
  ],
  [
    'EXE-05',
    'a small lot of a large contract',
    dossier({
      estimatedValue: euro(190_000),
      lots: [
        aLot({ ...withHours, estimatedValue: euro(60_000) }),
        aLot({ id: 'LOT-0002', estimatedValue: euro(39_999) }),
      ],
    }),
    ['info'],
  ],
  ['EXE-10', 'a promise with the penalties of the library', dossier({ lots: [aLot(withHours)] }), []],
  [
    'PRO-14',
    'only social firms, nothing reserved: can be motivated',
    dossier({
      ...onValue,
      invitedSuppliers: firms('Maatwerkbedrijf A', 'Maatwerkbedrijf B', 'Maatwerkbedrijf C'),
      lots: [aLot()],
    }),
    ['warning'],
  ],
  [
    'PRO-14',
    'only social firms for what is reserved',
    dossier({
      ...onValue,
      invitedSuppliers: firms('Maatwerkbedrijf A', 'Maatwerkbedrijf B', 'Maatwerkbedrijf C'),
      lots: [aLot({ reservedParticipation: 'res-ws' })],
    }),
    [],
  ],
  [
    'TEC-01',
    'what the accessibility act covers, motivated all the same',
    dossier({ ...computers, launchDate: localDate('2027-02-01') }),
    ['warning'],
  ],
  [
    'TEC-01',
    'the same the day before its requirements count',
    dossier({ ...computers, launchDate: localDate('2025-06-27') }),
    [],
  ],
]

describe('a rule that was over-strict or weak (B27)', () => {
  it.each(cases)('%s: %s', (code, _, example, severities) => {
    const rule = ruleBy(code)
    const { findings } = checkExample(example, rule ? [rule] : [])
    expect(rule).toBeDefined()
    expect(findings.map(({ severity }) => severity)).toEqual(severities)
  })

  it.each([
    [
      'the daily penalty, as long as a duty is not met',
      'Zolang een verslag ontbreekt, geldt de dagelijkse straf van artikel 45.',
      [],
    ],
    [
      'a special penalty',
      'Per ontbrekend uur geldt een bijzondere straf van 40 euro, met een plafond van 5 %.',
      [],
    ],
    ['no penalty at all', 'De leidend ambtenaar volgt dit op.', ['warning']],
  ] as const)('EXE-10 takes %s for what it is', (_, sanction, severities) => {
    const rule = ruleBy('EXE-10')
    const promise =
      'De opdrachtnemer laat minstens 200 uren presteren door personen uit kansengroepen en bezorgt elk kwartaal een verslag.'
    const { findings } = checkExample(text(`# Uitvoering\n\n${promise} ${sanction}`), rule ? [rule] : [])
    expect(findings.map(({ severity }) => severity)).toEqual(severities)
  })
})
