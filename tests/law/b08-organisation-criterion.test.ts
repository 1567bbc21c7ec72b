import { describe, expect, it } from 'vitest'
import { exampleText } from '../../src/clauses/example-text.js'
import { looseBlocks } from '../../src/documents/example-blocks.js'
import { blockToText } from '../../src/documents/to-text.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const textOf = (id: string, given: Record<string, unknown> = {}): string => {
  const clause = shippedShelf().clauses.newestOn(id, testDay)
  if (clause === undefined) throw new Error(id)
  const blocks = exampleText(clause, { name: 'test', given, contains: ['x'], lacks: [] })
  return looseBlocks(clause, blocks, 1).map(blockToText).join('\n').replaceAll('\u00A0', ' ')
}

describe('the criterion about collaboration', () => {
  const text = textOf('award-collaboration')

  it('is open to who does all the work alone, and to partners of any status', () => {
    expect(text).toContain('alleen of met partners')
    expect(text).toContain(
      'Werkt hij met partners, dan voegt hij van elke partner een intentieverklaring toe',
    )
    expect(text).not.toMatch(/artikel 15|minstens één andere onderneming|integratiedoel/)
  })

  it('scores knowledge for this contract only', () => {
    expect(text).toContain('om deze opdracht goed uit te voeren')
    expect(text).not.toMatch(/kennisdeling|van elkaar leren/i)
  })

  it.each(['award-collaboration', 'award-social-approach'])('says whether other scores exist: %s', (id) => {
    expect(textOf(id)).toContain('Andere scores zijn er niet.')
  })
})
