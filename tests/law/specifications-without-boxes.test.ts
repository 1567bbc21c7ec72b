import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { AssembledDocument } from '../../src/documents/blocks.js'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { seenOf } from './texts.js'

const bestekOf = (stated: Partial<Procedure>): string => seenOf(aProcedure(stated)).text('specifications')
const withAnswers = (administration: Procedure['administration']) => bestekOf({ administration })

const boxesIn = ({ blocks }: AssembledDocument) => blocks.filter(({ kind }) => kind === 'box')

describe('the bestek of every example', () => {
  it.each(demoProcedures.map(({ name, procedure }) => [name, procedure] as const))(
    'is klaar, without a box, a gap or a proposal: %s',
    (_, procedure) => {
      const { workbench } = seenOf(procedure)
      const document = workbench.document('specifications')
      expect(document?.status).toBe('final')
      expect(document && boxesIn(document)).toEqual([])
      expect(seenOf(procedure).text('specifications')).not.toMatch(/\[(nog in te vullen|voorstel):/)
    },
  )

  it('addresses nobody as "je"', () => {
    for (const { procedure } of demoProcedures)
      expect(seenOf(procedure).text('specifications')).not.toMatch(/\b(je|jouw|jij)\b/i)
  })
})

describe('a bestek of which nothing but the title is answered', () => {
  const text = seenOf({ title: 'Opdracht' }).text('specifications')

  it('has no box, and asks in the text what it needs', () => {
    expect(text).not.toContain('Aan te vullen door het bestuur')
    for (const asked of ['nummer van het bestek', 'plaatsbezoek', 'borgtocht', 'prijsherziening'])
      expect(text).toContain(`[nog in te vullen: ${asked}]`)
  })

  it('states nothing that nobody answered', () => {
    for (const words of [
      'wijkt niet af',
      'wordt in België',
      'wordt niet bekendgemaakt',
      'De prijzen zijn vast',
      'De prijzen worden herzien',
      'geen borgtocht gevraagd',
      'De borgtocht bedraagt 5',
      'wordt niet verlengd',
      'geen persoonsgegevens',
      'geen selectiecriteria',
      'Er is geen plaatsbezoek',
      'Varianten zijn niet toegelaten',
    ])
      expect(text).not.toContain(words)
  })
})

describe('what law or custom gives', () => {
  it('stands as a proposal until it is taken over', () => {
    expect(bestekOf({ contractNature: 'works', cpvCode: '45233161' })).toContain(
      'De waarborgtermijn is [voorstel: 12 maanden]',
    )
    expect(withAnswers({ variants: { kind: 'none' } })).toContain('Varianten zijn niet toegelaten.')
  })

  it.each([
    [499_999.99, 'voor deze werken niet verplicht'],
    [500_000, 'registreert elke dag zijn aanwezigheid'],
  ])('registers presence on a site from € 500.000: at € %d', (amount, words) => {
    const works = { contractNature: 'works', cpvCode: '45233161', estimatedValue: euro(amount) } as const
    expect(bestekOf(works)).toContain(words)
    expect(bestekOf(works)).toContain('[voorstel: aanwezigheidsregistratie op de bouwplaats]')
  })
})

describe('the text of each choice', () => {
  it.each<readonly [Procedure['administration'], string]>([
    [{ siteVisit: { kind: 'mandatory', details: 'Op 3 mei om 9 uur.' } }, 'Op 3 mei om 9 uur.'],
    [{ siteVisit: { kind: 'on-request' } }, '[nog in te vullen: afspraken over het plaatsbezoek]'],
    [{ variants: { kind: 'allowed', requirements: 'Alleen voor de machines.' } }, 'Alleen voor de machines.'],
    [{ optionalItems: { kind: 'required', description: 'Een vijfde beurt.' } }, 'Een vijfde beurt.'],
    [{ insurance: { kind: 'amounts', terms: 'Minstens € 1.000.000 per geval.' } }, '€ 1.000.000 per geval'],
    [{ acceptance: { kind: 'own', terms: 'Een keuring per wijk.' } }, 'Een keuring per wijk.'],
    [
      { delayFines: { kind: 'own', terms: 'Per dag € 50.' } },
      'De boetes voor laattijdige uitvoering wijken af',
    ],
    [{ reviewClauses: { kind: 'extra', terms: 'Een gebouw erbij.' } }, 'Een gebouw erbij.'],
    [{ orderPlacing: { kind: 'orders', terms: 'Binnen tien dagen.' } }, 'Binnen tien dagen.'],
    [{ tenderLanguage: 'nl-attachments' }, 'technische documentatie mag in een andere taal zijn'],
  ])('stands in the bestek: %j', (answers, words) => {
    expect(withAnswers(answers)).toContain(words)
  })

  it('asks a period in the request of an open procedure only from whoever tenders', () => {
    expect(bestekOf({ procedureType: 'open' })).not.toContain('aanvraag tot deelneming')
    expect(bestekOf({ procedureType: 'restricted' })).toContain('aanvraag tot deelneming')
  })

  it('speaks of the lot where there are lots, and of the contract where there are none', () => {
    const lots = [aLot(), aLot({ id: 'LOT-0002', title: 'Bomen' })]
    expect(bestekOf({ lots })).toContain('Het perceel wordt gegund aan')
    expect(bestekOf({ lots })).not.toContain('De opdracht wordt gegund aan')
    expect(bestekOf({})).toContain('De opdracht wordt gegund aan')
    expect(bestekOf({})).not.toContain('per perceel waarvoor hij inschrijft')
  })

  it('tells the description of the only lot', () => {
    expect(bestekOf({ lots: [aLot({ description: 'Met de fiets bereikbaar.' })] })).toContain(
      'Met de fiets bereikbaar.',
    )
  })
})
