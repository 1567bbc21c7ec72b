import { raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { InputFault } from '../../../../actions/refusal.js'
import { faultSentences, writtenTechnicalPart } from '../../../../clauses/facts/technical-part.js'
import type { BodyFault } from '../../../../clauses/text/body.js'
import { looseBlocks } from '../../../../documents/example-blocks.js'
import { blockToHtml } from '../../../../documents/to-html.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { Button, ErrorSummary, type FormError } from '../../../components/form.js'
import { TextArea } from '../../../components/text-fields.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { addressAfter, isPage } from '../overview/next-step.js'
import { answersRefused } from '../questions/answers-refused.js'
import { wasName } from '../questions/control-names.js'
import { wasIn } from '../questions/question-form.js'
import { changedTitles, listPath } from './annex-list.js'
import { Annexes, FromWord, Pictures } from './technical-files.js'
import {
  formatPath,
  notKeptOf,
  stoodAt,
  storedMarkdown,
  type TypedPart,
  textForm,
  textPath,
  typedIn,
} from './typed-part.js'
import { WritingHelp } from './writing-help.js'

/**
 * What the page shows besides the dossier.
 *
 * @property typed what stood in the controls when the page was sent; left out: what is stored stands there.
 * @property text in the control; left out: what was typed.
 * @property done what was just kept, while what was typed was not.
 * @property judges whether the faults of the text are told as faults: once somebody asked for it.
 * @property notes what a Word file had that could not be kept; left out: the text comes from no file.
 * @property isBelow whether the text of the file stands below one that was typed.
 * @property fileFault why a file was not kept, and at which control.
 */
export interface TechnicalShown {
  readonly typed?: TypedPart
  readonly done?: string
  readonly text?: string
  readonly judges?: boolean
  readonly notes?: readonly string[]
  readonly isBelow?: boolean
  readonly fileFault?: FormError
  readonly refused?: readonly InputFault[]
  readonly status?: ContentfulStatusCode
}

/** The technical part as it is stored, ready to be written further as Markdown. */
export const showTechnicalPart = (call: DossierCall): Response | Promise<Response> => technicalPage(call)

export async function technicalPage(call: DossierCall, shown: TechnicalShown = {}): Promise<Response> {
  const { c, doors, actor, dossier, workbench } = call
  const kept = await doors.actions.listAttachments(actor, dossier.id)
  const originals = kept.ok ? kept.value.filter(({ kind }) => kind === 'technical-part') : []
  const { administration } = dossier.procedure
  const text = shown.text ?? shown.typed?.text ?? storedMarkdown(call)
  const written = writtenTechnicalPart(text, administration)
  const errors = errorsOf(shown, text, written.faults())
  const paths = [textPath]
  return answerPage(
    c,
    <DossierPage
      of={call}
      subject="technical"
      title="Technische beschrijving"
      hasErrors={errors.length > 0}
      ownHeading
    >
      <div class="cw-workbench">
        <div class="cw-form">
          <a class="govuk-link cw-to-pane" href="#voorbeeld">
            Voorbeeld
          </a>
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">Technische beschrijving</h1>
          {shown.notes && <FromFile notes={shown.notes} isBelow={shown.isBelow === true} />}
          {shown.typed && shown.text === undefined && (
            <StillThere call={call} typed={shown.typed} done={shown.done} />
          )}
          <TextForm
            call={call}
            typed={shown.typed}
            text={text}
            faults={shown.judges ? written.faults() : []}
          />
          <FindingsHere
            findings={findingsAbout(workbench, paths)}
            dossier={dossier.id}
            from={routes.technicalPart.to({ id: dossier.id })}
            part="technisch"
          />
          <Pictures call={call} text={text} fault={shown.fileFault} />
          <Annexes call={call} typed={shown.typed} fault={shown.fileFault} />
          <FromWord call={call} fault={shown.fileFault} originals={originals} />
        </div>
        <Preview call={call} blocks={text} />
      </div>
    </DossierPage>,
    shown.status ?? 200,
  )
}

const errorsOf = (
  { judges, refused = [], fileFault }: TechnicalShown,
  text: string,
  faults: readonly BodyFault[],
): readonly FormError[] => [
  ...(fileFault ? [fileFault] : []),
  ...(judges ? faultSentences(text, faults).map((message) => ({ id: 'tekst', message })) : []),
  ...(judges && faults.length > 0 ? [] : refused.map(({ message }) => ({ id: 'tekst', message }))),
]

const FromFile = ({ notes, isBelow }: { notes: readonly string[]; isBelow: boolean }) => (
  <div class="cw-decides govuk-body" role="status">
    <p>
      <strong>De tekst van je Word-bestand staat hieronder{isBelow && ', onder wat je al typte'}.</strong>{' '}
      Kijk hem na en bewaar hem: tot dan blijft in je dossier staan wat er stond.
    </p>
    {notes.length > 0 && (
      <>
        <p>Dit is niet helemaal overgenomen:</p>
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      </>
    )}
  </div>
)

/** That what was typed was not lost, and still has to be kept. */
const StillThere = ({
  call,
  typed,
  done = '',
}: {
  call: DossierCall
  typed: TypedPart
  done: string | undefined
}) => {
  const notKept = notKeptOf(call, typed)
  return notKept === undefined ? null : (
    <div class="cw-decides govuk-body" role="status">
      <p>
        {done}{' '}
        <strong>
          {notKept === 'text' ? 'Je tekst' : 'De titel die je typte,'} staat er nog; bewaar hem.
        </strong>
      </p>
    </div>
  )
}

const TextForm = ({
  call,
  typed,
  text,
  faults,
}: {
  call: DossierCall
  typed: TypedPart | undefined
  text: string
  faults: readonly BodyFault[]
}) => (
  <form id={textForm} method="post" action={routes.technicalPart.to({ id: call.dossier.id })} novalidate>
    <TextArea
      id="tekst"
      name="tekst"
      label="Wat moet er gebeuren, en met welk resultaat?"
      hint="Noem geen merk of oorsprong zonder “of gelijkwaardig”."
      value={text}
      rows={20}
      error={faultWords(faults)}
    />
    {[textPath, formatPath].map((path) => (
      <input type="hidden" name={wasName(path)} value={stoodAt(call, path, typed)} />
    ))}
    <WritingHelp />
    <div class="govuk-button-group">
      <Button name="doe" value="verder">
        Bewaar en ga verder
      </Button>
      <Button name="doe" value="bewaar" secondary>
        Bewaar de tekst
      </Button>
      <Button name="doe" value="toon" secondary>
        Toon in het voorbeeld
      </Button>
    </div>
  </form>
)

const faultWords = (faults: readonly BodyFault[]): string | undefined =>
  faults.length === 0
    ? undefined
    : `Kijk ${faults.length === 1 ? 'regel' : 'de regels'} ${[...new Set(faults.map(({ line }) => line))].join(', ')} na.`

/** The text as it will be printed, faults and all. */
const Preview = ({ call: { dossier }, blocks: text }: { call: DossierCall; blocks: string }) => {
  const blocks = writtenTechnicalPart(text, dossier.procedure.administration).blocks()
  const from = { id: 'technische-beschrijving', version: '' }
  const pictureAt = (attachment: string) => routes.attachment.to({ id: dossier.id, attachment })
  return (
    <section class="cw-pane" id="voorbeeld" aria-label="Voorbeeld van de technische beschrijving">
      <section class="cw-pane__sheet" tabindex={0} aria-label="Zo komt het in het bestek">
        <p class="cw-kind">Bestek</p>
        <div class="cw-text">
          {blocks.length === 0 ? (
            <p>Hier zie je de tekst zoals hij gedrukt wordt.</p>
          ) : (
            raw(
              looseBlocks(from, blocks, 2)
                .map((block) => blockToHtml(block, { pictureAt }))
                .join('\n'),
            )
          )}
        </div>
      </section>
    </section>
  )
}

/** Keeps the text as Markdown and the titles of the annexes, or shows the text as it would be printed. */
export async function saveTechnicalPart(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const typed = typedIn(sent.fields)
  const text = typed.text ?? ''
  if (sentText(sent.fields, 'doe') === 'toon') return technicalPage(call, { typed, judges: true })
  const goesOn = sentText(sent.fields, 'doe') === 'verder'
  const isEmpty = text.trim() === ''
  const known = dossier.procedure.administration?.technicalAttachments ?? []
  const titled = changedTitles(known, typed.titles)
  // Who only passes by leaves plain words plain.
  if (
    goesOn &&
    titled === known &&
    typed.newTitle === '' &&
    text.trimEnd() === storedMarkdown(call).trimEnd()
  )
    return c.redirect(addressAfter(dossier.id, call.workbench, isPage('techniek')), 303)
  const answers = [
    answerAt(call, textPath, isEmpty ? undefined : text),
    answerAt(call, formatPath, isEmpty ? undefined : 'markdown'),
    ...(titled === known ? [] : [{ path: listPath, value: titled, was: known }]),
  ]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  // The title of an annex that is still to be sent has nothing to be kept with.
  if (kept.ok && typed.newTitle !== '')
    return technicalPage({ ...call, ...kept.value }, { typed: { ...typed, was: new Map() } })
  if (kept.ok)
    return c.redirect(
      goesOn
        ? addressAfter(dossier.id, kept.value.workbench, isPage('techniek'))
        : `${routes.technicalPart.to({ id: dossier.id })}#voorbeeld`,
      303,
    )
  const again = (refused: readonly InputFault[]) =>
    technicalPage(call, { typed, judges: true, refused, status: 422 })
  return answersRefused(call, kept.error, named, again, answers)
}

const named = [
  { path: textPath, label: 'Technische beschrijving' },
  { path: formatPath, label: 'Vorm van de technische beschrijving' },
  { path: listPath, label: 'Bijlagen' },
]

const answerAt = ({ dossier, sent }: DossierCall, path: string, value: unknown) => ({
  path,
  value,
  was: wasIn(sent.fields, path, readAnswer(dossier.procedure, path)),
})
