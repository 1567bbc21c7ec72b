import { describe, expect, it } from 'vitest'
import { versionedLibrary } from '../../src/clauses/library.js'
import { documentToText } from '../../src/documents/to-text.js'
import { localDate } from '../../src/kernel/local-date.js'
import { lawBook } from '../../src/law/law-book.js'
import { lawPages } from '../../src/law/law-pages.js'
import { lawReport, reportLines } from '../../src/law/law-report.js'
import { allNumbers } from '../../src/law/number-pages.js'
import { openPoints } from '../../src/law/open-points.js'
import { secondReading } from '../../src/law/second-reading.js'
import { pageToMarkdown } from '../../src/law/to-markdown.js'
import { rules } from '../../src/legal-check/rules.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

const { clauses, templates } = shippedShelf()
const pages = lawPages({ clauses, templates, rules, day: testDay })
const whole = pages.map(pageToMarkdown).join('\n')

describe('the view of a jurist', () => {
  it('has a page for every clause and every rule on one of its pages', () => {
    const files = pages.map(({ file }) => file)
    expect(new Set(files).size).toBe(files.length)
    for (const id of clauses.ids) expect(files).toContain(`clausules/${id}.md`)
    for (const { code, title } of rules) expect(whole).toContain(`## ${code} ${title}`.slice(0, 12))
  })

  it('shows beside every paragraph of a clause that names them its sources, with how sure they are', () => {
    const page = pages.find(({ file }) => file === 'clausules/target-group-hours.md')
    const text = page === undefined ? '' : pageToMarkdown(page)
    expect(text).toContain('| Tekst | Steunt op | Zekerheid |')
    expect(text).toContain('artikel 87 wet overheidsopdrachten')
    expect(text).not.toContain('[^')
  })

  it('says of a version without sources that it is not told paragraph by paragraph', () => {
    const first = clauses.versions('reserved-services').filter(({ version }) => version === '1.0.0')
    const page = lawPages({ clauses: versionedLibrary(first), templates, rules, day: testDay }).find(
      ({ file }) => file === 'clausules/reserved-services.md',
    )
    expect(page && pageToMarkdown(page)).toContain('Niet per alinea')
  })

  it('names the sources of every paragraph of every clause that is offered today', () => {
    expect(lawReport(clauses, rules, testDay).withoutSources).toEqual([])
  })

  it('tells every open point of law, and what the product does meanwhile', () => {
    expect(openPoints.length).toBeGreaterThan(10)
    for (const { meanwhile } of openPoints) expect(meanwhile).toMatch(/\.$/)
    expect(pages.map(({ file }) => file)).toContain('open-punten.md')
  })

  it('knows every number that the code holds, once', () => {
    const thresholds = allNumbers().filter(({ key }) => key === 'limited-value')
    expect(thresholds.length).toBeGreaterThan(0)
    for (const { what, value, source } of allNumbers())
      expect([what, value, source].every((word) => word !== '')).toBe(true)
  })

  it('is one document too, with a chapter for each part', () => {
    const book = lawBook(pages, testDay)
    const chapters = book.blocks.filter((block) => block.kind === 'heading' && block.level === 1)
    expect(chapters).toHaveLength(new Set(pages.map(({ part }) => part)).size)
    expect(documentToText(book)).toContain('Drempelbedragen')
  })
})

describe('a fact of the second reading', () => {
  const keys = new Set(allNumbers().map(({ key }) => key))
  const codes = new Set(rules.map(({ code }) => code))

  it.each(secondReading.map((fact) => [fact.code, fact] as const))(
    '%s names only numbers and rules that are there',
    (_, { numbers = [], rules: named = [] }) => {
      const lists = ['revised-services', 'accessibility-act', 'other-negotiation-amounts']
      expect(numbers.filter((key) => !keys.has(key) && !lists.includes(key))).toEqual([])
      expect(named.filter((code) => !codes.has(code))).toEqual([])
    },
  )

  it('stands somewhere in a number, a rule or a text, or the page says why not', () => {
    const texts = [
      ...clauses.ids.flatMap((id) => clauses.versions(id)[0]?.source ?? ''),
      ...templates.ids.flatMap((id) => templates.versions(id)[0]?.source ?? ''),
    ].join('\n')
    const nowhere = secondReading.filter(
      ({ numbers = [], rules: named = [], words = [], remark }) =>
        numbers.length === 0 &&
        named.length === 0 &&
        remark === undefined &&
        !words.some((word) => texts.includes(word)),
    )
    expect(nowhere.map(({ code }) => code)).toEqual([])
  })
})

describe('the report for a jurist', () => {
  it('names what is to be read again only after its day', () => {
    expect(lawReport(clauses, rules, localDate('2027-12-31')).overdue).toEqual([])
    expect(lawReport(clauses, rules, localDate('2028-01-01')).overdue).toHaveLength(clauses.ids.length)
  })

  it('names what rests on a source that nobody could check, once each', () => {
    const { uncertain } = lawReport(clauses, rules, testDay)
    expect(uncertain.join('\n')).toContain('artikel 9 AVG')
    expect(new Set(uncertain).size).toBe(uncertain.length)
  })

  it('counts each part, also when it has nothing', () => {
    expect(reportLines({ overdue: [], uncertain: ['x'], withoutSources: [] })).toEqual([
      ...['Te herlezen (0)', '  niets', ''],
      ...['Steunt op een bron die na te gaan is (1)', '  - x', ''],
      ...['Zonder bron per alinea (0)', '  niets', ''],
    ])
  })
})
