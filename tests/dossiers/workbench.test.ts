import { describe, expect, it } from 'vitest'
import { versionedLibrary } from '../../src/clauses/library.js'
import type { Template } from '../../src/documents/template.js'
import { documentToText } from '../../src/documents/to-text.js'
import { isWanted } from '../../src/dossiers/document-state.js'
import { type Shelf, type Workbench, workbenchOf } from '../../src/dossiers/workbench.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { madeUpClause, madeUpLibrary } from '../support/clause-files.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { specificationAnswers } from '../support/specification-answers.js'

const shipped = shippedShelf()
const parameters = { hours: { type: 'hours', ask: 'Hoeveel uren?', why: 'Omdat de tekst ze noemt.' } }
const shelf: Shelf = {
  ...shipped,
  clauses: madeUpLibrary(
    madeUpClause(
      { id: 'offered', when: 'proposed', appliesWhen: { 'procedure.contractNature': 'services' } },
      'Tekst van het aanbod.',
    ),
    madeUpClause({ id: 'asking', parameters }, 'Het gaat om {{hours}}.'),
  ),
}
const workbench = (procedure: Procedure, on: Shelf = shelf): Workbench =>
  workbenchOf({ procedure, pins: { clauses: {}, templates: {} } }, on, testDay)
const accepted = { clause: 'offered' }
/** Everything that a bestek needs besides, answered. */
const answeredProcedure = (own: Partial<Procedure> = {}): Procedure =>
  aProcedure({
    ...procedureSchema.parse({ ...aProcedure(), ...specificationAnswers }),
    ...own,
  })
const bestek = (procedure: Procedure, on: Shelf = shelf): string => {
  const document = workbench(procedure, on).document('specifications')
  if (document === undefined) throw new Error('no specifications')
  return documentToText(document)
}
const everyText = (procedure: Procedure): string => {
  const { documents, document, selection, missing, procedure: counting } = workbench(procedure, shipped)
  const texts = documents.map(({ name }) => document(name)).map((found) => found && documentToText(found))
  return JSON.stringify({ documents, texts, selection, missing, counting })
}

describe('a workbench', () => {
  it('computes nothing until it is read, and then once', () => {
    let asked = 0
    const newestOn: Shelf['clauses']['newestOn'] = (id, day) => {
      asked += 1
      return shelf.clauses.newestOn(id, day)
    }
    const counted = workbench(aProcedure(), { ...shelf, clauses: { ...shelf.clauses, newestOn } })
    expect(asked).toBe(0)
    expect([counted.selection, counted.missing, counted.documents, counted.outOfForce]).toHaveLength(4)
    expect(asked).toBe(shelf.clauses.ids.length)
    expect(counted.document('notice')).toBe(counted.document('notice'))
  })

  it('has no document without a template', () => {
    const bare = { ...shelf, templates: versionedLibrary<Template>([]) }
    expect(workbench(aProcedure(), bare).document('specifications')).toBeUndefined()
    expect(workbench(aProcedure(), bare).documents).toEqual([])
    expect(workbench(aProcedure()).documents.map(({ name }) => name)).toEqual(
      shipped.templates.ids.filter((id) => isWanted(id, aProcedure(), undefined)),
    )
  })

  it('has letters once somebody is invited, one for each', () => {
    const invited = aProcedure({
      procedureType: 'neg-wo-call',
      negotiationGround: 'value',
      invitedSuppliers: [{ name: 'Alfa' }, { name: 'Bèta' }],
    })
    const letters = workbench(invited)
      .document('invitation')
      ?.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
    expect(letters).toHaveLength(2)
    expect(workbench({ ...invited, procedureType: 'open' }).document('invitation')).toBeUndefined()
  })

  it('has the report on the tenders once there are any', () => {
    const offers = [{ lot: 'LOT-0001', tenderer: 'Inschrijver A', assessments: [] }]
    const procedure = aProcedure()
    const pins = { clauses: {}, templates: {} }
    const { documents } = workbenchOf({ procedure, pins, award: { offers } }, shipped, testDay)
    expect(documents.map(({ name }) => name)).toContain('award-report')
  })

  it.each<[string, Procedure, readonly string[]]>([
    ['nothing when all is answered', answeredProcedure({ clauses: [accepted] }), []],
    ['a decision on what is proposed', answeredProcedure(), ['clauses.offered']],
    [
      'a parameter without a value',
      answeredProcedure({ clauses: [accepted, { clause: 'asking' }] }),
      ['clauses.asking.parameters.hours'],
    ],
    [
      'a parameter with a value that does not fit',
      answeredProcedure({ clauses: [accepted, { clause: 'asking', parameters: { hours: 'veel' } }] }),
      ['clauses.asking.parameters.hours'],
    ],
    [
      'no parameter of a refused clause, or of one in own words',
      answeredProcedure({
        clauses: [
          { clause: 'offered', decision: 'refused', motivation: 'Past niet.' },
          { clause: 'asking', wording: 'Eigen tekst.' },
        ],
      }),
      [],
    ],
    [
      'a mandatory answer',
      answeredProcedure({
        clauses: [accepted],
        durationMonths: undefined,
        lots: [aLot({ title: undefined })],
      }),
      ['durationMonths', 'lots.LOT-0001.title'],
    ],
  ])('asks %s, and is final only when nothing is asked', (_, procedure, expected) => {
    const { missing, documents } = workbench(procedure)
    expect(missing.map(({ path }) => path)).toEqual(expected)
    for (const { question } of missing) expect(question).toMatch(/\S/)
    for (const { status } of documents) expect(status).toBe(expected.length > 0 ? 'draft' : 'final')
  })

  it('marks a complete document as a draft when a draft is asked for', () => {
    const { document } = workbench(answeredProcedure({ clauses: [accepted] }))
    const [draft, final] = [document('notice', { draft: true }), document('notice')]
    expect([draft?.status, final?.status]).toEqual(['draft', 'final'])
    expect(draft?.blocks).toBe(final?.blocks)
  })

  it('leaves nothing of the market to the administration where nothing is reserved', () => {
    const { documents } = workbench(answeredProcedure({ clauses: [accepted] }))
    const motivation = documents.find(({ name }) => name === 'motivation')
    expect(motivation).toMatchObject({ status: 'final', boxes: [] })
  })

  it('is a draft as long as the legal check finds an error, and says which', () => {
    const { documents, findings, missing } = workbench(
      answeredProcedure({ clauses: [accepted], noLotsReason: null }),
    )
    expect(missing).toEqual([])
    expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual(['PRO-09', 'error'])
    const motivation = documents.find(({ name }) => name === 'motivation')
    expect(motivation).toMatchObject({ status: 'draft', boxes: [] })
  })
})

describe('the clauses in a document', () => {
  it('are the accepted ones, in the words of the library', () => {
    expect(bestek(aProcedure({ clauses: [accepted] }))).toContain('Tekst van het aanbod.')
    for (const clauses of [[], [{ ...accepted, decision: 'refused' as const, motivation: 'Past niet.' }]])
      expect(bestek(aProcedure({ clauses }))).not.toContain('Tekst van het aanbod.')
  })

  it.each([
    '**vet** _schuin_ {{hours}} {{#if x}}',
    '# Geen kop',
    '1. geen lijst',
    '<b>&amp;</b> | a | b |',
    '> geen kader',
  ])('stand to the letter in own words: %s', (wording) => {
    const text = bestek(aProcedure({ clauses: [{ ...accepted, wording }] }))
    expect(text).toContain(wording)
    expect(text).not.toContain('Tekst van het aanbod.')
  })
})

const MARK = 'MERK-1'
describe('an answer out of force', () => {
  it.each<[path: string, open: Partial<Procedure>, shut: Partial<Procedure>]>([
    [
      'invitedSuppliers',
      { procedureType: 'neg-wo-call', negotiationGround: 'value', invitedSuppliers: [{ name: MARK }] },
      { procedureType: 'open' },
    ],
    [
      'fewerInvitedReason',
      {
        procedureType: 'neg-wo-call',
        negotiationGround: 'value',
        invitedSuppliers: [{ name: 'Een' }],
        fewerInvitedReason: MARK,
      },
      { invitedSuppliers: [{ name: 'Een' }, { name: 'Twee' }, { name: 'Drie' }] },
    ],
    [
      'accessibility',
      { usedByNaturalPersons: true, accessibility: { choice: 'n-inc-just', justification: MARK } },
      { usedByNaturalPersons: false },
    ],
    [
      'accessibility.justification',
      { usedByNaturalPersons: true, accessibility: { choice: 'n-inc-just', justification: MARK } },
      { accessibility: { choice: 'inc', justification: MARK } },
    ],
    ['noLotsReason', { noLotsReason: MARK }, { lots: [aLot(), aLot({ id: 'LOT-0002' })] }],
    [
      'frameworkAgreement.reasonOverFourYears',
      { durationMonths: 60, frameworkAgreement: { reasonOverFourYears: MARK } },
      { durationMonths: 48 },
    ],
  ])('%s stands in a text while it counts, and nowhere when it does not', (path, open, shut) => {
    const [counting, not] = [aProcedure(open), aProcedure({ ...open, ...shut })]
    expect(workbench(counting, shipped).outOfForce).toEqual([])
    expect(everyText(counting)).toContain(MARK)
    expect(workbench(not, shipped).outOfForce).toContain(path)
    expect(everyText(not)).not.toContain(MARK)
    const reopened = Object.fromEntries(Object.entries(counting).filter(([field]) => field in shut))
    expect(everyText({ ...not, ...reopened })).toContain(MARK)
  })
})
