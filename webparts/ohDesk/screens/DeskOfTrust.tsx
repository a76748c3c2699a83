import * as React from 'react';
import type { Action } from '../../../core/access/permissions';
import type { Api } from '../../shared/api/api';
import { CannotLoad } from '../../shared/loading/CannotLoad';
import { deskApi } from '../deskApi';
import { Desk } from './Desk';
import { DeskSkeleton } from './DeskSkeleton';
import { NotFound } from './NotFound';
import { TrustChoice } from './TrustChoice';
import { useRead } from './useRead';

interface DeskOfTrustProps {
  readonly api: Api;
  /** ODS code. */
  readonly trust: string;
  /** All that the person works for. */
  readonly trusts: readonly string[];
  readonly may: readonly Action[];
  readonly level: 2 | 3;
  readonly choose: (trust: string) => void;
}

/** One trust's desk, and the way to another where the person works for several. */
export function DeskOfTrust({ api, trust, trusts, may, level, choose }: DeskOfTrustProps): React.ReactElement {
  const calls = React.useMemo(() => deskApi(api, trust), [api, trust]);
  const reading = useRead(calls.desk, 'reading the desk');
  const { found, failure, again } = reading;
  const choice = <TrustChoice {...{ trust, trusts, choose }} />;

  // Whoever may see it no longer is shown nothing that was read before.
  const gone = failure?.kind === 'not-found';
  if (found && !gone) return <Desk {...{ reading, desk: found, calls, may, level, choice }} />;
  return (
    <>
      {choice}
      {failure === undefined && <DeskSkeleton />}
      {gone && <NotFound />}
      {failure && !gone && <CannotLoad what="the desk" tryAgain={again} />}
    </>
  );
}
