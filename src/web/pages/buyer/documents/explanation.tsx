import { referenceOf } from '../../../../clauses/clause.js'
import type { SelectedClause } from '../../../../clauses/selected-clause.js'
import { answersIn } from '../../../../documents/block-runs.js'
import type { Block } from '../../../../documents/blocks.js'
import { journeyOf, nameOfAnswer, stepFor } from '../../../../dossiers/questionnaire.js'
import type { Workbench } from '../../../../dossiers/workbench.js'
import { routes } from '../../../http/routes.js'
import { LegalBasisList } from '../../../shown/legal-basis.js'
import { stepLink } from '../step-link.js'

/** Where a part of a document comes from: template or clause, why it stands there, and which answers are in it. */
export const Explanation = ({
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
  return (
    <>
      <h2 class="govuk-heading-m">Waar dit vandaan komt</h2>
      {selected === undefined ? (
        <p class="govuk-body">
          Uit het sjabloon {reference.replace('@', ' ')}: het staat in elk document van deze soort.
        </p>
      ) : (
        <FromClause selected={selected} isOwnText={source === 'own-wording'} />
      )}
      <Answers block={block} workbench={workbench} dossier={dossier} />
      <p class="govuk-body">
        <a class="govuk-link" href={`#stuk-${index}`}>
          Terug naar de tekst
        </a>
      </p>
    </>
  )
}

const FromClause = ({
  selected: { clause, reasons },
  isOwnText,
}: {
  selected: SelectedClause
  isOwnText: boolean
}) => (
  <>
    <p class="govuk-body">
      {isOwnText ? 'Je eigen tekst, in de plaats van de clausule ' : 'De clausule '}
      <a class="govuk-link" href={routes.clauseVersion.to({ id: clause.id, version: clause.version })}>
        {clause.title}, versie {clause.version}
      </a>
      .
    </p>
    {reasons.map((reason) => (
      <p class="govuk-body">{reason}</p>
    ))}
    <LegalBasisList bases={clause.legalBasis} />
  </>
)

const Answers = ({ block, workbench, dossier }: { block: Block; workbench: Workbench; dossier: string }) => {
  const steps = journeyOf(workbench)
  const answers = [...new Set(answersIn(block))]
  return answers.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Antwoorden in dit stuk</h3>
      <ul class="govuk-list govuk-list--bullet">
        {answers.map((path) => (
          <li>{stepLink(dossier, stepFor(path, steps), nameOfAnswer(path), path)}</li>
        ))}
      </ul>
    </>
  )
}
