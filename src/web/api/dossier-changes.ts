import { z } from 'zod'
import type { Action } from '../../access/may.js'
import type { OpenDossier } from '../../actions/dossiers/open-dossier.js'
import type { Refusal } from '../../actions/refusal.js'
import { verdicts } from '../../advice/advice.js'
import { code, filledText, listOf, text, wholeNumberBetween, yesOrNo } from '../../kernel/fields.js'
import type { Result } from '../../kernel/result.js'
import { dossierSchema } from './dossier-answers.js'
import { answerChanged } from './dossier-calls.js'
import { type Api, addEndpoint, type Call } from './endpoint.js'

/** Compared with what was given out, to the letter: nothing of it is cleaned. */
const finding = z
  .string({ error: 'Geef de key van de bevinding, zoals ze bij /findings staat.' })
  .min(1, { error: 'Geef de key van de bevinding, zoals ze bij /findings staat.' })
  .max(2000, { error: 'Een key telt hoogstens 2.000 tekens.' })
const lot = filledText(20, 'Geef de id van het perceel, bijvoorbeeld LOT-0001.')

const answersSchema = listOf(
  z.strictObject({
    path: filledText(300, 'Geef het pad van het antwoord, bijvoorbeeld lots.LOT-0001.title.'),
    value: z.unknown().optional().meta({ description: 'The answer; left out: it is taken away.' }),
    was: z
      .unknown()
      .optional()
      .meta({ description: 'What stood there when it was read; left out: nothing.' }),
  }),
  500,
)
  .min(1, { error: 'Stuur minstens één antwoord.' })
  .meta({ id: 'AnswersChange', description: 'Paths as in the procedure, with lots and clauses by their id.' })

/**
 * Changes of a dossier that say themselves what may not have changed meanwhile, and are done over whatever else did:
 * no revision is asked.
 */
export function addDossierChanges(api: Api): void {
  addAnswers(api)
  addFindingChanges(api)
  addAdviceChanges(api)
  addProposals(api)
  addInvitations(api)
}

function addAnswers(api: Api): void {
  addChange(
    api,
    {
      path: 'answers',
      summary: 'Keep some answers; when somebody else changed one of them meanwhile, nothing is kept',
      does: 'answer-dossier',
      body: answersSchema,
    },
    ({ doors, actor, param, body }) =>
      doors.actions.answerQuestions(
        actor,
        param('id'),
        body.map(({ path, value, was }) => ({ path, value, was })),
      ),
  )
}

function addFindingChanges(api: Api): void {
  addChange(
    api,
    {
      path: 'motivations',
      summary: 'Say why a finding is left as it is; an empty text takes that away',
      does: 'answer-dossier',
      body: z.strictObject({ finding, text: text() }).meta({ id: 'MotivationChange' }),
    },
    ({ doors, actor, param, body }) => doors.actions.motivateFinding(actor, param('id'), body),
  )
  addChange(
    api,
    {
      path: 'fixes',
      summary: 'Apply the fix of a finding',
      does: 'answer-dossier',
      body: z.strictObject({ finding }).meta({ id: 'FixChange' }),
    },
    ({ doors, actor, param, body }) => doors.actions.applyFix(actor, param('id'), body.finding),
  )
}

function addAdviceChanges(api: Api): void {
  addChange(
    api,
    {
      path: 'advice',
      summary: 'Take an advice over, as it was read: its answers, and the advice itself',
      does: 'answer-dossier',
      body: z
        .strictObject({
          lot,
          instrument: filledText(100, 'Geef de id van het instrument, zoals ze bij /advice staat.'),
          verdict: code(verdicts),
        })
        .meta({ id: 'AdviceChange' }),
    },
    ({ doors, actor, param, body }) => doors.actions.takeAdvice(actor, param('id'), body),
  )
  addChange(
    api,
    {
      path: 'market-checks',
      summary: 'Keep how many firms fit each lot, as it is now',
      does: 'answer-dossier',
    },
    ({ doors, actor, param }) => doors.actions.keepMarketCheck(actor, param('id')),
  )
}

const proposalsSchema = z
  .strictObject({
    paths: listOf(filledText(300, 'Geef het pad van het voorstel, zoals het bij proposals staat.'), 200).min(
      1,
      {
        error: 'Stuur minstens één pad van een voorstel.',
      },
    ),
    read: z.record(z.string(), z.unknown()).optional().meta({
      description:
        'What was proposed when it was read, by path; when it is something else now, nothing is kept.',
    }),
  })
  .meta({ id: 'ProposalsChange', description: 'Paths as in `proposals` of the workbench.' })

function addProposals(api: Api): void {
  addChange(
    api,
    {
      path: 'proposals',
      summary: 'Make proposals answers',
      does: 'answer-dossier',
      body: proposalsSchema,
    },
    ({ doors, actor, param, body: { paths, read = {} } }) =>
      doors.actions.takeProposals(
        actor,
        param('id'),
        paths.map((path) => ({ path, ...(Object.hasOwn(read, path) && { read: read[path] }) })),
      ),
  )
}

function addInvitations(api: Api): void {
  addChange(
    api,
    {
      path: 'invitations',
      summary: 'Invite a firm of the register, or take its invitation back',
      does: 'invite-firms',
      body: z
        .strictObject({
          supplier: filledText(100, 'Geef de id van de onderneming in het register.'),
          invited: yesOrNo(),
        })
        .meta({ id: 'InvitationChange' }),
    },
    ({ doors: { actions }, actor, param, body: { supplier, invited } }) =>
      (invited ? actions.inviteFirm : actions.withdrawInvitation)(actor, param('id'), supplier),
  )
  addChange(
    api,
    {
      path: 'invitations/matches',
      summary: 'Invite the firms that fit a lot, the best first',
      does: 'invite-firms',
      body: z
        .strictObject({ lot, most: wholeNumberBetween(1, 200, 'Geef een aantal van 1 tot 200.') })
        .meta({ id: 'MatchInvitation' }),
    },
    ({ doors, actor, param, body }) => doors.actions.inviteMatches(actor, param('id'), body),
  )
}

/** A change, by what stands behind the dossier in its address. */
interface Change<Body extends z.ZodType> {
  readonly path: string
  readonly summary: string
  readonly does: Action
  readonly body?: Body
}

function addChange<Body extends z.ZodType = z.ZodUndefined>(
  api: Api,
  { path, ...change }: Change<Body>,
  deed: (call: Call<undefined, z.output<Body>>) => Promise<Result<OpenDossier, Refusal>>,
): void {
  addEndpoint<z.ZodUndefined, Body>(
    api,
    {
      method: 'post',
      path: `/dossiers/{id}/${path}`,
      ...change,
      answers: { status: 200, description: 'The dossier', schema: dossierSchema },
      refuses: [404, 409, 412, 422],
    },
    async (call) => answerChanged(call, await deed(call)),
  )
}
