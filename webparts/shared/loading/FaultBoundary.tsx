import * as React from 'react';
import { report } from '../host/report';
import { CannotLoad } from './CannotLoad';

interface FaultBoundaryProps {
  /** What the view is of, as in "the services". */
  readonly what: string;
  /** What serves meanwhile, in a sentence. */
  readonly meanwhile?: string | undefined;
}

/**
 * Keeps a fault of a view to the view. Without it React takes away everything that the web part shows, help in a crisis
 * with it.
 */
export class FaultBoundary extends React.Component<FaultBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(fault: Error): void {
    report(`showing ${this.props.what}`, fault);
  }

  override render(): React.ReactNode {
    const { what, meanwhile, children } = this.props;
    if (!this.state.failed) return children;
    return <CannotLoad what={what} meanwhile={meanwhile} tryAgain={() => this.setState({ failed: false })} />;
  }
}
