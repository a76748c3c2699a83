import * as React from 'react';
import { CrisisHelp } from '../../shared/crisis/CrisisHelp';
import { LazyView } from '../../shared/loading/LazyView';
import type { FindSupportViewProps } from './FindSupportView';
import styles from './FindSupportFrame.module.scss';

interface FindSupportFrameProps {
  readonly heading: string;
  /** Then margins and the page's first heading are ours. */
  readonly fillsThePage: boolean;
  readonly view: Omit<FindSupportViewProps, 'cardLevel'>;
}

/**
 * What is there at once: the heading, help in a crisis, and the place of the services. It comes with the web part
 * itself and is plain React; Fluent, PnPjs and the search come after, in files of their own.
 */
export function FindSupportFrame({ heading, fillsThePage, view }: FindSupportFrameProps): React.ReactElement {
  const Heading = fillsThePage ? 'h1' : 'h2';
  return (
    <div className={fillsThePage ? `${styles.frame} ${styles.full}` : styles.frame}>
      <div className={styles.width}>
        <Heading className={styles.heading}>{heading}</Heading>
        <p className={styles.lede}>
          For everyone who works at the trust. What you look for here isn’t kept, and your manager isn’t told.
        </p>
        <CrisisHelp />
        <LazyView<FindSupportViewProps>
          load={loadView}
          props={{ ...view, cardLevel: fillsThePage ? 'h2' : 'h3' }}
          what="the services"
          meanwhile={numbersWork}
        />
      </div>
    </div>
  );
}

const numbersWork = 'The numbers above still work.';

const loadView = (): Promise<React.ComponentType<FindSupportViewProps>> =>
  import(/* webpackChunkName: 'find-support-view' */ './FindSupportView').then(
    ({ FindSupportView }) => FindSupportView,
  );
