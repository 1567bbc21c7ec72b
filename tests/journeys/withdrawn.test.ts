import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { testService } from '../support/service.js'
import { visitor } from '../support/visitor.js'
import { reasons, successor, withdrawnShelf } from '../support/withdrawn-library.js'

const dumping = 'anti-social-dumping'
const old = {
  clause: shippedShelf().clauses.newestOn(dumping, testDay)?.version ?? '',
  template: shippedShelf().templates.newestOn('motivation', testDay)?.version ?? '',
}
const whole = demoProcedures.find(({ procedure }) => procedure.labourShare === 70)?.procedure
const afterwards = '2026-12-02T09:00:00Z'

/** A service with a dossier that took the clause before it was withdrawn. */
async function begun() {
  const service = await testService({ shelf: withdrawnShelf() })
  const clauses = [{ clause: dumping, decision: 'accepted' }]
  const procedure = { title: 'Bermen', contractNature: 'services', labourShare: 70, clauses }
  const made = await service.call('POST', '/dossiers', { body: { procedure } })
  const base = `/dossiers/${made.json.id}`
  const findings = async () =>
    (await service.call('GET', `${base}/workbench`)).json.findings.filter(
      ({ code }: { code: string }) => code === 'LIB-01',
    )
  const pins = async () => (await service.call('GET', base)).json.pins
  return { ...service, person: visitor(service), base, findings, pins }
}

describe('a buyer whose dossier keeps to a version that was withdrawn', () => {
  it('takes the new version of clause and template over in one click each, and the history says so', async () => {
    const { at, person, base, findings, pins } = await begun()
    expect((await person.open(`${base}/controle`)).text).not.toContain('ingetrokken')
    at(afterwards)
    const check = await person.open(`${base}/controle`)
    expect(check.text).toContain(reasons.clause)
    expect(check.text).toContain(reasons.template)
    expect(check.text).toContain(`Neem versie ${successor} over`)
    expect(check.html).toContain(`href="${base}/clausules/${dumping}/bijwerken"`)
    const beside = (await person.open(`${base}/clausules`)).text
    expect(beside).toContain(reasons.clause)
    expect(beside).toContain(`Neem versie ${successor} over`)
    const [clause, template] = await findings()
    const mended = await person.send(`${base}/controle`, [
      ['sleutel', clause.key],
      ['doe', 'herstel'],
    ])
    expect(mended.text).not.toContain(reasons.clause)
    await person.send(`${base}/controle`, [
      ['sleutel', template.key],
      ['doe', 'herstel'],
    ])
    expect(await findings()).toEqual([])
    expect(await pins()).toMatchObject({
      clauses: { [dumping]: successor },
      templates: { motivation: successor },
    })
    const history = (await person.open(`${base}/geschiedenis`)).text
    expect(history).toContain(
      `Nam versie ${successor} van Eerlijke arbeid bij de uitvoering over, in de plaats van ${old.clause}.`,
    )
  })

  it('reads on the page of the new version, and beside a new template, why the old one went', async () => {
    const { at, person, base } = await begun()
    at(afterwards)
    const renewal = (await person.open(`${base}/clausules/${dumping}/bijwerken`)).text
    expect(renewal).toContain(`Versie ${old.clause} is ingetrokken op 1 december 2026.`)
    expect(renewal).toContain(reasons.clause)
    expect((await person.open(`${base}/documenten`)).text).toContain(reasons.template)
  })
})

describe('a client of the API whose dossier keeps to a version that was withdrawn', () => {
  it('applies the fix, and finds it in the pins', async () => {
    const { at, call, base, findings, pins } = await begun()
    at(afterwards)
    const [{ key, fix }] = await findings()
    expect(fix).toMatchObject({ answers: [], renews: { kind: 'clause', from: old.clause, to: successor } })
    const mended = await call('POST', `${base}/fixes`, { body: { finding: key } })
    expect([mended.status, mended.json.pins.clauses[dumping]]).toEqual([200, successor])
    expect((await call('POST', `${base}/fixes`, { body: { finding: key } })).status).toBe(404)
    expect((await pins()).templates.motivation).toBe(old.template)
  })

  it('cannot go back to it, and reads which version to take', async () => {
    const { at, call, base } = await begun()
    at(afterwards)
    for (const [address, version] of [
      [`${base}/pins/clauses/${dumping}`, old.clause],
      [`${base}/pins/templates/motivation`, old.template],
    ] as const) {
      const refused = await call('PUT', address, { body: { version }, headers: { 'If-Match': '"1"' } })
      expect([refused.status, refused.text]).toEqual([
        422,
        expect.stringContaining(`Versie ${version} is ingetrokken. Neem versie ${successor}.`),
      ])
    }
  })

  it('reads of a version that it was withdrawn, from the day on', async () => {
    const { at, call } = await begun()
    const address = `/clauses/${dumping}/${old.clause}`
    expect((await call('GET', address)).json).not.toHaveProperty('withdrawn')
    at(afterwards)
    expect((await call('GET', address)).json.withdrawn).toEqual({
      withdrawnOn: '2026-12-01',
      reason: reasons.clause,
      remedy: expect.stringContaining('rechtzetting'),
      successor,
    })
    const newest = (await call('GET', `/clauses/${dumping}`)).json
    expect([newest.version, newest.withdrawn]).toEqual([successor, undefined])
  })
})

describe('a dossier that is announced', () => {
  it('has a warning, which can be motivated', async () => {
    const service = await testService({ shelf: withdrawnShelf() })
    const made = await service.call('POST', '/dossiers', { body: { procedure: whole } })
    const base = `/dossiers/${made.json.id}`
    const published = await service.call('PUT', `${base}/publication`, {
      body: { published: true },
      headers: { 'If-Match': '"1"' },
    })
    expect(published.json.state).toBe('published')
    service.at(afterwards)
    const read = async () =>
      (await service.call('GET', `${base}/workbench`)).json.findings.filter(
        ({ code }: { code: string }) => code === 'LIB-01',
      )
    const [finding] = await read()
    expect([finding.severity, finding.remedy, finding.fix]).toEqual([
      'warning',
      expect.stringContaining('rechtzetting'),
      undefined,
    ])
    const body = { finding: finding.key, text: 'De rechtzetting is gepubliceerd op 3 december.' }
    await service.call('POST', `${base}/motivations`, { body })
    expect((await read())[0].motivation.text).toBe(body.text)
  })
})

describe('the pages of the library', () => {
  it('say that a version is withdrawn, since when, why and what replaces it', async () => {
    const { at, person } = await begun()
    const address = `/clausules/${dumping}`
    expect((await person.open(`${address}/${old.clause}`)).text).not.toContain('ngetrokken')
    at(afterwards)
    const said = [
      `Versie ${old.clause} is ingetrokken op 1 december 2026. Versie ${successor} vervangt ze.`,
      reasons.clause,
      'Publiceer een rechtzetting',
    ]
    for (const page of [
      `${address}/${old.clause}`,
      `${address}/verschil?van=${old.clause}&naar=${successor}`,
    ]) {
      const { text } = await person.open(page)
      for (const words of said) expect(text).toContain(words)
    }
    const current = (await person.open(address)).text
    expect(current).not.toContain(reasons.clause)
    expect(current).toMatch(new RegExp(`Versie ${old.clause.replaceAll('.', '\\.')} Ingetrokken ?:`))
  })

  it('list what is withdrawn, with what to do about documents that went out, once there is anything', async () => {
    const { at, person } = await begun()
    expect((await person.open('/clausules')).html).not.toContain('/clausules/ingetrokken')
    const empty = await person.open('/clausules/ingetrokken')
    expect([empty.status, empty.text]).toEqual([
      200,
      expect.stringContaining('Er is geen enkele versie ingetrokken.'),
    ])
    at(afterwards)
    expect((await person.open('/clausules')).html).toContain('href="/clausules/ingetrokken"')
    const { text, html } = await person.open('/clausules/ingetrokken')
    for (const words of [
      reasons.clause,
      reasons.template,
      'Ingetrokken op 1 december 2026.',
      'Al verstuurde documenten: Publiceer een rechtzetting',
      `Motiveringsnota, versie ${old.template}`,
    ])
      expect(text).toContain(words)
    expect(html).toContain(`/clausules/${dumping}/verschil?van=${old.clause}&amp;naar=${successor}`)
  })
})
