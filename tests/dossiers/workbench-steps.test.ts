import { describe, expect, it } from 'vitest'
import { takeSteps } from '../../src/actions/take-steps.js'
import { demoProcedures } from '../../src/demo/procedures.js'
import { newDossier } from '../../src/dossiers/changes.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const shelf = shippedShelf()
const occasion = { at: '2026-11-24T09:00:00.000Z', today: testDay, who: 'test' }

describe('a workbench that is computed step by step', () => {
  it.each(demoProcedures)('$name amounts to the same', ({ name, procedure }) => {
    const dossier = newDossier(name, 'test', procedure, shelf, occasion)
    const [stepwise, atOnce] = [workbenchOf(dossier, shelf, testDay), workbenchOf(dossier, shelf, testDay)]
    for (const _ of stepwise.steps());
    expect(stepwise.findings).toEqual(atOnce.findings)
    expect(stepwise.notChecked).toEqual(atOnce.notChecked)
    expect(stepwise.documents).toEqual(atOnce.documents)
    for (const { name } of atOnce.documents) expect(stepwise.document(name)).toEqual(atOnce.document(name))
  })

  it('does nothing twice', () => {
    const [{ name, procedure } = { name: '', procedure: { title: '' } }] = demoProcedures
    const workbench = workbenchOf(newDossier(name, 'test', procedure, shelf, occasion), shelf, testDay)
    const { findings } = workbench
    for (const _ of workbench.steps());
    for (const _ of workbench.steps());
    expect(workbench.findings).toBe(findings)
  })
})

describe('taking steps', () => {
  it('lets others have their turn as soon as they waited for ten milliseconds', async () => {
    function* steps() {
      for (let step = 0; step < 40; step++) {
        const until = performance.now() + 5
        while (performance.now() < until);
        yield
      }
    }
    let turns = 0
    let isBusy = true
    const turn = (): void => {
      turns += 1
      if (isBusy) setImmediate(turn)
    }
    setImmediate(turn)
    await takeSteps(steps())
    isBusy = false
    expect(turns).toBeGreaterThan(10)
  })

  it('takes all of them', async () => {
    let taken = 0
    function* steps() {
      for (let step = 0; step < 1_000; step++) {
        taken += 1
        yield
      }
    }
    await takeSteps(steps())
    expect(taken).toBe(1_000)
  })
})
