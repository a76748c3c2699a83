import { app } from '@azure/functions';
import type { Programme } from '../../config/programme';
import type { Network } from '../edges';
import type { Complain } from './otlpExporter';

/**
 * Starts telemetry where the programme says where traces go. What starts it is a program for the cloud; telemetry is
 * one of its own, so that nothing of it is loaded anywhere else. It never throws: without traces the service goes on.
 */
export async function telemetryInTheCloud(
  { tracesAddress }: Programme,
  edges: Network,
  complain: Complain,
): Promise<void> {
  if (tracesAddress === undefined) return;
  try {
    const { startTelemetry } = await import('./telemetry');
    startTelemetry(app.hook, tracesAddress, edges, complain);
  } catch (error) {
    complain(`Warning: traces could not begin: ${(error as Error).name}.`);
  }
}
