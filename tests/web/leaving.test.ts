import { beforeEach, describe, expect, it } from 'vitest'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

let service: TestService
let buyer: Visitor
let id: string
beforeEach(async () => {
  service = await testService()
  buyer = visitor(service)
  const procedure = { title: 'Onderhoud van de bermen', contractNature: 'services', estimatedValue: 100_000 }
  id = (await service.call('POST', '/dossiers', { body: { procedure } })).json.id
})

const page = () => `/dossiers/${id}/vragen/waarde`
const stored = async () => (await service.call('GET', `/dossiers/${id}`)).json
const shown = (html: string, name: string): string =>
  new RegExp(`<input[^>]* name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The form as the page has it, with one answer typed and a button that leaves. */
async function leave(typed: string, to: string) {
  const { html } = await buyer.open(page())
  const was = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')] as const,
  )
  return buyer.send(page(), [...was, ['estimatedValue', typed], ['naar', to]])
}

describe('an answer on a page that is left by the bar', () => {
  it('is kept, on the way to the subject, to the page before, or to the tasks', async () => {
    const procedurePage = await leave('120000', 'procedure')
    expect(procedurePage.text).toContain('Hoe plaats je de opdracht?')
    expect((await stored()).procedure.estimatedValue).toBe(120_000)
    expect((await leave('130000', 'vorige')).text).toContain('Wanneer en waar?')
    expect((await leave('140000', 'taken')).status).toBe(200)
    expect((await stored()).procedure.estimatedValue).toBe(140_000)
  })

  it('takes nothing over that only stood there, and writes nothing when nothing was typed', async () => {
    const before = await stored()
    await leave('100.000', 'procedure')
    const after = await stored()
    expect([after.revision, after.procedure]).toEqual([before.revision, before.procedure])
  })

  it('that is not understood stays as it was typed, with the way on without it', async () => {
    const wrong = await leave('veel', 'procedure')
    expect(wrong.status).toBe(422)
    expect(shown(wrong.html, 'estimatedValue')).toBe('veel')
    expect(wrong.text).toContain('Ga naar Procedure zonder wat hierboven fout staat')
    expect(wrong.html).toContain(`href="/dossiers/${id}/vragen/procedure"`)
    expect((await stored()).procedure.estimatedValue).toBe(100_000)
  })

  it('goes nowhere that is not in the dossier', async () => {
    expect((await leave('100000', 'https://elders.example')).status).toBe(404)
  })
})

describe('the page of the procedure', () => {
  it('tells what the estimate leaves out, with the way to the check', async () => {
    const { headers } = await service.call('GET', `/dossiers/${id}`)
    const procedure = {
      ...(await stored()).procedure,
      estimateIncludes: { vat: false, options: true, renewals: false, allLots: true },
    }
    await service.call('PUT', `/dossiers/${id}/procedure`, {
      body: procedure,
      headers: { 'If-Match': headers.get('ETag') ?? '' },
    })
    const { text, html } = await buyer.open(`/dossiers/${id}/vragen/procedure`)
    expect(text).toContain('Niet in de raming: de verlengingen.')
    expect(html).toContain(`href="/dossiers/${id}/controle"`)
    expect(html).toMatch(
      new RegExp(`id="strook"[^>]*>.*?<a class="govuk-link" href="/dossiers/${id}/controle"`, 's'),
    )
  })
})
