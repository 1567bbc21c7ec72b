import { describe, expect, it } from 'vitest'
import { parametersInUse, parseWording, wordingBlocks, wordingText } from '../../src/clauses/own-wording.js'
import type { SelectedClause } from '../../src/clauses/selected-clause.js'
import type { BodyBlock } from '../../src/clauses/text/body.js'
import {
  readOwnText,
  withLabels,
  withNames,
  wordingFields,
  wordingFrom,
} from '../../src/clauses/wording-fields.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const clauseOf = (id: string) => {
  const clause = shippedShelf().clauses.newestOn(id, testDay)
  if (clause === undefined) throw new Error(id)
  return clause
}
const hoursClause = clauseOf('target-group-hours')
const selected = (more: Partial<SelectedClause> = {}): SelectedClause => ({
  clause: hoursClause,
  lot: 'LOT-0001',
  decision: 'accepted',
  parameters: { hours: 115 },
  openParameters: [],
  path: 'lots.LOT-0001.clauses.target-group-hours',
  reasons: [],
  ...more,
})
const marked = (wording: string, more: Partial<SelectedClause> = {}) =>
  selected({ wording, wordingFormat: 'markup', ...more })

describe('an own wording with markup', () => {
  const wording =
    '## Onze uren\n\nMinstens {{hours}}:\n\n- binnen;\n- **buiten**.\n\nEerste regel\ntweede regel'

  it('keeps its headings, lists, bold words and lines', () => {
    expect(wordingBlocks(marked(wording)).map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'paragraph',
    ])
    expect(wordingText(marked(wording))).toBe(
      'Onze uren\n\nMinstens 115\u00A0uur:\n\n- binnen;\n- buiten.\n\nEerste regel\ntweede regel',
    )
  })

  it('says of its words that they are the own text, and of a field that it is the parameter', () => {
    const [, paragraph] = wordingBlocks(marked(wording))
    expect(paragraph).toMatchObject({
      content: [
        { kind: 'value', text: 'Minstens ', answer: 'lots.LOT-0001.clauses.target-group-hours.wording' },
        { text: '115\u00A0uur', answer: 'lots.LOT-0001.clauses.target-group-hours.parameters.hours' },
        { text: ':' },
      ],
    })
  })

  it('follows the answer, and says so while there is none', () => {
    expect(wordingText(marked('{{hours}}', { parameters: { hours: 200 } }))).toBe('200\u00A0uur')
    expect(wordingBlocks(marked('{{hours}}', { parameters: {} }))).toMatchObject([
      { content: [{ text: '[nog in te vullen: aantal uren voor kansengroepen]', missing: true }] },
    ])
  })

  it('still asks for its fields and for what the tables count, and for nothing else', () => {
    const social = { clause: clauseOf('transition-offers') }
    expect(parametersInUse(marked('Na {{after}}.', social))).toEqual(['offers', 'after'])
    expect(parametersInUse(selected({ ...social, wording: 'Eigen tekst.' }))).toEqual(['offers'])
    expect(parametersInUse(selected(social))).toEqual([
      'offers',
      'after',
      'duration',
      'share',
      'orderedValue',
    ])
  })

  it.each([
    ['{{#if hours}}x{{/if}}', /geen voorwaarden of lussen/],
    ['{{{hours}}}', /geen voorwaarden of lussen/],
    ['{{lot.title}}', /geen bekend gegeven/],
    ['<b>x</b>', /HTML/],
    ['> **Kader**\n>\n> x', /kader/],
    ['- a\n  - b', /zonder lijst erin/],
  ])('refuses %j', (text, reason) => {
    const read = parseWording(hoursClause, text)
    expect(read.ok ? '' : read.error[0]?.reason).toMatch(reason)
  })
})

describe('an own wording without markup', () => {
  it('stands to the letter, as those that were kept before', () => {
    const wording = '## {{hours}}\n- **x**\n\n1. y'
    expect(wordingBlocks(selected({ wording })).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
    expect(wordingText(selected({ wording }))).toBe(wording)
  })
})

describe('the fields of an own wording', () => {
  const fields = wordingFields(hoursClause.parameters)

  it('have the words that a buyer reads, and are kept by their name', () => {
    const kept = 'Minstens {{hours}}, om 8 uur.'
    const read = 'Minstens {{aantal uren voor kansengroepen}}, om 8 uur.'
    expect(withLabels(kept, fields)).toBe(read)
    expect(withNames(read, fields)).toBe(kept)
    expect(withNames('{{ Aantal  uren voor kansengroepen }}', fields)).toBe('{{hours}}')
  })

  it('are named when one is misspelt', () => {
    expect(readOwnText('{{aantal uur}} voor ons.', hoursClause)).toEqual({
      ok: false,
      error:
        'Het veld {{aantal uur}} bestaat niet in deze clausule: kies uit {{aantal uren voor kansengroepen}}, {{waarde van de bestellingen waarvoor het aantal geldt}}.',
    })
  })

  it('make markup of a text, as do a list and a heading; other text is kept to the letter', () => {
    const formatOf = (text: string) => {
      const read = readOwnText(text, hoursClause)
      return read.ok ? (read.value.wordingFormat ?? 'plain') : read.error
    }
    expect(formatOf('Minstens {{aantal uren voor kansengroepen}}.')).toBe('markup')
    expect(formatOf('- a\n- b')).toBe('markup')
    expect(formatOf('## Kop\n\nTekst')).toBe('markup')
    expect(formatOf('Gewone tekst met een * en een _.')).toBe('plain')
    expect(formatOf('- a\n  - b')).toBe('plain')
    expect(formatOf('{{aantal uren voor kansengroepen}} <b>x</b>')).toMatch(/^Regel 1: .*HTML/)
  })
})

describe('the model text to go on with', () => {
  const everywhere = shippedShelf()
    .clauses.ids.map(clauseOf)
    .filter(({ place }) => place !== 'specifications/award')

  it.each(everywhere.map((clause) => [clause.id, clause] as const))(
    'of %s says the same once it is taken over',
    (_, clause) => {
      const parameters = Object.fromEntries(
        Object.entries(clause.parameters).map(([name, parameter]) => [
          name,
          parameter.default ?? ('min' in parameter ? (parameter.min ?? 3) : undefined),
        ]),
      )
      const path = `clauses.${clause.id}`
      const model = clause.body.fill({
        values: parameters,
        answerBases: { parameters: `${path}.parameters.` },
      })
      const chosen = selected({ clause, parameters, path })
      const wording = wordingFrom(model, chosen)
      const read = parseWording(clause, wording)
      expect(read.ok ? [] : read.error).toEqual([])
      expect(plainOf(wordingBlocks({ ...chosen, wording, wordingFormat: 'markup' }))).toEqual(plainOf(model))
    },
  )

  it('has fields in the place of the parameters', () => {
    const model = hoursClause.body.fill({
      values: { hours: 115 },
      answerBases: { parameters: `${selected().path}.parameters.` },
    })
    expect(wordingFrom(model, selected())).toContain('minstens {{hours}} presteren')
    const offers = clauseOf('transition-offers')
    const path = 'lots.LOT-0001.clauses.transition-offers'
    const parameters = { offers: 3, after: 6, duration: 12, share: 50 }
    const text = wordingFrom(
      offers.body.fill({ values: parameters, answerBases: { parameters: `${path}.parameters.` } }),
      selected({ clause: offers, parameters, path }),
    )
    expect(text).toContain('minstens {{offers}}\u00A0plaatsen')
    expect(text).toContain('minstens {{share}} van een voltijdse betrekking')
  })
})

/** The words of blocks with their kind, whatever is a value and whatever is not. */
const plainOf = (blocks: readonly BodyBlock[]): unknown =>
  JSON.parse(
    JSON.stringify(blocks, (key, value) =>
      Array.isArray(value) &&
      value.every((one) => one?.kind === 'text' || one?.kind === 'value' || one?.kind === 'line-break') &&
      key !== 'items' &&
      value.length > 0
        ? value.map((one) => (one.kind === 'line-break' ? '\n' : one.text)).join('')
        : value,
    ),
  )
