import { Page, type PageProps } from '../../components/page.js'
import { routes } from '../../http/routes.js'

/** A page of a dossier. @property back where it was come from; left out: the list of tasks. */
export const DossierPage = ({
  dossier,
  back = { href: routes.dossier.to({ id: dossier }), text: 'Takenlijst' },
  ...page
}: PageProps & { readonly dossier: string }) => <Page current="dossiers" back={back} {...page} />
