import { Details } from '../../../components/details.js'

/** How structure is typed. */
export const WritingHelp = () => (
  <Details summary="Zo maak je tussenkoppen, lijsten en tabellen">
    <div class="govuk-details__text">
      <dl class="cw-why">
        <dt>Een nieuwe alinea</dt>
        <dd>Laat een lege regel.</dd>
        <dt>Een tussenkop</dt>
        <dd>
          <code># Maaien</code>, en een niveau lager <code>## Bermen</code>
        </dd>
        <dt>Een lijst</dt>
        <dd>
          Elke regel begint met <code>- </code> of, genummerd, met <code>1. </code>
        </dd>
        <dt>Vet</dt>
        <dd>
          <code>**twee keer per jaar**</code>
        </dd>
        <dt>Een tabel</dt>
        <dd>
          <pre class="cw-sample">
            {'| Zone | Oppervlakte |\n| --- | ---: |\n| Noord | 400 m² |\n| Zuid | 250 m² |'}
          </pre>
        </dd>
        <dt>Een afbeelding</dt>
        <dd>
          <code>![plan van het park](plan.png)</code> op een eigen regel: eerst wat erop te zien is, dan de
          naam van een afbeelding die je hieronder oplaadt.
        </dd>
      </dl>
    </div>
  </Details>
)
