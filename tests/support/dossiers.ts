import type { AssembledDocument } from '../../src/documents/blocks.js'
import { type Dossier, dossierSchema } from '../../src/dossiers/dossier.js'
import type { NewGeneration } from '../../src/dossiers/dossier-store.js'
import { type Organisation, organisationSchema } from '../../src/dossiers/organisation.js'
import { localDate } from '../../src/kernel/local-date.js'

const procedure = {
  title: 'Onderhoud bermen en begraafplaatsen',
  contractNature: 'services',
  launchDate: '2027-02-01',
  estimatedValue: 190000,
  cpvCode: '77310000',
  placeOfPerformance: ['36015'],
}

/** A new dossier in which only what the test states matters; `procedure` replaces fields of an example. */
export function aDossier(stated: Readonly<Record<string, unknown>> = {}): Dossier {
  const at = '2026-11-22T10:00:00.000Z'
  return dossierSchema.parse({
    id: 'dossier-1',
    organisation: 'city',
    revision: 1,
    state: 'draft',
    pins: { clauses: {}, templates: { specifications: '1.0.0' } },
    history: [{ revision: 1, at, who: 'An', what: { kind: 'created', pinned: [] } }],
    generations: [],
    archived: false,
    createdAt: at,
    updatedAt: at,
    ...stated,
    procedure: { ...procedure, ...Object(stated.procedure) },
  })
}

export const anOrganisation = (stated: Readonly<Record<string, unknown>> = {}): Organisation =>
  organisationSchema.parse({
    id: 'city',
    revision: 1,
    name: 'Stad Voorbeeld',
    enterpriseNumber: '0000000097',
    ...stated,
  })

/** The same dossier with another title, as a person would change it. */
export const renamed = (dossier: Dossier, title: string): Dossier => ({
  ...dossier,
  procedure: { ...dossier.procedure, title },
})

export const aDocument = (stated: Partial<AssembledDocument> = {}): AssembledDocument => ({
  name: 'specifications',
  kind: 'Bestek',
  title: 'Bermen',
  template: 'specifications@1.0.0',
  status: 'draft',
  author: 'Stad Voorbeeld',
  generatedOn: localDate('2026-11-22'),
  blocks: [
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: 'Voorwerp: ' },
        { kind: 'value', text: 'bermen', answer: 'title' },
      ],
      from: { source: 'template', reference: 'specifications@1.0.0' },
    },
  ],
  clauses: ['reserved-lot@1.0.0'],
  missing: [],
  ...stated,
})

export const aGeneration = (stated: Partial<AssembledDocument> = {}, revision = 1): NewGeneration => ({
  document: aDocument(stated),
  revision,
  at: '2026-11-22T11:00:00.000Z',
  who: 'An',
})
