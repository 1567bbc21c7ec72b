import { formatDays, formatMonths } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { type OwnText, ownTexts } from '../own-texts.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { contractDurationIn, termIn } from '../text/durations.js'

const lasting = (
  durationMonths: number | undefined,
  technicalDescription: string,
  more: Partial<Procedure> = {},
) =>
  aProcedure({
    durationMonths,
    renewals: null,
    administration: { ...aProcedure().administration, technicalDescription },
    ...more,
  })

export const durationsAgree = rule({
  id: 'durations-agree',
  code: 'PRO-26',
  group: 'procedure',
  severity: 'warning',
  title: 'De tekst noemt dezelfde looptijd en termijn als de antwoorden',
  finds: 'De tekst noemt een andere looptijd of termijn dan de antwoorden.',
  why: 'Staan er twee looptijden of termijnen in hetzelfde bestek, dan geeft elke inschrijver een prijs voor iets anders, en is bij een geschil niet duidelijk welke geldt.',
  remedy:
    'Schrap de looptijd of termijn uit de tekst: het bestek drukt de antwoorden af. Of maak beide gelijk.',
  grounds: [law('4')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const faults = ownTexts(dossier.procedure).flatMap((text) => ofText(text, dossier))
    return [...new Map(faults.map((found) => [JSON.stringify(found), found])).values()]
  },
  examples: {
    passes: [
      {
        says: 'Looptijd van 48 maanden, de tekst zegt vier jaar',
        procedure: lasting(48, 'De looptijd is vier jaar.'),
      },
      {
        says: 'Looptijd van 48 maanden, de tekst noemt een waarborg van twee jaar',
        procedure: lasting(48, 'De opdrachtnemer geeft op elk toestel een waarborg van twee jaar.'),
      },
      {
        says: 'Looptijd van 36 maanden met twee verlengingen, de tekst zegt dat de eerste periode één jaar duurt',
        procedure: lasting(36, 'De overeenkomst loopt 1 jaar.', { renewals: { count: 2, months: 12 } }),
      },
    ],
    fails: [
      {
        says: 'Looptijd van 48 maanden, de tekst zegt 2 jaar',
        procedure: lasting(48, 'De opdracht loopt 2 jaar.'),
      },
      {
        says: 'Looptijd van 24 maanden, "voor een periode van 36 maanden"',
        procedure: lasting(24, 'Het onderhoud wordt toevertrouwd voor een periode van 36 maanden.'),
      },
      {
        says: 'Termijn van 130 werkdagen, de tekst noemt een uitvoeringstermijn van 90 werkdagen',
        procedure: lasting(9, 'De uitvoeringstermijn bedraagt 90 werkdagen.', {
          contractNature: 'works',
          termInDays: { count: 130, kind: 'working' },
        }),
      },
    ],
  },
})

function ofText({ at, called, lot, sentences }: OwnText, dossier: CheckedDossier): readonly Outcome[] {
  const known = monthsOf(dossier, lot)
  const { termInDays } = dossier.procedure
  return sentences.flatMap(({ plain }): readonly Outcome[] => {
    const duration = contractDurationIn(plain)
    const term = termIn(plain)
    if (duration !== undefined && known.length === 0) return [notChecked('de looptijd', 'durationMonths')]
    if (duration !== undefined && !known.includes(duration.months)) {
      const answer = formatMonths(known[0] ?? 0)
      return [
        fault(at, { says: `${called} noemt een looptijd van ${duration.words}; het antwoord is ${answer}.` }),
      ]
    }
    if (term === undefined || termInDays == null || termInDays.count === undefined) return []
    if (term.kind === termInDays.kind && term.count === termInDays.count) return []
    const kind = termInDays.kind === 'working' ? 'werkdagen' : 'kalenderdagen'
    const answer =
      termInDays.kind === undefined ? formatDays(termInDays.count) : `${termInDays.count} ${kind}`
    return [
      fault(at, {
        says: `${called} noemt een uitvoeringstermijn van ${term.words}; het antwoord is ${answer}.`,
      }),
    ]
  })
}

/** The durations that may stand in a text: the whole one first, then of a lot, of the first period and with each renewal. */
function monthsOf({ procedure, lots }: CheckedDossier, lot: string | undefined): readonly number[] {
  const { durationMonths, renewals } = procedure
  const ofLots = lots
    .filter(({ id }) => lot === undefined || id === lot)
    .flatMap((one) => one.durationMonths ?? [])
  const { count = 0, months = 0 } = renewals ?? {}
  const whole = lot === undefined ? [durationMonths, ...ofLots] : [...ofLots, durationMonths]
  const steps = Array.from({ length: Math.min(count, 20) }, (_, index) => (index + 1) * months)
  return whole.flatMap((one) =>
    one === undefined ? [] : [one, ...steps.map((step) => one - step).filter((left) => left > 0)],
  )
}
