import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { journeyOf } from '../../src/dossiers/questionnaire.js'
import { workbenchOf } from '../../src/dossiers/workbench.js'
import { readAnswer } from '../../src/procurement/answer-paths.js'
import type { AwardCriterion } from '../../src/procurement/award-criterion.js'
import type { ClauseChoice } from '../../src/procurement/clause-choice.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import { chosenValues, inputText, saysNone } from '../../src/questionnaire/input/shown-value.js'
import { pathsOf, type Step } from '../../src/questionnaire/journey.js'
import type { Field } from '../../src/questionnaire/question.js'
import { stepAddress } from '../../src/web/pages/buyer/addresses.js'
import { docxParagraphs } from '../support/docx.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'
import { type TestService, testService } from '../support/service.js'
import { type Visitor, visitor } from '../support/visitor.js'

const shelf = shippedShelf()
type Fields = (readonly [string, string])[]

/** What a person would type or tick to give this answer. */
function typed(field: Field, value: unknown): Fields {
  if (value === undefined) return []
  if (saysNone(field, value)) return [[`${field.path}~geen`, '1']]
  const { kind } = field.control
  const isTicked = kind === 'yes-no' || kind === 'opens' || kind === 'choice' || kind === 'choices'
  const values = isTicked
    ? chosenValues(field, value)
    : [kind === 'cpv' ? String(value) : inputText(field, value)]
  return values.map((text) => [field.path, text] as const)
}

const choicesIn = (procedure: Procedure): readonly (readonly [string, ClauseChoice])[] => [
  ...(procedure.clauses ?? []).map((choice) => [`clauses.${choice.clause}`, choice] as const),
  ...(procedure.lots ?? []).flatMap((lot) =>
    (lot.clauses ?? []).map((choice) => [`lots.${lot.id}.clauses.${choice.clause}`, choice] as const),
  ),
]

const criterionFields = (criterion: AwardCriterion, index: number): Fields => [
  [`c.${index}.type`, criterion.type ?? ''],
  [`c.${index}.name`, criterion.name ?? ''],
  [`c.${index}.weight`, String(criterion.weight ?? '').replace('.', ',')],
  [`c.${index}.clause`, criterion.clause ?? ''],
  [`c.${index}.description`, criterion.description ?? ''],
  [`c.${index}.scoring`, criterion.scoring ?? ''],
  [`c.${index}.evidence`, criterion.evidence ?? ''],
  ...(criterion.social ? [[`c.${index}.social`, '1'] as const] : []),
  ...(criterion.subCriteria ?? []).flatMap(
    (part, at): Fields => [
      [`c.${index}.sub.${at}.name`, part.name ?? ''],
      [`c.${index}.sub.${at}.weight`, String(part.weight ?? '')],
    ],
  ),
]

/**
 * What the pages of the selection, of the inventory and of a technical part with headings and tables are sent; nothing
 * for what was not answered.
 */
function rowsTyped({
  selectionCriteria,
  inventory,
  administration,
}: Procedure): readonly (readonly [string, Fields])[] {
  const typedRows = (letter: string, rows: readonly object[]): Fields =>
    rows.length === 0
      ? [['geen', '1']]
      : rows.flatMap((row, index) =>
          Object.entries(row).map(([field, value]): readonly [string, string] => [
            `${letter}.${index}.${field}`,
            String(value).replace('.', typeof value === 'number' ? ',' : '.'),
          ]),
        )
  const hasMarkup = administration?.technicalFormat === 'markdown'
  const technical: Fields = [['tekst', administration?.technicalDescription ?? '']]
  return [
    ...(selectionCriteria !== undefined
      ? [['selectie', typedRows('s', selectionCriteria ?? [])] as const]
      : []),
    ...(inventory !== undefined ? [['inventaris', typedRows('p', inventory ?? [])] as const] : []),
    ...(hasMarkup ? [['technische-beschrijving', technical] as const] : []),
  ]
}

/** A page with what it asks: other answers may open more on it. */
const askedOn = (id: string, step: Step): string => `${stepAddress(id, step)} ${pathsOf(step).join(' ')}`

/** Answers a whole procedure through the pages, as a person would; gives the dossier's address. */
async function answerAll(person: Visitor, service: TestService, procedure: Procedure): Promise<string> {
  const start = await person.send('/dossiers', [['title', procedure.title]])
  const id = /\/dossiers\/([0-9a-f-]{36})$/.exec(start.path)?.[1] ?? ''
  for (let lots = 1; lots < (procedure.lots?.length ?? 1); lots++)
    await person.send(`/dossiers/${id}/percelen`, [['doe', 'voeg-toe']])
  const stepsNow = async () => {
    const { json } = await service.call('GET', `/dossiers/${id}`)
    return journeyOf(
      workbenchOf({ procedure: json.procedure, pins: { clauses: {}, templates: {} } }, shelf, testDay),
    )
  }
  for (const lot of procedure.lots ?? [])
    await person.send(
      `/dossiers/${id}/percelen/${lot.id}/criteria`,
      (lot.awardCriteria ?? []).flatMap(criterionFields),
    )
  const done = new Set<string>()
  for (;;) {
    const step = (await stepsNow()).find((next) => next.kind === 'questions' && !done.has(askedOn(id, next)))
    if (step?.kind !== 'questions') break
    const address = stepAddress(id, step)
    done.add(askedOn(id, step))
    const isOfClause = step.section === 'performance'
    const answers = step.fields.flatMap((field) => {
      const value = readAnswer(procedure, field.path)
      return isOfClause && value === undefined ? [] : typed(field, value)
    })
    const seen = await person.send(address, [...answers, ['dan', 'later']])
    expect(seen.status, `${address} ${seen.text.slice(0, 300)}`).toBe(200)
    if (step.section === 'acceptance')
      for (const [path, choice] of choicesIn(procedure))
        await person.send(`/dossiers/${id}/clausules`, [
          ['pad', path],
          ['doe', choice.decision ?? 'accepted'],
          ['motivation', choice.motivation ?? ''],
        ])
  }
  for (const [page, rows] of rowsTyped(procedure)) {
    const kept = await person.send(`/dossiers/${id}/${page}`, [...rows, ['dan', 'later']])
    expect(kept.status, `${page} ${kept.text.slice(0, 300)}`).toBe(200)
  }
  for (const [path, { wording }] of choicesIn(procedure)) {
    const [, lot, clause] = /^(?:lots\.(LOT-\d{4})\.)?clauses\.(.*)$/.exec(path) ?? []
    if (wording != null)
      await person.send(
        `/dossiers/${id}/clausules/${clause}/aanpassen${lot === undefined ? '' : `?perceel=${lot}`}`,
        [
          ['tekst', wording],
          ['doe', 'bewaar'],
        ],
      )
  }
  return id
}

describe('a procedure answered through the pages', () => {
  it.each(demoProcedures.map(({ name, procedure }) => [name, procedure] as const))(
    '%s amounts to the same as through the API',
    async (_, procedure) => {
      const service = await testService()
      const viaApi = await service.call('POST', '/dossiers', { body: { procedure } })
      const id = await answerAll(visitor(service), service, procedure)
      const [api, pages] = await Promise.all(
        [viaApi.json.id, id].map(async (dossier) => {
          const texts = await Promise.all(
            ['specifications', 'motivation', 'notice'].map(async (document) => {
              const answer = await service.call(
                'GET',
                `/dossiers/${dossier}/documents/${document}.txt?draft=true`,
              )
              return answer.text
            }),
          )
          const { json } = await service.call('GET', `/dossiers/${dossier}/workbench`)
          return {
            texts,
            missing: json.missing,
            documents: json.documents,
            selection: json.selection.map(
              ({ path, decision }: { path: string; decision: string }) => `${path} ${decision}`,
            ),
          }
        }),
      )
      expect(pages?.missing).toEqual(api?.missing)
      expect(pages?.selection).toEqual(api?.selection)
      expect(pages?.documents).toEqual(api?.documents)
      expect(pages?.texts).toEqual(api?.texts)
    },
  )
})

describe('a buyer', () => {
  it('is asked for the organisation first, then makes a dossier and sees what is to do', async () => {
    const person = visitor(await testService({ known: false }))
    expect((await person.open('/dossiers')).text).toContain('Voor welk bestuur werk je?')
    const wrong = await person.send('/organisatie', [
      ['name', 'Stad'],
      ['enterpriseNumber', '0000000098'],
    ])
    expect([wrong.status, wrong.text.includes('Er klopt iets niet')]).toEqual([422, true])
    await person.send('/organisatie', [
      ['name', 'Stad Voorbeeld'],
      ['enterpriseNumber', '0000.000.097'],
    ])
    expect((await person.send('/dossiers', [['title', ' ']])).status).toBe(422)
    const tasks = await person.send('/dossiers', [
      ['title', 'Bermen'],
      ['contractNature', 'services'],
    ])
    expect(tasks.text).toContain('onderdelen klaar')
    expect(tasks.text).toMatch(/Opdracht Te doen diensten .*Tijd en plaats Te doen/)
  })

  it('sees an answer in the bestek before it is kept, and keeps what was typed wrong', async () => {
    const { person, base } = await withDossier()
    const shown = await person.send(`${base}/vragen/beschrijving`, [
      ['description', 'Maaien van <b>bermen</b>'],
      ['dan', 'toon'],
    ])
    expect(shown.text).toContain('Maaien van <b>bermen</b>')
    expect((await person.open(`${base}/vragen/opdracht`)).text).not.toContain('Maaien van <b>')
    const fragment = await person.send(`${base}/vragen/opdracht/voorbeeld`, [['description', 'Maaien']])
    expect(fragment.html).toMatch(/^<div id="bevindingen-v-title" data-live[^>]*>/)
    expect(fragment.html).toContain('<section class="cw-pane"')
    expect(fragment.html).not.toContain('<html')
    const wrong = await person.send(`${base}/vragen/looptijd`, [
      ['durationMonths', 'lang'],
      ['dan', 'verder'],
    ])
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="lang"')
    expect(wrong.html).toContain('<title>Fout: ')
  })

  it('goes from subject to subject, and back to the check page after a change', async () => {
    const { person, base } = await withDossier()
    const next = await person.send(`${base}/vragen/opdracht`, [
      ['description', 'x'],
      ['dan', 'verder'],
    ])
    expect(next.path).toBe(`${base}/vragen/tijd-en-plaats`)
    const back = await person.send(`${base}/vragen/opdracht`, [
      ['contractNature', 'works'],
      ['terug', 'antwoorden'],
      ['dan', 'verder'],
    ])
    expect(back.path).toBe(`${base}/antwoorden`)
    expect(back.text).toContain('Werken')
  })

  it('is asked first what an answer opened, on the same page', async () => {
    const { person, base } = await withDossier()
    const opened = await person.send(`${base}/vragen/waarde?van=antwoorden`, [
      ['frameworkAgreement', 'ja'],
      ['terug', 'antwoorden'],
      ['dan', 'verder'],
    ])
    expect(opened.path).toBe(`${base}/vragen/waarde?van=antwoorden#v-frameworkTerms-contractors`)
    expect(opened.text).toContain('Voor hoeveel bestel je hoogstens in de raamovereenkomst?')
    const answered = await person.send(`${base}/vragen/waarde`, [
      ['frameworkAgreement', 'ja'],
      ['frameworkAgreement.maximumValue', '250000'],
      ['terug', 'antwoorden'],
      ['dan', 'verder'],
    ])
    expect(answered.path).toBe(`${base}/antwoorden`)
    expect(answered.text).toContain('€ 250.000')
  })

  it('finds a question under the address that it had when it stood alone', async () => {
    const { person, base } = await withDossier()
    expect((await person.open(`${base}/vragen/looptijd`)).path).toBe(
      `${base}/vragen/tijd-en-plaats#v-durationMonths`,
    )
    const sent = await person.send(`${base}/vragen/looptijd`, [
      ['durationMonths', '18'],
      ['dan', 'later'],
    ])
    expect(sent.status).toBe(200)
    const answers = (await person.open(`${base}/antwoorden`)).text
    expect(answers).toContain('18 maanden')
  })

  it('is led on from a subject that stands divided over others now, and to a subject that has one page made by hand', async () => {
    const { person, base } = await withDossier()
    expect((await person.open(`${base}/vragen/praktisch`)).path).toBe(`${base}/vragen/bestuur`)
    expect((await person.open(`${base}/vragen/selectie`)).path).toBe(`${base}/selectie`)
  })

  it('finds the technical part with its subject, and goes on from it to the clauses', async () => {
    const { person, base } = await withDossier()
    const tasks = await person.open(base)
    expect(tasks.text).toContain('Opmaak, afbeeldingen en bijlagen')
    const subject = await person.open(`${base}/vragen/techniek`)
    expect(subject.html).toContain(`href="${base}/technische-beschrijving"`)
    const next = await person.send(`${base}/technische-beschrijving`, [
      ['tekst', '# Maaien'],
      ['doe', 'verder'],
    ])
    expect(next.path).toBe(`${base}/clausules`)
  })

  it('leaves plain words plain when passing by the page of the technical part', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/techniek`, [
      ['administration.technicalDescription', 'Maai *kort*.'],
      ['dan', 'later'],
    ])
    const page = await person.open(`${base}/technische-beschrijving`)
    const text = /<textarea[^>]*name="tekst"[^>]*>\n?([^<]*)</.exec(page.html)?.[1] ?? ''
    expect(text).not.toBe('')
    const next = await person.send(`${base}/technische-beschrijving`, [
      ['tekst', text],
      ['doe', 'verder'],
    ])
    expect(next.path).toBe(`${base}/clausules`)
    expect((await person.open(`${base}/vragen/techniek`)).html).toContain('\nMaai *kort*.</textarea>')
  })

  it('keeps what others answered on a page that they opened further meanwhile', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/waarde`, [
      ['frameworkAgreement', 'ja'],
      ['dan', 'later'],
    ])
    await person.send(`${base}/vragen/waarde`, [
      ['frameworkAgreement.maximumValue', '250000'],
      ['dan', 'later'],
    ])
    // A form that was made before the framework agreement opened its questions.
    await person.send(`${base}/vragen/waarde`, [
      ['labourShare', '70'],
      ['labourShare~was', ''],
      ['dan', 'later'],
    ])
    const answers = (await person.open(`${base}/antwoorden`)).text
    expect(answers).toContain('€ 250.000')
    expect(answers).toContain('70 %')
  })

  it('who works in two tabs loses nothing: another answer merges, the same one is a choice', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/looptijd`, [
      ['durationMonths', '12'],
      ['durationMonths~was', ''],
      ['dan', 'later'],
    ])
    const other = await person.send(`${base}/vragen/arbeid`, [
      ['labourShare', '70'],
      ['labourShare~was', ''],
      ['dan', 'later'],
    ])
    expect(other.status).toBe(200)
    const same = await person.send(`${base}/vragen/looptijd`, [
      ['durationMonths', '24'],
      ['durationMonths~was', ''],
      ['dan', 'later'],
    ])
    expect(same.status).toBe(409)
    expect(same.text).toContain('12 maanden')
    expect(same.text).toContain('24 maanden')
    const carried = /name="antwoorden" value="([^"]*)"/.exec(same.html)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const merged = await person.send(`${base}/samenvoegen`, [
      ['antwoorden', carried],
      ['kies~durationMonths', 'mijn'],
    ])
    expect(merged.status).toBe(200)
    expect((await person.open(`${base}/antwoorden`)).text).toContain('24 maanden')
    expect((await person.open(`${base}/antwoorden`)).text).toContain('70 %')
  })

  const carriedIn = (html: string): string =>
    /name="antwoorden" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
  /** The contact page as two tabs saw it before anything was filled in. */
  const contact = (name: string, email: string): [string, string][] => [
    ['administration.contact.name', name],
    ['administration.contact.name~was', ''],
    ['administration.contact.email', email],
    ['administration.contact.email~was', ''],
    ['administration.contact.phone', ''],
    ['administration.contact.phone~was', ''],
    ['dan', 'later'],
  ]

  it('a conflict keeps what was typed while another field of the page is open, and is not chosen by itself', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/contact`, contact('Els', ''))
    const same = await person.send(`${base}/vragen/contact`, contact('Jan', 'jan@voorbeeld.be'))
    expect(same.status).toBe(409)
    const unchosen = await person.send(`${base}/samenvoegen`, [['antwoorden', carriedIn(same.html)]])
    expect(unchosen.status).toBe(422)
    expect(unchosen.text).toContain('Kies wat er moet staan')
    expect((await person.open(`${base}/antwoorden`)).text).not.toContain('jan@voorbeeld.be')
    const merged = await person.send(`${base}/samenvoegen`, [
      ['antwoorden', carriedIn(unchosen.html)],
      ['kies~administration.contact.name', 'hun'],
    ])
    expect(merged.status).toBe(200)
    const answers = (await person.open(`${base}/antwoorden`)).text
    expect(answers).toContain('Els')
    expect(answers).not.toContain('Jan')
    expect(answers).toContain('jan@voorbeeld.be')
  })

  it('what somebody did not touch is no conflict: the other one’s answer stays', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/contact`, contact('Els', ''))
    const other = await person.send(`${base}/vragen/contact`, contact('', 'els@voorbeeld.be'))
    expect(other.status).toBe(200)
    const answers = (await person.open(`${base}/antwoorden`)).text
    expect(answers).toContain('Els')
    expect(answers).toContain('els@voorbeeld.be')
  })

  it('decides on a proposal with a reason, and writes an own text that stands to the letter', async () => {
    const { person, base } = await withDossier()
    await person.send(`${base}/vragen/arbeid`, [
      ['labourShare', '70'],
      ['dan', 'later'],
    ])
    expect((await person.open(`${base}/clausules`)).text).toContain('Voorstel: beslis')
    const path = ['pad', 'clauses.anti-social-dumping'] as const
    const without = await person.send(`${base}/clausules`, [path, ['doe', 'refused']])
    expect([without.status, without.text.includes('Schrijf waarom')]).toEqual([422, true])
    await person.send(`${base}/clausules`, [path, ['doe', 'refused'], ['motivation', 'Geen personeel.']])
    expect((await person.open(`${base}/clausules`)).text).toContain('Geen personeel.')
    await person.send(`${base}/clausules`, [path, ['doe', 'accepted']])
    const own = 'Eigen *tekst* met {accolades}.'
    await person.send(`${base}/clausules/anti-social-dumping/aanpassen`, [
      ['tekst', own],
      ['doe', 'bewaar'],
    ])
    expect((await person.open(`${base}/document/specifications`)).text).toContain(own)
    expect((await person.open(`${base}/clausules/anti-social-dumping/aanpassen`)).text).toContain(
      'toegevoegd:',
    )
  })

  it('adds, copies, moves and takes away lots', async () => {
    const { person, base, lots } = await withDossier()
    await person.send(`${base}/percelen`, [['doe', 'voeg-toe']])
    await person.send(`${base}/percelen`, [
      ['doe', 'kopieer'],
      ['perceel', 'LOT-0001'],
    ])
    expect(await lots()).toEqual(['LOT-0001', 'LOT-0003', 'LOT-0002'])
    await person.send(`${base}/percelen`, [
      ['doe', 'omlaag'],
      ['perceel', 'LOT-0001'],
    ])
    expect(await lots()).toEqual(['LOT-0003', 'LOT-0001', 'LOT-0002'])
    await person.send(`${base}/percelen`, [
      ['doe', 'verwijder'],
      ['perceel', 'LOT-0003'],
    ])
    await person.send(`${base}/percelen`, [['doe', 'voeg-toe']])
    expect(await lots()).toEqual(['LOT-0001', 'LOT-0002', 'LOT-0004'])
  })

  it('who answers about a lot that was taken away meanwhile gets the answer back', async () => {
    const { person, base } = await withDossier()
    const gone = await person.send(`${base}/vragen/perceel?perceel=LOT-0009`, [
      ['lots.LOT-0009.description', 'Lang getypt.'],
      ['dan', 'verder'],
    ])
    expect([gone.status, gone.text.includes('Lang getypt.')]).toEqual([409, true])
  })

  it('who changes the same criteria in two tabs sees both in words', async () => {
    const { person, base } = await withDossier()
    const address = `${base}/percelen/LOT-0001/criteria`
    const row = (weight: string): [string, string][] => [
      ['c.0.name', 'Prijs'],
      ['c.0.type', 'price'],
      ['c.0.weight', weight],
      ['lots.LOT-0001.awardCriteria~was', ''],
    ]
    await person.send(address, row('60'))
    const both = await person.send(address, row('70'))
    expect(both.status).toBe(409)
    expect(both.text).toContain('Prijs 60')
    expect(both.text).toContain('Prijs 70')
  })

  it('is told where a weight is not a number, and what the weights add up to', async () => {
    const { person, base } = await withDossier()
    const address = `${base}/percelen/LOT-0001/criteria`
    const wrong = await person.send(address, [
      ['c.0.name', 'Prijs'],
      ['c.0.type', 'price'],
      ['c.0.weight', 'veel'],
      ['dan', 'hier'],
    ])
    expect([wrong.status, wrong.html.includes('value="veel"')]).toEqual([422, true])
    const kept = await person.send(address, [
      ['c.0.name', 'Prijs'],
      ['c.0.type', 'price'],
      ['c.0.weight', '60'],
      ['dan', 'hier'],
    ])
    expect(kept.text).toContain('Samen 60 van 100: nog 40 te verdelen')
  })

  it('reads a fault of a kind or a clause that is not in the list at the control itself', async () => {
    const { person, base } = await withDossier()
    const wrong = await person.send(`${base}/percelen/LOT-0001/criteria`, [
      ['c.0.name', 'Prijs'],
      ['c.0.type', 'korting'],
      ['c.0.weight', '100'],
      ['c.0.clause', 'Geen Clausule'],
      ['dan', 'hier'],
    ])
    expect(wrong.status).toBe(422)
    for (const id of ['c-0-type', 'c-0-clause']) {
      const [, inSummary] = new RegExp(`<a href="#${id}">([^<]+)</a>`).exec(wrong.html) ?? []
      const [, atControl] =
        new RegExp(`<p id="${id}-fout" [^>]*><span [^>]*>Fout: </span>([^<]+)</p>`).exec(wrong.html) ?? []
      expect([id, inSummary]).toEqual([id, expect.stringMatching(/\w/)])
      expect(atControl).toBe(inSummary)
      expect(wrong.html).toMatch(new RegExp(`<select [^>]*id="${id}"[^>]* aria-describedby="${id}-fout"`))
    }
  })

  it('downloads a draft, every document in one zip, and an earlier one again', async () => {
    const { person, base } = await withDossier()
    const word = await person.open(`${base}/documenten/specifications.docx`)
    expect(docxParagraphs(word.bytes)[0]?.text).toBe('ONTWERP')
    expect((await person.open(`${base}/documenten.zip`)).bytes.subarray(0, 2)).toEqual(
      new TextEncoder().encode('PK'),
    )
    const page = await person.open(`${base}/documenten`)
    expect(page.text).toContain('Eerdere versies')
    const earlier = await person.open(`${base}/downloads/1/specifications.docx`)
    expect(docxParagraphs(earlier.bytes)).toEqual(docxParagraphs(word.bytes))
    expect((await person.open(`${base}/geschiedenis`)).text).toContain('Maakte het dossier.')
  })

  it('copies, searches and archives dossiers', async () => {
    const { person, base } = await withDossier()
    const copy = await person.send(`${base}/kopie`, [])
    expect(copy.text).toContain('(kopie)')
    expect(copy.text).toContain('Het nummer van het bestek en de lanceringsdatum zijn niet overgenomen')
    expect((await person.open('/dossiers?zoek=kopie')).text).toContain('1 dossier')
    await person.send(`${base}/archief`, [])
    expect((await person.open('/dossiers')).text).toContain('1 dossier')
    expect((await person.open('/dossiers?archief=ja')).text).toContain('Haal terug')
  })

  it('archives and takes back once, however often the button is pressed', async () => {
    const { person, base } = await withDossier()
    const press = (deed: string) => person.send(`${base}/archief`, [['doe', deed]])
    const told = async (words: string) =>
      (await person.open(`${base}/geschiedenis`)).text.split(words).length - 1
    await press('archiveer')
    await press('archiveer')
    expect((await person.open('/dossiers?archief=ja')).text).toContain('Haal terug')
    expect(await told('Archiveerde het dossier.')).toBe(1)
    await press('haal-terug')
    await press('haal-terug')
    expect((await person.open('/dossiers')).text).toContain('1 dossier')
    expect(await told('Haalde het dossier terug uit het archief.')).toBe(1)
  })

  it('gets a page for what does not exist, with a way on', async () => {
    const { person, base } = await withDossier()
    for (const path of [
      '/bestaat-niet',
      '/dossiers/bestaat-niet',
      `${base}/vragen/bestaat-niet`,
      `${base}/percelen/LOT-9999/criteria`,
      `${base}/document/bestaat-niet`,
      `${base}/documenten/x.exe`,
      '/hulp/bestaat-niet',
      '/clausules/x/verschil',
    ]) {
      const seen = await person.open(path)
      expect([seen.status, seen.text.includes('Niet gevonden')], path).toEqual([404, true])
    }
  })

  it('gets a page in Dutch when another website or another address asks', async () => {
    const { app } = await testService()
    const ask = (path: string, headers: Record<string, string>, method = 'GET') =>
      app.request(path, { method, headers })
    const wrongHost = await ask('/dossiers', { Host: 'evil.example' })
    const foreign = await ask('/dossiers', { Host: '127.0.0.1:3000', Origin: 'https://evil.example' }, 'POST')
    expect([wrongHost.status, foreign.status]).toEqual([421, 403])
    for (const answer of [wrongHost, foreign]) expect(await answer.text()).toMatch(/^<!doctype html>.*<h1/s)
  })

  it('reads the manual and the pages of every instrument', async () => {
    const { person } = await withDossier()
    const help = await person.open('/hulp')
    expect(help.text).toContain('In tien stappen')
    for (const [, path] of help.html.matchAll(/href="(\/hulp\/[^"]+)"/g))
      expect((await person.open(path ?? '')).status, path).toBe(200)
  })
})

async function withDossier() {
  const service = await testService()
  const person = visitor(service)
  const start = await person.send('/dossiers', [
    ['title', 'Bermen'],
    ['contractNature', 'services'],
  ])
  const lots = async (): Promise<readonly string[]> => {
    const { json } = await service.call('GET', start.path.replace('/dossiers', '/dossiers'))
    return json.procedure.lots.map(({ id }: { id: string }) => id)
  }
  return { person, base: start.path, lots }
}
