import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoProcedures } from '../../src/demo/procedures.js'
import { localDate } from '../../src/kernel/local-date.js'
import { euro } from '../../src/kernel/money.js'
import { checkText, lookedAt } from '../../src/legal-check/check.js'
import { fault, law, notChecked, perSentence, type Rule, rule } from '../../src/legal-check/rule.js'
import { ruleBy, rules } from '../../src/legal-check/rules.js'
import { partsOfPlainText } from '../../src/legal-check/text/plain-text.js'
import { plain, sentencesIn } from '../../src/legal-check/text/sentences.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { runs } from '../support/runs.js'
import { checkSituation } from './check-example.js'

const day = localDate('2027-02-01')
const made = (stated: Partial<Rule>): Rule =>
  rule({
    id: 'made-up',
    code: 'XXX-01',
    group: 'award',
    severity: 'error',
    title: 'Een regel van de test',
    finds: 'De test vond iets.',
    why: 'Om de toets te toetsen.',
    remedy: 'Doe iets.',
    grounds: [law('4')],
    certainty: 'likely',
    validFrom: localDate('2020-01-01'),
    examples: { passes: [], fails: [] },
    ...stated,
  })
const always = { inDossier: () => [fault('title')] }
const severitiesOf = (checked: readonly Rule[], procedure = aProcedure()): readonly string[] =>
  checkSituation({ procedure }, checked).findings.map(({ severity }) => severity)

describe('the engine', () => {
  it('makes an error on an uncertain ground a warning that says so', () => {
    expect(severitiesOf([made({ ...always, certainty: 'uncertain' })])).toEqual(['warning'])
    expect(severitiesOf([made({ ...always, certainty: 'likely' })])).toEqual(['error'])
    const [found] = checkSituation({ procedure: aProcedure() }, [
      made({ ...always, certainty: 'uncertain' }),
    ]).findings
    expect(found?.why).toBe('Om de toets te toetsen. De bron van deze regel moet nog nagegaan worden.')
  })

  it('keeps to the rules of the launch date, both ends included', () => {
    const bounded = made({
      ...always,
      validFrom: localDate('2026-01-01'),
      validUntil: localDate('2026-12-31'),
    })
    const on = (launchDate: string) =>
      severitiesOf([bounded], aProcedure({ launchDate: localDate(launchDate) }))
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) => on(date).length)).toEqual([
      0, 1, 1, 0,
    ])
  })

  it('is silenced by no date before the tables: the rules of today speak, and the amounts are not checked', () => {
    const procedure = aProcedure({
      launchDate: localDate('1990-01-01'),
      procedureType: 'open',
      estimatedValue: euro(900_000),
      electronicSubmission: false,
    })
    const { findings, notChecked } = checkSituation({ procedure }, rules)
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['PRO-06', 'PRO-11', 'PRO-15']))
    expect(notChecked.find(({ code }) => code === 'PRO-03')?.needs).toBe(
      'de drempels van de lanceringsdatum; ze zijn hier niet bekend',
    )
  })

  it('counts the rules of the day, and those that lacked nothing', () => {
    const blind = made({ id: 'blind', inDossier: () => [notChecked('a'), notChecked('b')] })
    const ended = made({ id: 'ended', validUntil: localDate('2020-12-31') })
    const all = [made({}), blind, ended]
    const procedure = aProcedure({ launchDate: day })
    const counts = (launchDate: string) =>
      lookedAt(
        checkSituation({ procedure }, [blind]),
        { launchDate: localDate(launchDate) },
        all,
        localDate('2026-11-24'),
      )
    expect(counts('2027-02-01')).toEqual({ looked: 1, of: 2 })
    expect(counts('2020-06-01')).toEqual({ looked: 2, of: 3 })
    expect(counts('1990-01-01')).toEqual({ looked: 1, of: 2 })
  })

  it('says what it could not look at, once', () => {
    const blind = made({
      inDossier: () => [notChecked('de raming', 'estimatedValue'), notChecked('de raming', 'estimatedValue')],
    })
    expect(checkSituation({ procedure: aProcedure() }, [blind]).notChecked).toEqual([
      {
        rule: 'made-up',
        code: 'XXX-01',
        title: 'Een regel van de test',
        needs: 'de raming',
        at: 'estimatedValue',
      },
    ])
  })

  it('shows words of the bestek at the answer that holds them, with a fix that puts words into it', () => {
    const description = 'Eerste alinea.\n\nDe maaiers zijn van het merk Voorbeeldia. Ze zijn stil.'
    const { findings } = checkSituation({ procedure: aProcedure({ description }) }, [
      ruleBy('TEC-02') ?? made({}),
    ])
    expect(findings).toMatchObject([
      {
        at: 'description',
        sentence: 'De maaiers zijn van het merk Voorbeeldia.',
        fix: {
          answers: [
            {
              path: 'description',
              value:
                'Eerste alinea.\n\nDe maaiers zijn van het merk Voorbeeldia of gelijkwaardig. Ze zijn stil.',
            },
          ],
        },
      },
    ])
  })

  it('shows words of a criterion at the criterion, and own wordings of a clause at the wording', () => {
    const lot = aLot({
      labourHours: 2400,
      clauses: [
        {
          clause: 'target-group-hours',
          parameters: { hours: 200 },
          wording:
            'De opdrachtnemer laat 200 uren presteren door personen uit kansengroepen die ingeschreven zijn bij de VDAB.',
        },
      ],
    })
    const { findings } = checkSituation({ procedure: aProcedure({ lots: [lot] }) }, rules)
    expect(findings.filter(({ code }) => code === 'EXE-04').map(({ at }) => at)).toEqual([
      'lots.LOT-0001.clauses.target-group-hours.wording',
    ])
  })

  it('says which lot a finding is about, when there are several', () => {
    const atLot = made({ inDossier: ({ lots }) => lots.map(({ id }) => fault(`lots.${id}.title`)) })
    const placesOf = (...lots: readonly ReturnType<typeof aLot>[]) =>
      checkSituation({ procedure: aProcedure({ lots }) }, [atLot]).findings.map(({ place }) => place)
    expect(placesOf(aLot({ title: 'Bermen' }), aLot({ id: 'LOT-0002', title: '' }))).toEqual([
      'Perceel 1: Bermen',
      'Perceel 2',
    ])
    expect(placesOf(aLot())).toEqual([undefined])
  })

  it('gives every finding a key of its own', () => {
    for (const { procedure } of demoProcedures) {
      const keys = checkSituation({ procedure }, rules).findings.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

describe('the shipped texts', () => {
  it.each(demoProcedures.map(({ name, procedure }) => [name, procedure] as const))(
    'of %s raise nothing by their own words',
    (_, procedure) => {
      const { findings } = checkSituation({ procedure }, rules)
      const inOurWords = findings.filter(
        ({ sentence, at }) => sentence !== undefined && !/description|title|name|evidence|scoring/.test(at),
      )
      expect(inOurWords).toEqual([])
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )
})

describe('a text', () => {
  const words = fc.constantFrom(
    'maatwerkbedrijf ',
    'voorbehouden ',
    'niet ',
    'artikel 15 ',
    '30 % ',
    '. ',
    '\n\n',
    '# ',
    '- ',
    '143.000 euro ',
    'merk ',
    'É\u00a0',
    'İ',
    ' | ',
  )

  it('is cut into sentences that are together the whole of it, each no longer than 1,200 characters', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
        const text = parts.join('')
        const cut = sentencesIn(text)
        expect(
          cut
            .map(({ from, to }) => text.slice(from, to))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''))
        for (const { from, to } of cut) expect(to - from).toBeLessThanOrEqual(1_200)
      }),
      runs(100),
    )
  })

  it('stays in its place when it is made plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plain(text).length).toBe(text.length)
      }),
      runs(100),
    )
  })

  it('never makes the check fail, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 60 }), (parts) => {
        expect(() => checkText(partsOfPlainText(parts.join('')), rules, day)).not.toThrow()
      }),
      runs(300),
    )
  })

  it('is looked at again after a change of one part only', () => {
    let looked = 0
    const counting = made({
      inText: perSentence(() => {
        looked += 1
        return false
      }),
    })
    const text = (last: string) =>
      partsOfPlainText(`# Een unieke titel ${last}\n\nEerste zin.\n\n# Twee unieke delen\n\nTweede zin.`)
    checkText(text('a'), [counting], day)
    const first = looked
    checkText(text('b'), [counting], day)
    expect(looked - first).toBeLessThan(first)
  })
})
