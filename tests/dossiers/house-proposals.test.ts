import { describe, expect, it } from 'vitest'
import { versionedLibrary } from '../../src/clauses/library.js'
import { houseProposals } from '../../src/dossiers/house-proposals.js'
import { usualCourt } from '../../src/dossiers/usual-court.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { localDate } from '../../src/kernel/local-date.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { houseAnswers, openAnswers } from '../../src/procurement/terms/open-answers.js'
import { aDossier, anOrganisation } from '../support/dossiers.js'

const town = anOrganisation({
  address: { street: 'Grote Markt 1', postalCode: '9999', place: 'Voorbeeldstad' },
  contact: { name: 'dienst aankoop', email: 'aankoop@voorbeeld.be', phone: '051 00 00 00' },
  disputesCourt: 'de rechtbanken van Voorbeeldstad',
  peppolId: '0208:0000000196',
  decidingBody: 'board',
})
const blank = aProcedure({
  buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
  administration: {},
})
const printed = [
  'administration.buyerAddress',
  'administration.peppolId',
  'administration.disputesCourt',
  'administration.contact.name',
  'administration.contact.email',
]
const valuesOf = (proposals: readonly { readonly path: string; readonly value: unknown }[]) =>
  Object.fromEntries(proposals.map(({ path, value }) => [path.replace('administration.', ''), value]))

describe('what an organisation keeps', () => {
  it('is proposed for the answers that are open, before what custom proposes', () => {
    const open = openAnswers(blank, printed, houseProposals(town))
    expect(valuesOf(open.proposals)).toEqual({
      buyerAddress: 'Grote Markt 1, 9999 Voorbeeldstad',
      peppolId: '0208:0000000196',
      disputesCourt: 'de rechtbanken van Voorbeeldstad',
      'contact.name': 'dienst aankoop',
      'contact.email': 'aankoop@voorbeeld.be',
    })
    // A proposal is no answer.
    expect(open.missing.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['administration.buyerAddress', 'administration.contact.name']),
    )
    expect(valuesOf(openAnswers(blank, printed).proposals)).toEqual({ peppolId: '0208:0000000097' })
  })

  it('is proposed for no answer that stands', () => {
    const answered = aProcedure({
      ...blank,
      administration: { buyerAddress: 'Elders 2', contact: { name: 'An', email: 'an@voorbeeld.be' } },
    })
    const open = valuesOf(openAnswers(answered, printed, houseProposals(town)).proposals)
    expect(open.buyerAddress).toBeUndefined()
    expect(open['contact.name']).toBeUndefined()
  })

  it('proposes the telephone number of the service only for the service, and who decides', () => {
    const house = houseProposals(town)
    expect(valuesOf(houseAnswers(blank, house))).toEqual({
      'contact.phone': '051 00 00 00',
      decidingBody: 'board',
    })
    const other = aProcedure({
      ...blank,
      administration: { contact: { email: 'an@voorbeeld.be' }, decidingBody: 'council' },
    })
    expect(houseAnswers(other, house)).toEqual([])
  })

  it('proposes no half address', () => {
    const half = anOrganisation({ address: { place: 'Voorbeeldstad' } })
    expect(houseProposals(half).size).toBe(0)
  })
})

describe('the court that is usual', () => {
  it.each([
    ['2000', 'Antwerpen'],
    ['3000', 'Leuven'],
    ['3500', 'Limburg'],
    ['8800', 'West-Vlaanderen'],
    ['9000', 'Oost-Vlaanderen'],
  ])('of postal code %s is that of %s', (code, district) => {
    expect(usualCourt(code)).toContain(district)
  })

  it.each(['1000', '1800', '2070', '3080', '3090', '5000', '0000', 'x', undefined])(
    'is not said of %s',
    (code) => {
      expect(usualCourt(code)).toBeUndefined()
    },
  )
})

describe('a dossier that went out', () => {
  it('gets no proposals of its organisation any more', () => {
    const shelf = { clauses: versionedLibrary([]), templates: versionedLibrary([]) }
    const proposed = (state: 'draft' | 'published') =>
      workbenchOf(aDossier({ state }), shelf, localDate('2026-11-29'), { house: houseProposals(town) })
        .proposals.length
    expect([proposed('draft'), proposed('published')]).toEqual([2, 0])
  })
})
