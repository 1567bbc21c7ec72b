import { z } from 'zod'
import type { SentAnswer } from '../../../../actions/dossiers/answer-questions.js'
import type { Conflict, Refused } from '../../../../actions/refusal.js'
import type { Dossier } from '../../../../dossiers/dossier.js'
import { nameOfAnswer } from '../../../../dossiers/questionnaire.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import type { Procedure } from '../../../../procurement/procedure.js'
import { valueInWords } from '../../../../questionnaire/input/shown-value.js'
import type { Field } from '../../../../questionnaire/question.js'
import { Choices } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { parsedJson, sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { controlId } from './control-names.js'

/**
 * Both answers side by side, for each that somebody else changed meanwhile. The person chooses for each; what was sent
 * travels along, so that nothing has to be typed again.
 *
 * @param unchosen the paths for which no choice was made, when the page comes back for that.
 */
export async function conflictPage(
  { c, doors, actor }: DossierCall,
  { conflicts, current }: Pick<Refused<'conflict'>, 'conflicts' | 'current'>,
  sent: readonly SentAnswer[],
  fields: readonly Named[],
  unchosen: readonly string[] = [],
): Promise<Response> {
  const opened = await doors.actions.openDossier(actor, current.id)
  if (!opened.ok) return refusalPage(c, opened.error)
  const { procedure } = opened.value.workbench
  const asked = new Set(conflicts.map(({ path }) => path))
  const carried = sent.map(({ path, value }) => ({
    ...{ path, value, was: readAnswer(current.procedure, path) },
    isAsked: asked.has(path),
  }))
  return answerPage(
    c,
    <DossierPage
      of={opened.value}
      title="Iemand anders wijzigde dit antwoord"
      hasErrors={unchosen.length > 0}
    >
      <ErrorSummary errors={unchosen.map((path) => ({ id: controlId(path), message: toChoose }))} />
      <WhoChanged last={current.history.at(-1)} />
      <form method="post" action={routes.mergeAnswers.to({ id: current.id })} class="cw-conflict">
        <input type="hidden" name="antwoorden" value={JSON.stringify(carried)} />
        {conflicts.map((conflict) => (
          <Choice
            conflict={conflict}
            field={fields.find(({ path }) => path === conflict.path)}
            procedure={procedure}
            error={unchosen.includes(conflict.path) ? toChoose : undefined}
          />
        ))}
        <Button>Bewaar mijn keuze</Button>
      </form>
    </DossierPage>,
    unchosen.length > 0 ? 422 : 409,
  )
}

const toChoose = 'Kies wat er moet staan: wat er nu staat, of wat jij invulde.'

const WhoChanged = ({ last }: { last: Dossier['history'][number] | undefined }) => (
  <p class="govuk-body">
    {last !== undefined && `Dit dossier werd gewijzigd om ${belgianTime(last.at)}, door ${last.who}. `} Er is
    nog niets van jou bewaard: kies wat er moet staan.
  </p>
)

type Named = Pick<Field, 'path' | 'label'>

const Choice = ({
  conflict: { path, mine, theirs },
  field,
  procedure,
  error,
}: {
  conflict: Conflict
  field: Named | undefined
  procedure: Procedure
  error: string | undefined
}) => {
  const words = (value: unknown): string =>
    value === undefined
      ? 'Niet ingevuld'
      : ((isField(field) ? valueInWords(field, value, procedure) : undefined) ?? wordsOf(value))
  return (
    <Choices
      id={controlId(path)}
      name={`kies~${path}`}
      legend={field?.label ?? path}
      kind="radio"
      chosen={[]}
      error={error}
      choices={[
        { value: 'hun', label: words(theirs), hint: 'Dit staat er nu.' },
        { value: 'mijn', label: words(mine), hint: 'Dit vulde jij in.' },
      ]}
    />
  )
}

/** Any value in words: a text as it is, rows by their names and weights, a decision by what was decided. */
function wordsOf(value: unknown): string {
  if (value === null) return 'Geen'
  if (Array.isArray(value)) return value.length === 0 ? 'Geen' : value.map(wordsOf).join(', ')
  if (typeof value !== 'object') return String(value)
  const { name, weight, decision, wording, motivation } = rowSchema.parse(value)
  const decided = decision === 'refused' ? 'Geweigerd' : name === undefined ? 'In het bestek' : name
  return [decided, ...[weight, motivation, wording].flatMap((part) => part ?? [])].join(' ')
}

const rowSchema = z.object({
  name: z.string().optional().catch(undefined),
  weight: z.number().optional().catch(undefined),
  decision: z.string().optional().catch(undefined),
  motivation: z.string().nullish().catch(undefined),
  wording: z.string().nullish().catch(undefined),
})

const isField = (field: Named | undefined): field is Field => field !== undefined && 'control' in field

/** JSON leaves out what is not answered. */
const carriedSchema = z
  .array(
    z.object({
      path: z.string(),
      value: z.unknown().optional(),
      was: z.unknown().optional(),
      isAsked: z.boolean(),
    }),
  )
  .max(200)

/** Keeps what was chosen. As long as a choice is not made, the page asks for it and nothing is written. */
export async function mergeChoices(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const carried = carriedSchema.safeParse(parsedJson(sentText(sent.fields, 'antwoorden')))
  if (!carried.success) return missingPage(c)
  const chosen = carried.data.map(({ path, value, was, isAsked }) => ({
    ...{ path, value, was, isAsked },
    choice: sentText(sent.fields, `kies~${path}`),
  }))
  const fields = chosen.map(({ path }) => ({ path, label: nameOfAnswer(path) }))
  const unchosen = chosen.filter(({ isAsked, choice }) => isAsked && choice !== 'hun' && choice !== 'mijn')
  if (unchosen.length > 0) {
    const conflicts = chosen.flatMap(({ path, value, isAsked }) =>
      isAsked ? [{ path, mine: value, theirs: readAnswer(dossier.procedure, path) }] : [],
    )
    const open = unchosen.map(({ path }) => path)
    return conflictPage(call, { conflicts, current: dossier }, chosen, fields, open)
  }
  const answers = chosen.map(({ path, value, was, choice }) => ({
    ...{ path, was },
    value: choice === 'hun' ? was : value,
  }))
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return c.redirect(routes.dossier.to({ id: dossier.id }), 303)
  return kept.error.kind === 'conflict'
    ? conflictPage(call, kept.error, answers, fields)
    : refusalPage(c, kept.error)
}

const clock = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
})
const belgianTime = (instant: string): string => clock.format(new Date(instant)).replace(':', '.')
