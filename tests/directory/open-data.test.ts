import { XMLParser } from 'fast-xml-parser'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { directoryOf } from '../../src/directory/directory.js'
import { firmsToJson } from '../../src/directory/open-data.js'
import { firmsToAtom } from '../../src/directory/to-atom.js'
import { firmsToCsv } from '../../src/directory/to-csv.js'
import { localDate } from '../../src/kernel/local-date.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { Supplier } from '../../src/suppliers/supplier.js'

const day = localDate('2026-11-24')
const origin = 'http://127.0.0.1:3000'
const firms = (...suppliers: readonly Supplier[]) => directoryOf(suppliers, day).firms
const firm = (stated: Parameters<typeof aSupplier>[0]) => aSupplier({ published: true, ...stated })

const csvText = (...suppliers: readonly Supplier[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(firmsToCsv(firms(...suppliers), day, origin))
const csvRows = (...suppliers: readonly Supplier[]): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csvText(...suppliers).slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data

describe('the firms as CSV', () => {
  it('are a row each, with semicolons and a mark for Excel', () => {
    expect(csvText(firm({})).startsWith('\uFEFFid;naam;voorbeeld;')).toBe(true)
    const [row] = csvRows(firm({}))
    expect(row).toMatchObject({
      naam: 'Groenwerk Voorbeeld',
      voorbeeld: 'ja',
      gemeente: 'Roeselare',
      niscode: '36015',
      cpv: '77310000',
      werkgebied: 'Roeselare',
      bladzijde: `${origin}/ondernemingen/groenwerk`,
    })
  })

  it('hold no formula, whatever a firm is called', () => {
    for (const name of ['=1+1', '+32 51', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x";"y")'])
      expect(csvRows(firm({ name }))[0]?.naam).toMatch(/^'?[^=+\-@\t\r]/)
  })

  it('keep a row together whatever stands in it', () => {
    const description = 'Eerste regel;\r\n"tweede"\nregel'
    expect(csvRows(firm({ description }), firm({ id: 'twee' }))).toHaveLength(2)
  })

  it('name only recognitions that are valid', () => {
    const recognitions = [
      { kind: 'maatwerkbedrijf', until: localDate('2026-11-23') },
      { kind: 'lde', from: localDate('2026-11-24') },
    ] as const
    expect(csvRows(firm({ recognitions }))[0]?.['geldige erkenningen']).toBe('lokale diensteneconomie')
  })
})

describe('the firms as JSON', () => {
  it('say where they come from, of which day they are and what may be done with them', () => {
    expect(JSON.parse(firmsToJson(firms(), day, origin))).toEqual({
      source: 'Register van ondernemingen van Clausulewijzer',
      reuse: expect.stringContaining('hergebruiken'),
      on: '2026-11-24',
      count: 0,
      firms: [],
    })
  })

  it('leave out what is not known, and say of a recognition whether it holds', () => {
    const [json] = JSON.parse(
      firmsToJson(
        firms(firm({ address: undefined, recognitions: [{ kind: 'lde', until: localDate('2020-01-01') }] })),
        day,
        origin,
      ),
    ).firms
    expect(json.address).toEqual({})
    expect(json.contact).toBeUndefined()
    expect(json.recognitions).toEqual([
      { kind: 'lde', name: 'lokale diensteneconomie', until: '2020-01-01', status: 'ended' },
    ])
    expect(json.activities[0]).toMatchObject({ areaInWords: 'Roeselare' })
  })
})

describe('the Atom feed', () => {
  const read = (...suppliers: readonly Supplier[]) =>
    new XMLParser({ isArray: (name) => name === 'entry' }).parse(
      firmsToAtom(firms(...suppliers), day, { origin, self: `${origin}/ondernemingen.atom` }),
    ).feed

  it('has the last changed firm first, with an id that stays and the moment of its change', () => {
    const feed = read(
      firm({ id: 'oud' }),
      aSupplier({ published: true, id: 'nieuw', ...{ updatedAt: '2026-11-20T10:00:00.000Z' } }),
    )
    expect(feed.entry.map(({ id, updated }: { id: string; updated: string }) => [id, updated])).toEqual([
      ['urn:clausulewijzer:onderneming:nieuw', '2026-11-20T10:00:00.000Z'],
      ['urn:clausulewijzer:onderneming:oud', '2026-11-01T09:00:00.000Z'],
    ])
    expect(feed.updated).toBe('2026-11-20T10:00:00.000Z')
  })

  it('is the same as long as nothing changes, also while it is empty', () => {
    expect(read()).toEqual(read())
    expect(read().updated).toBe('2026-11-24T00:00:00.000Z')
  })

  it('holds at most a hundred firms, and marks those that do not exist', () => {
    const feed = read(...Array.from({ length: 120 }, (_, index) => firm({ id: `firma-${index}` })))
    expect(feed.entry).toHaveLength(100)
    expect(feed.entry[0].summary).toContain('deze onderneming bestaat niet')
  })

  it('holds no markup of a firm', () => {
    const name = '<img src=x onerror=alert(1)>]]>&amp;'
    const xml = firmsToAtom(
      firms(firm({ name, description: name, activities: [anActivity({ title: name })] })),
      day,
      { origin, self: `${origin}/ondernemingen.atom` },
    )
    expect(xml).not.toContain('<img')
    expect(xml.match(/\]\]>/g)).toHaveLength(2)
    expect(new XMLParser().parse(xml).feed.entry.title).toBe(
      '&lt;img src=x onerror=alert(1)&gt;]]&gt;&amp;amp;',
    )
  })
})
