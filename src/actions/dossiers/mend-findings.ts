import type { Actor } from '../../access/actor.js'
import { motivate } from '../../dossiers/changes.js'
import { success } from '../../kernel/result.js'
import { readAnswer } from '../../procurement/answer-paths.js'
import type { Means } from '../means.js'
import { type Answer, forbidden, invalid, unknown } from '../refusal.js'
import { ownDossier } from '../subjects.js'
import { type AnswerRefusal, mergeAnswers } from './answer-questions.js'
import { changeDossier, type WriteRefusal } from './change-dossier.js'
import { type OpenDossier, openDossier } from './open-dossier.js'
import { renewWithdrawn } from './renew-texts.js'

const longestMotivation = 5000

/**
 * Applies the fix of a finding of the legal check: its answers, or another version of a text for who may renew those.
 * @param finding its key.
 */
export async function applyFix(
  means: Means,
  actor: Actor,
  id: string,
  finding: string,
): Promise<Answer<OpenDossier, AnswerRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const { dossier, workbench } = opened.value
  const fix = workbench.findings.find(({ key }) => key === finding)?.fix
  if (fix === undefined) return unknown('finding')
  if (fix.kind === 'renewal') return renewWithdrawn(means, actor, id, fix)
  const answers = fix.answers.map(({ path, value }) => ({
    path,
    value,
    was: readAnswer(dossier.procedure, path),
  }))
  return mergeAnswers(means, actor, id, answers)
}

/** Keeps why a warning is left as it is; an empty text takes an earlier motivation away. @param finding its key. */
export async function motivateFinding(
  means: Means,
  actor: Actor,
  id: string,
  { finding, text }: { readonly finding: string; readonly text: string },
): Promise<Answer<OpenDossier, 'forbidden' | 'invalid' | WriteRefusal>> {
  if (!means.may(actor, 'answer-dossier', ownDossier(actor))) return forbidden
  const opened = await openDossier(means, actor, id)
  if (!opened.ok) return opened
  const found = opened.value.workbench.findings.find(({ key }) => key === finding)
  if (found === undefined) return unknown('finding')
  const fault = faultIn(text, found.motivation !== undefined)
  if (fault !== undefined) return invalid([{ path: 'text', message: fault }])
  const { key, code, at } = found
  return changeDossier(means, actor, id, 'as-it-is', (dossier, occasion) =>
    success(motivate(dossier, { about: key, rule: code, at }, text, occasion)),
  )
}

function faultIn(text: string, isKnown: boolean): string | undefined {
  if (text.trim() === '' && !isKnown) return 'Schrijf waarom je dit zo laat, of pas het aan.'
  return text.length > longestMotivation ? 'Kort de motivering in tot 5.000 tekens.' : undefined
}
