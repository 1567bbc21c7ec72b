import { describe, expect, it } from 'vitest'
import { readPassages } from '../../src/clauses/text/passages.js'
import { exampleBlocks } from '../../src/documents/example-blocks.js'
import { parseTemplate } from '../../src/documents/template.js'
import { blockToText } from '../../src/documents/to-text.js'
import { madeUpClause } from '../support/clause-files.js'
import { shippedFiles } from '../support/legal-texts.js'

const law = { act: 'wet-2016-06-17', article: '87', certainty: 'verified' }
const guide = { document: 'Handreiking over sociale clausules', year: 2024, certainty: 'likely' }
const choice = { choice: 'Eigen bepaling van het bestek: de termijn volgt uit geen wettekst.' }

/** The faults of a clause with these sources and this body; its front matter takes lines 1 to 18, and 17 without sources. */
function faultsOf(sources: unknown, body: string): readonly string[] {
  try {
    madeUpClause({ id: 'made-up', ...(sources === undefined ? {} : { sources }) }, body)
    return []
  } catch (error) {
    const found: readonly { line: number; reason: string }[] = JSON.parse(
      String(error).replace(/^Error: made-up: /, ''),
    )
    return found.map(({ line, reason }) => `${line}: ${reason}`)
  }
}

describe('the passages of a text', () => {
  it('are its headings, paragraphs, items and tables, each with its line and its sources', () => {
    const { passages } = readPassages(
      [
        'Een alinea.[^a87][^keuze]',
        '',
        '## Kop',
        '',
        '- een punt;[^a87]',
        '- nog een punt. [^gids]',
        '',
        '| a | b |',
        '| --- | --- |',
        '{{#each rows}}',
        '| {{x}} | y[^keuze] |',
        '{{/each}}',
        '| c | d |[^a87]',
      ].join('\n'),
    )
    expect(passages.map(({ kind, line, sources }) => [kind, line, sources])).toEqual([
      ['paragraph', 1, ['a87', 'keuze']],
      ['heading', 3, []],
      ['item', 5, ['a87']],
      ['item', 6, ['gids']],
      ['table', 8, ['keuze', 'a87']],
    ])
  })

  it('may stand in conditions, on lines of their own or within a line', () => {
    const { text, passages } = readPassages(
      '{{#if x}}\nMet x.[^a87]\n{{else}}\nZonder.[^b]\n{{/if}}\n\nKort.[^a87]{{#if y}} Met y.[^c]{{/if}}',
    )
    expect(text).toBe('{{#if x}}\nMet x.\n{{else}}\nZonder.\n{{/if}}\n\nKort.{{#if y}} Met y.{{/if}}')
    expect(passages.map(({ text, sources }) => [text, sources])).toEqual([
      ['Met x.', ['a87']],
      ['Zonder.', ['b']],
      ['Kort.{{#if y}} Met y.{{/if}}', ['a87', 'c']],
    ])
  })

  it('go on after a line that is broken on purpose', () => {
    const { passages } = readPassages('Een zin.  \nEen regel van dezelfde alinea.[^a87]')
    expect(passages.map(({ sources }) => sources)).toEqual([['a87']])
  })

  it('leave alone what is no reference at its end', () => {
    const text = 'Midden[^a87] in een zin, [^A87], [^ ] en 10[^2'
    expect(readPassages(text).text).toBe(text)
  })
})

describe('the sources of a clause', () => {
  const sources = { a87: law, gids: guide, keuze: choice }

  it('are acts, public documents and choices of the contract', () => {
    const clause = madeUpClause({ id: 'made-up', sources }, 'Tekst.[^a87]\n\n- punt;[^gids][^keuze]')
    expect(clause.sources).toEqual(sources)
    expect(clause.passages.map((passage) => passage.sources)).toEqual([['a87'], ['gids', 'keuze']])
  })

  it('never stand in the text that is printed, compared or shown', () => {
    const clause = madeUpClause({ id: 'made-up', sources }, 'Tekst.[^a87]\n\n- punt;[^gids] [^keuze]')
    expect(clause.source).toBe('Tekst.\n\n- punt;')
    const [example] = clause.examples
    if (example === undefined) throw new Error('a made-up clause has an example')
    const blocks = exampleBlocks(clause, example)
    expect(blocks.map(blockToText)).toEqual(['Tekst.', expect.stringContaining('punt;')])
    expect(JSON.stringify(blocks)).not.toContain('[^')
  })

  it('leave what a person typed as it is', () => {
    const parameters = {
      note: { type: 'text', label: 'opmerking', ask: 'Welke opmerking?', why: 'Om iets te zeggen.' },
    }
    const clause = madeUpClause({ id: 'made-up', sources: { a87: law }, parameters }, 'Tekst {{note}}.[^a87]')
    const filled = clause.body.fill({ values: { note: 'zie [^a87] en [^b]' } })
    const [paragraph] = filled
    if (paragraph?.kind !== 'paragraph') throw new Error('not a paragraph')
    expect(paragraph.content.map((inline) => ('text' in inline ? inline.text : ''))).toEqual([
      'Tekst ',
      'zie [^a87] en [^b]',
      '.',
    ])
  })

  it('may be left out, as in older versions', () => {
    expect(faultsOf(undefined, 'Tekst.')).toEqual([])
    expect(madeUpClause({ id: 'made-up' }).sources).toBeUndefined()
  })

  it.each([
    ['a name that is no source', { a87: law }, 'Tekst.[^a87]\n\nMeer.[^b]', /^21: De bron "b" staat niet/],
    [
      'a source that no paragraph names',
      { a87: law, gids: guide },
      'Tekst.[^a87]',
      /^17: Geen enkele alinea.*"gids"/,
    ],
    ['a paragraph without one', { a87: law }, 'Tekst.[^a87]\n\nMeer.', /^21: Deze alinea heeft geen bron/],
    [
      'an item without one',
      { a87: law },
      'Tekst.[^a87]\n\n- punt',
      /^21: Dit punt van de opsomming heeft geen/,
    ],
    [
      'a table without one',
      { a87: law },
      'T.[^a87]\n\n| a |\n| --- |\n| b |',
      /^21: Deze tabel heeft geen bron/,
    ],
    ['a heading with one', { a87: law }, '## Kop[^a87]', /^19: Een tussenkop krijgt geen bron/],
    [
      'a reference within a sentence',
      { a87: law },
      'Tekst[^a87] gaat door.',
      /^19: Een verwijzing naar een bron/,
    ],
    ['a reference without sources', undefined, 'Tekst.\n\nMeer.[^a87]', /^20: Een verwijzing naar een bron/],
    ['a name in capitals', { A87: law }, 'Tekst.[^A87]', /^1: sources\.A87/],
    ['an act that is not known', { a87: { ...law, act: 'wet-1' } }, 'Tekst.[^a87]', /^1: sources\.a87: /],
    [
      'a choice with a certainty',
      { a87: { ...choice, certainty: 'likely' } },
      'T.[^a87]',
      /^1: sources\.a87: /,
    ],
    [
      'a document without a certainty',
      { a87: { document: 'Handreiking' } },
      'T.[^a87]',
      /^1: sources\.a87: /,
    ],
  ])('refuse %s, with its line', (_, stated, body, reason) => {
    expect(faultsOf(stated, body)).toEqual([expect.stringMatching(reason)])
  })
})

describe('a template', () => {
  it('has no references', () => {
    const template = shippedFiles('templates')[0]
    if (template === undefined) throw new Error('no template')
    expect(parseTemplate(template.text).ok).toBe(true)
    const parsed = parseTemplate(`${template.text}\nNog een alinea.[^a87]\n`)
    expect(parsed.ok ? [] : parsed.error.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Een verwijzing naar een bron'),
    ])
  })
})
