import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { aProcedure } from '../../src/procurement/builders.js'
import { type TestService, testService } from '../support/service.js'

let service: TestService
let id: string
beforeEach(async () => {
  service = await testService()
  const procedure = aProcedure({
    procedureType: 'neg-wo-call',
    negotiationGround: 'value',
    publication: 'none',
    invitedSuppliers: [{ name: 'Alfa Groen', supplier: 'alfa-groen' }, { name: 'Bermwerk' }],
  })
  id = (await service.call('POST', '/dossiers', { body: { procedure } })).json.id
})

const host = { headers: { Host: '127.0.0.1:3000' } }
const page = (path: string) => service.app.request(`/dossiers/${id}${path}`, { ...host, redirect: 'manual' })
const named = (text: string) => ['Alfa Groen', 'Bermwerk'].filter((name) => text.includes(name))

describe('an invitation', () => {
  it.each([
    ['alfa-groen', ['Alfa Groen']],
    ['1', ['Alfa Groen']],
    ['2', ['Bermwerk']],
  ])('of the firm %s names %o and nobody else, through the API', async (firm, names) => {
    const { status, text } = await service.call(
      'GET',
      `/dossiers/${id}/documents/invitation.txt?firm=${firm}&draft=true`,
    )
    expect(status).toBe(200)
    expect(named(text)).toEqual(names)
  })

  it.each(['0', '3', 'niemand', '1e1'])('of the firm %s is not there', async (firm) => {
    const asked = await service.call(
      'GET',
      `/dossiers/${id}/documents/invitation.txt?firm=${firm}&draft=true`,
    )
    expect(asked.status).toBe(404)
  })

  it('is had of one firm on the page, and not of all in one file', async () => {
    const list = await (await page('/documenten')).text()
    expect(list).toContain('invitation.docx?brief=1')
    expect(list).not.toContain('invitation.docx"')
    expect(named(await (await page('/documenten/invitation.txt?brief=2')).text())).toEqual(['Bermwerk'])
  })

  it('of all answers at its old address with the list of letters', async () => {
    for (const form of ['docx', 'html', 'txt']) {
      const old = await page(`/documenten/invitation.${form}`)
      expect([old.status, old.headers.get('Location')]).toEqual([
        303,
        `/dossiers/${id}/documenten#uitnodigingen`,
      ])
    }
  })

  it('keeps its old call without a firm', async () => {
    const { status, text } = await service.call('GET', `/dossiers/${id}/documents/invitation.txt?draft=true`)
    expect([status, named(text)]).toEqual([200, ['Alfa Groen', 'Bermwerk']])
  })

  it('stands in the zip of all documents in a file of its own', async () => {
    const zip = unzipSync(new Uint8Array(await (await page('/documenten.zip')).arrayBuffer()))
    const letters = Object.entries(zip).filter(([name]) => name.includes('uitnodiging'))
    expect(letters.map(([name]) => name)).toEqual([
      'uitnodigingen/01-uitnodiging-aan-alfa-groen.docx',
      'uitnodigingen/02-uitnodiging-aan-bermwerk.docx',
    ])
    expect(Object.keys(zip).some((name) => name.startsWith('invitation'))).toBe(false)
    const words = letters.map(([, file]) =>
      strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array()),
    )
    expect(words.map(named)).toEqual([['Alfa Groen'], ['Bermwerk']])
  })

  it('of before, when it held all letters, comes back as a file for each', async () => {
    await service.call('GET', `/dossiers/${id}/documents/invitation.txt?draft=true`)
    const again = await page('/downloads/1/invitation.docx')
    const files = Object.keys(unzipSync(new Uint8Array(await again.arrayBuffer())))
    expect(files.map((name) => name.slice(0, 3))).toEqual(['01-', '02-'])
    await page('/documenten/invitation.txt?brief=2')
    expect(named(await (await page('/downloads/2/invitation.txt')).text())).toEqual(['Bermwerk'])
  })
})
