import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { answerLabel } from '../../src/procurement/answer-labels.js'
import { withAnswer } from '../../src/procurement/answer-paths.js'
import { answerAt } from '../../src/procurement/answers.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { inForce } from '../../src/procurement/in-force.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import { partsOf, termRows } from '../../src/procurement/terms/all.js'
import { earlierPoints } from '../../src/procurement/terms/earlier.js'
import { openAnswers, proposedAt, withProposals } from '../../src/procurement/terms/open-answers.js'
import { declinablePaths, termNames, termPath } from '../../src/procurement/terms/shape.js'
import type { OpenPoint } from '../../src/procurement/terms/term.js'

const everyTerm = termRows.map(([name, term]): OpenPoint => ({ ...term, path: termPath(name) }))
const everyPoint: readonly OpenPoint[] = [...everyTerm, ...earlierPoints]
const printed = everyPoint.map(({ path }) => path)
const situations: readonly Procedure[] = [
  aProcedure(),
  ...demoProcedures.map(({ procedure }) => procedure),
].map((one) => inForce(one).procedure)

/** The answers with another one, as the edge would keep them. */
const answered = (path: string, answer: unknown): Procedure =>
  procedureSchema.parse(withAnswer(aProcedure(), path, answer))
const open = (procedure: Procedure, paths: readonly string[] = printed) =>
  openAnswers(inForce(procedure).procedure, paths)
const pathsIn = (points: readonly { readonly path: string }[]) => points.map(({ path }) => path)

describe('every open point', () => {
  it.each(everyPoint)('$path asks a question and has a label', ({ path, asks }) => {
    expect(asks).toMatch(/^\p{Lu}.*\?$/u)
    expect(answerLabel(path)).toMatch(/\S/)
  })

  it.each(everyPoint)('$path proposes only what the contract accepts, and says why', ({ path, proposal }) => {
    for (const procedure of situations) {
      const proposed = proposal?.(procedure)
      if (proposed === undefined) continue
      const taken = procedureSchema.safeParse(withAnswer(procedure, path, proposed.value))
      expect(taken.error?.issues ?? []).toEqual([])
      expect(proposed.because).toMatch(/^\p{Lu}.*\.$/u)
      expect(['verified', 'likely']).toContain(proposed.certainty)
    }
  })

  it('is no proposal and not missing as a whole once it was taken over: at most a part of it is asked', () => {
    for (const procedure of situations) {
      const without = { ...procedure, administration: {} }
      const { proposals } = open(without)
      const again = open(withProposals(without, proposals))
      expect(again.proposals).toEqual([])
      for (const { path } of proposals) expect(pathsIn(again.missing)).not.toContain(path)
      expect(proposedAt(proposals, 'title')).toBeUndefined()
    }
  })
})

describe('every term', () => {
  it('has a row, and each of its controls a label', () => {
    expect(termRows.map(([name]) => name).toSorted()).toEqual(termNames.toSorted())
    for (const [name, term] of termRows)
      for (const { path, label } of partsOf(name, term)) expect(answerLabel(path)).toBe(label)
  })

  it('is out of force where it does not apply, with a sentence that says why', () => {
    for (const [, { applies }] of termRows) expect(applies?.because ?? 'Altijd.').toMatch(/^\p{Lu}.*\.$/u)
  })
})

describe('what is open in specifications', () => {
  const language = 'administration.tenderLanguage'
  const court = 'administration.disputesCourt'

  it('is nothing where the text prints no term: it was made before there were any', () => {
    expect(open(aProcedure(), [])).toEqual({ missing: [], proposals: [] })
    expect(open(aProcedure(), pathsIn(earlierPoints))).toEqual({ missing: [], proposals: [] })
  })

  it('is only what the text can print', () => {
    expect(pathsIn(open(aProcedure(), [court]).missing)).toEqual([court])
  })

  it('holds what is proposed as well, until it is answered', () => {
    const before = open(aProcedure(), [language, court])
    expect(pathsIn(before.missing).toSorted()).toEqual([court, language])
    expect(before.proposals).toMatchObject([{ path: language, value: 'nl', certainty: 'likely' }])
    const after = open(answered(language, 'nl-attachments'), [language, court])
    expect(pathsIn(after.missing)).toEqual([court])
    expect(after.proposals).toEqual([])
  })

  it('holds an answer that says nothing', () => {
    expect(pathsIn(open(answered(court, ' '), [court]).missing)).toEqual([court])
    expect(open(answered(court, 'de rechtbanken van Brugge'), [court]).missing).toEqual([])
  })

  it('asks the part of a term that is open', () => {
    const path = 'administration.siteVisit'
    const missing = open(answered(path, {}), [path]).missing
    expect(missing.length).toBeGreaterThan(0)
    for (const one of missing) {
      expect(one.path).toMatch(/^administration\.siteVisit\../)
      expect(one.question).toMatch(/: .*\?$/)
    }
  })

  it('holds nothing that another answer puts out of force', () => {
    const needed = [language, 'selectionCriteria']
    expect(pathsIn(open(aProcedure(), needed).missing)).toContain('selectionCriteria')
    const order = aProcedure({ procedureType: 'limited-value' })
    expect(pathsIn(open(order, needed).missing)).not.toContain('selectionCriteria')
  })

  it('takes "none" for an answer of what is older than the terms', () => {
    expect(pathsIn(open(aProcedure(), [language, 'deposit']).missing)).toContain('deposit')
    expect(pathsIn(open(answered('deposit', null), [language, 'deposit']).missing)).not.toContain('deposit')
  })

  it.each(declinablePaths)('does not hold %s once that was declared not applicable', (path) => {
    const needed = [language, path]
    const asking = situations.map((one) => ({ ...one, administration: {}, notApplicable: {} }))
    const concerned = asking.filter((one) => pathsIn(open(one, needed).missing).includes(path))
    expect(concerned.length).toBeGreaterThan(0)
    for (const one of concerned) {
      const declared = { ...one, notApplicable: { [path]: 'Dat hoort niet bij deze opdracht.' } }
      expect(pathsIn(open(declared, needed).missing)).not.toContain(path)
    }
  })
})

describe('what was declared not applicable', () => {
  const path = 'administration.technicalDescription'
  const declared = answered(`notApplicable.${path}`, 'De bijlage zegt alles.')

  it('goes by the path of the answer, and reads and is taken away by it', () => {
    expect(declared.notApplicable).toEqual({ [path]: 'De bijlage zegt alles.' })
    expect(withAnswer(declared, `notApplicable.${path}`, undefined)).toMatchObject({ notApplicable: {} })
    expect(answerLabel(`notApplicable.${path}`)).toBe('niet van toepassing: technische beschrijving')
  })

  it('puts an answer that stands there too out of force, and loses nothing', () => {
    const both = { ...declared, administration: { technicalDescription: 'Maaien.' } }
    const { procedure, outOfForce } = inForce(both)
    expect(outOfForce).toEqual([path])
    expect(answerAt(procedure, path)).toBeUndefined()
    expect(answerAt(both, path)).toBe('Maaien.')
  })

  it.each([
    ['a path that cannot be declared so', { title: 'Waarom niet.' }],
    ['no reason', { [path]: ' ' }],
    ['something else than a text', { [path]: true }],
  ])('is refused with %s', (_, notApplicable) => {
    expect(procedureSchema.safeParse({ title: 'Bermen', notApplicable }).success).toBe(false)
  })
})
