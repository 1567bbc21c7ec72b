import type { SentAnswer } from '../../../../actions/dossiers/answer-questions.js'
import type { InputFault as Refused } from '../../../../actions/refusal.js'
import type { LocalDate } from '../../../../kernel/local-date.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { type ProposedAnswer, proposedAt } from '../../../../procurement/terms/open-answers.js'
import type { InputFault } from '../../../../questionnaire/input/input-fault.js'
import { parseField } from '../../../../questionnaire/input/parse-field.js'
import { chosenValues, inputText, saysNone } from '../../../../questionnaire/input/shown-value.js'
import type { Field } from '../../../../questionnaire/question.js'
import { noneName, searchName, wasName } from './control-names.js'
import type { FieldState } from './field-control.js'

/** A form as it was sent: what was understood, and how each control is shown again. */
export interface ReadForm {
  readonly answers: readonly SentAnswer[]
  readonly states: readonly FieldState[]
  readonly hasFaults: boolean
}

/** The form as it is first shown: what is proposed for an answer that is open stands in its control. */
export const shownForm = (
  fields: readonly Field[],
  procedure: Procedure,
  proposals: readonly ProposedAnswer[] = [],
): readonly FieldState[] =>
  fields.map((field) => {
    const value = readAnswer(procedure, field.path)
    const proposed = value === undefined ? proposedAt(proposals, field.path) : undefined
    return { field, value, ...(proposed && { typed: typedAs(field, proposed.value) }) }
  })

/** A value as somebody would have typed or chosen it. */
function typedAs(field: Field, value: unknown): readonly string[] {
  const chosen = chosenValues(field, value)
  return isTyped(field) ? [inputText(field, value)] : chosen
}

const isTyped = ({ control: { kind } }: Field): boolean =>
  !['yes-no', 'opens', 'choice', 'choices'].includes(kind)

/**
 * Reads what was sent for these fields. A field that was not understood keeps what was typed; one that did not stand in
 * the form that was sent, because another answer opened it meanwhile, stays as it is.
 */
export function readForm(
  fields: readonly Field[],
  sent: ReadonlyMap<string, readonly string[]>,
  procedure: Procedure,
  today: LocalDate,
  proposals: readonly ProposedAnswer[] = [],
): ReadForm {
  const answers: SentAnswer[] = []
  const states: FieldState[] = []
  for (const field of fields) {
    const value = readAnswer(procedure, field.path)
    if (!stoodIn(sent, field.path)) {
      states.push({ field, value })
      continue
    }
    const was = wasIn(sent, field.path, value)
    const searched = sent.get(searchName(field.path))
    const typed = sent.get(field.path) ?? searched ?? []
    const none = sent.has(noneName(field.path))
    // Saying yes to what was proposed takes over all of it.
    const before = value ?? proposedAt(proposals, field.path)?.value
    const parsed = parseField(field, typed, none, { answers: procedure, before, today })
    const fault: InputFault | undefined = parsed.ok
      ? openFault(field, parsed.value, searched !== undefined)
      : parsed.error
    // What is stored and would be refused today does not keep the other answers of the page from being kept.
    if (fault !== undefined && isUntouched(field, was, typed)) {
      states.push({ field, value: was })
      continue
    }
    states.push({
      field,
      value: was,
      typed,
      none,
      ...(fault && (fault.isQuestion ? { asks: fault.message } : { error: fault.message })),
      choices: fault?.choices,
    })
    if (parsed.ok) answers.push({ path: field.path, value: parsed.value, was })
  }
  return {
    answers,
    states,
    hasFaults: states.some(({ error, asks }) => error !== undefined || asks !== undefined),
  }
}

/**
 * What of a form its person typed: who leaves a page without saving it keeps that, and takes over no proposal that only
 * stood there.
 */
export function typedOnly(form: ReadForm, proposals: readonly ProposedAnswer[]): ReadForm {
  const left = new Set(
    form.states.filter((state) => isAsShown(state, proposals)).map(({ field }) => field.path),
  )
  const states = form.states.map((state) =>
    left.has(state.field.path) ? { ...state, error: undefined, choices: undefined } : state,
  )
  return {
    answers: form.answers.filter(({ path }) => !left.has(path)),
    states,
    hasFaults: states.some(({ error }) => error !== undefined),
  }
}

/** Whether a control was sent as the page had it. */
function isAsShown(
  { field, value, typed, none = false }: FieldState,
  proposals: readonly ProposedAnswer[],
): boolean {
  if (typed === undefined) return true
  const proposed = value === undefined ? proposedAt(proposals, field.path) : undefined
  const before = typedAs(field, proposed === undefined ? value : proposed.value)
  const was = before.length === 1 && before[0] === '' ? [] : before
  const now = typed.filter((text) => text.trim() !== '')
  return (
    none === saysNone(field, value) &&
    now.length === was.length &&
    now.every((text, index) => plainLines(text) === plainLines(was[index] ?? ''))
  )
}

/** Whether the form that was sent had this field: its value, or what it was when the page was made. */
const stoodIn = (sent: ReadonlyMap<string, readonly string[]>, path: string): boolean =>
  [path, wasName(path), noneName(path), searchName(path)].some((name) => sent.has(name))

/** Whether a field was sent with what stood in it. */
function isUntouched(field: Field, was: unknown, typed: readonly string[]): boolean {
  if (was === undefined) return false
  const chosen = chosenValues(field, was)
  const shown = chosen.length > 0 ? chosen : [inputText(field, was)]
  return (
    typed.length === shown.length &&
    typed.every((text, index) => plainLines(text) === plainLines(shown[index] ?? ''))
  )
}

/** Browsers send another line end than they were given. */
const plainLines = (text: string): string => text.replaceAll('\r\n', '\n').trim()

/** What may not stay open: the title, without which a dossier cannot be found again, and a search that was begun. */
function openFault({ path }: Field, value: unknown, isSearching: boolean): InputFault | undefined {
  if (value !== undefined) return undefined
  if (path === 'title') return { message: 'Geef de opdracht een titel.' }
  return isSearching ? { message: 'Zoek met een ander woord, of schrijf de code.' } : undefined
}

/** What stood in the field when the page was made; what stands there now when the page does not say. */
export function wasIn(sent: ReadonlyMap<string, readonly string[]>, path: string, now: unknown): unknown {
  const text = sent.get(wasName(path))?.[0]
  if (text === undefined) return now
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return now
  }
}

/** Puts the faults that the contract found beside their controls. */
export const withFaults = (
  states: readonly FieldState[],
  faults: readonly Refused[],
): readonly FieldState[] =>
  states.map((state) => {
    const own = faults.find(
      ({ path }) => path === state.field.path || path.startsWith(`${state.field.path}.`),
    )
    return own === undefined ? state : { ...state, error: own.message }
  })
