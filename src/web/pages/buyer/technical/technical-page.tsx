import { raw } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { InputFault } from '../../../../actions/refusal.js'
import { faultSentences, writtenTechnicalPart } from '../../../../clauses/facts/technical-part.js'
import type { BodyFault } from '../../../../clauses/text/body.js'
import { looseBlocks } from '../../../../documents/example-blocks.js'
import { blockToHtml } from '../../../../documents/to-html.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { plainAsMarkdown } from '../../../../uploads/markdown-words.js'
import { Details } from '../../../components/details.js'
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
import { Annexes, FromWord, Pictures } from './technical-files.js'

const textPath = 'administration.technicalDescription'
const formatPath = 'administration.technicalFormat'

/**
 * What the page shows besides the dossier.
 *
 * @property text in the control; left out: what is stored.
 * @property judges whether the faults of the text are told as faults: once somebody asked for it.
 * @property notes what a Word file had that could not be kept; left out: the text comes from no file.
 * @property fileFault why a file was not kept, and at which control.
 */
export interface TechnicalShown {
  readonly text?: string
  readonly judges?: boolean
  readonly notes?: readonly string[]
  readonly fileFault?: FormError
  readonly refused?: readonly InputFault[]
  readonly status?: ContentfulStatusCode
}

/** The technical part as it is stored, ready to be written further as Markdown. */
export const showTechnicalPart = (call: DossierCall): Response | Promise<Response> => technicalPage(call)

export function technicalPage(call: DossierCall, shown: TechnicalShown = {}): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const { administration } = dossier.procedure
  const text = shown.text ?? storedMarkdown(call)
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
          {shown.notes && <FromFile notes={shown.notes} />}
          <TextForm call={call} text={text} faults={shown.judges ? written.faults() : []} />
          <FindingsHere
            findings={findingsAbout(workbench, paths)}
            dossier={dossier.id}
            from={routes.technicalPart.to({ id: dossier.id })}
            part="technisch"
          />
          <Pictures call={call} text={text} fault={shown.fileFault} />
          <Annexes call={call} fault={shown.fileFault} />
          <FromWord call={call} fault={shown.fileFault} />
        </div>
        <Preview call={call} blocks={text} />
      </div>
    </DossierPage>,
    shown.status ?? 200,
  )
}

/** What was stored as plain words becomes Markdown that prints the same. */
function storedMarkdown({ dossier }: DossierCall): string {
  const { technicalDescription = '', technicalFormat } = dossier.procedure.administration ?? {}
  return technicalFormat === 'markdown' ? technicalDescription : plainAsMarkdown(technicalDescription)
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

const FromFile = ({ notes }: { notes: readonly string[] }) => (
  <div class="cw-decides govuk-body" role="status">
    <p>
      <strong>De tekst van je Word-bestand staat hieronder.</strong> Kijk hem na en bewaar hem: tot dan blijft
      in je dossier staan wat er stond.
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

const TextForm = ({
  call: { dossier },
  text,
  faults,
}: {
  call: DossierCall
  text: string
  faults: readonly BodyFault[]
}) => (
  <form method="post" action={routes.technicalPart.to({ id: dossier.id })} novalidate>
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
      <input
        type="hidden"
        name={wasName(path)}
        value={JSON.stringify(readAnswer(dossier.procedure, path)) ?? ''}
      />
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

const WritingHelp = () => (
  <Details summary="Zo maak je tussenkoppen, lijsten en tabellen">
    <div class="govuk-details__text">
      <dl class="cw-why">
        <dt>Een nieuwe alinea</dt>
        <dd>Laat een lege regel.</dd>
        <dt>Een tussenkop</dt>
        <dd>
          <code># Maaien</code>, en een niveau lager <code>## Bermen</code>
        </dd>
        <dt>Een lijst</dt>
        <dd>
          Elke regel begint met <code>- </code> of, genummerd, met <code>1. </code>
        </dd>
        <dt>Vet</dt>
        <dd>
          <code>**twee keer per jaar**</code>
        </dd>
        <dt>Een tabel</dt>
        <dd>
          <pre class="cw-sample">
            {'| Zone | Oppervlakte |\n| --- | ---: |\n| Noord | 400 m² |\n| Zuid | 250 m² |'}
          </pre>
        </dd>
        <dt>Een afbeelding</dt>
        <dd>
          <code>![plan van het park](plan.png)</code> op een eigen regel: eerst wat erop te zien is, dan de
          naam van een afbeelding die je hieronder oplaadt.
        </dd>
      </dl>
    </div>
  </Details>
)

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

/** Keeps the text as Markdown, or shows it as it would be printed. */
export async function saveTechnicalPart(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const text = sentText(sent.fields, 'tekst').replaceAll('\r\n', '\n').trimEnd()
  if (sentText(sent.fields, 'doe') === 'toon') return technicalPage(call, { text, judges: true })
  const goesOn = sentText(sent.fields, 'doe') === 'verder'
  // Who only passes by leaves plain words plain.
  if (goesOn && text === storedMarkdown(call).trimEnd())
    return c.redirect(addressAfter(dossier.id, call.workbench, isPage('techniek')), 303)
  const isEmpty = text.trim() === ''
  const answers = [
    answerAt(call, textPath, isEmpty ? undefined : text),
    answerAt(call, formatPath, isEmpty ? undefined : 'markdown'),
  ]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok)
    return c.redirect(
      goesOn
        ? addressAfter(dossier.id, kept.value.workbench, isPage('techniek'))
        : `${routes.technicalPart.to({ id: dossier.id })}#voorbeeld`,
      303,
    )
  const again = (refused: readonly InputFault[]) =>
    technicalPage(call, { text, judges: true, refused, status: 422 })
  return answersRefused(call, kept.error, named, again, answers)
}

const named = [
  { path: textPath, label: 'Technische beschrijving' },
  { path: formatPath, label: 'Vorm van de technische beschrijving' },
]

const answerAt = ({ dossier, sent }: DossierCall, path: string, value: unknown) => ({
  path,
  value,
  was: wasIn(sent.fields, path, readAnswer(dossier.procedure, path)),
})
