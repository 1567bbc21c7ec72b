import { z } from 'zod'
import type { Finding } from '../../legal-check/finding.js'
import { type Example, type Rule, severities } from '../../legal-check/rule.js'
import { ruleBy, rules } from '../../legal-check/rules.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint, pageOf, pageQuery, pageSchema, wrongCursor } from './endpoint.js'

const groundSchema = z.object({
  citation: z.string(),
  certainty: z.enum(['verified', 'likely', 'uncertain']),
})

const ruleSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    group: z.string(),
    severity: z.enum(severities),
    title: z.string(),
    finds: z.string(),
    why: z.string(),
    remedy: z.string(),
    source: z.array(groundSchema),
    certainty: z.string(),
    validFrom: z.string(),
    validUntil: z.string().optional(),
    reads: z.array(z.enum(['dossier', 'text'])),
    examples: z.object({ passes: z.array(z.string()), fails: z.array(z.string()) }),
  })
  .meta({ id: 'Rule', description: 'A rule of the legal check; texts in Dutch.' })

export const findingSchema = z
  .object({
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
        answers: z.array(z.object({ path: z.string(), value: z.unknown() })),
      })
      .optional(),
    motivation: z.object({ text: z.string(), who: z.string(), when: z.string() }).optional(),
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

/** A finding as the API gives it. */
export const findingAnswer = <Found extends Finding>({ key: _, ...finding }: Found) => finding

/** The rules: public, generated from their files. */
export function addRules(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/rules',
      summary: 'The rules of the legal check',
      query: z.strictObject(pageQuery),
      answers: { status: 200, description: 'A page of rules', schema: pageSchema(ruleSchema) },
    },
    ({ c, query }) => {
      const page = pageOf(rules, query)
      return page === undefined
        ? answerProblem(c, wrongCursor)
        : c.json({ ...page, items: page.items.map(ruleAnswer) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/rules/{code}',
      summary: 'One rule, by its short code or its id',
      answers: { status: 200, description: 'The rule', schema: ruleSchema },
      refuses: [404],
    },
    ({ c, param }) => {
      const rule = ruleBy(param('code'))
      return rule === undefined ? answerProblem(c, problems.unknownRule) : c.json(ruleAnswer(rule))
    },
  )
}

const ruleAnswer = ({ inDossier, inText, inForeignText, grounds, examples, ...rule }: Rule) => ({
  ...rule,
  source: grounds,
  reads: [...(inDossier ? ['dossier'] : []), ...((inText ?? inForeignText) ? ['text'] : [])],
  examples: { passes: examples.passes.map(wordsOf), fails: examples.fails.map(wordsOf) },
})

const wordsOf = (example: Example): string => ('text' in example ? example.text : example.says)
