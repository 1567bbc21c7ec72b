import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { aProcedure } from '../../src/procurement/builders.js'
import { type HandMadePage, journey, subjectsIn } from '../../src/questionnaire/journey.js'
import { pageOrder } from '../../src/questionnaire/page-order.js'
import { questions } from '../../src/questionnaire/questions.js'
import { formerSlugs, isSectionId, sectionIds, sections } from '../../src/questionnaire/sections.js'

const pagesOf = (name: string) => {
  const demo = demoProcedures.find((one) => one.name === name)
  if (demo === undefined) throw new Error(`there is no ${name}`)
  return journey(demo.procedure, []).flatMap((step) =>
    step.kind === 'page' && step.lot === undefined ? [[step.page, step.section] as const] : [],
  )
}

describe('the subjects', () => {
  it('have a name and an address of their own', () => {
    const all = sectionIds.map((id) => sections[id])
    for (const own of [all.map(({ name }) => name), all.map(({ slug }) => slug)])
      expect(new Set(own).size).toBe(own.length)
  })

  it('ask no more than sixteen questions on one page', () => {
    for (const section of sectionIds.filter((id) => id !== 'procedure'))
      expect(questions.filter((asked) => asked.section === section).length, section).toBeLessThanOrEqual(16)
  })

  it.each(Object.entries(pageOrder))(
    'name each question of %s once, in the order of its page',
    (id, order) => {
      const asked = questions.filter(({ section }) => section === id).map((question) => question.id)
      expect(asked).toEqual(order)
    },
  )

  it('lead on from an address that none of them has any more', () => {
    for (const [slug, section] of Object.entries(formerSlugs)) {
      expect(isSectionId(section)).toBe(true)
      expect(sectionIds.map((id) => sections[id].slug)).not.toContain(slug)
    }
  })

  it('are gone through one after another, without coming back to one', () => {
    for (const { name, procedure } of demoProcedures) {
      const steps = journey(procedure, [])
      const turns = steps.map(({ section }) => section).filter((own, at, all) => own !== all[at - 1])
      expect(turns, name).toEqual(subjectsIn(steps))
    }
  })

  it('leave out what has no page: an order of limited value selects nobody', () => {
    const subjects = (procedureType: 'limited-value' | 'open') =>
      subjectsIn(journey(aProcedure({ procedureType, contractNature: 'services' }), []))
    expect(subjects('open')).toEqual(sectionIds)
    expect(subjects('limited-value')).toEqual(sectionIds.filter((id) => id !== 'selection'))
  })
})

describe('the pages made by hand', () => {
  it('stand once in the journey, each with the subject where it belongs', () => {
    const pages: readonly (readonly [HandMadePage, string])[] = [
      ['percelen', 'lots'],
      ['selectie', 'selection'],
      ['inventaris', 'price'],
      ['techniek', 'technical'],
      ['clausules', 'performance'],
    ]
    expect(pagesOf('bermen-en-begraafplaatsen')).toEqual(pages)
  })
})
