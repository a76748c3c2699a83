import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { ShownService } from '../../../core/services/directory';
import { Announced } from './Announced';
import { ServiceCard } from './ServiceCard';
import { largeButton } from './fluentSizes';
import styles from './ServiceList.module.scss';

interface ServiceListProps {
  readonly services: readonly ShownService[];
  /** What was searched for, or ''. */
  readonly words: string;
  /** Whether services of every trust are among them, so that each says whose it is. */
  readonly everyTrust: boolean;
  readonly level: 'h2' | 'h3';
}

/** As many as one looks through; the rest is one press away. */
const firstShown = 12;

/** The services that were found, and how many there are. */
export function ServiceList({ services, words, everyTrust, level }: ServiceListProps): React.ReactElement {
  const [all, setAll] = React.useState(false);
  const firstOfRest = React.useRef<HTMLLIElement>(null);
  React.useEffect(() => {
    if (all) firstOfRest.current?.focus();
  }, [all]);

  const shown = all ? services : services.slice(0, firstShown);
  const rest = services.length - shown.length;
  const found = `${services.length} ${services.length === 1 ? 'service' : 'services'}`;
  return (
    <>
      <p className={styles.count} aria-hidden="true">
        {found}{' '}
        {words.trim() && (
          <>
            for <strong>{words.trim()}</strong>
          </>
        )}
      </p>
      <Announced words={`${found} found`} />
      <ul className={styles.cards}>
        {shown.map((service, place) => (
          <li key={service.id} {...(place === firstShown && { ref: firstOfRest, tabIndex: -1 })}>
            <ServiceCard service={service} level={level} saysTrust={everyTrust} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <DefaultButton styles={largeButton} text={`Show ${rest} more`} onClick={() => setAll(true)} />
        </div>
      )}
    </>
  );
}
