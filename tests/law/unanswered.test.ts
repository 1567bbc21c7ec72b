import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/documents/block-runs.js'
import { localDateTimeSchema } from '../../src/kernel/local-date.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const { templates } = shippedShelf()
const newest = templates.ids.flatMap((id) => {
  const template = templates.newestOn(id, testDay)
  return template === undefined ? [] : [[id, template.source] as const]
})

describe('the newest texts', () => {
  it.each(templates.ids)('are of one language, with curly quotes and units that agree: %s', (id) => {
    expect(templates.newestOn(id, testDay)?.language).toBe(2)
  })
})

describe('what nobody answered', () => {
  // The specifications have tests of their own.
  it.each(newest.filter(([id]) => id !== 'specifications'))(
    'is no statement in the newest text: %s',
    (_, source) => {
      expect(source.length).toBeGreaterThan(100)
      expect(source).not.toMatch(
        /nog te bepalen|niet ingevuld|zie de ondertekening|niet afzonderlijk geraamd|zie het bestek/,
      )
    },
  )

  it.each(newest)('is no box to be filled in by hand: %s', (_, source) => {
    expect(source).not.toMatch(/^>/m)
  })

  const invited = {
    procedureType: 'neg-wo-call',
    negotiationGround: 'value',
    publication: 'none',
    invitedSuppliers: [{ name: 'Alfa' }],
    addresses: [{ name: 'alfa', street: 'Dorp 1', place: '9990 Voorbeeld', email: 'alfa@voorbeeld.example' }],
  } as const
  /** What a letter needs of whoever sends it. */
  const sender = {
    buyerAddress: 'Marktplein 1, 9990 Voorbeeld',
    specificationsNumber: '2027-001',
    sending: { invitation: 'email' },
    signature: { name: 'Jan Jansen', role: 'burgemeester' },
  } as const
  it.each<readonly [string, Partial<Procedure>, readonly string[]]>([
    [
      'the last day, and with whom to ask',
      { administration: sender },
      ['administration.contact.email', 'administration.submissionDeadline'],
    ],
    [
      'nothing, where both are answered',
      {
        administration: {
          ...sender,
          submissionDeadline: localDateTimeSchema.parse('2027-03-15T11:00'),
          contact: { email: 'aankoop@voorbeeld.example' },
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

  it('of who gets and who sends it, makes a letter a draft that asks where it goes and who signs', () => {
    const { workbench } = seenOf(aProcedure({ ...invited, addresses: null, administration: {} }))
    expect(workbench.document('invitation')?.missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'addresses',
        'administration.buyerAddress',
        'administration.specificationsNumber',
        'administration.sending.invitation',
        'administration.signature.name',
        'administration.signature.role',
      ]),
    )
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
