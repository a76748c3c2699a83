import * as React from 'react';
import { longDay } from '../../../core/calendar/day';
import type { ShownService } from '../../../core/services/directory';
import { insideSentence, privacyOf } from '../../../core/services/privacy';
import { allTrusts } from '../../../core/services/service';
import { waysTo } from '../../../core/services/ways';
import { shortTrustName } from '../../shared/trusts/trustNames';
import styles from './ServiceCard.module.scss';
import { WayLink } from './WayLink';

interface ServiceCardProps {
  readonly service: ShownService;
  readonly level: 'h2' | 'h3';
  readonly saysTrust: boolean;
}

/** One service: whom it is for, how to reach it, who can see that one asked, and who checked all this. */
export function ServiceCard({ service, level: Title, saysTrust }: ServiceCardProps): React.ReactElement {
  const { title, forWhom, howTo, hours, whoSees, checkedOn, checkedBy, needs, trust } = service;
  const ways = waysTo(service);
  return (
    <article className={styles.card}>
      <p className={styles.needs}>{needs.join(' · ')}</p>
      <Title className={styles.title}>{title}</Title>
      {saysTrust && trust !== allTrusts && <p className={styles.hours}>Only at {shortTrustName(trust)}</p>}
      <p>{forWhom}</p>
      <p>{howTo}</p>
      {ways.length > 0 && (
        <ul className={styles.ways}>
          {ways.map((way) => (
            <li key={way.kind}>
              <WayLink way={way} title={title} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.hours}>{hours}</p>
      <div className={styles.foot}>
        {whoSees && <p>{privacyOf(whoSees)}</p>}
        <p>
          Checked {longDay(checkedOn)}
          {checkedBy && ` by ${insideSentence(checkedBy)}`}
        </p>
      </div>
    </article>
  );
}
