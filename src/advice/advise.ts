import { isSame } from '../kernel/same.js'
import { readAnswer } from '../procurement/answer-paths.js'
import type { Advice, AdviceCase, Instrument, Verdict } from './advice.js'
import { verdicts } from './advice.js'
import { instruments } from './instruments.js'

/**
 * Every instrument with its verdict for a lot: the best first, of equals in the order of the list. One that takes a
 * clause over is left out where the library has no such clause. Pure.
 */
export const advise = (about: AdviceCase): readonly Advice[] =>
  instruments
    .filter(({ takes }) => takes === undefined || about.clausesInRole(takes).length > 0)
    .map((instrument) => adviceOn(instrument, about))
    .toSorted((one, other) => rankOf(one.verdict) - rankOf(other.verdict))

/** The worst that a consideration leaves open is the verdict. */
function adviceOn({ id, considers, answers, ...words }: Instrument, about: AdviceCase): Advice {
  const considerations = considers(about)
  const verdict = verdicts[Math.max(0, ...considerations.map(({ allows }) => rankOf(allows)))] ?? 'unknown'
  return {
    instrument: id,
    title: words.title,
    what: words.what,
    basis: words.basis,
    verdict,
    arithmetic: considerations.map(({ says }) => says),
    asks: [...new Set(considerations.flatMap(({ asks }) => asks ?? []))],
    answers: isOpen(verdict) ? answers(about).filter((answer) => !stands(answer, about)) : [],
  }
}

/** Whether a buyer can take it over. */
export const isOpen = (verdict: Verdict): boolean => verdict === 'recommended' || verdict === 'possible'

const rankOf = (verdict: Verdict): number => verdicts.indexOf(verdict)

const stands = ({ path, value }: Advice['answers'][number], { procedure }: AdviceCase): boolean =>
  isSame(readAnswer(procedure, path), value)
