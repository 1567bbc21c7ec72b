import { foldText } from '../../reference/fold-text.js'

/** The name of the firm in the template that does not exist; its rows are passed over. */
export const exampleName = 'VOORBEELD (deze rij wordt overgeslagen)'

/** Begins the row of the template that explains each column. */
export const explanationMark = 'TOELICHTING:'

/** Whether the name on a row says that it belongs to the template. */
export const isOfTemplate = (name: string): boolean =>
  foldText(name) === foldText(exampleName) || name.trim().toUpperCase().startsWith(explanationMark)
