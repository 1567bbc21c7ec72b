import type { Child } from 'hono/jsx'
import type { Step } from '../../../questionnaire/journey.js'
import { stepAddress } from './addresses.js'

/** The way to where an answer is given; its words alone when nothing asks it. @param at the path of the answer. */
export const stepLink = (dossier: string, step: Step | undefined, words: string, at: string): Child =>
  step === undefined ? (
    words
  ) : (
    <a class="govuk-link" href={stepAddress(dossier, step, { at })}>
      {words}
    </a>
  )
