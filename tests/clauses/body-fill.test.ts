import { describe, expect, it } from 'vitest'
import type { FillContext } from '../../src/clauses/text/body.js'
import { type BodyBlock, parseBody } from '../../src/clauses/text/body.js'
import type { Inline } from '../../src/clauses/text/inline.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'

const declarations: Readonly<Record<string, Declaration>> = {
  title: { kind: 'text', label: 'titel', answer: 'title' },
  hours: { kind: 'hours', label: 'uren', answer: 'hours', answerGroup: 'parameters' },
  isDivided: { kind: 'boolean', label: 'verdeeld' },
  'lot.title': { kind: 'text', label: 'titel van het perceel', answer: 'title', answerGroup: 'lot' },
  lots: {
    kind: 'rows',
    label: 'percelen',
    fields: { title: { kind: 'text', label: 'titel', answer: 'title', answerGroup: 'row' } },
  },
}

function filled(source: string, values: FillContext['values'], answerBases?: FillContext['answerBases']) {
  const parsed = parseBody(source, { declarations, maximumOutput: 10_000 })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.fill({ values, answerBases })
}
const textOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text)).join('')
const paragraphsOf = (blocks: readonly BodyBlock[]): readonly string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? textOf(block.content) : block.kind))

describe('a filled body', () => {
  it('takes zero for an answer', () => {
    const source = '{{#if hours}}Minstens {{hours}}.{{else}}Geen uren.{{/if}}'
    expect(paragraphsOf(filled(source, { hours: 0 }))).toEqual(['Minstens 0\u00A0uren.'])
    expect(paragraphsOf(filled(source, {}))).toEqual(['Geen uren.'])
  })

  it.each([undefined, null, '', []])('takes %j for no answer, and says what is to be filled in', (title) => {
    expect(filled('Titel: {{title}}', { title })).toEqual([
      {
        kind: 'paragraph',
        content: [
          { kind: 'text', text: 'Titel: ' },
          { kind: 'value', text: '[nog in te vullen: titel]', answer: 'title', missing: true },
        ],
      },
    ])
  })

  it('leaves no blank paragraph where a condition does not hold', () => {
    const source =
      'Een.\n\n{{#if isDivided}}\nTwee.\n\n{{/if}}\n{{#unless isDivided}}\nDrie.\n\n{{/unless}}\nVier.'
    expect(paragraphsOf(filled(source, { isDivided: true }))).toEqual(['Een.', 'Twee.', 'Vier.'])
    expect(paragraphsOf(filled(source, { isDivided: false }))).toEqual(['Een.', 'Drie.', 'Vier.'])
  })

  it('breaks a line where an answer does, and a paragraph only where the answer stands alone', () => {
    const values = { title: 'een\ntwee\n\ndrie' }
    expect(paragraphsOf(filled('{{title}}', values))).toEqual(['een\ntwee', 'drie'])
    expect(paragraphsOf(filled('Titel: {{title}}', values))).toEqual(['Titel: een\ntwee\ndrie'])
    expect(filled('- {{title}}', values)).toMatchObject([{ kind: 'list', items: [expect.any(Array)] }])
    expect(textOf(headingOf(filled('## {{title}}', values)))).toBe('een twee drie')
  })

  it('gives a row its own value before the fact of the same name', () => {
    const values = {
      title: 'buiten',
      lots: [{ title: 'een' }, { title: 'twee', answerBase: 'lots.LOT-0002.' }],
    }
    const blocks = filled('{{#each lots}}\n\n{{title}}\n{{/each}}\n\n{{title}}', values)
    expect(paragraphsOf(blocks)).toEqual(['een', 'twee', 'buiten'])
    expect(JSON.stringify(blocks)).toContain('"answer":"lots.LOT-0002.title"')
  })

  it('says of every value which answer it is', () => {
    const bases = { lot: 'lots.LOT-0001.', parameters: 'lots.LOT-0001.clauses.x.parameters.' }
    const blocks = filled(
      '{{lot.title}} {{hours}} {{title}}',
      { lot: { title: 'Bermen' }, hours: 5, title: 't' },
      bases,
    )
    expect(JSON.stringify(blocks).match(/"answer":"[^"]+"/g)).toEqual([
      '"answer":"lots.LOT-0001.title"',
      '"answer":"lots.LOT-0001.clauses.x.parameters.hours"',
      '"answer":"title"',
    ])
  })

  it('is the same wherever its sections stand', () => {
    const one = filled('## Kop {{title}}\n\nTekst {{hours}}', { title: 'a', hours: 1 })
    const two = filled('Vooraf {{title}} {{title}}\n\n## Kop {{title}}\n\nTekst {{hours}}', {
      title: 'a',
      hours: 1,
    })
    expect(two.slice(1)).toEqual(one)
  })

  it('keeps bold around a value', () => {
    expect(filled('**{{title}}** en', { title: 'x' })).toMatchObject([
      { content: [{ kind: 'value', text: 'x', bold: true }, { text: ' en' }] },
    ])
  })

  it('says the same in steps, however many rows come', () => {
    const source =
      'Vooraf {{title}}\n\n{{#each lots}}\n## {{title}}\n\n{{#if isDivided}}\nVan {{title}}.\n\n{{#each lots}}\n- {{title}}\n{{/each}}\n{{else}}\nGeheel.\n{{/if}}\n\n{{/each}}\n\nAchteraf'
    const lots = Array.from({ length: 45 }, (_, index) => ({ title: `T${index}` }))
    for (const isDivided of [true, false]) {
      const parsed = parseBody(source, { declarations, maximumOutput: 100_000 })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
      const steps = parsed.value.fillInSteps({ values: { title: 'x', lots, isDivided } })
      let taken = 0
      let step = steps.next()
      for (; !step.done; step = steps.next()) taken += 1
      expect(taken).toBeGreaterThan(4)
      const texts = step.value.flatMap((block): readonly string[] =>
        block.kind === 'list'
          ? block.items.map(textOf)
          : block.kind === 'heading' || block.kind === 'paragraph'
            ? [textOf(block.content)]
            : [block.kind],
      )
      const inside = (title: string) =>
        isDivided ? [`Van ${title}.`, ...lots.map((lot) => lot.title)] : ['Geheel.']
      expect(texts).toEqual([
        'Vooraf x',
        ...lots.flatMap(({ title }) => [title, ...inside(title)]),
        'Achteraf',
      ])
    }
  })

  it('stops at its bound and says so', () => {
    const lots = Array.from({ length: 5_000 }, () => ({ title: 'x' }))
    expect(
      paragraphsOf(filled('{{#each lots}}\n- {{title}} en nog wat woorden\n{{/each}}', { lots })),
    ).toEqual([expect.stringContaining('te lang')])
  })
})

const headingOf = (blocks: readonly BodyBlock[]): readonly Inline[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? block.content : []))
