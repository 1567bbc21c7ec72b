import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClauseVersion } from '../../src/clauses/clause.js'
import { type Condition, conditionSchema } from '../../src/clauses/conditions.js'
import { versionedLibrary } from '../../src/clauses/library.js'
import { selectClauses } from '../../src/clauses/select.js'
import { localDate } from '../../src/kernel/local-date.js'
import { inForce } from '../../src/procurement/in-force.js'
import { arbitraryProcedure } from '../support/arbitrary-procedure.js'
import { madeUpClause } from '../support/clause-files.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { plainSelection } from '../support/plain-selection.js'
import { runs } from '../support/runs.js'

const ids = [
  ...['target-group-hours', 'social-economy-share', 'training-places', 'special-penalty', 'accessibility'],
  ...['award-social-approach', 'award-collaboration', 'made-up-1', 'made-up-2', 'made-up-3', 'made-up-4'],
]

const amount = fc.constantFrom(0, 30_000, 140_000, 750_000, 5_404_000)
/** Facts of every kind with what they are compared with: values that procedures have, and values that none has. */
const factTest = fc.oneof(
  fc
    .constantFrom('works', 'supplies', 'services', 'no-nature')
    .map((is) => ({ 'procedure.contractNature': is })),
  fc.subarray(['open', 'restricted', 'limited-value', 'nothing'], { minLength: 1 }).map((in_) => ({
    'procedure.procedureType': in_,
  })),
  fc.constantFrom('7', '77', '7731', '45', '99999999', '777').map((start) => ({
    'lot.cpvCode': { startsWith: [start, '9'] },
  })),
  fc.constantFrom('77310000', '77').map((start) => ({ 'procedure.cpvCode': { startsWith: [start] } })),
  amount.map((bound) => ({ 'lot.estimatedValue': { atLeast: bound } })),
  amount.map((bound) => ({ 'procedure.estimatedValue': { below: bound } })),
  fc.constant({ 'procedure.estimatedValue': { atLeast: 'eu-threshold' } }),
  fc.boolean().map((is) => ({ 'procedure.usedByNaturalPersons': is })),
  fc.constantFrom('none', 'res-ws', 'res-pub-ser').map((is) => ({ 'lot.reservedParticipation': is })),
  fc.constantFrom(1, 12, 48, 48.5).map((is) => ({ 'lot.durationMonths': is })),
)
const several = fc.array(factTest, { minLength: 1, maxLength: 2 }).map((tests) => Object.assign({}, ...tests))
const written = fc.letrec((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: several, weight: 3 },
    {
      arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      weight: 1,
    },
    {
      arbitrary: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      weight: 1,
    },
  ),
})).condition
const condition: fc.Arbitrary<Condition> = written.chain((text) => {
  const read = conditionSchema.safeParse(text)
  return read.success ? fc.constant(read.data) : fc.constant({ facts: [] })
})

const example = madeUpClause({ id: 'example' })
const version: fc.Arbitrary<ClauseVersion> = fc
  .record({
    id: fc.constantFrom(...ids),
    version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
    when: fc.constantFrom('follows' as const, 'proposed' as const, 'library' as const),
    place: fc.constantFrom('specifications/performance' as const, 'specifications/lot-performance' as const),
    appliesWhen: fc.option(condition, { nil: undefined }),
    requires: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    validFrom: fc.constantFrom('2026-01-01', '2026-01-01', '2026-12-01').map(localDate),
    validUntil: fc
      .constantFrom(undefined, undefined, '2026-06-01', '2027-01-01')
      .map((day) => day && localDate(day)),
  })
  .map(({ appliesWhen, validUntil, ...rest }) => ({
    ...example,
    ...rest,
    title: `Titel van ${rest.id}`,
    why: `Waarom ${rest.id}@${rest.version} er staat.`,
    ...(appliesWhen && { appliesWhen }),
    ...(validUntil && { validUntil }),
  }))
const library = fc
  .uniqueArray(version, {
    minLength: 4,
    maxLength: 16,
    selector: ({ id, version: number }) => `${id}@${number}`,
  })
  .map(versionedLibrary)
const pins = fc.dictionary(
  fc.constantFrom(...ids, 'no-such-clause'),
  fc.constantFrom('1.0.0', '1.1.0', '9.9.9'),
  {
    maxKeys: 4,
  },
)

describe('the selection by conditions', () => {
  it('has facts and thresholds that exist', () => {
    const broken = fc.sample(written, runs(200)).filter((text) => !conditionSchema.safeParse(text).success)
    expect(broken).toEqual([])
  })

  it('is the selection by a look at every clause, reasons and order included', () => {
    let [selected, outOfForce] = [0, 0]
    const draws = runs(2_000)
    fc.assert(
      fc.property(arbitraryProcedure(), library, pins, (given, clauses, pinned) => {
        const { procedure } = inForce(given)
        const found = selectClauses(procedure, clauses, pinned, testDay)
        expect(found).toEqual(plainSelection(procedure, clauses, pinned, testDay))
        selected += found.clauses.length
        outOfForce += found.outOfForce.length
      }),
      draws,
    )
    expect([selected > draws.numRuns / 2, outOfForce > draws.numRuns / 20]).toEqual([true, true])
  })

  it('is the same for the shipped clauses, on one day after another', () => {
    const { clauses } = shippedShelf()
    const days = ['2026-11-24', '2020-01-01', '2027-03-01'].map(localDate)
    fc.assert(
      fc.property(arbitraryProcedure(), fc.constantFrom(...days), pins, (given, day, pinned) => {
        const { procedure } = inForce(given)
        expect(selectClauses(procedure, clauses, pinned, day)).toEqual(
          plainSelection(procedure, clauses, pinned, day),
        )
      }),
      runs(500),
    )
  })

  it('reads no fact more often because of clauses that do not apply', () => {
    const others = Array.from(
      { length: 500 },
      (_, number) =>
        ({ ...example, id: `other-${number}`, when: 'follows', appliesWhen: condition77(number) }) as const,
    )
    const few = versionedLibrary<ClauseVersion>(others.slice(0, 5))
    const many = versionedLibrary<ClauseVersion>(others)
    expect([reads(few), reads(many)]).toEqual([reads(few), reads(few)])
  })
})

/** A condition that no procedure of this test meets, each with a value of its own. */
function condition77(number: number): Condition {
  const read = conditionSchema.parse({
    'procedure.contractNature': 'services',
    'procedure.cpvCode': `7700${String(number).padStart(4, '0')}`,
  })
  return read
}

/** How often a selection reads the CPV code of the procedure. */
function reads(clauses: ReturnType<typeof versionedLibrary<ClauseVersion>>): number {
  let count = 0
  const procedure = {
    title: 'Bermen',
    contractNature: 'services' as const,
    get cpvCode() {
      count += 1
      return '45000000'
    },
  }
  expect(selectClauses(procedure, clauses, {}, testDay).clauses).toEqual([])
  return count
}
