import { describe, expect, it } from 'vitest'
import { runsOf } from '../../src/documents/block-runs.js'
import type { Inline } from '../../src/documents/blocks.js'
import { blockToHtml } from '../../src/documents/to-html.js'
import { readable } from '../../src/dossiers/proposals.js'
import { publicationObstacle } from '../../src/dossiers/publication.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { withAnswer } from '../../src/procurement/answer-paths.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const language = 'administration.tenderLanguage'

interface Situation {
  readonly specifications?: string
  readonly state?: 'draft' | 'published'
}
const workbench = (procedure: Procedure, { specifications, state }: Situation = {}) =>
  workbenchOf(
    {
      procedure,
      pins: { clauses: {}, templates: specifications === undefined ? {} : { specifications } },
      ...(state && { state }),
    },
    shippedShelf(),
    testDay,
  )
const answered = (path: string, answer: unknown): Procedure =>
  procedureSchema.parse(withAnswer(aProcedure(), path, answer))
const valuesIn = (procedure: Procedure, path: string): readonly Inline[] =>
  (workbench(procedure).document('specifications')?.blocks ?? [])
    .flatMap(runsOf)
    .flat()
    .filter((inline) => inline.kind === 'value' && inline.answer === path)

describe('a proposal', () => {
  it('prints as one, in the bestek of the newest version, until it is answered', () => {
    expect(valuesIn(aProcedure(), language)).toContainEqual({
      kind: 'value',
      text: '[voorstel: het Nederlands]',
      answer: language,
      proposed: true,
    })
    expect(valuesIn(answered(language, 'nl'), language)).toContainEqual({
      kind: 'value',
      text: 'het Nederlands',
      answer: language,
    })
  })

  it('is marked in the preview, with its answer', () => {
    const block = workbench(aProcedure())
      .document('specifications')
      ?.blocks.find((one) =>
        runsOf(one)
          .flat()
          .some((inline) => inline.kind === 'value' && inline.proposed),
      )
    if (block === undefined) throw new Error('nothing is proposed')
    expect(blockToHtml(block)).toMatch(/<mark class="proposed" data-answer="[^"]+"><bdi>\[voorstel: /)
  })

  it('is missing, so that the bestek is a draft; answered it is not', () => {
    const { missing, proposals, documents } = workbench(aProcedure())
    const inDocuments = documents.flatMap((document) => document.missing)
    for (const { path } of proposals)
      expect([...missing, ...inDocuments].map((one) => one.path)).toContainEqual(
        expect.stringMatching(new RegExp(`^${path}(\\.|$)`)),
      )
    expect(documents.find(({ name }) => name === 'specifications')).toMatchObject({
      status: 'draft',
      boxes: [],
    })
    expect(workbench(answered(language, 'nl')).missing.map(({ path }) => path)).not.toContain(language)
  })

  it('changes no answer, and decides on no clause', () => {
    const { procedure, outOfForce } = workbench(aProcedure())
    expect(procedure).toEqual(aProcedure())
    expect(outOfForce).toEqual([])
  })

  it('reads as its question would say it', () => {
    const { proposals, procedure } = workbench(aProcedure())
    const reads = Object.fromEntries(
      proposals.map((one) => [one.path, readable(one, procedure).reads] as const),
    )
    expect(reads[language]).toBe('Het Nederlands')
    expect(reads.deposit?.replaceAll('\u00A0', ' ')).toBe('5 %')
    for (const words of Object.values(reads)) expect(words).toMatch(/\S/)
  })

  it('is made for no bestek of before there were any', () => {
    const before = workbench(aProcedure(), { specifications: '3.0.0' })
    // The draft decision, in its newest text, has proposals of its own.
    expect(before.proposals.map(({ path }) => path)).toEqual([
      'administration.decisionBasis',
      'administration.vatRate',
    ])
    expect(before.missing.map(({ path }) => path)).not.toContain(language)
  })
})

describe('what was declared not applicable', () => {
  const path = 'administration.technicalDescription'
  const declared = answered(`notApplicable.${path}`, 'De bijlage zegt alles.')

  it('is said nowhere in the bestek, and on the internal sheet with its reason', () => {
    const bestek = JSON.stringify(workbench(declared).document('specifications')?.blocks)
    expect(bestek).not.toContain('De bijlage zegt alles.')
    expect(bestek).not.toContain('nog in te vullen: technische beschrijving')
    const sheet = JSON.stringify(workbench(declared).document('internal-sheet')?.blocks)
    expect(sheet).toContain('Niet van toepassing: technische beschrijving')
    expect(sheet).toContain('De bijlage zegt alles.')
  })
})

describe('a bestek in which a box is left', () => {
  const older = { specifications: '3.0.0' }

  it('is a draft that says what is to be filled in, and cannot be announced', () => {
    const found = workbench(aProcedure(), older)
    const state = found.documents.find(({ name }) => name === 'specifications')
    expect(state?.boxes).toContain('Selectiecriteria')
    expect(state?.status).toBe('draft')
    expect(state?.missing.map(({ question }) => question)).toContain(
      'Vul in het bestek zelf aan: selectiecriteria.',
    )
    const obstacle = publicationObstacle({ archived: false }, found)
    expect(obstacle).toMatchObject({ kind: 'not-final' })
  })

  it('stays as it went out when it was announced', () => {
    const found = workbench(aProcedure(), { ...older, state: 'published' })
    const now = found.document('specifications')
    expect(now?.missing.map(({ question }) => question).join()).not.toContain('Vul in het bestek zelf aan')
  })
})
