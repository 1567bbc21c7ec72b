import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { journeyOf, stateOf, stepFor } from '../../src/dossiers/questionnaire.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { readAnswer, withAnswer } from '../../src/procurement/answer-paths.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { inForce } from '../../src/procurement/in-force.js'
import { normaliseProcedure } from '../../src/procurement/lot-ids.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import { type Procedure, procedureSchema } from '../../src/procurement/procedure.js'
import type { Control } from '../../src/questionnaire/control.js'
import { journey } from '../../src/questionnaire/journey.js'
import type { Question } from '../../src/questionnaire/question.js'
import { questions } from '../../src/questionnaire/questions.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { placesOf } from '../support/places.js'
import { runs } from '../support/runs.js'

/**
 * What the pages of the lots, of the selection, of the criteria, of the decisions on clauses and of the inventory ask, which
 * are made by hand.
 */
const choice = ['clause', 'parameters', 'decision', 'motivation', 'wording', 'wordingFormat']
const criterion =
  'type name weight clause parameters description scoring evidence social subCriteria.name subCriteria.weight'
const madeByHand = [
  'lots.id',
  ...choice.flatMap((field) => [`clauses.${field}`, `lots.clauses.${field}`]),
  ...criterion.split(' ').map((field) => `lots.awardCriteria.${field}`),
  ...'kind lot amount count years subject proof motivation'
    .split(' ')
    .map((field) => `selectionCriteria.${field}`),
  ...'lot number description unit quantity'.split(' ').map((field) => `inventory.${field}`),
  // Set when a firm is taken over from the matches of a lot.
  'invitedSuppliers.supplier',
  // Given when a firm is stored.
  'invitedSuppliers.id',
  // The technical part has a page of its own.
  'administration.technicalFormat',
  ...'attachment use name title width height'
    .split(' ')
    .map((field) => `administration.technicalAttachments.${field}`),
]
/** What one control asks of each of several. */
const askedOfEach: Readonly<Partial<Record<Control['kind'], readonly string[]>>> = {
  names: ['name'],
  'dated-names': ['organisation', 'awardedOn'],
  addresses: ['name', 'street', 'place', 'email'],
}
/** The places in a procedure to which a question gives a value; whether there is something at all is none. */
const placesAsked = (asked: Question): readonly string[] =>
  asked.fields
    .filter(({ control }) => control.kind !== 'opens')
    .flatMap(({ path, control }) => {
      const place = asked.per === 'lot' ? `lots.${path}` : path
      return askedOfEach[control.kind]?.map((field) => `${place}.${field}`) ?? [place]
    })
const fieldsOf = (per: 'procedure' | 'lot') =>
  questions.filter((asked) => asked.per === per).flatMap(({ fields }) => fields.map(({ path }) => path))

/** Which answers a function reads: the fields of the procedure and of the lot that it touches. */
function fieldsRead(read: (answers: Procedure) => unknown, answers: Procedure): ReadonlySet<string> {
  const touched = new Set<string>()
  const watched = new Proxy(answers, {
    get: (target, field) => {
      if (typeof field === 'string') touched.add(field)
      return Reflect.get(target, field)
    },
  })
  read(watched)
  return touched
}

describe('the questions', () => {
  it('and the pages made by hand cover every value of the procedure and its lots, and no other', () => {
    const asked = [...questions.flatMap(placesAsked), ...madeByHand]
    expect(asked.toSorted()).toEqual(placesOf(procedureSchema).toSorted())
  })

  it('ask each field once, and have an id of their own', () => {
    for (const list of [fieldsOf('procedure'), fieldsOf('lot'), questions.map(({ id }) => id)])
      expect(new Set(list).size).toBe(list.length)
  })

  it('say why they are asked and show an example', () => {
    for (const { why, example, title } of questions) {
      expect(why.length, title).toBeGreaterThan(20)
      expect(example, title).toMatch(/\S/)
      expect(title).toMatch(/\?$/)
    }
  })

  it.each(questions.map((asked) => [asked.id, asked] as const))(
    '%s reads earlier answers only',
    (_, asked) => {
      const index = questions.indexOf(asked)
      const earlier = new Set(
        questions.slice(0, index).flatMap(({ fields }) => fields.map(({ path }) => path.split('.')[0])),
      )
      const ownFields = asked.fields.map(({ path }) => path.split('.')[0])
      // The lots are made by hand on a page of their own, before the questions that read how many there are.
      const allowed = new Set([...earlier, 'lots'])
      fc.assert(
        fc.property(arbitraryProcedure(), (answers) => {
          const read = new Set([
            ...(asked.askWhen === undefined
              ? []
              : fieldsRead((watched) => {
                  for (const lot of asked.per === 'lot' ? effectiveLots(answers) : [undefined])
                    if (asked.per === 'procedure') asked.askWhen?.(watched)
                    else if (lot !== undefined) asked.askWhen?.(watched, lot)
                }, answers)),
            ...fieldsRead((watched) => asked.decides?.(watched), answers),
          ])
          const late = [...read].filter(
            (field) => !allowed.has(field) && !(ownFields.includes(field) && asked.decides),
          )
          expect(late).toEqual([])
        }),
        runs(200),
      )
    },
  )
})

describe('the journey, over random procedures', () => {
  it('asks what is in force and nothing else', () => {
    fc.assert(
      fc.property(arbitraryProcedure(), (given) => {
        const procedure = normaliseProcedure(given)
        const counting = inForce(procedure)
        const asked = journey(counting.procedure, []).flatMap((step) =>
          step.kind === 'questions' ? step.fields.map(({ path }) => path) : [],
        )
        for (const path of counting.outOfForce)
          expect(asked.filter((own) => own === path || own.startsWith(`${path}.`))).toEqual([])
      }),
      runs(10_000),
    )
  })

  it('leads to a page for everything that is still missing', () => {
    const shelf = shippedShelf()
    fc.assert(
      fc.property(arbitraryProcedure(), (given) => {
        const procedure = normaliseProcedure(given)
        const workbench = workbenchOf({ procedure, pins: { clauses: {}, templates: {} } }, shelf, testDay)
        const steps = journeyOf(workbench)
        for (const { path } of workbench.missing) {
          const step = stepFor(path, steps)
          expect(step, path).toBeDefined()
          expect(step && stateOf(step, workbench)).toBe('todo')
        }
      }),
      runs(500),
    )
  })
})

describe('answers by their path', () => {
  it('can be set and taken away again anywhere, without touching anything else', () => {
    const procedure = normaliseProcedure(aProcedure())
    const paths = [
      ['description', 'Nieuw'],
      ['administration.contact.phone', '02'],
      ['lots.LOT-0001.title', 'Bermen'],
      ['lots.LOT-0002.title', 'Nieuw perceel'],
      ['clauses.special-penalty.parameters.x', 5],
      ['lots.LOT-0001.clauses.target-group-hours.parameters.hours', 400],
      ['lots.LOT-0001.awardCriteria.1.weight', 30],
      ['accessibility.choice', 'inc'],
    ] as const
    for (const [path, value] of paths) {
      const changed = withAnswer(procedure, path, value)
      expect(readAnswer(changed, path)).toBe(value)
      expect(withAnswer(changed, path, readAnswer(procedure, path))).toMatchObject({ title: procedure.title })
      expect(procedure).toEqual(normaliseProcedure(aProcedure()))
    }
  })

  it('never reach a prototype', () => {
    withAnswer({}, '__proto__.polluted', true)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
