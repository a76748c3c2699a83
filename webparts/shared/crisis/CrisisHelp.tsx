import * as React from 'react';
import { firstAid, firstAidTitle } from '../../../core/crisis/firstAid';
import { type CrisisLine, crisisLines, crisisQuestion } from '../../../core/crisis/lines';
import { telephoneLink } from '../../../core/links/link';
import styles from './Crisis.module.scss';

/**
 * Whom to talk to now, and first aid after a needlestick. It comes with the web part itself and needs no list, no
 * second file and no network: it is there when nothing else is.
 */
export function CrisisHelp(): React.ReactElement {
  return (
    <section className={styles.crisis} aria-label="Urgent help">
      <CrisisLines />
      <details className={styles.firstAid}>
        <summary>{firstAidTitle}</summary>
        {firstAid.map(({ heading, steps }) => (
          <React.Fragment key={heading}>
            <p className={styles.firstAidHeading}>{heading}</p>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </React.Fragment>
        ))}
      </details>
    </section>
  );
}

/** The question and the numbers by themselves, for where nothing else helped. */
export function CrisisLines(): React.ReactElement {
  return (
    <div className={styles.lines}>
      <strong>{crisisQuestion}</strong>
      <ul role="list">
        {crisisLines.map((line) => (
          <li key={line.number}>
            {line.before} <a href={hrefOf(line)}>{line.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const hrefOf = ({ number, kind }: CrisisLine): string | undefined => telephoneLink(number, kind)?.href;
