import { describe, expect, it } from 'vitest'
import { versionedLibrary } from '../../src/clauses/library.js'
import { parseTemplate } from '../../src/documents/template.js'
import { shippedFiles, shippedShelf } from '../support/legal-texts.js'
import { libraryOf2027 } from '../support/library-of-2027.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

describe('a newer version of a clause', () => {
  it('is offered with what changed; the dossier keeps its own until the buyer takes it, and the own text stays', async () => {
    const service = await testService({ shelf: { ...shippedShelf(), clauses: libraryOf2027() } })
    const person = visitor(service)
    const { path: base } = await person.send('/dossiers', [
      ['title', 'Bermen'],
      ['contractNature', 'services'],
    ])
    await person.send(`${base}/vragen/arbeid`, [
      ['labourShare', '70'],
      ['dan', 'later'],
    ])
    await person.send(`${base}/clausules`, [
      ['pad', 'clauses.anti-social-dumping'],
      ['doe', 'accepted'],
    ])
    expect((await person.open(`${base}/clausules`)).text).not.toContain('Er is een nieuwe versie')

    service.at('2027-02-01T09:00:00Z')
    const shown = await person.open(`${base}/clausules`)
    expect(shown.text).toContain('Lees de tekst, versie 1.0.0')
    expect(shown.text).toContain('Er is een nieuwe versie')
    const renewal = await person.open(`${base}/clausules/anti-social-dumping/bijwerken`)
    expect(renewal.text).toContain('Verduidelijkt het toezicht.')
    expect(renewal.text).toContain('toegevoegd:')
    expect((await person.open(`${base}/document/specifications`)).text).not.toContain('Een nieuwe slotzin')

    const taken = await person.send(`${base}/clausules/anti-social-dumping/bijwerken`, [])
    expect(taken.text).toContain('Lees de tekst, versie 1.1.0')
    expect(taken.text).toContain('Verschil met 1.0.0')
    expect((await person.open(`${base}/document/specifications`)).text).toContain(
      'Een nieuwe slotzin over toezicht.',
    )
    expect((await person.open(`${base}/geschiedenis`)).text).toContain(
      'Nam versie 1.1.0 van Eerlijke arbeid bij de uitvoering over',
    )
    const again = await person.open(`${base}/clausules/anti-social-dumping/bijwerken`)
    expect([again.status, again.path]).toEqual([200, `${base}/clausules`])
  })

  it('leaves the own text of a buyer as it is', async () => {
    const service = await testService({ shelf: { ...shippedShelf(), clauses: libraryOf2027() } })
    const person = visitor(service)
    const { path: base } = await person.send('/dossiers', [
      ['title', 'Bermen'],
      ['contractNature', 'services'],
    ])
    await person.send(`${base}/vragen/arbeid`, [
      ['labourShare', '70'],
      ['dan', 'later'],
    ])
    await person.send(`${base}/clausules/anti-social-dumping/aanpassen`, [
      ['tekst', 'Onze eigen tekst.'],
      ['doe', 'bewaar'],
    ])
    service.at('2027-02-01T09:00:00Z')
    expect((await person.open(`${base}/clausules/anti-social-dumping/bijwerken`)).text).toContain(
      'die blijft staan',
    )
    await person.send(`${base}/clausules/anti-social-dumping/bijwerken`, [])
    expect((await person.open(`${base}/document/specifications`)).text).toContain('Onze eigen tekst.')
  })
})

describe('two versions of a clause', () => {
  it('can be compared by everybody', async () => {
    const person = visitor(await testService({ shelf: { ...shippedShelf(), clauses: libraryOf2027() } }))
    const seen = await person.open('/clausules/anti-social-dumping/verschil?van=1.0.0&naar=1.1.0')
    expect([seen.status, seen.text.includes('toegevoegd:')]).toEqual([200, true])
    expect((await person.open('/clausules/anti-social-dumping/1.1.0')).text).toContain('Een nieuwe slotzin')
  })
})

describe('a newer version of a template', () => {
  const templates = versionedLibrary(
    shippedFiles('templates')
      .filter(({ path }) => !/motivation\/2\.\d+\.\d+\.md$/.test(path))
      .map(({ path, text }) => {
        const parsed = parseTemplate(
          path.endsWith('motivation/1.2.0.md')
            ? text.replace(/validFrom: .*/, 'validFrom: 2027-01-01')
            : text,
        )
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
        return parsed.value
      }),
  )

  it('is offered with what changed, and taken over in one click', async () => {
    const service = await testService({ shelf: { ...shippedShelf(), templates } })
    const person = visitor(service)
    const { path: base } = await person.send('/dossiers', [
      ['title', 'Bermen'],
      ['contractNature', 'services'],
    ])
    expect((await person.open(`${base}/documenten`)).text).not.toContain('nieuwe versie van het sjabloon')
    service.at('2027-02-01T09:00:00Z')
    expect((await person.open(`${base}/document/motivation`)).text).toContain(
      'geen marktonderzoek uitgevoerd met dit hulpmiddel',
    )
    expect((await person.open(`${base}/documenten`)).text).toContain(
      'Er is een nieuwe versie van het sjabloon Motiveringsnota: 1.2.0.',
    )
    const taken = await person.send(`${base}/documenten`, [['sjabloon', 'motivation']])
    expect(taken.text).not.toContain('nieuwe versie van het sjabloon')
    expect((await person.open(`${base}/document/motivation`)).text).toContain(
      'geen marktcheck van dit hulpmiddel bewaard',
    )
    expect((await person.send(`${base}/documenten`, [['sjabloon', 'motivation']])).status).toBe(200)
  })
})
