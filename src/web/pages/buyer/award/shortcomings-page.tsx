import { type EffectiveLot, effectiveLots, isDivided } from '../../../../procurement/lots.js'
import { Select, Tick } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { TextArea, TextInput } from '../../../components/text-fields.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { type AwardFault, awardSeen } from './award-form.js'
import { type ErrorAt, idOfControl } from './offered-lot.js'
import { Papers } from './papers.js'
import {
  rowsOfShortcomings,
  type ShortcomingField,
  type ShortcomingRow,
  shortcomingRows,
  shortcomingsOf,
} from './shortcoming-form.js'

/** What the contractor did not do as promised: each record becomes a letter of its own. */
export const showShortcomings = (call: DossierCall): Response | Promise<Response> =>
  shortcomingsPage(call, rowsOfShortcomings(call.dossier.award), [])

/** Keeps the records; what somebody else kept meanwhile is not written over. */
export async function saveShortcomings(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const rows = shortcomingRows(sent.fields)
  const { shortcomings, faults } = shortcomingsOf(rows)
  if (faults.length > 0) return shortcomingsPage(call, rows, faults)
  const seen = { award: awardSeen(sentText(sent.fields, 'was')) }
  const kept = await doors.actions.replaceAward(actor, dossier.id, seen, { ...dossier.award, shortcomings })
  if (kept.ok) return c.redirect(routes.shortcomings.to({ id: dossier.id }), 303)
  switch (kept.error.kind) {
    case 'conflict':
      return shortcomingsPage(call, rows, [conflict])
    case 'invalid':
      return shortcomingsPage(
        call,
        rows,
        kept.error.faults.map(({ message }) => ({ control: 'records', message })),
      )
    default:
      return refusalPage(c, kept.error)
  }
}

const conflict: AwardFault = {
  control: 'records',
  message:
    'Iemand anders wijzigde intussen de beoordeling of de tekortkomingen. Wat jij schreef, staat hieronder nog: kijk het na en bewaar opnieuw.',
}

function shortcomingsPage(
  call: DossierCall,
  rows: readonly ShortcomingRow[],
  faults: readonly AwardFault[],
): Response | Promise<Response> {
  const error: ErrorAt = (control) => faults.find((fault) => fault.control === control)?.message
  return answerPage(
    call.c,
    <DossierPage
      of={call}
      place="award"
      title="Tekortkomingen bij de uitvoering"
      hasErrors={faults.length > 0}
    >
      <div class="cw-narrow">
        <ErrorSummary
          errors={faults.map(({ control, message }) => ({ id: idOfControl(control), message }))}
        />
        <p class="govuk-body">
          Komt de opdrachtnemer een verbintenis niet na? Leg het hier vast. Je krijgt een proces-verbaal van
          ingebrekestelling en een uitnodiging om hem te horen. Een straf komt pas daarna.
        </p>
        <FindingsHere
          findings={findingsAbout(call.workbench, ['award.shortcomings'])}
          dossier={call.dossier.id}
          from={routes.shortcomings.to({ id: call.dossier.id })}
        />
        <Records call={call} rows={rows} error={error} />
        <Papers call={call} names={['default-record', 'hearing-letter']} />
      </div>
    </DossierPage>,
    faults.length > 0 ? 422 : 200,
  )
}

const Records = ({
  call: { c, dossier, workbench },
  rows,
  error,
}: {
  call: DossierCall
  rows: readonly ShortcomingRow[]
  error: ErrorAt
}) => {
  const lots = effectiveLots(workbench.procedure)
  return (
    <form method="post" action={c.req.path} id="records" tabindex={-1} novalidate>
      {[...rows, undefined].map((row, index) => (
        <Record
          row={row}
          index={index}
          lots={isDivided(workbench.procedure) ? lots : []}
          onlyLot={lots[0]?.id ?? ''}
          error={error}
        />
      ))}
      <input type="hidden" name="was" value={JSON.stringify(dossier.award) ?? ''} />
      <Button>Bewaar</Button>
    </form>
  )
}

/** One record, or room for one more. @property lots to choose from; none when the contract is not divided. */
const Record = ({
  row,
  index,
  lots,
  onlyLot,
  error,
}: {
  row: ShortcomingRow | undefined
  index: number
  lots: readonly EffectiveLot[]
  onlyLot: string
  error: ErrorAt
}) => {
  const own = (field: ShortcomingField) => {
    const name = `t.${index}.${field}`
    return { id: idOfControl(name), name, value: row?.[field] ?? '', error: error(name) }
  }
  const lot = row?.lot || onlyLot
  return (
    <fieldset class="govuk-fieldset cw-clause">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {row === undefined ? 'Nieuwe tekortkoming' : `Tekortkoming ${index + 1}`}
      </legend>
      <input type="hidden" name={`t.${index}.id`} value={row?.id ?? ''} />
      {lots.length === 0 ? (
        <input type="hidden" name={`t.${index}.lot`} value={lot} />
      ) : (
        <Select
          id={own('lot').id}
          name={own('lot').name}
          error={error(own('lot').name)}
          label="Perceel"
          chosen={lot}
          empty="Kies een perceel"
          options={Object.fromEntries(lots.map((one) => [one.id, nameOf(one)]))}
          strong
        />
      )}
      <TextInput {...own('contractor')} label="Opdrachtnemer" />
      <TextArea
        {...own('promise')}
        label="Wat moest de opdrachtnemer doen?"
        hint="Met het aantal en de periode, zoals het bestek of de offerte het zegt."
        rows={3}
      />
      <TextInput
        {...own('provision')}
        label="Waar staat dat?"
        hint="Bijvoorbeeld: de titel van de bepaling in het bestek."
      />
      <TextInput
        {...own('establishedOn')}
        label="Op welke dag stelde je het vast?"
        hint="Bijvoorbeeld 1/2/2027."
        short
      />
      <TextInput
        {...own('sentOn')}
        label="Op welke dag verzend je het proces-verbaal?"
        hint="Ook de dag van de brief met de uitnodiging voor een gesprek. Vanaf dan loopt de termijn voor het verweer. Bijvoorbeeld 3/2/2027."
        short
      />
      <TextArea
        {...own('facts')}
        label="Wat stelde je vast?"
        hint="Wat er geleverd werd en wat niet, en waaruit dat blijkt. Noem geen namen van werknemers."
        rows={4}
      />
      <TextInput
        {...own('hearingOn')}
        label="Wanneer hoor je de opdrachtnemer?"
        hint="Bijvoorbeeld 15/3/2027 11.00."
        short
      />
      <TextInput {...own('hearingPlace')} label="Waar?" />
      {row !== undefined && (
        <Tick id={idOfControl(`t.${index}.weg`)} name={`t.${index}.weg`} label="Haal deze tekortkoming weg" />
      )}
    </fieldset>
  )
}

const nameOf = ({ number, title }: EffectiveLot): string =>
  `Perceel ${number}${title === undefined ? '' : `: ${title}`}`
