import { z } from 'zod'
import { omit } from '../../kernel/omit.js'
import type { Finding } from '../../legal-check/finding.js'
import { severities } from '../../legal-check/rule.js'

/** What the API answers of what the legal check found: shapes, and how they are made. */

export const groundSchema = z.object({
  citation: z.string(),
  certainty: z.enum(['verified', 'likely', 'uncertain']),
})

const foundShape = {
  rule: z.string(),
  code: z.string(),
  severity: z.enum(severities),
  title: z.string(),
  says: z.string().meta({ description: 'What is wrong here, with its figures.' }),
  why: z.string(),
  at: z.string().meta({ description: 'Where: a path as in the procedure, with lots by their id.' }),
  source: z.array(groundSchema),
  remedy: z.string(),
  sentence: z.string().optional(),
  place: z.string().optional(),
  fix: z
    .object({
      label: z.string(),
      kind: z.enum(['answers', 'renewal']).optional().meta({
        description:
          'Left out: other answers. A renewal takes another version of a text, and answers nothing.',
      }),
      answers: z.array(z.object({ path: z.string(), value: z.unknown() })),
      renews: z
        .object({
          kind: z.enum(['clause', 'template']),
          id: z.string(),
          from: z.string().meta({ description: 'The version that was withdrawn.' }),
          to: z.string().meta({ description: 'The version that takes its place.' }),
        })
        .optional(),
    })
    .optional(),
}

const motivationSchema = z.object({
  about: z.string().meta({ description: 'The key of the finding.' }),
  rule: z.string(),
  at: z.string(),
  text: z.string(),
  who: z.string(),
  when: z.string(),
})

/** A finding in a dossier. */
export const findingSchema = z
  .object({
    key: z.string().optional().meta({
      description:
        'Tells it from the other findings of a dossier: for a fix or a motivation. Absent in a text of somebody else.',
    }),
    ...foundShape,
    motivation: motivationSchema.optional(),
  })
  .meta({ id: 'Finding' })

export const uncheckedSchema = z
  .object({
    rule: z.string(),
    code: z.string(),
    title: z.string(),
    needs: z.string().meta({ description: 'What is missing: "niet gecontroleerd: …".' }),
    at: z.string().optional(),
  })
  .meta({ id: 'Unchecked' })

/** A finding in somebody else's text: nothing can be done with it here, so it has no key. */
export const foreignFindingAnswer = (finding: Finding) => omit(finding, 'key')
