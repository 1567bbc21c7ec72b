import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { journeyOf, stateOf, stepFor } from '../../src/dossiers/questionnaire.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { pathsOf, type Step } from '../../src/questionnaire/journey.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

/** The same without an index: every step is asked, and the one whose path says most is taken. */
function plainStepFor(path: string, steps: readonly Step[]): Step | undefined {
  const saysOf = (step: Step): number =>
    Math.max(...pathsOf(step).map((own) => (path === own || path.startsWith(`${own}.`) ? own.length : 0)))
  return steps
    .filter((step) =>
      pathsOf(step).some((own) => path === own || path.startsWith(`${own}.`) || own.startsWith(`${path}.`)),
    )
    .toSorted((a, b) => saysOf(b) - saysOf(a))[0]
}

const workbenchFor = (procedure: Procedure) =>
  workbenchOf({ procedure, pins: { clauses: {}, templates: {} } }, shippedShelf(), testDay)

describe('the step where an answer is given', () => {
  it.each(demoProcedures)('is the one whose path says most of it: $name', ({ procedure }) => {
    const workbench = workbenchFor(procedure)
    const steps = journeyOf(workbench)
    const asked = steps.flatMap(pathsOf)
    const paths = [
      ...workbench.missing.map(({ path }) => path),
      ...workbench.findings.map(({ at }) => at),
      ...asked.flatMap((path) => [path, `${path}.0`, path.split('.').slice(0, -1).join('.')]),
      'bestaat.niet',
      '',
    ]
    for (const path of paths) expect([path, stepFor(path, steps)]).toEqual([path, plainStepFor(path, steps)])
  })

  it('is found for each of two hundred lots without asking every step for every answer', () => {
    const lots = Array.from({ length: 200 }, (_, index) => ({ title: `Perceel ${index + 1}` }))
    const workbench = workbenchFor({ title: 'Veel percelen', lots })
    const steps = journeyOf(workbench)
    expect(steps.length).toBeGreaterThan(800)
    const todo = steps.filter((step) => stateOf(step, workbench) === 'todo')
    expect(todo.length).toBeGreaterThan(400)
  })
})
