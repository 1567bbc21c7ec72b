/** A recognition (erkenning) as a contractor for works: category, and a class from 1 up. @see wet van 20 maart 1991 */
export interface Approval {
  readonly category: string
  readonly class: number
}

/** Whether an approval covers what is asked: the same category, and at least the class. */
export const covers = (
  held: Approval,
  asked: { readonly category?: string; readonly class?: number },
): boolean =>
  (asked.category === undefined || held.category.toLowerCase() === asked.category.toLowerCase()) &&
  (asked.class === undefined || held.class >= asked.class)
