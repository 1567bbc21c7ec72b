import { describe, expect, it } from 'vitest'
import { documentToText } from '../../src/documents/to-text.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import type { Administration } from '../../src/procurement/administration.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

function specificationsWith(administration: Administration): string {
  const procedure = aProcedure()
  const dossier = {
    procedure: { ...procedure, administration: { ...procedure.administration, ...administration } },
    pins: { clauses: {}, templates: {} },
  }
  const document = workbenchOf(dossier, shippedShelf(), testDay).document('specifications')
  if (document === undefined) throw new Error('there is no template')
  return documentToText(document)
}

describe('the annexes of a dossier', () => {
  it('stand in the bestek in their order, by their title and their file', () => {
    const text = specificationsWith({
      technicalAttachments: [
        { attachment: 'a', use: 'annex', name: 'plan.pdf', title: 'Plan van de bermen' },
        { attachment: 'b', use: 'picture', name: 'foto.jpg', width: 10, height: 10 },
        { attachment: 'c', use: 'annex', name: 'straten.xlsx' },
      ],
    })
    expect(text).toMatch(
      /\d+ Bijlagen\n\nBij dit bestek horen de volgende bijlagen; ze maken er deel van uit\.\n\nNummer \| Bijlage \| Bestand\n1 \| Plan van de bermen \| plan\.pdf\n2 \| straten\.xlsx \| straten\.xlsx\n/,
    )
  })

  it('have no chapter when there are none', () => {
    expect(specificationsWith({})).not.toMatch(/\d+ Bijlagen\n/)
  })
})
