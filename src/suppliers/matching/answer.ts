/** What a test says: a thing that is not known is no "no". */
export type Answer = 'yes' | 'no' | 'unknown'
