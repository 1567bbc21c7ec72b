import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '../../src/clauses/text/body-block.js'
import { writtenText } from '../../src/clauses/text/written-text.js'
import { runs } from '../support/runs.js'

const plan = { name: 'plan.png', attachment: 'file-1', width: 800, height: 600 }
const read = (text: string) =>
  writtenText({ text, answer: 'administration.technicalDescription', pictures: [plan] })
const answer = 'administration.technicalDescription'

const wordsOf = (block: BodyBlock): string => {
  const runs =
    block.kind === 'heading' || block.kind === 'paragraph'
      ? [block.content]
      : block.kind === 'list'
        ? block.items
        : block.kind === 'table'
          ? [...(block.header ?? []), ...block.rows.flat()]
          : []
  return runs
    .flat()
    .map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text))
    .join('|')
}

describe('a text that a person wrote in Markdown', () => {
  it('gives headings, paragraphs, lists, tables, bold and pictures', () => {
    const text = read(
      '# Maaien\n\nTwee keer **per jaar**.\n\n- na 15 juni\n- na 15 september\n\n1. eerst\n2. dan\n\n| Zone | m² |\n| --- | ---: |\n| Noord | 400 |\n\n![plan van het park](plan.png)',
    )
    expect(text.faults()).toEqual([])
    expect(text.blocks()).toEqual([
      { kind: 'heading', depth: 1, content: [{ kind: 'value', text: 'Maaien', answer }] },
      {
        kind: 'paragraph',
        content: [
          { kind: 'value', text: 'Twee keer ', answer },
          { kind: 'value', text: 'per jaar', answer, bold: true },
          { kind: 'value', text: '.', answer },
        ],
      },
      expect.objectContaining({ kind: 'list', ordered: false }),
      expect.objectContaining({ kind: 'list', ordered: true }),
      expect.objectContaining({ kind: 'table', align: ['left', 'right'] }),
      { kind: 'picture', attachment: 'file-1', alt: 'plan van het park', width: 800, height: 600 },
    ])
  })

  it('keeps the lines of a paragraph as lines', () => {
    const [block] = read('Stad Voorbeeld\nGrote Markt 1').blocks()
    expect(block && wordsOf(block)).toBe('Stad Voorbeeld|\n|Grote Markt 1')
    expect(read('Stad Voorbeeld\nGrote Markt 1').faults()).toEqual([])
  })

  it('counts its headings from one, whatever level they began at', () => {
    const depths = read('## A\n\ntekst\n\n### B\n\ntekst')
      .blocks()
      .flatMap((block) => (block.kind === 'heading' ? [block.depth] : []))
    expect(depths).toEqual([1, 2])
  })

  it.each([
    ['een link', 'Zie [hier](https://voorbeeld.be).', 1, /een link/],
    ['HTML', 'Eerst.\n\n<script>alert(1)</script>', 3, /HTML/],
    ['cursief', 'Dit is *schuin*.', 1, /cursief/],
    ['a box', 'Eerst.\n\n> kader', 3, /kader/],
    ['a list inside a list', '- een\n  - twee', 1, /zonder lijst erin/],
    ['a fourth level of headings', '# a\n\n#### b\n\nc', 3, /drie niveaus/],
    ['a picture without words', '![](plan.png)', 1, /wat er op de afbeelding staat/],
    [
      'a picture that is not there',
      'Eerst.\n\n![het plein](plein.png)',
      3,
      /geen afbeelding met de naam "plein.png"/,
    ],
    ['a picture inside a sentence', 'Zie ![het plan](plan.png) hier.', 1, /afbeelding/],
    ['a picture from elsewhere', '![x](https://voorbeeld.be/x.png)', 1, /geen afbeelding met de naam/],
    ['a paragraph without end', `${'woord '.repeat(400)}\n`.repeat(4), 3, /langer dan 6000 tekens/],
    ['a sign of a symbol font', 'Eerst.\n\uF0B7 punt', 2, /teken dat geen letter is/],
  ])('says where it holds %s, and keeps its words', (_, text, line, reason) => {
    const written = read(text)
    expect(written.faults()[0]).toMatchObject({ line, reason: expect.stringMatching(reason) })
    expect(written.blocks().length).toBeGreaterThan(0)
  })

  it('says of a picture that is not there that it is still to be given', () => {
    expect(read('![het plein](plein.png)').blocks()).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'value', text: '[nog in te vullen: de afbeelding "het plein"]', answer, missing: true },
        ],
      },
    ])
  })

  it('takes nothing in it for a value, a condition or a place of the template', () => {
    for (const text of [
      '{{procedure.title}}',
      '{{#each lots}}x{{/each}}',
      '{{place "specifications/technical"}}',
      '\uE0000\uE001',
      '\uE0020\uE001',
    ]) {
      const blocks = read(text).blocks()
      expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
      expect(blocks.map(wordsOf).join('')).toBe(text.replace(/[\uE000-\uF8FF]/g, ''))
    }
  })

  it('loses no word and never throws, whatever was typed', () => {
    const pieces = fc.constantFrom(
      '# ',
      '- ',
      '1. ',
      '| ',
      '**',
      '*',
      '>',
      '![',
      '](',
      ')',
      '<b>',
      '`',
      '\n',
      '\n\n',
      ' ',
      '\\',
      '{{',
      '}}',
      'gras',
      'heg',
      '\uE000',
      '---',
      '&amp;',
      '    ',
      '[^1]',
      '~~',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const { blocks, faults } = read(text)
        const shown = blocks().map(wordsOf).join(' ')
        if (faults().length === 0 && /^[\sa-z]*$/.test(text))
          expect(shown.match(/gras|heg/g) ?? []).toEqual(text.match(/gras|heg/g) ?? [])
        expect(shown).not.toMatch(/[\uE000-\uF8FF]/)
      }),
      runs(300),
    )
  })

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['boxes', '>'.repeat(2_900)],
    ['stars', '**a'.repeat(6_000)],
    ['pipes', `${'|'.repeat(2_900)}\n`.repeat(6)],
    ['pictures', '![a]('.repeat(4_000)],
    ['lists', '- '.repeat(1_400)],
  ])('reads %s without end in bounded time', { timeout: 10_000 }, (_, text) => {
    for (const typed of [text, text.replace(/(.{2900})/g, '$1\n')])
      expect(read(typed).blocks().length).toBeGreaterThan(0)
  })
})
