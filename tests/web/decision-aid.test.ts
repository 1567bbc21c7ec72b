import { describe, expect, it } from 'vitest'
import { outcomes } from '../../src/web/pages/public/help/decision-outcomes.js'
import { steps } from '../../src/web/pages/public/help/decision-steps.js'
import { letters, walkOf } from '../../src/web/pages/public/help/decision-walk.js'
import { testService } from '../support/service.js'

/** Every row of answers that leads to an outcome. */
const ways = (given = ''): readonly string[] =>
  walkOf(given).at === 'outcome'
    ? [given]
    : Object.values(letters).flatMap((letter) => ways(`${given}${letter}`))
const everyWay = ways()

async function page(antwoorden: string) {
  const { app } = await testService()
  const response = await app.request(`/hulp/is-dit-een-overheidsopdracht?antwoorden=${antwoorden}`, {
    headers: { Host: '127.0.0.1:3000' },
  })
  return { status: response.status, html: await response.text() }
}

describe('the questions about what is a public contract', () => {
  it('all lead to an outcome, and every question and outcome is reached', () => {
    const walks = everyWay.map(walkOf)
    const asked = new Set(walks.flatMap(({ trail }) => trail.map(({ step }) => step)))
    expect(asked).toEqual(new Set(Object.values(steps)))
    const reached = new Set(walks.map((walk) => (walk.at === 'outcome' ? walk.outcome : undefined)))
    expect(reached).toEqual(new Set(Object.values(outcomes)))
  })

  it.each([
    ['n', 'geen overheidsopdracht, want je bestuur koopt niets'],
    ['jj', 'geen overheidsopdracht, want je bestuur sluit geen overeenkomst'],
    ['jnjjjn', 'de drie voorwaarden van in-house zijn vervuld'],
    ['jnjjjj', 'een private partij neemt deel'],
    ['jnjjnjjj', 'een samenwerking tussen openbare besturen'],
    ['jnjnjjn', 'op de open markt'],
    ['jnnn', 'Dit is een overheidsopdracht, want je koopt'],
    ['jnnjj', 'een omschreven dienst tegen een prijs afdwingen'],
    ['jnnjnj', 'Zeker is dat niet'],
    ['jnnjnn', 'nog niet toegewezen'],
    ['jnjw', 'een voorwaarde is niet duidelijk'],
  ])('answers %s with "%s"', (given, title) => {
    const walk = walkOf(given)
    expect(walk.at === 'outcome' && walk.outcome.title).toContain(title)
  })

  it('say no contract only in a sentence that says why, and send every doubt to a jurist', () => {
    for (const { verdict, title, next } of Object.values(outcomes)) {
      expect(title).toContain(', want ')
      expect(title.startsWith('Dit is geen overheidsopdracht')).toBe(verdict === 'is-not')
      expect(title.startsWith('Dit is een overheidsopdracht')).toBe(verdict === 'is')
      if (verdict === 'ask') expect(next.join(' ')).toContain('jurist')
    }
    for (const given of everyWay)
      if (given.endsWith(letters.unsure)) expect(walkOf(given)).toMatchObject({ outcome: { verdict: 'ask' } })
  })

  it('count no letter that is no answer, and none after an outcome', () => {
    expect(walkOf('jx!').given).toBe('j')
    expect(walkOf('njjj').given).toBe('n')
    expect(walkOf('__proto__').given).toBe('')
  })
})

describe('the page of those questions', () => {
  it('asks one question with links only, and says how sure its source is', async () => {
    const { status, html } = await page('')
    expect(status).toBe(200)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<form|style="/)
    for (const letter of Object.values(letters)) expect(html).toContain(`?antwoorden=${letter}"`)
    expect(html).toContain('bron: eigen kennis')
  })

  it('ends in the answer with what was answered, each of which can be changed', async () => {
    const { html } = await page('jnnjnj')
    expect(html).toContain('Leg voor aan een jurist')
    expect(html).toContain('bron na te gaan')
    expect(html.match(/Wijzig</g)).toHaveLength(6)
    expect(html).toContain('?antwoorden=jnnjn"')
  })

  it('is linked from the manual and from a new dossier', async () => {
    const { app } = await testService()
    const read = async (path: string) =>
      (await app.request(path, { headers: { Host: '127.0.0.1:3000' } })).text()
    expect(await read('/hulp')).toContain('/hulp/is-dit-een-overheidsopdracht')
  })
})
