import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/clauses/text/body.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'

const text = (label: string): Declaration => ({ kind: 'text', label })
const declarations: Readonly<Record<string, Declaration>> = {
  title: text('titel'),
  'lot.title': text('titel van het perceel'),
  hours: { kind: 'hours', label: 'uren' },
  count: { kind: 'number', label: 'aantal' },
  isDivided: { kind: 'boolean', label: 'verdeeld' },
  lots: {
    kind: 'rows',
    label: 'percelen',
    fields: {
      name: text('naam'),
      parts: { kind: 'rows', label: 'delen', fields: { name: text('naam van het deel') } },
    },
  },
}
const rules = { declarations, maximumOutput: 10_000 }
const template = { ...rules, places: new Set(['specifications/award']) }
const reasonsOf = (source: string, under: Parameters<typeof parseBody>[1] = rules): readonly string[] => {
  const parsed = parseBody(source, under)
  return parsed.ok ? [] : parsed.error.map(({ line, reason }) => `${line}: ${reason}`)
}

describe('a body', () => {
  it.each([
    'Een alinea met {{title}} en **vet {{lot.title}}**.',
    '## Kop\n\nTekst.\n\n- een\n- twee\n\n1. een\n2. twee',
    '| Nr. | Naam |\n| --- | ---: |\n{{#each lots}}\n| {{name}} | {{title}} |\n{{/each}}',
    '|  |  |\n| --- | --- |\n| Label | {{title}} |',
    '{{#if title}}\n\nMet titel.\n{{else if isDivided}}\n\nVerdeeld.\n{{else}}\n\nZonder.\n{{/if}}',
    '{{#unless isDivided}}\n\nEen geheel.\n{{/unless}}',
    '{{#each lots}}\n\n{{name}} van {{title}}\n\n{{#each parts}}\n- {{name}}\n{{/each}}\n{{/each}}',
    '{{hours hours}} en {{euro count}} en {{percentage count}} en {{days count}}',
    '{{! een opmerking van de jurist }}Tekst.',
    'Een zin.  \nEen regel van dezelfde alinea.',
  ])('may hold %j', (source) => {
    expect(reasonsOf(source)).toEqual([])
  })

  it.each([
    ['a misspelt name', '{{titel}}', /^1: "titel" is geen bekend gegeven/],
    ['a misspelt name in a condition', 'x\n\n{{#if titel}}y{{/if}}', /^3: "titel" is geen bekend gegeven/],
    ['a name of the prototype', '{{constructor}}', /^1: "constructor" is geen bekend/],
    ['an inherited name', '{{__proto__}}', /^1: /],
    ['raw output', '{{{title}}}', /^1: Gebruik alleen/],
    ['raw output with &', '{{&title}}', /^1: Gebruik alleen/],
    ['a partial', '{{> deel}}', /^1: Partials/],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}', /^1: /],
    ['a decorator', '{{* decorator}}', /^1: Partials/],
    ['a partial block', '{{#> deel}}x{{/deel}}', /^1: Partials/],
    ['@root', '{{@root.title}}', /^1: .*kan niet/],
    ['@index', '{{#each lots}}{{@index}}{{/each}}', /^1: .*kan niet/],
    ['the parent', '{{#each lots}}{{../title}}{{/each}}', /^1: .*kan niet/],
    ['this', '{{this}}', /^1: .*(kan niet|geen bekend)/],
    ['a name with a space', '{{[a b]}}', /^1: "a b" is geen bekend/],
    ['with', '{{#with lots}}{{name}}{{/with}}', /^1: Een blok is/],
    ['lookup', '{{lookup lots 0}}', /^1: Een hulpje krijgt/],
    ['log', '{{log title}}', /^1: Het hulpje "log" bestaat niet/],
    ['a helper with two names', '{{euro count count}}', /^1: Een hulpje krijgt/],
    ['a helper with a literal', '{{euro 5}}', /^1: Een hulpje krijgt/],
    ['a hash argument', '{{euro count digits=2}}', /^1: Gebruik alleen/],
    ['a subexpression', '{{euro (hours hours)}}', /^1: /],
    ['a string', '{{"title"}}', /^1: Gebruik alleen/],
    ['block parameters', '{{#each lots as |lot|}}{{name}}{{/each}}', /^1: Een blok is/],
    ['a helper that does not fit', '{{euro title}}', /^1: .*kan hier niet gedrukt worden/],
    ['a yes or no', '{{isDivided}}', /^1: .*kan hier niet gedrukt worden/],
    ['rows', '{{lots}}', /^1: .*kan hier niet gedrukt worden/],
    ['a loop over no rows', '{{#each title}}x{{/each}}', /^1: .*geen lijst van rijen/],
    ['a field outside its loop', '{{name}}', /^1: "name" is geen bekend/],
    ['a block that stays open', '{{#if title}}x', /^1: De accolades kloppen niet/],
    ['a raw block', '{{{{raw}}}}x{{{{/raw}}}}', /^1: /],
    ['a private-use character', 'x\ny\uE000', /^2: .*privégebied/],
    ['HTML', 'a <b>b</b>', /HTML/],
    ['an HTML block', '<div>\n\nx', /HTML/],
    ['a link', '[a](https://b)', /een link/],
    ['a reference', '[a]: https://b\n\n[a]', /een link/],
    ['an image', '![a](b.png)', /een afbeelding/],
    ['code', 'a `b`', /code/],
    ['a fence', '```\nx\n```', /een codeblok/],
    ['indented code', '    x', /een codeblok/],
    ['emphasis', 'a *b* c', /cursief/],
    ['a rule', 'a\n\n---\n\nb', /een scheidingslijn/],
    ['a list in a list', '- a\n  - b', /zonder lijst erin/],
    ['a list that starts at 3', '3. a\n4. b', /begint bij 1/],
    ['two paragraphs on two lines', 'een\ntwee', /Een alinea staat op één regel/],
    ['bold that is not closed', 'a **b c', /sluit \*\*vet\*\*/],
    ['underscores that do nothing', 'a __ b', /Er staan tekens die niets doen/],
    ['a table without a head of three', '|  |  |  |\n|--|--|--|\n| a | b | c |', /mag zonder koppen/],
    ['a box', '> **Titel**\n>\n> Tekst', /kader/],
    ['a place', '{{place "specifications/award"}}', /alleen in een sjabloon/],
  ])('is refused with %s', (_, source, reason) => {
    expect(reasonsOf(source).join('\n')).toMatch(reason)
  })

  it('is refused when a branch that seldom shows breaks the grammar', () => {
    expect(reasonsOf('x\n\n{{#if title}}{{#if isDivided}}<b>{{/if}}{{/if}}').join()).toMatch(/HTML/)
    expect(reasonsOf('{{#if title}}**{{/if}}x').join()).toMatch(/sluit/)
  })

  it.each([
    ['bold that the next row closes', '{{#each lots}}**{{name}}{{/each}}', /sluit/],
    ['bold that the next part closes', '{{#each lots}}{{#each parts}}**{{name}}{{/each}}{{/each}}', /sluit/],
    ['bold in the branch of a row', '{{#each lots}}{{#if isDivided}}x{{else}}**x{{/if}}{{/each}}', /sluit/],
    ['underscores that the next row closes', '{{#each lots}}__{{name}} {{/each}}', /tekens die niets doen/],
    ['underscores between rows', '{{#each lots}}__|{{/each}}', /tekens die niets doen/],
    ['a mark that three rows make', 'x\n\n{{#each lots}}`{{/each}}\n\ny', /een codeblok/],
  ])('is refused with %s', (_, source, reason) => {
    expect(reasonsOf(source).join()).toMatch(reason)
  })

  it.each([
    '{{#each lots}}**{{name}}** {{/each}}',
    '{{#each lots}}\n- **{{name}}**\n{{else}}\n- geen\n{{/each}}',
    '{{#each lots}}{{#if isDivided}}**{{name}}**{{else}}{{name}}{{/if}} {{/each}}',
  ])('may hold marks that every row closes: %j', (source) => {
    expect(reasonsOf(source)).toEqual([])
  })

  it('is refused when it grows past its bounds', () => {
    const loop = '{{#each lots}}{{#each parts}}{{#each parts}}x{{/each}}{{/each}}{{/each}}'
    expect(reasonsOf(loop).join()).toMatch(/hoogstens één keer|geen lijst|geen bekend/)
    expect(reasonsOf('x'.repeat(40_001))).toEqual(['1: De tekst is langer dan 40000 tekens: splits ze.'])
    expect(reasonsOf(`x\n${'y'.repeat(3_001)}`).join()).toMatch(/^2: De regel is langer/)
    expect(reasonsOf('{{#if title}}x{{/if}}\n\n'.repeat(121)).join()).toMatch(/meer dan 120 voorwaarden/)
    const deep = (depth: number): string => (depth === 0 ? 'x' : `{{#if title}}${deep(depth - 1)}{{/if}}`)
    expect(reasonsOf(deep(6))).toEqual([])
    expect(reasonsOf(deep(8)).join()).toMatch(/niveaus diep/)
    expect(reasonsOf('x\n\n> - 1. diep').join()).toMatch(/^3: Lijsten en kaders staan niet in elkaar/)
    const costly = `${'- {{#if title}}x{{/if}}\n'.repeat(110)}${`- ${'*a '.repeat(900)}\n`.repeat(12)}`
    expect(reasonsOf(costly, { ...rules, maximumOutput: 200_000 }).join()).toMatch(
      /te veel voorwaarden voor zijn lengte/,
    )
    const inParagraphs = costly.replaceAll('- ', '').replaceAll('\n', '\n\n')
    expect(reasonsOf(inParagraphs, { ...rules, maximumOutput: 200_000 })).toEqual([])
    const long = `{{#each lots}}{{#each parts}}${'lang '.repeat(550)}{{/each}}{{/each}}`
    expect(reasonsOf(long).join()).toMatch(/ingevulde tekst wordt te lang/)
  })

  it('names the names that it uses, and nothing else', () => {
    const parsed = parseBody('{{title}} {{#each lots}}{{name}}{{/each}} {{#if isDivided}}x{{/if}}', rules)
    expect(parsed.ok && [...parsed.value.uses].toSorted()).toEqual(['isDivided', 'lots', 'title'])
  })
})

describe('the body of a template', () => {
  it('may name its places, alone on a line, and hold boxes', () => {
    const parsed = parseBody(
      '# Gunning\n\n{{place "specifications/award"}}\n\n> **Borg**\n>\n> Vermeld ze.',
      template,
    )
    expect(parsed.ok && parsed.value.places).toEqual(['specifications/award'])
  })

  it.each([
    ['a place that does not exist', '{{place "specifications/nowhere"}}', /bestaat niet/],
    ['a place by a name', '{{place title}}', /bestaat niet/],
    ['a place in a sentence', 'Hier: {{place "specifications/award"}}', /alleen op zijn regel/],
    ['a box without a bold title', '> Titel\n>\n> Tekst', /begint met een vette titel/],
  ])('is refused with %s', (_, source, reason) => {
    expect(reasonsOf(source, template).join('\n')).toMatch(reason)
  })
})
