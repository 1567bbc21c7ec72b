import { raw } from 'hono/html'
import type { InputFault } from '../../../../actions/refusal.js'
import { factSource, procedureValues } from '../../../../clauses/facts/fact-source.js'
import { readOutcome } from '../../../../clauses/facts/outcome.js'
import { clauseText } from '../../../../clauses/fill-clause.js'
import { wordingBlocks } from '../../../../clauses/own-wording.js'
import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import type { BodyBlock } from '../../../../clauses/text/body.js'
import { printValue } from '../../../../clauses/text/value-kinds.js'
import {
  type OwnText,
  readOwnText,
  type WordingField,
  withLabels,
  wordingFields,
  wordingFrom,
} from '../../../../clauses/wording-fields.js'
import type { Block } from '../../../../documents/blocks.js'
import { looseBlocks } from '../../../../documents/example-blocks.js'
import { blocksToHtml } from '../../../../documents/to-html.js'
import { blockToText } from '../../../../documents/to-text.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { type Result, success } from '../../../../kernel/result.js'
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
function modelText(selected: SelectedClause, { procedure, selection }: Workbench): readonly BodyBlock[] {
  const source = factSource(procedure)
  const shared = { ...procedureValues(source), ...readOutcome(selection, source) }
  const { wording: _, wordingFormat: __, ...model } = selected
  return clauseText(model, source, shared)
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => blockToText(block).trim()).join('\n\n')

/** The own text of a clause beside its model text, with the difference word by word. */
export function showWording(call: DossierCall): Response | Promise<Response> {
  const selected = selectedIn(call)
  return selected === undefined ? missingPage(call.c) : wordingPage(call, selected, ownIn(selected))
}

/** @property typed as the buyer sees it; own: as it would be kept, where there is an own text. */
interface Shown {
  readonly typed?: string
  readonly own?: OwnText
}

const ownIn = ({ clause, wording, wordingFormat }: SelectedClause): Shown =>
  wording === undefined
    ? {}
    : {
        typed: wordingFormat === 'markup' ? withLabels(wording, wordingFields(clause.parameters)) : wording,
        own: { wording, ...(wordingFormat !== undefined && { wordingFormat }) },
      }

function wordingPage(
  call: DossierCall,
  selected: SelectedClause,
  { typed, own }: Shown,
  error?: string,
): Response | Promise<Response> {
  const { c, dossier, workbench } = call
  const { clause, path } = selected
  const model = modelText(selected, workbench)
  const fields = wordingFields(clause.parameters)
  const text = typed ?? withLabels(wordingFrom(model, selected), fields)
  const shown = own?.wording === selected.wording ? workbench : previewOf(call, answersOf(path, own))
  const back = { href: routes.dossierClauses.to({ id: dossier.id }), text: 'Clausules' }
  const ownBlocks =
    own && looseBlocks(clause, wordingBlocks({ ...selected, wordingFormat: undefined, ...own }), 0)
  const blocks = looseBlocks(clause, model, 0)
  return answerPage(
    c,
    <DossierPage of={call} title={`Eigen tekst: ${clause.title}`} back={back} hasErrors={error !== undefined}>
      <FindingsHere
        findings={findingsAbout(shown, [`${path}.wording`])}
        dossier={dossier.id}
        from={back.href}
        canFix={shown === workbench}
      />
      <div class="cw-two">
        <div>
          <WordingForm call={call} selected={selected} text={text} error={error} />
          <WordingFields fields={fields} selected={selected} />
        </div>
        <div>
          {ownBlocks && <Sheet title="Zo staat jouw tekst in het bestek" blocks={ownBlocks} />}
          <Sheet title={`Modeltekst, versie ${clause.version}`} blocks={blocks} />
        </div>
      </div>
      {ownBlocks && <Difference before={textOf(blocks)} after={textOf(ownBlocks)} />}
    </DossierPage>,
    error === undefined ? 200 : 422,
  )
}

const answersOf = (path: string, own?: OwnText) => [
  { path: `${path}.wording`, value: own?.wording },
  { path: `${path}.wordingFormat`, value: own?.wordingFormat },
]

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
        hint="Een lege regel begint een nieuwe alinea. Begin een regel met “- ” of “1. ” voor een opsomming en met “## ” voor een tussenkop; zet twee sterretjes rond **vette woorden**. Je tekst blijft staan, ook als er later een nieuwe versie van de clausule komt."
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

/** What stands between braces, and what the document says there now. */
const WordingFields = ({
  fields,
  selected: { parameters, clause },
}: {
  fields: readonly WordingField[]
  selected: SelectedClause
}) =>
  fields.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-s">Velden in je tekst</h2>
      <p class="govuk-body">
        Laat een veld met zijn accolades staan, dan volgt je tekst het antwoord op de vraag. Schrijf je een
        getal in de plaats, dan kijkt de juridische controle of het met het antwoord overeenkomt.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {fields.map(({ name, label, parameter }) => (
          <li>
            <code>{`{{${label}}}`}</code>:{' '}
            {printValue(parameters[name], {
              kind: parameter.type,
              language: clause.language,
              ...('options' in parameter && { options: parameter.options }),
            }) ?? 'nog niet ingevuld'}
          </li>
        ))}
      </ul>
    </section>
  )

const Sheet = ({ title, blocks }: { title: string; blocks: readonly Block[] }) => (
  <section class="govuk-!-margin-bottom-6">
    <h2 class="govuk-heading-m">{title}</h2>
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
  const typed = sentText(sent.fields, 'tekst').replaceAll('\r\n', '\n').trim()
  if (deed === 'bewaar' && typed === '')
    return wordingPage(call, selected, { typed }, 'Schrijf een tekst, of neem de modeltekst terug.')
  const read = readTyped(typed, selected)
  if (deed !== 'weg' && !read.ok) return wordingPage(call, selected, { typed }, read.error)
  const own = deed === 'weg' || !read.ok ? undefined : read.value
  if (deed === 'toon') return wordingPage(call, selected, { typed, ...(own && { own }) })
  const path = `${selected.path}.wording`
  const was = wasIn(sent.fields, path, readAnswer(dossier.procedure, path))
  const answers = answersOf(selected.path, own).map((answer) =>
    answer.path === path
      ? { ...answer, was }
      : { ...answer, was: readAnswer(dossier.procedure, answer.path) },
  )
  const kept = await doors.actions.answerQuestions(actor, dossier.id, answers)
  if (kept.ok) return c.redirect(routes.dossierClauses.to({ id: dossier.id }), 303)
  const again = ([fault]: readonly InputFault[]) =>
    wordingPage(call, selected, { typed }, fault?.message ?? 'Dit kan niet.')
  return answersRefused(call, kept.error, [{ path, label: 'Eigen tekst' }], again, answers)
}

/** What was typed, as it is kept; a text that did not change is still read as it was. */
function readTyped(typed: string, selected: SelectedClause): Result<OwnText, string> {
  const before = ownIn(selected)
  return before.own !== undefined && before.typed === typed
    ? success(before.own)
    : readOwnText(typed, selected.clause)
}
