import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { shippedFiles, shippedShelf, testDay } from '../support/legal-texts.js'
import { seenOf } from './texts.js'

const bestekWith = (clause: string, parameters: Record<string, number | boolean> = {}): string =>
  seenOf(aProcedure({ lots: [aLot({ labourHours: 2400, clauses: [{ clause, parameters }] })] })).text(
    'specifications',
  )

describe('the language of the newest texts (B26)', () => {
  const shelf = shippedShelf()
  const newest = new Set(
    [...shelf.clauses.ids, ...shelf.templates.ids].map(
      (id) =>
        `${id}/${(shelf.clauses.newestOn(id, testDay) ?? shelf.templates.newestOn(id as never, testDay))?.version}.md`,
    ),
  )
  const bodies = [...shippedFiles('clauses'), ...shippedFiles('templates')]
    .filter(({ path }) => newest.has(path.split('/').slice(1).join('/')))
    .map(({ path, text }) => [path, text.split('\n---\n').slice(1).join('\n---\n')] as const)

  it.each(bodies)('has none of the wrong words: %s', (_, body) => {
    expect(body).not.toMatch(
      /kijkt (?:dit|de prestaties) na|vordering van de uitvoering|uit zichzelf|voorbehouding|een werkinleving|collectief overleg|Minder dan \{\{minimum|\{\{places\}\} opleidings/,
    )
  })

  it.each([
    [1, 'Er is minstens 1 plaats;', '| 1 plaats'],
    [2, 'Er zijn minstens 2 plaatsen;', '| 2 plaatsen'],
  ])('counts places in good Dutch: %d', (places, sentence, row) => {
    const bestek = bestekWith('training-places', { places })
    expect(bestek).toContain(sentence)
    expect(bestek).toMatch(new RegExp(`${row.replace('|', '\\|')} \\|`, 'm'))
    expect(bestek).not.toContain('1 plaatsen')
  })
})
