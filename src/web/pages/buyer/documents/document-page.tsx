import { raw } from 'hono/html'
import { referenceOf } from '../../../../clauses/clause.js'
import { answersIn } from '../../../../documents/block-runs.js'
import type { Block } from '../../../../documents/blocks.js'
import { documentNames } from '../../../../documents/blocks.js'
import { blockToHtml } from '../../../../documents/to-html.js'
import { blockToText } from '../../../../documents/to-text.js'
import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import type { Finding } from '../../../../legal-check/finding.js'
import { Page } from '../../../components/page.js'
import { missingPage } from '../../../http/error-pages.js'
import { routes } from '../../../http/routes.js'
import { SeverityTag } from '../../../shown/finding.js'
import { LegalBasisList } from '../../../shown/legal-basis.js'
import { stepAddress } from '../addresses.js'
import type { DossierCall } from '../buyer-call.js'

/** A whole document; of each part can be asked where it comes from: clause, version, reason, answer, article. */
export function showDocument({ c, dossier, workbench }: DossierCall): Response | Promise<Response> {
  const name = documentNames.find((known) => known === c.req.param('document'))
  const document = name && workbench.document(name, { draft: false })
  if (document === undefined) return missingPage(c)
  const asked = Number(c.req.query('deel') ?? Number.NaN)
  const block = document.blocks[asked]
  c.header('Cache-Control', 'no-store')
  return c.html(
    <Page
      title={`${document.kind}: ${document.title}`}
      current="dossiers"
      back={{ href: routes.dossier.to({ id: dossier.id }), text: 'Takenlijst' }}
    >
      <p class="govuk-body cw-actions">
        {workbench.documents.map((other) => (
          <a
            class="govuk-link"
            href={routes.document.to({ id: dossier.id, document: other.name })}
            {...(other.name === name && { 'aria-current': 'page' })}
          >
            {other.title}
          </a>
        ))}
        <a class="govuk-link" href={routes.documents.to({ id: dossier.id })}>
          Download
        </a>
      </p>
      {document.status === 'draft' && (
        <p class="govuk-body">
          <strong class="govuk-tag govuk-tag--yellow">Ontwerp</strong> Wat nog ontbreekt, is gemarkeerd.
        </p>
      )}
      <div class="cw-document">
        <div class="cw-pane__sheet cw-text">
          {document.blocks.map((part, index) => (
            <div
              class={`cw-block${part.kind === 'table' ? '' : ' cw-block--text'}${index === asked ? ' chosen' : ''}`}
              id={`deel-${index}`}
            >
              {raw(blockToHtml(part))}
              {findingsIn(part, workbench).map(({ severity, says }) => (
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
                aria-label={`Waar komt dit vandaan? ${startOf(part)}`}
              >
                <span class="cw-ask__mark">?</span>
              </a>
            </div>
          ))}
        </div>
        <aside class="cw-card" id="uitleg" tabindex={-1} aria-label="Waar het vandaan komt">
          {block === undefined ? (
            <p class="govuk-body">
              Klik op een stuk tekst, of op het vraagteken ernaast: hier lees je dan uit welke clausule het
              komt, waarom het er staat en welk antwoord erin zit.
            </p>
          ) : (
            <Explanation block={block} index={asked} workbench={workbench} dossier={dossier.id} />
          )}
        </aside>
      </div>
    </Page>,
  )
}

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

const Explanation = ({
  block,
  index,
  workbench,
  dossier,
}: {
  block: Block
  index: number
  workbench: Workbench
  dossier: string
}) => {
  const { source, reference, lot } = block.from
  const selected = workbench.selection.find(
    (candidate) => referenceOf(candidate.clause) === reference && candidate.lot === lot,
  )
  const steps = journeyOf(workbench)
  const answers = [...new Set(answersIn(block))]
  return (
    <>
      <h2 class="govuk-heading-m">Waar dit vandaan komt</h2>
      {selected === undefined ? (
        <p class="govuk-body">
          Uit het sjabloon {reference.replace('@', ' ')}: het staat in elk document van deze soort.
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {source === 'own-wording' ? 'Je eigen tekst, in de plaats van de clausule ' : 'De clausule '}
            <a
              class="govuk-link"
              href={routes.clauseVersion.to({ id: selected.clause.id, version: selected.clause.version })}
            >
              {selected.clause.title}, versie {selected.clause.version}
            </a>
            .
          </p>
          {selected.reasons.map((reason) => (
            <p class="govuk-body">{reason}</p>
          ))}
          <LegalBasisList bases={selected.clause.legalBasis} />
        </>
      )}
      {answers.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Antwoorden in dit stuk</h3>
          <ul class="govuk-list govuk-list--bullet">
            {answers.map((path) => {
              const step = stepFor(path, steps)
              return (
                <li>
                  {step === undefined ? (
                    nameOfAnswer(path)
                  ) : (
                    <a class="govuk-link" href={stepAddress(dossier, step)}>
                      {nameOfAnswer(path)}
                    </a>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`#deel-${index}`}>
          Terug naar de tekst
        </a>
      </p>
    </>
  )
}
