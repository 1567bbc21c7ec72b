import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import type { Table } from '../../src/kernel/table.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { columnMappingSchema } from '../../src/suppliers/exchange/match-columns.js'
import { planImport } from '../../src/suppliers/exchange/plan-import.js'
import { registerLookup } from '../../src/suppliers/exchange/register-lookup.js'
import { carriedOut, importDay, planned } from '../support/planned.js'
import { runs } from '../support/runs.js'

const numbers = { green: '0123456749', bikes: '0000000097' } as const
const firm = aSupplier({ enterpriseNumber: numbers.green, name: 'Groenwerk vzw' })

/** Rows as `row kind` with the cell and message of each fault. */
const rowsOf = (table: Table, ...rest: [Parameters<typeof planned>[1]?, Parameters<typeof planned>[2]?]) =>
  planned(table, ...rest).rows.map((row) =>
    row.kind === 'refused'
      ? `${row.row} refused ${row.faults.map(({ cell, message }) => `${cell} ${message}`).join(' ')}`
      : `${row.row} ${row.kind}`,
  )

describe('the headers of a file', () => {
  it('are known by other words, whatever their case and signs, under a title, and the others are passed over', () => {
    const plan = planned([
      ['Onze ondernemingen, 2026', '', '', ''],
      ['', '', '', ''],
      ['ONDERNEMINGSNUMMER', ' e-mailadres: ', 'Kleur', 'Bedrijfsnaam', 'Aandeel doelgroep (in %)'],
      ['0123.456.749', 'an@voorbeeld.be', 'groen', 'Groenwerk', '65'],
    ])
    expect(plan.headerRow).toBe(3)
    expect(plan.columns.map(({ letter, columnId, why }) => `${letter} ${columnId} ${why}`)).toEqual([
      'A enterpriseNumber recognised',
      'B contact.email recognised',
      'C undefined unknown',
      'D name recognised',
      'E disadvantagedShare.percentage recognised',
    ])
    expect(plan.suppliers).toMatchObject([
      {
        kind: 'new',
        profile: {
          name: 'Groenwerk',
          enterpriseNumber: numbers.green,
          contact: { email: 'an@voorbeeld.be' },
          disadvantagedShare: { percentage: 65 },
        },
      },
    ])
  })

  it('mean what a person chose, who may also leave a column out', () => {
    const plan = planned(
      [
        ['Wie', 'Gemeente', 'Naam'],
        ['Groenwerk', 'Tielt', 'An Peeters'],
      ],
      [],
      {
        mapping: { Wie: 'name', gemeente: null, Naam: 'contact.name' },
      },
    )
    expect(plan.columns.map(({ why }) => why)).toEqual(['chosen', 'left-out', 'chosen'])
    expect(plan.suppliers.map(({ profile }) => profile)).toEqual([
      { name: 'Groenwerk', contact: { name: 'An Peeters' } },
    ])
    expect(columnMappingSchema.safeParse({ Wie: 'naam' }).success).toBe(false)
  })

  it('count once', () => {
    const plan = planned([
      ['Naam', 'Onderneming'],
      ['Groenwerk', 'Fietserij'],
    ])
    expect(plan.columns.map(({ why }) => why)).toEqual(['recognised', 'twice'])
    expect(plan.suppliers.map(({ profile }) => profile)).toEqual([{ name: 'Groenwerk' }])
  })

  it.each([
    [
      'nothing is known',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['there is no name and no number', [['Gemeente'], ['Tielt']]],
    ['there is nothing', []],
  ])('say what to do when %s', (_case, table) => {
    const plan = planImport(table, registerLookup([]), { today: importDay })
    expect(plan).toMatchObject({ ok: false, error: { message: expect.stringContaining('KBO-nummer') } })
  })
})

describe('the cells of a row', () => {
  const profileFrom = (headers: string[], cells: string[]) => {
    const plan = planned([
      ['Naam', ...headers],
      ['Groenwerk', ...cells],
    ])
    expect(plan.rows).toMatchObject([{ kind: 'new' }])
    const { name: _name, ...profile } = plan.suppliers[0]?.profile ?? { name: '' }
    return profile
  }

  it('are read as people type them', () => {
    expect(
      profileFrom(
        [
          'KBO',
          'Gemeente',
          "Thema's",
          'Website',
          'Erkenning',
          'Erkend sinds',
          'Erkend tot',
          'Openbaar',
          'Aandeel doelgroep',
        ],
        [
          '123456749',
          '8700',
          'Groenzorg, fiets',
          'www.voorbeeld.be',
          'Maatwerkbedrijf',
          '1-2-2019',
          'geen',
          'Neen',
          '12,5 %',
        ],
      ),
    ).toEqual({
      enterpriseNumber: numbers.green,
      address: { municipality: expect.stringMatching(/^37\d{3}$/) },
      themes: ['groenzorg', 'fiets'],
      website: 'https://www.voorbeeld.be',
      recognitions: [{ kind: 'maatwerkbedrijf', from: '2019-02-01', until: null }],
      published: false,
      disadvantagedShare: { percentage: 12.5 },
    })
  })

  it('are read as people type them, of an activity too', () => {
    expect(
      profileFrom(
        [
          'Activiteit',
          'CPV',
          'Aard',
          'Werkgebied',
          'Minimum',
          'Grootste opdracht (€)',
          'Uren per maand',
          'Seizoen van',
          'Seizoen tot',
        ],
        [
          'Maaien & wieden',
          '77310000-6 Beplanten; 3000000',
          'Diensten',
          'Roeselare, 36008\nTielt',
          '€ 5.000',
          '90 000,50',
          '320',
          '3',
          'november',
        ],
      ),
    ).toEqual({
      activities: [
        {
          id: 'maaien-wieden',
          title: 'Maaien & wieden',
          cpvCodes: ['77310000', '03000000'],
          contractNatures: ['services'],
          area: { municipalities: ['36015', '36008', expect.stringMatching(/^37/)] },
          minValue: 5000,
          maxValue: 90000.5,
          hoursPerMonth: 320,
          season: { fromMonth: 3, toMonth: 11 },
        },
      ],
    })
  })

  it.each([
    ['KBO', '0123.456.700', 'controlecijfers'],
    ['Gemeente', 'Atlantis', 'geen Vlaamse gemeente'],
    ['CPV', 'gras maaien', 'door een code, zoals 77'],
    ['CPV', '99999999', 'bestaat niet'],
    ['Erkend vanaf', '31/2/2020', 'Schrijf de datum als 1/2/2027'],
    ['Erkenning', 'iets sociaals', 'Kies uit: maatwerkbedrijf'],
    ['Aandeel doelgroep', '0,65', 'schrijf 65 als je 65 % bedoelt'],
    ['Aandeel doelgroep', '165', 'van 0 tot 100'],
    ['E-mail', 'an voorbeeld', 'naam@voorbeeld.be'],
    ['Integratie is hoofddoel', 'misschien', 'Antwoord met ja of nee'],
    ["Thema's", 'groenzorg; tuinen', '"tuinen" bestaat niet. Kies uit:'],
    ['Regio', 'Limburg', 'Kies uit: Midwest'],
    ['Minimum', 'veel', 'Schrijf hier een getal'],
    ['Minimum', '-5', 'nooit kleiner dan 0'],
    ['Beschrijving', 'a'.repeat(2001), 'Kort de tekst in tot 2000 tekens'],
  ])('are refused with what to do: %s %.30s', (header, cell, message) => {
    const [row] = planned([
      ['Naam', 'Activiteit', header],
      ['Groenwerk', 'Werk', cell],
    ]).rows
    expect(row).toMatchObject({
      kind: 'refused',
      faults: expect.arrayContaining([{ cell: 'C2', header, message: expect.stringContaining(message) }]),
    })
  })

  it('are refused together where they contradict each other', () => {
    expect(
      rowsOf([
        ['Naam', 'Erkenning', 'Erkend vanaf', 'Erkend tot', 'Aandeel geteld in'],
        ['Groenwerk', 'maatwerkbedrijf', '1/1/2025', '1/1/2024', 'vte'],
      ]),
    ).toEqual([
      '2 refused D2 De einddatum ligt voor de begindatum: kijk de twee datums na. E2 Schrijf het percentage als een getal van 0 tot 100: 30 is 30 %.',
    ])
    expect(
      rowsOf([
        ['Naam', 'Activiteit', 'CPV', 'Regio', 'Werkgebied'],
        ['Groenwerk', 'Maaien', '77310000', 'Midwest', 'Tielt'],
      ]),
    ).toEqual([expect.stringContaining('2 refused E2 Geef het werkgebied op één manier')])
  })
})

describe('the rows of a file', () => {
  const headers = ['Naam', 'KBO', 'Straat', 'Activiteit', 'CPV', 'Erkenning']

  it('belong to one firm by number, by name, or below it', () => {
    const plan = planned([
      headers,
      ['Groenwerk', numbers.green, 'Kerkstraat 1', 'Maaien', '77310000', 'maatwerkbedrijf'],
      ['', '', '', 'Snoeien', '77340000', 'lde'],
      ['Fietserij', '', '', 'Fietsen herstellen', '50800000', ''],
      ['', numbers.green, '', 'Vegen', '90610000', ''],
      ['groenwerk', '', 'Kerkstraat 1', '', '', 'arbeidszorg'],
    ])
    expect(plan.suppliers.map(({ rows }) => rows)).toEqual([[2, 3, 5, 6], [4]])
    expect(plan.suppliers[0]?.profile).toMatchObject({
      name: 'Groenwerk',
      activities: [{ id: 'maaien' }, { id: 'snoeien' }, { id: 'vegen' }],
      recognitions: [{ kind: 'maatwerkbedrijf' }, { kind: 'lde' }, { kind: 'arbeidszorg' }],
    })
  })

  it('may repeat what an earlier row said', () => {
    const plan = planned([
      headers,
      ['Groenwerk', numbers.green, 'Kerkstraat 1', 'Maaien', '77310000', 'maatwerkbedrijf'],
      ['Groenwerk', numbers.green, 'Kerkstraat 1', 'Snoeien', '77340000', 'maatwerkbedrijf'],
    ])
    expect(plan.suppliers[0]?.profile).toMatchObject({ recognitions: [{ kind: 'maatwerkbedrijf' }] })
    expect(plan.suppliers[0]?.profile.activities).toHaveLength(2)
  })

  it('are refused one by one, with the rows that depend on them and no other', () => {
    expect(
      rowsOf([
        headers,
        ['Groenwerk', numbers.green, '', 'Maaien', 'gras', ''],
        ['', '', '', 'Snoeien', '77340000', ''],
        ['Fietserij', numbers.bikes, '', 'Fietsen', '50800000', ''],
        ['', '', '', 'Lassen', 'x', ''],
        ['', '', '', 'Verven', '45442100', ''],
        ['Groenwerk', numbers.green, '', 'Vegen', '90610000', ''],
      ]),
    ).toEqual([
      expect.stringMatching(/^2 refused E2 /),
      '3 refused D3 Deze rij hoort bij rij 2, en die wordt niet ingelezen: verbeter eerst die rij.',
      '4 new',
      expect.stringMatching(/^5 refused E5 /),
      '6 new',
      '7 new',
    ])
  })

  it('are refused where the register would: only those rows', () => {
    const plan = planned([
      headers,
      ['Fietserij', '', '', 'Fietsen', '50800000', ''],
      ['', '', '', 'Zonder code', '', ''],
    ])
    expect(plan.rows).toMatchObject([
      { row: 2, kind: 'new' },
      {
        row: 3,
        kind: 'refused',
        faults: [{ cell: 'E3', message: expect.stringContaining('Geef minstens één CPV-code') }],
      },
    ])
    expect(plan.suppliers[0]?.notes).toEqual(['Van deze onderneming wordt een rij niet ingelezen.'])
  })

  it('may not contradict each other', () => {
    expect(
      rowsOf([
        headers,
        ['Groenwerk', numbers.green, 'Kerkstraat 1', '', '', ''],
        ['Groenwerk', numbers.green, 'Dorpsplein 2', '', '', ''],
        ['Fietserij', numbers.green, '', '', '', ''],
      ]),
    ).toEqual([
      '2 new',
      expect.stringMatching(/^3 refused C3 In C2 staat iets anders/),
      expect.stringMatching(/^4 refused A4 In A2 staat iets anders/),
    ])
  })

  it('with a name only are unclear when two firms of the file have it', () => {
    expect(
      rowsOf([
        headers,
        ['Groenwerk', numbers.green, '', '', '', ''],
        ['Groenwerk', numbers.bikes, '', '', '', ''],
        ['Ander', '', '', '', '', ''],
        ['Groenwerk', '', 'Kerkstraat 1', '', '', ''],
        ['', '', '', 'Maaien', '77310000', ''],
      ]),
    ).toEqual([
      '2 new',
      '3 new',
      '4 new',
      expect.stringMatching(/^5 refused A5 Er staan twee ondernemingen met de naam "Groenwerk"/),
      expect.stringMatching(/^6 refused D6 Deze rij hoort bij rij 5/),
    ])
  })

  it('that say nothing, or belong to the template, are passed over', () => {
    expect(
      rowsOf([
        [...headers, 'Kleur'],
        ['TOELICHTING: de naam', 'het nummer', '', '', '', '', ''],
        ['VOORBEELD (deze rij wordt overgeslagen)', '', '', 'Maaien', '', '', ''],
        ['', '', '', 'Snoeien', 'x', '', ''],
        ['', '', '', '', '', '', 'rood'],
        ['', '', '', '', '', '', ''],
        ['Groenwerk', '', '', '', '', '', ''],
      ]),
    ).toEqual(['2 passed-over', '3 passed-over', '4 passed-over', '5 passed-over', '7 new'])
  })

  it('need a firm', () => {
    expect(rowsOf([headers, ['', '', 'Kerkstraat 1', '', '', '']])).toEqual([
      '2 refused C2 Vul de naam of het KBO-nummer van de onderneming in.',
    ])
    expect(rowsOf([headers, ['', numbers.green, '', '', '', '']])).toEqual([
      '2 refused A2 Geef de naam van de onderneming.',
    ])
  })

  it('say together what one activity is, and may not contradict each other', () => {
    const plan = planned([
      [...headers, 'Uren per maand'],
      ['Groenwerk', '', '', 'Maaien', '', '', '320'],
      ['Groenwerk', '', '', 'maaien', '77310000', '', ''],
      ['Groenwerk', '', '', 'Maaien', '77340000', '', ''],
    ])
    expect(plan.suppliers[0]?.profile.activities).toMatchObject([
      { cpvCodes: ['77310000'], hoursPerMonth: 320 },
    ])
    expect(plan.rows[2]).toMatchObject({
      kind: 'refused',
      faults: [
        { cell: 'E4', message: expect.stringContaining('In E3 staat iets anders over dezelfde activiteit') },
      ],
    })
  })

  it('of one firm are at most 200', () => {
    const many = Array.from({ length: 201 }, () => ['Groenwerk', '', '', '', '', 'maatwerkbedrijf'])
    expect(rowsOf([headers, ...many]).filter((row) => row.includes('refused'))).toEqual([
      expect.stringMatching(/^202 refused A202 Een onderneming heeft hoogstens 200 rijen/),
    ])
  })
})

describe('a firm that the register knows', () => {
  const planFor = (headers: string[], cells: string[], stated = firm) =>
    planned(
      [
        ['Naam', 'KBO', ...headers],
        [stated.name, stated.enterpriseNumber ?? '', ...cells],
      ],
      [stated],
    )

  it('keeps what the file does not say', () => {
    const plan = planFor(
      ['Straat', 'Gemeente', 'Activiteit', 'Beschrijving', 'Doel', 'Integratie is hoofddoel'],
      ['', 'Tielt', 'groenonderhoud', '-', 'x', '/'],
    )
    expect(plan.suppliers).toMatchObject([{ kind: 'changed', supplier: { id: 'groenwerk', revision: 1 } }])
    expect(plan.suppliers[0]?.differences).toEqual([
      { columnId: 'address.municipality', field: 'Gemeente', before: 'Roeselare', after: 'Tielt' },
      {
        columnId: 'activities.title',
        field: 'Activiteit',
        item: 'groenonderhoud',
        before: 'Groenonderhoud',
        after: 'groenonderhoud',
      },
    ])
    expect(plan.suppliers[0]?.profile.activities).toEqual([anActivity({ title: 'groenonderhoud' })])
  })

  it('is unchanged when the file says what is known', () => {
    expect(
      planFor(['Activiteit', 'CPV', 'Minimum'], ['Groenonderhoud', '77310000', '5000']).suppliers,
    ).toMatchObject([{ kind: 'unchanged', differences: [] }])
  })

  it('loses a field with "wissen", an activity with its id, a list with its first column', () => {
    const known = aSupplier({
      ...firm,
      website: 'https://www.voorbeeld.be',
      activities: [anActivity(), anActivity({ id: 'vegen', title: 'Vegen' })],
      certificates: [{ name: 'VCA' }],
    })
    const plan = planned(
      [
        ['KBO', 'Website', 'Activiteit', 'Kenmerk van de activiteit', 'Certificaat'],
        [numbers.green, 'Wissen', 'wissen', 'vegen', 'wissen'],
        [numbers.green, '', '', '', 'ISO 14001'],
      ],
      [known],
    )
    expect(plan.suppliers[0]?.profile).toMatchObject({
      activities: [{ id: 'groenonderhoud' }],
      certificates: [{ name: 'ISO 14001' }],
    })
    expect(plan.suppliers[0]?.profile).not.toHaveProperty('website')
    expect(plan.suppliers[0]?.differences).toEqual([
      { columnId: 'website', field: 'Website', before: 'https://www.voorbeeld.be' },
      { columnId: 'activities.title', field: 'Activiteit', item: 'Vegen', before: 'Vegen' },
      { columnId: 'certificates.name', field: 'Certificaat', item: 'ISO 14001', after: 'ISO 14001' },
      { columnId: 'certificates.name', field: 'Certificaat', item: 'VCA', before: 'VCA' },
    ])
  })

  it('is known to have none with "geen"', () => {
    expect(planFor(['Erkenning', "Thema's"], ['geen', 'geen']).suppliers[0]).toMatchObject({
      profile: { recognitions: [], themes: [] },
      differences: [
        { field: "Thema's", after: 'geen' },
        { field: 'Erkenning', after: 'geen' },
      ],
    })
  })

  it('gets a new activity, and one that is found back by its id or its name is changed', () => {
    const plan = planned(
      [
        ['KBO', 'Activiteit', 'Kenmerk van de activiteit', 'CPV', 'Uren per maand', 'Regio'],
        [numbers.green, 'Groen en gras', 'groenonderhoud', '', '', 'Midwest'],
        [numbers.green, 'Groenonderhoud', '', '77310000', '', ''],
      ],
      [firm],
    )
    expect(plan.suppliers[0]?.profile.activities).toEqual([
      anActivity({ title: 'Groen en gras', area: { region: 'midwest' } }),
      { id: 'groenonderhoud-2', title: 'Groenonderhoud', cpvCodes: ['77310000'] },
    ])
  })

  it('has a recognition changed, not doubled', () => {
    const known = aSupplier({
      ...firm,
      recognitions: [{ kind: 'maatwerkbedrijf', from: localDate('2019-01-01'), evidence: 'lijst' }],
    })
    expect(
      planFor(['Erkenning', 'Erkend tot'], ['maatwerkbedrijf', '31/12/2027'], known).suppliers[0],
    ).toMatchObject({
      profile: { recognitions: [{ from: '2019-01-01', until: '2027-12-31', evidence: 'lijst' }] },
      differences: [
        { field: 'Erkend tot en met', item: 'maatwerkbedrijf', after: '31\u00A0december\u00A02027' },
      ],
    })
  })

  it('is found by its name when the register has no number of it, and gets the number', () => {
    const { enterpriseNumber: _number, ...known } = firm
    expect(
      planned(
        [
          ['Naam', 'KBO'],
          ['groenwerk VZW', numbers.green],
        ],
        [known],
      ).suppliers,
    ).toMatchObject([
      { kind: 'changed', supplier: { id: 'groenwerk' }, profile: { enterpriseNumber: numbers.green } },
    ])
  })

  it('is not overwritten by a row with its number and another name, unless names may change', () => {
    const table = [
      ['Naam', 'KBO'],
      ['Fietserij', numbers.green],
    ]
    expect(rowsOf(table, [firm])).toEqual([
      expect.stringMatching(/^2 refused A2 Dit KBO-nummer hoort in het register bij "Groenwerk vzw"/),
    ])
    expect(planned(table, [firm], { acceptNewNames: true }).suppliers).toMatchObject([
      { kind: 'changed', differences: [{ field: 'Naam', before: 'Groenwerk vzw', after: 'Fietserij' }] },
    ])
    expect(
      planned(
        [
          ['Naam', 'KBO'],
          ['Groenwerk', numbers.green],
        ],
        [firm],
      ).suppliers,
    ).toMatchObject([{ kind: 'changed' }])
  })

  it('is another firm when only the name is the same', () => {
    expect(
      planned(
        [
          ['Naam', 'KBO'],
          [firm.name, numbers.bikes],
        ],
        [firm],
      ).suppliers,
    ).toMatchObject([{ kind: 'new', notes: [expect.stringContaining('met een ander KBO-nummer')] }])
  })

  it('is not guessed between two of one name', () => {
    const twin = aSupplier({ ...firm, id: 'ander', enterpriseNumber: numbers.bikes })
    expect(rowsOf([['Naam'], [firm.name]], [firm, twin])).toEqual([
      expect.stringMatching(/^2 refused A2 Het register kent 2 ondernemingen met de naam/),
    ])
  })

  it('is not guessed when the legal form differs and there is no number', () => {
    expect(rowsOf([['Naam'], ['Groenwerk bv']], [firm])).toEqual([
      expect.stringMatching(/^2 refused A2 Het register kent "Groenwerk vzw"\. Is het dezelfde/),
    ])
    const { enterpriseNumber: _number, ...unknown } = firm
    const table = [
      ['Naam', 'KBO'],
      ['Groenwerk vzw', numbers.green],
      ['Groenwerk vzw', numbers.bikes],
    ]
    expect(rowsOf(table, [unknown])).toEqual([
      expect.stringMatching(
        /^2 refused A2 Het register kent "Groenwerk vzw" zonder KBO-nummer, en er is meer/,
      ),
      expect.stringMatching(/^3 refused/),
    ])
  })

  it('is written once', () => {
    const { enterpriseNumber: _number, ...known } = firm
    expect(
      rowsOf(
        [
          ['Naam', 'KBO', 'Straat'],
          [known.name, '', 'Kerkstraat 1'],
          ['Iets', '', ''],
          ['', numbers.green, 'Dorp 2'],
        ],
        [firm],
      ),
    ).toEqual([
      '2 changed',
      '3 new',
      expect.stringMatching(/^4 refused B4 Rij 2 gaat over dezelfde onderneming/),
    ])
  })
})

describe('a plan that is carried out', () => {
  const cell = (...texts: string[]) => fc.constantFrom('', ...texts)
  const table = fc
    .array(
      fc.tuple(
        cell('Groenwerk', 'groenwerk', 'Groenwerk vzw', 'Fietserij', 'Wasserij vzw'),
        cell(numbers.green, numbers.bikes, '0123'),
        cell('Kerkstraat 1', 'wissen', 'Dorp 2'),
        cell('Maaien', 'Snoeien', 'maaien', 'wissen', 'geen'),
        cell('77310000', '77340000', 'gras'),
        cell('maatwerkbedrijf', 'lde', 'geen', 'wissen'),
        cell('1/1/2019', '1/1/2030', 'geen'),
        cell('Midwest', 'wissen'),
        cell('Tielt; Roeselare', 'Tielt'),
      ),
      { maxLength: 12 },
    )
    .map((rows) => [
      ['Naam', 'KBO', 'Straat', 'Activiteit', 'CPV', 'Erkenning', 'Erkend tot', 'Regio', 'Werkgebied'],
      ...rows,
    ])

  const refusedIn = ({ rows }: ReturnType<typeof planned>) =>
    rows.filter(({ kind }) => kind === 'refused').map(({ row }) => row)

  it('changes nothing a second time, and says something of every row that says something', () => {
    fc.assert(
      fc.property(table, table, (first, second) => {
        const before = carriedOut(planned(first))
        const plan = planned(second, before)
        const after = carriedOut(plan, before)
        const again = planned(second, after)
        expect(again.suppliers.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
        expect(refusedIn(again)).toEqual(refusedIn(plan))
        const filled = second.flatMap((cells, row) =>
          row > 0 && cells.some((text) => text !== '') ? [row + 1] : [],
        )
        expect(plan.rows.map(({ row }) => row)).toEqual(filled)
      }),
      runs(1_500),
    )
  })

  it('never throws, whatever the cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 8 }), { maxLength: 9 }), { maxLength: 6 }),
        table,
        (rows, [headers = []]) => {
          planned([headers, ...rows], [aSupplier({ activities: [anActivity({ minValue: euro(1) })] })])
        },
      ),
      runs(300),
    )
  })
})
