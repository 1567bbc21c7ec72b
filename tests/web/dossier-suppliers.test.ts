import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { readTable } from '../../src/uploads/read-table.js'
import { type TestService, testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

let service: TestService
beforeEach(async () => {
  service = await testService()
})

const mowing = (stated: Partial<Procedure> = {}): Procedure =>
  aProcedure({ estimatedValue: euro(60_000), lots: [aLot({ title: 'Bermen' })], ...stated })

async function dossierOf(procedure: Procedure): Promise<string> {
  const { json, status, text } = await service.call('POST', '/dossiers', { body: { procedure } })
  if (status !== 201) throw new Error(text)
  return json.id
}

const spaced = (text: string): string => text.replaceAll('\u00A0', ' ')

describe('the firms of a lot, through the API', () => {
  it('are not known as long as the register is empty, and that is no nought', async () => {
    const id = await dossierOf(mowing())
    expect(await service.call('GET', `/dossiers/${id}/suppliers`)).toMatchObject({ status: 409 })
    const { json } = await service.call('GET', `/dossiers/${id}/workbench`)
    expect(json).not.toHaveProperty('suppliers')
    expect(json.findings.map(({ code }: { code: string }) => code)).not.toContain('RES-10')
  })

  it('come with five answers, and near misses with the smallest change', async () => {
    await service.suppliers.create(aSupplier())
    await service.suppliers.create(
      aSupplier({
        id: 'te-klein',
        name: 'Te klein',
        activities: [anActivity({ maxValue: euro(20_000) })],
      }),
    )
    const id = await dossierOf(mowing())
    const { json } = await service.call('GET', `/dossiers/${id}/suppliers?lot=LOT-0001`)
    expect(json.totals).toEqual({ matches: 1, nearMisses: 1, notMatching: 0 })
    expect(json.matches[0]).toMatchObject({
      supplier: { id: 'groenwerk' },
      tests: { work: { answer: 'yes' }, place: { answer: 'yes' }, size: { answer: 'yes' } },
      commonPrefix: 4,
      distanceKm: 0,
    })
    expect(json.nearMisses[0]).toMatchObject({
      supplier: { id: 'te-klein' },
      failing: 'size',
      change: { buyer: expect.stringContaining('Splits') },
    })
  })

  it('change with the register, without a change of the dossier', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    const count = async () =>
      (await service.call('GET', `/dossiers/${id}/workbench`)).json.suppliers[0].totals.matches
    expect(await count()).toBe(1)
    await service.suppliers.create(aSupplier({ id: 'nog-een', name: 'Nog een' }))
    expect(await count()).toBe(2)
  })

  it('answer 404 for a lot that does not exist', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    expect((await service.call('GET', `/dossiers/${id}/suppliers?lot=LOT-0009`)).status).toBe(404)
  })

  it('let the legal check say that a reservation finds too few', async () => {
    await service.suppliers.create(aSupplier({ recognitions: [{ kind: 'maatwerkbedrijf' }] }))
    const id = await dossierOf(mowing({ lots: [aLot({ reservedParticipation: 'res-ws' })] }))
    const { json } = await service.call('GET', `/dossiers/${id}/findings`)
    expect(json.map(({ code, says }: { code: string; says: string }) => `${code} ${says}`)).toContainEqual(
      expect.stringMatching(/^RES-10 .*Eén onderneming/),
    )
  })
})

describe('the page of the firms', () => {
  it('says why a firm fits, what to look into, and who nearly fits', async () => {
    await service.suppliers.create(aSupplier({ activities: [anActivity({ contractNatures: undefined })] }))
    await service.suppliers.create(
      aSupplier({
        id: 'elders',
        name: 'Elders',
        activities: [anActivity({ area: { municipalities: ['37022'] } })],
      }),
    )
    const id = await dossierOf(mowing())
    const page = spaced((await visitor(service).open(`/dossiers/${id}/ondernemingen`)).text)
    expect(page).toContain('1 onderneming past bij “Bermen”, 1 bijna, 0 niet.')
    expect(page).toContain('Na te gaan: Of de onderneming diensten aanneemt, is niet bekend.')
    expect(page).toContain('Past niet: Werkt niet in Roeselare.')
    expect(page).toContain('Breid het werkgebied van "Groenonderhoud" uit met Roeselare.')
  })

  it('names a recognition only when it holds on the launch date, on the page and in the list', async () => {
    await service.suppliers.create(
      aSupplier({
        recognitions: [
          { kind: 'maatwerkbedrijf', until: localDate('2027-01-31') },
          { kind: 'lde', until: localDate('2027-02-01') },
        ],
      }),
    )
    const id = await dossierOf(mowing({ launchDate: localDate('2027-02-01') }))
    const { text } = await visitor(service).open(`/dossiers/${id}/ondernemingen`)
    expect(text).toContain('Groenonderhoud · lokale diensteneconomie')
    const list = await service.app.request(`/dossiers/${id}/ondernemingen.xlsx`, {
      headers: { Host: '127.0.0.1:3000' },
    })
    const table = await readTable(new Uint8Array(await list.arrayBuffer()))
    expect(JSON.stringify(table)).toContain('"Groenonderhoud","lokale diensteneconomie"')
  })

  it('keeps the market check, and the motivation prints it as it was', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    const browser = visitor(service)
    expect((await browser.open(`/dossiers/${id}/ondernemingen`)).text).toContain('Bewaar de marktcheck')
    await browser.send(`/dossiers/${id}/ondernemingen`, [
      ['perceel', 'LOT-0001'],
      ['doe', 'bewaar'],
    ])
    await service.suppliers.create(aSupplier({ id: 'later', name: 'Later' }))
    const { text } = await service.call('GET', `/dossiers/${id}/documents/motivation.txt?draft=true`)
    expect(spaced(text)).toContain('Het register telde toen één onderneming.')
    expect(spaced(text)).toMatch(/Perceel 1: Bermen\s+\|?\s*1\s+\|?\s*0\s+\|?\s*0/)
    const { json } = await service.call('GET', `/dossiers/${id}`)
    expect(json.marketChecks).toMatchObject([
      { register: 1, lots: [{ lot: 'LOT-0001', matches: 1, toCheck: 0, nearMisses: 0 }] },
    ])
  })

  it('says what to split: a lot by its number, an undivided contract as a whole', async () => {
    const area = (nis: string) => [anActivity({ area: { municipalities: [nis] } })]
    await service.suppliers.create(aSupplier({ activities: area('36015') }))
    await service.suppliers.create(aSupplier({ id: 'tielt', name: 'Tielts', activities: area('37022') }))
    const placeOfPerformance = ['36015', '37022']
    const pageOf = async (lots: Procedure['lots']) => {
      const id = await dossierOf(mowing({ lots, placeOfPerformance }))
      return (await visitor(service).open(`/dossiers/${id}/ondernemingen`)).text
    }
    const [first, second] = [aLot({ estimatedValue: euro(30_000) }), aLot({ id: 'LOT-0002' })]
    expect(await pageOf([first, second])).toContain('passen als je perceel 1 splitst per gemeente')
    expect(await pageOf([first])).toContain('passen als je de opdracht splitst per gemeente')
  })

  it('asks for a CPV code where the work is not known', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf({ title: 'Zonder' })
    expect((await visitor(service).open(`/dossiers/${id}/ondernemingen`)).text).toContain('CPV-code')
  })

  it('shows the count in the strip beside a question of the lot', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    const { text } = await visitor(service).open(`/dossiers/${id}/vragen/perceel?perceel=LOT-0001`)
    expect(text).toContain('1 passende onderneming ·')
  })

  it('shows the count of answers that are not saved yet', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    const strip = async (value: string) =>
      (
        await visitor(service).send(`/dossiers/${id}/vragen/perceel/voorbeeld?perceel=LOT-0001`, [
          ['lots.LOT-0001.title', 'Bermen'],
          ['lots.LOT-0001.estimatedValue', value],
        ])
      ).text
    expect(await strip('90.000')).toContain('1 passende onderneming ·')
    expect(await strip('90.001')).toContain('0 passende ondernemingen ·')
  })
})

describe('inviting', () => {
  const negotiated = mowing({ procedureType: 'neg-wo-call', negotiationGround: 'value', publication: 'none' })

  it('puts firms on the list and takes them off, once each', async () => {
    await service.suppliers.create(aSupplier())
    await service.suppliers.create(aSupplier({ id: 'tweede', name: 'Tweede' }))
    const id = await dossierOf(negotiated)
    const invited = async () => (await service.call('GET', `/dossiers/${id}`)).json.procedure.invitedSuppliers
    const press = (deed: string, firm = '') =>
      visitor(service).send(`/dossiers/${id}/ondernemingen`, [
        ['perceel', 'LOT-0001'],
        ['firma', firm],
        ['doe', deed],
      ])
    await press('nodig-uit', 'groenwerk')
    const seen = await press('nodig-uit', 'groenwerk')
    expect(seen.text).toContain('Op de lijst om uit te nodigen Toch niet : Groenwerk Voorbeeld')
    expect(await invited()).toEqual([{ id: 'UIT-0001', name: 'Groenwerk Voorbeeld', supplier: 'groenwerk' }])
    await press('nodig-allen-uit')
    expect(await invited()).toHaveLength(2)
    await press('toch-niet', 'groenwerk')
    expect(await invited()).toEqual([{ id: 'UIT-0002', name: 'Tweede', supplier: 'tweede' }])
  })

  it('is refused where nobody is invited, and keeps no list', async () => {
    await service.suppliers.create(aSupplier())
    const id = await dossierOf(mowing())
    const seen = await visitor(service).send(`/dossiers/${id}/ondernemingen`, [
      ['perceel', 'LOT-0001'],
      ['firma', 'groenwerk'],
      ['doe', 'nodig-uit'],
    ])
    expect(seen.status).toBe(404)
    const { json } = await service.call('GET', `/dossiers/${id}`)
    expect(json.procedure.invitedSuppliers).toBeUndefined()
  })

  it('warns when all of them are social by the register, whatever their names say', async () => {
    const codes = async (id: string) =>
      (await service.call('GET', `/dossiers/${id}/findings`)).json.map(
        ({ code, says }: { code: string; says: string }) => `${code} ${says}`,
      )
    for (const firm of ['een', 'twee', 'drie'])
      await service.suppliers.create(
        aSupplier({ id: `firma-${firm}`, name: firm, integrationIsPurpose: firm !== 'drie' }),
      )
    const invite = (...ids: string[]) =>
      dossierOf({
        ...negotiated,
        fewerInvitedReason: 'Zo weinig.',
        invitedSuppliers: ids.map((supplier) => ({ name: supplier, supplier })),
      })
    const warning = expect.stringMatching(/^PRO-14 .*alleen sociale-economieondernemingen/)
    expect(await codes(await invite('firma-een', 'firma-twee'))).toContainEqual(warning)
    expect(await codes(await invite('firma-een', 'firma-drie'))).not.toContainEqual(warning)
  })

  it('gives each firm a letter of its own, in which no other stands', async () => {
    const id = await dossierOf({
      ...negotiated,
      invitedSuppliers: [{ name: 'Alfa & Zonen' }, { name: 'Béta' }],
    })
    const response = await service.app.request(`/dossiers/${id}/uitnodigingen.zip`, {
      headers: { Host: '127.0.0.1:3000' },
    })
    const letters = unzipSync(new Uint8Array(await response.arrayBuffer()))
    expect(Object.keys(letters)).toEqual([
      '01-uitnodiging-aan-alfa-zonen.docx',
      '02-uitnodiging-aan-beta.docx',
    ])
    const words = Object.values(letters).map((letter) =>
      strFromU8(unzipSync(letter)['word/document.xml'] ?? new Uint8Array()),
    )
    expect(words[0]).toContain('Alfa &amp; Zonen')
    expect(words[0]).not.toContain('Béta')
    expect(words[1]).toContain('Béta')
    expect(words[1]).not.toContain('Alfa')
  })

  it('has no letters where nobody is invited', async () => {
    const id = await dossierOf(mowing())
    expect((await service.call('GET', `/dossiers/${id}/documents/invitation.docx`)).status).toBe(404)
  })
})

describe('the list of firms as a workbook', () => {
  it('holds every firm with why it fits, and contact data only of those that agreed', async () => {
    const contact = { name: 'An', email: 'an@voorbeeld.example', phone: '051 00 00 00' }
    await service.suppliers.create(aSupplier({ name: '=Groen', contact: { ...contact, public: true } }))
    await service.suppliers.create(aSupplier({ id: 'stil', name: 'Stil', contact }))
    const id = await dossierOf(mowing())
    const response = await service.app.request(`/dossiers/${id}/ondernemingen.xlsx?perceel=LOT-0001`, {
      headers: { Host: '127.0.0.1:3000' },
    })
    expect(response.headers.get('Content-Disposition')).toContain('ondernemingen-lot-0001.xlsx')
    const table = await readTable(new Uint8Array(await response.arrayBuffer()))
    const text = JSON.stringify(table)
    expect(text).toContain('=Groen')
    expect(text).toContain('Werkt in Roeselare.')
    expect(text.split('an@voorbeeld.example')).toHaveLength(2)
  })
})
