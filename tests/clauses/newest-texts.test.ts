import { describe, expect, it } from 'vitest'
import type { ClauseVersion } from '../../src/clauses/clause.js'

import type { EvidenceKind } from '../../src/clauses/vocabulary.js'
import { exampleBlocks } from '../../src/documents/example-blocks.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const library = shippedShelf().clauses
const newest = library.ids.flatMap((id) => library.newestOn(id, testDay) ?? [])
const clauses = newest.map((clause) => [clause.id, clause] as const)

/** The word with which a text asks the paper; what every promise has through the monitoring stands in no clause itself. */
const askedWith: Readonly<Partial<Record<EvidenceKind, RegExp>>> = {
  'letter-of-intent': /intentieverklaring/,
  'guidance-proposal': /begeleidingsvoorstel/,
  'guidance-dates': /datum van het plan/,
  'social-plan': /plan/,
  'quantity-note': /legt hij uit/,
  'training-agreement': /overeenkomst/,
  invoices: /factu/,
  'work-log': /logboek/,
  'trip-log': /logboek/,
  'delivery-notes': /leveringsbon/,
  'destination-proof': /bestemming|weegbon|ontvangstbewijs/,
  'product-list': /lijst|offerte/,
  'vehicle-list': /lijst/,
  'subcontractor-list': /lijst van onderaannemers/,
  'declaration-proof': /bewijzen van de aangiften/,
  'chain-overview': /overzicht van de schakels/,
  'building-hours': /uren in het gebouw/,
  'carbon-sheet': /rekenblad/,
  'life-cycle-sheet': /rekenblad/,
  'weighing-lists': /weeglijsten/,
  menus: /een menu/,
  'reuse-inventory': /inventaris/,
  'erasure-report': /verslag/,
  'report-log': /overzicht/,
  'staff-overview': /overzicht/,
  'technical-file':
    /technisch dossier|technische fiche|technische gegevens|testverslag|testmethode|fabrikant/,
  'accessibility-proof': /passend bewijs/,
  'label-or-equivalent': /keurmerk|gelijkwaardig|certificaat/,
  'condition-statement': /ondertekende verklaring/,
  'record-statement': /ondertekende verklaring/,
  'governance-documents': /statuten/,
}

describe('the newest version of a clause', () => {
  it.each(clauses)(
    'rests on no article that none of its paragraphs needs: %s',
    (_, { legalBasis, sources }) => {
      const named = Object.values(sources ?? {}).map(cited)
      expect(legalBasis.map(cited).filter((basis) => !named.includes(basis))).toEqual([])
    },
  )

  it.each(clauses)('asks the proof that it names: %s', (_, { evidence, source }) => {
    expect(evidence.filter((kind) => askedWith[kind]?.test(source) === false)).toEqual([])
  })

  it.each(clauses)('says at no bound of a percentage more than everything: %s', (_, clause) => {
    expect(sharesOf(clause).flatMap((share) => textsAt(clause, share, 100))).not.toContainEqual(
      expect.stringMatching(/minstens 100\s%/i),
    )
  })
})

const cited = (source: object): string =>
  'act' in source ? `${source.act} ${'article' in source ? source.article : ''}` : ''

/** Its parameters that may be a hundred percent. */
const sharesOf = ({ parameters }: ClauseVersion): readonly string[] =>
  Object.entries(parameters).flatMap(([name, parameter]) =>
    parameter.type === 'percentage' && parameter.max === 100 ? [name] : [],
  )

/** Its examples with another value for one parameter. */
const textsAt = (clause: ClauseVersion, parameter: string, value: number): readonly string[] =>
  clause.examples.map((example) =>
    JSON.stringify(exampleBlocks(clause, { ...example, given: { ...example.given, [parameter]: value } })),
  )
