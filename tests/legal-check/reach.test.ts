import { describe, expect, it } from 'vitest'
import { journeyOf, stepFor } from '../../src/dossiers/questionnaire.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { type Example, fault, type Rule } from '../../src/legal-check/rule.js'
import { ruleBy, rules } from '../../src/legal-check/rules.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { checkExample, checkSituation } from './check-example.js'

const shelf = shippedShelf()

/** Given on pages of their own: the buyer with the organisation, decisions and own wordings with the clauses. */
const ownPages = /^buyer$|^(?:lots\.LOT-\d{4}\.)?clauses$|^lots\.LOT-\d{4}\.(?:id|title)$/

/** What a person would have to answer for this situation, and is nowhere asked. */
function notAsked(example: Example): readonly string[] {
  if ('text' in example) return []
  const workbench = workbenchOf(
    { procedure: example.procedure, pins: { clauses: {}, templates: {} } },
    shelf,
    testDay,
  )
  const { lots = [], ...own } = workbench.procedure
  const paths = [
    ...Object.keys(own),
    ...lots.flatMap((lot) => Object.keys(lot).map((field) => `lots.${lot.id}.${field}`)),
  ]
  const steps = journeyOf(workbench)
  return paths.filter((path) => !ownPages.test(path) && stepFor(path, steps) === undefined)
}

/** What reaches a rule besides answers and text. */
function needs(example: Example): string {
  if ('supply' in example) return 'the register'
  if ('history' in example) return 'earlier purchases'
  return 'withdrawn' in example ? 'a text that was withdrawn' : 'nothing'
}

/** The rules that no failing example reaches: by answers that are asked, or by pasted text, and what else it takes. */
function unreached(candidates: readonly Rule[]): readonly string[] {
  return candidates.flatMap((candidate) => {
    const { code, examples } = candidate
    const found = examples.fails.filter(
      (example) =>
        notAsked(example).length === 0 &&
        checkExample(example, [candidate]).findings.some((finding) => finding.code === code),
    )
    const reached = found.map(needs)
    return reached.includes('nothing') ? [] : [`${code}: ${reached[0] ?? 'nothing reaches it'}`]
  })
}

describe('every rule', () => {
  it('is reached by answering the questionnaire or by pasted text; these need something else too', () => {
    expect(unreached(rules)).toEqual([
      'RES-10: the register',
      'RES-12: the register',
      'PRO-08: earlier purchases',
      'PRO-10: the register',
      'LIB-01: a text that was withdrawn',
    ])
  })

  it('that nothing reaches is listed', () => {
    const known = ruleBy('PRO-11')
    const blind = { inDossier: () => [], inText: () => [] }
    expect(unreached(known ? [{ ...known, ...blind }] : [])).toEqual(['PRO-11: nothing reaches it'])
  })

  it('whose example has an answer that no page asks for is listed', () => {
    const known = ruleBy('PRO-11')
    const [example] = known?.examples.fails ?? []
    if (known === undefined || example === undefined || 'text' in example) throw new Error('no example')
    const procedure = { ...example.procedure, nobodyAsks: 1 }
    const made = {
      ...known,
      inDossier: () => [fault('title')],
      examples: { passes: [], fails: [{ says: 'Een antwoord zonder vraag', procedure }] },
    }
    expect(notAsked({ says: 'x', procedure })).toEqual(['nobodyAsks'])
    expect(unreached([made])).toEqual(['PRO-11: nothing reaches it'])
  })

  it('that needs what is not there says so', () => {
    for (const code of ['RES-10', 'RES-12', 'PRO-08', 'PRO-10'])
      for (const example of ruleBy(code)?.examples.fails ?? [])
        if ('procedure' in example) {
          const { notChecked } = checkSituation({ procedure: example.procedure }, rules)
          expect(notChecked.map((one) => one.code)).toContain(code)
        }
  })
})
