import * as React from 'react';
import { DefaultButton } from '@fluentui/react';
import type { ShownService } from '../../../core/services/directory';
import { Announced } from '../../shared/announced/Announced';
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

/** As many as one looks through; more are one press away. */
const atOnce = 12;
const more = 48;

/** The services that were found, and how many there are. */
export function ServiceList({ services, words, everyTrust, level }: ServiceListProps): React.ReactElement {
  const [pressed, setPressed] = React.useState(0);
  const firstOfMore = React.useRef<HTMLLIElement>(null);
  React.useEffect(() => {
    if (pressed > 0) firstOfMore.current?.focus();
  }, [pressed]);

  const shown = services.slice(0, atOnce + pressed * more);
  const next = Math.min(services.length - shown.length, more);
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
          <li
            key={service.id}
            {...(pressed > 0 && place === atOnce + (pressed - 1) * more && { ref: firstOfMore, tabIndex: -1 })}
          >
            <ServiceCard service={service} level={level} saysTrust={everyTrust} />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div className={styles.more}>
          <DefaultButton styles={largeButton} text={`Show ${next} more`} onClick={() => setPressed(pressed + 1)} />
        </div>
      )}
    </>
  );
}
