import { formatHours, formatMonths, formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { lotPath } from '../../procurement/answers/path.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import type { EffectiveLot } from '../../procurement/lots.js'
import { proportions } from '../../procurement/proportions.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { ownTexts } from '../own-texts.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { aNumber, numberOf } from '../text/quantities.js'

const cleaning = (weeklyHours: number, labourHours: number | undefined, technicalDescription?: string) =>
  aProcedure({
    title: 'Schoonmaak van het gemeentehuis',
    cpvCode: '90911200',
    durationMonths: 48,
    administration: { ...aProcedure().administration, technicalDescription },
    lots: [
      aLot({
        labourHours,
        clauses:
          weeklyHours > 0 ? [{ clause: 'staff-takeover', parameters: { workers: 6, weeklyHours } }] : [],
      }),
    ],
  })

const weeksAMonth = 365.25 / 7 / 12
const perWeek = new RegExp(
  `${aNumber} (?:arbeids|werk|man)?(?:uur|uren)(?: arbeid| werk)? (?:per|in de) week(?![a-z])`,
  'g',
)
const ofStaff = /personeel|werknemers|medewerkers|ploeg|arbeidsuren|manuren|uren arbeid/
/** Only a part of the year, or of another contract. */
const inPart = /weken|vakantie|seizoen|zomer|winter|vorig|vroeger|hoogstens|maximaal/

export const staffHoursFitLabourHours = rule({
  id: 'staff-hours-fit-labour-hours',
  code: 'EXE-22',
  group: 'execution',
  severity: 'warning',
  title: 'De uren van het personeel en de geraamde arbeidsuren kloppen met elkaar',
  finds: 'De uren per week in het dossier en de geraamde arbeidsuren liggen ver uit elkaar.',
  why: `Op de arbeidsuren steunen de omvang van een sociale verplichting en de prijs die een inschrijver verwacht. Noemt het dossier voor hetzelfde werk andere uren, dan weet niemand welke juist zijn. De grens is een vuistregel: een factor ${proportions.staffHoursFactor.value} of meer.`,
  remedy:
    'Reken de uren per week om naar de hele looptijd, verbeter het getal dat niet klopt, of schrijf in het bestek waarom het werk verandert.',
  grounds: [law('4'), cited('vuistregel van dit hulpmiddel, geen wet')],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => dossier.lots.flatMap((lot) => ofLot(lot, dossier)),
  examples: {
    passes: [
      { says: '84 uren per week, 48 maanden, 17.600 arbeidsuren', procedure: cleaning(84, 17_600) },
      { says: 'Geen uren per week in het dossier', procedure: cleaning(0, 17_600) },
      {
        says: 'Technische beschrijving: het personeel werkt samen 80 uur per week, 17.600 arbeidsuren',
        procedure: cleaning(0, 17_600, 'Het personeel werkt nu samen 80 uur per week in de gebouwen.'),
      },
    ],
    fails: [
      { says: '336 uren per week, 48 maanden, 17.600 arbeidsuren', procedure: cleaning(336, 17_600) },
      { says: '20 uren per week, 48 maanden, 17.600 arbeidsuren', procedure: cleaning(20, 17_600) },
      {
        says: 'Technische beschrijving: de ploeg werkt 300 uur per week, 17.600 arbeidsuren',
        procedure: cleaning(0, 17_600, 'De ploeg telt acht personen, samen 300 uur per week.'),
      },
    ],
  },
})

/** Hours a week of those who do the work. @property said where they stand, as a finding says it. */
interface StaffHours {
  readonly hours: number
  readonly at: string
  readonly said: string
}

function ofLot(lot: EffectiveLot, dossier: CheckedDossier): readonly Outcome[] {
  const staff = staffOf(lot, dossier)
  if (staff === undefined) return []
  const at = lotPath(lot.id, 'labourHours')
  const { labourHours, durationMonths } = lot
  if (labourHours === undefined) return [notChecked('de geraamde arbeidsuren', at)]
  if (durationMonths === undefined) return [notChecked('de looptijd', 'durationMonths')]
  const whole = staff.hours * weeksAMonth * durationMonths
  const factor = proportions.staffHoursFactor.value
  if (labourHours > 0 && whole < factor * labourHours && labourHours < factor * whole) return []
  return [fault(at, { says: sentence(staff, whole, labourHours, durationMonths) })]
}

function sentence(staff: StaffHours, whole: number, labourHours: number, months: number): string {
  const rounded = Math.round(whole / 10) * 10
  const yearly = Math.abs((staff.hours * weeksAMonth * 12) / labourHours - 1) < 1 / 10 && months > 12
  const hint = yearly ? ' Dat lijken de uren van één jaar.' : ''
  return `${staff.said} ${formatHours(staff.hours)} per week. Over ${formatMonths(months)} is dat ongeveer ${formatHours(rounded)}, terwijl er ${formatNumber(labourHours)} arbeidsuren geraamd zijn.${hint}`
}

/** What the overview of staff says, else the one number of the technical part. */
function staffOf(lot: EffectiveLot, dossier: CheckedDossier): StaffHours | undefined {
  for (const { parameters, path } of dossier.acceptedIn(lot.id))
    if (typeof parameters.weeklyHours === 'number')
      return { hours: parameters.weeklyHours, at: path, said: 'Het overzicht van het personeel noemt' }
  const found = ownTexts(dossier.procedure)
    .filter((text) => text.isTechnical && (text.lot === lot.id || dossier.lots.length === 1))
    .flatMap(({ at, sentences }) =>
      sentences
        .filter(({ plain }) => ofStaff.test(plain) && !inPart.test(plain))
        .flatMap(({ plain }) => [...plain.matchAll(perWeek)].map(([, written = '']) => ({ at, written }))),
    )
  const [only] = found
  return only === undefined || found.length > 1
    ? undefined
    : {
        hours: numberOf(only.written),
        at: only.at,
        said: 'De technische beschrijving noemt voor het personeel',
      }
}
