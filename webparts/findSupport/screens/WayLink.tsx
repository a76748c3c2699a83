import * as React from 'react';
import type { Way } from '../../../core/services/ways';
import { Icon } from '../../shared/icons/Icon';
import announced from '../../shared/announced/Announced.module.scss';
import styles from './ServiceCard.module.scss';

const does = { telephone: 'Call', text: 'Text', web: 'Website' };

interface WayLinkProps {
  readonly way: Way;
  /** The service that it leads to, which a link that is read out by itself has to say. */
  readonly title: string;
}

/** One way to reach a service. A website opens beside the page: in Teams it could not open inside. */
export function WayLink({ way: { kind, text, href }, title }: WayLinkProps): React.ReactElement {
  const words = kind === 'web' ? text : `${does[kind]} ${text}`;
  if (href === undefined) return <span>{words}</span>;
  const elsewhere = kind === 'web' && ({ target: '_blank', rel: 'noopener noreferrer' } as const);
  return (
    <a className={styles.way} href={href} {...elsewhere}>
      <Icon name={kind} />
      {words}
      <span className={announced.unseen}>
        , {title}
        {elsewhere && ', opens in a new tab'}
      </span>
    </a>
  );
}
