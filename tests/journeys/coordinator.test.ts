import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const register = '/regie/ondernemingen'

/** Fills in the template: the cells by their header, one firm. */
function filledIn(template: string, cells: Readonly<Record<string, string>>): string {
  const [headers = []] = Papa.parse<string[]>(template.replace(/^\uFEFF/, ''), { delimiter: ';' }).data
  for (const header of Object.keys(cells)) if (!headers.includes(header)) throw new Error(`no ${header}`)
  const row = headers.map((header) => cells[header] ?? '')
  return `${template}${Papa.unparse([row], { delimiter: ';', newline: '\r\n' })}\r\n`
}

describe('a regisseur who gets a list from a partner', () => {
  it('fills in the template, says which column is which, takes it over; a buyer then finds the firm', async () => {
    const service = await testService()
    const { open, send, sendFile } = visitor(service)
    const procedure = demoProcedures.find(({ name }) => name === 'bermen-en-begraafplaatsen')?.procedure
    const { json } = await service.call('POST', '/dossiers', { body: { procedure } })
    const matches = `/dossiers/${json.id}/ondernemingen`
    expect((await open(matches)).text).not.toContain('Bermwerk Testbedrijf')

    const template = (await open(`${register}/bestanden/sjabloon.csv`)).html
    const list = filledIn(template, {
      Naam: 'Bermwerk Testbedrijf',
      'KBO-nummer': '0123.456.749',
      Gemeente: 'Roeselare',
      'In de openbare gids': 'ja',
      Erkenning: 'maatwerkbedrijf',
      'Erkend vanaf': '1/1/2020',
      Activiteit: 'Bermen maaien',
      'CPV-codes': '77314000',
      'Werkgebied: straal (km)': '60',
      'Werkgebied: straal rond': 'Roeselare',
    })
    // The partner calls a column otherwise, and mistypes the number.
    const theirs = list.replace('CPV-codes', 'Soort werk')
    const mistyped = theirs.replace('0123.456.749', '0123.456.740')
    const refused = await sendFile(`${register}/import`, 'bestand', new File([mistyped], 'partner.csv'))
    expect(refused.text).toContain('De controlecijfers van dit ondernemingsnummer kloppen niet')
    expect(refused.text).toContain('Er is niets te wijzigen.')

    const unmapped = await sendFile(`${register}/import`, 'bestand', new File([theirs], 'partner.csv'))
    expect(unmapped.text).toContain('Geef minstens één CPV-code')
    const [, letter = ''] = /([A-Z]+): Soort werk/.exec(unmapped.text) ?? []
    const preview = await send(unmapped.path, [[`kolom-${letter}`, 'activities.cpvCodes']])
    expect(preview.text).toContain('1 nieuwe onderneming en 0 wijzigingen')
    expect(preview.text).toContain('Roeselare · maatwerkbedrijf · 1 activiteit: Bermen maaien')
    expect((await open(register)).text).toContain('0 ondernemingen, 0 te verifiëren')

    const result = await send(`${preview.path}/neem-over`, [])
    expect(result.text).toContain('1 nieuwe onderneming')
    expect((await open(`${register}?toon=verouderd`)).text).toContain('Bermwerk Testbedrijf')
    expect((await open(matches)).text).toContain('Bermwerk Testbedrijf')
    expect((await open('/ondernemingen')).text).toContain('Bermwerk Testbedrijf')

    await send(register, [
      ['doe', 'niet-actief'],
      ['firma', 'bermwerk-testbedrijf'],
      ['revisie', '1'],
    ])
    expect((await open(matches)).text).not.toContain('Bermwerk Testbedrijf')
    expect((await open('/ondernemingen')).text).not.toContain('Bermwerk Testbedrijf')
  })

  it('exports the register, sends it back, and nothing changes', async () => {
    const service = await testService()
    const { open, send, sendFile } = visitor(service)
    const template = (await open(`${register}/bestanden/sjabloon.csv`)).html
    const list = filledIn(template, {
      Naam: 'Groen',
      'E-mail': 'an@voorbeeld.be',
      Activiteit: 'Snoeien',
      'CPV-codes': '77340000',
    })
    const preview = await sendFile(`${register}/import`, 'bestand', new File([list], 'a.csv'))
    await send(`${preview.path}/neem-over`, [])
    for (const file of ['register.csv', 'register.xlsx', 'register.csv?contacten=zonder']) {
      const { bytes } = await open(`${register}/bestanden/${file}`)
      const again = await sendFile(`${register}/import`, 'bestand', new File([new Uint8Array(bytes)], file))
      expect(again.text).toContain('Er is niets te wijzigen.')
    }
    expect(await service.suppliers.find('groen')).toMatchObject({
      revision: 1,
      contact: { email: 'an@voorbeeld.be' },
    })
  })
})
