import { raw } from 'hono/html'
import { blocksToHtml } from '../../../../documents/to-html.js'
import { blockToText } from '../../../../documents/to-text.js'
import type { LooseClause } from '../../../../dossiers/insert-set.js'
import { CopyButtons } from '../../../components/copy-buttons.js'
import { answerBytes } from '../../../http/file-answer.js'
import { insertName } from '../../../http/file-names.js'
import { docxType } from '../../../http/foreign-form.js'
import { answerPage } from '../../../http/page-answer.js'
import { refusalPage } from '../../../http/refusal-page.js'
import { routes } from '../../../http/routes.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'

/** Every clause of the dossier apart, to copy: with its layout, or as plain text to select. */
export async function showCopy(call: DossierCall): Promise<Response> {
  const { c, doors, actor, dossier } = call
  const clauses = await doors.actions.copyClauses(actor, dossier.id)
  if (!clauses.ok) return refusalPage(c, clauses.error)
  return answerPage(
    c,
    <DossierPage of={call} place="documents" title="Kopieer de clausules" script>
      <p class="govuk-body cw-narrow">
        Kopieer een clausule met opmaak of als platte tekst en plak ze in je eigen document. Of neem een
        clausule mee als Word-bestand, met alles wat ze nodig heeft: bewijs, opvolging en sanctie.
      </p>
      {clauses.value.length === 0 && <p class="govuk-body">Dit dossier heeft nog geen clausules.</p>}
      {clauses.value.map((clause, index) => (
        <Clause
          clause={clause}
          index={index}
          dossier={dossier.id}
          isFirst={clauses.value.findIndex(({ id }) => id === clause.id) === index}
        />
      ))}
    </DossierPage>,
  )
}

/** @property isFirst of the clauses with that id: the one that a link to the clause leads to. */
const Clause = ({
  clause,
  index,
  dossier,
  isFirst,
}: {
  clause: LooseClause
  index: number
  dossier: string
  isFirst: boolean
}) => {
  const { id, lot, blocks } = clause
  const [heading] = blocks
  const title = `${heading === undefined ? '' : blockToText(heading)}${lot === undefined ? '' : ` (${lot})`}`
  return (
    <section class="cw-copy" aria-labelledby={`titel-${index}`} {...(isFirst && { id: `kopieer-${id}` })}>
      <h2 class="govuk-heading-m" id={`titel-${index}`}>
        {title}
      </h2>
      <p class="cw-actions">
        <CopyButtons of={`clausule-${index}`} what={title} />
        <a class="govuk-link" href={routes.clauseInsert.to({ id: dossier, clause: `${id}.docx` })}>
          Word-bestand<span class="govuk-visually-hidden"> van {title}</span>
        </a>
      </p>
      <div class="cw-pane__sheet cw-text" id={`clausule-${index}`}>
        {raw(blocksToHtml(blocks))}
      </div>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Platte tekst<span class="govuk-visually-hidden"> van {title}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          <textarea class="govuk-textarea" rows={10} readonly aria-label={`Platte tekst van ${title}`}>
            {`\n${blocks.map(blockToText).join('\n\n')}`}
          </textarea>
        </div>
      </details>
    </section>
  )
}

/** The clauses of the dossier as a Word file to put into another one; of one clause with all that it needs. */
export async function downloadInsert({ c, doors, actor, dossier }: DossierCall): Promise<Response> {
  const clause = c.req.param('clause')?.replace(/\.docx$/, '')
  const made = await doors.actions.insertClauses(actor, dossier.id, clause)
  return made.ok
    ? answerBytes(c, made.value.bytes, docxType, insertName(clause === undefined ? made.value.title : clause))
    : refusalPage(c, made.error)
}
