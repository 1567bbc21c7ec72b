import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/documents/block-runs.js'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const { templates } = shippedShelf()
// The specifications have tests of their own.
const newest = templates.ids.flatMap((id) => {
  const template = id === 'specifications' ? undefined : templates.newestOn(id, testDay)
  return template === undefined ? [] : [[id, template.source] as const]
})

describe('what nobody answered', () => {
  it.each(newest)('is no statement in the newest text: %s', (_, source) => {
    expect(source.length).toBeGreaterThan(100)
    expect(source).not.toMatch(
      /nog te bepalen|niet ingevuld|zie de ondertekening|niet afzonderlijk geraamd|zie het bestek/,
    )
  })

  const invited = {
    procedureType: 'neg-wo-call',
    negotiationGround: 'value',
    publication: 'none',
    invitedSuppliers: [{ name: 'Alfa' }],
  } as const
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    [
      'the last day, and with whom to ask',
      { administration: {} },
      ['administration.submissionDeadline', 'administration.contact.email'],
    ],
    [
      'nothing, where both are answered',
      {
        administration: {
          submissionDeadline: localDateTimeSchema.parse('2027-03-15T11:00'),
          contact: { phone: '051 00 00 00' },
        },
      },
      [],
    ],
  ])('makes an invitation a draft that asks %s', (_, stated, paths) => {
    const { workbench } = seenOf(aProcedure({ ...invited, ...stated }))
    const invitation = workbench.document('invitation')
    const asked = (invitation?.blocks ?? [])
      .flatMap(runsOf)
      .flat()
      .flatMap((inline) => (inline.kind === 'value' && inline.missing ? [inline.answer] : []))
    expect([...new Set(asked)]).toEqual(paths)
    expect(invitation?.missing.map(({ path }) => path)).toEqual(expect.arrayContaining([...paths]))
  })

  it('makes a letter with an order a draft that asks who orders', () => {
    const { workbench } = seenOf(aProcedure({ procedureType: 'limited-value', buyer: undefined }))
    const letter = workbench.documents.find(({ name }) => name === 'order-letter')
    expect(letter?.missing.map(({ path }) => path)).toContain('buyer.name')
  })

  it('of the value of a lot, leaves a dash in the note', () => {
    const lots = [aLot(), aLot({ id: 'LOT-0002', title: 'Perceel twee' })]
    expect(seenOf(aProcedure({ lots })).text('motivation')).toMatch(/Perceel twee \| – \|/)
  })
})
