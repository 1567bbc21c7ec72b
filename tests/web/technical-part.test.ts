import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { madeDocx, wordParagraph } from '../support/made-docx.js'
import { aPhoto, aPng } from '../support/made-pictures.js'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

let service: TestService
let person: Visitor
let id: string
let page: string

beforeEach(async () => {
  service = await testService()
  person = visitor(service)
  const made = await service.call('POST', '/dossiers', {
    body: {
      procedure: {
        title: 'Bermen',
        administration: { technicalDescription: '# 1 Maaien\n* gras **kort** & <b>' },
      },
    },
  })
  id = made.json.id
  page = `/dossiers/${id}/technische-beschrijving`
})

const procedure = async () => (await service.call('GET', `/dossiers/${id}`)).json.procedure
const textIn = (html: string): string =>
  (/<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
const hiddenIn = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*~was)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [
      name,
      value
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ],
  )

/** Sends what the page holds with another text, as a browser would. */
async function save(text: string, deed = 'bewaar') {
  const { html } = await person.open(page)
  return person.send(page, [['tekst', text], ...hiddenIn(html), ['doe', deed]])
}

async function upload(deed: string, file: File, fields: Readonly<Record<string, string>> = {}) {
  const body = new FormData()
  body.append(deed, file)
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  body.append('doe', deed)
  const sent = await service.app.request(`${page}/bestanden`, {
    method: 'POST',
    headers: { Host: '127.0.0.1:3000', Origin: 'http://127.0.0.1:3000', 'Sec-Fetch-Site': 'same-origin' },
    body,
  })
  return { status: sent.status, html: await sent.text() }
}

const file = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

describe('the page of the technical part', () => {
  it('shows what is stored as plain words so that it prints the same when it is kept', async () => {
    const before = (await person.open(`/dossiers/${id}/documenten/specifications.txt`)).html
    expect(before).toContain('# 1 Maaien\n* gras **kort** & <b>')
    const { html } = await person.open(page)
    await save(textIn(html))
    expect((await procedure()).administration.technicalFormat).toBe('markdown')
    const after = (await person.open(`/dossiers/${id}/documenten/specifications.txt`)).html
    expect(after).toContain('# 1 Maaien\n* gras * *kort* * & <b>')
  })

  it('keeps a text with its structure, and shows it in the bestek', async () => {
    const seen = await save('# Maaien\n\nTwee keer.\n\n- gras\n- heg')
    expect(seen.status).toBe(200)
    expect((await procedure()).administration).toMatchObject({
      technicalDescription: '# Maaien\n\nTwee keer.\n\n- gras\n- heg',
      technicalFormat: 'markdown',
    })
    const text = (await person.open(`/dossiers/${id}/documenten/specifications.txt`)).text
    expect(text).toMatch(/\d+\.1\.1 Maaien Twee keer\. – gras – heg/)
  })

  it('says which line cannot be kept and why, keeps nothing and loses nothing', async () => {
    const text = 'Eerst.\n\nZie [hier](https://voorbeeld.be).'
    const seen = await save(text)
    expect(seen.status).toBe(422)
    expect(seen.text).toContain(
      'Regel 3 (“Zie [hier](https://voorbeeld.be).”): Hier staat iets dat niet kan (een link).',
    )
    expect(textIn(seen.html)).toBe(text)
    expect((await procedure()).administration.technicalFormat).toBeUndefined()
  })

  it('shows a text without keeping it', async () => {
    const seen = await save('# Nieuw\n\ntekst', 'toon')
    expect(seen.html).toMatch(/<h4[^>]*>.*Nieuw/)
    expect((await procedure()).administration.technicalFormat).toBeUndefined()
  })

  it('takes the text away when it is emptied', async () => {
    await save('')
    expect((await procedure()).administration).toEqual({})
  })

  it('keeps a picture under a name that the text can use, and prints it', async () => {
    await upload('afbeelding', file(await aPng(80, 40), 'Plán van het park (2).PNG'))
    const { technicalAttachments } = (await procedure()).administration
    expect(technicalAttachments).toMatchObject([
      { use: 'picture', name: 'plan-van-het-park-2.png', width: 80, height: 40 },
    ])
    await save('![plan van het park](plan-van-het-park-2.png)')
    const { html } = await person.open(`/dossiers/${id}/document/specifications`)
    const [, address = ''] = /<img src="([^"]+)" alt="plan van het park"/.exec(html) ?? []
    const picture = await service.app.request(address, { headers: { Host: '127.0.0.1:3000' } })
    expect([...picture.headers].filter(([name]) => /^(content-|x-content)/.test(name))).toEqual(
      expect.arrayContaining([
        ['content-type', 'image/png'],
        [
          'content-disposition',
          expect.stringMatching(/^inline; filename="Plan van het park _2_\.PNG"; filename\*=UTF-8''/),
        ],
        ['content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'"],
        ['x-content-type-options', 'nosniff'],
      ]),
    )
    const page = await person.open(`/dossiers/${id}/documenten/specifications.html`)
    expect(page.html).toContain('<img src="data:image/png;base64,')
    const word = await person.open(`/dossiers/${id}/documenten/specifications.docx`)
    expect(Object.keys(unzipSync(word.bytes)).filter((name) => name.startsWith('word/media/'))).toHaveLength(
      1,
    )
  })

  it('says at its control why a file is not kept', async () => {
    const svg = await upload('afbeelding', file(new TextEncoder().encode('<svg/>'), 'plan.png'))
    expect(svg.status).toBe(422)
    expect(svg.html).toMatch(/id="afbeelding-fout"[\s\S]{0,120}Dit is geen PNG, JPEG of WebP/)
    const program = await upload('bijlage', file(new TextEncoder().encode('MZ'), 'plan.exe'))
    expect(program.html).toMatch(/id="bijlage-fout"[\s\S]{0,120}kan geen bijlage zijn/)
    const page = await upload('bijlage', file(new TextEncoder().encode('<html>'), 'plan.pdf'))
    expect(page.html).toMatch(/id="bijlage-fout"/)
    const word = await upload('word', file(new TextEncoder().encode('x'), 'x.docx'))
    expect(word.html).toMatch(/id="word-bestand-fout"[\s\S]{0,120}geen Word-bestand/)
    const nothing = await upload('bijlage', file(new Uint8Array(), 'leeg.pdf'))
    expect(nothing.html).toMatch(/id="bijlage-fout"[\s\S]{0,120}Kies een bestand/)
    expect((await procedure()).administration.technicalAttachments).toBeUndefined()
  })

  it('lists annexes with title and order, and puts them in the zip', async () => {
    const pdf = new TextEncoder().encode('%PDF-1.7 plan')
    await upload('bijlage', file(pdf, '../../etc/plan.pdf'), { titel: 'Plan van de bermen' })
    await upload('bijlage', file(new TextEncoder().encode('Kerkstraat'), 'straten.txt'))
    const [first, second] = (await procedure()).administration.technicalAttachments
    expect([first.name, first.title, second.name]).toEqual(['plan.pdf', 'Plan van de bermen', 'straten.txt'])
    await person.send(`${page}/lijst`, [['doe', `hoger:${second.attachment}`]])
    await person.send(`${page}/lijst`, [
      [`titel.${second.attachment}`, 'Lijst van de straten'],
      ['doe', `titel:${second.attachment}`],
    ])
    const documents = await person.open(`/dossiers/${id}/documenten`)
    expect(documents.text).toContain('Lijst van de straten (straten.txt) Plan van de bermen (plan.pdf)')
    const zip = unzipSync((await person.open(`/dossiers/${id}/documenten.zip`)).bytes)
    expect(Object.keys(zip).filter((name) => name.startsWith('bijlagen/'))).toEqual([
      'bijlagen/1 straten.txt',
      'bijlagen/2 plan.pdf',
    ])
    expect(zip['bijlagen/2 plan.pdf']).toEqual(pdf)
    const text = (await person.open(`/dossiers/${id}/geschiedenis`)).text
    expect(text).toContain('Voegde een bestand toe: plan.pdf.')
  })

  it('removes a file from the list and from the disk; a text that names it misses it', async () => {
    await upload('afbeelding', file(await aPng(), 'plan.png'))
    await save('![plan](plan.png)')
    const [{ attachment }] = (await procedure()).administration.technicalAttachments
    await person.send(`${page}/lijst`, [['doe', `weg:${attachment}`]])
    expect((await procedure()).administration.technicalAttachments).toEqual([])
    expect((await person.open(`/dossiers/${id}/bestanden/${attachment}`)).status).toBe(404)
    const text = (await person.open(`/dossiers/${id}/documenten/specifications.txt`)).text
    expect(text).toContain('[nog in te vullen: de afbeelding “plan”]')
    // The other answers of the dossier can still be kept.
    expect((await person.open(page)).status).toBe(200)
    expect((await save('Nieuw')).status).toBe(200)
  })

  it('reads a Word file to be looked at, and keeps it only when it is saved', async () => {
    const docx = madeDocx(wordParagraph('Uit Word.') + wordParagraph('# geen kop'))
    const seen = await upload('word', file(docx, 'technisch.docx'))
    expect(seen.status).toBe(200)
    expect(textIn(seen.html)).toBe('Uit Word.\n\n\\# geen kop')
    expect(seen.html).toContain('De tekst van je Word-bestand staat hieronder.')
    expect((await procedure()).administration.technicalDescription).toMatch(/^# 1 Maaien/)
  })
})

describe('a text that was typed on the page of the technical part', () => {
  const typed = 'Nieuw & beter\n\n- gras'
  const pdf = () => file(new TextEncoder().encode('%PDF-1.7 plan'), 'plan.pdf')
  const stored = async () => (await procedure()).administration
  const isThere = (html: string) => {
    expect(textIn(html)).toBe(typed)
    expect(html).toContain('Je tekst staat er nog; bewaar hem.')
  }

  it('goes along with every button: all controls belong to its form', async () => {
    await upload('bijlage', pdf())
    await upload('afbeelding', file(await aPng(), 'plan.png'))
    const { html } = await person.open(page)
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const own = /<form id="schrijven"[\s\S]*?<\/form>/.exec(main)?.[0] ?? ''
    expect(own).toContain('name="tekst"')
    const outside = main.replaceAll(/<form[\s\S]*?<\/form>/g, '')
    const controls = outside.match(/<(input|button|textarea|select)\b[^>]*>/g) ?? []
    expect(controls).toHaveLength(11)
    expect(controls.filter((control) => !control.includes('form="schrijven"'))).toEqual([])
    const files = controls.filter((control) => control.includes('/bestanden"'))
    expect(files.filter((control) => control.includes('formenctype="multipart/form-data"'))).toHaveLength(3)
  })

  it.each([
    ['afbeelding', async () => file(await aPng(), 'plan.png'), 'De afbeelding staat in de lijst.'],
    ['bijlage', async () => pdf(), 'De bijlage staat in de lijst.'],
  ])('stays, and is not kept, when a file is added (%s)', async (deed, made, done) => {
    const seen = await upload(deed, await made(), { tekst: typed.replaceAll('\n', '\r\n') })
    expect(seen.status).toBe(200)
    isThere(seen.html)
    expect(seen.html).toContain(done)
    expect((await stored()).technicalDescription).toMatch(/^# 1 Maaien/)
    expect((await stored()).technicalAttachments).toHaveLength(1)
    await person.send(page, [['tekst', textIn(seen.html)], ...hiddenIn(seen.html), ['doe', 'bewaar']])
    expect((await stored()).technicalDescription).toBe(typed)
  })

  it('stays when a file is refused', async () => {
    const seen = await upload('bijlage', file(new Uint8Array(), 'leeg.pdf'), { tekst: typed, titel: 'Plan' })
    expect(seen.status).toBe(422)
    isThere(seen.html)
    expect(seen.html).toMatch(/id="titel"[^>]* value="Plan"/)
  })

  it('stays when a file of the list is named, moved or removed', async () => {
    await upload('bijlage', pdf())
    await upload('bijlage', pdf())
    const [first, second] = (await stored()).technicalAttachments
    for (const doe of ['titel', 'lager', 'weg']) {
      const seen = await person.send(`${page}/lijst`, [
        ['tekst', typed],
        [`titel.${first.attachment}`, 'Plan'],
        [`titel.${second.attachment}`, 'Nog een plan'],
        ['doe', `${doe}:${first.attachment}`],
      ])
      isThere(seen.html)
      expect(seen.html).toContain('value="Nog een plan"')
    }
    expect((await stored()).technicalAttachments).toMatchObject([{ attachment: second.attachment }])
    expect((await stored()).technicalAttachments[0].title).toBeUndefined()
  })

  it('is kept together with the titles of the annexes', async () => {
    await upload('bijlage', pdf())
    const [{ attachment }] = (await stored()).technicalAttachments
    await person.send(page, [
      ['tekst', typed],
      [`titel.${attachment}`, 'Plan van de bermen'],
      ['doe', 'bewaar'],
    ])
    expect(await stored()).toMatchObject({
      technicalDescription: typed,
      technicalAttachments: [{ title: 'Plan van de bermen' }],
    })
  })

  it('does not write over what somebody else kept meanwhile, also after a file was added', async () => {
    const opened = await person.open(page)
    await save('Van een collega')
    const seen = await upload('bijlage', pdf(), {
      tekst: typed,
      ...Object.fromEntries(hiddenIn(opened.html)),
    })
    const kept = await person.send(page, [
      ['tekst', textIn(seen.html)],
      ...hiddenIn(seen.html),
      ['doe', 'bewaar'],
    ])
    expect(kept.status).toBe(409)
    expect((await stored()).technicalDescription).toBe('Van een collega')
  })

  it('stands above the text of a Word file that is read', async () => {
    const docx = file(madeDocx(wordParagraph('Uit Word.')), 'technisch.docx')
    const seen = await upload('word', docx, { tekst: typed })
    expect(textIn(seen.html)).toBe(`${typed}\n\nUit Word.`)
    expect(seen.html).toContain('onder wat je al typte')
  })

  it('leads back to the address of the page when it is the one that is kept', async () => {
    await save(typed)
    const seen = await upload('bijlage', pdf(), { tekst: typed })
    expect(seen.status).toBe(303)
  })
})

describe('the files of a dossier through the API', () => {
  const send = (query: string, body: Uint8Array, type = 'application/octet-stream') =>
    service.app.request(`/api/v1/dossiers/${id}/attachments?${query}`, {
      method: 'POST',
      headers: { Host: '127.0.0.1:3000', 'Content-Type': type },
      body: new Uint8Array(body),
    })

  it('come, are listed, read and removed', async () => {
    const sent = await send('use=picture&name=plan.jpg', await aPhoto(), 'image/jpeg')
    expect(sent.status).toBe(201)
    const listed = (await sent.json()) as { attachment: string; name: string }
    expect(listed).toMatchObject({ use: 'picture', name: 'plan.jpg', width: 400, height: 600 })
    expect(sent.headers.get('Location')).toBe(`/api/v1/dossiers/${id}/attachments/${listed.attachment}`)
    const { json } = await service.call('GET', `/dossiers/${id}/attachments`)
    expect(json.items).toMatchObject([{ id: listed.attachment, kind: 'picture', mediaType: 'image/jpeg' }])
    const read = await service.call('GET', `/dossiers/${id}/attachments/${listed.attachment}`)
    expect(read.status).toBe(200)
    const removed = await service.call('DELETE', `/dossiers/${id}/attachments/${listed.attachment}`)
    expect([removed.status, removed.json.id]).toEqual([200, listed.attachment])
    expect((await service.call('GET', `/dossiers/${id}/attachments/${listed.attachment}`)).status).toBe(404)
  })

  it.each([
    ['use=picture&name=x.svg', '<svg/>', 415],
    ['use=annex&name=x.exe', 'MZ', 415],
    ['use=annex&name=x.pdf', '', 422],
    ['use=logo&name=x.png', 'x', 400],
    ['name=x.png', 'x', 400],
  ])('are refused with a problem in Dutch: %s', async (query, body, status) => {
    const sent = await send(query, new TextEncoder().encode(body))
    expect(sent.status).toBe(status)
    expect(sent.headers.get('Content-Type')).toMatch(/problem\+json/)
  })

  it('are bounded before they are read', async () => {
    const sent = await send('use=annex&name=x.txt', new Uint8Array(20 * 1024 * 1024 + 1))
    expect(sent.status).toBe(413)
  })

  it('are unknown in a dossier that is not there, or of another dossier', async () => {
    const sent = await send('use=annex&name=x.txt', new TextEncoder().encode('x'))
    const { attachment } = (await sent.json()) as { attachment: string }
    const other = await service.call('POST', '/dossiers', { body: { procedure: { title: 'Ander' } } })
    for (const dossier of [other.json.id, 'nergens']) {
      expect((await service.call('GET', `/dossiers/${dossier}/attachments/${attachment}`)).status).toBe(404)
      expect((await service.call('DELETE', `/dossiers/${dossier}/attachments/${attachment}`)).status).toBe(
        404,
      )
    }
    expect((await service.call('GET', '/dossiers/nergens/attachments')).status).toBe(404)
  })

  it('are not lost by a client that leaves them out of a whole procedure', async () => {
    await send('use=annex&name=x.txt', new TextEncoder().encode('x'))
    await save('# Kop\n\ntekst')
    const now = await service.call('GET', `/dossiers/${id}`)
    const { technicalAttachments: _, technicalFormat: __, ...older } = now.json.procedure.administration
    const put = await service.call('PUT', `/dossiers/${id}/procedure`, {
      body: { ...now.json.procedure, administration: { ...older, contractManager: 'An' } },
      headers: { 'If-Match': now.headers.get('ETag') ?? '' },
    })
    expect(put.status).toBe(200)
    expect((await procedure()).administration).toMatchObject({
      contractManager: 'An',
      technicalFormat: 'markdown',
      technicalAttachments: [{ name: 'x.txt' }],
    })
  })

  it('a faulty Markdown is refused with its line, at its path', async () => {
    const now = await service.call('GET', `/dossiers/${id}`)
    const put = await service.call('PUT', `/dossiers/${id}/procedure`, {
      body: {
        ...now.json.procedure,
        administration: { technicalDescription: 'a\n\n> kader', technicalFormat: 'markdown' },
      },
      headers: { 'If-Match': now.headers.get('ETag') ?? '' },
    })
    expect([put.status, put.json.errors]).toEqual([
      422,
      [
        {
          path: 'administration.technicalDescription',
          message: 'Regel 3 (“> kader”): Een kader (>) kan hier niet: schrijf een gewone alinea.',
        },
      ],
    ])
  })

  it('go along with a copy of the dossier, each with its own', async () => {
    await send('use=annex&name=x.txt', new TextEncoder().encode('x'))
    const copy = await service.call('POST', `/dossiers/${id}/copy`)
    const [own] = copy.json.procedure.administration.technicalAttachments
    const [theirs] = (await procedure()).administration.technicalAttachments
    expect(own.attachment).not.toBe(theirs.attachment)
    await service.call('DELETE', `/dossiers/${id}/attachments/${theirs.attachment}`)
    const read = await service.call('GET', `/dossiers/${copy.json.id}/attachments/${own.attachment}`)
    expect([read.status, read.text]).toEqual([200, 'x'])
  })
})
