import * as React from 'react';
import { LazyView } from '../../shared/loading/LazyView';
import { DeskSkeleton } from './DeskSkeleton';
import styles from './OhDeskFrame.module.scss';
import type { OhDeskViewProps } from './OhDeskView';

interface OhDeskFrameProps {
  /** Then margins and the page's first heading are ours. */
  readonly fillsThePage: boolean;
  readonly view: Omit<OhDeskViewProps, 'level'>;
}

/** What is there at once: the heading and the place of the desk. Everything else comes after, in a file of its own. */
export function OhDeskFrame({ fillsThePage, view }: OhDeskFrameProps): React.ReactElement {
  const Heading = fillsThePage ? 'h1' : 'h2';
  return (
    <div className={fillsThePage ? `${styles.frame} ${styles.full}` : styles.frame}>
      <Heading className={styles.heading}>OH desk</Heading>
      <LazyView<OhDeskViewProps>
        load={loadView}
        props={{ ...view, level: fillsThePage ? 2 : 3 }}
        what="the desk"
        skeleton={<DeskSkeleton />}
      />
    </div>
  );
}

const loadView = (): Promise<React.ComponentType<OhDeskViewProps>> =>
  import(/* webpackChunkName: 'oh-desk-view' */ './OhDeskView').then(({ OhDeskView }) => OhDeskView);
