import { formatAmount } from '../../../../kernel/format.js'
import { typedDate } from '../../../../kernel/typed-date.js'
import { typedNumber } from '../../../../kernel/typed-number.js'
import { type AwardStage, awardStageSchema } from '../../../../procurement/award-stage.js'
import type { EffectiveLot } from '../../../../procurement/lots.js'
import { parsedJson } from '../../../http/sent-form.js'

/** A tender as it was typed. @property scores per criterion of its lot, in their order. */
export interface OfferRow {
  readonly lot: string
  readonly tenderer: string
  readonly price: string
  readonly standing: string
  readonly motive: string
  readonly scores: readonly { readonly score: string; readonly words: string }[]
}

/** The form of the award as it was typed. */
export interface AwardRows {
  readonly offers: readonly OfferRow[]
  readonly approvedOffer: string
  readonly decisionSentOn: string
  readonly standstillDays: string
  readonly standstillException: string
  readonly standstillMotive: string
  readonly priceExamination: string
  readonly closedOn: string
}

/** How to write a day. */
export const dayMessage = 'Schrijf de datum als 1/2/2027 of 1 februari 2027.'

/** A fault at a control of the form: `o.1.price`. */
export interface AwardFault {
  readonly control: string
  readonly message: string
}

type Sent = ReadonlyMap<string, readonly string[]>

/** The rows that were sent; those without a name or that are to go are taken out. */
export function awardRows(sent: Sent, lots: readonly EffectiveLot[]): AwardRows {
  const text = (name: string): string => sent.get(name)?.[0]?.replaceAll('\r\n', '\n').trim() ?? ''
  const indexes = [...sent.keys()].flatMap((name) => /^o\.(\d{1,4})\.tenderer$/.exec(name)?.[1] ?? [])
  const offers = indexes.flatMap((index): OfferRow[] => {
    const own = (field: string): string => text(`o.${index}.${field}`)
    const lot = lots.find(({ id }) => id === own('lot'))
    const row: OfferRow = {
      lot: own('lot'),
      tenderer: own('tenderer'),
      price: own('price'),
      standing: own('standing'),
      motive: own('motive'),
      scores: (lot?.awardCriteria ?? []).map((_, criterion) => ({
        score: own(`c.${criterion}.score`),
        words: own(`c.${criterion}.words`),
      })),
    }
    const isBlank = row.tenderer === '' && row.price === ''
    return lot === undefined || own('weg') !== '' || isBlank ? [] : [row]
  })
  return {
    offers,
    approvedOffer: text('approvedOffer'),
    decisionSentOn: text('decisionSentOn'),
    standstillDays: text('standstillDays'),
    standstillException: text('standstillException'),
    standstillMotive: text('standstillMotive'),
    priceExamination: text('priceExamination'),
    closedOn: text('closedOn'),
  }
}

/** The rows as they stand in the dossier. */
export function rowsOfAward(award: AwardStage | undefined, lots: readonly EffectiveLot[]): AwardRows {
  const number = (value: number | undefined): string =>
    value === undefined ? '' : String(value).replace('.', ',')
  const amount = (value: number | undefined): string => (value === undefined ? '' : formatAmount(value))
  return {
    offers: (award?.offers ?? []).map(({ lot, tenderer, price, standing, motive, assessments }) => ({
      lot,
      tenderer,
      price: amount(price),
      standing: standing ?? '',
      motive: motive ?? '',
      scores: (lots.find(({ id }) => id === lot)?.awardCriteria ?? []).map((_, criterion) => {
        const found = assessments.find((one) => one.criterion === criterion)
        return { score: number(found?.score), words: found?.words ?? '' }
      }),
    })),
    approvedOffer: amount(award?.approvedOffer),
    decisionSentOn: shownDay(award?.decisionSentOn),
    standstillDays: number(award?.standstillDays),
    standstillException: award?.standstillException ?? '',
    standstillMotive: award?.standstillMotive ?? '',
    priceExamination: award?.priceExamination ?? '',
    closedOn: shownDay(award?.closedOn),
  }
}

/** A day as it is typed: `1/2/2027`. */
export const shownDay = (day: string | null | undefined): string =>
  day?.split('-').map(Number).toReversed().join('/') ?? ''

/** What was typed as the contract has it, with every fault at its control. */
export function awardOf(rows: AwardRows): {
  readonly award: AwardStage
  readonly faults: readonly AwardFault[]
} {
  const faults: AwardFault[] = []
  const number = (typed: string, control: string, field: string): object => {
    if (typed === '') return {}
    const value = typedNumber(typed)
    if (value === undefined)
      faults.push({ control, message: `"${typed.slice(0, 40)}" is geen getal: schrijf bijvoorbeeld 16.` })
    return value === undefined ? {} : { [field]: value }
  }
  const dayOf = (control: 'decisionSentOn' | 'closedOn'): string | undefined => {
    const day = rows[control] === '' ? undefined : typedDate(rows[control])
    if (rows[control] !== '' && day === undefined) faults.push({ control, message: dayMessage })
    return day
  }
  const day = dayOf('decisionSentOn')
  const built = {
    offers: rows.offers.map(({ lot, tenderer, price, standing, motive, scores }, index) => {
      if (tenderer === '')
        faults.push({ control: `o.${index}.tenderer`, message: 'Geef de naam van de inschrijver.' })
      return {
        lot,
        tenderer,
        ...number(price, `o.${index}.price`, 'price'),
        standing: standing || null,
        motive: motive || null,
        assessments: scores.flatMap(({ score, words }, criterion) =>
          score === '' && words === ''
            ? []
            : [
                {
                  criterion,
                  ...number(score, `o.${index}.c.${criterion}.score`, 'score'),
                  ...(words !== '' && { words }),
                },
              ],
        ),
      }
    }),
    ...number(rows.approvedOffer, 'approvedOffer', 'approvedOffer'),
    ...number(rows.standstillDays, 'standstillDays', 'standstillDays'),
    ...(day !== undefined && { decisionSentOn: day }),
    standstillException: rows.standstillException || null,
    standstillMotive: rows.standstillMotive || null,
    priceExamination: rows.priceExamination || null,
    closedOn: dayOf('closedOn') ?? null,
  }
  if (faults.length > 0) return { award: {}, faults }
  const parsed = awardStageSchema.safeParse(built)
  return parsed.success
    ? { award: parsed.data, faults }
    : { award: {}, faults: atControls(parsed.error.issues, built) }
}

/** Faults by their path in an award, each at its control. */
export const faultsAtControls = (
  faults: readonly { readonly path: string; readonly message: string }[],
  award: AwardStage,
): readonly AwardFault[] =>
  atControls(
    faults.map(({ path, message }) => ({ path: path.split('.'), message })),
    { offers: award.offers ?? [] },
  )

const atControls = (
  faults: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
  judged: Judged,
): readonly AwardFault[] =>
  faults.map(({ path, message }) => ({ control: controlOf(path.map(String), judged), message }))

/** The award as it stood on the page; what cannot be read is no award that stands anywhere. */
export function awardSeen(text: string): AwardStage | undefined {
  if (text === '') return undefined
  const parsed = awardStageSchema.safeParse(parsedJson(text))
  return parsed.success ? parsed.data : {}
}

/** Of tenders, the criteria that each was judged on. */
interface Judged {
  readonly offers: readonly { readonly assessments: readonly { readonly criterion: number }[] }[]
}

/** `offers.1.assessments.0.score` → `o.1.c.2.score`, by the criterion that the assessment is about. */
function controlOf(
  [first = '', index = '0', field = '', place = '0', inner = 'score']: readonly string[],
  { offers }: Judged,
): string {
  if (first !== 'offers') return first
  if (field !== 'assessments') return `o.${index}.${field}`
  return `o.${index}.c.${offers[Number(index)]?.assessments[Number(place)]?.criterion ?? 0}.${inner}`
}
