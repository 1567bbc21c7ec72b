import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import { decidingBodies } from '../../procurement/code-lists.js'
import type { Procedure } from '../../procurement/procedure.js'
import { awardingBodyOf, governmentOf } from '../../procurement/terms/deciding-body.js'
import { cited, fault, type Outcome, rule } from '../rule.js'

type Administration = NonNullable<Procedure['administration']>
type Body = NonNullable<Administration['decidingBody']>
type Government = ReturnType<typeof governmentOf>

const bought = (name: string, administration: Administration) =>
  aProcedure({ buyer: { name }, administration })

export const decidingBodyFitsBuyer = rule({
  id: 'deciding-body-fits-buyer',
  code: 'DEC-05',
  group: 'decision',
  severity: 'warning',
  title: 'Het bestuur beslist met zijn eigen organen',
  finds: 'Het orgaan dat beslist of gunt, past niet bij het bestuur.',
  why: 'Een gemeente beslist met haar raad of haar college, een OCMW met de raad voor maatschappelijk welzijn of het vast bureau. De raad kan de voorwaarden goedkeuren; gunnen doet het uitvoerende orgaan. Een besluit van een onbevoegd orgaan kan geschorst of vernietigd worden.',
  remedy: 'Kies een orgaan van het bestuur dat aankoopt, of pas de naam van het bestuur aan.',
  grounds: [
    cited('decreet van 22 december 2017 over het lokaal bestuur, artikel 84, § 3', 'verified'),
    cited('decreet van 22 december 2017 over het lokaal bestuur, artikelen 41, 56, § 3, en 78'),
  ],
  certainty: 'likely',
  validFrom: localDate('2019-01-01'),
  inDossier: ({ procedure: { buyer, administration = {}, procedureType } }): readonly Outcome[] => {
    if (procedureType === 'limited-value') return []
    const { decidingBody, awardingBody } = administration
    const buyers = governmentsIn(buyer?.name)
    const strangers = (['decidingBody', 'awardingBody'] as const).flatMap((field) => {
      const body = administration[field]
      return body == null || buyers.length === 0 || buyers.includes(governmentOf(body))
        ? []
        : [stranger(field, body, buyer?.name ?? '')]
    })
    const usual = awardingBodyOf(awardingBody ?? undefined)
    if (strangers.length > 0 || awardingBody == null || usual === undefined) return strangers
    if (usual !== awardingBody) return [councilAwards(awardingBody, usual)]
    return decidingBody === undefined || governmentOf(decidingBody) === governmentOf(awardingBody)
      ? []
      : [otherGovernment(decidingBody, awardingBody)]
  },
  examples: {
    passes: [
      {
        says: 'Een OCMW waarvan het vast bureau beslist',
        procedure: bought('OCMW Voorbeeld', { decidingBody: 'permanent-bureau' }),
      },
      {
        says: 'Een gemeente waarvan de raad de voorwaarden goedkeurt en het college gunt',
        procedure: bought('Gemeente Voorbeeld', { decidingBody: 'council', awardingBody: 'executive' }),
      },
      {
        says: 'Een naam die niet zegt welk soort bestuur het is',
        procedure: bought('Zorgpunt Voorbeeld', { decidingBody: 'board' }),
      },
    ],
    fails: [
      {
        says: 'Een OCMW waarvoor het college beslist',
        procedure: bought('OCMW Voorbeeld', { decidingBody: 'executive' }),
      },
      {
        says: 'Een gemeente waarvan de raad zelf gunt',
        procedure: bought('Stad Voorbeeld', { decidingBody: 'council', awardingBody: 'council' }),
      },
      {
        says: 'Een autonoom gemeentebedrijf waarvoor het college beslist',
        procedure: bought('Autonoom Gemeentebedrijf Voorbeeld', { decidingBody: 'executive' }),
      },
    ],
  },
})

/** What kinds of administration a name speaks of; none when it does not say. */
function governmentsIn(name = ''): readonly Government[] {
  if (/autonoom (gemeente|stads)bedrijf|\bagb\b|intercommunale|politiezone|hulpverleningszone/i.test(name))
    return ['other']
  return [
    ...(/\b(stad|gemeente|stadsbestuur|gemeentebestuur)\b/i.test(name) ? (['municipality'] as const) : []),
    ...(/\bocmw\b|maatschappelijk welzijn/i.test(name) ? (['welfare-centre'] as const) : []),
  ]
}

const stranger = (field: 'decidingBody' | 'awardingBody', body: Body, buyer: string): Outcome =>
  fault(`administration.${field}`, {
    says: `Het bestuur heet "${buyer}", maar ${field === 'decidingBody' ? 'beslissen' : 'gunnen'} doet ${decidingBodies[body]}: dat is geen orgaan van dat bestuur.`,
  })

const councilAwards = (body: Body, usual: Body): Outcome =>
  fault('administration.awardingBody', {
    says: `De opdracht wordt gegund door ${decidingBodies[body]}, terwijl gunnen een taak van ${decidingBodies[usual]} is.`,
    fix: {
      label: `Laat ${decidingBodies[usual]} gunnen`,
      answers: [{ path: 'administration.awardingBody', value: usual }],
    },
  })

const otherGovernment = (decides: Body, awards: Body): Outcome =>
  fault('administration.awardingBody', {
    says: `De voorwaarden worden goedgekeurd door ${decidingBodies[decides]}, en gunnen doet ${decidingBodies[awards]}: dat zijn organen van verschillende besturen.`,
  })
