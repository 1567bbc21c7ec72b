import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import type { SupplierProfile } from '../../src/suppliers/supplier.js'
import { testService } from '../support/service.js'
import { type Seen, visitor } from '../support/visitor.js'

const verges = (stated: Partial<Procedure> = {}): Partial<Procedure> => ({
  ...demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure,
  ...stated,
})

/** A service with a firm and a contract that was announced. */
async function withFirm(stated: Partial<SupplierProfile> = {}, procedure = verges()) {
  const service = await testService()
  const firm = aSupplier(stated)
  await service.suppliers.create(firm)
  const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
  const person = visitor(service)
  const announce = () =>
    person.send(`/dossiers/${json.id}/bekendmaking`, [
      ['doe', 'bekend'],
      ['revisie', '1'],
    ])
  await announce()
  const base = `/onderneming/${firm.id}`
  const now = async () => {
    const found = await service.suppliers.find(firm.id)
    if (found === undefined) throw new Error('the firm is gone')
    return found
  }
  return { service, person, base, now }
}

/** The fields of the form on a page, as a browser would send them unchanged. */
function fieldsOf({ html }: Seen): [string, string][] {
  const form = /<form id="formulier"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const unescaped = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const attribute = (tag: string, name: string) =>
    unescaped(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const inputs = [...form.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const isChoice = /type="(radio|checkbox)"/.test(tag)
    return isChoice && !/\schecked/.test(tag) ? [] : [[attribute(tag, 'name'), attribute(tag, 'value')]]
  })
  const areas = [...form.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']): [string, string] => [attribute(` ${tag}`, 'name'), unescaped(text)],
  )
  const selects = [...form.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']): [string, string] => [
      attribute(` ${tag}`, 'name'),
      attribute(/<option[^>]*\sselected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ],
  )
  return [...inputs, ...areas, ...selects]
}

/** The same fields with other values. */
const changed = (
  fields: [string, string][],
  values: Readonly<Record<string, string>>,
): [string, string][] => [...fields.filter(([name]) => !(name in values)), ...Object.entries(values)]

const forms = [
  'gegevens',
  'activiteiten/groenonderhoud',
  'erkenningen/0',
  'doel-en-aandeel',
  'artikel-91',
  'aannemerserkenningen/0',
  'certificaten/0',
]
const full: Partial<SupplierProfile> = {
  enterpriseNumber: '0000000097',
  address: { street: 'Laan 1', postalCode: '8800', municipality: '36015' },
  contact: { name: 'An', email: 'an@voorbeeld.example', phone: '051', public: false },
  website: 'https://voorbeeld.example',
  description: 'Regel een\nregel "twee" & <drie>',
  themes: ['groenzorg'],
  published: true,
  recognitions: [
    { kind: 'maatwerkbedrijf', country: 'BE', until: null, evidence: 'Besluit' },
    { kind: 'lde' },
  ] as NonNullable<SupplierProfile['recognitions']>,
  integrationIsPurpose: true,
  disadvantagedShare: { percentage: 65.5, unit: 'fte', on: '2026-06-30' } as never,
  article91: { publicMission: true, profitReinvested: false },
  activities: [
    anActivity({
      area: { radiusKm: 20, from: '36015' },
      hoursPerMonth: 1_320,
      season: { fromMonth: 3, toMonth: 11 },
    }),
  ],
  approvals: [{ category: 'G3', class: 1, until: '2028-12-31' as never }],
  certificates: [{ name: 'VCA', until: null }],
  references: [{ title: 'Bermen' }],
}

describe('the pages of a firm', () => {
  it('keep every form to the letter when it is sent as it was shown', async () => {
    const { person, base, now } = await withFirm(full)
    const before = await now()
    for (const form of forms) {
      const page = await person.open(`${base}/${form}`)
      expect(page.status).toBe(200)
      expect((await person.send(`${base}/${form}`, fieldsOf(page))).status).toBe(200)
    }
    expect(await now()).toEqual(before)
    // A change of one field leaves every other as it was.
    for (const form of forms) {
      const control = form === 'gegevens' ? 'street' : form.startsWith('activ') ? 'hoursPerMonth' : undefined
      if (control === undefined) continue
      const page = fieldsOf(await person.open(`${base}/${form}`))
      await person.send(`${base}/${form}`, changed(page, { [control]: '7' }))
    }
    expect(await now()).toEqual({
      ...before,
      revision: 3,
      updatedAt: '2026-11-24T09:00:00.000Z',
      address: { ...before.address, street: '7' },
      activities: before.activities?.map((activity) => ({ ...activity, hoursPerMonth: 7 })),
    })
  })

  it('leave unknown what is left open: an empty form never becomes a no', async () => {
    const { person, base, now } = await withFirm({
      activities: [
        anActivity({ contractNatures: undefined, area: undefined, minValue: undefined, maxValue: undefined }),
      ],
    })
    const before = await now()
    for (const form of ['gegevens', 'activiteiten/groenonderhoud', 'doel-en-aandeel', 'artikel-91'])
      await person.send(`${base}/${form}`, fieldsOf(await person.open(`${base}/${form}`)))
    expect(await now()).toEqual(before)
    await person.send(
      `${base}/gegevens`,
      changed(fieldsOf(await person.open(`${base}/gegevens`)), { street: 'Laan 1' }),
    )
    const after = await now()
    expect(after.address).toEqual({ ...before.address, street: 'Laan 1' })
    expect(['contact', 'published', 'themes', 'website'].filter((field) => field in after)).toEqual([])
  })

  it('add an activity by everyday words, which are answered with codes to tick', async () => {
    const { person, base, now } = await withFirm()
    const empty = fieldsOf(await person.open(`${base}/activiteiten/nieuw`))
    const typed = { title: 'Gras maaien', cpvCodes: 'gras maaien', area: 'municipalities' }
    const asked = await person.send(`${base}/activiteiten/nieuw`, changed(empty, typed))
    expect(asked.status).toBe(422)
    expect(asked.html).toContain('<title>Fout: ')
    expect(asked.text).toContain('Kruis hieronder aan wat je doet van “gras maaien”')
    expect(asked.text).toContain('Schrijf de gemeenten')
    const code = /name="cpvGekozen"[^>]*value="(\d{8})"/.exec(asked.html)?.[1] ?? ''
    const done = await person.send(
      `${base}/activiteiten/nieuw`,
      changed(fieldsOf(asked), { cpvGekozen: code, municipalities: 'Roeselare, 8870' }),
    )
    expect(done.text).toContain('Gras maaien')
    expect((await now()).activities?.[1]).toEqual({
      id: 'gras-maaien',
      title: 'Gras maaien',
      cpvCodes: [code],
      area: { municipalities: ['36015', '36008'] },
    })
  })

  it('keep what was typed when something is wrong, with what to do', async () => {
    const { person, base, now } = await withFirm()
    const page = fieldsOf(await person.open(`${base}/activiteiten/groenonderhoud`))
    const wrong = await person.send(
      `${base}/activiteiten/groenonderhoud`,
      changed(page, { minValue: '90.000', maxValue: '5.000', hoursPerMonth: 'veel', title: '<b>Groen</b>' }),
    )
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="veel"')
    expect(wrong.html).toContain('value="&lt;b&gt;Groen&lt;/b&gt;"')
    const swapped = await person.send(
      `${base}/activiteiten/groenonderhoud`,
      changed(page, { minValue: '90.000', maxValue: '5.000' }),
    )
    expect(swapped.text).toContain('De kleinste waarde is groter dan de grootste')
    expect((await now()).revision).toBe(1)
  })

  it('tell who comes second what changed, and lose nothing', async () => {
    const { person, base, now } = await withFirm(full)
    const page = fieldsOf(await person.open(`${base}/gegevens`))
    await person.send(`${base}/gegevens`, changed(page, { name: 'Eerst' }))
    const second = await person.send(`${base}/gegevens`, changed(page, { phone: '052' }))
    expect(second.status).toBe(409)
    expect(second.text).toContain('Iemand anders was je voor')
    expect(second.text).toContain('Naam: in het register staat nu “Eerst”')
    expect((await now()).contact?.phone).toBe('051')
    await person.send(`${base}/gegevens`, changed(fieldsOf(second), { name: 'Eerst' }))
    expect(await now()).toMatchObject({ name: 'Eerst', contact: { phone: '052' } })
  })

  it('never write a part over another that moved to its place', async () => {
    const { person, base, now } = await withFirm(full)
    const page = fieldsOf(await person.open(`${base}/erkenningen/0`))
    const removal = await person.open(`${base}/erkenningen/0/verwijder`)
    const revision = /name="revisie" value="(\d+)"/.exec(removal.html)?.[1] ?? ''
    await person.send(`${base}/erkenningen/0/verwijder`, [['revisie', revision]])
    expect((await now()).recognitions?.map(({ kind }) => kind)).toEqual(['lde'])
    const late = await person.send(`${base}/erkenningen/0`, changed(page, { evidence: 'Nieuw besluit' }))
    expect(late.status).toBe(409)
    expect(late.text).toContain('intussen gewijzigd of weggehaald')
    expect(late.html).toContain(`action="${base}/erkenningen/nieuw"`)
    await person.send(`${base}/erkenningen/nieuw`, fieldsOf(late))
    expect((await now()).recognitions?.map(({ kind }) => kind)).toEqual(['lde', 'maatwerkbedrijf'])
    const twice = await person.send(`${base}/erkenningen/0/verwijder`, [['revisie', revision]])
    expect(twice.status).toBe(409)
  })

  it('set the day of verification with one button, once for what was seen', async () => {
    const { person, base, now } = await withFirm()
    expect((await person.open(base)).text).toContain('Niemand keek deze gegevens al na')
    const late = await person.send(`${base}/klopt-nog`, [['revisie', '7']])
    expect(late.status).toBe(409)
    expect((await now()).verifiedOn).toBeUndefined()
    const done = await person.send(`${base}/klopt-nog`, [['revisie', '1']])
    expect(done.text).toContain('Vandaag nagekeken')
    expect((await now()).verifiedOn).toBe('2026-11-24')
  })

  it('are not there for a firm or a part that does not exist', async () => {
    const { person, base } = await withFirm()
    for (const path of [
      '/onderneming/niemand',
      `${base}/erkenningen/9`,
      `${base}/erkenningen/x`,
      `${base}/activiteiten/weg`,
      `${base}/certificaten/0/verwijder`,
    ])
      expect((await person.open(path)).status).toBe(404)
  })

  it('are found by a part of the name', async () => {
    const { person } = await withFirm()
    expect((await person.open('/onderneming?zoek=groenw')).text).toContain('Groenwerk Voorbeeld')
    expect((await person.open('/onderneming?zoek=zzz')).text).toContain('Geen onderneming met die naam')
  })
})

const mower = {
  activities: [anActivity({ cpvCodes: ['77314000'], minValue: undefined, maxValue: undefined })],
}

describe('the opportunities of a firm', () => {
  it('name the lot, the buyer and the deadline, with why it fits', async () => {
    const { person, base } = await withFirm(mower)
    const { text } = await person.open(`${base}/kansen`)
    for (const words of [
      '1 open perceel past',
      'Maaien van wegbermen',
      'Stad Voorbeeld',
      '15 maart 2027 om 11.00 uur',
      'Raming zonder btw Niet bekendgemaakt',
      'Werkt in Roeselare.',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('88.000')
  })

  it('end with the deadline, and what nearly fitted stays for a year', async () => {
    const { service, person, base } = await withFirm({
      activities: [
        anActivity({
          cpvCodes: ['77314000'],
          area: { municipalities: ['37015'] },
          minValue: undefined,
          maxValue: undefined,
        }),
      ],
    })
    const missed = `${base}/gemiste-kansen`
    expect((await person.open(missed)).text).toMatch(
      /Nog open Maaien van wegbermen.*Niet voor ons, omdat: Werkt niet in Roeselare\. Wat je kunt doen: Breid het werkgebied van "Groenonderhoud" uit met Roeselare\..*Voorbij in het laatste jaar Niets/,
    )
    service.at('2027-03-15T10:01:00Z')
    expect((await person.open(missed)).text).toMatch(/Nog open Niets.*Voorbij in het laatste jaar Maaien/)
    service.at('2028-03-16T10:00:00Z')
    expect((await person.open(missed)).text).not.toContain('Maaien van wegbermen')
  })

  it('suggest partners, but name no firm that did not agree to stand in the directory', async () => {
    const { service, person, base } = await withFirm({
      integrationIsPurpose: true,
      activities: [anActivity({ cpvCodes: ['77314000'], minValue: undefined, maxValue: undefined })],
    })
    const graves = { integrationIsPurpose: true, activities: [anActivity({ cpvCodes: ['98371111'] })] }
    await service.suppliers.create(aSupplier({ id: 'open', name: 'Graf Open', published: true, ...graves }))
    await service.suppliers.create(aSupplier({ id: 'dicht', name: 'Graf Dicht', ...graves }))
    const { text } = await person.open(`${base}/kansen`)
    expect(text).toContain('Samen met een partner: Graf Open doet 98371111')
    expect(text).not.toContain('Graf Dicht')
    // What a firm can handle is not for its competitors.
    expect(text).not.toContain('90.000')
  })

  it('come as an Atom feed that a reader understands, whatever stands in a title', async () => {
    const title = 'Bermen & <script>alert(1)</script> ]]>'
    const lots = [
      {
        id: 'LOT-0001',
        title,
        cpvCode: '77314000',
        reservedParticipation: 'none',
        reservedExecution: 'no',
        awardCriteria: [{ type: 'price', name: 'Prijs', weight: 100 }],
      },
    ]
    const { person, base } = await withFirm(
      mower,
      verges({ lots: lots as never, noLotsReason: 'Eén geheel.' }),
    )
    const { html } = await person.open(`${base}/kansen.atom`)
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(html)
    expect(feed.title).toBe('Kansen voor Groenwerk Voorbeeld')
    expect(feed.entry.title['#text']).toContain('Bermen &amp; &lt;script&gt;')
    expect(feed.entry.id).toMatch(/^urn:clausulewijzer:perceel:.*:LOT-0001$/)
    expect(html).not.toContain('<script>')
  })

  it('come as an agenda with the deadlines, in the hour of Belgium', async () => {
    const { person, base } = await withFirm(mower)
    const { html } = await person.open(`${base}/kansen.ics`)
    const lines = html.replace(/\r\n[ \t]/g, '').split('\r\n')
    expect(lines[0]).toBe('BEGIN:VCALENDAR')
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines).toContain('DTSTART:20270315T100000Z')
    expect(lines).toContain('SUMMARY:Offerte: Maaien van wegbermen')
    expect(lines.find((line) => line.startsWith('UID:'))).toMatch(/LOT-0001@clausulewijzer$/)
  })
})

describe('an opportunity in two stages', () => {
  const inTwoStages = {
    procedureType: 'restricted',
    requestDeadline: '2027-03-05T11:00',
    candidatesInvited: { minimum: 5 },
    administration: { ...verges().administration, submissionDeadline: '2027-04-15T11:00' },
  } as never

  it('tells the day for the requests, on the page, in the feed and in the agenda', async () => {
    const { person, base } = await withFirm(mower, verges(inTwoStages))
    const { text } = await person.open(`${base}/kansen`)
    expect(text).toContain('Aanvragen tot deelneming tot 5 maart 2027 om 11.00 uur')
    expect(text).not.toContain('15 april')
    expect((await person.open(`${base}/kansen.atom`)).html.replaceAll('\u00A0', ' ')).toContain(
      'Aanvragen tot deelneming tot: 5 maart 2027 om 11.00 uur',
    )
    const { html } = await person.open(`${base}/kansen.ics`)
    const lines = html.replace(/\r\n[ \t]/g, '').split('\r\n')
    expect(lines).toContain('DTSTART:20270305T100000Z')
    expect(lines).toContain('SUMMARY:Aanvraag tot deelneming: Maaien van wegbermen')
  })
})

describe('the list of firms to act for', () => {
  it('says that the register is empty, and not that a name is wrong', async () => {
    const service = await testService()
    const person = visitor(service)
    expect((await person.open('/onderneming')).text).toContain('Het register is nog leeg.')
    expect((await person.open('/onderneming?zoek=groen')).text).toContain('Geen onderneming met die naam.')
  })
})
