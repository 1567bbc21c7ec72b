import type { AssembledDocument } from '../../src/documents/blocks.js'
import type { numberBlocks } from '../../src/documents/number-blocks.js'

/** What the sample leaves to the assembly: the one function that counts, from `src/` or from `dist/`. */
export interface SampleOptions {
  readonly numberBlocks: typeof numberBlocks
  readonly status?: AssembledDocument['status']
}

/** A specifications document of about fifteen pages with two lots and every kind of block, in Dutch. Fictional. */
export declare function sampleDocument(options: SampleOptions): AssembledDocument
