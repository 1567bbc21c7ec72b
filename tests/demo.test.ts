import { describe, expect, it } from 'vitest'
import { checkChoices } from '../src/clauses/check-choices.js'
import { demoProcedures } from '../src/demo/procedures.js'
import { documentToText } from '../src/documents/to-text.js'
import { newDossier } from '../src/dossiers/changes.js'
import { isWanted } from '../src/dossiers/document-state.js'
import { workbenchOf } from '../src/dossiers/workbench.js'
import { inForce } from '../src/procurement/in-force.js'
import { effectiveLots } from '../src/procurement/lots.js'
import { openProcedureTypes } from '../src/procurement/open-procedure-types.js'
import { shippedShelf, testDay } from './support/legal-texts.js'

const shelf = shippedShelf()
const workbenches = demoProcedures.map(({ name, procedure }) => {
  const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }
  return {
    name,
    procedure,
    workbench: workbenchOf(newDossier(name, 'test', procedure, shelf, occasion), shelf, testDay),
  }
})
const names = workbenches.map((demo) => [demo.name, demo] as const)

describe('the demo procedures', () => {
  it.each(names)('%s is complete: every document is final', (_, { workbench }) => {
    expect(workbench.missing).toEqual([])
    const wanted = shelf.templates.ids.filter((name) =>
      isWanted(name, workbench.procedure, undefined, () => workbench.selection),
    )
    expect(wanted).toEqual(expect.arrayContaining(['motivation', 'notice', 'specifications']))
    expect(workbench.documents.map(({ name, status, missing }) => [name, status, missing])).toEqual(
      wanted.map((name) => [name, 'final', []]),
    )
  })

  it.each(names)(
    '%s has nothing out of force and only choices that the library knows',
    (_, { procedure, workbench }) => {
      expect(inForce(procedure).outOfForce).toEqual([])
      expect(workbench.outOfForce).toEqual([])
      expect(checkChoices(procedure, shelf.clauses, {}, testDay)).toEqual([])
    },
  )

  it.each(names)('%s follows a procedure that is open to it', (_, { procedure }) => {
    const chosen = openProcedureTypes(procedure).find(
      ({ procedureType }) => procedureType === procedure.procedureType,
    )
    expect(chosen?.open).toBe('yes')
  })

  it.each(names)('%s has no error in law', (_, { workbench }) => {
    expect(workbench.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(names)('%s has weights and lot values that add up', (_, { procedure }) => {
    for (const { awardCriteria = [], title } of procedure.lots ?? []) {
      if (awardCriteria.length > 0) expect(total(awardCriteria.map(({ weight }) => weight)), title).toBe(100)
      for (const { subCriteria = [], weight } of awardCriteria)
        if (subCriteria.length > 0) expect(total(subCriteria.map((part) => part.weight))).toBe(weight)
    }
    const values = (procedure.lots ?? []).flatMap(({ estimatedValue }) => estimatedValue ?? [])
    if (values.length > 0) expect(total(values)).toBe(procedure.estimatedValue)
  })

  it.each(names)('%s says the same thing of the same thing everywhere', (_, { workbench }) => {
    const codes = new Set(['EXE-22', 'EXE-23', 'TEC-03', 'TEC-04', 'PRO-26'])
    expect(workbench.findings.filter(({ code }) => codes.has(code))).toEqual([])
    expect(workbench.notChecked.filter(({ code }) => codes.has(code))).toEqual([])
  })

  it.each(names)('%s has a number of hours that its estimate can pay', (_, { procedure }) => {
    const [lots, { labourShare = 0 }] = [effectiveLots(procedure), procedure]
    for (const { labourHours, estimatedValue = 0, title } of lots) {
      if (labourHours === undefined || labourShare < 30) continue
      const perHour = (estimatedValue * labourShare) / 100 / labourHours
      expect(perHour, title).toBeGreaterThan(25)
      expect(perHour, title).toBeLessThan(55)
    }
  })

  it('tell no few workers of a contract apart: below five of a kind there are totals only', () => {
    const overviews = workbenches.flatMap(({ workbench }) =>
      workbench.selection.flatMap(({ parameters: { groups, seniority } }) =>
        typeof groups === 'string' ? [`${groups}; ${String(seniority)}`] : [],
      ),
    )
    expect(overviews.length).toBeGreaterThan(2)
    for (const overview of overviews) {
      const counts = [...overview.matchAll(/(\d+) werknemers?/g)].map(([, count]) => Number(count))
      expect(counts.length, overview).toBe(1)
      expect(Math.min(...counts) >= 5 || overview.startsWith('alleen het totaal'), overview).toBe(true)
    }
  })

  it('select every clause of the library at least once', () => {
    const used = new Set(
      workbenches.flatMap(({ workbench }) => workbench.selection.map(({ clause }) => clause.id)),
    )
    expect(shelf.clauses.ids.filter((id) => !used.has(id))).toEqual([])
  })

  it('write a mention of article 15 in the notice and in the specifications of a reserved lot', () => {
    const reserved = workbenches.filter(({ procedure }) =>
      procedure.lots?.some(({ reservedParticipation }) => reservedParticipation === 'res-ws'),
    )
    expect(reserved.length).toBeGreaterThan(1)
    for (const { workbench } of reserved)
      for (const name of ['specifications', 'notice'] as const) {
        const document = workbench.document(name)
        expect(document && documentToText(document)).toContain('artikel 15 van de wet van 17 juni 2016')
      }
  })
})

const total = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0)
