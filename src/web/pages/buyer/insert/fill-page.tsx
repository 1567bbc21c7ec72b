import type { OwnFile } from '../../../../actions/dossiers/fill-own-file.js'
import { insertBlocks } from '../../../../dossiers/insert-blocks.js'
import { Tick } from '../../../components/choice-fields.js'
import { Button, ErrorSummary } from '../../../components/form.js'
import { FileInput } from '../../../components/text-fields.js'
import { askedBy } from '../../../http/asked-work.js'
import { errorPage } from '../../../http/error-pages.js'
import { maximumForeignRequest } from '../../../http/foreign-form.js'
import { answerPage } from '../../../http/page-answer.js'
import type { FormLimit } from '../../../http/pages.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { wordRefusalWords } from '../../../http/refusal-words.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { MarkerList } from './marker-list.js'
import { KeptSpecifications } from './own-specifications.js'

/** Where a buyer gives their own Word file, and reads which markers it may hold. */
export const showFill = (call: DossierCall): Promise<Response> => fillPage(call)

export const fillLimit: FormLimit = {
  bytes: maximumForeignRequest,
  tooLarge: (c) => errorPage(c, 413, 'Te groot', wordRefusalWords['too-large']),
}

/** Fills the file and shows what became of it. */
export async function fillOwn(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const own = sentText(sent.fields, 'doe') === 'opnieuw' ? await keptFile(call) : await sentFile(call)
  if (own === undefined) return fillPage(call, 'Kies het Word-bestand waarin je markeringen zette.')
  const held = await doors.actions.fillAndHold(actor, dossier.id, own, askedBy(c))
  if (held.ok && sentText(sent.fields, 'bewaar') === '1') {
    // What could not be kept is no reason to hold back what was filled.
    await doors.actions.keepOwnSpecifications(actor, own)
  }
  if (held.ok) return c.redirect(routes.filledOwn.to({ id: dossier.id, fill: held.value }), 303)
  return held.error.kind === 'word-refused'
    ? fillPage(call, wordRefusalWords[held.error.why])
    : refusalPage(c, held.error)
}

async function sentFile({ sent }: DossierCall): Promise<OwnFile | undefined> {
  const [file] = sent.files
  return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** The file of an earlier time. */
async function keptFile({ doors, actor }: DossierCall): Promise<OwnFile | undefined> {
  const opened = await doors.actions.openOwnSpecifications(actor)
  return opened.ok ? { name: opened.value.file.name, bytes: opened.value.content } : undefined
}

async function fillPage(call: DossierCall, error?: string): Promise<Response> {
  const { c, doors, actor, dossier, workbench } = call
  const known = await doors.actions.ownSpecifications(actor)
  const kept = known.ok ? known.value : undefined
  const specifications = workbench.document('specifications')
  const offered = specifications === undefined ? [] : insertBlocks(specifications, workbench.procedure)
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="In je eigen Word" hasErrors={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ id: 'bestand', message: error }]} />
      <div class="cw-narrow">
        <p class="govuk-body-l">
          Geef je eigen bestek. Je krijgt het terug met de tekst van dit dossier op de plaats van je
          markeringen, in jouw stijl en jouw nummering. Aan de rest verandert niets.
        </p>
        {kept !== undefined && <KeptSpecifications call={call} file={kept} />}
        <form
          method="post"
          action={routes.fillOwn.to({ id: dossier.id })}
          enctype="multipart/form-data"
          novalidate
        >
          <FileInput
            id="bestand"
            name="bestand"
            label={kept === undefined ? 'Je eigen bestek' : 'Een ander bestek'}
            hint="Een docx van hoogstens 10 MB, zonder macro's."
            error={error}
            accept=".docx"
            isNeeded
          />
          <Tick
            id="bewaar"
            name="bewaar"
            label={
              kept === undefined
                ? 'Bewaar dit bestek voor de volgende keer, ook voor andere dossiers'
                : 'Bewaar dit bestek in de plaats van het vorige'
            }
            checked={kept === undefined && error === undefined}
          />
          <Button>Vul in</Button>
        </form>
      </div>
      <h2 class="govuk-heading-m">Zo zet je markeringen</h2>
      <div class="cw-narrow govuk-body">
        <p>
          Typ in Word op een lege regel de naam van een blok tussen dubbele accolades, bijvoorbeeld{' '}
          <code>{'{{clausules}}'}</code> of <code>{'{{perceel 2: gunningscriteria}}'}</code>. Een bladwijzer
          of een samenvoegveld met die naam kan ook; schrijf daarin een laag streepje waar een spatie staat.
        </p>
        <p>
          De koppen in een blok komen een niveau onder de kop waar je markering staat. De titel, het bestuur
          en het nummer kunnen ook midden in een zin of in de koptekst. Staat er tekst rond een langer blok,
          dan komt het tussen de twee helften van je alinea, of ervoor of erna: dat lees je daarna. Elk blok
          is er ook los, als Word-bestand om zelf in te voegen.
        </p>
      </div>
      <MarkerList offered={offered} procedure={workbench.procedure} dossier={dossier.id} />
    </DossierPage>,
    error === undefined ? 200 : 422,
  )
}
