import { raw } from 'hono/html'
import type { InputFault } from '../../../../actions/refusal.js'
import { factSource, procedureValues } from '../../../../clauses/facts/fact-source.js'
import { readOutcome } from '../../../../clauses/facts/outcome.js'
import { clauseText } from '../../../../clauses/fill-clause.js'
import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import type { Block } from '../../../../documents/blocks.js'
import { looseBlocks } from '../../../../documents/example-blocks.js'
import { blocksToHtml } from '../../../../documents/to-html.js'
import { blockToText } from '../../../../documents/to-text.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { readAnswer } from '../../../../procurement/answer-paths.js'
import { Button } from '../../../components/form.js'
import { TextArea } from '../../../components/text-fields.js'
import { WordDiff } from '../../../components/word-diff.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { sentText } from '../../../http/sent-form.js'
import type { DossierCall } from '../buyer-call.js'
import { FindingsHere, findingsAbout } from '../check/findings-here.js'
import { DossierPage } from '../dossier-page.js'
import { answersRefused } from '../questions/answers-refused.js'
import { wasName } from '../questions/control-names.js'
import { goneForm } from '../questions/gone-form.js'
import { previewOf } from '../questions/preview.js'
import { wasIn } from '../questions/question-form.js'

/** The clause that the address names, as long as it is in the text or offered. */
const selectedIn = ({ c, workbench }: DossierCall): SelectedClause | undefined =>
  workbench.selection.find(
    ({ clause, lot, criterion }) =>
      clause.id === c.req.param('clause') && lot === c.req.query('perceel') && criterion === undefined,
  )

/** The model text as it stands in the document now, whatever own text replaces it. */
function modelBlocks(selected: SelectedClause, { procedure, selection }: Workbench): readonly Block[] {
  const source = factSource(procedure)
  const shared = { ...procedureValues(source), ...readOutcome(selection, source) }
  const { wording: _, ...model } = selected
  return looseBlocks(selected.clause, clauseText(model, source, shared), 0)
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => blockToText(block).trim()).join('\n\n')

/** The own text of a clause beside its model text, with the difference word by word. */
export function showWording(call: DossierCall): Response | Promise<Response> {
  const selected = selectedIn(call)
  return selected === undefined ? missingPage(call.c) : wordingPage(call, selected, selected.wording)
}

function wordingPage(
  call: DossierCall,
  selected: SelectedClause,
  wording: string | undefined,
  error?: string,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const blocks = modelBlocks(selected, workbench)
  const model = textOf(blocks)
  const path = `${selected.path}.wording`
  const shown = wording === selected.wording ? workbench : previewOf(call, [{ path, value: wording }])
  const back = { href: routes.dossierClauses.to({ id: dossier.id }), text: 'Clausules' }
  const title = `Eigen tekst: ${selected.clause.title}`
  return answerPage(
    c,
    <DossierPage of={call} title={title} back={back} hasErrors={error !== undefined}>
      <FindingsHere
        findings={findingsAbout(shown, [path])}
        dossier={dossier.id}
        from={back.href}
        canFix={shown === workbench}
      />
      <div class="cw-two">
        <WordingForm call={call} selected={selected} text={wording ?? model} error={error} />
        <ModelText version={selected.clause.version} blocks={blocks} />
      </div>
      {wording !== undefined && <Difference before={model} after={wording} />}
    </DossierPage>,
    error === undefined ? 200 : 422,
  )
}

const WordingForm = ({
  call: { c, dossier },
  selected,
  text,
  error,
}: {
  call: DossierCall
  selected: SelectedClause
  text: string
  error: string | undefined
}) => {
  const path = `${selected.path}.wording`
  const was = JSON.stringify(readAnswer(dossier.procedure, path)) ?? ''
  return (
    <form method="post" action={c.req.url.slice(new URL(c.req.url).origin.length)} novalidate>
      <TextArea
        id="tekst"
        name="tekst"
        label="Jouw tekst"
        hint="Een lege regel begint een nieuwe alinea. Je tekst komt er letter voor letter te staan, ook als er later een nieuwe versie van de clausule komt."
        value={text}
        rows={18}
        error={error}
      />
      <input type="hidden" name={wasName(path)} value={was} />
      <WordingButtons hasOwn={selected.wording !== undefined} />
    </form>
  )
}

const WordingButtons = ({ hasOwn }: { hasOwn: boolean }) => (
  <div class="govuk-button-group">
    <Button name="doe" value="bewaar">
      Bewaar mijn tekst
    </Button>
    <Button name="doe" value="toon" secondary>
      Toon het verschil
    </Button>
    {hasOwn && (
      <Button name="doe" value="weg" secondary>
        Neem de modeltekst terug
      </Button>
    )}
  </div>
)

const ModelText = ({ version, blocks }: { version: string; blocks: readonly Block[] }) => (
  <section>
    <h2 class="govuk-heading-m">Modeltekst, versie {version}</h2>
    <div class="cw-pane__sheet cw-text">{raw(blocksToHtml(blocks))}</div>
  </section>
)

const Difference = (texts: { before: string; after: string }) => (
  <section>
    <h2 class="govuk-heading-m">Verschil met de modeltekst</h2>
    <WordDiff {...texts} />
  </section>
)

/** Keeps the own text, shows what differs, or takes the model text back. */
export async function saveWording(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier, sent } = call
  const selected = selectedIn(call)
  if (selected === undefined) return goneForm(c, dossier.id, sent.fields)
  const deed = sentText(sent.fields, 'doe')
  const text = sentText(sent.fields, 'tekst').replaceAll('\r\n', '\n').trim()
  if (deed === 'toon') return wordingPage(call, selected, text)
  if (deed === 'bewaar' && text === '')
    return wordingPage(call, selected, '', 'Schrijf een tekst, of neem de modeltekst terug.')
  const path = `${selected.path}.wording`
  const was = wasIn(sent.fields, path, readAnswer(dossier.procedure, path))
  const answers = [{ path, value: deed === 'weg' ? undefined : text, was }]
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return c.redirect(routes.dossierClauses.to({ id: dossier.id }), 303)
  const again = ([fault]: readonly InputFault[]) =>
    wordingPage(call, selected, text, fault?.message ?? 'Dit kan niet.')
  return answersRefused(call, kept.error, [{ path, label: 'Eigen tekst' }], again, answers)
}
