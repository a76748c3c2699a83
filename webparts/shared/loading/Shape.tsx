import * as React from 'react';
import announced from '../announced/Announced.module.scss';

interface ShapeProps {
  /** Of the whole: it shows after a blink. */
  readonly className: string | undefined;
  /** Of the shape itself, where it has one. */
  readonly shapeName?: string | undefined;
}

/** The shape of what is coming, for those who see it; those who hear it are told that it is loading. */
export function Shape({ className, shapeName, children }: React.PropsWithChildren<ShapeProps>): React.ReactElement {
  return (
    <div className={className}>
      <span role="status" className={announced.unseen}>
        Loading
      </span>
      <div aria-hidden="true" className={shapeName}>
        {children}
      </div>
    </div>
  );
}
