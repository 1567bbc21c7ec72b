import { raw } from 'hono/html'
import type { Block } from '../../../../documents/blocks.js'
import { blockToHtml } from '../../../../documents/to-html.js'
import { CopyBar } from '../../../components/copy-buttons.js'
import { routes } from '../../../http/routes.js'
import { feeds, type Pane } from './pane.js'

/** The sheet of paper beside a question. The script swaps the parts with an id. */
export const DocumentPane = ({
  pane,
  paths,
  dossier,
}: {
  pane: Pane | undefined
  paths: readonly string[]
  dossier: string
}) =>
  pane === undefined ? null : (
    <section class="cw-pane" id="voorbeeld" aria-label="Voorbeeld van het document" aria-busy="false">
      <p class="cw-strip govuk-body" id="strook" role="status">
        {pane.strip.map(({ text, isCheck }, index) => (
          <>
            {index > 0 && ' · '}
            {isCheck ? (
              <a class="govuk-link" href={routes.check.to({ id: dossier })}>
                {text}
              </a>
            ) : (
              text
            )}
          </>
        ))}
      </p>
      <div class="govuk-visually-hidden" id="gewijzigd" role="status">
        {pane.announcement}
      </div>
      <section
        class="cw-pane__sheet"
        id="blad"
        tabindex={0}
        aria-label={`${pane.kind}: het deel waar dit antwoord in staat`}
      >
        <p class="cw-kind">{pane.kind}</p>
        <div class="cw-text" data-copyable>
          {pane.blocks.map((block) => (
            <>
              {raw(
                paneBlock(block, pane, paths, (attachment) =>
                  routes.attachment.to({ id: dossier, attachment }),
                ),
              )}
              {block.kind === 'heading' && block.from.source !== 'template' && (
                <p class="cw-from">
                  {block.from.source === 'own-wording' ? 'Eigen tekst' : 'Uit de bibliotheek'} ·{' '}
                  <a
                    class="govuk-link cw-from__why"
                    href={`${routes.document.to({ id: dossier, document: pane.document }, { deel: pane.places.get(block) ?? 0 })}#uitleg`}
                  >
                    Waarom staat dit hier?
                  </a>
                </p>
              )}
            </>
          ))}
        </div>
      </section>
      <CopyBar />
    </section>
  )

/** Marks the answers that the page asks for; every value was escaped by the renderer. */
function paneBlock(
  block: Block,
  { changed }: Pane,
  paths: readonly string[],
  pictureAt: (attachment: string) => string,
): string {
  const html = blockToHtml(block, { isAsked: (answer) => feeds(answer, paths), pictureAt })
  return changed.has(block) ? `<div class="changed">${html}</div>` : html
}
