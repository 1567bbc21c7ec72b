import { describe, expect, it } from 'vitest'
import { localDate, localDateTimeSchema } from '../../src/kernel/local-date.js'
import { percentage } from '../../src/kernel/percentage.js'
import { laterFields, withLaterFields, withoutNone } from '../../src/procurement/later-fields.js'
import type { Procedure } from '../../src/procurement/procedure.js'

const answered: Required<Pick<Procedure, (typeof laterFields)[number]>> = {
  earlierReservedServices: [{ organisation: 'vzw Voorbeeldzorg', awardedOn: localDate('2025-05-01') }],
  urgency: { motivation: 'De brug is afgesloten.' },
  competitiveNegotiationCase: 'b',
  startDate: localDate('2027-05-03'),
  renewals: { count: 2, months: 12 },
  termInDays: { count: 60, kind: 'working' },
  priceVatBasis: 'included',
  priceRevision: { index: 'de gezondheidsindex', fixedPart: percentage(20) },
  deposit: { percentage: percentage(3) },
  personalDataProcessed: true,
  contactWithMinors: true,
  requestDeadline: localDateTimeSchema.parse('2027-03-15T11:00'),
  candidatesInvited: { minimum: 5, maximum: 8, rules: 'De meeste vergelijkbare opdrachten.' },
  ownProcedureSteps: 'Offertes, één ronde, definitieve offertes.',
  frameworkTerms: { contractors: 'several', maximumContractors: 3, ordering: 'cascade' },
  marketConsultation: true,
  smallOrder: { firm: 'vzw Voorbeeldwerk', choice: 'De laagste prijs.' },
  addresses: [{ name: 'vzw Voorbeeldwerk', street: 'Marktstraat 1', place: '9999 Voorbeeldstad' }],
  need: 'De bermen groeien toe.',
  estimateMethod: 'De prijs van het lopende contract.',
  marketResearch: 'Vier maatwerkbedrijven bevraagd op 12 januari 2027.',
  selectionCriteria: [{ kind: 'references', count: 2, subject: 'maaien van bermen', proof: 'Een lijst.' }],
  inventory: [{ number: '1', description: 'Maaien', unit: 'm²', quantity: 1200 }],
  competitiveNegotiationMotivation: 'Geen bestaand loket koppelt met het zaaksysteem.',
  notApplicable: { 'administration.technicalDescription': 'De opdracht is een kleine bestelling.' },
}
const canBeNone = laterFields.filter((field) => !new Set<string>(withoutNone).has(field))
const before: Procedure = { title: 'Bermen', description: 'Maaien.', ...answered }

describe('a procedure that replaces another', () => {
  it('keeps every later field that it leaves out, and none of the first fields', () => {
    expect(withLaterFields({ title: 'Nieuw' }, before)).toEqual({ title: 'Nieuw', ...answered })
  })

  it.each(laterFields)('keeps the %s that it sends', (field) => {
    const sent: Procedure = { title: 'Nieuw', [field]: answered[field] }
    expect(withLaterFields(sent, { title: 'Bermen' })).toEqual(sent)
  })

  it('replaces a later field as a whole, not part by part', () => {
    expect(withLaterFields({ title: 'Nieuw', renewals: { count: 1 } }, before).renewals).toEqual({ count: 1 })
  })

  it.each(canBeNone)('says "none" with null in %s', (field) => {
    expect(withLaterFields({ title: 'Nieuw', [field]: null }, before)).toHaveProperty(field, null)
  })

  it.each(withoutNone)('takes %s away with null, since "none" is no answer there', (field) => {
    expect(withLaterFields({ title: 'Nieuw', [field]: null }, before)).not.toHaveProperty(field)
    expect(withLaterFields({ title: 'Nieuw', [field]: null })).toEqual({ title: 'Nieuw' })
  })

  it('has no field that is not answered on either side', () => {
    expect(withLaterFields({ title: 'Nieuw' }, { title: 'Bermen' })).toStrictEqual({ title: 'Nieuw' })
  })
})

describe('the administration of a procedure that replaces another', () => {
  const stored: Procedure = {
    title: 'Bermen',
    administration: {
      contractManager: 'Jan',
      tenderLanguage: 'nl',
      disputesCourt: 'de rechtbanken van Gent',
    },
  }

  it('keeps the terms that it leaves out, and none of its first fields', () => {
    const sent: Procedure = { title: 'Nieuw', administration: { priceMethod: 'lump-sum' } }
    expect(withLaterFields(sent, stored).administration).toEqual({
      priceMethod: 'lump-sum',
      tenderLanguage: 'nl',
      disputesCourt: 'de rechtbanken van Gent',
    })
    expect(withLaterFields({ title: 'Nieuw' }, stored).administration).toEqual({
      tenderLanguage: 'nl',
      disputesCourt: 'de rechtbanken van Gent',
    })
  })

  it('has the terms that it sends, and takes one away with null', () => {
    const sent: Procedure = {
      title: 'Nieuw',
      administration: { tenderLanguage: 'nl-attachments', disputesCourt: null },
    }
    expect(withLaterFields(sent, stored).administration).toEqual({ tenderLanguage: 'nl-attachments' })
    expect(withLaterFields({ title: 'Nieuw', administration: { tenderLanguage: null } })).toEqual({
      title: 'Nieuw',
      administration: {},
    })
  })
})
