import { beforeAll, describe, expect, it } from 'vitest'
import { formReader } from '../../src/web/pages/firm/forms/form-reader.js'
import { everyAddress, formNames, pageNames } from '../support/every-address.js'

let service: Awaited<ReturnType<typeof everyAddress>>
beforeAll(async () => {
  service = await everyAddress()
})

const part = (disposition: string, value: string): string =>
  `--B\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}`
const bounded = 'multipart/form-data; boundary=B'

/** Bodies that say to be a form and are none that can be read: their type, and what they hold. */
const broken: Readonly<Record<string, readonly [type: string, body: string]>> = {
  'without a boundary': ['multipart/form-data', part('name="a"', '1\r\n--B--\r\n')],
  'cut off': [bounded, part('name="a"', 'hal')],
  'with words before it': [bounded, `hallo\r\n${part('name="a"', '1\r\n--B--\r\n')}`],
  'with a quote in the name of a file': [
    bounded,
    part('name="bestand"; filename="a\\"b.csv"', 'Naam\r\n--B--\r\n'),
  ],
  'that is empty': [bounded, ''],
}

describe('a form that cannot be read', () => {
  it('reaches an address of every kind: these stand for all of them', () => {
    expect(formNames.length).toBeGreaterThan(30)
  })

  it.each(formNames)('is refused with a sentence, whichever way it is broken: %s', async (name) => {
    for (const [how, [type, body]] of Object.entries(broken)) {
      const answer = await service.send(service.addressOf(name), body, type)
      expect([how, answer.status]).toEqual([how, 400])
      expect(await answer.text()).toContain('Het formulier kwam niet volledig aan')
    }
  })
})

describe('a form that is larger than any answer', () => {
  const tooMuch = new Uint8Array(22 * 1024 * 1024).fill(97)

  it.each(formNames)('is refused as too large: %s', async (name) => {
    const answer = await service.send(service.addressOf(name), tooMuch, 'application/x-www-form-urlencoded')
    expect(answer.status).toBe(413)
  })

  it('has its bound just above 1 MB where what was recognised in a text is taken over', async () => {
    const begin = (size: number) => new URLSearchParams({ begin: 'a'.repeat(size) })
    const megabyte = 1024 * 1024
    const address = service.addressOf('takeTextOver')
    expect((await service.send(address, begin(megabyte - 'begin='.length))).status).toBe(422)
    expect((await service.send(address, begin(megabyte))).status).toBe(413)
  })
})

const borrowed = ['constructor', 'toString', '__proto__', 'hasOwnProperty']
const isOurs = async (answer: Response): Promise<unknown> => ({
  isFault: answer.status >= 500,
  leadsToCode: /function|native|\[object/i.test(decodeURIComponent(answer.headers.get('Location') ?? '')),
})
const ours = { isFault: false, leadsToCode: false }

/** What is asked in addresses. */
const asked = [
  'zoek',
  'doe',
  'groep',
  'toon',
  'regio',
  'thema',
  'erkenning',
  'ambitie',
  'gemeente',
  'pagina',
  'gedaan',
  'firma',
  'van',
  'naar',
  'contacten',
  'terug',
  'dan',
  'perceel',
  'lot',
]

describe('a word that every object knows', () => {
  it.each(pageNames)('is a word like another in the address of a page: %s', async (name) => {
    for (const word of borrowed) {
      for (const place of service.paramsOf(name))
        expect(await isOurs(await service.open(service.addressOf(name, { [place]: word })))).toEqual(ours)
      const query = formOf(asked, word)
      expect(await isOurs(await service.open(`${service.addressOf(name)}?${query}`))).toEqual(ours)
    }
  })

  it.each(formNames)('is a word like another in every field of a form: %s', async (name) => {
    const address = service.addressOf(name)
    const html = pageNames.includes(name) ? await (await service.open(address)).text() : ''
    const fields = new Set([...asked, 'begin', 'revisie', ...fieldsIn(html)])
    for (const word of borrowed) {
      const all = formOf([...fields], word)
      expect(await isOurs(await service.send(address, all))).toEqual(ours)
      const sent = new URLSearchParams([[word, 'x']])
      expect(await isOurs(await service.send(address, sent))).toEqual(ours)
    }
  })
})

describe('the answer to a question of yes or no', () => {
  it.each([
    ['ja', true],
    ['nee', false],
    ['', undefined],
    ['constructor', undefined],
  ])('is known for yes and no only: %s', (word, answer) => {
    expect(formReader(new Map([['antwoord', [word]]])).yesNo('antwoord')).toBe(answer)
  })
})

const formOf = (fields: readonly string[], word: string) => {
  const form = new URLSearchParams()
  for (const field of fields) form.append(field, word)
  return form
}

const fieldsIn = (html: string): readonly string[] =>
  [...html.matchAll(/ name="([^"]+)"/g)].map(([, field = '']) => field)
