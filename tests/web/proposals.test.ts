import { describe, expect, it } from 'vitest'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'

const language = 'administration.tenderLanguage'
const court = 'administration.disputesCourt'
const deposit = 'deposit'

async function withDossier(procedure: unknown = aProcedure({ lots: [aLot({ title: 'Bermen' })] })) {
  const service = await testService()
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  if (made.status !== 201) throw new Error(made.text)
  const base = `/dossiers/${made.json.id}`
  return {
    ...service,
    base,
    person: visitor(service),
    take: (body: unknown) => service.call('POST', `${base}/proposals`, { body }),
    answer: (path: string, value: unknown, was?: unknown) =>
      service.call('POST', `${base}/answers`, { body: [{ path, value, ...(was !== undefined && { was }) }] }),
    workbench: async () => (await service.call('GET', `${base}/workbench`)).json,
    dossier: async () => (await service.call('GET', base)).json,
  }
}
const pathsIn = (rows: readonly { readonly path: string }[]) => rows.map(({ path }) => path)

describe('POST /dossiers/{id}/proposals', () => {
  it('makes what the workbench proposes an answer, in one revision that the history tells of', async () => {
    const { take, workbench, dossier } = await withDossier()
    const before = await workbench()
    const proposal = before.proposals.find(({ path }: { path: string }) => path === language)
    expect(proposal).toMatchObject({
      question: 'In welke taal stellen de inschrijvers hun offerte op?',
      value: 'nl',
      reads: 'Het Nederlands',
      certainty: 'likely',
    })
    expect(pathsIn(before.missing)).toContain(language)
    const taken = await take({ paths: [language, deposit] })
    expect([taken.status, taken.json.revision]).toEqual([200, 2])
    expect(taken.json.procedure.administration.tenderLanguage).toBe('nl')
    expect(taken.json.procedure.deposit).toEqual({ percentage: 5 })
    const after = await workbench()
    expect(pathsIn(after.proposals)).not.toContain(language)
    expect(pathsIn(after.missing)).not.toContain(language)
    expect((await dossier()).history.at(-1).what).toMatchObject({
      kind: 'proposals-taken',
      changed: [language, 'deposit'],
    })
  })

  it('refuses a path for which nothing is proposed, and keeps nothing of the others', async () => {
    const { take, dossier } = await withDossier()
    const refused = await take({ paths: [language, court] })
    expect([refused.status, refused.json.errors]).toEqual([
      422,
      [{ path: 'paths.1', message: expect.stringContaining('geen voorstel') }],
    ])
    expect((await dossier()).revision).toBe(1)
  })

  it('refuses what is another proposal by now than the one that was read, and keeps nothing', async () => {
    const { take, dossier } = await withDossier()
    const refused = await take({ paths: [language, deposit], read: { [deposit]: { percentage: 3 } } })
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('veranderd')])
    expect((await dossier()).revision).toBe(1)
    const read = { [language]: 'nl', [deposit]: { percentage: 5 } }
    expect((await take({ paths: [language, deposit], read })).status).toBe(200)
  })

  it('changes nothing more when the same is sent again', async () => {
    const { take } = await withDossier()
    const asked = { paths: [language], read: { [language]: 'nl' } }
    expect((await take(asked)).json.revision).toBe(2)
    const again = await take(asked)
    expect([again.status, again.json.revision]).toEqual([200, 2])
  })

  it('refuses an answer that was given meanwhile', async () => {
    const { take, answer } = await withDossier()
    expect((await answer(language, 'nl-attachments')).status).toBe(200)
    expect((await take({ paths: [language], read: { [language]: 'nl' } })).status).toBe(422)
  })

  it.each([
    [{}],
    [{ paths: [] }],
    [{ paths: [''] }],
    [{ paths: language }],
    [{ paths: [language], more: true }],
    [{ paths: Array.from({ length: 201 }, () => language) }],
  ])('refuses %j', async (body) => {
    const { take } = await withDossier()
    expect((await take(body)).status).toBe(422)
  })

  it('knows no dossier of somebody else', async () => {
    const { call } = await withDossier()
    const body = { paths: [language] }
    expect(
      (await call('POST', '/dossiers/00000000-0000-4000-8000-000000000000/proposals', { body })).status,
    ).toBe(404)
  })
})

describe('the terms in the API', () => {
  it('are kept by a PUT of a client that does not know them, and taken away by null', async () => {
    const { call, base, take, dossier } = await withDossier()
    const taken = await take({ paths: [language] })
    const put = (body: unknown, revision: number) =>
      call('PUT', `${base}/procedure`, { body, headers: { 'If-Match': `"${revision}"` } })
    const older = aProcedure({ lots: [aLot({ title: 'Oost' })], administration: { contractManager: 'Jan' } })
    expect((await put(older, taken.json.revision)).status).toBe(200)
    expect((await dossier()).procedure.administration).toEqual({
      contractManager: 'Jan',
      tenderLanguage: 'nl',
    })
    const cleared = { ...older, administration: { contractManager: 'Jan', tenderLanguage: null } }
    expect((await put(cleared, taken.json.revision + 1)).status).toBe(200)
    expect((await dossier()).procedure.administration).toEqual({ contractManager: 'Jan' })
  })

  it('are not asked once they were declared not applicable with a reason', async () => {
    const { answer, workbench } = await withDossier()
    const path = 'administration.technicalDescription'
    expect((await answer(path, null)).status).toBe(422)
    const kept = await answer(`notApplicable.${path}`, 'De bijlage zegt alles.')
    expect([kept.status, kept.json.procedure.notApplicable]).toEqual([
      200,
      { [path]: 'De bijlage zegt alles.' },
    ])
    expect(pathsIn((await workbench()).missing)).not.toContain(path)
    expect((await answer('notApplicable.title', 'Waarom niet.')).status).toBe(422)
  })

  it('refuse a declaration that somebody else changed meanwhile', async () => {
    const { answer } = await withDossier()
    const path = 'notApplicable.administration.technicalDescription'
    expect((await answer(path, 'De bijlage zegt alles.')).status).toBe(200)
    const late = await answer(path, 'Een andere reden.')
    expect([late.status, pathsIn(late.json.conflicts)]).toEqual([409, [path]])
  })
})

describe('the page with the proposals', () => {
  it('shows each with its reason, and takes over what is ticked', async () => {
    const { base, person, workbench } = await withDossier()
    const { proposals } = await workbench()
    const page = await person.open(`${base}/voorstellen`)
    for (const { question, because } of proposals) {
      expect(page.text).toContain(question)
      expect(page.text).toContain(because.replaceAll('\u00A0', ' '))
    }
    const sent = [
      ['voorstel', language],
      [`${language}-gelezen`, '"nl"'],
    ] as const
    const after = await person.send(`${base}/voorstellen`, sent)
    expect([after.status, after.path]).toEqual([200, `${base}/voorstellen`])
    expect(pathsIn((await workbench()).proposals)).toHaveLength(proposals.length - 1)
    expect((await person.open(`${base}/geschiedenis`)).text).toContain(
      'Nam voorstellen over: taal van de offertes.',
    )
  })

  it('takes over all of them at once, and then goes back to the tasks', async () => {
    const { base, person, workbench } = await withDossier()
    const { proposals } = await workbench()
    const sent = proposals.flatMap(({ path, value }: { path: string; value: unknown }) => [
      ['voorstel', path],
      [`${path}-gelezen`, JSON.stringify(value)],
    ])
    const after = await person.send(`${base}/voorstellen`, sent)
    expect(after.path).toBe(base)
    expect((await workbench()).proposals).toEqual([])
    expect((await person.open(`${base}/voorstellen`)).text).toContain('Er zijn geen voorstellen meer.')
  })

  it('asks to tick at least one', async () => {
    const { base, person } = await withDossier()
    const { status, text } = await person.send(`${base}/voorstellen`, [])
    expect([status, text]).toEqual([422, expect.stringContaining('Vink minstens één voorstel aan.')])
  })

  it('shows them again when one says something else by now, or is none', async () => {
    const { base, person, dossier } = await withDossier()
    const changed = await person.send(`${base}/voorstellen`, [
      ['voorstel', language],
      [`${language}-gelezen`, '"fr"'],
    ])
    expect([changed.status, changed.text]).toEqual([422, expect.stringContaining('is veranderd')])
    const none = await person.send(`${base}/voorstellen`, [['voorstel', court]])
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('geen voorstel')])
    expect((await dossier()).revision).toBe(1)
  })

  it('is reached from the tasks and from the documents, as long as something is proposed', async () => {
    const { base, person, workbench } = await withDossier()
    const { proposals } = await workbench()
    for (const path of [base, `${base}/documenten`]) {
      const { html, text } = await person.open(path)
      expect(html).toContain(`href="${base}/voorstellen"`)
      expect(text).toContain(`Lees de ${proposals.length} voorstellen`)
    }
  })
})

describe('the page of a subject', () => {
  it('has what is proposed filled in and says so; saving it makes it the answer', async () => {
    const { base, person, dossier } = await withDossier()
    const page = await person.open(`${base}/vragen/taal-offerte`)
    expect(page.text).toContain('Voorstel: Het Nederlands.')
    expect(page.html).toMatch(/name="administration\.tenderLanguage"[^>]*value="nl"[^>]*checked/)
    expect((await dossier()).procedure.administration?.tenderLanguage).toBeUndefined()
    const kept = await person.send(page.path.split('#')[0] ?? '', [
      [language, 'nl'],
      [`${language}~was`, ''],
      ['dan', 'later'],
    ])
    expect(kept.status).toBe(200)
    expect((await dossier()).procedure.administration.tenderLanguage).toBe('nl')
    expect((await person.open(`${base}/vragen/taal-offerte`)).text).not.toContain('Voorstel: Het Nederlands')
  })

  it('says the reason why something does not apply', async () => {
    const { base, person, dossier } = await withDossier()
    const path = 'administration.technicalDescription'
    const page = await person.open(`${base}/vragen/technische-beschrijving`)
    expect(page.text).toContain('Niet van toepassing: technische beschrijving')
    await person.send(page.path.split('#')[0] ?? '', [
      [`notApplicable.${path}`, 'De bijlage zegt alles.'],
      ['dan', 'later'],
    ])
    expect((await dossier()).procedure.notApplicable).toEqual({ [path]: 'De bijlage zegt alles.' })
  })
})
