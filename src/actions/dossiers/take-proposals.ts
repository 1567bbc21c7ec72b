import type { Actor } from '../../access/actor.js'
import { takeProposals as withProposals } from '../../dossiers/changes.js'
import type { Workbench } from '../../dossiers/workbench.js'
import { type Result, success } from '../../kernel/result.js'
import { isSame } from '../../kernel/same.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, impossible, invalid, type Refused } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type AnswerRefusal, mergeAnswers, type SentAnswer } from './answer-questions.js'
import { type OpenDossier, openDossier } from './open-dossier.js'

/** A proposal that the actor accepts. @property read what it proposed when the actor read it; left out: whatever it is. */
export interface AcceptedProposal {
  readonly path: string
  readonly read?: unknown
}

/**
 * Makes proposals answers, all of them in one write. One that proposes something else than what was read refuses them
 * all, and so does a path for which there is no proposal; one whose answer stands there already, as it was read,
 * changes nothing.
 */
export async function takeProposals(
  means: Means,
  actor: Actor,
  id: string,
  accepted: readonly AcceptedProposal[],
): Promise<Answer<OpenDossier, AnswerRefusal | 'impossible'>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { workbench } = opened.value
  const fresh = accepted.filter((one) => !isAnswered(workbench, one))
  const answers = answersTo(workbench, fresh)
  if (!answers.ok) return answers
  if (answers.value.length === 0) return success(opened.value)
  return mergeAnswers(means, actor, id, answers.value, withProposals)
}

const isAnswered = ({ procedure }: Workbench, { path, read }: AcceptedProposal): boolean =>
  read !== undefined && isSame(readAnswer(procedure, path), read)

function answersTo(
  { proposals, procedure }: Workbench,
  accepted: readonly AcceptedProposal[],
): Result<readonly SentAnswer[], Refused<'invalid' | 'impossible'>> {
  const found = accepted.map(({ path, read }, index) => ({
    ...{ path, read, index },
    proposal: proposals.find((known) => known.path === path),
  }))
  const unknown = found.filter(({ proposal }) => proposal === undefined)
  if (unknown.length > 0)
    return invalid(unknown.map(({ index }) => ({ path: `paths.${index}`, message: noProposal })))
  if (found.some(({ read, proposal }) => read !== undefined && !isSame(proposal?.value, read)))
    return impossible('proposal-changed')
  const answers = found.map(({ path, proposal }) => ({
    path,
    value: proposal?.value,
    was: readAnswer(procedure, path),
  }))
  return success(answers)
}

const noProposal = 'Voor dit antwoord is er geen voorstel: het is al beantwoord, of er hoort er geen bij.'
