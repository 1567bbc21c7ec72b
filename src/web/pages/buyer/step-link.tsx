import type { Child } from 'hono/jsx'
import type { Step } from '../../../questionnaire/journey.js'
import { stepAddress } from './addresses.js'

/** The way to where something is answered; its words alone when nothing asks it. */
export const stepLink = (dossier: string, step: Step | undefined, words: string): Child =>
  step === undefined ? (
    words
  ) : (
    <a class="govuk-link" href={stepAddress(dossier, step)}>
      {words}
    </a>
  )
