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
}

/** A view that is in a file of its own, so that what is urgent is there before it, and also without it. */
export function LazyView<Props extends object>({ load, props, what }: LazyViewProps<Props>): React.ReactElement {
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

  if (failed) return <CannotLoad what={what} tryAgain={() => setTries(tries + 1)} />;
  return View ? <FaultBoundary what={what}>{React.createElement(View, props)}</FaultBoundary> : <Skeleton />;
}
