import type { Procedure } from '../../../../procurement/procedure.js'
import type { Option } from '../../../../questionnaire/control.js'
import { optionsFor } from '../../../../questionnaire/input/parse-field.js'
import { chosenValues, inputText, saysNone } from '../../../../questionnaire/input/shown-value.js'
import type { Field } from '../../../../questionnaire/question.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { controlId, noneName, searchName, wasName } from './control-names.js'

/**
 * What stands in a control.
 * @property typed what was sent, when it is shown again; else the value is shown.
 * @property asks what is still to be chosen: no fault.
 * @property choices what may have been meant.
 */
export interface FieldState {
  readonly field: Field
  readonly value: unknown
  readonly typed?: readonly string[] | undefined
  readonly none?: boolean
  readonly error?: string | undefined
  readonly asks?: string | undefined
  readonly choices?: readonly Option[] | undefined
}

/** One answer of a question, with the choice "none" where that is an answer, and what it was when the page was made. */
export const FieldControl = ({ state, answers }: { state: FieldState; answers: Procedure }) => {
  const { field, value } = state
  const none = state.none ?? (state.typed === undefined && saysNone(field, value))
  return (
    <>
      {state.asks !== undefined && state.choices === undefined && (
        <p class="cw-decides govuk-body">{state.asks}</p>
      )}
      <Control state={state} answers={answers} />
      {field.none !== undefined && (
        <div class="govuk-form-group cw-none">
          <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={`${controlId(field.path)}-geen`}
                name={noneName(field.path)}
                value="1"
                checked={none}
              />
              <label class="govuk-label govuk-checkboxes__label" for={`${controlId(field.path)}-geen`}>
                {field.none}
              </label>
            </div>
          </div>
        </div>
      )}
      <input type="hidden" name={wasName(field.path)} value={JSON.stringify(value) ?? ''} />
    </>
  )
}

const Control = ({ state, answers }: { state: FieldState; answers: Procedure }) => {
  const { field, value, typed, error } = state
  const { control, path, label, hint } = field
  const id = controlId(path)
  const text = typed?.[0] ?? inputText(field, value)
  const chosen = typed ?? chosenValues(field, value)
  const common = { id, name: path, label, hint, error, value: text }
  const listed = { id, name: path, legend: label, hint, error, chosen }
  switch (control.kind) {
    case 'long-text':
      return <TextArea {...common} rows={control.rows} />
    case 'names':
    case 'dated-names':
    case 'addresses':
    case 'cpv-list':
      return <TextArea {...common} rows={4} />
    case 'number':
      return <TextInput {...common} short unit={control.unit} inputmode="decimal" />
    case 'date':
    case 'moment':
      return <TextInput {...common} short />
    case 'text':
      return <TextInput {...common} short={control.width === 'short'} />
    case 'yes-no':
      return <Choices {...listed} choices={yesNo} kind="radio" inline />
    case 'opens':
      return <Choices {...listed} choices={opensOptions(control.yes, control.no)} kind="radio" />
    case 'choice':
      return <Choices {...listed} choices={optionsFor(control, answers)} kind="radio" />
    case 'choices':
      return <Choices {...listed} choices={optionsFor(control, answers)} kind="checkbox" />
    case 'cpv':
      return <CpvControl state={state} />
    case 'municipalities':
      return <TextInput {...common} />
    default:
      return control satisfies never
  }
}

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
]
const opensOptions = (yes: string, no: string) => [
  { value: 'ja', label: yes },
  { value: 'nee', label: no },
]

/** Everyday words answer with codes to choose from; until one is chosen, the words stand there still. */
const CpvControl = ({ state: { field, value, typed, error, asks = '', choices } }: { state: FieldState }) => {
  const id = controlId(field.path)
  const text = typed?.[0] ?? inputText(field, value)
  return choices === undefined ? (
    <TextInput id={id} name={field.path} label={field.label} hint={field.hint} error={error} value={text} />
  ) : (
    <>
      <input type="hidden" name={searchName(field.path)} value={text} />
      <Choices
        id={id}
        name={field.path}
        legend={field.label}
        hint={`${asks} Staat de juiste code er niet bij, kies dan de laatste mogelijkheid en zoek met een ander woord.`}
        error={error}
        choices={[...choices, { value: '', label: 'Geen van deze: zoek opnieuw' }]}
        chosen={[]}
        kind="radio"
      />
    </>
  )
}
