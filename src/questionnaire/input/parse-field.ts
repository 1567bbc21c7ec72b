import type { LocalDate } from '../../kernel/local-date.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { dateAdvice, momentAdvice, typedDate, typedMoment } from '../../kernel/typed-date.js'
import { typedNumber } from '../../kernel/typed-number.js'
import type { Procedure } from '../../procurement/procedure.js'
import { typedCpv, typedCpvList } from '../../reference/typed-cpv.js'
import { typedMunicipalities } from '../../reference/typed-municipalities.js'
import type { Control, Option } from '../control.js'
import type { Field } from '../question.js'
import type { InputFault } from './input-fault.js'
import { typedAddresses } from './typed-addresses.js'
import { typedDatedNames } from './typed-dated-names.js'

/**
 * What an answer is understood by.
 * @property before the value so far: saying yes again keeps what was answered about it.
 */
export interface Around {
  readonly answers: Procedure
  readonly before: unknown
  readonly today: LocalDate
}

/**
 * What a person typed or chose, as a value of the contract. Nothing typed is `undefined`: not answered yet. Bounds and
 * lengths are the contract's to test.
 *
 * @param sent everything that came in for the field: one text, or one for each box that was ticked.
 */
export function parseField(
  field: Field,
  sent: readonly string[],
  saysNone: boolean,
  around: Around,
): Result<unknown, InputFault> {
  const { control } = field
  const isGiven = sent.some((part) => part.trim() !== '')
  if (saysNone)
    return isGiven
      ? failure({ message: `Kies "${field.none}" of vul iets in, niet allebei.` })
      : success(isList(control) ? [] : null)
  if (!isGiven) return success(undefined)
  return parseGiven(control, sent, around)
}

/** Whether "none" is an empty list. */
const isList = ({ kind }: Control): boolean =>
  kind === 'choices' ||
  kind === 'cpv-list' ||
  kind === 'municipalities' ||
  kind === 'names' ||
  kind === 'dated-names' ||
  kind === 'addresses'

function parseGiven(
  control: Control,
  sent: readonly string[],
  { answers, before, today }: Around,
): Result<unknown, InputFault> {
  const [typed = ''] = sent
  switch (control.kind) {
    case 'text':
      return success(typed.trim())
    case 'long-text':
      return success(typed.replaceAll('\r\n', '\n').trim())
    case 'names':
      return success(linesOf(typed).map((name) => keptName(name, before)))
    case 'dated-names':
      return typedDatedNames(linesOf(typed))
    case 'addresses':
      return typedAddresses(linesOf(typed))
    case 'number':
      return understood(
        typedNumber(typed),
        `Schrijf hier een getal, bijvoorbeeld ${exampleOf(control.unit)}.`,
      )
    case 'date':
      return understood(typedDate(typed), dateAdvice(typed))
    case 'moment':
      return understood(typedMoment(typed), momentAdvice(typed))
    case 'yes-no':
      return understood(yesOrNo(typed, true, false), 'Kies ja of nee.')
    case 'opens':
      return understood(yesOrNo(typed, isObject(before) ? before : {}, null), 'Kies een van de twee.')
    case 'choice':
      return understood(
        optionsFor(control, answers).find(({ value }) => value === typed)?.value,
        'Kies een van de mogelijkheden.',
      )
    case 'choices': {
      const values = optionsFor(control, answers).map(({ value }) => value)
      const chosen = values.filter((value) => sent.includes(value))
      return chosen.length === new Set(sent).size
        ? success(chosen)
        : failure({ message: 'Kies uit de lijst.' })
    }
    case 'cpv':
      return typedCpv(typed, answers.contractNature)
    case 'cpv-list':
      return typedCpvList(linesOf(typed), answers.contractNature)
    case 'municipalities':
      return typedMunicipalities(typed, answers.launchDate ?? today)
    default:
      return control satisfies never
  }
}

/** The options of a choice with these answers. */
export const optionsFor = (
  { options }: Extract<Control, { kind: 'choice' | 'choices' }>,
  answers: Procedure,
): readonly Option[] => (typeof options === 'function' ? options(answers) : options)

const yesOrNo = <Yes, No>(typed: string, yes: Yes, no: No): Yes | No | undefined =>
  typed === 'ja' ? yes : typed === 'nee' ? no : undefined

const understood = <Value>(value: Value | undefined, message: string): Result<Value, InputFault> =>
  value === undefined ? failure({ message }) : success(value)

const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A name that stood there already keeps what else is known of it. */
function keptName(name: string, before: unknown): object {
  const known = Array.isArray(before)
    ? before.find((row: unknown) => isObject(row) && 'name' in row && row.name === name)
    : undefined
  return isObject(known) ? known : { name }
}

const exampleOf = (unit: string | undefined): string =>
  ({ '€': '148.000', '%': '30', uren: '400', maanden: '24', dagen: '120' })[unit ?? ''] ?? '5'
