import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { euro } from '../../src/kernel/money.js'
import { aProcedure } from '../../src/procurement/builders.js'
import type { ProcedureType } from '../../src/procurement/code-lists.js'
import { openProcedureTypes } from '../../src/procurement/open-procedure-types.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

const meals: Partial<Procedure> = { cpvCode: '55523100', regime: 'light', estimatedValue: euro(540_000) }

function textsOf(stated: Partial<Procedure>): Readonly<Record<string, string>> {
  const procedure = aProcedure({ ...stated, invitedSuppliers: [{ name: 'vzw Voorbeeld' }] })
  const workbench = workbenchOf(newDossier('b02', 'test', procedure, shelf, occasion), shelf, testDay)
  return Object.fromEntries(
    workbench.documents.map(({ name }) => {
      const document = workbench.document(name, { draft: true })
      return [name, document === undefined ? '' : documentToText(document).replaceAll('\u00A0', ' ')]
    }),
  )
}

const law = 'van de wet van 17 juni 2016 inzake overheidsopdrachten'
const cases: readonly (readonly [ProcedureType, Partial<Procedure>, string])[] = [
  ['open', {}, `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 36, ${law}`],
  ['restricted', {}, `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 37, ${law}`],
  ['neg-w-call', {}, `artikel 89, § 1, 3°, met uitdrukkelijke verwijzing naar artikel 38, ${law}`],
  ['simplified-neg-w-call', {}, `artikel 89, § 1, 1°, ${law}`],
  ['neg-wo-call', { negotiationGround: 'value' }, `artikel 89, § 1, 2°, ${law}`],
  ['neg-wo-call', { negotiationGround: 'fruitless' }, `artikel 89, § 1, samen met artikel 42, § 1, ${law}`],
  ['light-sui-generis', {}, `artikel 89, § 1, 4°, ${law}`],
]

describe('the basis of a procedure in the light regime', () => {
  it.each(cases)(
    'of %s, %o, stands in the bestek, the motivation and the invitation',
    (procedureType, more, basis) => {
      const texts = textsOf({ ...meals, procedureType, ...more })
      for (const name of ['specifications', 'motivation', 'invitation'])
        if (texts[name] !== undefined) expect(texts[name], name).toContain(basis)
      expect(texts.specifications).not.toMatch(/overeenkomstig artikel (36|37|38|41|42) van de wet/)
      expect(texts.motivation).not.toMatch(/overeenkomstig artikel (36|37|38|41|42) van de wet/)
    },
  )

  it('agrees with the reason that the motivation gives for the procedure', () => {
    for (const { procedureType, reason } of openProcedureTypes(aProcedure(meals)))
      if (!['limited-value', 'neg-wo-call'].includes(procedureType))
        expect(reason).toContain('artikel 89, § 1')
  })

  it.each([
    ['open', 'artikel 36'],
    ['simplified-neg-w-call', 'artikel 41, § 1, 1°,'],
    ['neg-wo-call', 'artikel 42'],
  ] as const)('stays what it was in the ordinary regime: %s on %s', (procedureType, basis) => {
    const { specifications } = textsOf({ procedureType, regime: 'ordinary', estimatedValue: euro(120_000) })
    expect(specifications).toContain(`${basis} ${law}`)
    expect(specifications).not.toContain('artikel 89')
  })
})

describe('the ground of value', () => {
  it.each([
    ['light', 'de geraamde waarde blijft onder het drempelbedrag van het lichte regime'],
    ['ordinary', 'de goed te keuren uitgave blijft onder het drempelbedrag'],
  ] as const)('speaks in the %s regime of the amount that counts there', (regime, words) => {
    const stated = { procedureType: 'neg-wo-call', negotiationGround: 'value', regime } as const
    const { specifications, motivation } = textsOf({ ...stated, estimatedValue: euro(120_000) })
    expect(specifications).toContain(words)
    expect(motivation).toContain(words)
  })
})
