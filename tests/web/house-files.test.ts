import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { madeDocx, wholeDocx, wordParagraph } from '../support/made-docx.js'
import { aPhoto, aPng } from '../support/made-pictures.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const kept = () => new Map<string, Map<string, Uint8Array>>()
const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

async function opened() {
  const keptContents = kept()
  const service = await testService({ keptContents })
  const made = await service.call('POST', '/dossiers', { body: { procedure: { title: 'Bermen' } } })
  return {
    ...service,
    id: String(made.json.id),
    person: visitor(service),
    /** How many contents are kept. */
    contents: () => [...keptContents.values()].reduce((sum, own) => sum + own.size, 0),
  }
}

describe('the logo of an organisation', () => {
  it('is made anew, shown, printed at the head of our own documents, and goes again', async () => {
    const { person, id, contents } = await opened()
    const mediaIn = async () =>
      Object.keys(
        unzipSync((await person.open(`/dossiers/${id}/documenten/specifications.docx?concept=ja`)).bytes),
      ).filter((name) => name.startsWith('word/media/')).length
    const before = await mediaIn()
    const saved = await person.sendFile('/organisatie/logo', 'logo', fileOf(await aPhoto(), 'schild.jpg'))
    expect(saved.html).toContain('src="/organisatie/logo"')
    const { bytes } = await person.open('/organisatie/logo')
    expect(Buffer.from(bytes).includes('Geheim toestel')).toBe(false)
    expect(await mediaIn()).toBe(before + 1)
    await person.sendFile('/organisatie/logo', 'logo', fileOf(await aPng(), 'schild.png'))
    // The content of the one before it is gone.
    expect(contents()).toBe(1)
    const removed = await person.send('/organisatie/logo', [['doe', 'verwijder']])
    expect(removed.html).not.toContain('src="/organisatie/logo"')
    expect([await mediaIn(), contents(), (await person.open('/organisatie/logo')).status]).toEqual([
      before,
      0,
      404,
    ])
  })

  it.each([
    ['logo.svg', new TextEncoder().encode('<svg onload="alert(1)"/>')],
    ['logo.png', new TextEncoder().encode('geen afbeelding')],
  ])('is refused when it is no picture: %s', async (name, bytes) => {
    const { person } = await opened()
    const refused = await person.sendFile('/organisatie/logo', 'logo', fileOf(bytes, name))
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#logo-bestand"')
  })
})

describe('the own bestek of an organisation', () => {
  const own = wholeDocx(wordParagraph('{{titel}}'))

  it('is kept when that was ticked, and used again in another dossier', async () => {
    const { person, id, call } = await opened()
    await person.sendFile(`/dossiers/${id}/invullen`, 'bestand', fileOf(own, 'Ons bestek.docx'), [
      ['bewaar', '1'],
    ])
    const { json } = await call('POST', '/dossiers', { body: { procedure: { title: 'Schoonmaak' } } })
    const at = `/dossiers/${json.id}/invullen`
    expect((await person.open(at)).text).toContain('Gebruik opnieuw: Ons bestek.docx')
    const again = await person.send(at, [['doe', 'opnieuw']])
    expect([again.status, again.path]).toEqual([200, expect.stringMatching(/\/invullen\/.+/)])
    const { bytes } = await person.open('/organisatie/eigen-bestek')
    expect(Buffer.from(bytes)).toEqual(Buffer.from(own))
  })

  it('is replaced by the next one, and removed from the page', async () => {
    const { person, id, contents } = await opened()
    const at = `/dossiers/${id}/invullen`
    await person.sendFile(at, 'bestand', fileOf(own, 'Oud.docx'), [['bewaar', '1']])
    const other = wholeDocx(wordParagraph('{{titel}} nieuw'))
    await person.sendFile(at, 'bestand', fileOf(other, 'Nieuw.docx'), [['bewaar', '1']])
    expect(contents()).toBe(1)
    expect((await person.open(at)).text).toContain('Nieuw.docx')
    const gone = await person.send('/organisatie/eigen-bestek', [['dossier', id]])
    expect([gone.path, gone.text.includes('Nieuw.docx'), contents()]).toEqual([at, false, 0])
    expect((await person.send(at, [['doe', 'opnieuw']])).status).toBe(422)
  })

  it('is not kept when it was not ticked, or could not be filled', async () => {
    const { person, id, contents } = await opened()
    const at = `/dossiers/${id}/invullen`
    await person.sendFile(at, 'bestand', fileOf(own, 'Ons bestek.docx'))
    await person.sendFile(at, 'bestand', fileOf(new TextEncoder().encode('x'), 'x.docx'), [['bewaar', '1']])
    expect(contents()).toBe(0)
  })
})

describe('the Word file of the house style', () => {
  it('takes the place of the one before it, whose content is gone', async () => {
    const { person, contents } = await opened()
    for (const words of ['oud', 'nieuw'])
      await person.sendFile(
        '/organisatie/huisstijl',
        'bestand',
        fileOf(wholeDocx(wordParagraph(words)), 'huis.docx'),
      )
    expect(contents()).toBe(1)
    await person.send('/organisatie/huisstijl', [['doe', 'verwijder']])
    expect(contents()).toBe(0)
  })
})

describe('the Word file behind a technical part', () => {
  const word = madeDocx(wordParagraph('Uit Word.'))

  it('is kept once, to be saved beside the text, and can be removed', async () => {
    const { person, id, call, contents } = await opened()
    const at = `/dossiers/${id}/technische-beschrijving`
    for (let time = 0; time < 2; time += 1)
      await person.sendFile(`${at}/bestanden`, 'word', fileOf(word, 'technisch.docx'), [['doe', 'word']])
    const { json } = await call('GET', `/dossiers/${id}/attachments`)
    expect(json.items).toMatchObject([{ kind: 'technical-part', name: 'technisch.docx' }])
    const address = `/dossiers/${id}/bestanden/${json.items[0].id}`
    expect((await person.open(at)).html).toContain(address)
    expect(Buffer.from((await person.open(address)).bytes)).toEqual(Buffer.from(word))
    await person.send(`${at}/lijst`, [['doe', `origineel-weg:${json.items[0].id}`]])
    expect([(await person.open(at)).html.includes(address), contents()]).toEqual([false, 0])
  })
})
