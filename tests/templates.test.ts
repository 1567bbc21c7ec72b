import { describe, expect, it } from 'vitest'
import { places } from '../src/clauses/vocabulary.js'
import type { Block } from '../src/documents/blocks.js'
import { lotMarks, parseTemplate } from '../src/documents/template.js'
import { documentToText } from '../src/documents/to-text.js'
import { newDossier } from '../src/dossiers/changes.js'
import { type Workbench, workbenchOf } from '../src/dossiers/workbench.js'
import { contractNatureSchema, procedureTypeSchema, regimeSchema } from '../src/procurement/code-lists.js'
import { type Procedure, procedureSchema } from '../src/procurement/procedure.js'
import { shippedFiles, shippedShelf, testDay } from './support/legal-texts.js'
import { specificationAnswers } from './support/specification-answers.js'

const shelf = shippedShelf()

function workbenchFor(procedure: Procedure): Workbench {
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  return workbenchOf(newDossier('test-1', 'test', procedure, shelf, occasion), shelf, testDay)
}

/** No answer besides those that a final document needs, the fields of the notice among them. */
function mandatoryOnly(stated: object): Procedure {
  return procedureSchema.parse({
    ...specificationAnswers,
    title: 'Opdracht',
    description: 'Een beschrijving.',
    launchDate: '2027-02-01',
    publication: 'belgium',
    buyer: { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097' },
    requestDeadline: '2027-03-15T11:00',
    candidatesInvited: { minimum: 5 },
    frameworkAgreement: null,
    negotiationGround: 'value',
    estimatedValue: 20_000,
    estimateIncludes: { vat: false, options: true, renewals: true, allLots: true },
    cpvCode: '85312310',
    placeOfPerformance: ['36015'],
    durationMonths: 12,
    electronicSubmission: true,
    usedByNaturalPersons: false,
    clauses: [{ clause: 'anti-social-dumping' }],
    addresses: [
      { name: 'vzw Werk', street: 'Dorp 1', place: '9990 Voorbeeld', email: 'werk@voorbeeld.example' },
    ],
    smallOrder: {
      firm: 'vzw Werk',
      price: 18_000,
      comparison: 'Twee prijzen gevraagd.',
      choice: 'De laagste prijs.',
      rotation: 'De vorige bestelling ging naar een ander.',
      orderedOn: '2027-02-15',
      preparedBy: 'An Peeters, deskundige aankoop',
      decidedBy: 'Jan Jansen, burgemeester',
    },
    lots: [
      {
        id: 'LOT-0001',
        title: 'Opdracht',
        reservedParticipation: 'none',
        reservedExecution: 'no',
        awardCriteria: [
          { type: 'price', name: 'Prijs' },
          {
            ...{ type: 'quality', name: 'Kwaliteit', description: 'De aanpak van het werk.' },
            scoring: 'Een score op het gewicht, met een motivering in woorden.',
          },
        ],
      },
    ],
    ...stated,
  })
}

const combinations = procedureTypeSchema.options.flatMap((procedureType) =>
  contractNatureSchema.options.flatMap((contractNature) =>
    regimeSchema.options.map((regime) => [procedureType, contractNature, regime] as const),
  ),
)

describe('the templates', () => {
  it('bear the id and version of their path', () => {
    for (const { path, text } of shippedFiles('templates')) {
      const parsed = parseTemplate(text)
      expect(parsed.ok && `templates/${parsed.value.id}/${parsed.value.version}.md`).toBe(path)
    }
  })

  it('name every place of the vocabulary exactly once', () => {
    const named = shelf.templates.ids.flatMap((id) => shelf.templates.versions(id)[0]?.body.places ?? [])
    const marks = new Set<string>(Object.values(lotMarks))
    expect(named.filter((place) => !marks.has(place)).toSorted()).toEqual(Object.keys(places).toSorted())
  })

  it.each(combinations)(
    'leave no gap when only what is mandatory was answered: %s, %s, %s',
    (procedureType, contractNature, regime) => {
      const workbench = workbenchFor(mandatoryOnly({ procedureType, contractNature, regime }))
      expect(workbench.missing).toEqual([])
      for (const { name } of workbench.documents) {
        const document = workbench.document(name)
        expect(document?.status, name).toBe('final')
        expect(document && documentToText(document)).not.toContain('[nog in te vullen')
        expect(emptyBlocks(document?.blocks ?? [])).toEqual([])
      }
    },
  )

  it('fill with nothing but a title, as a draft that says what is missing', () => {
    const workbench = workbenchFor(procedureSchema.parse({ title: 'Opdracht' }))
    for (const { name, status, missing } of workbench.documents) {
      expect(status).toBe('draft')
      expect(missing.length).toBeGreaterThan(5)
      // The sheet for the own file lists the answers that there are, and says nothing of the others.
      if (name === 'internal-sheet') continue
      const document = workbench.document(name, { draft: true })
      expect(document && documentToText(document)).toContain('[nog in te vullen: ')
    }
  })

  it('put what is reserved, promised and sanctioned into the specifications, each once', () => {
    const workbench = workbenchFor(
      mandatoryOnly({
        procedureType: 'open',
        contractNature: 'services',
        regime: 'ordinary',
        lots: [1, 2].map((number) => ({
          id: `LOT-000${number}`,
          title: `Perceel ${number}`,
          reservedParticipation: number === 1 ? 'none' : 'res-ws',
          reservedExecution: 'no',
          clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 * number } }],
          awardCriteria: [{ type: 'price', name: 'Prijs' }],
        })),
      }),
    )
    const headings = workbench
      .document('specifications')
      ?.blocks.flatMap((block) =>
        block.kind === 'heading'
          ? [block.content.map((inline) => ('text' in inline ? inline.text : '')).join('')]
          : [],
      )
    const count = (title: string) => headings?.filter((heading) => heading === title).length
    expect(count('Voorbehouden perceel')).toBe(1)
    // Both lots ask hours: the text stands once, with the numbers in a table.
    expect(count('Uren voor personen uit kansengroepen')).toBe(1)
    const bestek = workbench.document('specifications')
    expect(bestek && documentToText(bestek)).toContain('Perceel 2: Perceel 2 | 200\u00A0uur')
    expect(count('Bijzondere straffen')).toBe(1)
    expect(count('Opvolging van de verbintenissen')).toBe(1)
  })
})

/** Headings with nothing under them, and paragraphs without text. */
function emptyBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const isBareHeading =
      block.kind === 'heading' &&
      (next === undefined || (next.kind === 'heading' && next.level <= block.level))
    const isBlank =
      block.kind === 'paragraph' &&
      block.content.every((inline) => 'text' in inline && inline.text.trim() === '')
    return isBareHeading || isBlank ? [`${block.kind} ${index}`] : []
  })
}
