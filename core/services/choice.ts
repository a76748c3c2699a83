import { type Need, needs } from './needs';
import { type ServiceEntry, allTrusts } from './service';

/** What somebody looks for, besides the words that they type. */
export interface Choice {
  /** ODS code, or `undefined` for every trust. */
  readonly trust: string | undefined;
  /** One of these is enough; none chosen is every need. */
  readonly needs: readonly Need[];
}

type Chosen = Pick<ServiceEntry, 'trust' | 'needs'>;

/**
 * The services for the choice. What is only for the trust comes first, since nobody else can give it; otherwise the
 * order is kept.
 */
export function chosen<S extends Chosen>(services: readonly S[], { trust, needs: wanted }: Choice): S[] {
  const fitting = services.filter(
    (service) =>
      (trust === undefined || service.trust === allTrusts || service.trust === trust) && meetsAny(service, wanted),
  );
  const own = ({ trust: only }: S): boolean => trust !== undefined && only === trust;
  return [...fitting.filter(own), ...fitting.filter((service) => !own(service))];
}

function meetsAny({ needs: met }: Chosen, wanted: readonly Need[]): boolean {
  return wanted.length === 0 || wanted.some((need) => met.includes(need));
}

/** The services of a page: those that meet any need but the ones that its owner has hidden. */
export function servicesOfPage<S extends Chosen>(services: readonly S[], hidden: readonly Need[]): S[] {
  return services.filter(({ needs: met }) => met.some((need) => !hidden.includes(need)));
}

/** The needs that a page offers: those that its owner has not hidden, and that a service is there for. */
export function offeredNeeds(services: readonly Chosen[], hidden: readonly Need[]): Need[] {
  return needs.filter((need) => !hidden.includes(need) && services.some(({ needs: met }) => met.includes(need)));
}

/**
 * The trust that a page begins with: the person's own, or else the one that the page's owner has set; every trust
 * where neither is one of the programme's.
 */
export function firstTrust(
  own: string | undefined,
  ofPage: string | undefined,
  odsCodes: readonly string[],
): string | undefined {
  return [own, ofPage].find((trust) => trust !== undefined && odsCodes.includes(trust));
}
