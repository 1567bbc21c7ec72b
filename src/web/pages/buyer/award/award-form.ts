import { typedDate } from '../../../../kernel/typed-date.js'
import { typedNumber } from '../../../../kernel/typed-number.js'
import { type AwardStage, awardStageSchema } from '../../../../procurement/award-stage.js'
import { parsedJson } from '../../../http/sent-form.js'
import type { AmountRow, AwardRows, CriterionRow, OfferRow } from './award-rows.js'

/** How to write a day. */
export const dayMessage = 'Schrijf de datum als 1/2/2027 of 1 februari 2027.'

/** A fault at a control of the form: `o.1.price`. */
export interface AwardFault {
  readonly control: string
  readonly message: string
}

/** Reads numbers that were typed; what is no number is a fault at its control. */
type Reader = (typed: string, control: string, field: string) => object

/** What was typed as the contract has it, with every fault at its control. */
export function awardOf(rows: AwardRows): {
  readonly award: AwardStage
  readonly faults: readonly AwardFault[]
} {
  const faults: AwardFault[] = []
  const number: Reader = (typed, control, field) => {
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
  const amounts = rows.amounts === undefined ? undefined : amountsOf(rows.amounts, number)
  const built = {
    offers: rows.offers.map((row, index) => {
      if (row.tenderer === '')
        faults.push({ control: `o.${index}.tenderer`, message: 'Geef de naam van de inschrijver.' })
      return offerOf(row, `o.${index}`, number)
    }),
    ...(amounts !== undefined && { amounts: amounts.length > 0 ? amounts : null }),
    // The whole is the sum of the lots as soon as one of them has an amount.
    ...(amounts === undefined || amounts.length === 0
      ? number(rows.approvedOffer, 'approvedOffer', 'approvedOffer')
      : {}),
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
    : { award: {}, faults: atControls(parsed.error.issues, built, rows) }
}

const amountsOf = (rows: readonly AmountRow[], number: Reader): readonly object[] =>
  rows.flatMap(({ lot, excluding, vatRate, including }, index) =>
    excluding === '' && vatRate === '' && including === ''
      ? []
      : [
          {
            lot,
            ...number(excluding, `a.${index}.excluding`, 'excluding'),
            ...number(vatRate, `a.${index}.vatRate`, 'vatRate'),
            ...number(including, `a.${index}.including`, 'including'),
          },
        ],
  )

function offerOf(row: OfferRow, at: string, number: Reader) {
  const { id, lot, tenderer, price, standing, motive, reservation, selection, scores } = row
  return {
    ...(id !== '' && { id }),
    ...{ lot, tenderer },
    ...number(price, `${at}.price`, 'price'),
    standing: standing || null,
    motive: motive || null,
    ...(reservation !== undefined && {
      reservationProof: orNull({
        ...yesOrNo('asked', reservation.asked),
        ...(reservation.seen !== '' && { seen: reservation.seen }),
        ...yesOrNo('accepted', reservation.accepted),
        ...(reservation.why !== '' && { why: reservation.why }),
      }),
    }),
    ...(selection !== undefined && {
      selectionProofs: selection.flatMap(({ criterion, fulfilled, why }) =>
        fulfilled === '' && why === ''
          ? []
          : [{ criterion, ...yesOrNo('fulfilled', fulfilled), ...(why !== '' && { why }) }],
      ),
    }),
    assessments: scores.flatMap((score, criterion) => scoreOf(score, criterion, at, number)),
  }
}

const orNull = (value: object): object | null => (Object.keys(value).length > 0 ? value : null)
const yesOrNo = (field: string, typed: string): object => (typed === '' ? {} : { [field]: typed === 'ja' })

/** A criterion of which a part is scored has no score of its own: it is computed. */
function scoreOf(
  { score, words, parts }: CriterionRow,
  criterion: number,
  at: string,
  number: Reader,
): readonly { readonly criterion: number }[] {
  const isInParts = parts.some((part) => part.score !== '' || part.words !== '')
  if (!isInParts && score === '' && words === '') return []
  const scored = parts.map((part, place) => ({
    name: part.name,
    ...number(part.score, `${at}.c.${criterion}.p.${place}.score`, 'score'),
    ...(part.words !== '' && { words: part.words }),
  }))
  return [
    {
      criterion,
      ...(isInParts ? {} : number(score, `${at}.c.${criterion}.score`, 'score')),
      ...(words !== '' && { words }),
      ...(parts.length > 0 && { parts: isInParts ? scored : null }),
    },
  ]
}

interface PathFault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Faults by their path in an award, each at its control. */
export const faultsAtControls = (
  faults: readonly { readonly path: string; readonly message: string }[],
  award: AwardStage,
  rows: AwardRows,
): readonly AwardFault[] =>
  atControls(
    faults.map(({ path, message }) => ({ path: path.split('.'), message })),
    { offers: award.offers ?? [], amounts: award.amounts ?? [] },
    rows,
  )

const atControls = (faults: readonly PathFault[], typed: Typed, rows: AwardRows): readonly AwardFault[] =>
  faults.map(({ path, message }) => ({ control: controlOf(path.map(String), typed, rows), message }))

/** The award as it stood on the page; what cannot be read is no award that stands anywhere. */
export function awardSeen(text: string): AwardStage | undefined {
  if (text === '') return undefined
  const parsed = awardStageSchema.safeParse(parsedJson(text))
  return parsed.success ? parsed.data : {}
}

/** Of what was read from the form: what each assessment and each amount is about. */
interface Typed {
  readonly offers: readonly { readonly assessments: readonly { readonly criterion: number }[] }[]
  readonly amounts?: readonly { readonly lot?: string }[] | null
}

/** `offers.1.assessments.0.parts.1.score` → `o.1.c.2.p.1.score`, by the criterion that the assessment is about. */
function controlOf(path: readonly string[], typed: Typed, rows: AwardRows): string {
  const [first = '', index = '0', field = '', place = '0', ...inner] = path
  if (first === 'amounts') {
    const lot = typed.amounts?.[Number(index)]?.lot
    return `a.${Math.max(0, rows.amounts?.findIndex((row) => row.lot === lot) ?? 0)}.${field || 'excluding'}`
  }
  if (first !== 'offers') return first
  if (field === 'reservationProof') return `o.${index}.r.${place}`
  if (field === 'selectionProofs') return `o.${index}.s.${place}.fulfilled`
  if (field !== 'assessments') return `o.${index}.${field}`
  const criterion = typed.offers[Number(index)]?.assessments[Number(place)]?.criterion ?? 0
  const [part = 'score', partPlace, partField = 'score'] = inner
  return part === 'parts' && partPlace !== undefined
    ? `o.${index}.c.${criterion}.p.${partPlace}.${partField === 'name' ? 'score' : partField}`
    : `o.${index}.c.${criterion}.${part}`
}
