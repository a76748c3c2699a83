import * as React from 'react';
import { trusts } from '../../../config/trusts/programme';
import { chosen, firstTrust, offeredNeeds, servicesOfPage } from '../../../core/services/choice';
import type { ShownService } from '../../../core/services/directory';
import type { Need } from '../../../core/services/needs';
import { serviceSearch } from '../search/serviceSearch';
import { Filters, type Wanted } from './Filters';
import { NothingFound, NothingYet } from './Nothing';
import { ServiceList } from './ServiceList';

interface ServiceFinderProps {
  readonly services: readonly ShownService[];
  readonly ownTrust: string | undefined;
  readonly trustOfPage: string;
  readonly hiddenNeeds: readonly Need[];
  readonly cardLevel: 'h2' | 'h3';
}

const odsCodes = trusts.map(({ ods }) => ods);
const nothingWanted: Wanted = { words: '', needs: [] };

/** Finds among the services that staff may see. Nothing of it leaves the page or is kept. */
export function ServiceFinder(props: ServiceFinderProps): React.ReactElement {
  const { ownTrust, trustOfPage, hiddenNeeds, cardLevel } = props;
  const services = React.useMemo(() => servicesOfPage(props.services, hiddenNeeds), [props.services, hiddenNeeds]);
  const [wanted, setWanted] = React.useState(nothingWanted);
  const needs = React.useMemo(() => offeredNeeds(services, hiddenNeeds), [services, hiddenNeeds]);
  const search = React.useMemo(() => serviceSearch(services), [services]);

  // A trust that somebody has chosen, every one among them, stays when who they are is known at last.
  const trust = 'trust' in wanted ? wanted.trust : firstTrust(ownTrust, trustOfPage, odsCodes);
  const fitting = chosen(services, { trust, needs: wanted.needs });
  const found = search.find(wanted.words);
  const shown = found ? found.filter((service) => fitting.includes(service)) : fitting;

  if (services.length === 0) return <NothingYet />;
  return (
    <>
      <Filters wanted={wanted} trust={trust} needs={needs} change={setWanted} />
      {shown.length === 0 ? (
        <NothingFound words={wanted.words} clear={() => setWanted(nothingWanted)} />
      ) : (
        <ServiceList
          // What was opened is for this search: the next one begins with its best again.
          key={JSON.stringify([wanted, trust])}
          services={shown}
          words={wanted.words}
          everyTrust={trust === undefined}
          level={cardLevel}
        />
      )}
    </>
  );
}
