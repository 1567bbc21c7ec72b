import { describe, expect, it } from 'vitest'
import { parseClause } from '../../src/clauses/parse-clause.js'
import { parseBody } from '../../src/clauses/text/body.js'
import { inEachLanguage, type Language } from '../../src/clauses/text/language.js'
import type { Declaration } from '../../src/clauses/text/value-kinds.js'
import { parseTemplate } from '../../src/documents/template.js'
import { passageWords } from '../../src/law/passage-words.js'

const declarations: Readonly<Record<string, Declaration>> = {
  hours: { kind: 'hours', label: 'aantal uren', answer: 'hours', answerGroup: 'parameters' },
  months: { kind: 'months', label: 'duur' },
  days: { kind: 'days', label: 'termijn' },
  places: { kind: 'number', label: 'aantal plaatsen' },
  share: { kind: 'percentage', label: 'aandeel hout' },
  amount: { kind: 'euro', label: 'bedrag' },
  title: { kind: 'text', label: 'titel' },
}
const rules = (language?: Language) => ({ declarations, maximumOutput: 10_000, language })

function said(source: string, values: Readonly<Record<string, unknown>>, language: Language = 2): string {
  const parsed = parseBody(source, rules(language))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
    .fill({ values })
    .flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
    .map((inline) => (inline.kind === 'line-break' ? '\n' : inline.text))
    .join('')
}
const reasonOf = (source: string, language: Language = 2): string => {
  const parsed = parseBody(source, rules(language))
  return parsed.ok ? '' : (parsed.error[0]?.reason ?? '')
}

describe('a text of language 2', () => {
  it.each([
    ['{{hours}}', { hours: 1 }, '1\u00A0uur'],
    ['{{hours}}', { hours: 140 }, '140\u00A0uur'],
    ['{{hours places}}', { places: 2400 }, '2.400\u00A0uur'],
    ['{{months}}', { months: 1 }, '1\u00A0maand'],
    ['{{months}}', { months: 12 }, '12\u00A0maanden'],
    ['{{days}}', { days: 1 }, '1\u00A0dag'],
    ['{{days}}', { days: 10 }, '10\u00A0dagen'],
    ['{{share share "zijn" "is"}}', { share: 99 }, 'is'],
    ['{{share}}', { share: 12.5 }, '12,5\u00A0%'],
    ['{{amount}}', { amount: 148000 }, '€\u00A0148.000'],
    ['{{count places "plaats" "plaatsen"}}', { places: 1 }, '1\u00A0plaats'],
    ['{{count places "plaats" "plaatsen"}}', { places: 2 }, '2\u00A0plaatsen'],
    ['{{count places "plaats" "plaatsen"}}', { places: 0 }, '0\u00A0plaatsen'],
    ['{{count places "plaats" "plaatsen"}}', { places: 1.5 }, '1,5\u00A0plaatsen'],
    ['{{count places "jaar"}}', { places: 7 }, '7\u00A0jaar'],
    [
      'Er {{agree places "is" "zijn"}} {{count places "plaats" "plaatsen"}}.',
      { places: 1 },
      'Er is 1\u00A0plaats.',
    ],
    [
      'Er {{agree places "is" "zijn"}} {{count places "plaats" "plaatsen"}}.',
      { places: 3 },
      'Er zijn 3\u00A0plaatsen.',
    ],
    [
      '{{share share "Al het hout" "Minstens # van het hout"}} is duurzaam.',
      { share: 100 },
      'Al het hout is duurzaam.',
    ],
    [
      '{{share share "Al het hout" "Minstens # van het hout"}} is duurzaam.',
      { share: 80 },
      'Minstens 80\u00A0% van het hout is duurzaam.',
    ],
  ])('says %s with %j as %s', (source, values, expected) => {
    expect(said(source, values)).toBe(expected)
  })

  it('says what is missing where the number would stand', () => {
    expect(said('{{count places "plaats" "plaatsen"}}', {})).toBe(
      '[nog in te vullen: aantal plaatsen]\u00A0plaatsen',
    )
    expect(said('{{share share "Al het hout" "Minstens # van het hout"}}', {})).toBe(
      'Minstens [nog in te vullen: aandeel hout] van het hout',
    )
  })

  it('says a computed text in its own language', () => {
    const title = inEachLanguage((language) => (language === 1 ? '140 uren' : '140 uur'))
    expect([said('{{title}}', { title }, 1), said('{{title}}', { title }, 2)]).toEqual([
      '140 uren',
      '140 uur',
    ])
  })

  it('never takes the words for markup or for a pattern of replacement', () => {
    const source = '{{share share "a" "**$& #** <b>"}}'
    expect(said(source, { share: 5 })).toBe('**$& 5\u00A0%** <b>')
  })

  it.each([
    ['{{count places}}', /krijgt een naam en de woorden/],
    ['{{agree places "is"}}', /krijgt een naam en de woorden/],
    ['{{count places "a" "b" "c"}}', /krijgt een naam en de woorden/],
    ['{{count "a" "b"}}', /krijgt een naam en de woorden/],
    ['{{count title "a" "b"}}', /is geen getal/],
    ['{{count nowhere "a" "b"}}', /geen bekend gegeven/],
    ['{{count places "" "b"}}', /leeg of te lang/],
    ['{{share share "alles" "# van #"}}', /hoogstens één #/],
    ['{{count places "a" "b" x=1}}', /Gebruik alleen/],
  ])('is refused with %s', (source, reason) => {
    expect(reasonOf(source)).toMatch(reason)
  })
})

describe('a text without a language', () => {
  it('says its units as it always did', () => {
    expect(said('{{hours}} en {{hours places}}', { hours: 140, places: 1 }, 1)).toBe(
      '140\u00A0uren en 1\u00A0uur',
    )
  })

  it('does not know the helpers of language 2', () => {
    expect(reasonOf('{{count places "plaats" "plaatsen"}}', 1)).toMatch(/precies één naam/)
  })
})

describe('the front matter', () => {
  const template = (language: string) =>
    parseTemplate(
      `---\nid: award-report\nversion: 9.0.0\n${language}title: Verslag\nvalidFrom: 2026-01-01\nreviewBefore: 2027-12-31\nchanges: x\n---\nTekst.\n`,
    )

  it('names the language of a template, or none', () => {
    expect([template('language: 2\n'), template('')].map(({ ok }) => ok)).toEqual([true, true])
    expect(template('language: 3\n')).toMatchObject({ ok: false, error: [{ reason: /Kies language: 2/ }] })
  })

  it('names the language of a clause', () => {
    const read = parseClause('---\nlanguage: nl\n---\nx')
    expect(read.ok ? [] : read.error.map(({ reason }) => reason).join(' ')).toContain(
      'language: Kies language: 2',
    )
  })
})

describe("a jurist's view", () => {
  it('shows the words that go with a number', () => {
    const text = 'Minstens {{count places "plaats" "plaatsen"}}.'
    const words = passageWords({ text, within: [] }, (name) => name)
    expect(words).toBe('Minstens ‹places› “plaats” of “plaatsen”.')
  })
})
