import { raw } from 'hono/html'
import type { AssembledDocument, Block } from '../../../../documents/blocks.js'
import { documentNames } from '../../../../documents/blocks.js'
import { blockToHtml } from '../../../../documents/to-html.js'
import { blockToText } from '../../../../documents/to-text.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import type { Finding } from '../../../../legal-check/finding.js'
import { CopyBar, CopyButtons } from '../../../components/copy-buttons.js'
import { missingPage } from '../../../http/error-pages.js'
import { answerPage } from '../../../http/page-answer.js'
import { routes } from '../../../http/routes.js'
import { SeverityTag } from '../../../shown/finding.js'
import type { DossierCall } from '../buyer-call.js'
import { DossierPage } from '../dossier-page.js'
import { Explanation } from './explanation.js'

/** A whole document; of each part can be asked where it comes from: clause, version, reason, answer, article. */
export function showDocument(call: DossierCall): Response | Promise<Response> {
  const { c, workbench } = call
  const name = documentNames.find((known) => known === c.req.param('document'))
  const document = name && workbench.document(name, { draft: false })
  if (document === undefined) return missingPage(c)
  const asked = Number(c.req.query('deel') ?? Number.NaN)
  return answerPage(
    c,
    <DossierPage of={call} place="document" title={`${document.kind}: ${document.title}`} script>
      <Documents call={call} shown={document} />
      {document.status === 'draft' && (
        <p class="govuk-body">
          <strong class="govuk-tag govuk-tag--yellow">Ontwerp</strong> Wat nog ontbreekt, is gemarkeerd.
        </p>
      )}
      <div class="cw-document">
        <div class="cw-pane__sheet cw-text" data-copyable>
          {document.blocks.map((block, index) => (
            <Part call={call} block={block} index={index} isChosen={index === asked} />
          ))}
        </div>
        <Origin call={call} block={document.blocks[asked]} index={asked} />
      </div>
      <CopyBar />
    </DossierPage>,
  )
}

/** The way to the other documents, and to their files. */
const Documents = ({
  call: { dossier, workbench },
  shown,
}: {
  call: DossierCall
  shown: AssembledDocument
}) => (
  <p class="govuk-body cw-actions">
    {workbench.documents.map(({ name, title }) => (
      <a
        class="govuk-link"
        href={routes.document.to({ id: dossier.id, document: name })}
        {...(name === shown.name && { 'aria-current': 'page' })}
      >
        {title}
      </a>
    ))}
    <a class="govuk-link" href={routes.documents.to({ id: dossier.id })}>
      Download
    </a>
    <a class="govuk-link" href={routes.copyText.to({ id: dossier.id })}>
      Kopieer de clausules
    </a>
  </p>
)

/** A part of the text, what the legal check says of its words, and the question where it comes from. */
const Part = ({
  call: { dossier, workbench },
  block,
  index,
  isChosen,
}: {
  call: DossierCall
  block: Block
  index: number
  isChosen: boolean
}) => {
  const html = blockToHtml(block, {
    pictureAt: (attachment) => routes.attachment.to({ id: dossier.id, attachment }),
  })
  return (
    <div class={`cw-block${isChosen ? ' chosen' : ''}`} id={`stuk-${index}`}>
      {isChosen ? <div id="gekozen">{raw(html)}</div> : raw(html)}
      {findingsIn(block, workbench).map(({ severity, says }) => (
        <p class="cw-from">
          <SeverityTag severity={severity} />{' '}
          <a class="govuk-link" href={routes.check.to({ id: dossier.id })}>
            {says}
          </a>
        </p>
      ))}
      <a
        class="cw-ask govuk-link"
        href={`?deel=${index}#uitleg`}
        aria-label={`Waar komt dit vandaan? ${startOf(block)}`}
      >
        <span class="cw-ask__mark">?</span>
      </a>
    </div>
  )
}

const Origin = ({ call, block, index }: { call: DossierCall; block: Block | undefined; index: number }) => (
  <aside class="cw-card" id="uitleg" tabindex={-1} aria-label="Waar het vandaan komt">
    {block === undefined ? (
      <p class="govuk-body">
        Klik op het vraagteken naast een stuk tekst: hier lees je dan uit welke clausule het komt, waarom het
        er staat en welk antwoord erin zit.
      </p>
    ) : (
      <>
        <Explanation block={block} index={index} workbench={call.workbench} dossier={call.dossier.id} />
        <p class="cw-actions">
          <CopyButtons of="gekozen" what="dit stuk" />
        </p>
      </>
    )}
  </aside>
)

/** What the legal check says of words in this part. */
function findingsIn(block: Block, { findings }: Workbench): readonly Finding[] {
  const inWords = findings.filter(({ sentence }) => sentence !== undefined)
  if (inWords.length === 0) return []
  const text = blockToText(block)
  return inWords.filter(({ sentence = '' }) => text.includes(sentence))
}

const startOf = (block: Block): string => {
  const html = blockToHtml(block)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return html.length > 60 ? `${html.slice(0, 59)}…` : html
}
