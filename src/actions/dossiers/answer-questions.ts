import type { Actor } from '../../access/actor.js'
import { checkChoices } from '../../clauses/check-choices.js'
import { type Answer as GivenAnswer, withAnswers } from '../../dossiers/answering.js'
import { type Occasion, replaceProcedure } from '../../dossiers/changes.js'
import type { Dossier } from '../../dossiers/dossier.js'
import { lotsEverUsed } from '../../dossiers/lots-ever-used.js'
import type { Organisation } from '../../dossiers/organisation.js'
import { technicalFaults } from '../../dossiers/technical-faults.js'
import type { Shelf } from '../../dossiers/workbench.js'
import { failure, type Result, success } from '../../kernel/result.js'
import { isSame } from '../../kernel/same.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import { withLaterFields } from '../../procurement/later-fields.js'
import { normaliseProcedure } from '../../procurement/lot-ids.js'
import type { Procedure } from '../../procurement/procedure.js'
import type { Means } from '../means.js'
import { type Answer, type Conflict, forbidden, invalid, type Refused } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { changeDossier, type Seen, type WriteRefusal } from './change-dossier.js'
import { completed } from './create-dossier.js'
import type { OpenDossier } from './open-dossier.js'

/** An answer with what stood there when the actor saw it: the same as now, or somebody else was here in between. */
export interface SentAnswer extends GivenAnswer {
  readonly was: unknown
}

/** What keeping answers can be refused for. */
export type AnswerRefusal = 'forbidden' | 'invalid' | 'conflict' | WriteRefusal

/**
 * Keeps answers. Only what was asked is changed: whatever somebody else answered meanwhile elsewhere stays. When the
 * same answer was changed meanwhile, nothing is written and both are given back.
 */
export async function answerQuestions(
  means: Means,
  actor: Actor,
  id: string,
  answers: readonly SentAnswer[],
): Promise<Answer<OpenDossier, AnswerRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  return mergeAnswers(means, actor, id, answers)
}

/** How other answers are written in a dossier, and what is noted with them. */
export type Written = (dossier: Dossier, procedure: Procedure, shelf: Shelf, occasion: Occasion) => Dossier

/** Merges answers into the dossier as it is now. Only behind `may`. @param written left out: the answers changed. */
export const mergeAnswers = (
  means: Means,
  actor: Actor,
  id: string,
  answers: readonly SentAnswer[],
  written: Written = replaceProcedure,
): Promise<Answer<OpenDossier, 'invalid' | 'conflict' | WriteRefusal>> =>
  changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) => {
    const merged = mergedProcedure(dossier, answers, means.shelf, occasion)
    return merged.ok ? success(written(dossier, merged.value, means.shelf, occasion)) : merged
  })

function mergedProcedure(
  dossier: Dossier,
  answers: readonly SentAnswer[],
  shelf: Shelf,
  { today }: Occasion,
): Result<Procedure, Refused<'invalid' | 'conflict'>> {
  const own = answers.filter((answer) => isOwn(dossier, answer))
  const conflicts = conflictsWith(dossier, own)
  if (conflicts.length > 0) return failure({ kind: 'conflict', conflicts, current: dossier })
  const changed = withAnswers(dossier, own, shelf, today)
  return changed.ok
    ? success(
        normaliseProcedure(
          withLaterFields(changed.value, undefined, dossier.procedure),
          lotsEverUsed(dossier),
        ),
      )
    : invalid(changed.error)
}

/** What the actor left as it was, and somebody else changed meanwhile, is the other one's. */
const isOwn = ({ procedure }: Dossier, { path, value, was }: SentAnswer): boolean =>
  !isSame(value, was) || isSame(readAnswer(procedure, path), was)

function conflictsWith(dossier: Dossier, answers: readonly SentAnswer[]): readonly Conflict[] {
  return answers.flatMap(({ path, value, was }) => {
    const theirs = readAnswer(dossier.procedure, path)
    return isSame(theirs, was) || isSame(theirs, value) ? [] : [{ path, mine: value, theirs }]
  })
}

/**
 * Replaces all answers at once. What the sender left out of buyer and ids of lots is completed; fields that came later
 * stay when they are left out.
 */
export async function replaceAnswers(
  means: Means,
  actor: Actor,
  id: string,
  seen: Seen,
  sent: Procedure,
): Promise<Answer<OpenDossier, 'forbidden' | 'invalid' | WriteRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const organisation = await means.organisations.find(actor.organisation)
  return changeDossier(means, actor, id, seen, (dossier, occasion) => {
    const procedure = withLaterFields(sent, dossier.procedure)
    const faults = [
      ...checkChoices(procedure, means.shelf.clauses, dossier.pins.clauses, occasion.today),
      ...technicalFaults(procedure, dossier.procedure),
    ]
    if (faults.length > 0) return invalid(faults)
    const whole = withBuyer(procedure, organisation, dossier)
    return success(replaceProcedure(dossier, whole, means.shelf, occasion))
  })
}

/** `changeDossier` refuses before this when there is no organisation. */
const withBuyer = (procedure: Procedure, organisation: Organisation | undefined, dossier: Dossier) =>
  organisation === undefined ? procedure : completed(procedure, organisation, lotsEverUsed(dossier))
