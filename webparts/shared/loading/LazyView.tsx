import * as React from 'react';
import { report } from '../host/report';
import { CannotLoad } from './CannotLoad';
import { FaultBoundary } from './FaultBoundary';
import { Skeleton } from './Skeleton';

interface LazyViewProps<Props> {
  /** Fetches the file that the view is in. */
  readonly load: () => Promise<React.ComponentType<Props>>;
  readonly props: Props;
  /** What the view is of, as in "the services". */
  readonly what: string;
  /** What serves meanwhile, in a sentence. */
  readonly meanwhile?: string;
  /** The shape of what is coming, where it is not that of cards. */
  readonly skeleton?: React.ReactElement;
}

/** A view that is in a file of its own, so that what is urgent is there before it, and also without it. */
export function LazyView<Props extends object>(view: LazyViewProps<Props>): React.ReactElement {
  const { load, props, what, meanwhile, skeleton = <Skeleton /> } = view;
  const [View, setView] = React.useState<React.ComponentType<Props>>();
  const [failed, setFailed] = React.useState(false);
  const [tries, setTries] = React.useState(0);

  React.useEffect(() => {
    let wanted = true;
    setFailed(false);
    load().then(
      (loaded) => wanted && setView(() => loaded),
      (failure) => {
        report(`fetching the view of ${what}`, failure);
        if (wanted) setFailed(true);
      },
    );
    return () => void (wanted = false);
  }, [load, tries, what]);

  if (failed) return <CannotLoad what={what} meanwhile={meanwhile} tryAgain={() => setTries(tries + 1)} />;
  if (!View) return skeleton;
  return (
    <FaultBoundary what={what} meanwhile={meanwhile}>
      {React.createElement(View, props)}
    </FaultBoundary>
  );
}
